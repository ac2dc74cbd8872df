/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "folds.h"

#define KEY "folded-sections"

static void
collect (GtkWidget *widget, GPtrArray *expanders)
{
  if (GTK_IS_EXPANDER (widget))
    {
      g_ptr_array_add (expanders, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, expanders);
}

static GPtrArray *
list_expanders (GtkWidget *root)
{
  GPtrArray *expanders = g_ptr_array_new ();

  collect (root, expanders);
  return expanders;
}

static gboolean
is_folded (GSettings *settings, const char *name)
{
  g_auto (GStrv) folded = g_settings_get_strv (settings, KEY);

  return g_strv_contains ((const char *const *) folded, name);
}

static void
expanded_changed (GtkExpander *expander, GParamSpec *pspec G_GNUC_UNUSED, GSettings *settings)
{
  const char *name = gtk_widget_get_name (GTK_WIDGET (expander));
  g_auto (GStrv) folded = g_settings_get_strv (settings, KEY);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) changed = NULL;

  if (is_folded (settings, name) == !gtk_expander_get_expanded (expander))
    return;
  for (guint i = 0; folded[i] != NULL; i++)
    if (!g_str_equal (folded[i], name))
      g_strv_builder_add (builder, folded[i]);
  if (!gtk_expander_get_expanded (expander))
    g_strv_builder_add (builder, name);
  changed = g_strv_builder_end (builder);
  g_settings_set_strv (settings, KEY, (const char *const *) changed);
}

static void
show_folds (GSettings *settings, const char *key G_GNUC_UNUSED, GtkWidget *root)
{
  g_autoptr (GPtrArray) expanders = list_expanders (root);

  for (guint i = 0; i < expanders->len; i++)
    gtk_expander_set_expanded (expanders->pdata[i], !is_folded (settings, gtk_widget_get_name (expanders->pdata[i])));
}

void
sip_folds_attach (GtkWidget *root, GSettings *settings)
{
  g_autoptr (GPtrArray) expanders = NULL;

  g_return_if_fail (GTK_IS_WIDGET (root) && G_IS_SETTINGS (settings));

  show_folds (settings, KEY, root);
  g_signal_connect_object (settings, "changed::" KEY, G_CALLBACK (show_folds), root, 0);
  expanders = list_expanders (root);
  for (guint i = 0; i < expanders->len; i++)
    g_signal_connect_object (expanders->pdata[i], "notify::expanded", G_CALLBACK (expanded_changed), settings, 0);
}

static double
get_top (GtkWidget *widget, GtkWidget *root)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, root, &bounds) ? bounds.origin.y : 0.0;
}

/* Which section the reader is in: the last that begins above or at the top of the view, or has the focus; -1 for none. */
static int
find_current (GPtrArray *expanders, GtkWidget *root, double top)
{
  int current = -1;

  for (guint i = 0; i < expanders->len; i++)
    {
      GtkWidget *expander = expanders->pdata[i];

      if (gtk_widget_get_focus_child (expander) != NULL || gtk_widget_has_focus (expander))
        return (int) i;
      if (get_top (expander, root) <= top + 1)
        current = (int) i;
    }
  return current;
}

void
sip_folds_move (GtkWidget *root, GtkScrolledWindow *scroller, int steps)
{
  GtkAdjustment *adjustment;
  g_autoptr (GPtrArray) expanders = NULL;
  GtkWidget *target;
  int index;

  g_return_if_fail (GTK_IS_WIDGET (root) && GTK_IS_SCROLLED_WINDOW (scroller));

  adjustment = gtk_scrolled_window_get_vadjustment (scroller);
  expanders = list_expanders (root);
  for (guint i = expanders->len; i > 0; i--)
    if (!gtk_widget_is_visible (expanders->pdata[i - 1]))
      g_ptr_array_remove_index (expanders, i - 1);
  if (expanders->len == 0)
    return;
  index = find_current (expanders, root, gtk_adjustment_get_value (adjustment)) + steps;
  target = expanders->pdata[CLAMP (index, 0, (int) expanders->len - 1)];
  gtk_widget_grab_focus (target);
  gtk_adjustment_set_value (adjustment, get_top (target, root));
}
