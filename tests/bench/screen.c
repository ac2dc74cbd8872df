/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "screen.h"

#include <X11/extensions/Xdamage.h>
#include <X11/extensions/XTest.h>

#define NARROW   20 /* pixels */
#define PATIENCE (5 * G_TIME_SPAN_SECOND)

struct BenchScreen
{
  Display *display;
  int damage_event;
};

BenchScreen *
bench_screen_open (void)
{
  Display *display = XOpenDisplay (NULL);
  int first_event;
  int first_error;
  BenchScreen *self;

  if (display == NULL)
    return NULL;
  if (!XDamageQueryExtension (display, &first_event, &first_error))
    {
      XCloseDisplay (display);
      return NULL;
    }

  self = g_new (BenchScreen, 1);
  self->display = display;
  self->damage_event = first_event + XDamageNotify;
  /* The server says each rectangle and never waits for an answer, so that listening does not slow it down. */
  XDamageCreate (display, DefaultRootWindow (display), XDamageReportRawRectangles);
  XFlush (display);
  return self;
}

void
bench_screen_close (BenchScreen *self)
{
  XCloseDisplay (self->display);
  g_free (self);
}

/* A cursor in an entry blinks softly, a frame after the other, and a scrollbar fades. */
static gboolean
is_ornament (const XDamageNotifyEvent *event)
{
  return event->area.width <= NARROW;
}

/* Returns: when something was painted, or 0 if nothing was until @end. */
static gint64
wait_paint (BenchScreen *self, gint64 end)
{
  GPollFD connection = { .fd = ConnectionNumber (self->display), .events = G_IO_IN };

  while (TRUE)
    {
      gint64 now = g_get_monotonic_time ();
      gboolean painted = FALSE;

      while (XPending (self->display) > 0)
        {
          XEvent event;

          XNextEvent (self->display, &event);
          painted |= event.type == self->damage_event
                     && !is_ornament ((const XDamageNotifyEvent *) (const void *) &event);
        }
      if (painted)
        return now;
      if (now >= end)
        return 0;
      g_poll (&connection, 1, (int) ((end - now) / G_TIME_SPAN_MILLISECOND) + 1);
    }
}

void
bench_screen_rest (BenchScreen *self, gint64 still)
{
  while (wait_paint (self, g_get_monotonic_time () + still) != 0)
    ;
}

gint64
bench_screen_wait_settled (BenchScreen *self, gint64 still)
{
  gint64 painted = wait_paint (self, g_get_monotonic_time () + PATIENCE);
  gint64 settled = painted;

  while (painted != 0)
    {
      settled = painted;
      painted = wait_paint (self, settled + still);
    }
  return settled;
}

gint64
bench_screen_press (BenchScreen *self, const char *key)
{
  KeyCode code = XKeysymToKeycode (self->display, XStringToKeysym (key));
  gint64 start;

  bench_screen_rest (self, 0);
  start = g_get_monotonic_time ();
  XTestFakeKeyEvent (self->display, code, True, CurrentTime);
  XTestFakeKeyEvent (self->display, code, False, CurrentTime);
  XFlush (self->display);
  return start;
}
