/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipFiller:
 *
 * Fills the parts of a page little by little, from the top, so that no frame is late: the first screen in the frame in which
 * the page appears, the rest when nothing else has been asked for during a moment. Somebody who holds Down reads none of it.
 */
typedef struct SipFiller SipFiller;

/**
 * SipFillFunc:
 * @part: a child of the page
 * @most: how many statements to show at most
 *
 * Returns: how many statements @part shows now
 */
typedef guint (*SipFillFunc) (GtkWidget *part, guint most, gpointer data);

/**
 * SipFilledFunc:
 *
 * Is called when the whole page is filled, and at the end of the time in which nothing was asked for.
 */
typedef void (*SipFilledFunc) (gpointer data);

/**
 * sip_filler_new:
 * @page: (transfer none): whose children are filled; has to outlive the filler
 * @filled: (nullable): whom to tell
 *
 * Returns: (transfer full): a filler that has nothing to do yet
 */
SipFiller *sip_filler_new (GtkWidget *page, SipFillFunc fill, SipFilledFunc filled, gpointer data);

/**
 * sip_filler_free:
 */
void sip_filler_free (SipFiller *self);

/**
 * sip_filler_start:
 *
 * Begins with the first part, whatever was filled until now. The first screen waits with the rest if the last start was only
 * a moment ago.
 */
void sip_filler_start (SipFiller *self);

/**
 * sip_filler_start_with:
 * @n_statements: how many to show at once, perhaps none
 *
 * Begins with the first part, and fills so much of the page in the frame in which it appears.
 */
void sip_filler_start_with (SipFiller *self, guint n_statements);

/**
 * sip_filler_delay:
 *
 * Has the end told a moment from now, after what is still to be filled.
 */
void sip_filler_delay (SipFiller *self);

/**
 * sip_filler_finish:
 *
 * Fills what is still to be filled, at once, and tells nobody.
 *
 * Returns: whether there was something to be filled, and so to be laid out
 */
gboolean sip_filler_finish (SipFiller *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipFiller, sip_filler_free)

G_END_DECLS
