/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SipSlot:
 *
 * A place in a list. The property "item" is what stands there now, and says so when something else does.
 */
#define SIP_TYPE_SLOT (sip_slot_get_type ())
G_DECLARE_FINAL_TYPE (SipSlot, sip_slot, SIP, SLOT, GObject)

/**
 * sip_slot_get_item:
 *
 * Returns: (transfer none): what stands there
 */
gpointer sip_slot_get_item (SipSlot *self);

/**
 * SipSlotList:
 *
 * The items of another list in slots that stay when the items change, so that a list view uses its rows again: it makes a
 * row for each object that is new, and to make one takes longer than to fill it.
 */
#define SIP_TYPE_SLOT_LIST (sip_slot_list_get_type ())
G_DECLARE_FINAL_TYPE (SipSlotList, sip_slot_list, SIP, SLOT_LIST, GObject)

/**
 * sip_slot_list_new:
 * @source: (transfer none): the list whose items are shown
 *
 * Returns: (transfer full): a list model of #SipSlot, as long as @source
 */
SipSlotList *sip_slot_list_new (GListModel *source);

/**
 * sip_slot_list_set_limit:
 * @limit: how many slots there are at most; %G_MAXUINT for as many as there are items
 */
void sip_slot_list_set_limit (SipSlotList *self, guint limit);

/**
 * sip_slot_list_get_limit:
 *
 * Returns: how many slots there are at most
 */
guint sip_slot_list_get_limit (SipSlotList *self);

G_END_DECLS
