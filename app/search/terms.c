/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "spelling.h"
#include "terms.h"
#include "words.h"

/* What was typed, beside other words that begin with it. */
#define FACTOR_UNFINISHED 0.9f /* nothing was found but what begins with it */
#define FACTOR_LONGER     0.3f /* it is a word by itself, but may become another */
#define FACTOR_FAMILY     0.65f /* another word of its family */
#define FACTOR_SPLIT      0.9f
#define FACTOR_ONE_EDIT   0.8f
#define FACTOR_TWO_EDITS  0.6f

/* Words that sentences are built with are not left out: some entry may have the very phrase. */
#define WEIGHT_COMMON 0.15f

static void
term_free (gpointer data)
{
  SipTerm *self = data;

  g_free (self->word);
  g_free (self->correction);
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

/* "earlymedia": every place where both halves are words. */
static void
add_halves (SipTerm *self, const SipIndex *index)
{
  gsize length = strlen (self->word);

  for (gsize i = 2; i + 2 <= length; i++)
    {
      g_autofree char *left = g_strndup (self->word, i);
      const SipIndexWord *first = sip_index_find_word (index, left);
      const SipIndexWord *second = first != NULL ? sip_index_find_word (index, self->word + i) : NULL;

      if (second != NULL)
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
  const SipIndexWord *word = max > 0 ? sip_spelling_find (index, self->word, max, FALSE) : NULL;

  if (word == NULL && max > 0 && is_prefix)
    word = sip_spelling_find (index, self->word, max, TRUE);
  if (word == NULL)
    return;
  self->correction = g_strdup (word->text);
  term_add (self, word->stem, SIP_NO_STEM,
            sip_spelling_measure (self->word, word->text, 1) <= 1 ? FACTOR_ONE_EDIT : FACTOR_TWO_EDITS);
}

static SipTerm *
term_new (const char *word)
{
  SipTerm *self = g_new0 (SipTerm, 1);

  self->word = g_strdup (word);
  self->alternatives = g_array_new (FALSE, FALSE, sizeof (SipAlternative));
  self->weight = sip_word_is_common (word) ? WEIGHT_COMMON : 1.0f;
  return self;
}

GPtrArray *
sip_terms_new (const SipIndex *index, SipStemmer *stemmer, char **words, gboolean last_is_prefix)
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
      add_halves (term, index);
      add_negated (term, index, stemmer);
    }
  for (guint i = 0; i + 1 < terms->len; i++)
    {
      add_joined (terms->pdata[i], terms->pdata[i + 1], index, stemmer);
      add_contracted (terms->pdata[i], terms->pdata[i + 1], index, stemmer);
    }
  for (guint i = 0; i < terms->len; i++)
    if (((SipTerm *) terms->pdata[i])->alternatives->len == 0)
      correct (terms->pdata[i], index, last_is_prefix && i + 1 == terms->len);
  return terms;
}

char *
sip_terms_dup_correction (GPtrArray *terms)
{
  g_autoptr (GString) text = NULL;
  gboolean is_corrected = FALSE;

  g_return_val_if_fail (terms != NULL, NULL);

  text = g_string_new (NULL);
  for (guint i = 0; i < terms->len; i++)
    {
      const SipTerm *term = terms->pdata[i];

      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append (text, term->correction != NULL ? term->correction : term->word);
      is_corrected = is_corrected || term->correction != NULL;
    }
  return is_corrected ? g_strdup (text->str) : NULL;
}

char **
sip_terms_list_words (const SipIndex *index, GPtrArray *terms)
{
  g_autoptr (GHashTable) stems = g_hash_table_new (NULL, NULL);
  GStrvBuilder *builder;
  char **words;

  g_return_val_if_fail (index != NULL && terms != NULL, NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      const GArray *alternatives = ((SipTerm *) terms->pdata[i])->alternatives;

      for (guint k = 0; k < alternatives->len; k++)
        {
          const SipAlternative *alternative = &g_array_index (alternatives, SipAlternative, k);

          g_hash_table_add (stems, GUINT_TO_POINTER (alternative->stem));
          if (alternative->next != SIP_NO_STEM)
            g_hash_table_add (stems, GUINT_TO_POINTER (alternative->next));
        }
    }

  builder = g_strv_builder_new ();
  for (guint i = 0; i < index->words->len; i++)
    {
      const SipIndexWord *word = &g_array_index (index->words, SipIndexWord, i);

      if (g_hash_table_contains (stems, GUINT_TO_POINTER (word->stem)))
        g_strv_builder_add (builder, word->text);
    }
  words = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return words;
}
