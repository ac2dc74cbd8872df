/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "terms.h"

G_BEGIN_DECLS

/**
 * SipRanked:
 * @entry: its position in the index
 * @line: the position of the line that matches best
 * @score: how well it matches; comparable within one search
 */
typedef struct
{
  guint entry;
  guint line;
  float score;
} SipRanked;

/**
 * SipRanker:
 *
 * Finds the entries that match a search and puts them into order.
 */
typedef struct _SipRanker SipRanker;

/**
 * sip_ranker_new:
 * @index: what is searched, which must outlive the ranker
 *
 * Returns: (transfer full): the ranker
 */
SipRanker *sip_ranker_new (const SipIndex *index);

void sip_ranker_free (SipRanker *self);

/**
 * sip_ranker_search:
 * @terms: (element-type SipTerm): what to look for
 * @class_mask: bit n is set for each response class n that is wanted; 0 for everything
 *
 * Returns: (transfer full) (element-type SipRanked): the entries that have any of @terms, best first, so many at most that
 *   nobody misses more
 */
GArray *sip_ranker_search (SipRanker *self, GPtrArray *terms, guint class_mask);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipRanker, sip_ranker_free)

G_END_DECLS
