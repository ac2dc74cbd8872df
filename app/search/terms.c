/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "spelling.h"
#include "terms.h"
#include "words.h"

/* What was typed, beside other words that begin with it. */
#define FACTOR_UNFINISHED 0.9f  /* nothing was found but what begins with it */
#define FACTOR_LONGER     0.375f /* it is a word by itself, but may become another */
#define FACTOR_FAMILY     0.35f /* another word of its family */
#define FACTOR_SPLIT      0.9f
#define FACTOR_ALIKE      0.5f /* what people call the same, where the word itself hardly occurs */
#define MAX_HARDLY        3    /* entries */
#define FACTOR_ONE_EDIT   0.8f
#define FACTOR_SWAPPED    0.4f /* two letters the other way round, where both are words */
#define FACTOR_TWO_EDITS  0.6f

/* Words that sentences are built with are not left out: some entry may have the very phrase. */
#define WEIGHT_COMMON 0.24f

static void
term_free (gpointer data)
{
  SipTerm *self = data;

  g_free (self->word);
  g_ptr_array_unref (self->corrections);
  g_array_unref (self->alternatives);
  g_free (self);
}

static void
term_add (SipTerm *self, guint stem, guint next, float factor)
{
  SipAlternative added = { stem, next, factor };

  for (guint i = 0; i < self->alternatives->len; i++)
    {
      SipAlternative *alternative = &g_array_index (self->alternatives, SipAlternative, i);

      if (alternative->stem == stem && alternative->next == next)
        {
          alternative->factor = MAX (alternative->factor, factor);
          return;
        }
    }
  g_array_append_val (self->alternatives, added);
}

static guint
find_stem (const SipIndex *index, SipStemmer *stemmer, const char *word)
{
  const SipIndexWord *known = sip_index_find_word (index, word);

  return known != NULL ? known->stem : sip_index_find_stem (index, sip_stemmer_get_stem (stemmer, word));
}

/* "rejection" where "rejected" was typed. */
static void
add_family (SipTerm *self, const SipIndex *index, SipStemmer *stemmer)
{
  g_autofree char *stem = g_strdup (sip_stemmer_get_stem (stemmer, self->word));
  const GArray *stems = sip_index_find_family (index, sip_stemmer_get_family (stemmer, stem));

  for (guint i = 0; stems != NULL && i < stems->len; i++)
    term_add (self, g_array_index (stems, guint, i), SIP_NO_STEM, FACTOR_FAMILY);
}

static void
add_longer (SipTerm *self, const SipIndex *index, gboolean is_known)
{
  guint n_words;
  const SipIndexWord *words = sip_index_find_prefix (index, self->word, &n_words);

  for (guint i = 0; i < n_words; i++)
    term_add (self, words[i].stem, SIP_NO_STEM, is_known ? FACTOR_LONGER : FACTOR_UNFINISHED);
}

/* "earlymedia": every place where both halves are words that say something; "everwhere" is not "ever where". What is no word
 * has to stand side by side somewhere: "forbiden" is not "forbid en". */
static void
add_halves (SipTerm *self, const SipIndex *index, gboolean is_known)
{
  gsize length = strlen (self->word);

  for (gsize i = 2; i + 2 <= length; i++)
    {
      g_autofree char *left = g_strndup (self->word, i);
      const SipIndexWord *first = sip_index_find_word (index, left);
      const SipIndexWord *second = first != NULL ? sip_index_find_word (index, self->word + i) : NULL;

      if (second != NULL && !sip_word_is_common (first->text) && !sip_word_is_common (second->text)
          && (is_known || sip_index_has_pair (index, first->stem, second->stem)))
        term_add (self, first->stem, second->stem, FACTOR_SPLIT);
    }
}

/* "unregistered" where the catalogue has "not registered". */
static void
add_negated (SipTerm *self, const SipIndex *index, SipStemmer *stemmer)
{
  guint not = sip_index_find_stem (index, "not");
  guint stem;

  if (not == SIP_NO_STEM || !g_str_has_prefix (self->word, "un"))
    return;
  stem = find_stem (index, stemmer, self->word + strlen ("un"));
  if (stem != SIP_NO_STEM)
    term_add (self, not, stem, FACTOR_SPLIT);
}

static gboolean
hardly_occurs (const char *word, const SipIndex *index, SipStemmer *stemmer)
{
  guint stem = find_stem (index, stemmer, word);

  return stem == SIP_NO_STEM || sip_index_get_postings (index, stem)->len <= MAX_HARDLY;
}

/* "carrier" where the catalogue has "provider", and "hung up" where it has "disconnected"; @next is part of what is said.
 * What the catalogue often has is looked for as it is: its authors chose between words that mean much the same. */
static void
add_alike (SipTerm *self, SipTerm *next, const SipIndex *index, const SipThesaurus *thesaurus, SipStemmer *stemmer)
{
  const GArray *others;

  if (!hardly_occurs (self->word, index, stemmer) && (next == NULL || !hardly_occurs (next->word, index, stemmer)))
    return;
  others = sip_thesaurus_find (thesaurus, stemmer, self->word, next != NULL ? next->word : NULL);
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const SipPair *other = &g_array_index (others, SipPair, i);

      term_add (self, other->stem, other->next, FACTOR_ALIKE);
      if (next != NULL)
        term_add (next, other->stem, other->next, FACTOR_ALIKE);
    }
}

/* "not registered" where the catalogue has "unregistered". */
static void
add_contracted (SipTerm *self, SipTerm *next, const SipIndex *index, SipStemmer *stemmer)
{
  g_autofree char *contracted = g_strconcat ("un", next->word, NULL);
  guint stem;

  if (!g_str_equal (self->word, "not"))
    return;
  stem = find_stem (index, stemmer, contracted);
  if (stem != SIP_NO_STEM)
    term_add (next, stem, SIP_NO_STEM, FACTOR_SPLIT);
}

/* "time out" where the catalogue has "timeout". */
static void
add_joined (SipTerm *self, SipTerm *next, const SipIndex *index, SipStemmer *stemmer)
{
  g_autofree char *joined = g_strconcat (self->word, next->word, NULL);
  guint stem = find_stem (index, stemmer, joined);

  if (stem == SIP_NO_STEM)
    return;
  term_add (self, stem, SIP_NO_STEM, 1.0f);
  term_add (next, stem, SIP_NO_STEM, 1.0f);
}

static void
correct (SipTerm *self, const SipIndex *index, gboolean is_prefix)
{
  guint max = sip_spelling_tolerate (self->word);

  if (max == 0)
    return;
  g_ptr_array_unref (self->corrections);
  self->corrections = sip_spelling_list (index, self->word, max, FALSE);
  if (self->corrections->len == 0 && is_prefix)
    {
      g_ptr_array_unref (self->corrections);
      self->corrections = sip_spelling_list (index, self->word, max, TRUE);
    }

  for (guint i = 0; i < self->corrections->len; i++)
    {
      const SipIndexWord *word = self->corrections->pdata[i];
      gboolean is_near = sip_spelling_measure (self->word, word->text, 1) <= 1;

      term_add (self, word->stem, SIP_NO_STEM, is_near ? FACTOR_ONE_EDIT : FACTOR_TWO_EDITS);
    }
}

/* "buys here" may be "busy here", though people do buy things. */
static void
add_swapped (SipTerm *self, const SipIndex *index)
{
  g_autofree char *swapped = g_strdup (self->word);

  if (sip_spelling_tolerate (self->word) == 0 || !g_str_is_ascii (self->word))
    return;
  for (gsize i = 0; swapped[i + 1] != '\0'; i++)
    {
      const SipIndexWord *word;

      swapped[i] = self->word[i + 1];
      swapped[i + 1] = self->word[i];
      word = sip_index_find_word (index, swapped);
      if (word != NULL && !sip_word_is_common (swapped))
        term_add (self, word->stem, SIP_NO_STEM, FACTOR_SWAPPED);
      swapped[i] = self->word[i];
      swapped[i + 1] = self->word[i + 1];
    }
}

static SipTerm *
term_new (const char *word)
{
  SipTerm *self = g_new0 (SipTerm, 1);

  self->word = g_strdup (word);
  self->corrections = g_ptr_array_new ();
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (SipAlternative));
  self->weight = sip_word_is_common (word) ? WEIGHT_COMMON : 1.0f;
  return self;
}

GPtrArray *
sip_terms_new (
    const SipIndex *index, const SipThesaurus *thesaurus, SipStemmer *stemmer, char **words, gboolean last_is_prefix)
{
  GPtrArray *terms = g_ptr_array_new_with_free_func (term_free);

  g_return_val_if_fail (index != NULL && stemmer != NULL && words != NULL, terms);

  for (guint i = 0; words[i] != NULL; i++)
    {
      SipTerm *term = term_new (words[i]);
      guint stem = find_stem (index, stemmer, term->word);

      g_ptr_array_add (terms, term);
      if (stem != SIP_NO_STEM)
        term_add (term, stem, SIP_NO_STEM, 1.0f);
      if (last_is_prefix && words[i + 1] == NULL)
        add_longer (term, index, stem != SIP_NO_STEM);
      add_family (term, index, stemmer);
      add_halves (term, index, stem != SIP_NO_STEM);
      if (stem != SIP_NO_STEM)
        add_swapped (term, index);
      add_negated (term, index, stemmer);
      add_alike (term, NULL, index, thesaurus, stemmer);
    }
  for (guint i = 0; i + 1 < terms->len; i++)
    {
      add_joined (terms->pdata[i], terms->pdata[i + 1], index, stemmer);
      add_contracted (terms->pdata[i], terms->pdata[i + 1], index, stemmer);
      add_alike (terms->pdata[i], terms->pdata[i + 1], index, thesaurus, stemmer);
    }
  for (guint i = 0; i < terms->len; i++)
    if (((SipTerm *) terms->pdata[i])->alternatives->len == 0 && !sip_word_is_common (words[i]))
      correct (terms->pdata[i], index, last_is_prefix && i + 1 == terms->len);
  return terms;
}

static gboolean
has_stem (const SipIndex *index, const SipIndexLine *line, guint stem)
{
  for (guint i = 0; line != NULL && i < line->n_tokens; i++)
    if (g_array_index (index->tokens, guint, line->first_token + i) == stem)
      return TRUE;
  return FALSE;
}

static const char *
choose_correction (const SipTerm *self, const SipIndex *index, const SipIndexLine *line)
{
  for (guint i = 0; i < self->corrections->len; i++)
    {
      const SipIndexWord *word = self->corrections->pdata[i];

      if (has_stem (index, line, word->stem))
        return word->text;
    }
  return self->corrections->len > 0 ? ((const SipIndexWord *) self->corrections->pdata[0])->text : NULL;
}

char *
sip_terms_dup_correction (GPtrArray *terms, const SipIndex *index, const SipIndexLine *line)
{
  g_autoptr (GString) text = NULL;
  gboolean is_corrected = FALSE;

  g_return_val_if_fail (terms != NULL && index != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < terms->len; i++)
    {
      const SipTerm *term = terms->pdata[i];
      const char *correction = choose_correction (term, index, line);

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, correction != NULL ? correction : term->word);
      is_corrected = is_corrected || correction != NULL;
    }
  return is_corrected ? g_strdup (text->str) : NULL;
}

static void
mark_stems (guint8 *is_wanted, const SipTerm *term)
{
  for (guint i = 0; i < term->alternatives->len; i++)
    {
      const SipAlternative *alternative = &g_array_index (term->alternatives, SipAlternative, i);

      is_wanted[alternative->stem] = TRUE;
      if (alternative->next != SIP_NO_STEM)
        is_wanted[alternative->next] = TRUE;
    }
}

static gboolean
has_uncommon (GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    if (!sip_word_is_common (((const SipTerm *) terms->pdata[i])->word))
      return TRUE;
  return FALSE;
}

GHashTable *
sip_terms_list_words (const SipIndex *index, GPtrArray *terms, gboolean with_common)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *is_wanted = NULL;

  g_return_val_if_fail (index != NULL && terms != NULL, words);

  is_wanted = g_new0 (guint8, index->postings->len);
  with_common = with_common || !has_uncommon (terms);
  for (guint i = 0; i < terms->len; i++)
    if (with_common || !sip_word_is_common (((const SipTerm *) terms->pdata[i])->word))
      mark_stems (is_wanted, terms->pdata[i]);
  for (guint i = 0; i < index->words->len; i++)
    if (is_wanted[g_array_index (index->words, SipIndexWord, i).stem])
      g_hash_table_add (words, g_strdup (g_array_index (index->words, SipIndexWord, i).text));
  return words;
}
