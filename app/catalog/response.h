/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"
#include "flow.h"

G_BEGIN_DECLS

/**
 * SipStatus:
 * @SIP_STATUS_CURRENT: in force
 * @SIP_STATUS_DEPRECATED: registered, but no longer to be sent
 * @SIP_STATUS_HISTORIC: in RFC 2543 only, never registered (409, 411)
 * @SIP_STATUS_RESERVED: registered for later use (402)
 */
typedef enum
{
  SIP_STATUS_CURRENT,
  SIP_STATUS_DEPRECATED,
  SIP_STATUS_HISTORIC,
  SIP_STATUS_RESERVED,
} SipStatus;

#define SIP_TYPE_RESPONSE (sip_response_get_type ())
G_DECLARE_FINAL_TYPE (SipResponse, sip_response, SIP, RESPONSE, SipEntry)

/**
 * sip_status_get_name:
 *
 * Returns: (transfer none): "current", "deprecated", "historic" or "reserved"
 */
const char *sip_status_get_name (SipStatus status);

/**
 * sip_status_from_name:
 *
 * Returns: the status called @name; %SIP_STATUS_CURRENT for an unknown name, which the schema excludes
 */
SipStatus sip_status_from_name (const char *name);

/**
 * sip_response_get_code:
 *
 * Returns: the status code, 100 to 699 (RFC 3261 section 7.2)
 */
int sip_response_get_code (SipResponse *self);

SipStatus sip_response_get_status (SipResponse *self);

/**
 * sip_response_get_methods:
 *
 * Returns: (transfer none): the methods whose requests it answers, separated by spaces; empty where
 *   the RFC sets no limit
 */
const char *sip_response_get_methods (SipResponse *self);

/**
 * sip_response_get_senders:
 *
 * Returns: (transfer none): who sends it, separated by spaces: UAS, proxy, registrar, gateway, SBC
 */
const char *sip_response_get_senders (SipResponse *self);

/**
 * sip_response_get_example:
 *
 * Returns: (transfer none): a whole response message, its lines ended by LF
 */
const char *sip_response_get_example (SipResponse *self);

/**
 * sip_response_get_flow:
 *
 * Returns: (transfer none): when it occurs, and what follows
 */
const SipFlow *sip_response_get_flow (SipResponse *self);

/**
 * sip_response_is_provisional:
 *
 * Returns: whether a final response is still to come (RFC 3261 section 7.2)
 */
gboolean sip_response_is_provisional (SipResponse *self);

/**
 * sip_response_set_flow:
 * @flow: (transfer full): the flow, set once
 *
 * For the catalogue, which builds responses.
 */
void sip_response_set_flow (SipResponse *self, SipFlow *flow);

G_END_DECLS
