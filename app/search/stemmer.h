/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db.h"

G_BEGIN_DECLS

/**
 * SipStemmer:
 *
 * Reduces words to their stem (see sip_stem_reduce()) and to the family of words that it belongs to: `reject`,
 * `rejection`; `author`, `authorize`. The families are those of the porter tokenizer of FTS5.
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
 * sip_stemmer_get_stem:
 * @word: a folded word
 *
 * Returns: (transfer none): its stem, until the next call
 */
const char *sip_stemmer_get_stem (SipStemmer *self, const char *word);

/**
 * sip_stemmer_get_family:
 * @stem: a stem
 *
 * Returns: (transfer none): what all words of its family have in common, until the next call
 */
const char *sip_stemmer_get_family (SipStemmer *self, const char *stem);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipStemmer, sip_stemmer_free)

G_END_DECLS
