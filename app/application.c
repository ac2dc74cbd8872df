/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "application.h"
#include "color-scheme.h"
#include "location.h"
#include "matcher.h"
#include "style.h"
#include "window.h"

#define EXIT_CATALOG_UNUSABLE 3

struct _SipApplication
{
  GtkApplication  parent_instance;
  GSettings      *settings;     /* owned from startup on */
  SipColorScheme *color_scheme; /* owned from startup on */
  SipCatalog     *catalog;      /* owned, nullable */
  SipMatcher     *matcher;      /* owned, nullable */
  GError         *error;        /* owned, nullable: why there is no catalogue */
};

G_DEFINE_FINAL_TYPE (SipApplication, sip_application, GTK_TYPE_APPLICATION)

/* The schema beside the program, so that it runs from the build directory and from a moved installation. */
static GSettings *
create_settings (void)
{
  g_autoptr (GSettingsSchemaSource) source = g_settings_schema_source_new_from_directory (
      sip_location_get_schema_dir (), g_settings_schema_source_get_default (), FALSE, NULL);
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, APPLICATION_ID, TRUE);
  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : g_settings_new (APPLICATION_ID);
}

static void
open_catalog (SipApplication *self)
{
  g_autofree char *path = sip_location_find_catalog ();

  self->catalog = sip_catalog_open (path, &self->error);
  if (self->catalog != NULL)
    self->matcher = sip_matcher_new (self->catalog, &self->error);
  if (self->error != NULL)
    g_printerr ("%s: %s\n", g_get_prgname (), self->error->message);
}

static SipWindow *
create_window (SipApplication *self)
{
  SipWindow *window = sip_window_new (GTK_APPLICATION (self), self->settings);

  if (self->error != NULL)
    sip_window_show_error (window, self->error);
  else
    sip_window_set_catalog (window, self->catalog, self->matcher);
  return window;
}

static void
new_window (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_present (GTK_WINDOW (create_window (data)));
}

static void
about (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (data),
                         "program-name", _ ("SIP Codes"),
                         "logo-icon-name", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _ ("What SIP response codes mean, what causes them, and what to check next"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static void
quit (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (data)) != NULL)
    gtk_window_close (windows->data);
}

static void
choose_color_scheme (GSettings *settings, const char *key, SipApplication *self)
{
  g_autofree char *choice = g_settings_get_string (settings, key);

  sip_color_scheme_set_choice (self->color_scheme, choice);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[3];
  } shortcuts[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.about", { "F1" } },
    { "app.quit", { "<Control>q" } },
    { "window.close", { "<Control>w" } },
    { "win.focus-search", { "<Control>f", "<Control>l" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.show-all-classes", { "<Control>0" } },
    { "win.copy-markdown", { "<Control><Shift>c" } },
    { "win.copy-status-line", { "<Control><Alt>s" } },
    { "win.copy-example", { "<Control><Alt>e" } },
    { "win.copy-checklist", { "<Control><Alt>c" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);

  for (int digit = 1; digit <= 6; digit++)
    {
      g_autofree char *show = g_strdup_printf ("win.show-class(%d)", digit);
      g_autofree char *toggle = g_strdup_printf ("win.toggle-class(%d)", digit);
      g_autofree char *show_key = g_strdup_printf ("<Control>%d", digit);
      g_autofree char *toggle_key = g_strdup_printf ("<Control><Alt>%d", digit);

      gtk_application_set_accels_for_action (application, show, (const char *[]){ show_key, NULL });
      gtk_application_set_accels_for_action (application, toggle, (const char *[]){ toggle_key, NULL });
    }
}

static void
sip_application_startup (GApplication *application)
{
  static const GActionEntry actions[] = {
    { "new-window", new_window, NULL, NULL, NULL, { 0 } },
    { "about", about, NULL, NULL, NULL, { 0 } },
    { "quit", quit, NULL, NULL, NULL, { 0 } },
  };
  SipApplication *self = SIP_APPLICATION (application);
  g_autoptr (GAction) color_scheme = NULL;

  G_APPLICATION_CLASS (sip_application_parent_class)->startup (application);

  self->settings = create_settings ();
  self->color_scheme = sip_color_scheme_new (gtk_settings_get_default ());
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (choose_color_scheme), self, 0);
  choose_color_scheme (self->settings, "color-scheme", self);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  color_scheme = g_settings_create_action (self->settings, "color-scheme");
  g_action_map_add_action (G_ACTION_MAP (self), color_scheme);
  set_accels (GTK_APPLICATION (self));

  sip_style_load (gdk_display_get_default ());
  gtk_window_set_default_icon_name (APPLICATION_ID);
  open_catalog (self);
}

static void
sip_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL)
    {
      window = GTK_WINDOW (create_window (SIP_APPLICATION (application)));
      sip_window_restore (SIP_WINDOW (window));
    }
  gtk_window_present (window);
}

static int
sip_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  SipApplication *self = SIP_APPLICATION (application);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autofree char *text = g_strjoinv (" ", arguments + 1);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (*text == '\0')
    {
      g_application_activate (application);
    }
  else
    {
      if (window == NULL)
        window = GTK_WINDOW (create_window (self));
      sip_window_search (SIP_WINDOW (window), text);
      gtk_window_present (window);
    }
  return sip_application_get_exit_status (self);
}

static int
sip_application_handle_local_options (GApplication *application G_GNUC_UNUSED, GVariantDict *options)
{
  if (!g_variant_dict_contains (options, "version"))
    return -1;
  g_print ("%s %s\n", PACKAGE_NAME, PACKAGE_VERSION);
  return EXIT_SUCCESS;
}

static void
sip_application_finalize (GObject *object)
{
  SipApplication *self = SIP_APPLICATION (object);

  g_clear_object (&self->matcher);
  g_clear_object (&self->catalog);
  g_clear_object (&self->color_scheme);
  g_clear_object (&self->settings);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (sip_application_parent_class)->finalize (object);
}

static void
sip_application_class_init (SipApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sip_application_finalize;
  application_class->startup = sip_application_startup;
  application_class->activate = sip_application_activate;
  application_class->command_line = sip_application_command_line;
  application_class->handle_local_options = sip_application_handle_local_options;
}

static void
sip_application_init (SipApplication *self)
{
  GApplication *application = G_APPLICATION (self);

  g_application_set_option_context_parameter_string (application, _ ("[CODE, PHRASE OR SYMPTOM]"));
  g_application_set_option_context_summary (application, _ ("Look up SIP response codes."));
  g_application_add_main_option (application, "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE,
                                 _ ("Show the version"), NULL);
}

SipApplication *
sip_application_new (void)
{
  return g_object_new (SIP_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}

int
sip_application_get_exit_status (SipApplication *self)
{
  g_return_val_if_fail (SIP_IS_APPLICATION (self), EXIT_FAILURE);

  return self->error != NULL ? EXIT_CATALOG_UNUSABLE : EXIT_SUCCESS;
}
