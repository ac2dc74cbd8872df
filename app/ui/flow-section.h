/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "response.h"

G_BEGIN_DECLS

#define SIP_TYPE_FLOW_SECTION (sip_flow_section_get_type ())
G_DECLARE_FINAL_TYPE (SipFlowSection, sip_flow_section, SIP, FLOW_SECTION, GtkWidget)

/**
 * sip_flow_section_set_response:
 * @response: (nullable): whose call flow to show
 *
 * Shows the picture of a call flow with its caption, and hides the section where there is no flow.
 */
void sip_flow_section_set_response (SipFlowSection *self, SipResponse *response);

/**
 * sip_flow_section_create_picture:
 *
 * Returns: (transfer full) (nullable): the call flow as a picture for other programs; %NULL where there is none
 */
GdkTexture *sip_flow_section_create_picture (SipFlowSection *self);

G_END_DECLS
