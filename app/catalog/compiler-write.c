/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "catalog-format.h"
#include "compiler-write.h"
#include "entry.h"

/* The columns of entry_text, in the order of data/schema.sql. */
typedef enum
{
  TEXT_TITLE,
  TEXT_NAME,
  TEXT_SYMPTOM,
  TEXT_SUMMARY,
  TEXT_CAUSE,
  TEXT_CLUE,
  TEXT_FIELD,
  TEXT_METHOD,
  TEXT_HEADER,
  TEXT_MEANING,
  TEXT_NEXT,
  TEXT_OTHER,
} TextColumn;

static const char *const text_columns[] = {
  ":title", ":name", ":symptom", ":summary", ":cause", ":clue", ":field", ":method", ":header", ":meaning", ":next", ":other",
};

typedef struct
{
  SipStmt *rfc;
  SipStmt *section;
  SipStmt *entry;
  SipStmt *response;
  SipStmt *statement;
  SipStmt *check;
  SipStmt *lane;
  SipStmt *message;
  SipStmt *text;
} Writer;

/* One entry while it is written: where the next statement of each field goes, and what search will read. */
typedef struct
{
  int      id;
  int      positions[SIP_N_FIELDS];
  GString *texts[G_N_ELEMENTS (text_columns)];
} Draft;

static const struct
{
  const char *sql;
  gsize       stmt;
} statements[] = {
  { "INSERT INTO rfc VALUES (:number, :title, :date, :obsoleted_by)", G_STRUCT_OFFSET (Writer, rfc) },
  { "INSERT INTO rfc_section VALUES (:rfc, :section, :heading)", G_STRUCT_OFFSET (Writer, section) },
  { "INSERT INTO entry VALUES (:id, :kind, :key, :title, :summary, :class, :tier)", G_STRUCT_OFFSET (Writer, entry) },
  { "INSERT INTO response VALUES (:code, :class, :phrase, :status, :tier, :methods, :senders, :summary, :example)",
    G_STRUCT_OFFSET (Writer, response) },
  { "INSERT INTO statement VALUES (:entry, :field, :position, :label, :term, :text, :other, :rfc, :section, :source, :url)",
    G_STRUCT_OFFSET (Writer, statement) },
  { "INSERT INTO cause_check (entry, cause, position, text) VALUES (:entry, :cause, :position, :text)",
    G_STRUCT_OFFSET (Writer, check) },
  { "INSERT INTO flow_lane VALUES (:code, :position, :name)", G_STRUCT_OFFSET (Writer, lane) },
  { "INSERT INTO flow_message VALUES (:code, :position, :from, :to, :request, :response, :method, :note, :text)",
    G_STRUCT_OFFSET (Writer, message) },
  { "INSERT INTO entry_text (rowid, title, name, symptom, summary, cause, clue, field, method, header, meaning, next, other) "
    "VALUES (:id, :title, :name, :symptom, :summary, :cause, :clue, :field, :method, :header, :meaning, :next, :other)",
    G_STRUCT_OFFSET (Writer, text) },
};

static void
writer_free (Writer *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    sip_stmt_free (G_STRUCT_MEMBER (SipStmt *, self, statements[i].stmt));
  g_free (self);
}

static void
draft_free (Draft *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_columns); i++)
    g_string_free (self->texts[i], TRUE);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Writer, writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Draft, draft_free)

static Writer *
writer_new (SipDb *db, GError **error)
{
  g_autoptr (Writer) self = g_new0 (Writer, 1);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      SipStmt *stmt = sip_db_prepare (db, statements[i].sql, error);

      if (stmt == NULL)
        return NULL;
      G_STRUCT_MEMBER (SipStmt *, self, statements[i].stmt) = stmt;
    }
  return g_steal_pointer (&self);
}

static Draft *
draft_new (int id)
{
  Draft *self = g_new0 (Draft, 1);

  self->id = id;
  for (guint i = 0; i < G_N_ELEMENTS (text_columns); i++)
    self->texts[i] = g_string_new (NULL);
  return self;
}

/* One line a statement: search shows the line that matched. */
static void
draft_add_text (Draft *self, TextColumn column, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (self->texts[column]->len > 0)
    g_string_append_c (self->texts[column], '\n');
  g_string_append (self->texts[column], text);
}

static void
draft_add_node_text (Draft *self, TextColumn column, const char *label, const SipNode *node)
{
  g_autofree char *line = NULL;

  if (label != NULL && *node->text != '\0')
    line = g_strconcat (label, ": ", node->text, NULL);
  draft_add_text (self, column, line != NULL ? line : *node->text != '\0' ? node->text : label);
  draft_add_text (self, TEXT_OTHER, node->original);
}

static gboolean
run (SipStmt *stmt, const SipNode *node, GError **error)
{
  g_autoptr (GError) cause = NULL;

  return sip_stmt_run (stmt, &cause) || sip_node_set_error (node, error, "%s", cause->message);
}

static gboolean
write_entry (Writer        *writer,
             Draft         *draft,
             const SipNode *node,
             SipEntryKind   kind,
             const char    *key,
             const char    *title,
             const char    *summary,
             int            class_digit,
             int            tier,
             GError       **error)
{
  sip_stmt_bind_int (writer->entry, ":id", draft->id);
  sip_stmt_bind_text (writer->entry, ":kind", sip_entry_kind_get_name (kind));
  sip_stmt_bind_text (writer->entry, ":key", key);
  sip_stmt_bind_text (writer->entry, ":title", title);
  sip_stmt_bind_text (writer->entry, ":summary", summary);
  sip_stmt_bind_int (writer->entry, ":class", class_digit);
  sip_stmt_bind_int (writer->entry, ":tier", tier);
  draft_add_text (draft, TEXT_TITLE, title);
  if (g_strcmp0 (title, summary) != 0)
    draft_add_text (draft, TEXT_SUMMARY, summary);
  return run (writer->entry, node, error);
}

static gboolean
write_text (Writer *writer, Draft *draft, const SipNode *node, GError **error)
{
  sip_stmt_bind_int (writer->text, ":id", draft->id);
  for (guint i = 0; i < G_N_ELEMENTS (text_columns); i++)
    sip_stmt_bind_text (writer->text, text_columns[i], draft->texts[i]->str);
  return run (writer->text, node, error);
}

static gboolean
write_statement (Writer        *writer,
                 Draft         *draft,
                 SipField       field,
                 const char    *label,
                 const char    *term,
                 int            other,
                 const SipNode *node,
                 GError       **error)
{
  const char *rfc = sip_node_get (node, "rfc");
  const char *source = sip_node_get (node, "source");

  sip_stmt_bind_int (writer->statement, ":entry", draft->id);
  sip_stmt_bind_text (writer->statement, ":field", sip_field_get_name (field));
  sip_stmt_bind_int (writer->statement, ":position", ++draft->positions[field]);
  sip_stmt_bind_text (writer->statement, ":label", label);
  sip_stmt_bind_text (writer->statement, ":term", term);
  sip_stmt_bind_text (writer->statement, ":text", node->text);
  if (other != 0)
    sip_stmt_bind_int (writer->statement, ":other", other);
  if (rfc != NULL)
    sip_stmt_bind_int (writer->statement, ":rfc", g_ascii_strtoll (rfc, NULL, 10));
  sip_stmt_bind_text (writer->statement, ":section", rfc != NULL ? sip_node_get (node, "section") : NULL);
  sip_stmt_bind_text (writer->statement, ":source", source);
  sip_stmt_bind_text (writer->statement, ":url", sip_node_get (node, "url"));
  return run (writer->statement, node, error);
}

static gboolean
write_paragraphs (Writer *writer, Draft *draft, SipField field, TextColumn column, const SipNode *parent, GError **error)
{
  for (guint i = 0; i < parent->children->len; i++)
    {
      const SipNode *paragraph = parent->children->pdata[i];

      draft_add_node_text (draft, column, NULL, paragraph);
      if (!write_statement (writer, draft, field, NULL, NULL, 0, paragraph, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_retry (Writer *writer, Draft *draft, const SipNode *retry, GError **error)
{
  for (guint i = 0; i < retry->children->len; i++)
    {
      const SipNode *node = retry->children->pdata[i];
      const char *term = sip_node_get (node, "may");

      if (term == NULL)
        term = sip_node_get (node, "fate");
      if (term == NULL)
        term = sip_node_get (node, "proxy");
      draft_add_node_text (draft, TEXT_NEXT, NULL, node);
      if (!write_statement (writer, draft, SIP_FIELD_RETRY, node->name, term, 0, node, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_cause (Writer *writer, Draft *draft, const SipNode *cause, GError **error)
{
  const SipNode *title = sip_node_child (cause, "title", error);
  int position = 0;

  if (title == NULL || !write_statement (writer, draft, SIP_FIELD_CAUSE, title->text, NULL, 0, cause, error))
    return FALSE;
  draft_add_node_text (draft, TEXT_CAUSE, NULL, title);

  for (guint i = 0; i < cause->children->len; i++)
    {
      const SipNode *check = cause->children->pdata[i];

      if (!g_str_equal (check->name, "check"))
        continue;
      sip_stmt_bind_int (writer->check, ":entry", draft->id);
      sip_stmt_bind_int (writer->check, ":cause", draft->positions[SIP_FIELD_CAUSE]);
      sip_stmt_bind_int (writer->check, ":position", ++position);
      sip_stmt_bind_text (writer->check, ":text", check->text);
      draft_add_node_text (draft, TEXT_CAUSE, NULL, check);
      if (!run (writer->check, check, error))
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
write_message (Writer *writer, Draft *draft, const SipNode *flow, const SipNode *step, int position, GError **error)
{
  gboolean waits = g_str_equal (step->name, "wait");
  const char *response = sip_node_get (step, "response");

  sip_stmt_bind_int (writer->message, ":code", draft->id);
  sip_stmt_bind_int (writer->message, ":position", position);
  sip_stmt_bind_int (writer->message, ":from", lane_position (flow, sip_node_get (step, waits ? "lane" : "from")));
  sip_stmt_bind_int (writer->message, ":to", lane_position (flow, sip_node_get (step, waits ? "lane" : "to")));
  sip_stmt_bind_text (writer->message, ":request", sip_node_get (step, "request"));
  if (response != NULL)
    sip_stmt_bind_int (writer->message, ":response", g_ascii_strtoll (response, NULL, 10));
  sip_stmt_bind_text (writer->message, ":method", sip_node_get (step, "for"));
  sip_stmt_bind_text (writer->message, ":note", sip_node_get (step, "note"));
  sip_stmt_bind_text (writer->message, ":text", step->text);
  draft_add_text (draft, TEXT_OTHER, step->text);
  return run (writer->message, step, error);
}

static gboolean
write_flow (Writer *writer, Draft *draft, const SipNode *flow, GError **error)
{
  int lanes = 0;
  int messages = 0;

  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *node = flow->children->pdata[i];

      if (g_str_equal (node->name, "lane"))
        {
          sip_stmt_bind_int (writer->lane, ":code", draft->id);
          sip_stmt_bind_int (writer->lane, ":position", ++lanes);
          sip_stmt_bind_text (writer->lane, ":name", node->text);
          if (!run (writer->lane, node, error))
            return FALSE;
        }
      else if (!write_message (writer, draft, flow, node, ++messages, error))
        return FALSE;
    }
  return TRUE;
}

/* The statements that are one element each: the field, the attributes that hold label and term, and what search reads. */
static const struct
{
  const char *name;
  SipField    field;
  const char *label;
  const char *term;
  TextColumn  column;
} simple_statements[] = {
  { "name", SIP_FIELD_NAME, NULL, NULL, TEXT_NAME },
  { "method", SIP_FIELD_METHOD, "name", "verdict", TEXT_METHOD },
  { "reference", SIP_FIELD_REFERENCE, NULL, "role", TEXT_OTHER },
  { "header", SIP_FIELD_HEADER, "name", "level", TEXT_HEADER },
  { "next", SIP_FIELD_NEXT, "who", NULL, TEXT_NEXT },
  { "symptom", SIP_FIELD_SYMPTOM, NULL, NULL, TEXT_SYMPTOM },
  { "related", SIP_FIELD_RELATED, "code", NULL, TEXT_OTHER },
  { "clue", SIP_FIELD_CLUE, "header", "kind", TEXT_CLUE },
  { "field", SIP_FIELD_IN_THE_FIELD, "who", "phrase", TEXT_FIELD },
};

static gboolean
write_simple_statement (Writer *writer, Draft *draft, const SipNode *node, gboolean *known, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (simple_statements); i++)
    {
      const char *label;
      const char *term;
      int other = 0;

      if (!g_str_equal (simple_statements[i].name, node->name))
        continue;

      *known = TRUE;
      label = simple_statements[i].label != NULL ? sip_node_get (node, simple_statements[i].label) : NULL;
      term = simple_statements[i].term != NULL ? sip_node_get (node, simple_statements[i].term) : NULL;
      if (simple_statements[i].field == SIP_FIELD_RELATED)
        other = (int) g_ascii_strtoll (label, NULL, 10);
      else
        draft_add_node_text (draft, simple_statements[i].column, label, node);
      if (simple_statements[i].field == SIP_FIELD_IN_THE_FIELD)
        draft_add_text (draft, TEXT_FIELD, term);
      return write_statement (writer, draft, simple_statements[i].field, label, term, other, node, error);
    }
  *known = FALSE;
  return TRUE;
}

static gboolean
write_response_child (Writer *writer, Draft *draft, const SipNode *node, GError **error)
{
  gboolean known;

  if (!write_simple_statement (writer, draft, node, &known, error))
    return FALSE;
  if (known || g_str_equal (node->name, "summary") || g_str_equal (node->name, "example"))
    return TRUE;
  if (g_str_equal (node->name, "meaning"))
    return write_paragraphs (writer, draft, SIP_FIELD_MEANING, TEXT_MEANING, node, error);
  if (g_str_equal (node->name, "sent-by"))
    return write_paragraphs (writer, draft, SIP_FIELD_SENT_BY, TEXT_NEXT, node, error);
  if (g_str_equal (node->name, "retry"))
    return write_retry (writer, draft, node, error);
  if (g_str_equal (node->name, "cause"))
    return write_cause (writer, draft, node, error);
  if (g_str_equal (node->name, "flow"))
    return write_flow (writer, draft, node, error);
  return sip_node_set_error (node, error, "a response has no <%s>", node->name);
}

static int
tier_number (const char *tier)
{
  return g_str_equal (tier, "daily") ? 0 : g_str_equal (tier, "common") ? 1 : 2;
}

static gboolean
write_response_row (Writer *writer, Draft *draft, const SipNode *node, GError **error)
{
  const SipNode *summary = sip_node_child (node, "summary", error);
  const SipNode *sent_by = sip_node_child (node, "sent-by", error);
  const SipNode *example = sip_node_child (node, "example", error);
  const char *tier = sip_node_require (node, "tier", error);
  const char *methods = sip_node_get (node, "methods");
  const char *phrase = sip_node_get (node, "phrase");
  g_autofree char *message = NULL;

  if (summary == NULL || sent_by == NULL || example == NULL || tier == NULL)
    return FALSE;
  if (!write_entry (writer, draft, node, SIP_ENTRY_KIND_RESPONSE, sip_node_get (node, "code"), phrase, summary->text,
                    draft->id / 100, tier_number (tier), error))
    return FALSE;
  draft_add_text (draft, TEXT_OTHER, summary->original);

  /* The empty line that ends the header fields fell to g_strstrip() where there is no body. */
  message = strstr (example->text, "\n\n") != NULL ? g_strconcat (example->text, "\n", NULL)
                                                   : g_strconcat (example->text, "\n\n", NULL);
  sip_stmt_bind_int (writer->response, ":code", draft->id);
  sip_stmt_bind_int (writer->response, ":class", draft->id / 100);
  sip_stmt_bind_text (writer->response, ":phrase", phrase);
  sip_stmt_bind_text (writer->response, ":status", sip_node_get (node, "status"));
  sip_stmt_bind_text (writer->response, ":tier", tier);
  sip_stmt_bind_text (writer->response, ":methods", methods != NULL ? methods : "");
  sip_stmt_bind_text (writer->response, ":senders", sip_node_get (sent_by, "who"));
  sip_stmt_bind_text (writer->response, ":summary", summary->text);
  sip_stmt_bind_text (writer->response, ":example", message);
  return run (writer->response, node, error);
}

static gboolean
write_response (Writer *writer, const SipNode *node, GError **error)
{
  g_autoptr (Draft) draft = NULL;
  int code;

  if (!sip_node_require_int (node, "code", 100, 699, &code, error))
    return FALSE;
  draft = draft_new (code);
  if (!write_response_row (writer, draft, node, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!write_response_child (writer, draft, node->children->pdata[i], error))
      return FALSE;
  return write_text (writer, draft, node, error);
}

static gboolean
write_class (Writer *writer, const SipNode *node, GError **error)
{
  const SipNode *name = sip_node_child (node, "name", error);
  const SipNode *summary = sip_node_child (node, "summary", error);
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const SipNode *unknown = sip_node_child (node, "unknown", error);
  g_autoptr (Draft) draft = NULL;
  g_autofree char *key = NULL;
  int digit;

  if (name == NULL || summary == NULL || meaning == NULL || unknown == NULL
      || !sip_node_require_int (node, "digit", 1, 6, &digit, error))
    return FALSE;
  draft = draft_new (digit);
  key = g_strdup_printf ("%dxx", digit);
  draft_add_node_text (draft, TEXT_NEXT, NULL, unknown);
  draft_add_text (draft, TEXT_OTHER, name->original);
  return write_entry (writer, draft, node, SIP_ENTRY_KIND_CLASS, key, name->text, summary->text, digit, 1, error)
         && write_paragraphs (writer, draft, SIP_FIELD_MEANING, TEXT_MEANING, meaning, error)
         && write_statement (writer, draft, SIP_FIELD_NEXT, "UAC", NULL, 0, unknown, error)
         && write_text (writer, draft, node, error);
}

static gboolean
write_topic (Writer *writer, const SipNode *node, int number, GError **error)
{
  g_autoptr (Draft) draft = draft_new (SIP_ENTRY_ID_PRIMER + number);
  const SipNode *title = sip_node_child (node, "title", error);
  const char *id = sip_node_require (node, "id", error);

  if (title == NULL || id == NULL
      || !write_entry (writer, draft, node, SIP_ENTRY_KIND_PRIMER, id, title->text, title->text, 0, 2, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *paragraph = node->children->pdata[i];

      if (!g_str_equal (paragraph->name, "p"))
        continue;
      draft_add_node_text (draft, TEXT_MEANING, NULL, paragraph);
      if (!write_statement (writer, draft, SIP_FIELD_MEANING, NULL, NULL, 0, paragraph, error))
        return FALSE;
    }
  return write_text (writer, draft, node, error);
}

static gboolean
write_rfc (Writer *writer, const SipNode *node, GError **error)
{
  const char *obsoleted_by = sip_node_get (node, "obsoleted-by");
  int number;

  if (!sip_node_require_int (node, "number", 1, G_MAXINT, &number, error))
    return FALSE;
  sip_stmt_bind_int (writer->rfc, ":number", number);
  sip_stmt_bind_text (writer->rfc, ":title", sip_node_get (node, "title"));
  sip_stmt_bind_text (writer->rfc, ":date", sip_node_get (node, "date"));
  sip_stmt_bind_text (writer->rfc, ":obsoleted_by", obsoleted_by != NULL ? obsoleted_by : "");
  if (!run (writer->rfc, node, error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *section = node->children->pdata[i];

      sip_stmt_bind_int (writer->section, ":rfc", number);
      sip_stmt_bind_text (writer->section, ":section", sip_node_get (section, "number"));
      sip_stmt_bind_text (writer->section, ":heading", sip_node_get (section, "heading"));
      if (!run (writer->section, section, error))
        return FALSE;
    }
  return TRUE;
}

static const SipNode *
find_mapper (const SipNode *root, const char *id)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *node = root->children->pdata[i];

      if (g_str_equal (node->name, "mapper") && g_strcmp0 (sip_node_get (node, "id"), id) == 0)
        return node;
    }
  return NULL;
}

/* A mapping is said twice: of the cause, and of the response. */
static gboolean
write_map (Writer *writer, Draft *cause, GHashTable *drafts, const SipNode *root, const SipNode *map, GError **error)
{
  const SipNode *mapper = find_mapper (root, sip_node_get (map, "by"));
  const char *code_text = sip_node_get (map, "code");
  const char *direction = sip_node_get (map, "direction");
  int code = (int) g_ascii_strtoll (code_text, NULL, 10);
  g_autofree char *value = g_strdup_printf ("%d", cause->id - SIP_ENTRY_ID_CAUSE);
  Draft *response = g_hash_table_lookup (drafts, GINT_TO_POINTER (code));
  Draft *sides[2];

  if (response == NULL)
    {
      response = draft_new (code);
      g_hash_table_insert (drafts, GINT_TO_POINTER (code), response);
    }
  sides[0] = cause;
  sides[1] = response;

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      const char *rfc = sip_node_get (mapper, "rfc");

      sip_stmt_bind_int (writer->statement, ":entry", sides[i]->id);
      sip_stmt_bind_text (writer->statement, ":field", sip_field_get_name (SIP_FIELD_Q850));
      sip_stmt_bind_int (writer->statement, ":position", ++sides[i]->positions[SIP_FIELD_Q850]);
      sip_stmt_bind_text (writer->statement, ":label", sides[i] == cause ? code_text : value);
      sip_stmt_bind_text (writer->statement, ":term", direction);
      sip_stmt_bind_text (writer->statement, ":text", map->text);
      sip_stmt_bind_int (writer->statement, ":other", sides[i] == cause ? code : cause->id);
      if (sip_node_get (map, "rfc") != NULL)
        {
          sip_stmt_bind_int (writer->statement, ":rfc", g_ascii_strtoll (sip_node_get (map, "rfc"), NULL, 10));
          sip_stmt_bind_text (writer->statement, ":section", sip_node_get (map, "section"));
        }
      else if (rfc != NULL)
        {
          sip_stmt_bind_int (writer->statement, ":rfc", g_ascii_strtoll (rfc, NULL, 10));
          sip_stmt_bind_text (writer->statement, ":section", sip_node_get (mapper, "section"));
        }
      sip_stmt_bind_text (writer->statement, ":source", sip_node_get (mapper, "name"));
      sip_stmt_bind_text (writer->statement, ":url", sip_node_get (mapper, "url"));
      if (!run (writer->statement, map, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_cause_entry (Writer *writer, const SipNode *node, GError **error)
{
  const SipNode *name = sip_node_child (node, "name", error);
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *identifier = sip_node_get (node, "identifier");
  g_autoptr (Draft) draft = NULL;
  int value;

  if (name == NULL || meaning == NULL || !sip_node_require_int (node, "value", 0, 127, &value, error))
    return FALSE;
  draft = draft_new (SIP_ENTRY_ID_CAUSE + value);
  if (!write_entry (writer, draft, node, SIP_ENTRY_KIND_CAUSE, sip_node_get (node, "value"), name->text, meaning->text, 0, 2, error))
    return FALSE;
  draft_add_text (draft, TEXT_OTHER, name->original);
  draft_add_text (draft, TEXT_OTHER, meaning->original);
  if (identifier != NULL)
    {
      const SipNode alias = { .text = (char *) identifier, .file = node->file, .line = node->line,
                              .attribute_names = node->attribute_names + g_strv_length (node->attribute_names) };

      draft_add_text (draft, TEXT_NAME, identifier);
      if (!write_statement (writer, draft, SIP_FIELD_NAME, NULL, NULL, 0, &alias, error))
        return FALSE;
    }
  return write_text (writer, draft, node, error);
}

static gboolean
write_maps (Writer *writer, const SipNode *root, GError **error)
{
  g_autoptr (GHashTable) drafts = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) draft_free);

  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *cause = root->children->pdata[i];
      g_autoptr (Draft) draft = NULL;

      if (!g_str_equal (cause->name, "cause"))
        continue;
      draft = draft_new (SIP_ENTRY_ID_CAUSE + (int) g_ascii_strtoll (sip_node_get (cause, "value"), NULL, 10));
      for (guint k = 0; k < cause->children->len; k++)
        {
          const SipNode *map = cause->children->pdata[k];

          if (g_str_equal (map->name, "map") && !write_map (writer, draft, drafts, root, map, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Meaning and check of a warning or an unregistered code. */
static gboolean
write_meaning_and_check (Writer *writer, Draft *draft, const SipNode *node, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const SipNode *check = meaning != NULL ? sip_node_child (node, "check", error) : NULL;

  if (check == NULL)
    return FALSE;
  draft_add_text (draft, TEXT_OTHER, meaning->original);
  draft_add_node_text (draft, TEXT_CAUSE, NULL, check);
  return write_statement (writer, draft, SIP_FIELD_MEANING, NULL, NULL, 0, meaning, error)
         && write_statement (writer, draft, SIP_FIELD_CHECK, NULL, NULL, 0, check, error);
}

static gboolean
write_warning (Writer *writer, const SipNode *node, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *phrase = sip_node_require (node, "phrase", error);
  g_autoptr (Draft) draft = NULL;
  int code;

  if (meaning == NULL || phrase == NULL || !sip_node_require_int (node, "code", 300, 399, &code, error))
    return FALSE;
  draft = draft_new (SIP_ENTRY_ID_WARNING + code);
  if (!write_entry (writer, draft, node, SIP_ENTRY_KIND_WARNING, sip_node_get (node, "code"), phrase, meaning->text, 0, 2, error)
      || !write_meaning_and_check (writer, draft, node, error)
      || !write_statement (writer, draft, SIP_FIELD_REFERENCE, NULL, "defines", 0,
                           &(SipNode){ .text = (char *) "", .file = node->file, .line = node->line,
                                       .attribute_names = node->attribute_names, .attribute_values = node->attribute_values },
                           error))
    return FALSE;

  for (guint i = 0; i < node->children->len; i++)
    {
      const SipNode *carrier = node->children->pdata[i];
      const char *status = sip_node_get (carrier, "code");

      if (g_str_equal (carrier->name, "carried-by")
          && !write_statement (writer, draft, SIP_FIELD_RELATED, status, NULL, (int) g_ascii_strtoll (status, NULL, 10),
                               carrier, error))
        return FALSE;
    }
  return write_text (writer, draft, node, error);
}

static gboolean
write_unregistered (Writer *writer, const SipNode *node, int number, GError **error)
{
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *value = sip_node_require (node, "value", error);
  const char *phrase = sip_node_require (node, "phrase", error);
  const char *who = sip_node_require (node, "who", error);
  g_autoptr (Draft) draft = draft_new (SIP_ENTRY_ID_UNREGISTERED + number);

  if (meaning == NULL || value == NULL || phrase == NULL || who == NULL)
    return FALSE;
  draft_add_text (draft, TEXT_NAME, value);
  draft_add_text (draft, TEXT_FIELD, who);
  return write_entry (writer, draft, node, SIP_ENTRY_KIND_UNREGISTERED, value, phrase, meaning->text, 0, 2, error)
         && write_meaning_and_check (writer, draft, node, error)
         && write_statement (writer, draft, SIP_FIELD_IN_THE_FIELD, who, sip_node_get (node, "kind"), 0,
                             &(SipNode){ .text = (char *) "", .file = node->file, .line = node->line,
                                         .attribute_names = node->attribute_names, .attribute_values = node->attribute_values },
                             error)
         && write_text (writer, draft, node, error);
}

static gboolean
write_child (Writer *writer, const SipNode *root, const SipNode *node, int number, GError **error)
{
  if (g_str_equal (root->name, "responses"))
    return write_response (writer, node, error);
  if (g_str_equal (root->name, "classes"))
    return write_class (writer, node, error);
  if (g_str_equal (root->name, "primer"))
    return write_topic (writer, node, number, error);
  if (g_str_equal (root->name, "references"))
    return write_rfc (writer, node, error);
  if (g_str_equal (root->name, "causes"))
    return !g_str_equal (node->name, "cause") || write_cause_entry (writer, node, error);
  if (g_str_equal (root->name, "warnings"))
    return write_warning (writer, node, error);
  if (g_str_equal (root->name, "unregistered"))
    return write_unregistered (writer, node, number, error);
  return sip_node_set_error (root, error, "<%s> is no part of a catalogue", root->name);
}

static gboolean
write_roots (Writer *writer, GPtrArray *roots, GError **error)
{
  for (guint i = 0; i < roots->len; i++)
    {
      const SipNode *root = roots->pdata[i];

      for (guint k = 0; k < root->children->len; k++)
        if (!write_child (writer, root, root->children->pdata[k], (int) k + 1, error))
          return FALSE;
    }
  for (guint i = 0; i < roots->len; i++)
    if (g_str_equal (((SipNode *) roots->pdata[i])->name, "causes") && !write_maps (writer, roots->pdata[i], error))
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
  g_autoptr (Writer) writer = NULL;

  g_return_val_if_fail (db != NULL && schema != NULL && roots != NULL, FALSE);

  /* Entries refer to entries that come later: foreign keys are checked when the transaction ends. */
  if (!sip_db_exec (db, schema, error) || !sip_db_exec (db, "BEGIN; PRAGMA defer_foreign_keys = ON;", error))
    return FALSE;

  writer = writer_new (db, error);
  if (writer == NULL || !write_roots (writer, roots, error))
    return FALSE;
  g_clear_pointer (&writer, writer_free); /* VACUUM wants no living statement */
  return finish (db, error);
}
