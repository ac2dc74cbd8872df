/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

/* All that the catalogue says of an entry, in sections. */
#define SIP_TYPE_ENTRY_PAGE (sip_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (SipEntryPage, sip_entry_page, SIP, ENTRY_PAGE, GtkWidget)

SipEntryPage *sip_entry_page_new (void);

/**
 * sip_entry_page_set_entry:
 * @entry: (nullable): what to show
 * @words: (nullable) (element-type utf8): the set of words by which it was found, as in #SipResult
 *
 * As sip_details_pane_set_entry().
 */
void sip_entry_page_set_entry (SipEntryPage *self, SipEntry *entry, GHashTable *words);

/**
 * sip_entry_page_complete:
 *
 * As sip_details_pane_complete().
 */
gboolean sip_entry_page_complete (SipEntryPage *self);

/**
 * sip_entry_page_bind_folds:
 * @settings: where the folded sections are remembered
 */
void sip_entry_page_bind_folds (SipEntryPage *self, GSettings *settings);

/**
 * sip_entry_page_move_section:
 * @steps: 1 for the next section, -1 for the one before
 */
void sip_entry_page_move_section (SipEntryPage *self, int steps);

/**
 * sip_entry_page_create_flow_picture:
 *
 * Returns: (transfer full) (nullable): the call flow as a picture for other programs; %NULL where none is shown
 */
GdkTexture *sip_entry_page_create_flow_picture (SipEntryPage *self);

G_END_DECLS
