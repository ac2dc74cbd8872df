/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <cairo.h>
#include <string.h>
#include <X11/extensions/XTest.h>
#include <X11/Xlib.h>
#include <X11/Xutil.h>

#include "driver-private.h"

Display *ui_display;

static gulong
get_window_property (Window window, const char *name, gulong missing)
{
  Atom type;
  int format;
  gulong n_items, rest;
  unsigned char *data = NULL;
  gulong value = missing;

  if (XGetWindowProperty (ui_display, window, XInternAtom (ui_display, name, False), 0, 1, False,
                          AnyPropertyType, &type, &format, &n_items, &rest, &data)
          == Success
      && data != NULL)
    {
      if (format == 32 && n_items == 1)
        value = *(gulong *) (gpointer) data;
      XFree (data);
    }
  return value;
}

Window
ui_get_active_window (void)
{
  return get_window_property (DefaultRootWindow (ui_display), "_NET_ACTIVE_WINDOW", None);
}

/* The window manager has activated the window, and the window has the keyboard. */
static gboolean
is_active (gpointer data)
{
  Wanted *wanted = data;
  const char *identifier = g_subprocess_get_identifier (wanted->app->process);
  Window active = ui_get_active_window ();
  Window focus = None;
  int revert;

  if (identifier == NULL || active == None)
    return FALSE;
  XGetInputFocus (ui_display, &focus, &revert);
  return focus > PointerRoot
         && get_window_property (active, "_NET_WM_PID", 0) == g_ascii_strtoull (identifier, NULL, 10);
}

void
ui_wait_active (UiApp *self)
{
  Wanted wanted = { .app = self };

  if (!ui_wait_for (is_active, &wanted))
    ui_fail (self,
             ui_app_has_ended (self) ? "the program has ended" : "the window does not become the active one");
}

static gboolean
has_window_manager (gpointer data G_GNUC_UNUSED)
{
  return get_window_property (DefaultRootWindow (ui_display), "_NET_SUPPORTING_WM_CHECK", None) != None;
}

/* Where the window is on the screen. */
Area
ui_get_window_area (Window window)
{
  Window root, child;
  Area area = { 0 };
  unsigned int width = 0, height = 0, border, depth;

  if (XGetGeometry (ui_display, window, &root, &area.x, &area.y, &width, &height, &border, &depth))
    XTranslateCoordinates (ui_display, window, root, 0, 0, &area.x, &area.y, &child);
  area.width = (int) width;
  area.height = (int) height;
  return area;
}

static gboolean
size_is_right (gpointer data)
{
  const Area *area = data;
  Area now = ui_get_window_area (ui_get_active_window ());

  return now.width == area->width && now.height == area->height;
}

void
ui_app_resize (UiApp *self, int width, int height)
{
  Area area = { 0, 0, width, height };

  ui_wait_active (self);
  XMoveResizeWindow (ui_display, ui_get_active_window (), 0, 0, (unsigned int) width, (unsigned int) height);
  XSync (ui_display, False);
  if (!ui_wait (size_is_right, &area))
    {
      area = ui_get_window_area (ui_get_active_window ());
      ui_fail (self, "the window is %d×%d, not %d×%d", area.width, area.height, width, height);
    }
}

/* Pictures */

/* NULL while the window comes or goes. */
static cairo_surface_t *
take_picture (Window window)
{
  Window root = DefaultRootWindow (ui_display);
  Area screen = ui_get_window_area (root);
  Area area = ui_get_window_area (window);
  int x = MAX (area.x, 0), y = MAX (area.y, 0);
  int width = MIN (area.x + area.width, screen.width) - x;
  int height = MIN (area.y + area.height, screen.height) - y;
  XImage *image = XGetImage (ui_display, root, x, y, (unsigned int) width, (unsigned int) height, AllPlanes,
                             ZPixmap);
  cairo_surface_t *surface;

  if (image == NULL)
    return NULL;
  g_assert_cmpint (image->bits_per_pixel, ==, 32);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  for (int row = 0; row < height; row++)
    memcpy (cairo_image_surface_get_data (surface) + row * cairo_image_surface_get_stride (surface),
            image->data + row * image->bytes_per_line, (gsize) width * 4);
  cairo_surface_mark_dirty (surface);
  XDestroyImage (image);
  return surface;
}

typedef struct
{
  cairo_surface_t *surface; /* nullable; of the last look */
  gint64 taken;
  guint n_same;
} Picture;

#define STILL_LOOKS 4

static gboolean
picture_stands_still (gpointer data)
{
  Picture *picture = data;
  cairo_surface_t *last = picture->surface;
  gboolean same;

  /* Longer than a frame, shorter than the blinking of a cursor. */
  if (g_get_monotonic_time () - picture->taken < 200 * G_TIME_SPAN_MILLISECOND)
    return FALSE;
  picture->taken = g_get_monotonic_time ();
  picture->surface = take_picture (ui_get_active_window ());
  same = last != NULL && picture->surface != NULL
         && cairo_image_surface_get_width (last) == cairo_image_surface_get_width (picture->surface)
         && cairo_image_surface_get_height (last) == cairo_image_surface_get_height (picture->surface)
         && memcmp (cairo_image_surface_get_data (last), cairo_image_surface_get_data (picture->surface),
                    (gsize) cairo_image_surface_get_stride (last)
                        * (gsize) cairo_image_surface_get_height (last))
                == 0;
  g_clear_pointer (&last, cairo_surface_destroy);
  picture->n_same = same ? picture->n_same + 1 : 0;
  return picture->n_same >= STILL_LOOKS;
}

void
ui_screenshot (UiApp *self, const char *path)
{
  Picture picture = { NULL, 0, 0 };

  ui_wait_active (self);
  if (!ui_wait (picture_stands_still, &picture))
    ui_fail (self, "the picture does not stand still");
  g_assert_cmpint (cairo_surface_write_to_png (picture.surface, path), ==, CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy (picture.surface);
}

/* Joining it */

/* A window that goes while it is looked at is no error of the test. */
static int
ignore_error (Display *where G_GNUC_UNUSED, XErrorEvent *event G_GNUC_UNUSED)
{
  return 0;
}

void
ui_display_open (void)
{
  int event_base, error_base, major, minor;

  XSetErrorHandler (ignore_error);
  ui_display = XOpenDisplay (NULL);
  if (ui_display == NULL)
    g_error ("there is no ui_display; tests/ui/session gives one");
  g_assert_true (XTestQueryExtension (ui_display, &event_base, &error_base, &major, &minor));
  g_assert_true (ui_wait (has_window_manager, NULL));
}

char *
ui_get_window_class (void)
{
  XClassHint hint = { NULL, NULL };
  char *class;

  g_assert_cmpint (XGetClassHint (ui_display, ui_get_active_window (), &hint), !=, 0);
  class = g_strdup_printf ("%s %s", hint.res_name, hint.res_class);
  XFree (hint.res_name);
  XFree (hint.res_class);
  return class;
}
