/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "thesaurus.h"

G_BEGIN_DECLS

/**
 * SipAlternative:
 * @stem: what is looked for
 * @next: the stem that must follow it, or %SIP_NO_STEM
 * @factor: how well that is what was typed, up to 1
 */
typedef struct
{
  guint stem;
  guint next;
  float factor;
} SipAlternative;

/**
 * SipTerm:
 * @word: the word as it was typed, folded
 * @corrections: (element-type SipIndexWord): the words that it was taken for, the likeliest first; empty for a word that is right
 * @alternatives: (element-type SipAlternative): what is looked for; empty for a word unlike any of the catalogue
 * @weight: how much the word matters, up to 1
 */
typedef struct
{
  char      *word;
  GPtrArray *corrections;
  GArray    *alternatives;
  float      weight;
} SipTerm;

/**
 * sip_terms_new:
 * @words: (array zero-terminated=1): folded words
 * @last_is_prefix: whether the last one may be the beginning of a word
 *
 * Finds what the catalogue has for each word: the word itself, others with its stem, words that begin with it, two words
 * that it joins or the one that it is a part of, what else means the same, and only where there is none of these the word
 * that it is a misspelling of.
 *
 * Returns: (transfer full) (element-type SipTerm): a term for each word
 */
GPtrArray *sip_terms_new (
    const SipIndex *index, const SipThesaurus *thesaurus, SipStemmer *stemmer, char **words, gboolean last_is_prefix);

/**
 * sip_terms_dup_correction:
 * @terms: (element-type SipTerm): the terms of a search
 * @line: (nullable): the line that matched best, which decides between corrections
 *
 * Returns: (transfer full) (nullable): the words as they were searched for, %NULL when none was corrected
 */
char *sip_terms_dup_correction (GPtrArray *terms, const SipIndex *index, const SipIndexLine *line);

/**
 * sip_terms_list_words:
 * @terms: (element-type SipTerm): the terms of a search
 * @with_common: whether words that sentences are built with count where there are others
 *
 * Returns: (transfer full) (element-type utf8): the set of all words of the catalogue that match one of @terms
 */
GHashTable *sip_terms_list_words (const SipIndex *index, GPtrArray *terms, gboolean with_common);

G_END_DECLS
