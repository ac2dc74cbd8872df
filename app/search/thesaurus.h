/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "index.h"

G_BEGIN_DECLS

/**
 * SipPair:
 * @stem: a stem of the index
 * @next: the stem that must follow it, or %SIP_NO_STEM
 */
typedef struct
{
  guint stem;
  guint next;
} SipPair;

/**
 * SipThesaurus:
 *
 * What people call the same thing, in a word or two, as the catalogue has it.
 */
typedef struct _SipThesaurus SipThesaurus;

/**
 * sip_thesaurus_new:
 * @db: the catalogue's database
 * @index: its index, with its text
 *
 * Returns: (transfer full): the thesaurus, or %NULL with @error set
 */
SipThesaurus *sip_thesaurus_new (SipDb *db, const SipIndex *index, SipStemmer *stemmer, GError **error);

void sip_thesaurus_free (SipThesaurus *self);

/**
 * sip_thesaurus_find:
 * @word: a folded word
 * @next: (nullable): the one after it
 *
 * Returns: (transfer none) (element-type SipPair) (nullable): what else of the index means the same as @word and @next
 *   together, or as @word alone; %NULL when there is nothing
 */
const GArray *sip_thesaurus_find (const SipThesaurus *self, SipStemmer *stemmer, const char *word, const char *next);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipThesaurus, sip_thesaurus_free)

G_END_DECLS
