/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "filler.h"
#include "moment.h"

#define FIRST_SCREEN 3 /* statements that are seen at once: more would be late for the frame */

struct SipFiller
{
  GtkWidget *page; /* borrowed */
  SipFillFunc fill;
  SipFilledFunc filled;
  gpointer data;
  GtkWidget *next; /* borrowed, nullable: the first part to fill */
  gint64 shown;    /* when the last page was; monotonic time */
  guint tick_id;
  guint wait_id;
};

static void
stop (SipFiller *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->page, self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->wait_id, g_source_remove);
}

/* The part that is filled only so far is filled once more with the rest. */
static void
fill_first_screen (SipFiller *self, guint n_statements)
{
  guint n_shown = 0;

  while (self->next != NULL)
    {
      n_shown += self->fill (self->next, n_statements - n_shown, self->data);
      if (n_shown >= n_statements)
        return;
      self->next = gtk_widget_get_next_sibling (self->next);
    }
}

static void
fill_next (SipFiller *self)
{
  self->fill (self->next, G_MAXUINT, self->data);
  self->next = gtk_widget_get_next_sibling (self->next);
}

static gboolean
tick (GtkWidget *page G_GNUC_UNUSED, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  SipFiller *self = data;

  if (self->next != NULL)
    {
      fill_next (self);
      return G_SOURCE_CONTINUE;
    }
  self->tick_id = 0;
  if (self->filled != NULL)
    self->filled (self->data);
  return G_SOURCE_REMOVE;
}

static gboolean
moment_is_over (gpointer data)
{
  SipFiller *self = data;

  self->wait_id = 0;
  self->tick_id = gtk_widget_add_tick_callback (self->page, tick, self, NULL);
  return G_SOURCE_REMOVE;
}

static void
wait_a_moment (SipFiller *self)
{
  self->wait_id = g_timeout_add (SIP_MOMENT, moment_is_over, self);
}

SipFiller *
sip_filler_new (GtkWidget *page, SipFillFunc fill, SipFilledFunc filled, gpointer data)
{
  SipFiller *self;

  g_return_val_if_fail (GTK_IS_WIDGET (page) && fill != NULL, NULL);

  self = g_new0 (SipFiller, 1);
  self->page = page;
  self->fill = fill;
  self->filled = filled;
  self->data = data;
  return self;
}

void
sip_filler_free (SipFiller *self)
{
  stop (self);
  g_free (self);
}

void
sip_filler_start (SipFiller *self)
{
  gint64 since;

  g_return_if_fail (self != NULL);

  since = g_get_monotonic_time () - self->shown;
  sip_filler_start_with (self, since < SIP_MOMENT * G_TIME_SPAN_MILLISECOND ? 0 : FIRST_SCREEN);
  self->shown = g_get_monotonic_time ();
}

void
sip_filler_start_with (SipFiller *self, guint n_statements)
{
  g_return_if_fail (self != NULL);

  stop (self);
  self->next = gtk_widget_get_first_child (self->page);
  if (n_statements > 0)
    fill_first_screen (self, n_statements);
  wait_a_moment (self);
}

void
sip_filler_delay (SipFiller *self)
{
  g_return_if_fail (self != NULL);

  stop (self);
  wait_a_moment (self);
}

gboolean
sip_filler_finish (SipFiller *self)
{
  gboolean had_more;

  g_return_val_if_fail (self != NULL, FALSE);

  stop (self);
  had_more = self->next != NULL;
  while (self->next != NULL)
    fill_next (self);
  return had_more;
}
