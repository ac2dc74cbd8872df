/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"

G_BEGIN_DECLS

/**
 * sip_term_get_label:
 * @field: under which field @name stands
 * @name: (nullable): a fixed term of the catalogue: fault, never, to-sip
 *
 * Returns: (transfer none) (nullable): how @name reads in a text, translated; @name itself for what is
 *   no term of ours, as MUST (RFC 2119) or a reason phrase
 */
const char *sip_term_get_label (SipField field, const char *name);

/**
 * sip_verdict_get_sign:
 * @name: (nullable): a verdict of the catalogue: normal, suspicious or fault
 *
 * Returns: (transfer none): the sign that stands beside its name, so that it is not told by colour alone; empty for
 *   what is no verdict
 */
const char *sip_verdict_get_sign (const char *name);

/**
 * sip_kind_get_label:
 *
 * Returns: (transfer none) (nullable): what a number of @kind is, translated, for it to be told from a status code; %NULL for
 *   a response, and for what has no number
 */
const char *sip_kind_get_label (SipEntryKind kind);

G_END_DECLS
