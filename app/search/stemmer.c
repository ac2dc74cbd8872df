/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "stem.h"
#include "stemmer.h"

struct _SipStemmer
{
  fts5_tokenizer methods;
  Fts5Tokenizer *tokenizer;
  GString *stem;
  GString *family;
};

/* Porter leaves "registration" apart from "register", and "temporarily" from "temporary". */
static const struct
{
  const char *ending;
  guint n_kept;
} families[] = {
  {"istr", 3},
  { "ili", 1},
};

static gboolean
get_api (sqlite3 *handle, fts5_api **api, GError **error)
{
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, "SELECT fts5 (?1)", -1, &stmt, NULL) == SQLITE_OK)
    {
      sqlite3_bind_pointer (stmt, 1, (void *) api, "fts5_api_ptr", NULL);
      sqlite3_step (stmt);
    }
  sqlite3_finalize (stmt);
  if (*api != NULL)
    return TRUE;
  g_set_error (error, SIP_DB_ERROR, SIP_DB_ERROR_FAILED, "FTS5: %s", sqlite3_errmsg (handle));
  return FALSE;
}

SipStemmer *
sip_stemmer_new (SipDb *db, GError **error)
{
  g_autoptr (SipStemmer) self = NULL;
  fts5_api *api = NULL;
  void *data = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  self = g_new0 (SipStemmer, 1);
  self->stem = g_string_new (NULL);
  self->family = g_string_new (NULL);
  if (!get_api (sip_db_get_handle (db), &api, error))
    return NULL;
  if (api->xFindTokenizer (api, "porter", &data, &self->methods) == SQLITE_OK
      && self->methods.xCreate (data, NULL, 0, &self->tokenizer) == SQLITE_OK)
    return g_steal_pointer (&self);
  g_set_error_literal (error, SIP_DB_ERROR, SIP_DB_ERROR_FAILED, "FTS5: no porter tokenizer");
  return NULL;
}

void
sip_stemmer_free (SipStemmer *self)
{
  if (self == NULL)
    return;
  if (self->tokenizer != NULL)
    self->methods.xDelete (self->tokenizer);
  g_string_free (self->stem, TRUE);
  g_string_free (self->family, TRUE);
  g_free (self);
}

const char *
sip_stemmer_get_stem (SipStemmer *self, const char *word)
{
  g_return_val_if_fail (self != NULL && word != NULL, word);

  g_string_assign (self->stem, word);
  sip_stem_reduce (self->stem);
  return self->stem->str;
}

static int
take_family (void *data, int flags G_GNUC_UNUSED, const char *token, int length, int start G_GNUC_UNUSED,
             int end G_GNUC_UNUSED)
{
  GString *family = data;

  g_string_append_len (family, token, length);
  return SQLITE_OK;
}

const char *
sip_stemmer_get_family (SipStemmer *self, const char *stem)
{
  g_return_val_if_fail (self != NULL && stem != NULL, stem);

  g_string_truncate (self->family, 0);
  self->methods.xTokenize (self->tokenizer, self->family, FTS5_TOKENIZE_DOCUMENT, stem, (int) strlen (stem),
                           take_family);
  if (self->family->len == 0)
    g_string_assign (self->family, stem);

  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_str_has_suffix (self->family->str, families[i].ending))
      g_string_truncate (self->family, self->family->len - strlen (families[i].ending) + families[i].n_kept);
  return self->family->str;
}
