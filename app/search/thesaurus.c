/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "thesaurus.h"
#include "words.h"

struct _SipThesaurus
{
  GHashTable *others; /* stems, with a space between two -> GArray of SipPair */
};

static char *
make_key (SipStemmer *stemmer, const char *word, const char *next)
{
  GString *key = g_string_new (sip_stemmer_get_stem (stemmer, word));

  if (next != NULL)
    {
      g_string_append_c (key, ' ');
      g_string_append (key, sip_stemmer_get_stem (stemmer, next));
    }
  return g_string_free (key, FALSE);
}

static gboolean
has_pair (const GArray *pairs, const SipPair *pair)
{
  for (guint i = 0; i < pairs->len; i++)
    if (g_array_index (pairs, SipPair, i).stem == pair->stem && g_array_index (pairs, SipPair, i).next == pair->next)
      return TRUE;
  return FALSE;
}

static void
add (SipThesaurus *self, const char *key, const SipPair *pair)
{
  GArray *pairs = g_hash_table_lookup (self->others, key);

  if (pairs == NULL)
    {
      pairs = g_array_new (FALSE, FALSE, sizeof (SipPair));
      g_hash_table_insert (self->others, g_strdup (key), pairs);
    }
  if (!has_pair (pairs, pair))
    g_array_append_vals (pairs, pair, 1);
}

/* Each of @keys means what each of the others does. */
static void
close_circle (SipThesaurus *self, const SipIndex *index, GPtrArray *keys)
{
  for (guint i = 0; i < keys->len; i++)
    {
      g_auto (GStrv) stems = g_strsplit (keys->pdata[i], " ", 2);
      SipPair pair = { sip_index_find_stem (index, stems[0]),
                       stems[1] != NULL ? sip_index_find_stem (index, stems[1]) : SIP_NO_STEM };

      if (pair.stem == SIP_NO_STEM || (stems[1] != NULL && pair.next == SIP_NO_STEM))
        continue;
      for (guint k = 0; k < keys->len; k++)
        if (!g_str_equal (keys->pdata[i], keys->pdata[k]))
          add (self, keys->pdata[k], &pair);
    }
  g_ptr_array_set_size (keys, 0);
}

SipThesaurus *
sip_thesaurus_new (SipDb *db, const SipIndex *index, SipStemmer *stemmer, GError **error)
{
  g_autoptr (SipThesaurus) self = NULL;
  g_autoptr (SipStmt) stmt = NULL;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  gint64 circle = 0;
  gboolean has_row;

  g_return_val_if_fail (db != NULL && index != NULL && stemmer != NULL, NULL);

  self = g_new0 (SipThesaurus, 1);
  self->others = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  stmt = sip_db_prepare (db, "SELECT circle, words FROM alike ORDER BY circle, words", error);
  if (stmt == NULL || !sip_stmt_step (stmt, &has_row, error))
    return NULL;
  while (has_row)
    {
      const char *text = sip_stmt_get_text (stmt, 1);
      g_autoptr (GPtrArray) words = sip_words_split (text != NULL ? text : "", 2);

      if (sip_stmt_get_int (stmt, 0) != circle)
        close_circle (self, index, keys);
      circle = sip_stmt_get_int (stmt, 0);
      if (words->len > 0)
        g_ptr_array_add (keys, make_key (stemmer, words->pdata[0], words->len > 1 ? words->pdata[1] : NULL));
      if (!sip_stmt_step (stmt, &has_row, error))
        return NULL;
    }
  close_circle (self, index, keys);
  return g_steal_pointer (&self);
}

void
sip_thesaurus_free (SipThesaurus *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->others);
  g_free (self);
}

const GArray *
sip_thesaurus_find (const SipThesaurus *self, SipStemmer *stemmer, const char *word, const char *next)
{
  g_autofree char *key = NULL;

  g_return_val_if_fail (self != NULL && stemmer != NULL && word != NULL, NULL);

  key = make_key (stemmer, word, next);
  return g_hash_table_lookup (self->others, key);
}
