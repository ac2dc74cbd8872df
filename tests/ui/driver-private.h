/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <X11/Xlib.h>

#include "driver.h"

/* What the files of the driver share; a test includes driver.h only. */

struct _UiApp
{
  char           **environ;
  GSubprocess     *process;     /* owned, nullable */
  AtspiAccessible *application; /* owned, nullable; of the process on the bus */
  GPtrArray       *given;       /* every AtspiAccessible that a test has */
  char            *stderr_path;
  char            *expected_warning; /* nullable */
};

/* What a function here waits for, in one place for all of them. */
typedef struct
{
  UiApp           *app;
  AtspiAccessible *accessible; /* nullable */
  AtspiRole        role;
  AtspiStateType   state;
  gboolean         expected;
  const char      *text; /* nullable */
  AtspiAccessible *found;
} Wanted;

typedef struct
{
  int x, y, width, height;
} Area;

/* The connection to the display, from ui_test_init() on. */
extern Display *ui_display;

/* Whether what is not shown is not in the tree of the program either, from the start of the program on. */
extern gboolean ui_tree_has_shown_only;

/* Joins the display, and waits for its window manager. */
void ui_display_open (void);

/* Ends the test; what is to be known about the program goes out before the reason. */
void ui_fail (UiApp *self, const char *format, ...) G_GNUC_NORETURN G_GNUC_PRINTF (2, 3);

/* Whether the program does not run. */
gboolean ui_app_has_ended (UiApp *self);

/* As ui_wait() for a #Wanted, but does not go on waiting for a program that has ended. */
gboolean ui_wait_for (UiCondition holds, Wanted *wanted);

/* Whether the text in the clipboard is that of the #Wanted @data. */
gboolean ui_clipboard_is_right (gpointer data);

/* Waits until the window manager has activated a window of the program, and the window has the keyboard. */
void ui_wait_active (UiApp *self);

/* The window that has the keyboard, and where it is on the screen. */
Window ui_get_active_window (void);
Area   ui_get_window_area (Window window);

/* Reading what may be gone by now: that has no children and no extents. */
AtspiRole        ui_get_role (AtspiAccessible *accessible);
int              ui_count_children (AtspiAccessible *accessible);
AtspiAccessible *ui_get_child (AtspiAccessible *accessible, int index);

/* Calls @visit for everything below @root, parents first, until it returns TRUE; @depth is 0. */
typedef gboolean (*UiVisit) (AtspiAccessible *accessible, gpointer data);
gboolean ui_walk (AtspiAccessible *root, int depth, UiVisit visit, gpointer data);
