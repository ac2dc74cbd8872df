/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The parts that every test of this window looks at. */

#include "driver.h"

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
