/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reveal.h"

static gboolean
reveal (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  gboolean *laid_out = data;
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t frame, area;
  double page, value, top;

  if (!*laid_out)
    {
      *laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  if (content == NULL || !gtk_widget_compute_bounds (content, content, &frame)
      || !gtk_widget_compute_bounds (widget, content, &area))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  top = area.origin.y - frame.origin.y; /* positions count from inside the padding */
  page = gtk_adjustment_get_page_size (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  if (area.size.height <= page) /* setting the value also ends the viewport's own animation */
    gtk_adjustment_set_value (adjustment, CLAMP (value, top + area.size.height - page, top));
  return G_SOURCE_REMOVE;
}

/* The first tick comes before the new content is laid out, the second after it. The viewport has begun to scroll to the
 * focus by then, and ends up here instead. */
void
sip_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal, g_new0 (gboolean, 1), g_free);
}
