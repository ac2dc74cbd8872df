/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "flow-label.h"
#include "flow-layout.h"
#include "flow-steps.h"
#include "flow-tracks.h"

/* Distances, in heights of a line of text. */
#define MIN_GAP       2.5 /* between lanes: room for an arrow */
#define NAME_WIDTH    8.5 /* where the name of a lane begins to wrap */
#define NAME_PAD      0.6 /* between names of lanes */
#define BELOW_NAMES   0.3
#define BELOW_STEPS   0.4
#define COMFORT_WIDTH 42.0

/* What is needed until everything has its place. */
typedef struct
{
  SipFlowLayout *layout;
  const SipFlow *flow;
  SipFlowTrack *tracks; /* from edge to lane, from lane to lane, from lane to edge */
  SipFlowLabel *names;  /* of the lanes */
  SipFlowLabel *labels; /* of the messages */
} Work;

static double
get_unit (PangoContext *context)
{
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int height = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return (double) height / PANGO_SCALE;
}

/* A name asks for half its width in the track on each of its sides. */
static void
measure_names (Work *work)
{
  const double unit = work->layout->unit;
  guint n_lanes = work->flow->lanes->len;

  for (guint i = 0; i <= n_lanes; i++)
    {
      SipFlowTrack *track = &work->tracks[i];
      gboolean is_edge = i == 0 || i == n_lanes;

      *track = (SipFlowTrack){ .grows = !is_edge || n_lanes == 1 };
      if (!is_edge)
        track->min = track->natural = NAME_PAD * unit;
      if (i > 0)
        {
          track->min += work->names[i - 1].min / 2;
          track->natural += work->names[i - 1].natural / 2;
        }
      if (i < n_lanes)
        {
          track->min += work->names[i].min / 2;
          track->natural += work->names[i].natural / 2;
        }
      if (!is_edge)
        sip_flow_tracks_widen (track, 1, MIN_GAP * unit, MIN_GAP * unit);
    }
}

/* A time of waiting asks for the tracks beside its lane, but not for more room at the edge. */
static void
measure_wait (Work *work, guint lane, const SipFlowLabel *label)
{
  const double unit = work->layout->unit;
  const double extra = sip_flow_steps_get_note_frame (unit) + 2 * SIP_FLOW_LANE_PAD * unit + 1;
  guint first = MAX (lane, 1);
  guint last = MIN (lane + 1, work->flow->lanes->len - 1);

  if (first <= last)
    sip_flow_tracks_widen (work->tracks + first, last - first + 1, label->min + extra,
                           MIN (label->natural, MAX (SIP_FLOW_NOTE_WIDTH * unit, label->min)) + extra);
}

static void
measure_labels (Work *work, gboolean folded)
{
  const double pad = 2 * SIP_FLOW_LANE_PAD * work->layout->unit;

  for (guint i = 0; i < work->flow->messages->len; i++)
    {
      const SipFlowMessage *message = work->flow->messages->pdata[i];
      const SipFlowLabel *label = &work->labels[i];
      guint left = MIN (message->from, message->to);
      guint right = MAX (message->from, message->to);

      if (left == right)
        measure_wait (work, left, label);
      else
        sip_flow_tracks_widen (work->tracks + left + 1, right - left, label->min + pad,
                               (folded ? label->folded : label->natural) + pad);
    }
}

/* How far the name of @lane may reach into the track beside it; @other is the lane beyond, which has a name too. */
static double
get_name_share (const Work *work, guint track, guint lane, guint other)
{
  double size = work->tracks[track].size;
  double wish = work->names[lane].natural;

  if (track == 0 || track == work->flow->lanes->len)
    return size;
  return MAX (0, size - NAME_PAD * work->layout->unit) * wish / MAX (1, wish + work->names[other].natural);
}

static double
place_lanes (Work *work)
{
  guint n_lanes = work->flow->lanes->len;
  double x = 0;
  double height = 0;

  for (guint i = 0; i < n_lanes; i++)
    {
      double before = get_name_share (work, i, i, i - 1);
      double after = get_name_share (work, i + 1, i, i + 1);

      sip_flow_label_fit (&work->names[i], MIN (2 * MIN (before, after), work->names[i].natural));
      height = MAX (height, work->names[i].height);
    }

  for (guint i = 0; i < n_lanes; i++)
    {
      const SipFlowLabel *name = &work->names[i];
      SipFlowLane *lane = g_new0 (SipFlowLane, 1);

      x += work->tracks[i].size;
      lane->x = x;
      lane->name = g_object_ref (name->layout);
      lane->segments = g_array_new (FALSE, FALSE, sizeof (SipFlowSegment));
      graphene_rect_init (&lane->name_area, lane->x - name->width / 2, height - name->height, name->width,
                          name->height);
      g_ptr_array_add (work->layout->lanes, lane);
    }
  return height;
}

/* A lane is not drawn where something is written over it. */
static void
cut_lane (const SipFlowLayout *self, SipFlowLane *lane, double top, double bottom)
{
  const double pad = SIP_FLOW_LANE_PAD / 2 * self->unit;
  SipFlowSegment segment = { top, bottom };

  for (guint i = 0; i < self->steps->len; i++)
    {
      const SipFlowStep *step = self->steps->pdata[i];
      const graphene_rect_t *area = step->waits ? &step->note_area : &step->label_area;

      if (lane->x < area->origin.x - pad || lane->x > area->origin.x + area->size.width + pad)
        continue;
      segment.bottom = floor (area->origin.y);
      g_array_append_val (lane->segments, segment);
      segment.top = ceil (area->origin.y + area->size.height);
      segment.bottom = bottom;
    }
  g_array_append_val (lane->segments, segment);
}

static void
mirror_rect (graphene_rect_t *rect, double width)
{
  rect->origin.x = width - rect->origin.x - rect->size.width;
}

static void
mirror (SipFlowLayout *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      SipFlowLane *lane = self->lanes->pdata[i];

      lane->x = self->width - lane->x;
      mirror_rect (&lane->name_area, self->width);
    }
  for (guint i = 0; i < self->steps->len; i++)
    {
      SipFlowStep *step = self->steps->pdata[i];

      step->from = self->width - step->from;
      step->to = self->width - step->to;
      mirror_rect (&step->label_area, self->width);
      mirror_rect (&step->note_area, self->width);
    }
}

static void
free_lane (gpointer data)
{
  SipFlowLane *lane = data;

  g_object_unref (lane->name);
  g_array_unref (lane->segments);
  g_free (lane);
}

/* Notes go to lines of their own as soon as not everything has room on one line, so that arrows stay about equal. */
static void
share_width (Work *work)
{
  guint n_tracks = work->flow->lanes->len + 1;

  measure_names (work);
  measure_labels (work, FALSE);
  if (sip_flow_tracks_sum (work->tracks, n_tracks) > work->layout->width)
    {
      measure_names (work);
      measure_labels (work, TRUE);
    }
  sip_flow_tracks_share (work->tracks, n_tracks, work->layout->width);
}

static void
place_everything (Work *work, int code)
{
  SipFlowLayout *self = work->layout;
  double top, bottom;

  share_width (work);
  top = ceil (place_lanes (work) + BELOW_NAMES * self->unit);
  bottom = sip_flow_steps_place (self, work->flow, work->labels, code, top);
  self->height = ceil (bottom + BELOW_STEPS * self->unit);
  for (guint i = 0; i < self->lanes->len; i++)
    cut_lane (self, self->lanes->pdata[i], top, self->height);
}

SipFlowLayout *
sip_flow_layout_new (const SipFlow *flow, int code, PangoContext *context, double width, gboolean mirrored)
{
  SipFlowLayout *self;
  Work work = { 0 };

  g_return_val_if_fail (flow != NULL && PANGO_IS_CONTEXT (context), NULL);

  self = g_new0 (SipFlowLayout, 1);
  self->width = width;
  self->unit = get_unit (context);
  self->lanes = g_ptr_array_new_with_free_func (free_lane);
  self->steps = g_ptr_array_new_with_free_func (sip_flow_steps_free_step);
  if (flow->lanes->len == 0)
    return self;

  work.layout = self;
  work.flow = flow;
  work.tracks = g_new0 (SipFlowTrack, flow->lanes->len + 1);
  work.names = g_new0 (SipFlowLabel, flow->lanes->len);
  work.labels = g_new0 (SipFlowLabel, flow->messages->len);
  for (guint i = 0; i < flow->lanes->len; i++)
    sip_flow_label_init_name (&work.names[i], context, flow->lanes->pdata[i], NAME_WIDTH * self->unit);
  for (guint i = 0; i < flow->messages->len; i++)
    sip_flow_label_init_message (&work.labels[i], context, flow->messages->pdata[i],
                                 sip_flow_message_is_own (flow->messages->pdata[i], code));

  place_everything (&work, code);
  if (mirrored)
    mirror (self);

  for (guint i = 0; i < flow->lanes->len; i++)
    sip_flow_label_clear (&work.names[i]);
  for (guint i = 0; i < flow->messages->len; i++)
    sip_flow_label_clear (&work.labels[i]);
  g_free (work.tracks);
  g_free (work.names);
  g_free (work.labels);
  return self;
}

void
sip_flow_layout_free (SipFlowLayout *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

double
sip_flow_layout_get_comfortable_width (PangoContext *context)
{
  g_return_val_if_fail (PANGO_IS_CONTEXT (context), 0);

  return ceil (COMFORT_WIDTH * get_unit (context));
}
