/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts that every test of this window looks at. */

#include "driver-private.h"

/* How often it is looked whether keys have done what they should, before they are pressed again. */
#define LOOKS_EACH 200

AtspiAccessible *
ui_find_search (UiApp *self)
{
  return ui_find (self, NULL, ATSPI_ROLE_ENTRY, "Search");
}

AtspiAccessible *
ui_find_details (UiApp *self)
{
  return ui_find (self, NULL, ATSPI_ROLE_INVALID, "Response details");
}

AtspiAccessible *
ui_find_responses (UiApp *self)
{
  return ui_find (self, NULL, ATSPI_ROLE_LIST, "Responses");
}

typedef struct
{
  AtspiAccessible *part;
  AtspiAccessible *whole;
} Parts;

static gboolean
is_in_view (gpointer data)
{
  Parts *parts = data;
  AtspiRect part;
  AtspiRect whole;

  return ui_get_extents (parts->part, &part) && ui_get_extents (parts->whole, &whole) && part.y >= whole.y
         && part.y + part.height <= whole.y + whole.height;
}

void
ui_wait_in_view (AtspiAccessible *part, AtspiAccessible *whole)
{
  Parts parts = { part, whole };

  g_assert_true (ui_wait (is_in_view, &parts));
}

/* From the end, where the toast lies over everything: the details have hundreds of children. */
static char *
find_status (AtspiAccessible *accessible)
{
  if (ui_get_role (accessible) == ATSPI_ROLE_STATUS_BAR)
    return ui_text (accessible);

  for (int i = ui_count_children (accessible) - 1; i >= 0; i--)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child (accessible, i);
      char *status = child != NULL ? find_status ((AtspiAccessible *) child) : NULL;

      if (status != NULL)
        return status;
    }
  return NULL;
}

static char *
read_toast (UiApp *self)
{
  return find_status (ui_find (self, NULL, ATSPI_ROLE_FRAME, NULL));
}

/* The toast lets the pointer through, which to the driver is what is not shown; and it is gone after some seconds, when
 * its text is still in the tree of GTK 4.8. */
static gboolean
toast_is_right (gpointer data)
{
  Wanted *wanted = data;
  g_autofree char *status = read_toast (wanted->app);

  return g_strcmp0 (status, wanted->text) == 0;
}

void
ui_wait_toast (UiApp *self, const char *text)
{
  Wanted wanted = { .app = self, .text = text };

  if (!ui_wait_for (toast_is_right, &wanted))
    {
      g_autofree char *status = read_toast (self);

      ui_fail (self, "the toast says “%s”, not “%s”", status != NULL ? status : "(nothing)", text);
    }
}

typedef struct
{
  Wanted wanted;
  const char *code;
  guint n_looks;
} LookUp;

/* Nothing tells when a window that nobody sees is ready for keys: a person would press them again. */
static gboolean
is_looked_up (gpointer data)
{
  LookUp *look_up = data;

  if (look_up->n_looks++ % LOOKS_EACH == 0)
    {
      ui_press (look_up->wanted.app, "Ctrl+F");
      ui_press (look_up->wanted.app, "Ctrl+A");
      ui_type (look_up->wanted.app, look_up->code);
      ui_press (look_up->wanted.app, "Ctrl+Alt+S");
    }
  return ui_clipboard_is_right (&look_up->wanted);
}

void
ui_look_up_unseen (UiApp *self, const char *code, const char *status_line)
{
  LookUp look_up = { .wanted = { .app = self, .text = status_line }, .code = code };

  if (!ui_wait_for (is_looked_up, (Wanted *) &look_up))
    ui_wait_clipboard (self, status_line);
}
