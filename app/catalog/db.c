/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>

#include "db.h"

struct _SipDb
{
  sqlite3 *handle;
};

struct _SipStmt
{
  sqlite3      *handle; /* of the connection, which outlives the statement */
  sqlite3_stmt *stmt;
};

G_DEFINE_QUARK (sip-db-error-quark, sip_db_error)

static gboolean
set_error (sqlite3 *handle, GError **error)
{
  SipDbError code;

  switch (sqlite3_errcode (handle) & 0xff)
    {
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_IOERR:
      code = SIP_DB_ERROR_OPEN;
      break;
    case SQLITE_NOTADB:
      code = SIP_DB_ERROR_FOREIGN;
      break;
    case SQLITE_CORRUPT:
      code = SIP_DB_ERROR_DAMAGED;
      break;
    case SQLITE_CONSTRAINT:
      code = SIP_DB_ERROR_CONSTRAINT;
      break;
    default:
      code = SIP_DB_ERROR_FAILED;
      break;
    }

  g_set_error_literal (error, SIP_DB_ERROR, code, sqlite3_errmsg (handle));
  return FALSE;
}

/* Without the locks of SQLite: a connection is used by one thread at a time. */
static SipDb *
open_uri (const char *uri, int flags, GError **error)
{
  g_autoptr (SipDb) self = g_new0 (SipDb, 1);
  int rc = sqlite3_open_v2 (uri, &self->handle, flags | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX,
                            NULL);

  if (rc != SQLITE_OK)
    {
      if (self->handle != NULL)
        set_error (self->handle, error);
      else
        g_set_error_literal (error, SIP_DB_ERROR, SIP_DB_ERROR_FAILED, sqlite3_errstr (rc));
      return NULL;
    }

  /* A file from elsewhere must not make SQLite do more than read tables. */
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  return g_steal_pointer (&self);
}

SipDb *
sip_db_open_read_only (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;
  g_autofree char *immutable = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_file_new_for_path (path);
  uri = g_file_get_uri (file);
  immutable = g_strconcat (uri, "?immutable=1", NULL);
  return open_uri (immutable, SQLITE_OPEN_READONLY, error);
}

SipDb *
sip_db_create (const char *path, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *uri = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  g_unlink (path);
  file = g_file_new_for_path (path);
  uri = g_file_get_uri (file);
  return open_uri (uri, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
}

void
sip_db_close (SipDb *self)
{
  if (self == NULL)
    return;
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement is still alive: %s", sqlite3_errmsg (self->handle));
  g_free (self);
}

void
sip_db_release_memory (SipDb *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_db_release_memory (self->handle);
}

gpointer
sip_db_get_handle (SipDb *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->handle;
}

gboolean
sip_db_exec (SipDb *self, const char *sql, GError **error)
{
  g_return_val_if_fail (self != NULL && sql != NULL, FALSE);

  return sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK || set_error (self->handle, error);
}

SipStmt *
sip_db_prepare (SipDb *self, const char *sql, GError **error)
{
  sqlite3_stmt *stmt;
  SipStmt *result;

  g_return_val_if_fail (self != NULL && sql != NULL, NULL);

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL) != SQLITE_OK)
    {
      set_error (self->handle, error);
      return NULL;
    }
  result = g_new0 (SipStmt, 1);
  result->handle = self->handle;
  result->stmt = stmt;
  return result;
}

gboolean
sip_db_query_int (SipDb *self, const char *sql, gint64 *value, GError **error)
{
  g_autoptr (SipStmt) stmt = sip_db_prepare (self, sql, error);
  gboolean has_row;

  if (stmt == NULL || !sip_stmt_step (stmt, &has_row, error))
    return FALSE;
  *value = has_row ? sip_stmt_get_int (stmt, 0) : 0;
  return TRUE;
}

void
sip_stmt_free (SipStmt *self)
{
  if (self == NULL)
    return;
  sqlite3_finalize (self->stmt);
  g_free (self);
}

gboolean
sip_stmt_step (SipStmt *self, gboolean *has_row, GError **error)
{
  int rc;

  g_return_val_if_fail (self != NULL && has_row != NULL, FALSE);

  rc = sqlite3_step (self->stmt);
  *has_row = rc == SQLITE_ROW;
  return rc == SQLITE_ROW || rc == SQLITE_DONE || set_error (self->handle, error);
}

gboolean
sip_stmt_run (SipStmt *self, GError **error)
{
  gboolean has_row;
  gboolean done = sip_stmt_step (self, &has_row, error);

  sip_stmt_reset (self);
  return done;
}

void
sip_stmt_reset (SipStmt *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_reset (self->stmt);
  sqlite3_clear_bindings (self->stmt);
}

static int
parameter (SipStmt *self, const char *name)
{
  int index = sqlite3_bind_parameter_index (self->stmt, name);

  if (index == 0)
    g_critical ("The statement “%s” has no parameter %s", sqlite3_sql (self->stmt), name);
  return index;
}

void
sip_stmt_bind_int (SipStmt *self, const char *name, gint64 value)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (sqlite3_bind_int64 (self->stmt, parameter (self, name), value) != SQLITE_OK)
    g_critical ("Cannot bind %s: %s", name, sqlite3_errmsg (self->handle));
}

void
sip_stmt_bind_text (SipStmt *self, const char *name, const char *value)
{
  g_return_if_fail (self != NULL && name != NULL);

  if (sqlite3_bind_text (self->stmt, parameter (self, name), value, -1, SQLITE_TRANSIENT) != SQLITE_OK)
    g_critical ("Cannot bind %s: %s", name, sqlite3_errmsg (self->handle));
}

gint64
sip_stmt_get_int (SipStmt *self, int column)
{
  g_return_val_if_fail (self != NULL, 0);

  return sqlite3_column_int64 (self->stmt, column);
}

double
sip_stmt_get_double (SipStmt *self, int column)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return sqlite3_column_double (self->stmt, column);
}

const char *
sip_stmt_get_text (SipStmt *self, int column)
{
  const char *text;

  g_return_val_if_fail (self != NULL, NULL);

  text = (const char *) sqlite3_column_text (self->stmt, column);
  return text != NULL && g_utf8_validate (text, -1, NULL) ? text : NULL;
}
