/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "style.h"

static const char *const class_styles[] = { "", "class-1", "class-2", "class-3", "class-4", "class-5", "class-6" };

void
sip_style_set_class (GtkWidget *widget, int digit)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && digit >= 0 && digit < (int) G_N_ELEMENTS (class_styles));

  for (guint i = 1; i < G_N_ELEMENTS (class_styles); i++)
    gtk_widget_remove_css_class (widget, class_styles[i]);
  if (digit > 0)
    gtk_widget_add_css_class (widget, class_styles[digit]);
}

void
sip_style_get_color (GtkWidget *widget, GdkRGBA *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && color != NULL);

#if GTK_CHECK_VERSION(4, 10, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* newer than the floor */
  gtk_widget_get_color (widget, color);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), color);
#endif
}

void
sip_style_get_ground (GtkWidget *widget, GdkRGBA *color)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && color != NULL);

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), "theme_bg_color", color))
    *color = (GdkRGBA){ 1, 1, 1, 1 };
}

static void
load_colors (GtkSettings *settings, GParamSpec *pspec G_GNUC_UNUSED, GtkCssProvider *colors)
{
  gboolean dark;
  g_autofree char *theme = NULL;

  g_object_get (settings, "gtk-application-prefer-dark-theme", &dark, "gtk-theme-name", &theme, NULL);
  if (g_getenv ("GTK_THEME") != NULL)
    {
      g_free (theme);
      theme = g_strdup (g_getenv ("GTK_THEME"));
      dark = FALSE;
    }
  dark |= theme != NULL && (g_str_has_suffix (theme, "dark") || g_str_has_suffix (theme, "Inverse"));
  gtk_css_provider_load_from_resource (colors, dark ? RESOURCE_BASE "/colors-dark.css" : RESOURCE_BASE "/colors-light.css");
}

void
sip_style_load (GdkDisplay *display)
{
  GtkSettings *settings = gtk_settings_get_for_display (display);
  g_autoptr (GtkCssProvider) colors = gtk_css_provider_new ();
  g_autoptr (GtkCssProvider) sheet = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (sheet, RESOURCE_BASE "/style.css");
  load_colors (settings, NULL, colors);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (colors), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (sheet), GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

  g_signal_connect_object (settings, "notify::gtk-application-prefer-dark-theme", G_CALLBACK (load_colors), colors, 0);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (load_colors), colors, 0);
}
