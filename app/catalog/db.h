/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipDbError:
 * @SIP_DB_ERROR_OPEN: the file is missing or may not be read
 * @SIP_DB_ERROR_FOREIGN: the file is no SQLite database
 * @SIP_DB_ERROR_DAMAGED: the database is cut short or overwritten
 * @SIP_DB_ERROR_CONSTRAINT: a row breaks a rule of the schema
 * @SIP_DB_ERROR_FAILED: anything else that SQLite reports
 */
typedef enum
{
  SIP_DB_ERROR_OPEN,
  SIP_DB_ERROR_FOREIGN,
  SIP_DB_ERROR_DAMAGED,
  SIP_DB_ERROR_CONSTRAINT,
  SIP_DB_ERROR_FAILED,
} SipDbError;

#define SIP_DB_ERROR (sip_db_error_quark ())
GQuark sip_db_error_quark (void);

typedef struct _SipDb   SipDb;
typedef struct _SipStmt SipStmt;

/**
 * sip_db_open_read_only:
 * @path: (type filename): an existing database, which must not change while it is open
 *
 * Returns: (transfer full): the connection; close it with sip_db_close(). %NULL with @error set
 *   (#SipDbError) when the file cannot be opened as a database.
 */
SipDb *sip_db_open_read_only (const char *path, GError **error);

/**
 * sip_db_create:
 * @path: (type filename): where the new database goes; a file that is there is replaced
 *
 * Returns: (transfer full): the connection, or %NULL with @error set
 */
SipDb *sip_db_create (const char *path, GError **error);

/**
 * sip_db_close:
 * @self: (transfer full): a connection without living statements
 */
void sip_db_close (SipDb *self);

/**
 * sip_db_release_memory:
 *
 * Gives back the pages that were read; those that are wanted again are read again.
 */
void sip_db_release_memory (SipDb *self);

/**
 * sip_db_get_handle:
 *
 * Returns: (transfer none): the `sqlite3 *`, for what this wrapper does not cover (FTS5 functions)
 */
gpointer sip_db_get_handle (SipDb *self);

/**
 * sip_db_exec:
 * @sql: one or more statements without parameters
 *
 * Returns: whether all of them succeeded; @error is set otherwise
 */
gboolean sip_db_exec (SipDb *self, const char *sql, GError **error);

/**
 * sip_db_prepare:
 * @sql: one statement, with named parameters (`:number`) for every value
 *
 * Returns: (transfer full): the statement; free it with sip_stmt_free() before the connection
 *   closes. %NULL with @error set when SQLite rejects it.
 */
SipStmt *sip_db_prepare (SipDb *self, const char *sql, GError **error);

/**
 * sip_db_query_int:
 * @sql: a statement without parameters whose first row and column is a number
 * @value: (out): that number; 0 when there is no row
 *
 * Returns: whether the query succeeded; @error is set otherwise
 */
gboolean sip_db_query_int (SipDb *self, const char *sql, gint64 *value, GError **error);

void sip_stmt_free (SipStmt *self);

/**
 * sip_stmt_step:
 * @has_row: (out): whether there is a row to read
 *
 * Returns: whether the step succeeded; "no further row" is success
 */
gboolean sip_stmt_step (SipStmt *self, gboolean *has_row, GError **error);

/**
 * sip_stmt_run:
 *
 * Executes a statement that returns no rows, then resets it for the next use.
 *
 * Returns: whether it succeeded; @error is set otherwise
 */
gboolean sip_stmt_run (SipStmt *self, GError **error);

/**
 * sip_stmt_reset:
 *
 * Makes the statement ready to be bound and stepped again.
 */
void sip_stmt_reset (SipStmt *self);

/**
 * sip_stmt_bind_int:
 * @name: a parameter of the statement, with its colon
 */
void sip_stmt_bind_int (SipStmt *self, const char *name, gint64 value);

/**
 * sip_stmt_bind_text:
 * @name: a parameter of the statement, with its colon
 * @value: (nullable): copied; %NULL binds SQL's NULL
 */
void sip_stmt_bind_text (SipStmt *self, const char *name, const char *value);

/**
 * sip_stmt_get_int:
 *
 * Returns: the value of @column, 0 for NULL
 */
gint64 sip_stmt_get_int (SipStmt *self, int column);

/**
 * sip_stmt_get_double:
 *
 * Returns: the value of @column, 0.0 for NULL
 */
double sip_stmt_get_double (SipStmt *self, int column);

/**
 * sip_stmt_get_text:
 *
 * Returns: (transfer none) (nullable): the text of @column until the next step or reset; %NULL for
 *   NULL and for what is not UTF-8, as in a damaged file
 */
const char *sip_stmt_get_text (SipStmt *self, int column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipDb, sip_db_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipStmt, sip_stmt_free)

G_END_DECLS
