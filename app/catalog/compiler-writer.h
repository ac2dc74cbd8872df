/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-source.h"
#include "db.h"
#include "entry.h"

G_BEGIN_DECLS

/**
 * SipTextColumn:
 *
 * The columns of entry_text, in the order of data/schema.sql.
 */
typedef enum
{
  SIP_TEXT_TITLE,
  SIP_TEXT_NAME,
  SIP_TEXT_SYMPTOM,
  SIP_TEXT_SUMMARY,
  SIP_TEXT_CAUSE,
  SIP_TEXT_CLUE,
  SIP_TEXT_FIELD,
  SIP_TEXT_METHOD,
  SIP_TEXT_HEADER,
  SIP_TEXT_MEANING,
  SIP_TEXT_NEXT,
  SIP_TEXT_OTHER,
} SipTextColumn;

#define SIP_N_TEXT_COLUMNS (SIP_TEXT_OTHER + 1)

/**
 * SipWriter:
 *
 * The prepared statements that fill the tables; each is named after its table.
 */
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
  SipStmt *alike;
  SipStmt *text;
} SipWriter;

/**
 * sip_writer_new:
 * @db: a database that has the tables, which must outlive the writer
 *
 * Returns: (transfer full): the writer, or %NULL with @error set
 */
SipWriter *sip_writer_new (SipDb *db, GError **error);

void sip_writer_free (SipWriter *self);

/**
 * sip_writer_run:
 * @stmt: a statement with all its values
 * @node: where the values come from
 *
 * Returns: whether the row is written; @error is set otherwise, and says where @node is
 */
gboolean sip_writer_run (SipStmt *stmt, const SipNode *node, GError **error);

/**
 * SipDraft:
 * @id: of the entry
 * @positions: by field: how many statements are written
 * @texts: by #SipTextColumn: what search will read, a statement a line
 *
 * One entry while it is written.
 */
typedef struct
{
  SipWriter *writer;
  int        id;
  int        positions[SIP_N_FIELDS];
  GString   *texts[SIP_N_TEXT_COLUMNS];
} SipDraft;

/**
 * sip_draft_new:
 * @writer: which must outlive the draft
 *
 * Returns: (transfer full): a draft without statements
 */
SipDraft *sip_draft_new (SipWriter *writer, int id);

void sip_draft_free (SipDraft *self);

/**
 * sip_draft_add_text:
 * @text: (nullable): what search reads besides; nothing happens when there is none
 */
void sip_draft_add_text (SipDraft *self, SipTextColumn column, const char *text);

/**
 * sip_draft_add_node_text:
 * @label: (nullable): what stands before the text of @node
 */
void sip_draft_add_node_text (SipDraft *self, SipTextColumn column, const char *label, const SipNode *node);

/**
 * SipEntryRow:
 * @kind: what the entry is
 * @key: what names it among its kind
 * @class_digit: 1 to 6, or 0 for what belongs to no class
 * @tier: 0 met daily, 1 common, 2 rare
 *
 * A row of the table `entry`.
 */
typedef struct
{
  SipEntryKind kind;
  const char  *key;
  const char  *title;
  const char  *summary;
  int          class_digit;
  int          tier;
} SipEntryRow;

/**
 * sip_draft_write_entry:
 *
 * Returns: whether the entry is written; @error is set otherwise
 */
gboolean sip_draft_write_entry (SipDraft *self, const SipEntryRow *row, const SipNode *node, GError **error);

/**
 * SipStatementRow:
 * @other: the entry that the statement leads to, or 0
 * @rfc: (nullable): the number of the RFC that says so, in digits
 * @source: (nullable): who says so where no RFC does
 *
 * A row of the table `statement`, without what the draft knows.
 */
typedef struct
{
  SipField    field;
  const char *label;
  const char *term;
  const char *text;
  int         other;
  const char *rfc;
  const char *section;
  const char *source;
  const char *url;
} SipStatementRow;

/**
 * sip_statement_row:
 *
 * Returns: the text and the sources of @node as a row that has neither label nor term and leads nowhere
 */
SipStatementRow sip_statement_row (SipField field, const SipNode *node);

/**
 * sip_draft_write_statement:
 *
 * Returns: whether the statement is written, after those of its field before it; @error is set otherwise
 */
gboolean sip_draft_write_statement (SipDraft *self, const SipStatementRow *row, const SipNode *node, GError **error);

/**
 * sip_draft_write_paragraphs:
 *
 * Returns: whether each child of @parent is written as a statement, and can be found; @error is set otherwise
 */
gboolean sip_draft_write_paragraphs (SipDraft *self, SipField field, SipTextColumn column, const SipNode *parent,
                                     GError **error);

/**
 * sip_draft_write_text:
 *
 * Returns: whether what search reads is written, which comes last; @error is set otherwise
 */
gboolean sip_draft_write_text (SipDraft *self, const SipNode *node, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipWriter, sip_writer_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipDraft, sip_draft_free)

G_END_DECLS
