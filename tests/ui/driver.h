/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <atspi/atspi.h>
#include <glib.h>

/*
 * Drives the built program as a person does: real key presses and clicks go in, and what comes out is
 * read as a screen reader reads it. The program runs in folders of its own, with its warnings fatal.
 *
 * Each function that looks for something waits for it; what does not come before the deadline ends
 * the test with the tree of what was there. Everything that an #UiApp gives out as an AtspiAccessible
 * belongs to it and lives until ui_app_free().
 *
 * What to know of GTK 4.8 on the accessibility bus:
 *
 *  - A list view has children only for the rows near what is scrolled into view; other rows do not exist. Press
 *    keys to get there.
 *  - A row is a LIST_ITEM in a LIST. Its name is the label set on the parent of its child widget, or nothing.
 *  - A GtkSearchEntry is one ENTRY: its GtkText is not on the bus; text and the state FOCUSED are its own.
 *  - A GtkLabel is a LABEL whose name is its text. The text ends at an explicit length: -1 for "to the end" gives
 *    nothing, so read it with ui_text().
 *  - Links in a label are not in the tree: reach them with Tab and Return.
 *  - A GtkTextView is a TEXT. Whatever has no name, and is no container, is named for its type ("GtkTextView").
 *  - A toggle button is a PUSH_BUTTON with or without the state PRESSED; a menu button is a button in a nameless
 *    one; a menu item is a MENU_ITEM below it once the popover is open.
 *  - Invisible widgets are not in the tree; those hidden by a stack or by child-visible are, and no state tells
 *    them apart (all are VISIBLE, only windows are SHOWING). The functions here ask ui_is_shown() and pass them over.
 *  - A popover is a child of the widget that it belongs to. Where it is on the screen is not told: choose from it with
 *    keys.
 *  - Positions are known within the window only; asking for screen coordinates is a warning in the program.
 *
 * What is different with GTK 4.18:
 *
 *  - What is not shown is not in the tree, but in that of the page of a stack.
 *  - A toggle button is a TOGGLE_BUTTON, also in a menu button, which has a name.
 *  - What only arranges others has no name, nor has a status: it has a text.
 *  - Positions leave out the padding of whatever is around a widget: see ui_knows_places().
 */

typedef struct _UiApp UiApp;

/**
 * UiCondition:
 * @data: what was given to ui_wait()
 *
 * Returns: whether what is waited for is there
 */
typedef gboolean (*UiCondition) (gpointer data);

/**
 * ui_test_init:
 *
 * In place of g_test_init(): also joins the display and the accessibility bus, and gives each test folders
 * of its own. The environment names the program: SIP_CODES_PROGRAM.
 */
void ui_test_init (int *argc, char ***argv);

/**
 * ui_app_new:
 *
 * Returns: (transfer full): a program that is not running yet. Two of them in one test share their folders,
 *   so that the second finds what the first has remembered.
 */
UiApp *ui_app_new (void);

/**
 * ui_app_free:
 *
 * Ends the program if it still runs; a test that leaves it running has failed to look at its exit status.
 */
void ui_app_free (UiApp *self);

/**
 * ui_app_setenv:
 * @value: (nullable): %NULL to take the variable away
 *
 * Changes the environment of the processes that are started from now on.
 */
void ui_app_setenv (UiApp *self, const char *name, const char *value);

/**
 * ui_app_expect_warning:
 * @warning: what each warning that a library rightly writes contains
 *
 * Lets the program go on after such a warning. Any other fails the test.
 */
void ui_app_expect_warning (UiApp *self, const char *warning);

/**
 * ui_app_set_locale:
 * @name: as in "de_DE"
 *
 * Lets the program start in that locale, which the test makes itself. In C.UTF-8 newer C libraries translate nothing,
 * whatever LANGUAGE says.
 */
void ui_app_set_locale (UiApp *self, const char *name);

/**
 * ui_app_set_right_to_left:
 *
 * Lets the program start in Hebrew, for which the test makes locale and translation itself.
 */
void ui_app_set_right_to_left (UiApp *self);

/**
 * ui_app_start:
 * @...: the arguments, ended by %NULL
 *
 * Starts the program and waits until its window is on the accessibility bus and has the keyboard.
 */
void ui_app_start (UiApp *self, ...) G_GNUC_NULL_TERMINATED;

/**
 * ui_app_start_unseen:
 * @...: the arguments, ended by %NULL
 *
 * Starts a program that is not on the accessibility bus, and waits until its window has the keyboard: it can be given
 * keys, but nothing of it can be read.
 */
void ui_app_start_unseen (UiApp *self, ...) G_GNUC_NULL_TERMINATED;

/**
 * ui_app_call:
 * @output: (out) (optional): what it wrote to stdout and stderr
 * @...: the arguments, ended by %NULL
 *
 * Runs the program a second time, in the same environment, until it ends.
 *
 * Returns: its exit status
 */
int ui_app_call (UiApp *self, char **output, ...) G_GNUC_NULL_TERMINATED;

/**
 * ui_app_wait_exit:
 *
 * Waits until the program ends. A warning of it, or a report of a sanitizer, fails the test.
 *
 * Returns: its exit status
 */
int ui_app_wait_exit (UiApp *self);

/**
 * ui_app_quit:
 *
 * Presses Ctrl+Q and requires exit status 0 and no warning.
 */
void ui_app_quit (UiApp *self);

/**
 * ui_app_get_stderr:
 *
 * Returns: (transfer full): what the program has written to stderr so far
 */
char *ui_app_get_stderr (UiApp *self);

/**
 * ui_app_resize:
 *
 * Gives the active window this size in pixels, and fails if it does not take it.
 */
void ui_app_resize (UiApp *self, int width, int height);

/**
 * ui_set_patience:
 * @seconds: how long each wait may last, usually 30
 *
 * Sets the deadline for a program that is slower than usual.
 */
void ui_set_patience (guint seconds);

/**
 * ui_wait:
 *
 * Returns: whether @holds became true before the deadline; for what has no function of its own here
 */
gboolean ui_wait (UiCondition holds, gpointer data);

/**
 * ui_find:
 * @root: (nullable): where to look; %NULL for the whole program
 * @role: ATSPI_ROLE_INVALID for any
 * @name: (nullable): the exact name; %NULL for any
 *
 * Returns: (transfer none): the first that is shown, in the order of the tree, waited for
 */
AtspiAccessible *ui_find (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name);

/**
 * ui_peek:
 *
 * Returns: (transfer none) (nullable): what ui_find() would find, without waiting
 */
AtspiAccessible *ui_peek (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name);

/**
 * ui_wait_gone:
 *
 * Waits until ui_find() would find nothing.
 */
void ui_wait_gone (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name);

/**
 * ui_children:
 *
 * Returns: (transfer container) (element-type AtspiAccessible): the children that are shown
 */
GPtrArray *ui_children (UiApp *self, AtspiAccessible *parent);

/**
 * ui_selected:
 *
 * Returns: (transfer none) (nullable): the first child with the state SELECTED
 */
AtspiAccessible *ui_selected (UiApp *self, AtspiAccessible *parent);

/**
 * ui_name:
 *
 * Returns: (transfer full): the accessible name; "" for what is gone
 */
char *ui_name (AtspiAccessible *accessible);

/**
 * ui_text:
 *
 * Returns: (transfer full): the text that it shows; the name of what has no text
 */
char *ui_text (AtspiAccessible *accessible);

/**
 * ui_all_text:
 *
 * Returns: (transfer full): everything shown in @root, a line for each label, entry and text
 */
char *ui_all_text (UiApp *self, AtspiAccessible *root);

/**
 * ui_get_extents:
 * @extents: (out): where it is in its window, in pixels
 *
 * Returns: whether it is anywhere
 */
gboolean ui_get_extents (AtspiAccessible *accessible, AtspiRect *extents);

/**
 * ui_knows_places:
 *
 * Returns: whether extents are exact: GTK 4.18 leaves out the padding of whatever is around a widget
 */
gboolean ui_knows_places (void);

/**
 * ui_is_shown:
 *
 * Returns: whether it is on a page that is shown now; it may be scrolled out of view
 */
gboolean ui_is_shown (AtspiAccessible *accessible);

/**
 * ui_has_state:
 *
 * Returns: whether it has the state now
 */
gboolean ui_has_state (AtspiAccessible *accessible, AtspiStateType state);

/**
 * ui_wait_state:
 *
 * Waits until @accessible has the state, or has it no more.
 */
void ui_wait_state (UiApp *self, AtspiAccessible *accessible, AtspiStateType state, gboolean expected);

/**
 * ui_wait_name:
 *
 * Waits until the name of @accessible is @expected.
 */
void ui_wait_name (UiApp *self, AtspiAccessible *accessible, const char *expected);

/**
 * ui_wait_text:
 *
 * Waits until ui_text() of @accessible is @expected.
 */
void ui_wait_text (UiApp *self, AtspiAccessible *accessible, const char *expected);

/**
 * ui_wait_contains:
 *
 * Waits until ui_all_text() of @root contains @expected.
 */
void ui_wait_contains (UiApp *self, AtspiAccessible *root, const char *expected);

/**
 * ui_wait_selected:
 *
 * Waits until the selected child of @parent is named @name.
 */
void ui_wait_selected (UiApp *self, AtspiAccessible *parent, const char *name);

/**
 * ui_wait_focus:
 *
 * Waits until the keyboard focus is on @accessible or on something in it.
 */
void ui_wait_focus (UiApp *self, AtspiAccessible *accessible);

/**
 * ui_move_focus:
 * @keys: as for ui_press()
 *
 * Presses @keys and waits until the keyboard focus is elsewhere.
 *
 * Returns: (transfer none): what has it
 */
AtspiAccessible *ui_move_focus (UiApp *self, const char *keys);

/**
 * ui_find_window:
 *
 * Returns: (transfer none): the window of the program that is active
 */
AtspiAccessible *ui_find_window (UiApp *self);

/**
 * ui_find_usable:
 *
 * Returns: (transfer container) (element-type AtspiAccessible): everything below @root that a click or a key does
 *   something to, in the order of the tree
 */
GPtrArray *ui_find_usable (UiApp *self, AtspiAccessible *root);

/**
 * ui_get_stop:
 *
 * Returns: (transfer none): what counts as one for Tab: the list of a row, the group of a radio button, or @accessible
 */
AtspiAccessible *ui_get_stop (UiApp *self, AtspiAccessible *accessible);

/**
 * ui_go_round:
 * @stops: (element-type AtspiAccessible): from ui_find_usable(), to which alone the focus may come
 * @keys: as for ui_press(): "Tab" or "Shift+Tab"
 *
 * Presses @keys until the focus is back where it was. What it comes to has to have a name.
 *
 * Returns: (transfer container) (element-type AtspiAccessible): what had the focus, one after the other
 */
GPtrArray *ui_go_round (UiApp *self, GPtrArray *stops, const char *keys);

/**
 * ui_activate:
 *
 * Does what @accessible is there for, as assistive technology does; it need not be in view.
 */
void ui_activate (UiApp *self, AtspiAccessible *accessible);

/**
 * ui_find_search:
 *
 * Returns: (transfer none): the entry of the search
 */
AtspiAccessible *ui_find_search (UiApp *self);

/**
 * ui_find_details:
 *
 * Returns: (transfer none): the details of the response that is shown
 */
AtspiAccessible *ui_find_details (UiApp *self);

/**
 * ui_find_responses:
 *
 * Returns: (transfer none): the list of responses
 */
AtspiAccessible *ui_find_responses (UiApp *self);

/**
 * ui_wait_toast:
 *
 * Waits until the last short message over the window is @text, be it gone from view by now.
 */
void ui_wait_toast (UiApp *self, const char *text);

/**
 * ui_look_up_unseen:
 * @code: a status code, which is not the one looked up before
 * @status_line: what the window copies when it shows that response
 *
 * Searches for @code and waits until it is shown, which is told by what the window copies; for a program that was
 * started with ui_app_start_unseen().
 */
void ui_look_up_unseen (UiApp *self, const char *code, const char *status_line);

/**
 * ui_wait_in_view:
 *
 * Waits until nothing of @part is above or below @whole.
 */
void ui_wait_in_view (AtspiAccessible *part, AtspiAccessible *whole);

/**
 * ui_press:
 * @keys: X names of keys joined by +, as in "Down", "Ctrl+F", "Alt+Left", "Ctrl+Shift+C", "Ctrl+plus"
 *
 * Presses them together once, in the active window, which has to be the program's.
 */
void ui_press (UiApp *self, const char *keys);

/**
 * ui_type:
 * @text: ASCII; a line feed is Return, a tab is Tab
 *
 * Types it in the active window, which has to be the program's.
 */
void ui_type (UiApp *self, const char *text);

/**
 * ui_click:
 * @button: 1 left, 3 right, 8 back, 9 forward
 *
 * Clicks in the middle of it, once it has stopped moving. Not for what is in a popover.
 */
void ui_click (UiApp *self, AtspiAccessible *accessible, guint button);

/**
 * ui_read_selection:
 * @selection: "primary" or "clipboard"
 * @target: what to ask for, as in "UTF8_STRING" or "image/png"
 *
 * Returns: (transfer full) (nullable): what it holds; %NULL if nothing of that kind
 */
GBytes *ui_read_selection (const char *selection, const char *target);

/**
 * ui_wait_clipboard:
 *
 * Waits until the text in the clipboard is @expected.
 */
void ui_wait_clipboard (UiApp *self, const char *expected);

/**
 * ui_set_clipboard:
 *
 * Puts a text there, as another program would.
 */
void ui_set_clipboard (const char *text);

/**
 * ui_set_selection:
 * @selection: "primary" or "clipboard"
 * @text: (array length=length): any bytes
 * @length: how many, -1 for a string
 *
 * Selects a text as another program would.
 */
void ui_set_selection (const char *selection, const char *text, gssize length);

/**
 * ui_get_window_class:
 *
 * Returns: (transfer full): what the active window tells a desktop of its program: its name, a space, its class
 */
char *ui_get_window_class (void);

/**
 * ui_screenshot:
 *
 * Writes the active window, with what lies over it, as PNG, once its picture stands still.
 */
void ui_screenshot (UiApp *self, const char *path);

/**
 * ui_dump:
 *
 * Returns: (transfer full): the tree below @root, a line each: role, name, states, text; what is not shown too
 */
char *ui_dump (UiApp *self, AtspiAccessible *root);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (UiApp, ui_app_free)
