/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipFlowTrack:
 * @min: how narrow it may become, in pixels
 * @natural: what it asks for
 * @grows: whether it takes more than that when there is more
 * @size: what it got
 *
 * A strip of a call flow from one lane to the next, or from an edge of the picture to the lane beside it.
 */
typedef struct
{
  double   min;
  double   natural;
  gboolean grows;
  double   size;
} SipFlowTrack;

/**
 * sip_flow_tracks_widen:
 * @tracks: (array): tracks side by side
 * @n_tracks: how many
 * @min: what they have to be together at least
 * @natural: what they should be together
 *
 * Makes @tracks ask for enough room, each for the same more, where they do not do so yet.
 */
void sip_flow_tracks_widen (SipFlowTrack *tracks, guint n_tracks, double min, double natural);

/**
 * sip_flow_tracks_sum:
 *
 * Returns: the natural size of all @tracks together
 */
double sip_flow_tracks_sum (const SipFlowTrack *tracks, guint n_tracks);

/**
 * sip_flow_tracks_share:
 * @width: the room for all of them
 *
 * Divides @width among @tracks so that they come to about the same size: the widest give first where it
 * is narrow, the narrowest take first where it is wide. Where even the minima do not fit, all give. What
 * no track takes stays over.
 */
void sip_flow_tracks_share (SipFlowTrack *tracks, guint n_tracks, double width);

G_END_DECLS
