/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-format.h"
#include "compiler-cause.h"
#include "compiler-response.h"
#include "compiler-write.h"

static gboolean
write_class (SipWriter *writer, const SipNode *node, GError **error)
{
  const SipNode *name = sip_node_child (node, "name", error);
  const SipNode *summary = sip_node_child (node, "summary", error);
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const SipNode *unknown = sip_node_child (node, "unknown", error);
  g_autoptr (SipDraft) draft = NULL;
  g_autofree char *key = NULL;
  SipStatementRow next;
  SipEntryRow entry;
  int digit;

  if (name == NULL || summary == NULL || meaning == NULL || unknown == NULL
      || !sip_node_require_int (node, "digit", 1, 6, &digit, error))
    return FALSE;
  draft = sip_draft_new (writer, digit);
  key = g_strdup_printf ("%dxx", digit);
  sip_draft_add_node_text (draft, SIP_TEXT_NEXT, NULL, unknown);
  sip_draft_add_text (draft, SIP_TEXT_OTHER, name->original);
  entry = (SipEntryRow){ SIP_ENTRY_KIND_CLASS, key, name->text, summary->text, digit, 1 };
  next = sip_statement_row (SIP_FIELD_NEXT, unknown);
  next.label = "UAC";
  return sip_draft_write_entry (draft, &entry, node, error)
         && sip_draft_write_paragraphs (draft, SIP_FIELD_MEANING, SIP_TEXT_MEANING, meaning, error)
         && sip_draft_write_statement (draft, &next, unknown, error)
         && sip_draft_write_text (draft, node, error);
}

static gboolean
write_topic (SipWriter *writer, const SipNode *node, int number, GError **error)
{
  g_autoptr (SipDraft) draft = sip_draft_new (writer, SIP_ENTRY_ID_PRIMER + number);
  const SipNode *title = sip_node_child (node, "title", error);
  const char *id = sip_node_require (node, "id", error);
  SipEntryRow entry;

  if (title == NULL || id == NULL)
    return FALSE;
  entry = (SipEntryRow){ SIP_ENTRY_KIND_PRIMER, id, title->text, title->text, 0, 2 };
  if (!sip_draft_write_entry (draft, &entry, node, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *paragraph = node->children->pdata[i];
      SipStatementRow row = sip_statement_row (SIP_FIELD_MEANING, paragraph);

      if (!g_str_equal (paragraph->name, "p"))
        continue;
      sip_draft_add_node_text (draft, SIP_TEXT_MEANING, NULL, paragraph);
      if (!sip_draft_write_statement (draft, &row, paragraph, error))
        return FALSE;
    }
  return sip_draft_write_text (draft, node, error);
}

static gboolean
write_rfc (SipWriter *writer, const SipNode *node, GError **error)
{
  const char *obsoleted_by = sip_node_get (node, "obsoleted-by");
  int number;

  if (!sip_node_require_int (node, "number", 1, G_MAXINT, &number, error))
    return FALSE;
  sip_stmt_bind_int (writer->rfc, ":number", number);
  sip_stmt_bind_text (writer->rfc, ":title", sip_node_get (node, "title"));
  sip_stmt_bind_text (writer->rfc, ":date", sip_node_get (node, "date"));
  sip_stmt_bind_text (writer->rfc, ":obsoleted_by", obsoleted_by != NULL ? obsoleted_by : "");
  if (!sip_writer_run (writer->rfc, node, error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *section = node->children->pdata[i];

      sip_stmt_bind_int (writer->section, ":rfc", number);
      sip_stmt_bind_text (writer->section, ":section", sip_node_get (section, "number"));
      sip_stmt_bind_text (writer->section, ":heading", sip_node_get (section, "heading"));
      if (!sip_writer_run (writer->section, section, error))
        return FALSE;
    }
  return TRUE;
}

/* Meaning and check of a warning or an unregistered code. */
static gboolean
write_meaning_and_check (SipDraft *draft, const SipNode *node, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const SipNode *check = meaning != NULL ? sip_node_child (node, "check", error) : NULL;
  SipStatementRow meaning_row;
  SipStatementRow check_row;

  if (check == NULL)
    return FALSE;
  meaning_row = sip_statement_row (SIP_FIELD_MEANING, meaning);
  check_row = sip_statement_row (SIP_FIELD_CHECK, check);
  sip_draft_add_text (draft, SIP_TEXT_OTHER, meaning->original);
  sip_draft_add_node_text (draft, SIP_TEXT_CAUSE, NULL, check);
  return sip_draft_write_statement (draft, &meaning_row, meaning, error)
         && sip_draft_write_statement (draft, &check_row, check, error);
}

/* The element itself says where it is from; what it says stands in the elements in it. */
static SipStatementRow
get_origin (SipField field, const SipNode *node)
{
  SipStatementRow row = sip_statement_row (field, node);

  row.text = "";
  return row;
}

static gboolean
write_carriers (SipDraft *draft, const SipNode *node, GError **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *carrier = node->children->pdata[i];
      SipStatementRow row = sip_statement_row (SIP_FIELD_RELATED, carrier);

      if (!g_str_equal (carrier->name, "carried-by"))
        continue;
      row.label = sip_node_get (carrier, "code");
      row.other = (int) g_ascii_strtoll (row.label, NULL, 10);
      if (!sip_draft_write_statement (draft, &row, carrier, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_warning (SipWriter *writer, const SipNode *node, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *phrase = sip_node_require (node, "phrase", error);
  g_autoptr (SipDraft) draft = NULL;
  SipStatementRow reference;
  SipEntryRow entry;
  int code;

  if (meaning == NULL || phrase == NULL || !sip_node_require_int (node, "code", 300, 399, &code, error))
    return FALSE;
  draft = sip_draft_new (writer, SIP_ENTRY_ID_WARNING + code);
  entry = (SipEntryRow){ SIP_ENTRY_KIND_WARNING, sip_node_get (node, "code"), phrase, meaning->text, 0, 2 };
  reference = get_origin (SIP_FIELD_REFERENCE, node);
  reference.term = "defines";
  return sip_draft_write_entry (draft, &entry, node, error)
         && write_meaning_and_check (draft, node, error)
         && sip_draft_write_statement (draft, &reference, node, error)
         && write_carriers (draft, node, error)
         && sip_draft_write_text (draft, node, error);
}

static gboolean
write_unregistered (SipWriter *writer, const SipNode *node, int number, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *value = sip_node_require (node, "value", error);
  const char *phrase = sip_node_require (node, "phrase", error);
  const char *who = sip_node_require (node, "who", error);
  g_autoptr (SipDraft) draft = sip_draft_new (writer, SIP_ENTRY_ID_UNREGISTERED + number);
  SipStatementRow field = get_origin (SIP_FIELD_IN_THE_FIELD, node);
  SipEntryRow entry;

  if (meaning == NULL || value == NULL || phrase == NULL || who == NULL)
    return FALSE;
  field.label = who;
  field.term = sip_node_get (node, "kind");
  entry = (SipEntryRow){ SIP_ENTRY_KIND_UNREGISTERED, value, phrase, meaning->text, 0, 2 };
  sip_draft_add_text (draft, SIP_TEXT_NAME, value);
  sip_draft_add_text (draft, SIP_TEXT_FIELD, who);
  return sip_draft_write_entry (draft, &entry, node, error)
         && write_meaning_and_check (draft, node, error)
         && sip_draft_write_statement (draft, &field, node, error)
         && sip_draft_write_text (draft, node, error);
}

/* What means the same in one <alike> of the thesaurus. */
static gboolean
write_alike (SipWriter *writer, const SipNode *node, int circle, GError **error)
{
  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *words = node->children->pdata[i];

      sip_stmt_bind_int (writer->alike, ":circle", circle);
      sip_stmt_bind_text (writer->alike, ":words", words->text);
      if (!sip_writer_run (writer->alike, words, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_child (SipWriter *writer, const SipNode *root, const SipNode *node, int number, GError **error)
{
  if (g_str_equal (root->name, "responses"))
    return sip_compiler_write_response (writer, node, error);
  if (g_str_equal (root->name, "classes"))
    return write_class (writer, node, error);
  if (g_str_equal (root->name, "primer"))
    return write_topic (writer, node, number, error);
  if (g_str_equal (root->name, "references"))
    return write_rfc (writer, node, error);
  if (g_str_equal (root->name, "causes"))
    return !g_str_equal (node->name, "cause") || sip_compiler_write_cause (writer, node, error);
  if (g_str_equal (root->name, "warnings"))
    return write_warning (writer, node, error);
  if (g_str_equal (root->name, "unregistered"))
    return write_unregistered (writer, node, number, error);
  if (g_str_equal (root->name, "thesaurus"))
    return write_alike (writer, node, number, error);
  return sip_node_set_error (root, error, "<%s> is no part of a catalogue", root->name);
}

static gboolean
write_roots (SipWriter *writer, GPtrArray *roots, GError **error)
{
  for (guint i = 0; i < roots->len; i++)
    {
      const SipNode *root = roots->pdata[i];

      for (guint k = 0; k < root->children->len; k++)
        if (!write_child (writer, root, root->children->pdata[k], (int) k + 1, error))
          return FALSE;
    }
  for (guint i = 0; i < roots->len; i++)
    if (g_str_equal (((SipNode *) roots->pdata[i])->name, "causes") && !sip_compiler_write_maps (writer, roots->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
finish (SipDb *db, GError **error)
{
  g_autofree char *header = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                             SIP_CATALOG_APPLICATION_ID, SIP_CATALOG_VERSION);

  return sip_db_exec (db, header, error)
         && sip_db_exec (db, "INSERT INTO entry_text (entry_text) VALUES ('optimize'); COMMIT; ANALYZE; VACUUM;", error);
}

gboolean
sip_compiler_write (SipDb *db, const char *schema, GPtrArray *roots, GError **error)
{
  g_autoptr (SipWriter) writer = NULL;

  g_return_val_if_fail (db != NULL && schema != NULL && roots != NULL, FALSE);

  /* Entries refer to entries that come later: foreign keys are checked when the transaction ends. */
  if (!sip_db_exec (db, schema, error) || !sip_db_exec (db, "BEGIN; PRAGMA defer_foreign_keys = ON;", error))
    return FALSE;

  writer = sip_writer_new (db, error);
  if (writer == NULL || !write_roots (writer, roots, error))
    return FALSE;
  g_clear_pointer (&writer, sip_writer_free); /* VACUUM wants no living statement */
  return finish (db, error);
}
