/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "spelling.h"
#include "words.h"

#define MAX_LENGTH  64
#define MAX_NEAREST 4u

/* The rows of the table of Damerau and Levenshtein, of which three are needed at a time; optimal string alignment. */
typedef struct
{
  guchar cells[3][MAX_LENGTH + 1];
} Rows;

/* Bytes stand for letters: the vocabulary is folded, and a letter beyond ASCII costs what its bytes cost. */
static guint
fill_row (Rows *rows, const char *typed, gsize i, const char *word, gsize length)
{
  const guchar *before = rows->cells[(i + 1) % 3];
  const guchar *above = rows->cells[(i + 2) % 3];
  guchar *row = rows->cells[i % 3];
  guint least = i;

  row[0] = (guchar) i;
  for (gsize k = 1; k <= length; k++)
    {
      guint cost = above[k - 1] + (typed[i - 1] != word[k - 1]);

      cost = MIN (cost, above[k] + 1u);
      cost = MIN (cost, row[k - 1] + 1u);
      if (i > 1 && k > 1 && typed[i - 1] == word[k - 2] && typed[i - 2] == word[k - 1])
        cost = MIN (cost, before[k - 2] + 1u);
      row[k] = (guchar) cost;
      least = MIN (least, cost);
    }
  return least;
}

/* With @is_prefix, the distance to the beginning of @word that is nearest. */
static guint
measure (const char *typed, gsize typed_length, const char *word, gsize length, guint max, gboolean is_prefix)
{
  Rows rows;
  guint distance;

  if (typed_length > MAX_LENGTH || length > MAX_LENGTH || typed_length > length + max
      || (!is_prefix && length > typed_length + max))
    return max + 1;
  length = MIN (length, typed_length + max);

  for (gsize k = 0; k <= length; k++)
    rows.cells[0][k] = (guchar) k;
  for (gsize i = 1; i <= typed_length; i++)
    if (fill_row (&rows, typed, i, word, length) > max)
      return max + 1;

  distance = rows.cells[typed_length % 3][length];
  for (gsize k = 0; is_prefix && k < length; k++)
    distance = MIN (distance, rows.cells[typed_length % 3][k]);
  return distance;
}

guint
sip_spelling_measure (const char *typed, const char *word, guint max)
{
  g_return_val_if_fail (typed != NULL && word != NULL, max + 1);

  return measure (typed, strlen (typed), word, strlen (word), max, FALSE);
}

guint
sip_spelling_tolerate (const char *typed)
{
  glong length;

  g_return_val_if_fail (typed != NULL, 0);

  length = g_utf8_strlen (typed, -1);
  return length < 4 || sip_word_has_digit (typed) ? 0 : length < 8 ? 1 : 2;
}

static int
compare_counts (const void *a, const void *b)
{
  const SipIndexWord *left = *(const SipIndexWord *const *) a;
  const SipIndexWord *right = *(const SipIndexWord *const *) b;

  if (left->count != right->count)
    return left->count > right->count ? -1 : 1;
  return strcmp (left->text, right->text);
}

GPtrArray *
sip_spelling_list (const SipIndex *index, const char *typed, guint max, gboolean is_prefix)
{
  GPtrArray *nearest = g_ptr_array_new ();
  guint least = max;
  gsize length;

  g_return_val_if_fail (index != NULL && typed != NULL, nearest);

  length = strlen (typed);
  for (guint i = 0; i < index->words->len; i++)
    {
      SipIndexWord *word = &g_array_index (index->words, SipIndexWord, i);
      guint distance;

      if (sip_word_has_digit (word->text))
        continue;
      distance = measure (typed, length, word->text, strlen (word->text), least, is_prefix);
      /* Hardly anyone gets the first letter wrong and makes a second mistake. */
      if (distance > least || (distance > 1 && word->text[0] != typed[0]))
        continue;
      if (distance < least)
        g_ptr_array_set_size (nearest, 0);
      least = distance;
      g_ptr_array_add (nearest, word);
    }

  g_ptr_array_sort (nearest, compare_counts);
  g_ptr_array_set_size (nearest, (int) MIN (nearest->len, MAX_NEAREST));
  return nearest;
}
