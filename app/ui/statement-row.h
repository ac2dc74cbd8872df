/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "statement.h"

G_BEGIN_DECLS

#define SIP_TYPE_STATEMENT_ROW (sip_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (SipStatementRow, sip_statement_row, SIP, STATEMENT_ROW, GtkWidget)

/**
 * sip_statement_row_set_statement:
 * @statement: (transfer none): what the row says from now on; not kept
 * @number: its place among others, from 1, or 0 to show none
 *
 * Shows all parts of @statement.
 */
void sip_statement_row_set_statement (SipStatementRow *self, const SipStatement *statement, guint number);

/**
 * sip_statement_rows_show:
 * @box: what holds the rows, and nothing else
 * @statements: (nullable) (element-type SipStatement): what they say, a row each
 * @numbered: whether each has its number
 * @most: how many to show at most
 *
 * Uses the rows that are there already, since to make one takes longer than to fill it, and hides those left over.
 *
 * Returns: how many are shown
 */
guint sip_statement_rows_show (GtkBox *box, GPtrArray *statements, gboolean numbered, guint most);

G_END_DECLS
