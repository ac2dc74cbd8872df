/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "flow.h"

G_BEGIN_DECLS

/**
 * sip_flow_text_dup_head:
 * @index: which message of @flow
 *
 * Returns: (transfer full): both ends and what goes between them, "Caller to Proxy: INVITE" for example
 */
char *sip_flow_text_dup_head (const SipFlow *flow, guint index);

/**
 * sip_flow_text_dup_sentence:
 * @index: which message of @flow
 *
 * Returns: (transfer full): its number, its head and what happens there, to be read aloud
 */
char *sip_flow_text_dup_sentence (const SipFlow *flow, guint index);

/**
 * sip_flow_text_dup_lanes:
 *
 * Returns: (transfer full): what the picture of @flow is called, with the names of its lanes
 */
char *sip_flow_text_dup_lanes (const SipFlow *flow);

G_END_DECLS
