/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A session with the window under valgrind: no memory is read or written that is not the program's, and none is lost. */

#include "config.h"

#include <string.h>

#include "driver.h"

static void
test_session (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *log = g_build_filename (g_get_home_dir (), "valgrind.log", NULL);
  g_autofree char *text = NULL;
  int status;

  ui_set_patience (150);
  ui_app_setenv (app, "GTK_A11Y", "none");
  ui_app_setenv (app, "VALGRIND_LOG", log);
  ui_app_start_unseen (app, "486", NULL);
  ui_look_up_unseen (app, "404", "SIP/2.0 404 Not Found");
  ui_press (app, "Ctrl+Page_Down");
  ui_look_up_unseen (app, "488", "SIP/2.0 488 Not Acceptable Here");
  ui_look_up_unseen (app, "603", "SIP/2.0 603 Decline");
  ui_press (app, "Ctrl+Q");
  status = ui_app_wait_exit (app);
  g_assert_true (g_file_get_contents (log, &text, NULL, NULL));
  if (strstr (text, "ERROR SUMMARY: 0 errors") == NULL)
    g_error ("valgrind has found errors:\n%s", text);
  g_assert_cmpint (status, ==, 0);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/memory/session", test_session);
  return g_test_run ();
}
