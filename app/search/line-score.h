/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "terms.h"

G_BEGIN_DECLS

/**
 * SipLineScorer:
 *
 * Says how well single lines match a search: what counts is how much of what was typed a line has, and how little else.
 */
typedef struct _SipLineScorer SipLineScorer;

/**
 * sip_line_scorer_new:
 * @index: what is searched, which must outlive the scorer
 *
 * Returns: (transfer full): a scorer without terms
 */
SipLineScorer *sip_line_scorer_new (const SipIndex *index);

void sip_line_scorer_free (SipLineScorer *self);

/**
 * sip_line_scorer_add:
 * @term: the next word of the search
 * @want: how much it matters
 */
void sip_line_scorer_add (SipLineScorer *self, const SipTerm *term, float want);

/**
 * sip_line_scorer_clear:
 *
 * Forgets all terms.
 */
void sip_line_scorer_clear (SipLineScorer *self);

/**
 * sip_line_scorer_measure:
 * @entry: whose lines are looked at
 * @best_line: (out): the position of the line that matches best
 *
 * Returns: what the lines of @entry add to its score
 */
float sip_line_scorer_measure (SipLineScorer *self, const SipIndexEntry *entry, guint *best_line);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipLineScorer, sip_line_scorer_free)

G_END_DECLS
