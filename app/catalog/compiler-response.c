/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "compiler-response.h"

static gboolean
write_retry (SipDraft *draft, const SipNode *retry, GError **error)
{
  for (guint i = 0; i < retry->children->len; i++)
    {
      const SipNode *node = retry->children->pdata[i];
      const char *term = sip_node_get (node, "may");
      SipStatementRow row = sip_statement_row (SIP_FIELD_RETRY, node);

      if (term == NULL)
        term = sip_node_get (node, "fate");
      if (term == NULL)
        term = sip_node_get (node, "proxy");
      row.label = node->name;
      row.term = term;
      sip_draft_add_node_text (draft, SIP_TEXT_NEXT, NULL, node);
      if (!sip_draft_write_statement (draft, &row, node, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_cause (SipDraft *draft, const SipNode *cause, GError **error)
{
  const SipNode *title = sip_node_child (cause, "title", error);
  SipStatementRow row = sip_statement_row (SIP_FIELD_CAUSE, cause);
  SipStmt *stmt = draft->writer->check;
  int position = 0;

  if (title == NULL)
    return FALSE;
  row.label = title->text;
  if (!sip_draft_write_statement (draft, &row, cause, error))
    return FALSE;
  sip_draft_add_node_text (draft, SIP_TEXT_CAUSE, NULL, title);

  for (guint i = 0; i < cause->children->len; i++)
    {
      const SipNode *check = cause->children->pdata[i];

      if (!g_str_equal (check->name, "check"))
        continue;
      sip_stmt_bind_int (stmt, ":entry", draft->id);
      sip_stmt_bind_int (stmt, ":cause", draft->positions[SIP_FIELD_CAUSE]);
      sip_stmt_bind_int (stmt, ":position", ++position);
      sip_stmt_bind_text (stmt, ":text", check->text);
      sip_draft_add_node_text (draft, SIP_TEXT_CAUSE, NULL, check);
      if (!sip_writer_run (stmt, check, error))
        return FALSE;
    }
  return TRUE;
}

static int
lane_position (const SipNode *flow, const char *id)
{
  int position = 0;

  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *lane = flow->children->pdata[i];

      if (!g_str_equal (lane->name, "lane"))
        continue;
      position++;
      if (g_strcmp0 (sip_node_get (lane, "id"), id) == 0)
        return position;
    }
  return 0;
}

static gboolean
write_message (SipDraft *draft, const SipNode *flow, const SipNode *step, int position, GError **error)
{
  gboolean waits = g_str_equal (step->name, "wait");
  const char *response = sip_node_get (step, "response");
  SipStmt *stmt = draft->writer->message;

  sip_stmt_bind_int (stmt, ":code", draft->id);
  sip_stmt_bind_int (stmt, ":position", position);
  sip_stmt_bind_int (stmt, ":from", lane_position (flow, sip_node_get (step, waits ? "lane" : "from")));
  sip_stmt_bind_int (stmt, ":to", lane_position (flow, sip_node_get (step, waits ? "lane" : "to")));
  sip_stmt_bind_text (stmt, ":request", sip_node_get (step, "request"));
  if (response != NULL)
    sip_stmt_bind_int (stmt, ":response", g_ascii_strtoll (response, NULL, 10));
  sip_stmt_bind_text (stmt, ":method", sip_node_get (step, "for"));
  sip_stmt_bind_text (stmt, ":note", sip_node_get (step, "note"));
  sip_stmt_bind_text (stmt, ":text", step->text);
  sip_draft_add_text (draft, SIP_TEXT_OTHER, step->text);
  return sip_writer_run (stmt, step, error);
}

static gboolean
write_flow (SipDraft *draft, const SipNode *flow, GError **error)
{
  SipStmt *stmt = draft->writer->lane;
  int lanes = 0;
  int messages = 0;

  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *node = flow->children->pdata[i];

      if (g_str_equal (node->name, "lane"))
        {
          sip_stmt_bind_int (stmt, ":code", draft->id);
          sip_stmt_bind_int (stmt, ":position", ++lanes);
          sip_stmt_bind_text (stmt, ":name", node->text);
          if (!sip_writer_run (stmt, node, error))
            return FALSE;
        }
      else if (!write_message (draft, flow, node, ++messages, error))
        return FALSE;
    }
  return TRUE;
}

/* A statement that is one element: the field, the attributes that hold label and term, and what search reads. */
typedef struct
{
  const char *name;
  SipField field;
  const char *label;
  const char *term;
  SipTextColumn column;
} SimpleStatement;

static const SimpleStatement simple_statements[] = {
  { "name", SIP_FIELD_NAME, NULL, NULL, SIP_TEXT_NAME },
  { "method", SIP_FIELD_METHOD, "name", "verdict", SIP_TEXT_METHOD },
  { "reference", SIP_FIELD_REFERENCE, NULL, "role", SIP_TEXT_OTHER },
  { "header", SIP_FIELD_HEADER, "name", "level", SIP_TEXT_HEADER },
  { "next", SIP_FIELD_NEXT, "who", NULL, SIP_TEXT_NEXT },
  { "symptom", SIP_FIELD_SYMPTOM, NULL, NULL, SIP_TEXT_SYMPTOM },
  { "related", SIP_FIELD_RELATED, "code", NULL, SIP_TEXT_OTHER },
  { "clue", SIP_FIELD_CLUE, "header", "kind", SIP_TEXT_CLUE },
  { "field", SIP_FIELD_IN_THE_FIELD, "who", "phrase", SIP_TEXT_FIELD },
};

static const SimpleStatement *
find_simple_statement (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (simple_statements); i++)
    if (g_str_equal (simple_statements[i].name, name))
      return &simple_statements[i];
  return NULL;
}

static gboolean
write_simple_statement (SipDraft *draft, const SimpleStatement *simple, const SipNode *node, GError **error)
{
  SipStatementRow row = sip_statement_row (simple->field, node);

  row.label = simple->label != NULL ? sip_node_get (node, simple->label) : NULL;
  row.term = simple->term != NULL ? sip_node_get (node, simple->term) : NULL;
  if (simple->field == SIP_FIELD_RELATED)
    row.other = (int) g_ascii_strtoll (row.label, NULL, 10);
  else
    sip_draft_add_node_text (draft, simple->column, row.label, node);
  if (simple->field == SIP_FIELD_IN_THE_FIELD)
    sip_draft_add_text (draft, SIP_TEXT_FIELD, row.term);
  return sip_draft_write_statement (draft, &row, node, error);
}

static gboolean
write_response_child (SipDraft *draft, const SipNode *node, GError **error)
{
  const SimpleStatement *simple = find_simple_statement (node->name);

  if (simple != NULL)
    return write_simple_statement (draft, simple, node, error);
  if (g_str_equal (node->name, "summary") || g_str_equal (node->name, "example"))
    return TRUE;
  if (g_str_equal (node->name, "meaning"))
    return sip_draft_write_paragraphs (draft, SIP_FIELD_MEANING, SIP_TEXT_MEANING, node, error);
  if (g_str_equal (node->name, "sent-by"))
    return sip_draft_write_paragraphs (draft, SIP_FIELD_SENT_BY, SIP_TEXT_NEXT, node, error);
  if (g_str_equal (node->name, "retry"))
    return write_retry (draft, node, error);
  if (g_str_equal (node->name, "cause"))
    return write_cause (draft, node, error);
  if (g_str_equal (node->name, "flow"))
    return write_flow (draft, node, error);
  return sip_node_set_error (node, error, "a response has no <%s>", node->name);
}

static int
tier_number (const char *tier)
{
  return g_str_equal (tier, "daily") ? 0 : g_str_equal (tier, "common") ? 1 : 2;
}

static gboolean
write_response_row (SipDraft *draft, const SipNode *node, GError **error)
{
  const SipNode *summary = sip_node_child (node, "summary", error);
  const SipNode *sent_by = sip_node_child (node, "sent-by", error);
  const SipNode *example = sip_node_child (node, "example", error);
  const char *tier = sip_node_require (node, "tier", error);
  const char *methods = sip_node_get (node, "methods");
  const char *phrase = sip_node_get (node, "phrase");
  SipStmt *stmt = draft->writer->response;
  g_autofree char *message = NULL;
  SipEntryRow row;

  if (summary == NULL || sent_by == NULL || example == NULL || tier == NULL)
    return FALSE;
  row = (SipEntryRow){ SIP_ENTRY_KIND_RESPONSE, sip_node_get (node, "code"), phrase, summary->text, draft->id / 100,
                       tier_number (tier) };
  if (!sip_draft_write_entry (draft, &row, node, error))
    return FALSE;
  sip_draft_add_text (draft, SIP_TEXT_OTHER, summary->original);

  /* The empty line that ends the header fields fell to g_strstrip() where there is no body. */
  message = strstr (example->text, "\n\n") != NULL ? g_strconcat (example->text, "\n", NULL)
                                                   : g_strconcat (example->text, "\n\n", NULL);
  sip_stmt_bind_int (stmt, ":code", draft->id);
  sip_stmt_bind_int (stmt, ":class", draft->id / 100);
  sip_stmt_bind_text (stmt, ":phrase", phrase);
  sip_stmt_bind_text (stmt, ":status", sip_node_get (node, "status"));
  sip_stmt_bind_text (stmt, ":tier", tier);
  sip_stmt_bind_text (stmt, ":methods", methods != NULL ? methods : "");
  sip_stmt_bind_text (stmt, ":senders", sip_node_get (sent_by, "who"));
  sip_stmt_bind_text (stmt, ":summary", summary->text);
  sip_stmt_bind_text (stmt, ":example", message);
  return sip_writer_run (stmt, node, error);
}

gboolean
sip_compiler_write_response (SipWriter *writer, const SipNode *node, GError **error)
{
  g_autoptr (SipDraft) draft = NULL;
  int code;

  g_return_val_if_fail (writer != NULL && node != NULL, FALSE);

  if (!sip_node_require_int (node, "code", 100, 699, &code, error))
    return FALSE;
  draft = sip_draft_new (writer, code);
  if (!write_response_row (draft, node, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!write_response_child (draft, node->children->pdata[i], error))
      return FALSE;
  return sip_draft_write_text (draft, node, error);
}
