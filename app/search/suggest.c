/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "spelling.h"
#include "suggest.h"

#define MAX_SUGGESTIONS 4

/* Beyond what is corrected without asking. */
#define MORE_EDITS 2

static void
add (GPtrArray *suggestions, const char *text)
{
  for (guint i = 0; i < suggestions->len; i++)
    if (g_str_equal (suggestions->pdata[i], text))
      return;
  if (suggestions->len < MAX_SUGGESTIONS)
    g_ptr_array_add (suggestions, g_strdup (text));
}

/* The word that is nearest to @word, or the longest beginning of @word that some word has. */
static void
add_near_word (GPtrArray *suggestions, const SipIndex *index, const char *word)
{
  guint max = sip_spelling_tolerate (word);
  g_autoptr (GPtrArray) nearest = sip_spelling_list (index, word, max > 0 ? max + MORE_EDITS : 0, FALSE);
  const SipIndexWord *near = nearest->len > 0 ? nearest->pdata[0] : NULL;
  g_autofree char *start = g_strdup (word);

  for (gsize length = strlen (start); near == NULL && length >= 3; start[--length] = '\0')
    {
      guint n_words;
      const SipIndexWord *words = sip_index_find_prefix (index, start, &n_words);

      for (guint i = 0; i < n_words; i++)
        if (near == NULL || words[i].count > near->count)
          near = &words[i];
    }
  if (near != NULL)
    add (suggestions, near->text);
}

static void
add_near_code (GPtrArray *suggestions, const SipIndex *index, int code)
{
  const SipIndexEntry *near = NULL;
  int least = G_MAXINT;

  for (guint i = 0; i < index->entries->len; i++)
    {
      const SipIndexEntry *entry = sip_index_get_entry (index, i);
      int distance = abs ((int) g_ascii_strtoll (entry->key, NULL, 10) - code);

      if ((entry->kind == SIP_ENTRY_KIND_RESPONSE || entry->kind == SIP_ENTRY_KIND_UNREGISTERED)
          && distance < least)
        {
          near = entry;
          least = distance;
        }
    }
  if (near != NULL)
    add (suggestions, near->key);
}

/* The first of what is met daily: a way on for whoever typed what nothing resembles. */
static void
add_daily (GPtrArray *suggestions, const SipIndex *index)
{
  for (guint i = 0; i < index->entries->len && suggestions->len < MAX_SUGGESTIONS; i++)
    {
      const SipIndexEntry *entry = sip_index_get_entry (index, i);

      if (entry->kind == SIP_ENTRY_KIND_RESPONSE && entry->tier == 0)
        add (suggestions, entry->title);
    }
}

char **
sip_suggest (const SipIndex *index, const SipQuery *query)
{
  g_autoptr (GPtrArray) suggestions = g_ptr_array_new ();

  g_return_val_if_fail (index != NULL && query != NULL, NULL);

  if (query->digits != NULL)
    add_near_code (suggestions, index, (int) g_ascii_strtoll (query->digits, NULL, 10));
  for (guint i = 0; query->words[i] != NULL; i++)
    add_near_word (suggestions, index, query->words[i]);
  if (suggestions->len == 0)
    add_daily (suggestions, index);
  g_ptr_array_add (suggestions, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&suggestions), FALSE);
}
