/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sip_stem_reduce:
 * @word: a folded word, replaced with its stem
 *
 * Takes away what inflects a word and not what makes another word of it: `rings`, `ringing` and `rang` become `ring`,
 * `internal` and `international` stay apart. Two spellings of a word become one: `authorised` and `authorized`.
 */
void sip_stem_reduce (GString *word);

G_END_DECLS
