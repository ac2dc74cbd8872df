/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-writer.h"

static const char *const text_columns[SIP_N_TEXT_COLUMNS] = {
  [SIP_TEXT_TITLE] = ":title",
  [SIP_TEXT_NAME] = ":name",
  [SIP_TEXT_SYMPTOM] = ":symptom",
  [SIP_TEXT_SUMMARY] = ":summary",
  [SIP_TEXT_CAUSE] = ":cause",
  [SIP_TEXT_CLUE] = ":clue",
  [SIP_TEXT_FIELD] = ":field",
  [SIP_TEXT_METHOD] = ":method",
  [SIP_TEXT_HEADER] = ":header",
  [SIP_TEXT_MEANING] = ":meaning",
  [SIP_TEXT_NEXT] = ":next",
  [SIP_TEXT_OTHER] = ":other",
};

static const struct
{
  const char *sql;
  gsize stmt;
} statements[] = {
  { "INSERT INTO rfc VALUES (:number, :title, :date, :obsoleted_by)", G_STRUCT_OFFSET (SipWriter, rfc) },
  { "INSERT INTO rfc_section VALUES (:rfc, :section, :heading)", G_STRUCT_OFFSET (SipWriter, section) },
  { "INSERT INTO entry VALUES (:id, :kind, :key, :title, :summary, :class, :tier)",
    G_STRUCT_OFFSET (SipWriter, entry) },
  { "INSERT INTO response VALUES (:code, :class, :phrase, :status, :tier, :methods, :senders, :summary, :example)",
    G_STRUCT_OFFSET (SipWriter, response) },
  { "INSERT INTO statement VALUES (:entry, :field, :position, :label, :term, :text, :other, :rfc, :section, :source, :url)",
    G_STRUCT_OFFSET (SipWriter, statement) },
  { "INSERT INTO cause_check (entry, cause, position, text) VALUES (:entry, :cause, :position, :text)",
    G_STRUCT_OFFSET (SipWriter, check) },
  { "INSERT INTO flow_lane VALUES (:code, :position, :name)", G_STRUCT_OFFSET (SipWriter, lane) },
  { "INSERT INTO flow_message VALUES (:code, :position, :from, :to, :request, :response, :method, :note, :text)",
    G_STRUCT_OFFSET (SipWriter, message) },
  { "INSERT INTO alike VALUES (:circle, :words)", G_STRUCT_OFFSET (SipWriter, alike) },
  { "INSERT INTO entry_text (rowid, title, name, symptom, summary, cause, clue, field, method, header, meaning, next, other) "
    "VALUES (:id, :title, :name, :symptom, :summary, :cause, :clue, :field, :method, :header, :meaning, :next, :other)",
    G_STRUCT_OFFSET (SipWriter, text) },
};

void
sip_writer_free (SipWriter *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    sip_stmt_free (G_STRUCT_MEMBER (SipStmt *, self, statements[i].stmt));
  g_free (self);
}

SipWriter *
sip_writer_new (SipDb *db, GError **error)
{
  g_autoptr (SipWriter) self = g_new0 (SipWriter, 1);

  g_return_val_if_fail (db != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      SipStmt *stmt = sip_db_prepare (db, statements[i].sql, error);

      if (stmt == NULL)
        return NULL;
      G_STRUCT_MEMBER (SipStmt *, self, statements[i].stmt) = stmt;
    }
  return g_steal_pointer (&self);
}

gboolean
sip_writer_run (SipStmt *stmt, const SipNode *node, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (stmt != NULL && node != NULL, FALSE);

  return sip_stmt_run (stmt, &cause) || sip_node_set_error (node, error, "%s", cause->message);
}

SipDraft *
sip_draft_new (SipWriter *writer, int id)
{
  SipDraft *self;

  g_return_val_if_fail (writer != NULL, NULL);

  self = g_new0 (SipDraft, 1);
  self->writer = writer;
  self->id = id;
  for (guint i = 0; i < SIP_N_TEXT_COLUMNS; i++)
    self->texts[i] = g_string_new (NULL);
  return self;
}

void
sip_draft_free (SipDraft *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < SIP_N_TEXT_COLUMNS; i++)
    g_string_free (self->texts[i], TRUE);
  g_free (self);
}

/* One line a statement: search shows the line that matched. */
void
sip_draft_add_text (SipDraft *self, SipTextColumn column, const char *text)
{
  g_return_if_fail (self != NULL);

  if (text == NULL || *text == '\0')
    return;
  if (self->texts[column]->len > 0)
    g_string_append_c (self->texts[column], '\n');
  g_string_append (self->texts[column], text);
}

void
sip_draft_add_node_text (SipDraft *self, SipTextColumn column, const char *label, const SipNode *node)
{
  g_autofree char *line = NULL;

  g_return_if_fail (self != NULL && node != NULL);

  if (label != NULL && *node->text != '\0')
    line = g_strconcat (label, ": ", node->text, NULL);
  sip_draft_add_text (self, column, line != NULL ? line : *node->text != '\0' ? node->text : label);
  sip_draft_add_text (self, SIP_TEXT_OTHER, node->original);
}

gboolean
sip_draft_write_entry (SipDraft *self, const SipEntryRow *row, const SipNode *node, GError **error)
{
  SipStmt *stmt;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  stmt = self->writer->entry;
  sip_stmt_bind_int (stmt, ":id", self->id);
  sip_stmt_bind_text (stmt, ":kind", sip_entry_kind_get_name (row->kind));
  sip_stmt_bind_text (stmt, ":key", row->key);
  sip_stmt_bind_text (stmt, ":title", row->title);
  sip_stmt_bind_text (stmt, ":summary", row->summary);
  sip_stmt_bind_int (stmt, ":class", row->class_digit);
  sip_stmt_bind_int (stmt, ":tier", row->tier);
  sip_draft_add_text (self, SIP_TEXT_TITLE, row->title);
  if (g_strcmp0 (row->title, row->summary) != 0)
    sip_draft_add_text (self, SIP_TEXT_SUMMARY, row->summary);
  return sip_writer_run (stmt, node, error);
}

SipStatementRow
sip_statement_row (SipField field, const SipNode *node)
{
  return (SipStatementRow){
    .field = field,
    .text = node->text,
    .rfc = sip_node_get (node, "rfc"),
    .section = sip_node_get (node, "section"),
    .source = sip_node_get (node, "source"),
    .url = sip_node_get (node, "url"),
  };
}

gboolean
sip_draft_write_statement (SipDraft *self, const SipStatementRow *row, const SipNode *node, GError **error)
{
  SipStmt *stmt;

  g_return_val_if_fail (self != NULL && row != NULL, FALSE);

  stmt = self->writer->statement;
  sip_stmt_bind_int (stmt, ":entry", self->id);
  sip_stmt_bind_text (stmt, ":field", sip_field_get_name (row->field));
  sip_stmt_bind_int (stmt, ":position", ++self->positions[row->field]);
  sip_stmt_bind_text (stmt, ":label", row->label);
  sip_stmt_bind_text (stmt, ":term", row->term);
  sip_stmt_bind_text (stmt, ":text", row->text);
  if (row->other != 0)
    sip_stmt_bind_int (stmt, ":other", row->other);
  if (row->rfc != NULL)
    {
      sip_stmt_bind_int (stmt, ":rfc", g_ascii_strtoll (row->rfc, NULL, 10));
      sip_stmt_bind_text (stmt, ":section", row->section);
    }
  sip_stmt_bind_text (stmt, ":source", row->source);
  sip_stmt_bind_text (stmt, ":url", row->url);
  return sip_writer_run (stmt, node, error);
}

gboolean
sip_draft_write_paragraphs (SipDraft *self, SipField field, SipTextColumn column, const SipNode *parent, GError **error)
{
  g_return_val_if_fail (self != NULL && parent != NULL, FALSE);

  for (guint i = 0; i < parent->children->len; i++)
    {
      const SipNode *paragraph = parent->children->pdata[i];
      SipStatementRow row = sip_statement_row (field, paragraph);

      sip_draft_add_node_text (self, column, NULL, paragraph);
      if (!sip_draft_write_statement (self, &row, paragraph, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sip_draft_write_text (SipDraft *self, const SipNode *node, GError **error)
{
  SipStmt *stmt;

  g_return_val_if_fail (self != NULL, FALSE);

  stmt = self->writer->text;
  sip_stmt_bind_int (stmt, ":id", self->id);
  for (guint i = 0; i < SIP_N_TEXT_COLUMNS; i++)
    sip_stmt_bind_text (stmt, text_columns[i], self->texts[i]->str);
  return sip_writer_run (stmt, node, error);
}
