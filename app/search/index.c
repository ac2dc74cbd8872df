/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "index.h"

void
sip_index_free (SipIndex *self)
{
  if (self == NULL)
    return;
  g_string_chunk_free (self->texts);
  g_array_unref (self->entries);
  g_array_unref (self->lines);
  g_array_unref (self->tokens);
  g_array_unref (self->words);
  g_ptr_array_unref (self->postings);
  g_array_unref (self->rarity);
  g_array_unref (self->is_response);
  g_hash_table_unref (self->stems);
  g_hash_table_unref (self->families);
  g_hash_table_unref (self->positions);
  g_free (self);
}

int
sip_index_find_entry (const SipIndex *self, int id)
{
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL, -1);

  high = self->entries->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (sip_index_get_entry (self, middle)->id < id)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->entries->len && sip_index_get_entry (self, low)->id == id ? (int) low : -1;
}

guint
sip_index_find_stem (const SipIndex *self, const char *text)
{
  gpointer stem;

  g_return_val_if_fail (self != NULL && text != NULL, SIP_NO_STEM);

  return g_hash_table_lookup_extended (self->stems, text, NULL, &stem) ? GPOINTER_TO_UINT (stem)
                                                                       : SIP_NO_STEM;
}

const GArray *
sip_index_find_family (const SipIndex *self, const char *text)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  return g_hash_table_lookup (self->families, text);
}

const SipIndexWord *
sip_index_find_word (const SipIndex *self, const char *word)
{
  gpointer position;

  g_return_val_if_fail (self != NULL && word != NULL, NULL);

  if (!g_hash_table_lookup_extended (self->positions, word, NULL, &position))
    return NULL;
  return &g_array_index (self->words, SipIndexWord, GPOINTER_TO_UINT (position));
}

const SipIndexWord *
sip_index_find_prefix (const SipIndex *self, const char *prefix, guint *n_words)
{
  const SipIndexWord *words;
  gsize length;
  guint low = 0;
  guint high;

  g_return_val_if_fail (self != NULL && prefix != NULL && n_words != NULL, NULL);

  words = (const SipIndexWord *) (gpointer) self->words->data;
  length = strlen (prefix);
  high = self->words->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (words[middle].text, prefix) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  while (high < self->words->len && strncmp (words[high].text, prefix, length) == 0)
    high++;
  *n_words = high - low;
  return *n_words > 0 ? words + low : NULL;
}

static gboolean
entry_has_pair (const SipIndex *self, const SipIndexEntry *entry, guint stem, guint next)
{
  for (guint i = 0; i < entry->n_lines; i++)
    {
      const SipIndexLine *line = sip_index_get_line (self, entry->first_line + i);
      const guint *tokens = &g_array_index (self->tokens, guint, line->first_token);

      for (guint k = 0; k + 1 < line->n_tokens; k++)
        if (tokens[k] == stem && tokens[k + 1] == next)
          return TRUE;
    }
  return FALSE;
}

gboolean
sip_index_has_pair (const SipIndex *self, guint stem, guint next)
{
  const GArray *postings;
  const GArray *others;

  g_return_val_if_fail (self != NULL && stem < self->postings->len && next < self->postings->len, FALSE);

  postings = sip_index_get_postings (self, stem);
  others = sip_index_get_postings (self, next);
  if (others->len < postings->len)
    postings = others;
  for (guint i = 0; i < postings->len; i++)
    {
      const SipPosting *posting = &g_array_index (postings, SipPosting, i);

      if (entry_has_pair (self, sip_index_get_entry (self, posting->entry), stem, next))
        return TRUE;
    }
  return FALSE;
}
