/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "class-pane.h"
#include "matcher.h"

G_BEGIN_DECLS

#define SIP_TYPE_RESPONSES_PANE (sip_responses_pane_get_type ())
G_DECLARE_FINAL_TYPE (SipResponsesPane, sip_responses_pane, SIP, RESPONSES_PANE, GtkWidget)

/**
 * SipResponsesPane::selected:
 * @id: the entry of the selected row, 0 for none
 *
 * The user moved to another row.
 */

/**
 * SipResponsesPane::activated:
 * @id: the entry of the row
 *
 * The user opened a row, with Enter or a double click.
 */

/**
 * SipResponsesPane::clicked:
 *
 * A row was clicked, selected before or not.
 */

/**
 * sip_responses_pane_show_result:
 * @result: what a search gave
 * @select_first: whether the first row becomes the selected one; else the selected entry stays it
 */
void sip_responses_pane_show_result (SipResponsesPane *self, const SipResult *result, gboolean select_first);

/**
 * sip_responses_pane_set_classes:
 * @classes: the only classes to show; 0 for all
 */
void sip_responses_pane_set_classes (SipResponsesPane *self, SipClassSet classes);

/**
 * sip_responses_pane_select:
 * @id: an entry, or 0 for none
 *
 * Selects the row of the entry and scrolls to it, without emitting SipResponsesPane::selected. Selects
 * none when the list does not show the entry.
 */
void sip_responses_pane_select (SipResponsesPane *self, int id);

/**
 * sip_responses_pane_count:
 *
 * Returns: how many rows there are
 */
guint sip_responses_pane_count (SipResponsesPane *self);

/**
 * sip_responses_pane_find_other:
 *
 * Returns: the first response in the list that is not @id, or 0
 */
int sip_responses_pane_find_other (SipResponsesPane *self, int id);

/**
 * sip_responses_pane_move:
 * @rows: how far to move the selection, negative for up
 */
void sip_responses_pane_move (SipResponsesPane *self, int rows);

G_END_DECLS
