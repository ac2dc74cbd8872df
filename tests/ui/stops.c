/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "driver-private.h"

/* Where the focus goes by key. Only what may take it is looked at: the details have hundreds of other widgets. */

#define MAX_STOPS 200

static gboolean
is_one_of (AtspiRole role, const AtspiRole *roles, guint n_roles)
{
  for (guint i = 0; i < n_roles; i++)
    if (roles[i] == role)
      return TRUE;
  return FALSE;
}

static gboolean
can_be_used (AtspiAccessible *accessible)
{
  g_autoptr (GObject) states = (GObject *) atspi_accessible_get_state_set (accessible);

  return states != NULL && atspi_state_set_contains ((AtspiStateSet *) states, ATSPI_STATE_FOCUSABLE)
         && atspi_state_set_contains ((AtspiStateSet *) states, ATSPI_STATE_SENSITIVE) && ui_is_shown (accessible);
}

/* What scrolls has the focus where nothing in it takes it, and then has a name. The buttons of the title bar are the
 * window manager's, which has keys for them. */
static gboolean
is_stop (AtspiAccessible *accessible, AtspiRole role)
{
  g_autofree char *name = ui_name (accessible);

  if (role == ATSPI_ROLE_SCROLL_PANE && *name == '\0')
    return FALSE;
  return !g_str_equal (name, "Minimize") && !g_str_equal (name, "Maximize") && !g_str_equal (name, "Close");
}

static void
collect (UiApp *self, AtspiAccessible *parent, GPtrArray *usable)
{
  static const AtspiRole roles[] = { ATSPI_ROLE_CHECK_BOX,   ATSPI_ROLE_ENTRY,       ATSPI_ROLE_LABEL,
                                     ATSPI_ROLE_LINK,        ATSPI_ROLE_LIST_ITEM,   ATSPI_ROLE_MENU_ITEM,
                                     ATSPI_ROLE_PAGE_TAB,    ATSPI_ROLE_PUSH_BUTTON, ATSPI_ROLE_RADIO_BUTTON,
                                     ATSPI_ROLE_SCROLL_PANE, ATSPI_ROLE_TEXT,        ATSPI_ROLE_TOGGLE_BUTTON };
  static const AtspiRole leaves[] = { ATSPI_ROLE_ENTRY, ATSPI_ROLE_IMAGE, ATSPI_ROLE_LABEL, ATSPI_ROLE_LIST_ITEM };
  int n_children = ui_count_children (parent);

  for (int i = 0; i < n_children; i++)
    {
      AtspiAccessible *child = ui_get_child (parent, i);
      AtspiRole role;

      if (child == NULL)
        continue;
      g_ptr_array_add (self->given, child);
      role = ui_get_role (child);
      if (is_one_of (role, roles, G_N_ELEMENTS (roles)) && is_stop (child, role) && can_be_used (child))
        g_ptr_array_add (usable, child);
      /* What is in an insensitive widget is so too, but GTK 4.18 does not say it. */
      if (!is_one_of (role, leaves, G_N_ELEMENTS (leaves)) && ui_has_state (child, ATSPI_STATE_SENSITIVE))
        collect (self, child, usable);
    }
}

AtspiAccessible *
ui_find_window (UiApp *self)
{
  int n_children = ui_count_children (self->application);

  for (int i = 0; i < n_children; i++)
    {
      AtspiAccessible *window = ui_get_child (self->application, i);

      if (window == NULL)
        continue;
      g_ptr_array_add (self->given, window);
      if (ui_has_state (window, ATSPI_STATE_ACTIVE))
        return window;
    }
  ui_fail (self, "no window of the program is active");
}

GPtrArray *
ui_find_usable (UiApp *self, AtspiAccessible *root)
{
  GPtrArray *usable = g_ptr_array_new ();

  collect (self, root, usable);
  return usable;
}

typedef struct
{
  GPtrArray *stops;
  guint at; /* which has the focus */
} Walk;

/* The next is mostly a neighbour in the tree, so these are asked first. */
static gboolean
has_moved (gpointer data)
{
  Walk *walk = data;
  guint n_stops = walk->stops->len;

  for (guint i = 1; i < n_stops; i++)
    {
      guint steps = i % 2 == 1 ? (i + 1) / 2 : n_stops - i / 2;
      guint at = (walk->at + steps) % n_stops;

      if (!ui_has_state (walk->stops->pdata[at], ATSPI_STATE_FOCUSED))
        continue;
      walk->at = at;
      return TRUE;
    }
  return FALSE;
}

AtspiAccessible *
ui_get_stop (UiApp *self, AtspiAccessible *accessible)
{
  AtspiRole role = ui_get_role (accessible);
  AtspiAccessible *parent;

  if (role != ATSPI_ROLE_LIST_ITEM && role != ATSPI_ROLE_RADIO_BUTTON && role != ATSPI_ROLE_MENU_ITEM)
    return accessible;
  parent = atspi_accessible_get_parent (accessible, NULL);
  g_ptr_array_add (self->given, parent);
  return parent;
}

GPtrArray *
ui_go_round (UiApp *self, GPtrArray *stops, const char *keys)
{
  GPtrArray *visited = g_ptr_array_new ();
  GString *names = g_string_new (NULL);
  Walk walk = { stops, 0 };
  AtspiAccessible *first;

  if (stops->len == 0)
    ui_fail (self, "nothing here can be used");
  if (stops->len == 1)
    {
      ui_wait_focus (self, stops->pdata[0]);
      g_ptr_array_add (visited, stops->pdata[0]);
      return visited;
    }
  if (!ui_has_state (stops->pdata[0], ATSPI_STATE_FOCUSED) && !ui_wait (has_moved, &walk))
    ui_fail (self, "nothing has the focus");
  first = ui_get_stop (self, stops->pdata[walk.at]);
  while (visited->len < MAX_STOPS)
    {
      AtspiAccessible *stop;
      g_autofree char *name = NULL;

      ui_press (self, keys);
      if (!ui_wait (has_moved, &walk))
        ui_fail (self, "%s leads to nothing that can be used, after %s", keys, names->str);
      name = ui_name (stops->pdata[walk.at]);
      g_string_append_printf (names, "“%s” ", name);
      if (*g_strstrip (name) == '\0' || g_str_has_prefix (name, "Gtk") || g_str_has_prefix (name, "Sip"))
        ui_fail (self, "what has the focus has no name, at the end of %s", names->str);
      stop = ui_get_stop (self, stops->pdata[walk.at]);
      g_ptr_array_add (visited, stops->pdata[walk.at]);
      if (stop == first)
        {
          g_test_message ("%s: %s", keys, names->str);
          g_string_free (names, TRUE);
          return visited;
        }
    }
  ui_fail (self, "%s does not come round: %s", keys, names->str);
}
