/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "driver-private.h"

#define POLL_MILLISECONDS 10

static guint patience = 30; /* seconds */

void
ui_set_patience (guint seconds)
{
  patience = seconds;
}

static gboolean
wake_up (gpointer data G_GNUC_UNUSED)
{
  return G_SOURCE_CONTINUE;
}

/* Does not go on waiting for a program that has ended. */
static gboolean
wait_while_alive (UiApp *self, UiCondition holds, gpointer data)
{
  gint64 deadline = g_get_monotonic_time () + patience * G_TIME_SPAN_SECOND;
  guint ticks = g_timeout_add (POLL_MILLISECONDS, wake_up, NULL);
  gboolean held;

  while (!(held = holds (data)) && (self == NULL || !ui_app_has_ended (self))
         && g_get_monotonic_time () < deadline)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (ticks);
  return held;
}

gboolean
ui_wait (UiCondition holds, gpointer data)
{
  return wait_while_alive (NULL, holds, data);
}

gboolean
ui_wait_for (UiCondition holds, Wanted *wanted)
{
  return wait_while_alive (wanted->app, holds, wanted);
}

static gboolean
state_is_right (gpointer data)
{
  Wanted *wanted = data;

  return ui_has_state (wanted->accessible, wanted->state) == wanted->expected;
}

void
ui_wait_state (UiApp *self, AtspiAccessible *accessible, AtspiStateType state, gboolean expected)
{
  Wanted wanted = { .app = self, .accessible = accessible, .state = state, .expected = expected };

  if (!ui_wait_for (state_is_right, &wanted))
    {
      g_autofree char *name = ui_name (accessible);

      ui_fail (self, "“%s” %s the state %d", name, expected ? "does not get" : "keeps", state);
    }
}

static gboolean
name_is_right (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *name = ui_name (wanted->accessible);

  return g_str_equal (name, wanted->text);
}

void
ui_wait_name (UiApp *self, AtspiAccessible *accessible, const char *expected)
{
  Wanted wanted = { .app = self, .accessible = accessible, .text = expected };

  if (!ui_wait_for (name_is_right, &wanted))
    {
      g_autofree char *name = ui_name (accessible);

      ui_fail (self, "the name is “%s”, not “%s”", name, expected);
    }
}

static gboolean
text_is_right (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *text = ui_text (wanted->accessible);

  return g_str_equal (text, wanted->text);
}

void
ui_wait_text (UiApp *self, AtspiAccessible *accessible, const char *expected)
{
  Wanted wanted = { .app = self, .accessible = accessible, .text = expected };

  if (!ui_wait_for (text_is_right, &wanted))
    {
      g_autofree char *text = ui_text (accessible);

      ui_fail (self, "the text is “%s”, not “%s”", text, expected);
    }
}

static gboolean
contains (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *all = ui_all_text (wanted->app, wanted->accessible);

  return strstr (all, wanted->text) != NULL;
}

void
ui_wait_contains (UiApp *self, AtspiAccessible *root, const char *expected)
{
  Wanted wanted = { .app = self, .accessible = root, .text = expected };

  if (!ui_wait_for (contains, &wanted))
    {
      g_autofree char *all = ui_all_text (self, root);

      ui_fail (self, "“%s” is not in\n%s", expected, all);
    }
}

static gboolean
selection_is_right (gpointer data)
{
  Wanted *wanted = data;
  AtspiAccessible *selected = ui_selected (wanted->app, wanted->accessible);
  g_autofree char *name = selected != NULL ? ui_name (selected) : NULL;

  return g_strcmp0 (name, wanted->text) == 0;
}

void
ui_wait_selected (UiApp *self, AtspiAccessible *parent, const char *name)
{
  Wanted wanted = { .app = self, .accessible = parent, .text = name };

  if (!ui_wait_for (selection_is_right, &wanted))
    ui_fail (self, "“%s” is not selected", name);
}

static gboolean
is_focused (AtspiAccessible *accessible, gpointer data G_GNUC_UNUSED)
{
  return ui_has_state (accessible, ATSPI_STATE_FOCUSED);
}

static gboolean
focus_is_right (gpointer data)
{
  Wanted *wanted = data;

  return is_focused (wanted->accessible, NULL) || ui_walk (wanted->accessible, 0, is_focused, NULL);
}

void
ui_wait_focus (UiApp *self, AtspiAccessible *accessible)
{
  Wanted wanted = { .app = self, .accessible = accessible };

  if (!ui_wait_for (focus_is_right, &wanted))
    {
      g_autofree char *name = ui_name (accessible);

      ui_fail (self, "the focus is not on “%s”", name);
    }
}

static gboolean
take_focused (AtspiAccessible *accessible, gpointer data)
{
  AtspiAccessible **focused = data;

  if (!is_focused (accessible, NULL))
    return FALSE;
  *focused = accessible;
  return TRUE;
}

static AtspiAccessible *
find_focused (UiApp *self)
{
  AtspiAccessible *focused = NULL;

  ui_walk (self->application, 0, take_focused, &focused);
  return focused;
}

static gboolean
focus_has_moved (gpointer data)
{
  Wanted *wanted = data;
  AtspiAccessible *focused = find_focused (wanted->app);

  return focused != NULL && focused != wanted->accessible;
}

AtspiAccessible *
ui_move_focus (UiApp *self, const char *keys)
{
  Wanted wanted = { .app = self, .accessible = find_focused (self) };

  ui_press (self, keys);
  if (!ui_wait_for (focus_has_moved, &wanted))
    ui_fail (self, "%s does not move the focus", keys);
  return find_focused (self);
}
