/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-format.h"
#include "entry.h"
#include "names.h"

struct _SipNames
{
  GHashTable *headers; /* lower case -> as written; owns both */
  GHashTable *causes;  /* lower case -> cause value */
  GHashTable *codes;   /* a set of numbers */
};

/* The one-letter forms of header field names that IANA lists. */
static const struct
{
  char letter;
  const char *name;
} compact_forms[] = {
  {'a',  "accept-contact"     },
  { 'b', "referred-by"        },
  { 'c', "content-type"       },
  { 'd', "request-disposition"},
  { 'e', "content-encoding"   },
  { 'f', "from"               },
  { 'i', "call-id"            },
  { 'j', "reject-contact"     },
  { 'k', "supported"          },
  { 'l', "content-length"     },
  { 'm', "contact"            },
  { 'o', "event"              },
  { 'r', "refer-to"           },
  { 's', "subject"            },
  { 't', "to"                 },
  { 'u', "allow-events"       },
  { 'v', "via"                },
  { 'x', "session-expires"    },
  { 'y', "identity"           },
};

static void
add_header (SipNames *self, const char *text, int number G_GNUC_UNUSED)
{
  g_hash_table_insert (self->headers, g_ascii_strdown (text, -1), g_strdup (text));
}

static void
add_cause (SipNames *self, const char *text, int number)
{
  g_hash_table_insert (self->causes, g_ascii_strdown (text, -1),
                       GINT_TO_POINTER (number - SIP_ENTRY_ID_CAUSE));
}

static void
add_code (SipNames *self, const char *text, int number G_GNUC_UNUSED)
{
  g_hash_table_add (self->codes, GINT_TO_POINTER ((int) g_ascii_strtoll (text, NULL, 10)));
}

static const struct
{
  const char *sql;
  void (*add) (SipNames *self, const char *text, int number);
} sources[] = {
  {"SELECT DISTINCT label, 0 FROM statement WHERE field = 'header' AND label IS NOT NULL", add_header},
  { "SELECT s.text, s.entry FROM statement s JOIN entry e ON e.id = s.entry "
    "WHERE s.field = 'name' AND e.kind = 'cause'",                                      add_cause },
  { "SELECT key, 0 FROM entry WHERE kind IN ('response', 'unregistered')",                 add_code  },
};

SipNames *
sip_names_new (SipDb *db, GError **error)
{
  g_autoptr (SipNames) self = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  self = g_new0 (SipNames, 1);
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->causes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->codes = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SipStmt) stmt = sip_db_prepare (db, sources[i].sql, error);
      gboolean has_row;

      if (stmt == NULL || !sip_stmt_step (stmt, &has_row, error))
        return NULL;
      while (has_row)
        {
          const char *text = sip_stmt_get_text (stmt, 0);

          if (text != NULL)
            sources[i].add (self, text, (int) sip_stmt_get_int (stmt, 1));
          if (!sip_stmt_step (stmt, &has_row, error))
            return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
sip_names_free (SipNames *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->headers);
  g_hash_table_unref (self->causes);
  g_hash_table_unref (self->codes);
  g_free (self);
}

const char *
sip_names_find_header (const SipNames *self, const char *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  folded = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (compact_forms); i++)
    if (folded[0] == compact_forms[i].letter && folded[1] == '\0')
      return g_hash_table_lookup (self->headers, compact_forms[i].name);
  return g_hash_table_lookup (self->headers, folded);
}

int
sip_names_find_cause (const SipNames *self, const char *identifier)
{
  g_autofree char *folded = NULL;
  gpointer value;

  g_return_val_if_fail (self != NULL && identifier != NULL, -1);

  folded = g_ascii_strdown (identifier, -1);
  return g_hash_table_lookup_extended (self->causes, folded, NULL, &value) ? GPOINTER_TO_INT (value) : -1;
}

gboolean
sip_names_has_code (const SipNames *self, int code)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return g_hash_table_contains (self->codes, GINT_TO_POINTER (code));
}
