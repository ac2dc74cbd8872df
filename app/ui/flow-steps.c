/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "flow-steps.h"

/* Distances, in heights of a line of text. */
#define STEP_PAD  0.45 /* above and below what belongs to a message */
#define ARROW_PAD 0.3  /* between a label and its arrow */
#define NOTE_PAD  0.5  /* around a time of waiting */
#define CLOCK     1.1  /* its clock, and the space after that */

static double
get_lane_x (const SipFlowLayout *layout, guint lane)
{
  return ((SipFlowLane *) layout->lanes->pdata[lane])->x;
}

/* The widest gap between neighbours from lane @first to lane @last. */
static void
find_widest_gap (const SipFlowLayout *layout, guint first, guint last, double *left, double *right)
{
  *left = *right = get_lane_x (layout, first);
  for (guint i = first; i < last; i++)
    if (get_lane_x (layout, i + 1) - get_lane_x (layout, i) > *right - *left + 1)
      {
        *left = get_lane_x (layout, i);
        *right = get_lane_x (layout, i + 1);
      }
  *left += SIP_FLOW_LANE_PAD * layout->unit;
  *right -= SIP_FLOW_LANE_PAD * layout->unit;
}

/* Where the label of a message is centred, and how wide it may be: between two lanes if it has room there on one line,
 * else anywhere between the ends of the arrow, and beyond them if one of its words is wider than that. */
static double
find_room (const SipFlowLayout *layout, const SipFlowMessage *message, const SipFlowLabel *label, double *center)
{
  guint first = MIN (message->from, message->to);
  guint last = MAX (message->from, message->to);
  double left, right;

  find_widest_gap (layout, first, last, &left, &right);
  if (label->natural > right - left)
    {
      left = get_lane_x (layout, first) + SIP_FLOW_LANE_PAD * layout->unit;
      right = get_lane_x (layout, last) - SIP_FLOW_LANE_PAD * layout->unit;
    }
  *center = (left + right) / 2;
  return MIN (MAX (right - left, label->min), layout->width);
}

/* What is @width wide and about @center, in the picture. */
static double
clamp_x (const SipFlowLayout *layout, double center, double width)
{
  return floor (CLAMP (center - width / 2, 0, MAX (0, layout->width - width)));
}

static void
place_message (const SipFlowLayout *layout, const SipFlowMessage *message, SipFlowLabel *label, SipFlowStep *step,
               double top)
{
  const double unit = layout->unit;
  double center;

  sip_flow_label_fit (label, find_room (layout, message, label, &center));
  graphene_rect_init (&step->label_area, clamp_x (layout, center, label->width), floor (top + STEP_PAD * unit),
                      label->width, label->height);
  step->from = get_lane_x (layout, message->from);
  step->to = get_lane_x (layout, message->to);
  step->y = floor (step->label_area.origin.y + label->height + ARROW_PAD * unit) + 0.5;
  graphene_rect_init (&step->area, 0, top, layout->width, ceil (step->y + STEP_PAD * unit) - top);
}

/* On its lane, between the lanes beside it, which it crosses only if one of its words is wider than that. */
static void
place_wait (const SipFlowLayout *layout, const SipFlowMessage *message, SipFlowLabel *label, SipFlowStep *step,
            double top)
{
  const double unit = layout->unit;
  const double extra = ceil (sip_flow_steps_get_note_frame (unit));
  guint last = layout->lanes->len - 1;
  double lane = get_lane_x (layout, message->from);
  double left = message->from > 0 ? get_lane_x (layout, message->from - 1) + SIP_FLOW_LANE_PAD * unit : 0;
  double right = message->from < last ? get_lane_x (layout, message->from + 1) - SIP_FLOW_LANE_PAD * unit
                                      : layout->width;
  double room = MAX (MIN (right - left - extra, SIP_FLOW_NOTE_WIDTH * unit), label->min);
  double width;

  sip_flow_label_fit (label, MIN (room, layout->width - extra));
  width = label->width + extra;
  if (width <= right - left)
    lane = CLAMP (lane, left + width / 2, right - width / 2);
  step->waits = TRUE;
  step->from = step->to = get_lane_x (layout, message->from);
  graphene_rect_init (&step->note_area, clamp_x (layout, lane, width), floor (top + STEP_PAD * unit), width,
                      label->height + ceil (NOTE_PAD * unit));
  graphene_rect_init (&step->label_area, step->note_area.origin.x + (NOTE_PAD + CLOCK) * unit,
                      step->note_area.origin.y + NOTE_PAD * unit / 2, label->width, label->height);
  step->y = step->note_area.origin.y + step->note_area.size.height / 2;
  graphene_rect_init (&step->area, 0, top, layout->width,
                      ceil (step->note_area.origin.y + step->note_area.size.height + STEP_PAD * unit) - top);
}

double
sip_flow_steps_get_note_frame (double unit)
{
  return (CLOCK + 2 * NOTE_PAD) * unit;
}

double
sip_flow_steps_place (SipFlowLayout *layout, const SipFlow *flow, SipFlowLabel *labels, int code, double top)
{
  for (guint i = 0; i < flow->messages->len; i++)
    {
      const SipFlowMessage *message = flow->messages->pdata[i];
      SipFlowStep *step = g_new0 (SipFlowStep, 1);

      if (message->from == message->to)
        place_wait (layout, message, &labels[i], step, top);
      else
        place_message (layout, message, &labels[i], step, top);
      step->label = g_object_ref (labels[i].layout);
      step->is_own = sip_flow_message_is_own (message, code);
      g_ptr_array_add (layout->steps, step);
      top += step->area.size.height;
    }
  return top;
}

void
sip_flow_steps_free_step (gpointer data)
{
  SipFlowStep *step = data;

  g_object_unref (step->label);
  g_free (step);
}
