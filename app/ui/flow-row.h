/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "flow-layout.h"

G_BEGIN_DECLS

#define SIP_TYPE_FLOW_ROW (sip_flow_row_get_type ())
G_DECLARE_FINAL_TYPE (SipFlowRow, sip_flow_row, SIP, FLOW_ROW, GtkWidget)

/**
 * sip_flow_row_new:
 * @flow: a call flow
 * @index: which message of it
 * @code: the response whose flow it is
 *
 * Returns: (transfer floating): the strip of the picture that shows this message, and takes the focus for it
 */
GtkWidget *sip_flow_row_new (const SipFlow *flow, guint index, int code);

/**
 * sip_flow_row_get_index:
 *
 * Returns: which message it shows
 */
guint sip_flow_row_get_index (SipFlowRow *self);

/**
 * sip_flow_row_set_places:
 * @layout: (nullable): where everything is; not owned, %NULL while nobody knows
 */
void sip_flow_row_set_places (SipFlowRow *self, const SipFlowLayout *layout);

G_END_DECLS
