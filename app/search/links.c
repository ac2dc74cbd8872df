/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "links.h"

struct _SipLinks
{
  GHashTable *by_key; /* "rfc 6086", "cause 34" ... -> GArray of SipLink */
};

/* Each row: what the link is found by, the entry, what it says; in the order in which the entries are shown. */
static const char rfc_sql[] =
    "SELECT 'rfc ' || rfc, entry, 'RFC ' || rfc || ', ' || section || CASE text WHEN '' THEN '' ELSE ': ' || text END "
    "FROM statement WHERE field = 'reference' AND entry < 1000 "
    "ORDER BY instr ('defines changes see', term), entry, position";

/* First the responses of which the header field is a clue, what people meet daily before others. */
static const char header_sql[] =
    "SELECT 'header ' || s.label, s.entry, s.label || ': ' || s.text FROM statement s JOIN entry e ON e.id = s.entry "
    "LEFT JOIN statement c ON c.entry = s.entry AND c.field = 'clue' AND c.term = 'header' AND c.label = s.label "
    "WHERE s.field = 'header' "
    "ORDER BY c.position IS NULL, e.tier, c.position, instr ('MUST SHOULD MAY', s.term), s.entry";

/* The label is a method, or begins with one: "INVITE, second time". */
static const char method_sql[] =
    "SELECT 'method ' || substr (s.label, 1, instr (replace (s.label, ',', ' ') || ' ', ' ') - 1), s.entry, "
    "       s.label || ': ' || s.text "
    "FROM statement s JOIN entry e ON e.id = s.entry "
    "WHERE s.field = 'method' ORDER BY e.tier, s.entry, s.position";

static const char cause_sql[] =
    "SELECT 'cause ' || e.key, s.other, "
    "       CASE s.term WHEN 'to-sip' THEN 'Q.850 ' || e.key || ' → ' || s.other "
    "                   ELSE s.other || ' → Q.850 ' || e.key END "
    "       || ', ' || e.title || ': ' || group_concat (s.source, ', ') "
    "FROM statement s JOIN entry e ON e.id = s.entry "
    "WHERE s.field = 'q850' AND e.kind = 'cause' GROUP BY s.entry, s.other, s.term "
    "ORDER BY s.term = 'to-sip' AND max (s.source = 'RFC 3398') DESC, s.term = 'to-sip' DESC, count (*) DESC, s.other";

static const char called_sql[] =
    "SELECT 'called ' || e.key, n.entry, n.text FROM entry e JOIN statement i ON i.entry = e.id AND i.field = 'name' "
    "JOIN statement n ON n.field = 'name' AND n.text = i.text AND n.entry < 1000 "
    "WHERE e.kind = 'cause' ORDER BY n.entry";

static const char
    warning_sql[] = "SELECT 'warning ' || e.key, s.other, 'Warning: ' || e.key || ' ' || e.title "
                    "FROM statement s JOIN entry e ON e.id = s.entry "
                    "WHERE s.field = 'related' AND e.kind = 'warning' ORDER BY s.entry, s.position";

static const struct
{
  SipField field;
  const char *sql;
} sources[] = {
  {SIP_FIELD_REFERENCE, rfc_sql    },
  { SIP_FIELD_HEADER,   header_sql },
  { SIP_FIELD_METHOD,   method_sql },
  { SIP_FIELD_Q850,     cause_sql  },
  { SIP_FIELD_NAME,     called_sql },
  { SIP_FIELD_HEADER,   warning_sql},
};

static void
clear_link (gpointer data)
{
  g_ref_string_release (((SipLink *) data)->text);
}

static void
add_link (SipLinks *self, const char *key, int id, SipField field, const char *text)
{
  GArray *links = g_hash_table_lookup (self->by_key, key);
  SipLink link;

  if (links == NULL)
    {
      links = g_array_new (FALSE, FALSE, sizeof (SipLink));
      g_array_set_clear_func (links, clear_link);
      g_hash_table_insert (self->by_key, g_strdup (key), links);
    }
  for (guint i = 0; i < links->len; i++)
    if (g_array_index (links, SipLink, i).id == id)
      return;
  link = (SipLink){ id, field, g_ref_string_new (text) };
  g_array_append_val (links, link);
}

SipLinks *
sip_links_new (SipDb *db, GError **error)
{
  g_autoptr (SipLinks) self = NULL;

  g_return_val_if_fail (db != NULL, NULL);

  self = g_new0 (SipLinks, 1);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr (SipStmt) stmt = sip_db_prepare (db, sources[i].sql, error);
      gboolean has_row;

      if (stmt == NULL || !sip_stmt_step (stmt, &has_row, error))
        return NULL;
      while (has_row)
        {
          const char *key = sip_stmt_get_text (stmt, 0);
          const char *text = sip_stmt_get_text (stmt, 2);

          if (key != NULL && text != NULL)
            add_link (self, key, (int) sip_stmt_get_int (stmt, 1), sources[i].field, text);
          if (!sip_stmt_step (stmt, &has_row, error))
            return NULL;
        }
    }
  return g_steal_pointer (&self);
}

void
sip_links_free (SipLinks *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->by_key);
  g_free (self);
}

static GArray *
find_number (SipLinks *self, const char *what, int number)
{
  g_autofree char *key = g_strdup_printf ("%s %d", what, number);

  return g_hash_table_lookup (self->by_key, key);
}

static GArray *
find_name (SipLinks *self, const char *what, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%s %s", what, name);

  return g_hash_table_lookup (self->by_key, key);
}

GArray *
sip_links_find_rfc (SipLinks *self, int number)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_number (self, "rfc", number);
}

GArray *
sip_links_find_header (SipLinks *self, const char *name)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  return find_name (self, "header", name);
}

GArray *
sip_links_find_cause (SipLinks *self, int value)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_number (self, "cause", value);
}

GArray *
sip_links_find_called (SipLinks *self, int value)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_number (self, "called", value);
}

GArray *
sip_links_find_method (SipLinks *self, const char *method)
{
  g_return_val_if_fail (self != NULL && method != NULL, NULL);

  return find_name (self, "method", method);
}

GArray *
sip_links_find_warning (SipLinks *self, int code)
{
  g_return_val_if_fail (self != NULL, NULL);

  return find_number (self, "warning", code);
}
