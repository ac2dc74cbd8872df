/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "flow.h"

G_BEGIN_DECLS

#define SIP_TYPE_FLOW_CAPTION (sip_flow_caption_get_type ())
G_DECLARE_FINAL_TYPE (SipFlowCaption, sip_flow_caption, SIP, FLOW_CAPTION, GtkWidget)

/**
 * sip_flow_caption_set_flow:
 * @flow: (nullable): the messages to explain; not kept
 *
 * The caption takes the room of the longest explanation, so that nothing moves when it changes.
 */
void sip_flow_caption_set_flow (SipFlowCaption *self, const SipFlow *flow);

/**
 * sip_flow_caption_show:
 * @index: which message
 *
 * Shows both ends of a message, and what happens there.
 */
void sip_flow_caption_show (SipFlowCaption *self, guint index);

G_END_DECLS
