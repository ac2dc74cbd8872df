/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipHistory:
 *
 * The entries looked at, like the pages of a browser. What is only passed on the way, while typing or
 * moving through the list, is replaced by what comes next; what was opened on purpose stays.
 */
typedef struct _SipHistory SipHistory;

/**
 * sip_history_new:
 *
 * Returns: (transfer full): an empty history
 */
SipHistory *sip_history_new (void);

void sip_history_free (SipHistory *self);

/**
 * sip_history_visit:
 * @id: the entry that is shown now, or 0 for none
 * @on_purpose: whether it was opened, not passed
 *
 * Forgets what was ahead.
 */
void sip_history_visit (SipHistory *self, int id, gboolean on_purpose);

/**
 * sip_history_settle:
 *
 * Keeps the entry that is shown now, as one opened on purpose.
 */
void sip_history_settle (SipHistory *self);

gboolean sip_history_can_go (SipHistory *self, int steps);

/**
 * sip_history_peek:
 * @steps: -1 for the entry before, 1 for the one after
 *
 * Returns: the id of that entry, or 0 when there is none that way; nothing moves
 */
int sip_history_peek (SipHistory *self, int steps);

/**
 * sip_history_go:
 * @steps: -1 for back, 1 for forward
 *
 * Returns: the id of the entry to show, or 0 when there is none that way
 */
int sip_history_go (SipHistory *self, int steps);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipHistory, sip_history_free)

G_END_DECLS
