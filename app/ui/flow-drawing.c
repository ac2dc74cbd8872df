/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "flow-drawing.h"

#define LANE_ALPHA 0.55
#define NOTE_ALPHA 0.1

static GdkRGBA
fade (const GdkRGBA *color, double alpha)
{
  GdkRGBA faded = *color;

  faded.alpha *= (float) alpha;
  return faded;
}

/* The thickness of a line: whole pixels, so that it is sharp, and thicker with larger text. */
static double
get_stroke (const SipFlowLayout *layout, double share)
{
  return MAX (1, round (layout->unit * share));
}

/* Lines are sharp where they fill whole pixels. */
static double
snap (double position, double stroke)
{
  return floor (position - stroke / 2 + 0.5);
}

static void
append_text (GtkSnapshot *snapshot, PangoLayout *text, const graphene_rect_t *area, const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (floorf (area->origin.x), floorf (area->origin.y)));
  gtk_snapshot_append_layout (snapshot, text, color);
  gtk_snapshot_restore (snapshot);
}

void
sip_flow_drawing_append_lanes (GtkSnapshot *snapshot, const SipFlowLayout *layout, const GdkRGBA *color)
{
  const GdkRGBA line = fade (color, LANE_ALPHA);
  const double stroke = get_stroke (layout, 0.06);

  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const SipFlowLane *lane = layout->lanes->pdata[i];

      append_text (snapshot, lane->name, &lane->name_area, color);
      for (guint k = 0; k < lane->segments->len; k++)
        {
          const SipFlowSegment *segment = &g_array_index (lane->segments, SipFlowSegment, k);

          gtk_snapshot_append_color (snapshot, &line,
                                     &GRAPHENE_RECT_INIT (snap (lane->x, stroke), segment->top, stroke,
                                                          segment->bottom - segment->top));
        }
    }
}

static void
append_arrow (GtkSnapshot *snapshot, const SipFlowLayout *layout, const SipFlowStep *step, const GdkRGBA *color)
{
  const double stroke = get_stroke (layout, step->is_own ? 0.12 : 0.07);
  const double length = round (0.55 * layout->unit);
  const double half = 0.3 * layout->unit;
  double sign = step->to > step->from ? 1 : -1;
  double neck = step->to - sign * length;
  double left = MIN (step->from, neck);
  graphene_rect_t head = GRAPHENE_RECT_INIT (MIN (step->to, neck), step->y - half, length, 2 * half);
  cairo_t *cr;

  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT (left, snap (step->y, stroke), fabs (neck - step->from), stroke));
  graphene_rect_inset (&head, -1, -1);
  cr = gtk_snapshot_append_cairo (snapshot, &head);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_move_to (cr, step->to, step->y);
  cairo_line_to (cr, neck, step->y - half);
  cairo_line_to (cr, neck, step->y + half);
  cairo_close_path (cr);
  cairo_fill (cr);
  cairo_destroy (cr);
}

/* Fonts have no clock that can be relied on. */
static void
append_clock (GtkSnapshot *snapshot, const SipFlowLayout *layout, const SipFlowStep *step, const GdkRGBA *color)
{
  const double radius = 0.38 * layout->unit;
  gboolean is_left = step->label_area.origin.x - step->note_area.origin.x > layout->unit;
  double inset = 0.5 * layout->unit + radius;
  double x = is_left ? step->note_area.origin.x + inset : step->note_area.origin.x + step->note_area.size.width - inset;
  graphene_rect_t area = GRAPHENE_RECT_INIT (x - radius, step->y - radius, 2 * radius, 2 * radius);
  cairo_t *cr;

  graphene_rect_inset (&area, -2, -2);
  cr = gtk_snapshot_append_cairo (snapshot, &area);
  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, MAX (1, 0.08 * layout->unit));
  cairo_arc (cr, x, step->y, radius, 0, 2 * G_PI);
  cairo_move_to (cr, x, step->y - 0.6 * radius);
  cairo_line_to (cr, x, step->y);
  cairo_line_to (cr, x + 0.45 * radius, step->y + 0.25 * radius);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

static void
append_note (GtkSnapshot *snapshot, const SipFlowLayout *layout, const SipFlowStep *step, const GdkRGBA *color)
{
  const GdkRGBA ground = fade (color, NOTE_ALPHA);
  GskRoundedRect rounded;

  gsk_rounded_rect_init_from_rect (&rounded, &step->note_area, (float) (0.45 * layout->unit));
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &ground, &step->note_area);
  gtk_snapshot_pop (snapshot);
  append_clock (snapshot, layout, step, color);
}

void
sip_flow_drawing_append_step (GtkSnapshot *snapshot, const SipFlowLayout *layout, const SipFlowStep *step,
                              const GdkRGBA *color)
{
  if (step->waits)
    append_note (snapshot, layout, step, color);
  else
    append_arrow (snapshot, layout, step, color);
  append_text (snapshot, step->label, &step->label_area, color);
}
