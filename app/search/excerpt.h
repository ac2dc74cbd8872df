/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "match.h"

G_BEGIN_DECLS

/**
 * sip_excerpt_mark:
 * @text: valid UTF-8
 * @words: (element-type utf8): a set of folded words
 *
 * Returns: (transfer full) (element-type SipMark): where @text has any of @words, in ascending order
 */
GArray *sip_excerpt_mark (const char *text, GHashTable *words);

/**
 * sip_excerpt_cut:
 * @text: a statement of the catalogue
 * @marks: (element-type SipMark): where it matches; moved to where that is in the excerpt
 *
 * Returns: (transfer full): @text, or when it is too long for a line the part of it that has the first match
 */
char *sip_excerpt_cut (const char *text, GArray *marks);

G_END_DECLS
