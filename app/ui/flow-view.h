/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "response.h"

G_BEGIN_DECLS

/**
 * SipFlowView::current-changed:
 *
 * The user looks at another message of the flow: the one under the pointer, else the one with the focus, else
 * the response whose flow it is.
 */
#define SIP_TYPE_FLOW_VIEW (sip_flow_view_get_type ())
G_DECLARE_FINAL_TYPE (SipFlowView, sip_flow_view, SIP, FLOW_VIEW, GtkWidget)

/**
 * sip_flow_view_set_response:
 * @response: (nullable): whose call flow to show
 */
void sip_flow_view_set_response (SipFlowView *self, SipResponse *response);

/**
 * sip_flow_view_get_response:
 *
 * Returns: (transfer none) (nullable): whose call flow is shown
 */
SipResponse *sip_flow_view_get_response (SipFlowView *self);

/**
 * sip_flow_view_get_current:
 *
 * Returns: the number of the message that is looked at, from 0
 */
guint sip_flow_view_get_current (SipFlowView *self);

G_END_DECLS
