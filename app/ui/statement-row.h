/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "statement.h"

G_BEGIN_DECLS

#define SIP_TYPE_STATEMENT_ROW (sip_statement_row_get_type ())
G_DECLARE_FINAL_TYPE (SipStatementRow, sip_statement_row, SIP, STATEMENT_ROW, GtkWidget)

/**
 * sip_statement_row_new:
 * @statement: (transfer none): what the row says; not kept
 * @number: its place among others, from 1, or 0 to show none
 *
 * Returns: (transfer floating): a row that shows all parts of @statement
 */
GtkWidget *sip_statement_row_new (const SipStatement *statement, guint number);

G_END_DECLS
