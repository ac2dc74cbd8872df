/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "driver-private.h"

/* Deeper than any window is. */
#define MAX_DEPTH 60

gboolean ui_tree_has_shown_only;

/* Reading the tree. What is gone while it is read counts as empty. */

static AtspiStateSet *
get_states (AtspiAccessible *accessible)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);

  return states != NULL ? states : atspi_state_set_new (NULL);
}

gboolean
ui_has_state (AtspiAccessible *accessible, AtspiStateType state)
{
  g_autoptr (GObject) states = G_OBJECT (get_states (accessible));

  return atspi_state_set_contains ((AtspiStateSet *) states, state);
}

int
ui_count_children (AtspiAccessible *accessible)
{
  return MAX (atspi_accessible_get_child_count (accessible, NULL), 0);
}

AtspiAccessible *
ui_get_child (AtspiAccessible *accessible, int index)
{
  return atspi_accessible_get_child_at_index (accessible, index, NULL);
}

AtspiRole
ui_get_role (AtspiAccessible *accessible)
{
  return atspi_accessible_get_role (accessible, NULL);
}

char *
ui_name (AtspiAccessible *accessible)
{
  char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL ? name : g_strdup ("");
}

char *
ui_text (AtspiAccessible *accessible)
{
  g_autoptr (GObject) text = (GObject *) atspi_accessible_get_text_iface (accessible);
  char *content = NULL;

  if (text != NULL)
    content = atspi_text_get_text ((AtspiText *) text, 0,
                                   atspi_text_get_character_count ((AtspiText *) text, NULL), NULL);
  return content != NULL ? content : ui_name (accessible);
}

gboolean
ui_get_extents (AtspiAccessible *accessible, AtspiRect *extents)
{
  g_autoptr (GObject) component = (GObject *) atspi_accessible_get_component_iface (accessible);
  g_autofree AtspiRect *found = NULL;

  if (component != NULL)
    found = atspi_component_get_extents ((AtspiComponent *) component, ATSPI_COORD_TYPE_WINDOW, NULL);
  if (found == NULL || found->width <= 0 || found->height <= 0)
    return FALSE;
  *extents = *found;
  return TRUE;
}

/* Whether the widget itself says that the point is on it; it does so only while it is mapped and sensitive. */
static gboolean
is_at (AtspiAccessible *accessible, int x, int y)
{
  g_autoptr (GObject) component = (GObject *) atspi_accessible_get_component_iface (accessible);
  g_autoptr (GObject) found = NULL;

  found = (GObject *) atspi_component_get_accessible_at_point ((AtspiComponent *) component, x, y,
                                                               ATSPI_COORD_TYPE_WINDOW, NULL);
  return found != NULL;
}

/* The middle of an entry belongs to its GtkText, which is not on the bus; its edge is its own. */
static gboolean
is_under_pointer (AtspiAccessible *accessible)
{
  AtspiRect extents;
  int n_children = ui_count_children (accessible);

  if (ui_get_extents (accessible, &extents)
      && (is_at (accessible, extents.x + extents.width / 2, extents.y + extents.height / 2)
          || is_at (accessible, extents.x - 2, extents.y + extents.height / 2)))
    return TRUE;

  /* What lets the pointer through shows by what is in it. */
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (accessible, i);

      if (child != NULL && is_under_pointer ((AtspiAccessible *) child))
        return TRUE;
    }

  if (!ui_has_state (accessible, ATSPI_STATE_SENSITIVE) && ui_get_extents (accessible, &extents))
    {
      g_autoptr (GObject) parent = (GObject *) atspi_accessible_get_parent (accessible, NULL);

      return parent != NULL && ui_get_extents ((AtspiAccessible *) parent, &extents)
             && is_at ((AtspiAccessible *) parent, extents.x + extents.width / 2,
                       extents.y + extents.height / 2);
    }
  return FALSE;
}

static gboolean
is_child_of_parent (AtspiAccessible *accessible)
{
  g_autoptr (GObject) parent = (GObject *) atspi_accessible_get_parent (accessible, NULL);
  g_autoptr (GObject) child = NULL;
  int index = atspi_accessible_get_index_in_parent (accessible, NULL);

  if (parent != NULL && index >= 0)
    child = (GObject *) ui_get_child ((AtspiAccessible *) parent, index);
  return child == (GObject *) accessible;
}

/* No state tells whether something is shown. Newer versions of GTK have nothing else in the tree; GTK 4.8 is asked in the
 * way that the mouse pointer would ask. */
gboolean
ui_is_shown (AtspiAccessible *accessible)
{
  AtspiRect extents;

  return ui_tree_has_shown_only ? ui_get_extents (accessible, &extents) && is_child_of_parent (accessible)
                                : is_under_pointer (accessible);
}

gboolean
ui_knows_places (void)
{
  return !ui_tree_has_shown_only;
}

gboolean
ui_walk (AtspiAccessible *root, int depth, UiVisit visit, gpointer data)
{
  int n_children;

  if (depth > 0 && visit (root, data))
    return TRUE;

  n_children = depth < MAX_DEPTH ? ui_count_children (root) : 0;
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (root, i);

      if (child != NULL && ui_walk ((AtspiAccessible *) child, depth + 1, visit, data))
        return TRUE;
    }
  return FALSE;
}

static AtspiAccessible *
give (UiApp *self, AtspiAccessible *accessible)
{
  g_ptr_array_add (self->given, g_object_ref (accessible));
  return accessible;
}

static gboolean
is_wanted (AtspiAccessible *accessible, gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *name = NULL;

  if (wanted->role != ATSPI_ROLE_INVALID && ui_get_role (accessible) != wanted->role)
    return FALSE;
  if (wanted->text != NULL)
    name = ui_name (accessible);
  if (g_strcmp0 (name, wanted->text) != 0 || !ui_is_shown (accessible))
    return FALSE;

  wanted->found = give (wanted->app, accessible);
  return TRUE;
}

static gboolean
is_there (gpointer data)
{
  Wanted *wanted = data;
  AtspiAccessible *root = wanted->accessible != NULL ? wanted->accessible : wanted->app->application;

  return root != NULL && ui_walk (root, 0, is_wanted, wanted);
}

static gboolean
is_gone (gpointer data)
{
  return !is_there (data);
}

AtspiAccessible *
ui_peek (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name)
{
  Wanted wanted = { .app = self, .accessible = root, .role = role, .text = name };

  is_there (&wanted);
  return wanted.found;
}

AtspiAccessible *
ui_find (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name)
{
  Wanted wanted = { .app = self, .accessible = root, .role = role, .text = name };

  if (!ui_wait_for (is_there, &wanted))
    {
      g_autofree char *role_name = atspi_role_get_name (role);

      ui_fail (self, "no %s named “%s”", role_name, name != NULL ? name : "(any)");
    }
  return wanted.found;
}

void
ui_wait_gone (UiApp *self, AtspiAccessible *root, AtspiRole role, const char *name)
{
  Wanted wanted = { .app = self, .accessible = root, .role = role, .text = name };

  if (!ui_wait_for (is_gone, &wanted))
    {
      g_autofree char *role_name = atspi_role_get_name (role);

      ui_fail (self, "the %s named “%s” stays", role_name, name != NULL ? name : "(any)");
    }
}

GPtrArray *
ui_children (UiApp *self, AtspiAccessible *parent)
{
  GPtrArray *children = g_ptr_array_new ();
  int n_children = ui_count_children (parent);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (parent, i);

      if (child != NULL && ui_is_shown ((AtspiAccessible *) child))
        g_ptr_array_add (children, give (self, (AtspiAccessible *) child));
    }
  return children;
}

AtspiAccessible *
ui_selected (UiApp *self, AtspiAccessible *parent)
{
  int n_children = ui_count_children (parent);

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (parent, i);

      if (child != NULL && ui_has_state ((AtspiAccessible *) child, ATSPI_STATE_SELECTED))
        return give (self, (AtspiAccessible *) child);
    }
  return NULL;
}

static gboolean
append_text (AtspiAccessible *accessible, gpointer data)
{
  GString *all = data;
  AtspiRole role = ui_get_role (accessible);

  if ((role == ATSPI_ROLE_LABEL || role == ATSPI_ROLE_TEXT || role == ATSPI_ROLE_ENTRY)
      && ui_is_shown (accessible))
    {
      g_autofree char *text = ui_text (accessible);

      g_string_append_printf (all, "%s\n", text);
    }
  return FALSE;
}

char *
ui_all_text (UiApp *self, AtspiAccessible *root)
{
  GString *all = g_string_new (NULL);
  AtspiAccessible *top = root != NULL ? root : self->application;

  append_text (top, all);
  ui_walk (top, 0, append_text, all);
  return g_string_free (all, FALSE);
}

static void
append_states (GString *line, AtspiAccessible *accessible)
{
  static const struct
  {
    AtspiStateType state;
    const char *name;
  } shown[] = {
    { ATSPI_STATE_ACTIVE,    "active"   },
    { ATSPI_STATE_FOCUSABLE, "focusable"},
    { ATSPI_STATE_FOCUSED,   "focused"  },
    { ATSPI_STATE_SELECTED,  "selected" },
    { ATSPI_STATE_CHECKED,   "checked"  },
    { ATSPI_STATE_PRESSED,   "pressed"  },
    { ATSPI_STATE_EXPANDED,  "expanded" },
    { ATSPI_STATE_SENSITIVE, "sensitive"},
  };
  g_autoptr (GObject) states = G_OBJECT (get_states (accessible));

  for (gsize i = 0; i < G_N_ELEMENTS (shown); i++)
    if (atspi_state_set_contains ((AtspiStateSet *) states, shown[i].state))
      g_string_append_printf (line, " %s", shown[i].name);
}

static void
dump (AtspiAccessible *accessible, int depth, GString *out)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = ui_name (accessible);
  g_autofree char *text = ui_text (accessible);
  int n_children = depth < MAX_DEPTH ? MIN (ui_count_children (accessible), 40) : 0;

  g_string_append_printf (out, "%*s%s “%s”", 2 * depth, "", role != NULL ? role : "gone", name);
  append_states (out, accessible);
  if (depth > 0 && !ui_is_shown (accessible))
    g_string_append (out, " hidden");
  if (!g_str_equal (name, text))
    g_string_append_printf (out, " text “%s”", text);
  g_string_append_c (out, '\n');

  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (accessible, i);

      if (child != NULL)
        dump ((AtspiAccessible *) child, depth + 1, out);
    }
}

char *
ui_dump (UiApp *self, AtspiAccessible *root)
{
  GString *out = g_string_new (NULL);

  dump (root != NULL ? root : self->application, 0, out);
  return g_string_free (out, FALSE);
}
