/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What makes the window pleasant to work with all day. */

#include <string.h>

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

  /* GTK 4.18 loses count of the buttons beyond the fifth. */
  ui_app_expect_warning (app, "Broken accounting of active state");
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

/* What a screen reader says: announcements, and before GTK 4.14, which has none, new descriptions of what has the focus. */
static const char *const spoken[] = { "object:announcement", "object:property-change:accessible-description" };

static void
hear (AtspiEvent *event, gpointer data)
{
  if (G_VALUE_HOLDS_STRING (&event->any_data))
    g_ptr_array_add (data, g_value_dup_string (&event->any_data));
  g_boxed_free (ATSPI_TYPE_EVENT, event);
}

typedef struct
{
  AtspiEventListener *listener;
  GPtrArray *heard;
  const char *text;
  guint n_times;
} Ear;

static void
begin_to_hear (Ear *ear)
{
  ear->heard = g_ptr_array_new_with_free_func (g_free);
  ear->listener = atspi_event_listener_new (hear, ear->heard, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    g_assert_true (atspi_event_listener_register (ear->listener, spoken[i], NULL));
}

static void
end_to_hear (Ear *ear)
{
  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    g_assert_true (atspi_event_listener_deregister (ear->listener, spoken[i], NULL));
  g_object_unref (ear->listener);
  g_ptr_array_unref (ear->heard);
}

static guint
count_heard (const Ear *ear)
{
  guint n_times = 0;

  for (guint i = 0; i < ear->heard->len; i++)
    n_times += g_strcmp0 (ear->heard->pdata[i], ear->text) == 0;
  return n_times;
}

static gboolean
has_heard (gpointer data)
{
  const Ear *ear = data;

  return count_heard (ear) >= ear->n_times;
}

static void
wait_heard (Ear *ear, const char *text, guint n_times)
{
  ear->text = text;
  ear->n_times = n_times;
  g_assert_true (ui_wait (has_heard, ear));
  g_assert_cmpuint (count_heard (ear), ==, n_times);
}

static void
test_counts_are_announced (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  Ear ear;

  begin_to_hear (&ear);
  ui_app_start (app, NULL);
  ui_type (app, "486");
  wait_heard (&ear, "1 result", 1);
  ui_press (app, "Ctrl+5");
  wait_heard (&ear, "Nothing found", 1);
  ui_press (app, "Ctrl+0");
  wait_heard (&ear, "1 result", 2);
  ui_wait_state (app, ui_find_search (app), ATSPI_STATE_FOCUSED, TRUE);
  ui_app_quit (app);
  end_to_hear (&ear);
}

/* A search with as many results as the one before has other results, or might have. */
static void
test_same_counts_are_announced (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  Ear ear;

  begin_to_hear (&ear);
  ui_app_start (app, NULL);
  ui_type (app, "486");
  wait_heard (&ear, "1 result", 1);
  ui_type (app, " ");
  wait_heard (&ear, "1 result", 2);
  ui_app_quit (app);
  end_to_hear (&ear);
}

/* The whole response, not what is marked in the search. */
static gboolean
clipboard_is_long (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) bytes = ui_read_selection ("clipboard", "UTF8_STRING");

  return bytes != NULL && g_bytes_get_size (bytes) > 200;
}

/* A second window takes the focus and gives it back. */
static void
leave_and_return (UiApp *app, AtspiAccessible *search)
{
  ui_press (app, "Ctrl+n");
  ui_wait_state (app, search, ATSPI_STATE_FOCUSED, FALSE);
  ui_press (app, "Ctrl+w");
  ui_wait_focus (app, search);
}

static void
test_old_text_is_replaced (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autoptr (GBytes) primary = NULL;
  g_autoptr (GBytes) expected = g_bytes_new_static ("marked elsewhere", strlen ("marked elsewhere"));
  AtspiAccessible *search;

  ui_app_start (app, NULL);
  search = ui_find_search (app);
  ui_type (app, "486");
  ui_wait_text (app, search, "486");
  ui_set_selection ("primary", "marked elsewhere", -1);
  leave_and_return (app, search);
  ui_set_clipboard ("something else");
  ui_press (app, "Ctrl+c");
  g_assert_true (ui_wait (clipboard_is_long, NULL));
  ui_type (app, "503");
  ui_wait_text (app, search, "503");
  primary = ui_read_selection ("primary", "UTF8_STRING");
  g_assert_nonnull (primary);
  g_assert_true (g_bytes_equal (primary, expected));

  leave_and_return (app, search);
  ui_press (app, "BackSpace");
  ui_wait_text (app, search, "");
  ui_app_quit (app);
}

/* Who moves the cursor wants to change the text. */
static void
test_old_text_can_be_changed (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *search;

  ui_app_start (app, NULL);
  search = ui_find_search (app);
  ui_type (app, "43");
  ui_wait_text (app, search, "43");
  leave_and_return (app, search);
  ui_press (app, "Left");
  ui_type (app, "9");
  ui_wait_text (app, search, "493");
  ui_app_quit (app);
}

/* So does who clicks, though the cursor is there already: behind a short text, where the middle of the entry is. */
static void
test_old_text_can_be_clicked (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *search;

  ui_app_start (app, NULL);
  search = ui_find_search (app);
  ui_type (app, "48");
  ui_wait_text (app, search, "48");
  leave_and_return (app, search);
  ui_click (app, search, 1);
  ui_type (app, "6");
  ui_wait_text (app, search, "486");
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
  g_test_add_func ("/comfort/counts-are-announced", test_counts_are_announced);
  g_test_add_func ("/comfort/same-counts-are-announced", test_same_counts_are_announced);
  g_test_add_func ("/comfort/old-text-is-replaced", test_old_text_is_replaced);
  g_test_add_func ("/comfort/old-text-can-be-changed", test_old_text_can_be_changed);
  g_test_add_func ("/comfort/old-text-can-be-clicked", test_old_text_can_be_clicked);
  g_test_add_func ("/comfort/sections-fold", test_sections_fold);
  g_test_add_func ("/comfort/right-to-left", test_right_to_left);
  return g_test_run ();
}
