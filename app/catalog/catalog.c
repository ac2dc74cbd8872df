/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "catalog-format.h"
#include "catalog.h"
#include "seal.h"

struct _SipCatalog
{
  GObject  parent_instance;
  char    *path;
  SipDb   *db;
  SipStmt *entry;
  SipStmt *response;
  SipStmt *statements;
  SipStmt *checks;
  SipStmt *lanes;
  SipStmt *messages;
};

G_DEFINE_QUARK (sip-catalog-error-quark, sip_catalog_error)
G_DEFINE_FINAL_TYPE (SipCatalog, sip_catalog, G_TYPE_OBJECT)

static void
sip_catalog_finalize (GObject *object)
{
  SipCatalog *self = SIP_CATALOG (object);

  sip_stmt_free (self->entry);
  sip_stmt_free (self->response);
  sip_stmt_free (self->statements);
  sip_stmt_free (self->checks);
  sip_stmt_free (self->lanes);
  sip_stmt_free (self->messages);
  sip_db_close (self->db);
  g_free (self->path);

  G_OBJECT_CLASS (sip_catalog_parent_class)->finalize (object);
}

static void
sip_catalog_class_init (SipCatalogClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sip_catalog_finalize;
}

static void
sip_catalog_init (SipCatalog *self G_GNUC_UNUSED)
{
}

static void
set_missing (GError **error, const char *path, const char *why)
{
  g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_MISSING,
               _ ("The catalogue “%s” cannot be opened: %s. Install SIP Codes again."), path, why);
}

static void
set_foreign (GError **error, const char *path)
{
  g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_FOREIGN,
               _ ("“%s” is not a catalogue of SIP Codes. Install SIP Codes again, or name another file."), path);
}

static void
set_damaged (GError **error, const char *path, const char *why)
{
  g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_DAMAGED,
               _ ("The catalogue “%s” is damaged (%s). Install SIP Codes again."), path, why);
}

GError *
sip_catalog_describe_error (SipCatalog *self, GError *cause)
{
  GError *result = NULL;

  g_return_val_if_fail (SIP_IS_CATALOG (self) && cause != NULL, NULL);

  set_damaged (&result, self->path, cause->message);
  g_error_free (cause);
  return result;
}

/* SQLite opens a file that is cut short without complaint, and only fails when it reaches the end. */
static gboolean
check_seal (SipCatalog *self, GError **error)
{
  gint64 page_size = 0;
  gint64 page_count = 0;
  const char *why;

  if (!sip_db_query_int (self->db, "PRAGMA page_size", &page_size, error)
      || !sip_db_query_int (self->db, "PRAGMA page_count", &page_count, error))
    return FALSE;

  if (sip_seal_check (self->path, (gsize) (page_size * page_count), &why))
    return TRUE;
  g_set_error_literal (error, SIP_DB_ERROR, SIP_DB_ERROR_DAMAGED, why);
  return FALSE;
}

static gboolean
prepare (SipCatalog *self, GError **error)
{
  self->entry = sip_db_prepare (
      self->db, "SELECT kind, key, title, summary, class FROM entry WHERE id = :id", error);
  if (self->entry == NULL)
    return FALSE;

  self->response = sip_db_prepare (
      self->db, "SELECT status, methods, senders, example FROM response WHERE code = :id", error);
  if (self->response == NULL)
    return FALSE;

  self->statements = sip_db_prepare (self->db,
                                     "SELECT s.field, s.position, s.label, s.term, o.title, s.text, s.other, s.rfc, "
                                     "       s.section, r.heading, s.source, s.url "
                                     "FROM statement s "
                                     "LEFT JOIN rfc_section r ON r.rfc = s.rfc AND r.section = s.section "
                                     "LEFT JOIN entry o ON o.id = s.other "
                                     "WHERE s.entry = :id ORDER BY s.field, s.position",
                                     error);
  if (self->statements == NULL)
    return FALSE;

  self->checks = sip_db_prepare (
      self->db, "SELECT cause, text FROM cause_check WHERE entry = :id ORDER BY cause, position", error);
  if (self->checks == NULL)
    return FALSE;

  self->lanes = sip_db_prepare (self->db, "SELECT name FROM flow_lane WHERE code = :id ORDER BY position", error);
  if (self->lanes == NULL)
    return FALSE;

  self->messages = sip_db_prepare (self->db,
                                   "SELECT m.from_lane, m.to_lane, m.request, m.response, r.phrase, m.method, m.note, m.text "
                                   "FROM flow_message m LEFT JOIN response r ON r.code = m.response "
                                   "WHERE m.code = :id ORDER BY m.position",
                                   error);
  return self->messages != NULL;
}

static gboolean
read_header (SipCatalog *self, GError **error)
{
  gint64 application_id;
  gint64 version;

  if (!sip_db_query_int (self->db, "PRAGMA application_id", &application_id, error)
      || !sip_db_query_int (self->db, "PRAGMA user_version", &version, error))
    return FALSE;

  if (application_id != SIP_CATALOG_APPLICATION_ID)
    {
      set_foreign (error, self->path);
      return FALSE;
    }
  if (version != SIP_CATALOG_VERSION)
    {
      g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_VERSION,
                   _ ("The catalogue “%s” has version %d, but this program reads version %d. "
                      "Install SIP Codes again."),
                   self->path, (int) version, SIP_CATALOG_VERSION);
      return FALSE;
    }
  return check_seal (self, error) && prepare (self, error);
}

SipCatalog *
sip_catalog_open (const char *path, GError **error)
{
  g_autoptr (SipCatalog) self = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (SIP_TYPE_CATALOG, NULL);
  self->path = g_strdup (path);

  if (g_access (path, R_OK) != 0)
    {
      set_missing (error, path, errno == ENOENT ? _ ("there is no such file") : g_strerror (errno));
      return NULL;
    }
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      set_missing (error, path, _ ("it is a folder"));
      return NULL;
    }

  self->db = sip_db_open_read_only (path, &cause);
  if (self->db != NULL && read_header (self, &cause))
    return g_steal_pointer (&self);

  if (cause->domain == SIP_CATALOG_ERROR)
    g_propagate_error (error, g_steal_pointer (&cause));
  else if (g_error_matches (cause, SIP_DB_ERROR, SIP_DB_ERROR_OPEN))
    set_missing (error, path, cause->message);
  else if (g_error_matches (cause, SIP_DB_ERROR, SIP_DB_ERROR_FOREIGN))
    set_foreign (error, path);
  else
    set_damaged (error, path, cause->message);
  return NULL;
}

/* For columns that are NOT NULL, which a damaged file may break. */
static const char *
text (SipStmt *stmt, int column)
{
  const char *value = sip_stmt_get_text (stmt, column);

  return value != NULL ? value : "";
}

static gboolean
read_statements (SipCatalog *self, SipEntry *entry, GError **error)
{
  gboolean has_row;

  sip_stmt_bind_int (self->statements, ":id", sip_entry_get_id (entry));
  while (sip_stmt_step (self->statements, &has_row, error))
    {
      SipStatement *statement;

      if (!has_row)
        return TRUE;

      statement = g_new0 (SipStatement, 1);
      statement->field = SIP_FIELD_MEANING;
      sip_field_from_name (text (self->statements, 0), &statement->field);
      statement->label = g_strdup (sip_stmt_get_text (self->statements, 2));
      statement->term = g_strdup (sip_stmt_get_text (self->statements, 3));
      statement->title = g_strdup (sip_stmt_get_text (self->statements, 4));
      statement->text = g_strdup (text (self->statements, 5));
      statement->other = (int) sip_stmt_get_int (self->statements, 6);
      statement->rfc = (int) sip_stmt_get_int (self->statements, 7);
      statement->section = g_strdup (sip_stmt_get_text (self->statements, 8));
      statement->heading = g_strdup (sip_stmt_get_text (self->statements, 9));
      statement->source = g_strdup (sip_stmt_get_text (self->statements, 10));
      statement->url = g_strdup (sip_stmt_get_text (self->statements, 11));
      sip_entry_add_statement (entry, statement);
    }
  return FALSE;
}

static gboolean
read_checks (SipCatalog *self, SipEntry *entry, GError **error)
{
  GPtrArray *causes = sip_entry_get_statements (entry, SIP_FIELD_CAUSE);
  g_autoptr (GPtrArray) builders = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strv_builder_unref);
  gboolean has_row;

  for (guint i = 0; i < causes->len; i++)
    g_ptr_array_add (builders, g_strv_builder_new ());

  sip_stmt_bind_int (self->checks, ":id", sip_entry_get_id (entry));
  while (sip_stmt_step (self->checks, &has_row, error))
    {
      gint64 cause;

      if (!has_row)
        {
          for (guint i = 0; i < causes->len; i++)
            ((SipStatement *) causes->pdata[i])->checks = g_strv_builder_end (builders->pdata[i]);
          return TRUE;
        }
      cause = sip_stmt_get_int (self->checks, 0);
      if (cause >= 1 && cause <= causes->len)
        g_strv_builder_add (builders->pdata[cause - 1], text (self->checks, 1));
    }
  return FALSE;
}

static gboolean
read_lanes (SipCatalog *self, int code, SipFlow *flow, GError **error)
{
  gboolean has_row;

  sip_stmt_bind_int (self->lanes, ":id", code);
  while (sip_stmt_step (self->lanes, &has_row, error))
    {
      if (!has_row)
        return TRUE;
      g_ptr_array_add (flow->lanes, g_strdup (text (self->lanes, 0)));
    }
  return FALSE;
}

static gboolean
read_messages (SipCatalog *self, int code, SipFlow *flow, GError **error)
{
  gboolean has_row;

  sip_stmt_bind_int (self->messages, ":id", code);
  while (sip_stmt_step (self->messages, &has_row, error))
    {
      SipFlowMessage *message;
      gint64 from;
      gint64 to;

      if (!has_row)
        return TRUE;
      from = sip_stmt_get_int (self->messages, 0);
      to = sip_stmt_get_int (self->messages, 1);
      if (from < 1 || from > flow->lanes->len || to < 1 || to > flow->lanes->len)
        continue; /* only in a damaged file; the schema's foreign keys exclude it */

      message = g_new0 (SipFlowMessage, 1);
      message->from = (guint) from - 1;
      message->to = (guint) to - 1;
      message->request = g_strdup (sip_stmt_get_text (self->messages, 2));
      message->response = (int) sip_stmt_get_int (self->messages, 3);
      message->phrase = g_strdup (text (self->messages, 4));
      message->method = g_strdup (sip_stmt_get_text (self->messages, 5));
      message->note = g_strdup (sip_stmt_get_text (self->messages, 6));
      message->text = g_strdup (text (self->messages, 7));
      g_ptr_array_add (flow->messages, message);
    }
  return FALSE;
}

static gboolean
read_flow (SipCatalog *self, SipResponse *response, GError **error)
{
  int code = sip_response_get_code (response);
  g_autoptr (SipFlow) flow = sip_flow_new ();

  if (!read_lanes (self, code, flow, error) || !read_messages (self, code, flow, error))
    return FALSE;
  sip_response_set_flow (response, g_steal_pointer (&flow));
  return TRUE;
}

static SipEntry *
create_response (SipCatalog *self, int code, GError **error)
{
  gboolean has_row;

  sip_stmt_bind_int (self->response, ":id", code);
  if (!sip_stmt_step (self->response, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, SIP_DB_ERROR, SIP_DB_ERROR_DAMAGED, "no response for entry %d", code);
      return NULL;
    }
  return g_object_new (SIP_TYPE_RESPONSE,
                       "id", code,
                       "kind", SIP_ENTRY_KIND_RESPONSE,
                       "key", text (self->entry, 1),
                       "title", text (self->entry, 2),
                       "summary", text (self->entry, 3),
                       "class-digit", (int) CLAMP (sip_stmt_get_int (self->entry, 4), 0, 6),
                       "status", sip_status_from_name (text (self->response, 0)),
                       "methods", text (self->response, 1),
                       "senders", text (self->response, 2),
                       "example", text (self->response, 3),
                       NULL);
}

static SipEntry *
create_entry (SipCatalog *self, int id, GError **error)
{
  SipEntryKind kind;
  gboolean has_row;

  sip_stmt_bind_int (self->entry, ":id", id);
  if (!sip_stmt_step (self->entry, &has_row, error))
    return NULL;
  if (!has_row)
    {
      g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND, _ ("The catalogue has no response %d."), id);
      return NULL;
    }

  kind = sip_entry_kind_from_name (text (self->entry, 0));
  if (kind == SIP_ENTRY_KIND_RESPONSE)
    return create_response (self, id, error);
  return g_object_new (SIP_TYPE_ENTRY,
                       "id", id,
                       "kind", kind,
                       "key", text (self->entry, 1),
                       "title", text (self->entry, 2),
                       "summary", text (self->entry, 3),
                       "class-digit", (int) CLAMP (sip_stmt_get_int (self->entry, 4), 0, 6),
                       NULL);
}

static void
reset (SipCatalog *self)
{
  sip_stmt_reset (self->entry);
  sip_stmt_reset (self->response);
  sip_stmt_reset (self->statements);
  sip_stmt_reset (self->checks);
  sip_stmt_reset (self->lanes);
  sip_stmt_reset (self->messages);
}

SipEntry *
sip_catalog_lookup_entry (SipCatalog *self, int id, GError **error)
{
  g_autoptr (SipEntry) entry = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (SIP_IS_CATALOG (self), NULL);

  entry = create_entry (self, id, &cause);
  if (entry != NULL && read_statements (self, entry, &cause) && read_checks (self, entry, &cause)
      && SIP_IS_RESPONSE (entry))
    read_flow (self, SIP_RESPONSE (entry), &cause);
  reset (self);

  if (cause == NULL)
    return g_steal_pointer (&entry);
  if (cause->domain == SIP_DB_ERROR)
    cause = sip_catalog_describe_error (self, g_steal_pointer (&cause));
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}

SipResponse *
sip_catalog_lookup (SipCatalog *self, int status_code, GError **error)
{
  g_return_val_if_fail (SIP_IS_CATALOG (self), NULL);

  if (status_code < 100 || status_code > 699)
    {
      g_set_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND,
                   _ ("%d is no status code; they go from 100 to 699."), status_code);
      return NULL;
    }
  return (SipResponse *) sip_catalog_lookup_entry (self, status_code, error);
}

GArray *
sip_catalog_list_ids (SipCatalog *self, SipEntryKind kind, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (SipStmt) stmt = NULL;
  g_autoptr (GError) cause = NULL;
  gboolean has_row = FALSE;

  g_return_val_if_fail (SIP_IS_CATALOG (self), NULL);

  stmt = sip_db_prepare (self->db, "SELECT id FROM entry WHERE kind = :kind ORDER BY id", &cause);
  if (stmt != NULL)
    sip_stmt_bind_text (stmt, ":kind", sip_entry_kind_get_name (kind));
  while (stmt != NULL && sip_stmt_step (stmt, &has_row, &cause) && has_row)
    {
      int id = (int) sip_stmt_get_int (stmt, 0);

      g_array_append_val (ids, id);
    }

  if (cause == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, sip_catalog_describe_error (self, g_steal_pointer (&cause)));
  return NULL;
}

SipDb *
sip_catalog_get_db (SipCatalog *self)
{
  g_return_val_if_fail (SIP_IS_CATALOG (self), NULL);

  return self->db;
}
