/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window, as the desktop calls it: by actions and URIs over D-Bus, by a second start, and with what is selected
 * somewhere else. */

#include "config.h"

#include <gio/gio.h>
#include <signal.h>
#include <string.h>

#include "driver.h"

#define OBJECT_PATH RESOURCE_BASE

static void
call (const char *method, GVariant *parameters)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;

  reply = g_dbus_connection_call_sync (bus, APPLICATION_ID, OBJECT_PATH, "org.freedesktop.Application", method,
                                       parameters, NULL, G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
}

static void
activate_action (const char *name, GVariant *parameter)
{
  GVariantBuilder parameters;

  g_variant_builder_init (&parameters, G_VARIANT_TYPE ("av"));
  if (parameter != NULL)
    g_variant_builder_add (&parameters, "v", parameter);
  call ("ActivateAction", g_variant_new ("(sava{sv})", name, &parameters, NULL));
}

static void
open_uri (const char *uri)
{
  call ("Open", g_variant_new ("(^asa{sv})", (const char *[]){ uri, NULL }, NULL));
}

static void
test_show (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  activate_action ("show", g_variant_new_string ("404"));
  ui_wait_contains (app, ui_find_details (app), "RFC 3261 section 21.4.5");
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  activate_action ("show", g_variant_new_string ("5xx"));
  ui_wait_contains (app, ui_find_details (app), "Server failure");
  activate_action ("open-entry", g_variant_new_int32 (603));
  ui_wait_contains (app, ui_find_details (app), "Decline");
  activate_action ("show", g_variant_new_string ("banana"));
  ui_wait_toast (app, "“banana” is no status code from 100 to 699, and no class such as 4xx.");
  activate_action ("open-entry", g_variant_new_int32 (-5));
  activate_action ("show", g_variant_new_string ("486"));
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  ui_app_quit (app);
}

static void
test_unregistered_code_is_searched_for (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "sip-response:499", NULL);
  ui_wait_text (app, ui_find_search (app), "499");
  ui_app_quit (app);
}

static void
test_search (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  activate_action ("search", g_variant_new_string ("busy here"));
  ui_wait_text (app, ui_find_search (app), "busy here");
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_app_quit (app);
}

static gboolean
has_two_windows (gpointer app)
{
  g_autoptr (GPtrArray) windows = ui_children (app, atspi_accessible_get_parent (ui_find (app, NULL, ATSPI_ROLE_FRAME, NULL), NULL));

  return windows->len == 2;
}

static void
test_new_window (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  int status;

  ui_app_start (app, NULL);
  status = ui_app_call (app, NULL, "--new-window", NULL);
  g_assert_cmpint (status, ==, 0);
  g_assert_true (ui_wait (has_two_windows, app));
  ui_app_quit (app);
}

static void
test_new_window_over_the_bus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  activate_action ("new-window", NULL);
  g_assert_true (ui_wait (has_two_windows, app));
  ui_app_quit (app);
}

static void
test_uri_on_the_command_line (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *output = NULL;

  ui_app_start (app, "sip-response:488", NULL);
  ui_wait_contains (app, ui_find_details (app), "Not Acceptable Here");
  g_assert_cmpint (ui_app_call (app, NULL, "SIP-RESPONSE://486/", NULL), ==, 0);
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  g_assert_cmpint (ui_app_call (app, &output, "sip-response:../x", NULL), ==, 2);
  g_assert_cmpstr (output, ==, "sip-codes: “../x” is no status code from 100 to 699, and no class such as 4xx.\n");
  ui_wait_toast (app, "“../x” is no status code from 100 to 699, and no class such as 4xx.");
  ui_app_quit (app);
}

static void
test_uri_over_the_bus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *eights = g_strnfill (100000, '8');
  g_autofree char *long_uri = g_strconcat ("sip-response:", eights, NULL);

  ui_app_start (app, NULL);
  open_uri ("sip-response:603");
  ui_wait_contains (app, ui_find_details (app), "Decline");
  open_uri ("sip-response:%00");
  ui_wait_toast (app, "“%00” is no status code from 100 to 699, and no class such as 4xx.");
  open_uri (long_uri);
  ui_wait_toast (
      app, "“8888888888888888888888888888888888888888…” is no status code from 100 to 699, and no class such as 4xx.");
  open_uri ("file:///etc/passwd");
  ui_wait_toast (app, "“file:///etc/passwd” is no address such as sip-response:488.");
  ui_wait_contains (app, ui_find_details (app), "Decline");
  ui_app_quit (app);
}

static void
test_selection (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_set_selection ("clipboard", "404", -1);
  ui_set_selection ("primary", " SIP/2.0 488 Not Acceptable Here\r\n", -1);
  ui_app_start (app, "--selection", NULL);
  ui_wait_text (app, ui_find_search (app), "SIP/2.0 488 Not Acceptable Here");
  ui_wait_selected (app, ui_find_responses (app), "488 Not Acceptable Here");

  ui_set_selection ("primary", "486", -1);
  activate_action ("look-up-selection", NULL);
  ui_wait_text (app, ui_find_search (app), "486");

  ui_set_selection ("primary", "b\374sy\0x", 6);
  ui_press (app, "Ctrl+Shift+L");
  ui_wait_text (app, ui_find_search (app), "b\357\277\275sy");
  ui_app_quit (app);
}

static void
test_clipboard_without_selection (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_set_selection ("primary", " \n", -1);
  ui_set_selection ("clipboard", "503", -1);
  ui_app_start (app, "--selection", NULL);
  ui_wait_text (app, ui_find_search (app), "503");

  ui_set_selection ("clipboard", "", -1);
  g_assert_cmpint (ui_app_call (app, NULL, "--selection", NULL), ==, 0);
  ui_wait_toast (app, "No text is selected");
  ui_wait_text (app, ui_find_search (app), "503");
  ui_app_quit (app);
}

static gboolean
search_is_full (gpointer app)
{
  g_autofree char *text = ui_text (ui_find_search (app));

  return strlen (text) == 32768;
}

static void
test_large_selection (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *text = g_strnfill (5000000, 'x');

  memcpy (text, "486 ", 4);
  ui_set_selection ("primary", text, -1);
  ui_app_start (app, "--selection", NULL);
  g_assert_true (ui_wait (search_is_full, app));
  ui_set_selection ("primary", "404", -1);
  activate_action ("look-up-selection", NULL);
  ui_wait_text (app, ui_find_search (app), "404");
  ui_app_quit (app);
}

static void
show_on_service (GDBusConnection *bus, const char *name, const char *owner G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  g_dbus_connection_call (bus, name, OBJECT_PATH, "org.freedesktop.Application", "ActivateAction",
                          g_variant_new_parsed ("('show', [<'488'>], @a{sv} {})"), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, NULL, NULL);
}

/* As the bus starts it: without a window until it is told what to show. */
static void
test_started_by_the_bus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  guint id = g_bus_watch_name (G_BUS_TYPE_SESSION, APPLICATION_ID, G_BUS_NAME_WATCHER_FLAGS_NONE, show_on_service, NULL,
                               NULL, NULL);

  ui_app_start (app, "--gapplication-service", NULL);
  ui_wait_contains (app, ui_find_details (app), "Not Acceptable Here");
  g_bus_unwatch_name (id);
  ui_app_quit (app);
}

static void
test_unused_service_leaves (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *output = NULL;

  g_assert_cmpint (ui_app_call (app, &output, "--gapplication-service", NULL), ==, 0);
  g_assert_cmpstr (output, ==, "");
}

static void
note_name (GDBusConnection *bus G_GNUC_UNUSED, const char *name G_GNUC_UNUSED, const char *owner G_GNUC_UNUSED,
           gpointer is_there)
{
  *(gboolean *) is_there = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Each call to a provider of its own: it does not stay for as long as a window may take. */
static void
call_provider (const char *method, GVariant *parameters)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_autoptr (GSubprocess) provider = NULL;
  g_autoptr (GVariant) reply = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_there = FALSE;
  guint id = g_bus_watch_name (G_BUS_TYPE_SESSION, SEARCH_PROVIDER_NAME, G_BUS_NAME_WATCHER_FLAGS_NONE, note_name, NULL,
                               &is_there, NULL);

  provider = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, g_getenv ("SEARCH_PROVIDER"), NULL);
  g_assert_no_error (error);
  g_assert_true (ui_wait (is_true, &is_there));
  g_bus_unwatch_name (id);

  reply = g_dbus_connection_call_sync (bus, SEARCH_PROVIDER_NAME, OBJECT_PATH "/SearchProvider",
                                       "org.gnome.Shell.SearchProvider2", method, parameters, NULL,
                                       G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, &error);
  g_assert_no_error (error);
  g_subprocess_send_signal (provider, SIGTERM);
  g_subprocess_wait (provider, NULL, NULL);
}

static void
test_chosen_in_the_overview (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  call_provider ("ActivateResult", g_variant_new_parsed ("('486', ['busy'], @u 0)"));
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  call_provider ("LaunchSearch", g_variant_new_parsed ("(['codec', 'mismatch'], @u 0)"));
  ui_wait_text (app, ui_find_search (app), "codec mismatch");
  ui_app_quit (app);
}

/* StartupWMClass of the desktop entry. */
static void
test_window_belongs_to_the_desktop_entry (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *class = NULL;
  g_autoptr (GKeyFile) entry = g_key_file_new ();
  g_autofree char *file = g_build_filename (g_getenv ("SIP_CODES_BUILD"), "data", "desktop", APPLICATION_ID ".desktop", NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (entry, file, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  expected = g_key_file_get_string (entry, "Desktop Entry", "StartupWMClass", NULL);

  ui_app_start (app, NULL);
  class = ui_get_window_class ();
  g_assert_true (g_str_has_prefix (class, expected) && class[strlen (expected)] == ' ');
  ui_app_quit (app);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/desktop/show", test_show);
  g_test_add_func ("/desktop/unregistered-code-is-searched-for", test_unregistered_code_is_searched_for);
  g_test_add_func ("/desktop/search", test_search);
  g_test_add_func ("/desktop/new-window", test_new_window);
  g_test_add_func ("/desktop/new-window-over-the-bus", test_new_window_over_the_bus);
  g_test_add_func ("/desktop/uri-on-the-command-line", test_uri_on_the_command_line);
  g_test_add_func ("/desktop/uri-over-the-bus", test_uri_over_the_bus);
  g_test_add_func ("/desktop/selection", test_selection);
  g_test_add_func ("/desktop/clipboard-without-selection", test_clipboard_without_selection);
  g_test_add_func ("/desktop/large-selection", test_large_selection);
  g_test_add_func ("/desktop/started-by-the-bus", test_started_by_the_bus);
  g_test_add_func ("/desktop/unused-service-leaves", test_unused_service_leaves);
  g_test_add_func ("/desktop/chosen-in-the-overview", test_chosen_in_the_overview);
  g_test_add_func ("/desktop/window-belongs-to-the-desktop-entry", test_window_belongs_to_the_desktop_entry);
  return g_test_run ();
}
