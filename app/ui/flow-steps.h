/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "flow-label.h"
#include "flow-layout.h"

G_BEGIN_DECLS

/* Distances, in heights of a line of text. */
#define SIP_FLOW_LANE_PAD   0.5  /* between a lane and what is beside it */
#define SIP_FLOW_NOTE_WIDTH 16.0 /* where a time of waiting begins to wrap */

/**
 * sip_flow_steps_get_note_frame:
 * @unit: the height of a line of text
 *
 * Returns: how much wider a time of waiting is than its text
 */
double sip_flow_steps_get_note_frame (double unit);

/**
 * sip_flow_steps_place:
 * @layout: a layout whose lanes have their places
 * @labels: (array): the label of each message
 * @code: the response whose flow it is
 * @top: where the steps begin
 *
 * Appends the steps of @flow to @layout, each below the one before it.
 *
 * Returns: where they end
 */
double sip_flow_steps_place (SipFlowLayout *layout, const SipFlow *flow, SipFlowLabel *labels, int code, double top);

/**
 * sip_flow_steps_free_step:
 * @data: (transfer full): a #SipFlowStep
 */
void sip_flow_steps_free_step (gpointer data);

G_END_DECLS
