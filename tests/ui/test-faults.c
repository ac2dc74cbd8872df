/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window where something of the system is missing or broken: it comes, it works, and it ends without a warning. */

#define _GNU_SOURCE

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>

#include "driver.h"

static const char *const folders[] = { "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME" };

/* It shows a response, finds another one, and has a new size to remember as it ends. */
static void
assert_works (UiApp *app)
{
  ui_app_setenv (app, "GSETTINGS_BACKEND", "keyfile");
  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_app_resize (app, 1000, 700);
  ui_press (app, "Ctrl+F");
  ui_type (app, "404");
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  ui_app_quit (app);
}

/* Not even root makes a folder below a device. */
static void
test_no_home (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    ui_app_setenv (app, folders[i], NULL);
  ui_app_setenv (app, "HOME", "/dev/null/home");
  ui_app_expect_warning (app, "Failed to create /dev/null/home");
  assert_works (app);
}

static void
test_nothing_can_be_written (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    ui_app_setenv (app, folders[i], "/dev/null/folder");
  ui_app_expect_warning (app, "Failed to create /dev/null/folder");
  assert_works (app);
}

static void
test_full_disk (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *bytes = g_strnfill (64 * 1024, 'x');

  /* The disk goes with the test. */
  if (unshare (CLONE_NEWNS) != 0 || mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0
      || mount ("none", folder, "tmpfs", 0, "size=64k") != 0)
    {
      g_autofree char *why = g_strdup_printf ("no small disk can be mounted: %s", g_strerror (errno));

      g_test_skip (why);
      return;
    }
  for (gsize length = 64 * 1024; length > 0; length /= 2)
    if (g_file_set_contents_full (file, bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
      break;
  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    ui_app_setenv (app, folders[i], folder);
  ui_app_expect_warning (app, "No space left on device");
  assert_works (app);
  g_assert_cmpint (umount2 (folder, MNT_DETACH), ==, 0);
}

static void
test_one_font (void)
{
  static const char source[] = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf";
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *font = g_build_filename (folder, "font.ttf", NULL);
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *configuration
      = g_strdup_printf ("<fontconfig><dir>%s</dir><cachedir>%s/cache</cachedir></fontconfig>", folder, folder);
  g_autofree char *bytes = NULL;
  gsize length;

  if (!g_file_get_contents (source, &bytes, &length, NULL))
    {
      g_test_skip ("DejaVu Sans is not there");
      return;
    }
  g_assert_true (g_file_set_contents (font, bytes, (gssize) length, NULL));
  g_assert_true (g_file_set_contents (path, configuration, -1, NULL));
  ui_app_setenv (app, "FONTCONFIG_FILE", path);
  assert_works (app);
}

static void
test_unknown_locale (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_setenv (app, "LC_ALL", "xx_YY.UTF-8");
  assert_works (app);
}

/* A test that aborts takes its bus with it. */
static void
end_with_parent (gpointer data G_GNUC_UNUSED)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
test_no_bus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_setenv (app, "DBUS_SESSION_BUS_ADDRESS", NULL);
  ui_app_setenv (app, "GTK_A11Y", "none");
  ui_app_start_unseen (app, NULL);
  ui_look_up_unseen (app, "404", "SIP/2.0 404 Not Found");
  ui_app_quit (app);
}

/* A session bus that can start no service, and so has no accessibility bus. */
static GSubprocess *
start_bus (char **address)
{
  static const char configuration[] = "<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen>"
                                      "<policy context='default'><allow send_destination='*'/>"
                                      "<allow eavesdrop='true'/><allow own='*'/></policy></busconfig>";
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                                                        | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *path = g_build_filename (g_get_home_dir (), "bus.conf", NULL);
  g_autofree char *option = g_strconcat ("--config-file=", path, NULL);
  g_autoptr (GDataInputStream) output = NULL;
  g_autoptr (GError) error = NULL;
  GSubprocess *bus;

  g_file_set_contents (path, configuration, -1, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  bus = g_subprocess_launcher_spawn (launcher, &error, "dbus-daemon", option, "--nofork", "--print-address", NULL);
  g_assert_no_error (error);
  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (bus));
  *address = g_data_input_stream_read_line_utf8 (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (*address);
  return bus;
}

static void
end_bus (GSubprocess *bus)
{
  g_subprocess_force_exit (bus);
  g_assert_true (g_subprocess_wait (bus, NULL, NULL));
}

static void
test_no_accessibility_bus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *address = NULL;
  g_autoptr (GSubprocess) bus = start_bus (&address);

  ui_app_setenv (app, "DBUS_SESSION_BUS_ADDRESS", address);
  ui_app_expect_warning (app, "Unable to acquire the address of the accessibility bus");
  ui_app_start_unseen (app, NULL);
  ui_look_up_unseen (app, "404", "SIP/2.0 404 Not Found");
  ui_app_quit (app);
  end_bus (bus);
}

static void
test_bus_goes_away (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *address = NULL;
  g_autoptr (GSubprocess) bus = start_bus (&address);

  ui_app_setenv (app, "DBUS_SESSION_BUS_ADDRESS", address);
  ui_app_setenv (app, "GTK_A11Y", "none");
  ui_app_start_unseen (app, NULL);
  ui_look_up_unseen (app, "404", "SIP/2.0 404 Not Found");
  end_bus (bus);
  ui_look_up_unseen (app, "486", "SIP/2.0 486 Busy Here");
  ui_press (app, "Ctrl+N");
  ui_look_up_unseen (app, "603", "SIP/2.0 603 Decline");
  ui_app_quit (app);
}

#ifndef __SANITIZE_ADDRESS__ /* which has to be the first library */
static void
set_clock (const char *path, const char *time)
{
  g_assert_true (g_file_set_contents (path, time, -1, NULL));
}

static void
test_clock_jumps (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *faketime = g_find_program_in_path ("faketime");
  g_autofree char *clock = g_build_filename (g_get_home_dir (), "clock", NULL);
  g_autofree char *said = NULL;

  if (faketime == NULL)
    {
      g_test_skip ("faketime is not there");
      return;
    }
  set_clock (clock, "@1970-01-01 00:00:10");
  ui_app_setenv (app, "LD_PRELOAD", "/usr/$LIB/faketime/libfaketime.so.1");
  ui_app_setenv (app, "FAKETIME_TIMESTAMP_FILE", clock);
  ui_app_setenv (app, "FAKETIME_NO_CACHE", "1");
  ui_app_setenv (app, "FAKETIME_DONT_FAKE_MONOTONIC", "1");
  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_look_up_unseen (app, "404", "SIP/2.0 404 Not Found");
  set_clock (clock, "@2040-01-01 00:00:00");
  ui_look_up_unseen (app, "603", "SIP/2.0 603 Decline");
  ui_wait_toast (app, "Copied");
  set_clock (clock, "@1970-01-01 00:00:10");
  ui_look_up_unseen (app, "480", "SIP/2.0 480 Temporarily Unavailable");
  said = ui_app_get_stderr (app);
  g_assert_cmpstr (said, ==, "");
  ui_app_quit (app);
}
#endif

static gboolean
search_is_full (gpointer app)
{
  g_autofree char *text = ui_text (ui_find_search (app));

  return g_utf8_strlen (text, -1) == 32768 && g_str_has_prefix (text, "SIP/2.0 486 <b>Busy &amp; Here");
}

/* Some MB are pasted: their beginning is kept, and the response in it is found. */
static void
test_long_paste (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autoptr (GString) text = g_string_new ("SIP/2.0 486 <b>Busy &amp; Here\r\n\r\n");

  while (text->len < 4 * 1024 * 1024)
    g_string_append (text, "X-Header: <b>value & \342\200\256more\r\n");
  ui_app_start (app, NULL);
  ui_set_clipboard (text->str);
  ui_press (app, "Ctrl+F");
  ui_press (app, "Ctrl+V");
  g_assert_true (ui_wait (search_is_full, app));
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_press (app, "Ctrl+A");
  ui_type (app, "404");
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  ui_app_quit (app);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/faults/no-home", test_no_home);
  g_test_add_func ("/faults/nothing-can-be-written", test_nothing_can_be_written);
  g_test_add_func ("/faults/full-disk", test_full_disk);
  g_test_add_func ("/faults/one-font", test_one_font);
  g_test_add_func ("/faults/unknown-locale", test_unknown_locale);
  g_test_add_func ("/faults/no-bus", test_no_bus);
  g_test_add_func ("/faults/no-accessibility-bus", test_no_accessibility_bus);
  g_test_add_func ("/faults/bus-goes-away", test_bus_goes_away);
#ifndef __SANITIZE_ADDRESS__
  g_test_add_func ("/faults/clock-jumps", test_clock_jumps);
#endif
  g_test_add_func ("/faults/long-paste", test_long_paste);
  return g_test_run ();
}
