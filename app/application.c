/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "address.h"
#include "application-private.h"
#include "location.h"
#include "style.h"

#define EXIT_USAGE            2
#define EXIT_CATALOG_UNUSABLE 3

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

SipWindow *
sip_application_create_window (SipApplication *self)
{
  SipWindow *window = sip_window_new (GTK_APPLICATION (self), self->settings);

  if (self->error != NULL)
    sip_window_show_error (window, self->error);
  else
    sip_window_set_catalog (window, self->catalog, self->matcher);
  return window;
}

static void
choose_color_scheme (GSettings *settings, const char *key, SipApplication *self)
{
  g_autofree char *choice = g_settings_get_string (settings, key);

  sip_color_scheme_set_choice (self->color_scheme, choice);
}

static void
choose_text_size (GSettings *settings, const char *key, SipApplication *self)
{
  sip_text_size_set (self->text_size, g_settings_get_int (settings, key));
}

/* The window needs the bus for nothing that is looked up in it. */
static void
outlive_bus (GApplication *application)
{
  GDBusConnection *bus = g_application_get_dbus_connection (application);

  if (bus != NULL)
    g_dbus_connection_set_exit_on_close (bus, FALSE);
}

static void
sip_application_startup (GApplication *application)
{
  SipApplication *self = SIP_APPLICATION (application);
  g_autoptr (GAction) color_scheme = NULL;

  G_APPLICATION_CLASS (sip_application_parent_class)->startup (application);
  outlive_bus (application);

  self->settings = create_settings ();
  self->color_scheme = sip_color_scheme_new (gtk_settings_get_default ());
  g_signal_connect_object (self->settings, "changed::color-scheme", G_CALLBACK (choose_color_scheme), self, 0);
  choose_color_scheme (self->settings, "color-scheme", self);
  self->text_size = sip_text_size_new (gtk_settings_get_default ());
  g_signal_connect_object (self->settings, "changed::text-size", G_CALLBACK (choose_text_size), self, 0);
  choose_text_size (self->settings, "text-size", self);

  sip_application_add_actions (self);
  color_scheme = g_settings_create_action (self->settings, "color-scheme");
  g_action_map_add_action (G_ACTION_MAP (self), color_scheme);

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
      window = GTK_WINDOW (sip_application_create_window (SIP_APPLICATION (application)));
      sip_window_restore (SIP_WINDOW (window));
    }
  gtk_window_present (window);
}

/* As the desktop opens what it has links to; there is nobody to give an error to but the person. */
static void
sip_application_open (GApplication *application, GFile **files, int n_files, const char *hint G_GNUC_UNUSED)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *uri = g_file_get_uri (files[i]);

      sip_application_show_uri (SIP_APPLICATION (application), uri, NULL);
    }
}

static int
look_up (SipApplication *self, GApplicationCommandLine *command_line, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!sip_address_is_uri (text))
    {
      sip_application_search (self, text);
      return sip_application_get_exit_status (self);
    }
  if (!sip_application_show_uri (self, text, &error))
    {
      g_application_command_line_printerr (command_line, "%s: %s\n", g_get_prgname (), error->message);
      return EXIT_USAGE;
    }
  return sip_application_get_exit_status (self);
}

static int
sip_application_command_line (GApplication *application, GApplicationCommandLine *command_line)
{
  SipApplication *self = SIP_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (command_line, NULL);
  g_autofree char *text = g_strjoinv (" ", arguments + 1);
  gboolean selection = g_variant_dict_contains (options, "selection");
  gboolean new_window = g_variant_dict_contains (options, "new-window");

  if (new_window)
    g_action_group_activate_action (G_ACTION_GROUP (self), "new-window", NULL);
  if (selection)
    g_action_group_activate_action (G_ACTION_GROUP (self), "look-up-selection", NULL);
  else if (*text != '\0')
    return look_up (self, command_line, text);
  else if (!new_window)
    g_application_activate (application);
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
  g_clear_object (&self->text_size);
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
  application_class->open = sip_application_open;
  application_class->command_line = sip_application_command_line;
  application_class->handle_local_options = sip_application_handle_local_options;
}

static void
sip_application_init (SipApplication *self)
{
  static const GOptionEntry options[] = {
    { "new-window", 'n', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Open a new window"), NULL },
    { "selection", 's', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL,
      N_ ("Look up the text that is selected, or else in the clipboard"), NULL },
    { "version", 'v', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, NULL, N_ ("Show the version"), NULL },
    { 0 },
  };
  GApplication *application = G_APPLICATION (self);

  g_application_set_option_context_parameter_string (application, _ ("[CODE, PHRASE OR SYMPTOM]"));
  g_application_set_option_context_summary (application, _ ("Look up SIP response codes."));
  g_application_add_main_option_entries (application, options);
}

SipApplication *
sip_application_new (void)
{
  return g_object_new (SIP_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE | G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

int
sip_application_get_exit_status (SipApplication *self)
{
  g_return_val_if_fail (SIP_IS_APPLICATION (self), EXIT_FAILURE);

  return self->error != NULL ? EXIT_CATALOG_UNUSABLE : EXIT_SUCCESS;
}
