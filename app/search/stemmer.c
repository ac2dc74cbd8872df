/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sqlite3.h>
#include <string.h>

#include "stemmer.h"

struct _SipStemmer
{
  fts5_tokenizer methods;
  Fts5Tokenizer *tokenizer;
  GString *word;
  GString *stem;
};

/* Endings that are spelt in two ways, before stemming: the British one, and the American one that replaces it. */
static const struct
{
  const char *british;
  const char *american;
} endings[] = {
  {"isations", "izations"},
  { "isation", "ization" },
  { "ising",   "izing"   },
  { "ised",    "ized"    },
  { "ises",    "izes"    },
  { "iser",    "izer"    },
  { "ise",     "ize"     },
  { "ysing",   "yzing"   },
  { "ysed",    "yzed"    },
  { "yser",    "yzer"    },
  { "yse",     "yze"     },
  { "iours",   "iors"    },
  { "iour",    "ior"     },
  { "tre",     "ter"     },
  { "tres",    "ters"    },
};

/* The same for stems. */
static const struct
{
  const char *from;
  const char *to;
} stem_endings[] = {
  {"ll",        "l"      },
  { "enc",      "ens"    },
  { "ogu",      "og"     },
  { "programm", "program"},
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
  g_autoptr (SipStemmer) self = g_new0 (SipStemmer, 1);
  fts5_api *api = NULL;
  void *data = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  self->word = g_string_new (NULL);
  self->stem = g_string_new (NULL);
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
  g_string_free (self->word, TRUE);
  g_string_free (self->stem, TRUE);
  g_free (self);
}

static void
replace_ending (GString *word, const char *from, const char *to)
{
  g_string_truncate (word, word->len - strlen (from));
  g_string_append (word, to);
}

static gboolean
ends_in (const GString *word, const char *ending)
{
  gsize length = strlen (ending);

  return word->len > length + 1 && memcmp (word->str + word->len - length, ending, length) == 0;
}

static int
take_stem (void *data, int flags G_GNUC_UNUSED, const char *token, int length, int start G_GNUC_UNUSED,
           int end G_GNUC_UNUSED)
{
  SipStemmer *self = data;

  g_string_append_len (self->stem, token, length);
  return SQLITE_OK;
}

const char *
sip_stemmer_stem (SipStemmer *self, const char *word)
{
  g_return_val_if_fail (self != NULL && word != NULL, word);

  g_string_assign (self->word, word);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (ends_in (self->word, endings[i].british))
      {
        replace_ending (self->word, endings[i].british, endings[i].american);
        break;
      }

  g_string_truncate (self->stem, 0);
  self->methods.xTokenize (self->tokenizer, self, FTS5_TOKENIZE_DOCUMENT, self->word->str,
                           (int) self->word->len, take_stem);
  if (self->stem->len == 0)
    g_string_assign (self->stem, self->word->str);

  for (guint i = 0; i < G_N_ELEMENTS (stem_endings); i++)
    if (ends_in (self->stem, stem_endings[i].from) || g_str_equal (self->stem->str, stem_endings[i].from))
      {
        replace_ending (self->stem, stem_endings[i].from, stem_endings[i].to);
        break;
      }
  return self->stem->str;
}
