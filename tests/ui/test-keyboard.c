/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each state of the window, walked through by Tab: what can be used can be reached, says what it is, and lets the
 * focus go on. */

#include "driver.h"

#define MAX_KEYS  8
#define MAX_NAMES 12

#define SETTLED (300 * G_TIME_SPAN_MILLISECOND)

typedef struct
{
  const char *name;
  const char *argument; /* nullable: what to start with */
  int width;            /* 0 to leave it */
  const char *variable; /* nullable: set in the environment */
  const char *value;
  gboolean dialog; /* closed by Escape */
  int status;      /* with which the program ends */
  const char *keys[MAX_KEYS];
  const char *ready;           /* what is named so is there once the state is reached */
  const char *turn[MAX_NAMES]; /* what Tab comes to in this order, among others */
} State;

static const State states[] = {
  { .name = "primer", .ready = "SIP response codes" },
  { .name = "class",
    .keys = { "Ctrl+6" },
    .ready = "Global failure",
    .turn = { "Copy", "Main menu", "6xx Global failure", "600 Busy Everywhere", "Meaning", "Search" } },
  { .name = "details",
    .argument = "401",
    .ready = "References",
    .turn = { "401 Unauthorized", "REGISTER: normal", "Call flow", "Copy the call flow",
              "407 Proxy Authentication Required", "Compare with 407 Proxy Authentication Required", "Example" } },
  { .name = "suggestions", .keys = { "Ctrl+6", "z", "z", "q", "q", "x" }, .ready = "Clear the search" },
  { .name = "other-class", .keys = { "Ctrl+6", "4", "8", "6" }, .ready = "Search in all classes" },
  { .name = "narrow-list", .argument = "busy", .width = 360, .ready = "Responses" },
  { .name = "narrow-details", .argument = "182", .width = 360, .ready = "References" },
  { .name = "compare", .dialog = TRUE, .argument = "486 600", .keys = { "Ctrl+d" }, .ready = "A forking proxy" },
  { .name = "shortcuts", .dialog = TRUE, .keys = { "Ctrl+question" }, .ready = "Copy the response as Markdown" },
  { .name = "about",
    .dialog = TRUE,
    .keys = { "F1" },
    .ready = "What SIP response codes mean, what causes them, and what to check next" },
  { .name = "error",
    .variable = "SIP_CODES_CATALOG",
    .value = "/nowhere/catalog.db",
    .status = 3,
    .ready = "The catalogue cannot be used" },
};

static AtspiAccessible *
reach (UiApp *app, const State *state)
{
  if (state->variable != NULL)
    ui_app_setenv (app, state->variable, state->value);
  ui_app_start (app, state->argument, NULL);
  if (state->width > 0)
    ui_app_resize (app, state->width, 700);
  for (guint i = 0; state->keys[i] != NULL; i++)
    ui_press (app, state->keys[i]);
  ui_find (app, NULL, ATSPI_ROLE_INVALID, state->ready);
  return ui_find_window (app);
}

static void
assert_visited (UiApp *app, GPtrArray *stops, AtspiAccessible *usable)
{
  AtspiAccessible *wanted = ui_get_stop (app, usable);
  g_autofree char *name = ui_name (usable);

  for (guint i = 0; i < stops->len; i++)
    if (ui_get_stop (app, stops->pdata[i]) == wanted)
      return;
  g_error ("Tab does not come to “%s”", name);
}

static void
assert_in_turn (GPtrArray *stops, const char *const *names)
{
  guint i = 0;

  for (; *names != NULL; names++)
    {
      gboolean found = FALSE;

      while (!found && i < stops->len)
        {
          g_autofree char *name = ui_name (stops->pdata[i++]);

          found = g_str_equal (name, *names);
        }
      if (!found)
        g_error ("Tab does not come to “%s” in its turn", *names);
    }
}

static gboolean
are_equal (GPtrArray *some, GPtrArray *others)
{
  for (guint i = 0; i < MIN (some->len, others->len); i++)
    if (some->pdata[i] != others->pdata[i])
      return FALSE;
  return some->len == others->len;
}

/* Of what the last keys have changed some may be gone in a moment, and some still to come. */
static GPtrArray *
find_settled (UiApp *app, AtspiAccessible *window)
{
  GPtrArray *usable = ui_find_usable (app, window);

  for (;;)
    {
      g_autoptr (GPtrArray) before = usable;

      g_usleep (SETTLED);
      usable = ui_find_usable (app, window);
      if (are_equal (before, usable))
        return usable;
    }
}

static void
walk (gconstpointer data)
{
  const State *state = data;
  g_autoptr (UiApp) app = ui_app_new ();
  AtspiAccessible *window = reach (app, state);

  g_autoptr (GPtrArray) usable = find_settled (app, window);
  g_autoptr (GPtrArray) forward = ui_go_round (app, usable, "Tab");
  g_autoptr (GPtrArray) backward = ui_go_round (app, usable, "Shift+Tab");

  for (guint i = 0; i < usable->len; i++)
    assert_visited (app, forward, usable->pdata[i]);
  assert_in_turn (forward, state->turn);
  g_assert_cmpuint (backward->len, ==, forward->len);
  for (guint i = 0; i + 1 < forward->len; i++)
    g_assert_true (ui_get_stop (app, backward->pdata[i]) == ui_get_stop (app, forward->pdata[forward->len - 2 - i]));
  if (state->dialog)
    {
      ui_press (app, "Escape");
      ui_wait_state (app, ui_find (app, NULL, ATSPI_ROLE_FRAME, "SIP Codes"), ATSPI_STATE_ACTIVE, TRUE);
    }
  ui_press (app, "Ctrl+Q");
  g_assert_cmpint (ui_app_wait_exit (app), ==, state->status);
}

int
main (int argc, char *argv[])
{
  ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      g_autofree char *path = g_strconcat ("/keyboard/", states[i].name, NULL);

      g_test_add_data_func (path, &states[i], walk);
    }
  return g_test_run ();
}
