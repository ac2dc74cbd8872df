/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "links.h"
#include "query.h"
#include "rank.h"

G_BEGIN_DECLS

/**
 * SipHit:
 * @entry: its position in the index
 * @field: the field that matched
 * @text: (transfer none): the statement that matched; owned by the index or by the links
 */
typedef struct
{
  guint       entry;
  SipField    field;
  const char *text;
} SipHit;

/**
 * sip_hits_new:
 * @links: (nullable): needed only for a query that names an RFC, a header field, a method, a cause or a Warning
 * @query: what was typed
 * @ranked: (element-type SipRanked): the entries that have its words, best first
 *
 * Puts together what the parts of a query found: what is named first, then what it stands for, then the words.
 *
 * Returns: (transfer full) (element-type SipHit): the entries, best first, each once
 */
GArray *sip_hits_new (const SipIndex *index, SipLinks *links, const SipQuery *query, GArray *ranked);

/**
 * sip_hits_new_everything:
 *
 * Returns: (transfer full) (element-type SipHit): all responses, in the order of their codes
 */
GArray *sip_hits_new_everything (const SipIndex *index);

G_END_DECLS
