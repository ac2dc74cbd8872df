/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes the window pleasant to work with all day. */

#include "driver.h"

typedef struct
{
  AtspiAccessible *accessible;
  int              height;
} Size;

static int
get_height (AtspiAccessible *accessible)
{
  g_autoptr (GObject) component = G_OBJECT (atspi_accessible_get_component_iface (accessible));
  g_autofree AtspiPoint *size = atspi_component_get_size ((AtspiComponent *) component, NULL);

  return size->y;
}

static gboolean
is_higher (gpointer data)
{
  Size *size = data;

  return get_height (size->accessible) > size->height;
}

static gboolean
is_as_high (gpointer data)
{
  Size *size = data;

  return get_height (size->accessible) == size->height;
}

static gboolean
is_lower (gpointer data)
{
  Size *size = data;

  return get_height (size->accessible) < size->height;
}

static void
test_text_size (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  Size size;

  ui_app_start (app, "486", NULL);
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  size.accessible = ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "486");
  size.height = get_height (size.accessible);
  ui_press (app, "Ctrl+plus");
  g_assert_true (ui_wait (is_higher, &size));
  ui_press (app, "Ctrl+Alt+0");
  g_assert_true (ui_wait (is_as_high, &size));
  ui_press (app, "Ctrl+minus");
  g_assert_true (ui_wait (is_lower, &size));
  ui_app_quit (app);
}

static void
test_mouse_goes_back_and_forward (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  ui_activate (app, ui_find (app, ui_find_details (app), ATSPI_ROLE_PUSH_BUTTON, "600 Busy Everywhere"));
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "600");
  ui_click (app, ui_find_search (app), 8);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "486");
  ui_click (app, ui_find_search (app), 9);
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "600");
  ui_app_quit (app);
}

/* A folded section stays folded with the next response, and can be reached without the mouse. */
static void
test_sections_fold (void)
{
  static const char cause_of_486[] = "The callee is on another call and call waiting is off";
  static const char cause_of_600[] = "All devices of the user are busy, or do not disturb holds for the user";
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details;

  ui_app_start (app, "486", NULL);
  details = ui_find_details (app);
  ui_find (app, details, ATSPI_ROLE_LABEL, cause_of_486);
  ui_press (app, "Ctrl+Page_Down");
  ui_wait_focus (app, details);
  ui_press (app, "Ctrl+Page_Down");
  ui_press (app, "space");
  ui_wait_gone (app, details, ATSPI_ROLE_LABEL, cause_of_486);

  ui_press (app, "Escape");
  ui_type (app, "600");
  ui_find (app, details, ATSPI_ROLE_LABEL, "600");
  ui_wait_gone (app, details, ATSPI_ROLE_LABEL, cause_of_600);
  ui_press (app, "Ctrl+Page_Down");
  ui_wait_focus (app, details);
  ui_press (app, "Ctrl+Page_Down");
  ui_press (app, "space");
  ui_find (app, details, ATSPI_ROLE_LABEL, cause_of_600);
  ui_app_quit (app);
}

typedef struct
{
  AtspiAccessible *list;
  AtspiAccessible *details;
} Sides;

static int
get_left (AtspiAccessible *accessible)
{
  g_autoptr (GObject) component = G_OBJECT (atspi_accessible_get_component_iface (accessible));
  g_autofree AtspiRect *extents
      = atspi_component_get_extents ((AtspiComponent *) component, ATSPI_COORD_TYPE_WINDOW, NULL);

  return extents->x;
}

static gboolean
is_mirrored (gpointer data)
{
  Sides *sides = data;

  return get_left (sides->details) < get_left (sides->list);
}

static void
test_right_to_left (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  Sides sides;

  ui_app_set_right_to_left (app);
  ui_app_start (app, "407", NULL);
  sides.list = ui_find_responses (app);
  sides.details = ui_find_details (app);
  g_assert_true (ui_wait (is_mirrored, &sides));
  ui_app_quit (app);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/comfort/text-size", test_text_size);
  g_test_add_func ("/comfort/mouse-goes-back-and-forward", test_mouse_goes_back_and_forward);
  g_test_add_func ("/comfort/sections-fold", test_sections_fold);
  g_test_add_func ("/comfort/right-to-left", test_right_to_left);
  return g_test_run ();
}
