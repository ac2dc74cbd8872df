/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

#define SIP_TYPE_DETAILS_PANE (sip_details_pane_get_type ())
G_DECLARE_FINAL_TYPE (SipDetailsPane, sip_details_pane, SIP, DETAILS_PANE, GtkWidget)

/**
 * sip_details_pane_set_primer:
 * @topics: (element-type SipEntry): what is shown while there is no entry
 */
void sip_details_pane_set_primer (SipDetailsPane *self, GPtrArray *topics);

/**
 * sip_details_pane_set_entry:
 * @entry: (nullable): what to show; %NULL for the primer
 * @words: (nullable) (element-type utf8): the set of words by which it was found, as in #SipResult
 *
 * Shows @entry with @words marked and the first of them in view, or else from its beginning. Only what is seen first is
 * there at once; the rest follows in the next frames.
 */
void sip_details_pane_set_entry (SipDetailsPane *self, SipEntry *entry, GHashTable *words);

/**
 * sip_details_pane_prepare:
 *
 * Makes now what the first entry would have to wait for.
 */
void sip_details_pane_prepare (SipDetailsPane *self);

/**
 * sip_details_pane_complete:
 *
 * Shows at once what would follow in the next frames.
 *
 * Returns: whether there was anything
 */
gboolean sip_details_pane_complete (SipDetailsPane *self);

/**
 * sip_details_pane_get_entry:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
SipEntry *sip_details_pane_get_entry (SipDetailsPane *self);

/**
 * sip_details_pane_bind_folds:
 * @settings: where the folded sections are remembered
 */
void sip_details_pane_bind_folds (SipDetailsPane *self, GSettings *settings);

/**
 * sip_details_pane_move_section:
 * @steps: 1 for the next section, -1 for the one before
 *
 * Goes to another section of the entry that is shown.
 */
void sip_details_pane_move_section (SipDetailsPane *self, int steps);

/**
 * sip_details_pane_dup_selection:
 *
 * Returns: (transfer full) (nullable): the text that is marked somewhere in the details
 */
char *sip_details_pane_dup_selection (SipDetailsPane *self);

/**
 * sip_details_pane_create_flow_picture:
 *
 * Returns: (transfer full) (nullable): the call flow as a picture for other programs; %NULL where none is shown
 */
GdkTexture *sip_details_pane_create_flow_picture (SipDetailsPane *self);

G_END_DECLS
