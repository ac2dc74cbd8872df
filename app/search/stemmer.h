/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db.h"

G_BEGIN_DECLS

/**
 * SipStemmer:
 *
 * Reduces words to their stems with the porter tokenizer of FTS5, after which British and American
 * spellings of a word have the same stem.
 */
typedef struct _SipStemmer SipStemmer;

/**
 * sip_stemmer_new:
 * @db: an open database, which must outlive the stemmer
 *
 * Returns: (transfer full): the stemmer, or %NULL with @error set when this SQLite has no FTS5
 */
SipStemmer *sip_stemmer_new (SipDb *db, GError **error);

void sip_stemmer_free (SipStemmer *self);

/**
 * sip_stemmer_stem:
 * @word: a folded word
 *
 * Returns: (transfer none): its stem, until the next call
 */
const char *sip_stemmer_stem (SipStemmer *self, const char *word);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipStemmer, sip_stemmer_free)

G_END_DECLS
