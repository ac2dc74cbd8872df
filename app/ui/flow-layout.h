/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <graphene.h>
#include <pango/pango.h>

#include "flow.h"

G_BEGIN_DECLS

/**
 * SipFlowSegment:
 *
 * A piece of a lane, from @top to @bottom. Lanes are interrupted behind what is written over them.
 */
typedef struct
{
  double top;
  double bottom;
} SipFlowSegment;

/**
 * SipFlowLane:
 * @x: where its line is
 * @name: who it is
 * @name_area: where @name is
 * @segments: (element-type SipFlowSegment): what there is of the line, from top to bottom
 */
typedef struct
{
  double          x;
  PangoLayout    *name;
  graphene_rect_t name_area;
  GArray         *segments;
} SipFlowLane;

/**
 * SipFlowStep:
 * @area: the whole strip of the picture that belongs to it
 * @label: what is written there
 * @label_area: where @label is
 * @from: where its arrow begins
 * @to: where its arrow ends; @from for a time of waiting, which has no arrow
 * @y: how high its arrow is
 * @note_area: the ground of a time of waiting, around a clock and @label
 * @waits: whether it is a time of waiting
 * @is_own: whether it is the response whose flow it is
 */
typedef struct
{
  graphene_rect_t area;
  PangoLayout    *label;
  graphene_rect_t label_area;
  double          from;
  double          to;
  double          y;
  graphene_rect_t note_area;
  gboolean        waits;
  gboolean        is_own;
} SipFlowStep;

/**
 * SipFlowLayout:
 * @width: the width asked for
 * @height: what the flow needs at that width
 * @unit: the height of a line of text, which all distances follow
 * @lanes: (element-type SipFlowLane): as in the flow, whatever their direction
 * @steps: (element-type SipFlowStep): as the messages of the flow
 *
 * Where everything in the picture of a call flow goes. Read-only.
 */
typedef struct
{
  double     width;
  double     height;
  double     unit;
  GPtrArray *lanes;
  GPtrArray *steps;
} SipFlowLayout;

/**
 * sip_flow_layout_new:
 * @flow: a call flow
 * @code: the response whose flow it is
 * @context: the font
 * @width: how wide the picture is to be
 * @mirrored: whether the first lane is on the right
 *
 * Finds a place for everything: no label touches another or a line, and no word of a message is broken
 * unless it is wider than the picture.
 *
 * Returns: (transfer full): the places
 */
SipFlowLayout *
sip_flow_layout_new (const SipFlow *flow, int code, PangoContext *context, double width, gboolean mirrored);

/**
 * sip_flow_layout_free:
 * @self: (transfer full) (nullable): a layout
 */
void sip_flow_layout_free (SipFlowLayout *self);

/**
 * sip_flow_layout_get_comfortable_width:
 * @context: the font
 *
 * Returns: beyond which width a picture gets no easier to read
 */
double sip_flow_layout_get_comfortable_width (PangoContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipFlowLayout, sip_flow_layout_free)

G_END_DECLS
