/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "index.h"
#include "match.h"

G_BEGIN_DECLS

/**
 * sip_match_new:
 * @entry: what matched
 * @field: where
 * @text: the statement that matched
 * @words: (element-type utf8): the set of words to mark in it, folded
 *
 * For the matcher. The excerpt is made when it is asked for: most matches are never seen.
 *
 * Returns: (transfer full): the match
 */
SipMatch *sip_match_new (const SipIndexEntry *entry, SipField field, const char *text, GHashTable *words);

G_END_DECLS
