/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SIP_TYPE_MATCH_LIST (sip_match_list_get_type ())
G_DECLARE_FINAL_TYPE (SipMatchList, sip_match_list, SIP, MATCH_LIST, GObject)

/**
 * sip_match_list_new:
 *
 * Returns: (transfer full): an empty list model of #SipMatch
 */
SipMatchList *sip_match_list_new (void);

/**
 * sip_match_list_replace:
 * @matches: (element-type SipMatch): what the list holds from now on
 *
 * Emits #GListModel::items-changed once.
 */
void sip_match_list_replace (SipMatchList *self, GPtrArray *matches);

G_END_DECLS
