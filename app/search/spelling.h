/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "index.h"

G_BEGIN_DECLS

/**
 * sip_spelling_measure:
 * @max: more edits than this need not be told apart
 *
 * Returns: how many edits turn @typed into @word: letters left out, added, changed, or swapped with their neighbour;
 *   any number above @max when there are more
 */
guint sip_spelling_measure (const char *typed, const char *word, guint max);

/**
 * sip_spelling_tolerate:
 *
 * Returns: how many edits a word like @typed is forgiven: none in one of up to three letters or with digits in it, one up to
 *   seven letters, two in a longer one
 */
guint sip_spelling_tolerate (const char *typed);

/**
 * sip_spelling_list:
 * @typed: a folded word that the catalogue does not have
 * @max: the number of edits that is tolerated
 * @is_prefix: whether it may be the beginning of the word that is meant
 *
 * Returns: (transfer container) (element-type SipIndexWord): the few words that are nearest to @typed, all equally near, the
 *   most frequent first; empty when none is near enough
 */
GPtrArray *sip_spelling_list (const SipIndex *index, const char *typed, guint max, gboolean is_prefix);

G_END_DECLS
