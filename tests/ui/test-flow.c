/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a call flow and the switch between situations, by keyboard. */

#include <string.h>

#include "driver.h"

/* The flow of 401: Phone (UAC) and Registrar, four messages. */
#define LIST   "Call flow: Phone (UAC), Registrar"
#define FIRST  "1. Phone (UAC) to Registrar: REGISTER (CSeq 1). The phone registers without credentials."
#define SECOND "2. Registrar to Phone (UAC): 401 Unauthorized (realm, nonce). "

static AtspiAccessible *
open_response (UiApp *app, const char *code)
{
  AtspiAccessible *details;

  ui_app_start (app, code, NULL);
  details = ui_find_details (app);
  ui_wait_contains (app, details, code);
  return details;
}

typedef struct
{
  UiApp *app;
  GPtrArray *stops; /* whatever in the details may take the focus, in the order of Tab */
  guint focus;      /* which of them has it */
} Walk;

static void
collect_stops (Walk *walk, AtspiAccessible *parent)
{
  g_autoptr (GPtrArray) children = ui_children (walk->app, parent);

  for (guint i = 0; i < children->len; i++)
    {
      if (ui_has_state (children->pdata[i], ATSPI_STATE_FOCUSABLE))
        g_ptr_array_add (walk->stops, children->pdata[i]);
      collect_stops (walk, children->pdata[i]);
    }
}

static gboolean
focus_has_moved (gpointer data)
{
  Walk *walk = data;

  for (guint i = walk->focus + 1; i < walk->stops->len; i++)
    if (ui_has_state (walk->stops->pdata[i], ATSPI_STATE_FOCUSED))
      {
        walk->focus = i;
        return TRUE;
      }
  return FALSE;
}

/* Tab stops at everything before it; each key waits for the one before. */
static void
press_tab_until (UiApp *app, AtspiAccessible *details, AtspiAccessible *target)
{
  Walk walk = { app, g_ptr_array_new (), G_MAXUINT };

  collect_stops (&walk, details);
  ui_press (app, "Return");
  g_assert_true (ui_wait (focus_has_moved, &walk));
  while (walk.stops->pdata[walk.focus] != target)
    {
      ui_press (app, "Tab");
      g_assert_true (ui_wait (focus_has_moved, &walk));
    }
  g_ptr_array_unref (walk.stops);
}

static void
focus_first_message (UiApp *app, AtspiAccessible *details)
{
  AtspiAccessible *list = ui_find (app, details, ATSPI_ROLE_LIST, LIST);
  g_autoptr (GPtrArray) messages = ui_children (app, list);

  press_tab_until (app, details, messages->pdata[0]);
}

static void
wait_message (UiApp *app, AtspiAccessible *details, AtspiAccessible *message, const char *caption)
{
  ui_wait_state (app, message, ATSPI_STATE_FOCUSED, TRUE);
  ui_wait_contains (app, details, caption);
}

static void
assert_name (AtspiAccessible *accessible, const char *prefix)
{
  g_autofree char *name = ui_name (accessible);

  if (!g_str_has_prefix (name, prefix))
    g_error ("“%s” does not begin with “%s”", name, prefix);
}

static void
test_messages_are_a_list (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *list = ui_find (app, details, ATSPI_ROLE_LIST, LIST);
  g_autoptr (GPtrArray) messages = ui_children (app, list);

  g_assert_cmpuint (messages->len, ==, 4);
  for (guint i = 0; i < messages->len; i++)
    g_assert_cmpint (atspi_accessible_get_role (messages->pdata[i], NULL), ==, ATSPI_ROLE_LIST_ITEM);
  assert_name (messages->pdata[0], FIRST);
  assert_name (messages->pdata[1], SECOND);
  assert_name (messages->pdata[3], "4. Registrar to Phone (UAC): 200 OK (Contact, expires). ");
  ui_app_quit (app);
}

/* The caption has both ends on its first line, and what happens below it. */
static void
test_keys_move_between_messages (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *list = ui_find (app, details, ATSPI_ROLE_LIST, LIST);
  g_autoptr (GPtrArray) messages = ui_children (app, list);

  ui_wait_contains (app, details, "\nRegistrar to Phone (UAC): 401 Unauthorized (realm, nonce)\n");
  focus_first_message (app, details);
  wait_message (app, details, messages->pdata[0],
                "\nPhone (UAC) to Registrar: REGISTER (CSeq 1)\nThe phone registers without credentials.\n");
  ui_press (app, "Down");
  wait_message (app, details, messages->pdata[1], "\nRegistrar to Phone (UAC): 401 Unauthorized (realm, nonce)\n");
  ui_press (app, "Down");
  wait_message (app, details, messages->pdata[2], "\nPhone (UAC) to Registrar: REGISTER (CSeq 2, Authorization)\n");
  ui_press (app, "End");
  wait_message (app, details, messages->pdata[3], "\nRegistrar to Phone (UAC): 200 OK (Contact, expires)\n");
  ui_press (app, "Down");
  ui_press (app, "Up");
  wait_message (app, details, messages->pdata[2], "\nPhone (UAC) to Registrar: REGISTER (CSeq 2, Authorization)\n");
  ui_press (app, "Tab");
  ui_wait_state (app, messages->pdata[2], ATSPI_STATE_FOCUSED, FALSE);
  ui_wait_contains (app, details, "\nRegistrar to Phone (UAC): 401 Unauthorized (realm, nonce)\n");
  ui_press (app, "Shift+Tab");
  wait_message (app, details, messages->pdata[2], "\nPhone (UAC) to Registrar: REGISTER (CSeq 2, Authorization)\n");
  ui_app_quit (app);
}

typedef struct
{
  AtspiAccessible *pane;
  AtspiAccessible *content;
} View;

static int
get_bottom (AtspiAccessible *accessible)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (accessible);
  AtspiRect *area = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  int bottom = area != NULL ? area->y + area->height : G_MAXINT;

  g_free (area);
  g_object_unref (component);
  return bottom;
}

static gboolean
is_scrolled_into_view (gpointer data)
{
  const View *view = data;

  return get_bottom (view->content) <= get_bottom (view->pane);
}

/* With the focus on a message, the pointer on another one explains that one. */
static void
test_pointer_explains (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *list = ui_find (app, details, ATSPI_ROLE_LIST, LIST);
  g_autoptr (GPtrArray) messages = ui_children (app, list);
  View view;

  if (!ui_knows_places ())
    {
      g_test_skip ("it is not known where the messages are");
      return;
    }
  focus_first_message (app, details);
  view = (View){ details, messages->pdata[3] };
  g_assert_true (ui_wait (is_scrolled_into_view, &view));
  ui_click (app, messages->pdata[2], 1);
  wait_message (app, details, messages->pdata[2], "\nPhone (UAC) to Registrar: REGISTER (CSeq 2, Authorization)\n");
  ui_press (app, "Up");
  ui_wait_state (app, messages->pdata[1], ATSPI_STATE_FOCUSED, TRUE);
  ui_wait_contains (app, details, "\nPhone (UAC) to Registrar: REGISTER (CSeq 2, Authorization)\n");
  ui_app_quit (app);
}

static gboolean
clipboard_has_ladder (gpointer data G_GNUC_UNUSED)
{
  g_autoptr (GBytes) bytes = ui_read_selection ("clipboard", "UTF8_STRING");
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return strstr (text, "Phone (UAC)") != NULL && strstr (text, "401 Unauthorized") != NULL
         && strstr (text, "|<---") != NULL;
}

/* PNG: eight bytes of signature, then IHDR with the width and the height, the first byte the highest. */
static gboolean
clipboard_has_picture (gpointer data G_GNUC_UNUSED)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  g_autoptr (GBytes) bytes = ui_read_selection ("clipboard", "image/png");
  const guint8 *png;
  gsize size = 0;
  guint32 width, height;

  png = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  if (size < 24 || memcmp (png, signature, sizeof signature) != 0)
    return FALSE;
  memcpy (&width, png + 16, sizeof width);
  memcpy (&height, png + 20, sizeof height);
  width = GUINT32_FROM_BE (width);
  height = GUINT32_FROM_BE (height);
  return width > 800 && height > 200 && size > 5000;
}

static void
test_copy_by_shortcut (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  open_response (app, "401");
  ui_press (app, "Ctrl+Alt+F");
  g_assert_true (ui_wait (clipboard_has_ladder, NULL));
  ui_press (app, "Ctrl+Alt+P");
  g_assert_true (ui_wait (clipboard_has_picture, NULL));
  ui_app_quit (app);
}

/* GTK places no menu at what is still to be scrolled onto the screen. */
static void
test_copy_by_menu (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *button = ui_find (app, details, ATSPI_ROLE_PUSH_BUTTON, "Copy the call flow");

  ui_set_clipboard ("something else");
  focus_first_message (app, details);
  ui_press (app, "Tab");
  ui_wait_focus (app, button);
  ui_wait_in_view (button, details);
  ui_press (app, "Return");
  ui_wait_focus (app, ui_find (app, button, ATSPI_ROLE_MENU_ITEM, "As picture"));
  ui_press (app, "Return");
  g_assert_true (ui_wait (clipboard_has_picture, NULL));
  ui_wait_focus (app, button);
  ui_press (app, "Return");
  ui_wait_focus (app, ui_find (app, button, ATSPI_ROLE_MENU_ITEM, "As picture"));
  ui_press (app, "Down");
  ui_wait_focus (app, ui_find (app, button, ATSPI_ROLE_MENU_ITEM, "As text"));
  ui_press (app, "Return");
  g_assert_true (ui_wait (clipboard_has_ladder, NULL));
  ui_wait_focus (app, button);
  ui_app_quit (app);
}

/* 401 is normal for a first REGISTER and a fault for a second one: RFC 3261 section 10.3, RFC 7616 section 3.3. */
static void
test_keys_choose_situations (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *first = ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "REGISTER: normal");
  AtspiAccessible *second = ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "REGISTER, second time: fault");
  AtspiAccessible *last = ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "CANCEL: fault");

  ui_wait_state (app, first, ATSPI_STATE_CHECKED, TRUE);
  ui_wait_contains (app, details, "\nREGISTER\n✓ normal\nThe registrar should authenticate.");
  press_tab_until (app, details, first);
  ui_press (app, "Right");
  ui_wait_state (app, second, ATSPI_STATE_FOCUSED, TRUE);
  ui_wait_state (app, second, ATSPI_STATE_CHECKED, TRUE);
  ui_wait_state (app, first, ATSPI_STATE_CHECKED, FALSE);
  ui_wait_contains (app, details, "\nREGISTER, second time\n✕ fault\nThe credentials were refused");
  ui_wait_gone (app, details, ATSPI_ROLE_LABEL, "✓ normal");
  ui_press (app, "Up");
  ui_press (app, "Left");
  ui_wait_state (app, last, ATSPI_STATE_CHECKED, TRUE);
  ui_wait_contains (app, details, "\nCANCEL\n✕ fault\nA server must not challenge CANCEL");
  ui_press (app, "Tab");
  ui_wait_state (app, last, ATSPI_STATE_FOCUSED, FALSE);
  ui_wait_state (app, last, ATSPI_STATE_CHECKED, TRUE);
  ui_app_quit (app);
}

/* What the user has chosen stays, where the next response has it. */
static void
test_situation_is_kept (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details = open_response (app, "401");
  AtspiAccessible *options = ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "OPTIONS: normal");

  press_tab_until (app, details, ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "REGISTER: normal"));
  ui_press (app, "Left");
  ui_press (app, "Left");
  ui_wait_state (app, options, ATSPI_STATE_CHECKED, TRUE);
  ui_press (app, "Ctrl+F");
  ui_type (app, "486");
  ui_wait_contains (app, details, "\nOPTIONS\n✓ normal\nA busy device answers OPTIONS as it would answer INVITE.");
  ui_app_quit (app);
}

/* What is searched for is shown, though another situation comes first. */
static void
test_search_chooses_the_situation (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details;

  ui_app_start (app, "controller ends the leg because b is busy", NULL);
  details = ui_find_details (app);
  ui_wait_contains (app, details, "a controller ends the leg of A because B is busy.");
  ui_wait_state (app, ui_find (app, details, ATSPI_ROLE_RADIO_BUTTON, "BYE: normal"), ATSPI_STATE_CHECKED, TRUE);
  ui_app_quit (app);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/flow/messages-are-a-list", test_messages_are_a_list);
  g_test_add_func ("/flow/keys-move-between-messages", test_keys_move_between_messages);
  g_test_add_func ("/flow/pointer-explains", test_pointer_explains);
  g_test_add_func ("/flow/copy-by-shortcut", test_copy_by_shortcut);
  g_test_add_func ("/flow/copy-by-menu", test_copy_by_menu);
  g_test_add_func ("/situation/keys-choose", test_keys_choose_situations);
  g_test_add_func ("/situation/is-kept", test_situation_is_kept);
  g_test_add_func ("/situation/search-chooses", test_search_chooses_the_situation);
  return g_test_run ();
}
