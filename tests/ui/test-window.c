/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window, used as a person uses it: keys and clicks go in, the accessibility bus says what is seen. */

#include <string.h>

#include "driver.h"

static AtspiAccessible *
find_list (UiApp *app, const char *name)
{
  return ui_find (app, NULL, ATSPI_ROLE_INVALID, name);
}

static void
test_argument_opens_the_response (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_wait_contains (app, ui_find_details (app), "Busy Here");
  ui_wait_contains (app, ui_find_details (app), "RFC 3261 section 21.4.24");
  ui_app_quit (app);
}

static void
test_primer_without_selection (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_wait_contains (app, ui_find_details (app), "SIP response codes");
  g_assert_null (ui_selected (app, ui_find_responses (app)));
  ui_app_quit (app);
}

static void
test_typing_anywhere_searches (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_type (app, "488");
  ui_wait_text (app, ui_find_search (app), "488");
  ui_wait_selected (app, ui_find_responses (app), "488 Not Acceptable Here");
  ui_wait_focus (app, ui_find_search (app));
  ui_press (app, "Escape");
  ui_wait_text (app, ui_find_search (app), "");
  ui_app_quit (app);
}

static void
test_words_find_the_response (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_type (app, "busy here");
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_app_quit (app);
}

/* 305 is a status code too: Use Proxy. */
static void
test_rows_say_what_is_no_response (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_type (app, "incompatible media format");
  ui_find (app, ui_find_responses (app), ATSPI_ROLE_INVALID, "305 Incompatible media format Warning code");
  ui_app_quit (app);
}

/* What a topic of the primer is called in the catalogue says nothing to people. */
static void
test_topics_have_a_title_only (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *details;

  ui_app_start (app, NULL);
  ui_type (app, "how to read a status line");
  ui_wait_selected (app, ui_find_responses (app), "How to read a status line");
  details = ui_find_details (app);
  ui_wait_contains (app, details, "The first line of a response is the status line");
  g_assert_null (ui_peek (app, NULL, ATSPI_ROLE_LABEL, "status-line"));
  ui_app_quit (app);
}

/* The ground of the character at @offset; NULL where it is not marked. */
static char *
dup_ground (AtspiAccessible *label, int offset)
{
  g_autoptr (GObject) text = G_OBJECT (atspi_accessible_get_text_iface (label));
  g_autoptr (GHashTable) attributes = NULL;
  int start;
  int end;

  attributes = atspi_text_get_attribute_run ((AtspiText *) text, offset, FALSE, &start, &end, NULL);
  return g_strdup (g_hash_table_lookup (attributes, "bg-color"));
}

static void
test_matches_are_marked_in_view (void)
{
  static const char statement[] = "Local: the name look-up failed. \"No transport\" is the other local wording.";
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *before = NULL;
  g_autofree char *inside = NULL;
  AtspiAccessible *details;
  AtspiAccessible *label;

  ui_app_start (app, NULL);
  ui_type (app, "503 wording");
  ui_wait_selected (app, ui_find_responses (app), "503 Service Unavailable");
  details = ui_find_details (app);
  label = ui_find (app, details, ATSPI_ROLE_LABEL, statement);
  ui_wait_in_view (label, details);
  before = dup_ground (label, 0);
  inside = dup_ground (label, (int) (strstr (statement, "wording") - statement));
  g_assert_null (before);
  g_assert_nonnull (inside);

  ui_press (app, "Escape");
  ui_type (app, "503");
  label = ui_find (app, details, ATSPI_ROLE_LABEL, "503");
  ui_wait_in_view (label, details);
  ui_app_quit (app);
}

static void
press_on_causes (UiApp *app, AtspiAccessible *details)
{
  ui_press (app, "Ctrl+Page_Down");
  ui_wait_focus (app, details);
  ui_press (app, "Ctrl+Page_Down");
  ui_press (app, "space");
}

/* The word occurs in no other section, to which the details would be scrolled. */
static void
test_matches_are_marked_in_folded_sections (void)
{
  static const char cause[] = "A dead call still occupies the line";
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *ground = NULL;
  AtspiAccessible *details;

  ui_app_start (app, "486", NULL);
  details = ui_find_details (app);
  ui_find (app, details, ATSPI_ROLE_LABEL, cause);
  press_on_causes (app, details);
  ui_wait_gone (app, details, ATSPI_ROLE_LABEL, cause);

  ui_press (app, "Escape");
  ui_type (app, "486 occupies");
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  press_on_causes (app, details);
  ground = dup_ground (ui_find (app, details, ATSPI_ROLE_LABEL, cause), (int) (strstr (cause, "occupies") - cause));
  g_assert_nonnull (ground);
  ui_app_quit (app);
}

static void
test_arrows_keep_the_focus (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_press (app, "Down");
  ui_wait_selected (app, ui_find_responses (app), "100 Trying");
  ui_press (app, "Down");
  ui_wait_selected (app, ui_find_responses (app), "180 Ringing");
  ui_wait_contains (app, ui_find_details (app), "Ringing");
  ui_wait_focus (app, ui_find_search (app));
  ui_press (app, "Return");
  ui_wait_focus (app, ui_find_details (app));
  ui_press (app, "Escape");
  ui_wait_focus (app, ui_find_search (app));
  ui_app_quit (app);
}

static guint
count_rows (UiApp *app)
{
  g_autoptr (GPtrArray) rows = ui_children (app, ui_find_responses (app));

  return rows->len;
}

static gboolean
has_six_rows (gpointer app)
{
  return count_rows (app) == 6;
}

static gboolean
has_twelve_rows (gpointer app)
{
  return count_rows (app) == 12;
}

static gboolean
has_more_rows (gpointer app)
{
  return count_rows (app) > 12;
}

/* By way of the buttons and the classes. */
static void
test_tab_goes_to_the_selected_row (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "404", NULL);
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  ui_press (app, "Ctrl+A");
  ui_press (app, "Delete");
  g_assert_true (ui_wait (has_more_rows, app));
  for (guint i = 0; i < 4; i++)
    ui_move_focus (app, "Tab");
  ui_wait_focus (app, ui_selected (app, ui_find_responses (app)));
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  ui_app_quit (app);
}

/* The registry has six provisional responses and six global failures. */
static void
test_class_filters (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_press (app, "Ctrl+1");
  g_assert_true (ui_wait (has_six_rows, app));
  ui_wait_selected (app, find_list (app, "Classes"), "1xx Provisional");
  ui_wait_contains (app, ui_find_details (app), "Provisional");
  ui_press (app, "Ctrl+Alt+6");
  g_assert_true (ui_wait (has_twelve_rows, app));
  ui_press (app, "Ctrl+0");
  g_assert_true (ui_wait (has_more_rows, app));
  ui_click (app, ui_find (app, NULL, ATSPI_ROLE_INVALID, "6xx Global failure"), 1);
  g_assert_true (ui_wait (has_six_rows, app));
  ui_app_quit (app);
}

static void
test_classes_are_kept (void)
{
  g_autoptr (UiApp) first = ui_app_new ();
  g_autoptr (UiApp) second = ui_app_new ();

  ui_app_setenv (first, "GSETTINGS_BACKEND", "keyfile");
  ui_app_start (first, NULL);
  ui_press (first, "Ctrl+6");
  ui_press (first, "Ctrl+Alt+k");
  ui_press (first, "Ctrl+0");
  g_assert_true (ui_wait (has_more_rows, first));
  ui_app_quit (first);

  ui_app_setenv (second, "GSETTINGS_BACKEND", "keyfile");
  ui_app_start (second, NULL);
  g_assert_true (ui_wait (has_six_rows, second));
  ui_wait_selected (second, find_list (second, "Classes"), "6xx Global failure");
  ui_app_quit (second);
}

static void
test_filter_and_search_together (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_press (app, "Ctrl+6");
  g_assert_true (ui_wait (has_six_rows, app));
  ui_type (app, "busy");
  ui_wait_selected (app, ui_find_responses (app), "600 Busy Everywhere");
  ui_app_quit (app);
}

static void
test_related_and_back (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_activate (app, ui_find (app, ui_find_details (app), ATSPI_ROLE_PUSH_BUTTON, "600 Busy Everywhere"));
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "600");
  ui_press (app, "Alt+Left");
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "486");
  ui_press (app, "Alt+Right");
  ui_find (app, ui_find_details (app), ATSPI_ROLE_LABEL, "600");
  ui_app_quit (app);
}

static gboolean
clipboard_has (const char *first, const char *second)
{
  g_autoptr (GBytes) bytes = ui_read_selection ("clipboard", "UTF8_STRING");
  g_autofree char *text = NULL;

  if (bytes == NULL)
    return FALSE;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return strstr (text, first) != NULL && strstr (text, second) != NULL;
}

static gboolean
clipboard_explains_486 (gpointer data G_GNUC_UNUSED)
{
  return clipboard_has ("486 Busy Here", "RFC 3261");
}

static gboolean
clipboard_explains_6xx (gpointer data G_GNUC_UNUSED)
{
  return clipboard_has ("6xx Global failure", "Meaning");
}

static gboolean
clipboard_is_markdown (gpointer data)
{
  g_autoptr (GBytes) bytes = ui_read_selection ("clipboard", "UTF8_STRING");

  return clipboard_explains_486 (data) && ((const char *) g_bytes_get_data (bytes, NULL))[0] == '#';
}

static void
test_copy (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  ui_press (app, "Ctrl+Alt+S");
  ui_wait_clipboard (app, "SIP/2.0 486 Busy Here");
  ui_press (app, "Ctrl+C");
  g_assert_true (ui_wait (clipboard_explains_486, NULL));
  ui_press (app, "Ctrl+Shift+C");
  g_assert_true (ui_wait (clipboard_is_markdown, NULL));
  ui_app_quit (app);
}

/* What a class is can be copied, the primer cannot. */
static void
test_copy_button (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *button;

  ui_app_start (app, NULL);
  ui_wait_contains (app, ui_find_details (app), "SIP response codes");
  button = ui_find (app, NULL, ATSPI_ROLE_PUSH_BUTTON, "Copy");
  ui_wait_state (app, button, ATSPI_STATE_SENSITIVE, FALSE);
  ui_press (app, "Ctrl+6");
  ui_wait_state (app, button, ATSPI_STATE_SENSITIVE, TRUE);
  ui_press (app, "Ctrl+C");
  g_assert_true (ui_wait (clipboard_explains_6xx, NULL));
  ui_press (app, "Ctrl+0");
  ui_wait_state (app, button, ATSPI_STATE_SENSITIVE, FALSE);
  ui_app_quit (app);
}

/* The menu is made when it is first opened, and once. */
static void
test_main_menu (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  for (guint i = 0; i < 2; i++)
    {
      ui_press (app, "F10");
      ui_find (app, NULL, ATSPI_ROLE_MENU_ITEM, "About SIP Codes");
      ui_press (app, "Escape");
      ui_wait_gone (app, NULL, ATSPI_ROLE_MENU_ITEM, "About SIP Codes");
    }
  ui_app_quit (app);
}

/* The phrase that matched stands in the row already: the line below it says more. */
static void
test_row_of_a_phrase (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *row;

  ui_app_start (app, "service unavailable", NULL);
  row = ui_find (app, ui_find_responses (app), ATSPI_ROLE_INVALID, "503 Service Unavailable");
  ui_wait_contains (app, row, "The server cannot serve now");
  ui_app_quit (app);
}

static void
test_nothing_found (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_type (app, "qqqzzzxxxyyy");
  ui_find (app, NULL, ATSPI_ROLE_LABEL, "Nothing found");
  ui_press (app, "Escape");
  g_assert_true (ui_wait (has_more_rows, app));
  ui_app_quit (app);
}

static void
test_no_input_is_an_error (void)
{
  static const char *const typed[] = { "\"", "*", "NEAR(", "a-b:c^d", "<b>&amp;", "%s%n", "'; DROP TABLE response" };
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *search;

  ui_app_start (app, NULL);
  search = ui_find_search (app);
  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      ui_type (app, typed[i]);
      ui_wait_text (app, search, typed[i]);
      ui_press (app, "Escape");
      ui_wait_text (app, search, "");
    }
  ui_app_quit (app);
}

static void
test_second_start_goes_there (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, "486", NULL);
  ui_wait_selected (app, ui_find_responses (app), "486 Busy Here");
  g_assert_cmpint (ui_app_call (app, NULL, "404", NULL), ==, 0);
  ui_wait_selected (app, ui_find_responses (app), "404 Not Found");
  ui_app_quit (app);
}

static void
test_shortcuts_window (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_start (app, NULL);
  ui_press (app, "Ctrl+question");
  ui_find (app, NULL, ATSPI_ROLE_LABEL, "Copy the response as Markdown");
  ui_press (app, "Escape");
  ui_wait_focus (app, ui_find_search (app));
  ui_app_quit (app);
}

static void
test_damaged_catalog (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *errors = NULL;

  g_assert_true (g_file_set_contents (path, "this is no catalogue, whatever its name says", -1, NULL));
  ui_app_setenv (app, "SIP_CODES_CATALOG", path);
  ui_app_start (app, NULL);
  ui_find (app, NULL, ATSPI_ROLE_LABEL, "The catalogue cannot be used");
  ui_wait_contains (app, NULL, path);
  errors = ui_app_get_stderr (app);
  g_assert_nonnull (strstr (errors, path));
  ui_wait_focus (app, ui_find (app, NULL, ATSPI_ROLE_PUSH_BUTTON, "Quit"));
  ui_type (app, "486");
  ui_wait_state (app, ui_find_search (app), ATSPI_STATE_SENSITIVE, FALSE);
  ui_wait_text (app, ui_find_search (app), "");
  ui_press (app, "Ctrl+Q");
  g_assert_cmpint (ui_app_wait_exit (app), ==, 3);
}

typedef struct
{
  AtspiAccessible *accessible;
  int width;
} Width;

static int
get_width (AtspiAccessible *accessible)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (accessible);
  AtspiPoint *size = component != NULL ? atspi_component_get_size (component, NULL) : NULL;
  int width = size != NULL ? size->x : 0;

  g_free (size);
  g_clear_object (&component);
  return width;
}

static gboolean
is_narrower (gpointer data)
{
  const Width *before = data;
  int width = get_width (before->accessible);

  return width > 0 && width < before->width;
}

/* Two runs share their folders; the keyfile backend writes what the window remembers. A window that has just
 * opened is laid out anew some time after its size has changed, and only then knows that size. */
static void
test_window_is_remembered (void)
{
  g_autoptr (UiApp) first = ui_app_new ();
  g_autoptr (UiApp) second = ui_app_new ();
  g_autofree char *path = g_build_filename (g_get_user_config_dir (), "glib-2.0", "settings", "keyfile", NULL);
  g_autofree char *stored = NULL;
  Width details;

  ui_app_setenv (first, "GSETTINGS_BACKEND", "keyfile");
  ui_app_start (first, "503", NULL);
  ui_wait_selected (first, ui_find_responses (first), "503 Service Unavailable");
  details.accessible = ui_find_details (first);
  details.width = get_width (details.accessible);
  ui_app_resize (first, 1000, 700);
  g_assert_true (ui_wait (is_narrower, &details));
  ui_app_quit (first);
  g_assert_true (g_file_get_contents (path, &stored, NULL, NULL));
  g_assert_nonnull (strstr (stored, "window-width=1000"));
  g_assert_nonnull (strstr (stored, "window-height=700"));

  ui_app_setenv (second, "GSETTINGS_BACKEND", "keyfile");
  ui_app_start (second, NULL);
  ui_wait_selected (second, ui_find_responses (second), "503 Service Unavailable");
  ui_app_quit (second);
}

static void
test_panes_fold (void)
{
  static const int widths[] = { 2560, 1240, 860, 600, 360 };
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *classes;

  ui_app_start (app, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    ui_app_resize (app, widths[i], 700);
  ui_app_resize (app, 1240, 700);
  ui_find (app, NULL, ATSPI_ROLE_LIST, "Classes");

  ui_app_resize (app, 700, 640);
  ui_wait_gone (app, NULL, ATSPI_ROLE_LIST, "Classes");
  ui_find_responses (app);
  ui_click (app, ui_find (app, NULL, ATSPI_ROLE_PUSH_BUTTON, "All"), 1);
  classes = ui_find (app, NULL, ATSPI_ROLE_LIST, "Classes");
  ui_wait_focus (app, classes);
  ui_press (app, "End");
  ui_wait_selected (app, classes, "6xx Global failure");
  ui_press (app, "Escape");
  ui_find (app, NULL, ATSPI_ROLE_PUSH_BUTTON, "6xx");
  g_assert_true (ui_wait (has_six_rows, app));

  ui_app_resize (app, 380, 640);
  ui_wait_gone (app, NULL, ATSPI_ROLE_INVALID, "Response details");
  ui_type (app, "603");
  ui_wait_contains (app, ui_find_details (app), "Decline");
  ui_wait_gone (app, NULL, ATSPI_ROLE_LIST, "Responses");
  ui_wait_focus (app, ui_find_search (app));
  ui_press (app, "BackSpace");
  ui_click (app, ui_find (app, ui_find_responses (app), ATSPI_ROLE_INVALID, "606 Not Acceptable"), 1);
  ui_wait_contains (app, ui_find_details (app), "Not Acceptable");
  ui_wait_gone (app, NULL, ATSPI_ROLE_LIST, "Responses");
  ui_click (app, ui_find (app, NULL, ATSPI_ROLE_PUSH_BUTTON, "Back to the list"), 1);
  ui_find_responses (app);
  ui_app_quit (app);
}

static void
test_german (void)
{
  g_autoptr (UiApp) app = ui_app_new ();

  ui_app_set_locale (app, "de_DE");
  ui_app_start (app, "200", NULL);
  ui_wait_selected (app, ui_find (app, NULL, ATSPI_ROLE_LIST, "Antworten"), "200 OK");
  ui_find (app, NULL, ATSPI_ROLE_HEADING, "Wahrscheinliche Ursachen, und was zu prüfen ist");
  ui_wait_contains (app, ui_find (app, NULL, ATSPI_ROLE_INVALID, "Einzelheiten der Antwort"),
                    "Die Anfrage war erfolgreich; was das bedeutet, hängt von ihrer Methode ab.");
  ui_app_quit (app);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);

  g_test_add_func ("/window/argument-opens-the-response", test_argument_opens_the_response);
  g_test_add_func ("/window/primer-without-selection", test_primer_without_selection);
  g_test_add_func ("/window/typing-anywhere-searches", test_typing_anywhere_searches);
  g_test_add_func ("/window/rows-say-what-is-no-response", test_rows_say_what_is_no_response);
  g_test_add_func ("/window/topics-have-a-title-only", test_topics_have_a_title_only);
  g_test_add_func ("/window/words-find-the-response", test_words_find_the_response);
  g_test_add_func ("/window/matches-are-marked-in-view", test_matches_are_marked_in_view);
  g_test_add_func ("/window/matches-are-marked-in-folded-sections", test_matches_are_marked_in_folded_sections);
  g_test_add_func ("/window/arrows-keep-the-focus", test_arrows_keep_the_focus);
  g_test_add_func ("/window/tab-goes-to-the-selected-row", test_tab_goes_to_the_selected_row);
  g_test_add_func ("/window/class-filters", test_class_filters);
  g_test_add_func ("/window/classes-are-kept", test_classes_are_kept);
  g_test_add_func ("/window/filter-and-search-together", test_filter_and_search_together);
  g_test_add_func ("/window/related-and-back", test_related_and_back);
  g_test_add_func ("/window/copy", test_copy);
  g_test_add_func ("/window/copy-button", test_copy_button);
  g_test_add_func ("/window/main-menu", test_main_menu);
  g_test_add_func ("/window/row-of-a-phrase", test_row_of_a_phrase);
  g_test_add_func ("/window/nothing-found", test_nothing_found);
  g_test_add_func ("/window/no-input-is-an-error", test_no_input_is_an_error);
  g_test_add_func ("/window/second-start-goes-there", test_second_start_goes_there);
  g_test_add_func ("/window/shortcuts-window", test_shortcuts_window);
  g_test_add_func ("/window/damaged-catalog", test_damaged_catalog);
  g_test_add_func ("/window/window-is-remembered", test_window_is_remembered);
  g_test_add_func ("/window/panes-fold", test_panes_fold);
  g_test_add_func ("/window/german", test_german);
  return g_test_run ();
}
