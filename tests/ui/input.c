/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>
#include <X11/extensions/XTest.h>
#include <X11/keysym.h>
#include <X11/Xutil.h>

#include "driver-private.h"

#define OWNER_PATIENCE (10 * G_TIME_SPAN_SECOND)

static KeyCode
get_key_code (KeySym key, gboolean *shifted)
{
  KeyCode code = XKeysymToKeycode (ui_display, key);
  int n_levels;
  KeySym *levels = XGetKeyboardMapping (ui_display, code, 1, &n_levels);

  g_assert_cmpint (code, !=, 0);
  *shifted = n_levels > 1 && levels[0] != key && levels[1] == key;
  XFree (levels);
  return code;
}

static KeySym
get_key (const char *name)
{
  static const struct
  {
    const char *name;
    KeySym key;
  } modifiers[] = {
    { "Ctrl",  XK_Control_L},
    { "Shift", XK_Shift_L  },
    { "Alt",   XK_Alt_L    },
  };
  KeySym key;

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (name, modifiers[i].name))
      return modifiers[i].key;

  /* A letter in a shortcut is the key, not the capital. */
  if (name[1] == '\0' && g_ascii_isupper (name[0]))
    return (KeySym) g_ascii_tolower (name[0]);
  key = XStringToKeysym (name);
  if (key == NoSymbol)
    g_error ("no key is called “%s”", name);
  return key;
}

static void
press_code (KeyCode code, gboolean down)
{
  XTestFakeKeyEvent (ui_display, code, down ? True : False, 0);
}

static void
press_key (KeySym key)
{
  gboolean shifted;
  KeyCode code = get_key_code (key, &shifted);
  KeyCode shift = XKeysymToKeycode (ui_display, XK_Shift_L);

  if (shifted)
    press_code (shift, TRUE);
  press_code (code, TRUE);
  press_code (code, FALSE);
  if (shifted)
    press_code (shift, FALSE);
}

void
ui_press (UiApp *self, const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, "+", -1);
  guint last = g_strv_length (names) - 1;
  gboolean shifted;

  ui_wait_active (self);
  for (guint i = 0; i < last; i++)
    press_code (get_key_code (get_key (names[i]), &shifted), TRUE);
  press_key (get_key (names[last]));
  for (guint i = last; i > 0; i--)
    press_code (get_key_code (get_key (names[i - 1]), &shifted), FALSE);
  XSync (ui_display, False);
}

void
ui_type (UiApp *self, const char *text)
{
  ui_wait_active (self);
  for (const char *c = text; *c != '\0'; c++)
    {
      g_assert_true (*c == '\n' || *c == '\t' || g_ascii_isprint (*c));
      press_key (*c == '\n' ? XK_Return : *c == '\t' ? XK_Tab : (KeySym) *c);
    }
  XSync (ui_display, False);
}

/* Clicks */

typedef struct
{
  AtspiAccessible *accessible;
  AtspiRect last;
} Place;

static gboolean
stands_still (gpointer data)
{
  Place *place = data;
  AtspiRect now;
  gboolean same;

  if (!ui_get_extents (place->accessible, &now))
    return FALSE;
  same = memcmp (&now, &place->last, sizeof now) == 0;
  place->last = now;
  return same;
}

/* Extents count from inside the border of the window, which is equally wide on both sides. */
static AtspiRect
get_border (UiApp *self, Area window)
{
  AtspiRect extents = { 0, 0, window.width, window.height };
  int n_children = ui_count_children (self->application);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) frame = (GObject *) ui_get_child (self->application, i);

      if (frame != NULL && ui_has_state ((AtspiAccessible *) frame, ATSPI_STATE_ACTIVE))
        ui_get_extents ((AtspiAccessible *) frame, &extents);
    }
  extents.x = (window.width - extents.width) / 2;
  extents.y = (window.height - extents.height) / 2;
  return extents;
}

static gboolean
is_in_popover (AtspiAccessible *accessible)
{
  g_autoptr (GObject) component = (GObject *) atspi_accessible_get_component_iface (accessible);
  g_autoptr (GObject) parent = NULL;

  if (component != NULL
      && atspi_component_get_layer ((AtspiComponent *) component, NULL) == ATSPI_LAYER_POPUP)
    return TRUE;
  if (ui_get_role (accessible) == ATSPI_ROLE_FRAME)
    return FALSE;
  parent = (GObject *) atspi_accessible_get_parent (accessible, NULL);
  return parent != NULL && is_in_popover ((AtspiAccessible *) parent);
}

void
ui_activate (UiApp *self, AtspiAccessible *accessible)
{
  g_autoptr (GObject) action = G_OBJECT (atspi_accessible_get_action_iface (accessible));

  if (action == NULL || !atspi_action_do_action ((AtspiAction *) action, 0, NULL))
    {
      g_autofree char *name = ui_name (accessible);

      ui_fail (self, "“%s” cannot be activated", name);
    }
}

void
ui_click (UiApp *self, AtspiAccessible *accessible, guint button)
{
  Place place = { .accessible = accessible };
  Area window;
  AtspiRect border;

  ui_wait_active (self);
  if (is_in_popover (accessible))
    ui_fail (self, "what is in a popover cannot be clicked on, only chosen with keys");
  if (!ui_wait (stands_still, &place))
    ui_fail (self, "there is no place to click on");
  window = ui_get_window_area (ui_get_active_window ());
  border = get_border (self, window);
  XTestFakeMotionEvent (ui_display, -1, window.x + border.x + place.last.x + place.last.width / 2,
                        window.y + border.y + place.last.y + place.last.height / 2, 0);
  XTestFakeButtonEvent (ui_display, button, True, 0);
  XTestFakeButtonEvent (ui_display, button, False, 0);
  XSync (ui_display, False);
}

/* Clipboard and primary selection, through a program of its own: it has to answer while the test waits for the other side. */

GBytes *
ui_read_selection (const char *selection, const char *target)
{
  g_autoptr (GSubprocess) xclip = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  xclip = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error,
                            "timeout", "10", "xclip", "-selection", selection, "-target", target, "-out",
                            NULL);
  g_assert_no_error (error);
  g_subprocess_communicate (xclip, NULL, NULL, &content, NULL, &error);
  g_assert_no_error (error);
  return g_subprocess_get_successful (xclip) ? g_steal_pointer (&content) : NULL;
}

static char *
read_clipboard_text (void)
{
  g_autoptr (GBytes) content = ui_read_selection ("clipboard", "UTF8_STRING");

  return content != NULL ? g_strndup (g_bytes_get_data (content, NULL), g_bytes_get_size (content)) : NULL;
}

gboolean
ui_clipboard_is_right (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = read_clipboard_text ();

  return g_strcmp0 (text, wanted->text) == 0;
}

void
ui_wait_clipboard (UiApp *self, const char *expected)
{
  Wanted wanted = { .app = self, .text = expected };

  if (!ui_wait_for (ui_clipboard_is_right, &wanted))
    {
      g_autofree char *text = read_clipboard_text ();

      ui_fail (self, "the clipboard holds “%s”, not “%s”", text != NULL ? text : "(nothing)", expected);
    }
}

static Window
get_selection_owner (const char *selection)
{
  g_autofree char *name = g_ascii_strup (selection, -1);

  return XGetSelectionOwner (ui_display, XInternAtom (ui_display, name, False));
}

void
ui_set_selection (const char *selection, const char *text, gssize length)
{
  Window before = get_selection_owner (selection);
  gint64 end = g_get_monotonic_time () + OWNER_PATIENCE;
  g_autoptr (GSubprocess) owner = NULL;
  g_autoptr (GError) error = NULL;
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  /* It goes when another owns the selection, or with the test. */
  owner = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, g_getenv ("SELECTION_OWNER"), selection, NULL);
  g_assert_no_error (error);
  g_output_stream_write_all (g_subprocess_get_stdin_pipe (owner), text, size, NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (g_subprocess_get_stdin_pipe (owner), NULL, &error);
  g_assert_no_error (error);
  while (get_selection_owner (selection) == before)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (G_TIME_SPAN_MILLISECOND);
    }
}

void
ui_set_clipboard (const char *text)
{
  ui_set_selection ("clipboard", text, -1);
}
