/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "index.h"
#include "words.h"

/* What is read of each entry: the field, or none for what is sorted out by line, and the text. */
static const char *const text_sql[] = {
  ("SELECT field, CASE WHEN label IS NULL OR field = 'retry' THEN text WHEN text = '' THEN label ELSE label || ': ' || text END "
   "FROM statement WHERE entry = :id AND field NOT IN ('related', 'q850') ORDER BY field, position"),
  "SELECT field, term FROM statement WHERE entry = :id AND field = 'field' AND entry < 1000 ORDER BY position",
  "SELECT 'check', text FROM cause_check WHERE entry = :id ORDER BY cause, position",
  "SELECT NULL, other FROM entry_text WHERE rowid = :id",
};

static const char entry_sql[] = "SELECT e.id, e.kind, e.key, e.title, e.summary, e.class, e.tier, r.status "
                                "FROM entry e LEFT JOIN response r ON r.code = e.id ORDER BY e.id";

/* What people type are names and symptoms; the prose around them mentions many things. Chosen, as the other weights of the
 * ranking, by finding each symptom among all others with itself left out, and the searches of tests/data/searches-own.json. */
static const float field_weights[SIP_N_FIELDS] = {
  [SIP_FIELD_TITLE] = 7.5f,   [SIP_FIELD_NAME] = 4.0f,   [SIP_FIELD_SYMPTOM] = 2.4f,
  [SIP_FIELD_SUMMARY] = 3.0f, [SIP_FIELD_CAUSE] = 3.1f,  [SIP_FIELD_IN_THE_FIELD] = 2.5f,
  [SIP_FIELD_CLUE] = 1.9f,    [SIP_FIELD_METHOD] = 1.5f, [SIP_FIELD_CHECK] = 1.5f,
  [SIP_FIELD_MEANING] = 2.4f, [SIP_FIELD_HEADER] = 1.0f, [SIP_FIELD_SENT_BY] = 1.3f,
  [SIP_FIELD_NEXT] = 0.8f,    [SIP_FIELD_RETRY] = 0.8f,  [SIP_FIELD_REFERENCE] = 0.5f,
};

/* Of call flows, and of texts in the language of the sources in a translated catalogue. */
#define OTHER_WEIGHT 0.5f

#define TEXTS_BLOCK 65536 /* bytes */

static void
clear_entry (gpointer data)
{
  SipIndexEntry *entry = data;

  g_ref_string_release (entry->key);
  g_ref_string_release (entry->title);
  g_ref_string_release (entry->summary);
}

static SipIndex *
create (void)
{
  SipIndex *self = g_new0 (SipIndex, 1);

  self->texts = g_string_chunk_new (TEXTS_BLOCK);
  self->entries = g_array_new (FALSE, FALSE, sizeof (SipIndexEntry));
  self->lines = g_array_new (FALSE, FALSE, sizeof (SipIndexLine));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint));
  self->words = g_array_new (FALSE, FALSE, sizeof (SipIndexWord));
  self->postings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->rarity = g_array_new (FALSE, FALSE, sizeof (float));
  self->is_response = g_array_new (FALSE, FALSE, sizeof (guint8));
  self->stems = g_hash_table_new (g_str_hash, g_str_equal);
  self->families = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->positions = g_hash_table_new (g_str_hash, g_str_equal);
  g_array_set_clear_func (self->entries, clear_entry);
  return self;
}

static void
add_to_family (SipIndex *self, const char *family, guint stem)
{
  GArray *stems = g_hash_table_lookup (self->families, family);

  if (stems == NULL)
    {
      stems = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->families, g_strdup (family), stems);
    }
  g_array_append_val (stems, stem);
}

static guint
add_stem (SipIndex *self, const char *text, SipStemmer *stemmer)
{
  guint stem = sip_index_find_stem (self, text);

  if (stem != SIP_NO_STEM)
    return stem;
  stem = self->postings->len;
  g_hash_table_insert (self->stems, g_string_chunk_insert (self->texts, text), GUINT_TO_POINTER (stem));
  g_ptr_array_add (self->postings, g_array_new (FALSE, FALSE, sizeof (SipPosting)));
  /* To Porter "one" is a form of "on". */
  if (!sip_word_is_common (text))
    add_to_family (self, sip_stemmer_get_family (stemmer, text), stem);
  return stem;
}

static SipIndexWord *
add_word (SipIndex *self, const char *text, SipStemmer *stemmer)
{
  SipIndexWord word;
  gpointer position;

  if (g_hash_table_lookup_extended (self->positions, text, NULL, &position))
    return &g_array_index (self->words, SipIndexWord, GPOINTER_TO_UINT (position));

  word.text = g_string_chunk_insert (self->texts, text);
  word.stem = add_stem (self, sip_stemmer_get_stem (stemmer, text), stemmer);
  word.count = 0;
  g_hash_table_insert (self->positions, (char *) word.text, GUINT_TO_POINTER (self->words->len));
  g_array_append_val (self->words, word);
  return &g_array_index (self->words, SipIndexWord, self->words->len - 1);
}

static void
add_posting (SipIndex *self, guint stem, guint entry, float weight)
{
  GArray *postings = self->postings->pdata[stem];
  SipPosting *last = postings->len > 0 ? &g_array_index (postings, SipPosting, postings->len - 1) : NULL;

  if (last != NULL && last->entry == entry)
    last->weight += weight;
  else
    {
      SipPosting posting = { entry, weight };

      g_array_append_val (postings, posting);
    }
}

static gboolean
has_line (SipIndex *self, const SipIndexEntry *entry, const char *text, gsize length)
{
  for (guint i = 0; i < entry->n_lines; i++)
    {
      const char *line = sip_index_get_line (self, entry->first_line + i)->text;

      if (strncmp (line, text, length) == 0 && line[length] == '\0')
        return TRUE;
    }
  return FALSE;
}

static void
add_line (SipIndex *self, guint position, SipField field, float weight, const char *text, gsize length,
          SipStemmer *stemmer)
{
  SipIndexEntry *entry = &g_array_index (self->entries, SipIndexEntry, position);
  SipIndexLine line = {
    g_string_chunk_insert_len (self->texts, text, (gssize) length), field, weight, self->tokens->len, 0, 0
  };
  g_auto (SipWordIter) iter;
  guint *tokens;

  /* Room for as many words as there can be, each with a separator; appending one by one takes much longer. */
  g_array_set_size (self->tokens, line.first_token + (guint) length / 2 + 1);
  tokens = &g_array_index (self->tokens, guint, line.first_token);
  sip_word_iter_init (&iter, line.text);
  while (sip_word_iter_next (&iter))
    {
      SipIndexWord *word = add_word (self, iter.word->str, stemmer);

      word->count++;
      add_posting (self, word->stem, position, weight);
      tokens[line.n_tokens++] = word->stem;
    }

  g_array_set_size (self->tokens, line.first_token + line.n_tokens);
  entry->n_lines++;
  entry->n_words += line.n_tokens;
  g_array_append_val (self->lines, line);
}

/* The lines of entry_text.other that repeat no statement: call flows, and what was translated. */
static void
add_other_lines (SipIndex *self, guint position, const char *text, SipStemmer *stemmer)
{
  const SipIndexEntry *entry = sip_index_get_entry (self, position);

  while (*text != '\0')
    {
      gsize length = strcspn (text, "\n");

      if (length > 0 && !has_line (self, entry, text, length))
        add_line (self, position, SIP_FIELD_MEANING, OTHER_WEIGHT, text, length, stemmer);
      text += length + (text[length] == '\n');
    }
}

static void
add_text (SipIndex *self, guint position, const char *name, const char *text, SipStemmer *stemmer)
{
  SipField field;

  if (text == NULL || *text == '\0')
    return;
  if (name == NULL)
    add_other_lines (self, position, text, stemmer);
  else if (sip_field_from_name (name, &field))
    add_line (self, position, field, field_weights[field], text, strlen (text), stemmer);
}

static const char *
text_or_empty (SipStmt *stmt, int column)
{
  const char *text = sip_stmt_get_text (stmt, column);

  return text != NULL ? text : "";
}

static gboolean
read_entries (SipIndex *self, SipDb *db, GError **error)
{
  g_autoptr (SipStmt) stmt = sip_db_prepare (db, entry_sql, error);
  gboolean has_row;

  if (stmt == NULL || !sip_stmt_step (stmt, &has_row, error))
    return FALSE;
  while (has_row)
    {
      SipIndexEntry entry = { 0 };

      entry.id = (int) sip_stmt_get_int (stmt, 0);
      entry.kind = sip_entry_kind_from_name (text_or_empty (stmt, 1));
      entry.key = g_ref_string_new (text_or_empty (stmt, 2));
      entry.title = g_ref_string_new (text_or_empty (stmt, 3));
      entry.summary = g_ref_string_new (text_or_empty (stmt, 4));
      entry.class_digit = (int) CLAMP (sip_stmt_get_int (stmt, 5), 0, 6);
      entry.tier = (int) CLAMP (sip_stmt_get_int (stmt, 6), 0, 2);
      entry.status = sip_status_from_name (text_or_empty (stmt, 7));
      g_array_append_val (self->entries, entry);
      if (!sip_stmt_step (stmt, &has_row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_text (SipIndex *self, guint position, SipStmt *stmt, SipStemmer *stemmer, GError **error)
{
  gboolean has_row;

  sip_stmt_bind_int (stmt, ":id", sip_index_get_entry (self, position)->id);
  if (!sip_stmt_step (stmt, &has_row, error))
    return FALSE;
  while (has_row)
    {
      add_text (self, position, sip_stmt_get_text (stmt, 0), sip_stmt_get_text (stmt, 1), stemmer);
      if (!sip_stmt_step (stmt, &has_row, error))
        return FALSE;
    }
  sip_stmt_reset (stmt);
  return TRUE;
}

static gboolean
read_lines (SipIndex *self, SipDb *db, SipStemmer *stemmer, GError **error)
{
  g_autoptr (GPtrArray) stmts = g_ptr_array_new_with_free_func ((GDestroyNotify) sip_stmt_free);

  for (guint i = 0; i < G_N_ELEMENTS (text_sql); i++)
    {
      SipStmt *stmt = sip_db_prepare (db, text_sql[i], error);

      if (stmt == NULL)
        return FALSE;
      g_ptr_array_add (stmts, stmt);
    }

  for (guint i = 0; i < self->entries->len; i++)
    {
      SipIndexEntry *entry = &g_array_index (self->entries, SipIndexEntry, i);

      entry->first_line = self->lines->len;
      add_text (self, i, "title", entry->title, stemmer);
      if (!g_str_equal (entry->title, entry->summary))
        add_text (self, i, "summary", entry->summary, stemmer);
      for (guint k = 0; k < stmts->len; k++)
        if (!read_text (self, i, stmts->pdata[k], stemmer, error))
          return FALSE;
    }
  return TRUE;
}

static int
compare_words (const void *a, const void *b)
{
  return strcmp (((const SipIndexWord *) a)->text, ((const SipIndexWord *) b)->text);
}

static void
sort_words (SipIndex *self)
{
  g_array_sort (self->words, compare_words);
  for (guint i = 0; i < self->words->len; i++)
    g_hash_table_replace (self->positions, (char *) g_array_index (self->words, SipIndexWord, i).text,
                          GUINT_TO_POINTER (i));
}

SipIndex *
sip_index_new (SipDb *db, GError **error)
{
  g_autoptr (SipIndex) self = create ();

  g_return_val_if_fail (db != NULL, NULL);

  return read_entries (self, db, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
sip_index_read_text (SipIndex *self, SipDb *db, SipStemmer *stemmer, GError **error)
{
  g_return_val_if_fail (self != NULL && self->lines->len == 0 && db != NULL && stemmer != NULL, FALSE);

  if (!read_lines (self, db, stemmer, error))
    return FALSE;
  sip_index_measure (self);
  sort_words (self);
  return TRUE;
}
