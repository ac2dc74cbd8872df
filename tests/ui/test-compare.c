/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two responses beside each other, by each of the ways that lead there. */

#include "driver.h"

static void
wait_comparison (UiApp *app, const char *title)
{
  AtspiAccessible *window = ui_find (app, NULL, ATSPI_ROLE_INVALID, title);

  ui_find (app, window, ATSPI_ROLE_HEADING, "A forking proxy");
  ui_press (app, "Escape");
  ui_wait_gone (app, NULL, ATSPI_ROLE_INVALID, title);
}

static void
test_with_the_one_before (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "486");
  ui_press (app, "Escape");
  ui_type (app, "600");
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "600");
  ui_press (app, "Ctrl+d");
  wait_comparison (app, "600 and 486");
  ui_app_quit (app);
}

static void
test_with_the_next_in_the_list (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "404 410", NULL);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "404");
  ui_press (app, "Ctrl+d");
  wait_comparison (app, "404 and 410");
  ui_app_quit (app);
}

static void
test_with_a_related_one (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_activate (app, ui_find (app, ui_find_details (app), ATSPI_ROLE_PUSH_BUTTON, "Compare with 603 Decline"));
  wait_comparison (app, "486 and 603");
  ui_app_quit (app);
}

static void
test_with_a_row (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *list;

  ui_app_start (app, "busy", NULL);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "486");
  list = ui_find_responses (app);
  ui_click (app, ui_find (app, list, ATSPI_ROLE_INVALID, "600 Busy Everywhere"), 3);
  ui_find (app, NULL, ATSPI_ROLE_MENU_ITEM, "Compare with the Shown Response");
  ui_press (app, "Down");
  ui_press (app, "Return");
  wait_comparison (app, "486 and 600");
  ui_app_quit (app);
}

/* What is for the program as a whole is there too. */
static void
test_quit_from_comparison (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *window;

  ui_app_start (app, "404 410", NULL);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "404");
  ui_press (app, "Ctrl+d");
  window = ui_find (app, NULL, ATSPI_ROLE_INVALID, "404 and 410");
  ui_find (app, window, ATSPI_ROLE_HEADING, "A forking proxy");
  ui_app_quit (app);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/compare/with-the-one-before", test_with_the_one_before);
  g_test_add_func ("/compare/with-the-next-in-the-list", test_with_the_next_in_the_list);
  g_test_add_func ("/compare/with-a-related-one", test_with_a_related_one);
  g_test_add_func ("/compare/with-a-row", test_with_a_row);
  g_test_add_func ("/compare/quit", test_quit_from_comparison);
  return g_test_run ();
}
