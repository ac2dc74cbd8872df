/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "statement.h"

G_BEGIN_DECLS

/**
 * SipStatementHead:
 *
 * What stands above the text of a statement: what it is about, as a link where that is an entry, and a word about it.
 */
#define SIP_TYPE_STATEMENT_HEAD (sip_statement_head_get_type ())
G_DECLARE_FINAL_TYPE (SipStatementHead, sip_statement_head, SIP, STATEMENT_HEAD, GtkWidget)

/**
 * sip_statement_head_set_statement:
 * @statement: (transfer none): what the head is of from now on; not kept
 */
void sip_statement_head_set_statement (SipStatementHead *self, const SipStatement *statement);

G_END_DECLS
