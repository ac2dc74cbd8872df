/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search provider on a bus of its own, which starts it as a desktop does, and called as the shell calls it. There is
 * no display. */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "catalog.h"

#define PROVIDER_PATH    RESOURCE_BASE "/SearchProvider"
#define INTERFACE        "org.gnome.Shell.SearchProvider2"
#define DEADLINE_SECONDS 60

static GTestDBus *bus;
static GDBusConnection *shell;
static char *stderr_path; /* what every provider has said */


static GVariant *
try_call (const char *method, GVariant *parameters, GError **error)
{
  return g_dbus_connection_call_sync (shell, SEARCH_PROVIDER_NAME, PROVIDER_PATH, INTERFACE, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, DEADLINE_SECONDS * 1000, NULL, error);
}

static GVariant *
call (const char *method, GVariant *parameters)
{
  g_autoptr (GError) error = NULL;
  GVariant *reply = try_call (method, parameters, &error);

  g_assert_no_error (error);
  return reply;
}

/* The ids, separated by spaces. */
static char *
join_results (GVariant *reply)
{
  g_auto (GStrv) ids = NULL;

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(as)");
  g_variant_get (reply, "(^as)", &ids);
  return g_strjoinv (" ", ids);
}

static char *
find (const char *text)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GVariant) reply = call ("GetInitialResultSet", g_variant_new ("(^as)", terms));

  return join_results (reply);
}

static char *
find_again (const char *const *previous, const char *text)
{
  g_auto (GStrv) terms = g_strsplit (text, " ", -1);
  g_autoptr (GVariant) reply = call ("GetSubsearchResultSet", g_variant_new ("(^as^as)", previous, terms));

  return join_results (reply);
}

static void
assert_first (const char *text, const char *expected)
{
  g_autofree char *found = find (text);
  g_auto (GStrv) ids = g_strsplit (found, " ", -1);

  g_test_message ("%s: %s", text, found);
  g_assert_cmpstr (ids[0], ==, expected);
}

static void
assert_nothing (const char *text)
{
  g_autofree char *found = find (text);

  g_assert_cmpstr (found, ==, "");
}

static void
test_results (void)
{
  assert_first ("488", "488");
  assert_first ("codec mismatch", "488");
  assert_first ("busy here", "486");
  assert_first ("BUSY", "486");
  assert_first ("SIP/2.0 404 Not Found", "404");
  assert_first ("48", "480");
  assert_first ("codec", "488"); /* by a cause; a symptom needs more than a word */
}

static void
test_words_for_others (void)
{
  g_autoptr (GVariant) reply = call ("GetInitialResultSet", g_variant_new ("(@as)", g_variant_new_strv (NULL, 0)));
  g_autofree char *found = join_results (reply);
  g_autofree char *long_word = g_strnfill (1000000, 'x');

  g_assert_cmpstr (found, ==, "");
  assert_nothing ("");
  assert_nothing ("   ");
  assert_nothing ("\t");
  assert_nothing ("4");
  assert_nothing ("bu");
  assert_nothing ("firefox");
  assert_nothing ("thunderbird");
  assert_nothing ("\"'();*^");
  assert_nothing (long_word);
}

static void
test_subsearch (void)
{
  static const char *previous[] = { "480", "481", NULL };
  static const char *strange[] = { "", "-1", "999999999999999999999", "x", NULL };
  g_autofree char *narrowed = find_again (previous, "488");
  g_autofree char *nothing = find_again (previous, "");
  g_autofree char *other = find_again (strange, "486");

  g_assert_cmpstr (narrowed, ==, "488");
  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (other, ==, "486");
}

static GVariant *
get_metas (const char *const *ids)
{
  g_autoptr (GVariant) reply = call ("GetResultMetas", g_variant_new ("(^as)", ids));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "(aa{sv})");
  return g_variant_get_child_value (reply, 0);
}

static void
assert_meta (GVariant *metas, gsize index, const char *key, const char *expected)
{
  g_autoptr (GVariant) meta = g_variant_get_child_value (metas, index);
  const char *value = NULL;

  g_assert_true (g_variant_lookup (meta, key, "&s", &value));
  g_assert_cmpstr (value, ==, expected);
}

static void
test_metas (void)
{
  static const char *ids[] = { "486", "4", "10034", NULL };
  g_autoptr (GVariant) metas = get_metas (ids);
  g_autoptr (GVariant) first = g_variant_get_child_value (metas, 0);

  g_assert_cmpuint (g_variant_n_children (metas), ==, 3);
  assert_meta (metas, 0, "id", "486");
  assert_meta (metas, 0, "name", "486 Busy Here");
  assert_meta (metas, 0, "description", "The device was reached and takes no further call right now.");
  assert_meta (metas, 0, "gicon", APPLICATION_ID);
  assert_meta (metas, 1, "id", "4");
  assert_meta (metas, 1, "name", "4xx Request failure");
  assert_meta (metas, 2, "id", "10034");
  assert_meta (metas, 2, "name", "Q.850 cause 34: No circuit/channel available");
  g_assert_false (g_variant_lookup (first, "clipboardText", "s", NULL));
}

static void
test_bad_ids_have_no_meta (void)
{
  static const char *none[] = { NULL };
  static const char *bad[] = { "", "0", "-486", "486x", " 486", "+486", "0x1e6", "99999999999999999999", "699", "banana", NULL };
  static const char *mixed[] = { "banana", "486", "699", "404", NULL };
  g_autoptr (GVariant) nothing = get_metas (none);
  g_autoptr (GVariant) still_nothing = get_metas (bad);
  g_autoptr (GVariant) good = get_metas (mixed);

  g_assert_cmpuint (g_variant_n_children (nothing), ==, 0);
  g_assert_cmpuint (g_variant_n_children (still_nothing), ==, 0);
  g_assert_cmpuint (g_variant_n_children (good), ==, 2);
  assert_meta (good, 0, "id", "486");
  assert_meta (good, 1, "id", "404");
}

/* The shell sets the name as plain text and escapes the description itself, and shows nothing at all of a provider one of
 * whose results has no name. */
static void
test_metas_are_plain_text (void)
{
  g_autoptr (SipCatalog) catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);

  for (int kind = 0; kind < SIP_N_ENTRY_KINDS; kind++)
    {
      g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, (SipEntryKind) kind, NULL);

      for (guint i = 0; i < ids->len; i++)
        {
          g_autofree char *id = g_strdup_printf ("%d", g_array_index (ids, int, i));
          g_autoptr (SipEntry) entry = sip_catalog_lookup_entry (catalog, g_array_index (ids, int, i), NULL);
          g_autoptr (GVariant) metas = get_metas ((const char *[]){ id, NULL });
          g_autoptr (GVariant) meta = g_variant_get_child_value (metas, 0);
          const char *name = NULL;

          g_assert_cmpuint (g_variant_n_children (metas), ==, 1);
          assert_meta (metas, 0, "description", sip_entry_get_summary (entry));
          g_assert_true (g_variant_lookup (meta, "name", "&s", &name));
          g_assert_nonnull (strstr (name, sip_entry_get_title (entry)));
        }
    }
}

/* The program, of which only what it is told is of interest here. */

typedef struct
{
  GDBusConnection *connection;
  GMainLoop       *loop;
  GThread         *thread;
  GMainContext    *context;
  char            *told;
  gboolean         refuses;
  gboolean         is_there;
} Program;

static void
program_called (GDBusConnection *connection G_GNUC_UNUSED, const char *sender G_GNUC_UNUSED,
                const char *path G_GNUC_UNUSED, const char *interface G_GNUC_UNUSED, const char *method,
                GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  Program *program = data;
  g_autofree char *text = g_variant_print (parameters, FALSE);

  g_free (program->told);
  program->told = g_strdup_printf ("%s %s", method, text);
  if (program->refuses)
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, "no");
  else
    g_dbus_method_invocation_return_value (invocation, NULL);
}

static void
name_acquired (GDBusConnection *connection G_GNUC_UNUSED, const char *name G_GNUC_UNUSED, gpointer data)
{
  g_atomic_int_set (&((Program *) data)->is_there, TRUE);
}

static gpointer
run_program (gpointer data)
{
  static const GDBusInterfaceVTable vtable = { program_called, NULL, NULL, { 0 } };
  Program *program = data;
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (
      "<node><interface name='org.freedesktop.Application'><method name='ActivateAction'>"
      "<arg type='s' name='action_name' direction='in'/><arg type='av' name='parameter' direction='in'/>"
      "<arg type='a{sv}' name='platform_data' direction='in'/></method></interface></node>",
      NULL);
  guint object, name;

  g_main_context_push_thread_default (program->context);
  object = g_dbus_connection_register_object (program->connection, RESOURCE_BASE, node->interfaces[0], &vtable,
                                              program, NULL, NULL);
  name = g_bus_own_name_on_connection (program->connection, APPLICATION_ID, G_BUS_NAME_OWNER_FLAGS_NONE, name_acquired,
                                       NULL, program, NULL);
  g_main_loop_run (program->loop);
  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (program->connection, object);
  g_main_context_pop_thread_default (program->context);
  return NULL;
}

static void
program_start (Program *program)
{
  program->connection = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, NULL);
  g_assert_nonnull (program->connection);
  program->context = g_main_context_new ();
  program->loop = g_main_loop_new (program->context, FALSE);
  program->thread = g_thread_new ("program", run_program, program);
  while (!g_atomic_int_get (&program->is_there))
    g_thread_yield ();
}

static void
program_stop (Program *program)
{
  g_main_loop_quit (program->loop);
  g_thread_join (program->thread);
  g_dbus_connection_close_sync (program->connection, NULL, NULL);
  g_object_unref (program->connection);
  g_main_loop_unref (program->loop);
  g_main_context_unref (program->context);
  g_free (program->told);
}

static void
activate (const char *id, guint32 timestamp)
{
  g_autoptr (GVariant) reply = call ("ActivateResult", g_variant_new ("(s^asu)", id, (const char *[]){ "busy", NULL }, timestamp));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "()");
}

static void
launch (const char *const *terms, guint32 timestamp)
{
  g_autoptr (GVariant) reply = call ("LaunchSearch", g_variant_new ("(^asu)", terms, timestamp));

  g_assert_cmpstr (g_variant_get_type_string (reply), ==, "()");
}

static void
test_program_is_told (void)
{
  Program program = { 0 };

  program_start (&program);

  activate ("486", 12345);
  g_assert_cmpstr (program.told, ==,
                   "ActivateAction ('open-entry', [<486>], {'desktop-startup-id': <'" SEARCH_PROVIDER_NAME "_TIME12345'>})");
  activate ("10034", 0);
  g_assert_cmpstr (program.told, ==, "ActivateAction ('open-entry', [<10034>], {})");

  launch ((const char *[]){ "codec", "mismatch", NULL }, 7);
  g_assert_cmpstr (program.told, ==,
                   "ActivateAction ('search', [<'codec mismatch'>], {'desktop-startup-id': <'" SEARCH_PROVIDER_NAME "_TIME7'>})");
  launch ((const char *[]){ NULL }, 0);
  g_assert_cmpstr (program.told, ==, "ActivateAction ('search', [<''>], {})");

  program_stop (&program);
}

static void
assert_refused (const char *method, GVariant *parameters, GDBusError expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = try_call (method, parameters, &error);

  g_assert_null (reply);
  g_assert_error (error, G_DBUS_ERROR, (int) expected);
}

static void
test_bad_calls (void)
{
  static const char *terms[] = { "busy", NULL };
  Program program = { 0 };

  assert_refused ("ActivateResult", g_variant_new ("(s^asu)", "banana", terms, 0), G_DBUS_ERROR_INVALID_ARGS);
  assert_refused ("ActivateResult", g_variant_new ("(s^asu)", "", terms, 0), G_DBUS_ERROR_INVALID_ARGS);
  assert_refused ("ActivateResult", g_variant_new ("(s)", "486"), G_DBUS_ERROR_INVALID_ARGS);
  assert_refused ("GetInitialResultSet", g_variant_new ("(s)", "486"), G_DBUS_ERROR_INVALID_ARGS);
  assert_refused ("GetEverything", NULL, G_DBUS_ERROR_UNKNOWN_METHOD);
  /* This bus has no program to start. */
  assert_refused ("ActivateResult", g_variant_new ("(s^asu)", "486", terms, 0), G_DBUS_ERROR_SERVICE_UNKNOWN);

  program.refuses = TRUE;
  program_start (&program);
  assert_refused ("LaunchSearch", g_variant_new ("(^asu)", terms, 0), G_DBUS_ERROR_FAILED);
  program_stop (&program);

  assert_first ("488", "488");
}

static gboolean
is_running (void)
{
  g_autoptr (GVariant) reply = NULL;
  gboolean has_owner;

  reply = g_dbus_connection_call_sync (shell, "org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus",
                                       "NameHasOwner", g_variant_new ("(s)", SEARCH_PROVIDER_NAME), NULL,
                                       G_DBUS_CALL_FLAGS_NONE, -1, NULL, NULL);
  g_variant_get (reply, "(b)", &has_owner);
  return has_owner;
}

/* A sanitizer that has found something says so when the process ends. */
static void
assert_silent (void)
{
  g_autofree char *said = NULL;

  g_assert_true (g_file_get_contents (stderr_path, &said, NULL, NULL));
  g_assert_cmpstr (said, ==, "");
}

static void
wait_until_it_has_left (void)
{
  gint64 deadline = g_get_monotonic_time () + DEADLINE_SECONDS * G_TIME_SPAN_SECOND;

  while (is_running () && g_get_monotonic_time () < deadline)
    g_usleep (100000);
  g_assert_false (is_running ());
}

static void
test_leaves_when_idle (void)
{
  assert_first ("488", "488");
  g_assert_true (is_running ());
  wait_until_it_has_left ();
  assert_silent ();

  assert_first ("404", "404");
}

static void
test_unusable_catalogue (gconstpointer folder)
{
  g_autofree char *environment = g_build_filename (folder, "environment", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = NULL;

  wait_until_it_has_left ();
  g_assert_true (g_file_set_contents (environment, "SIP_CODES_CATALOG=/nowhere/catalog.db", -1, NULL));

  reply = try_call ("GetInitialResultSet", g_variant_new ("(^as)", (const char *[]){ "488", NULL }), &error);
  g_assert_null (reply);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_FAILED);
  g_assert_nonnull (strstr (error->message, "/nowhere/catalog.db"));
}

/* Of a service of the bus nobody sees the exit status; what it says goes to a file. */
static void
write_service (const char *folder)
{
  g_autofree char *script = g_build_filename (folder, "start", NULL);
  g_autofree char *service = g_build_filename (folder, "provider.service", NULL);
  g_autofree char *commands = g_strdup_printf ("[ ! -f '%s/environment' ] || export $(cat '%s/environment')\n"
                                               "exec '%s' 2>> '%s'\n",
                                               folder, folder, g_getenv ("SEARCH_PROVIDER"), stderr_path);
  g_autofree char *description = g_strdup_printf ("[D-BUS Service]\nName=" SEARCH_PROVIDER_NAME "\nExec=/bin/sh %s\n",
                                                  script);

  g_assert_true (g_file_set_contents (script, commands, -1, NULL));
  g_assert_true (g_file_set_contents (service, description, -1, NULL));
}

static void
start_bus (const char *folder)
{
  g_autoptr (GError) error = NULL;

  bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_test_dbus_add_service_dir (bus, folder);
  g_test_dbus_up (bus);
  shell = g_dbus_connection_new_for_address_sync (
      g_test_dbus_get_bus_address (bus),
      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
stop_bus (void)
{
  g_assert_true (g_dbus_connection_close_sync (shell, NULL, NULL));
  g_clear_object (&shell);
  g_test_dbus_down (bus);
  g_clear_object (&bus);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = g_dir_make_tmp ("search-provider.XXXXXX", NULL);
  int status;

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("DISPLAY");
  g_unsetenv ("WAYLAND_DISPLAY");
  stderr_path = g_build_filename (folder, "stderr", NULL);
  write_service (folder);
  start_bus (folder);

  g_test_add_func ("/search-provider/results", test_results);
  g_test_add_func ("/search-provider/words-for-others", test_words_for_others);
  g_test_add_func ("/search-provider/subsearch", test_subsearch);
  g_test_add_func ("/search-provider/metas", test_metas);
  g_test_add_func ("/search-provider/bad-ids-have-no-meta", test_bad_ids_have_no_meta);
  g_test_add_func ("/search-provider/metas-are-plain-text", test_metas_are_plain_text);
  g_test_add_func ("/search-provider/program-is-told", test_program_is_told);
  g_test_add_func ("/search-provider/bad-calls", test_bad_calls);
  g_test_add_func ("/search-provider/leaves-when-idle", test_leaves_when_idle);
  g_test_add_data_func ("/search-provider/unusable-catalogue", folder, test_unusable_catalogue);
  status = g_test_run ();

  stop_bus ();
  remove_folder (folder);
  g_free (stderr_path);
  return status;
}
