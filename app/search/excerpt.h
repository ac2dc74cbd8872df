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

/**
 * sip_excerpt_find_start:
 * @text: an excerpt
 * @mark: its first match
 * @room: how many bytes of @text a line has room for, at least
 *
 * Returns: the byte of @text to begin such a line with: 0, or where the match would end behind it, the first byte of a
 *   word shortly before the match
 */
guint sip_excerpt_find_start (const char *text, const SipMark *mark, guint room);

G_END_DECLS
