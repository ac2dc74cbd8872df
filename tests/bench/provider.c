/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>

#include "provider.h"
#include "report.h"

#define PROVIDER_PATH RESOURCE_BASE "/SearchProvider"
#define INTERFACE     "org.gnome.Shell.SearchProvider2"
#define BUS_NAME      "org.freedesktop.DBus"
#define BUS_PATH      "/org/freedesktop/DBus"

static GVariant *
ask_bus (GDBusConnection *shell, const char *method, GVariant *parameters, GError **error)
{
  return g_dbus_connection_call_sync (shell, BUS_NAME, BUS_PATH, BUS_NAME, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NONE, -1, NULL, error);
}

static gboolean
time_answer (GDBusConnection *shell, GArray *times, GError **error)
{
  const char *terms[] = { "codec", "mismatch", NULL };
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GVariant) reply = g_dbus_connection_call_sync (shell, SEARCH_PROVIDER_NAME, PROVIDER_PATH, INTERFACE,
                                                            "GetInitialResultSet", g_variant_new ("(^as)", terms),
                                                            G_VARIANT_TYPE ("(as)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                                            error);
  double time = (double) (g_get_monotonic_time () - start) / 1000;

  g_array_append_val (times, time);
  return reply != NULL;
}

static gboolean
time_bus (GDBusConnection *shell, GArray *times, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (GVariant) reply = ask_bus (shell, "GetId", NULL, error);
  double time = (double) (g_get_monotonic_time () - start) / 1000;

  g_array_append_val (times, time);
  return reply != NULL;
}

/* Ends the provider that runs, and waits until the bus has noticed. */
static gboolean
stop_provider (GDBusConnection *shell, GError **error)
{
  g_autoptr (GVariant) process = ask_bus (shell, "GetConnectionUnixProcessID",
                                          g_variant_new ("(s)", SEARCH_PROVIDER_NAME), error);
  gboolean has_owner = TRUE;
  guint32 pid;

  if (process == NULL)
    return FALSE;
  g_variant_get (process, "(u)", &pid);
  kill ((pid_t) pid, SIGTERM);
  while (has_owner)
    {
      g_autoptr (GVariant) reply = ask_bus (shell, "NameHasOwner", g_variant_new ("(s)", SEARCH_PROVIDER_NAME), error);

      if (reply == NULL)
        return FALSE;
      g_variant_get (reply, "(b)", &has_owner);
      g_usleep (1000);
    }
  return TRUE;
}

static gboolean
measure (GDBusConnection *shell, guint n_runs, ProviderTimes *medians, GError **error)
{
  g_autoptr (GArray) first = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) later = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) bus = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < n_runs; i++)
    if (!time_answer (shell, first, error) || !time_answer (shell, later, error) || !time_bus (shell, bus, error)
        || !stop_provider (shell, error))
      return FALSE;
  *medians = (ProviderTimes){ report_median (first), report_median (later), report_median (bus) };
  return TRUE;
}

gboolean
provider_measure (const char *program, guint n_runs, ProviderTimes *times, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("provider-XXXXXX", error);
  g_autofree char *service = folder != NULL ? g_build_filename (folder, "provider.service", NULL) : NULL;
  g_autofree char *description = g_strdup_printf ("[D-BUS Service]\nName=" SEARCH_PROVIDER_NAME "\nExec=%s\n", program);
  g_autoptr (GTestDBus) bus = g_test_dbus_new (G_TEST_DBUS_NONE);
  g_autoptr (GDBusConnection) shell = NULL;
  gboolean done;

  if (folder == NULL || !g_file_set_contents (service, description, -1, error))
    return FALSE;
  g_test_dbus_add_service_dir (bus, folder);
  g_test_dbus_up (bus);
  shell = g_dbus_connection_new_for_address_sync (g_test_dbus_get_bus_address (bus),
                                                  G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                      | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                  NULL, NULL, error);
  done = shell != NULL && measure (shell, n_runs, times, error);
  g_clear_object (&shell);
  g_test_dbus_down (bus);
  g_unlink (service);
  g_rmdir (folder);
  return done;
}
