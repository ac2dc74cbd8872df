/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TYPE_PANES (sip_panes_get_type ())
G_DECLARE_FINAL_TYPE (SipPanes, sip_panes, SIP, PANES, GtkWidget)

/**
 * SipPanes:classes-wanted:
 *
 * Whether there is no room for the class filters beside a list that they filter; read-only.
 */

/**
 * SipPanes:narrow:
 *
 * Whether there is room for one pane only, the list or the details; read-only.
 */

/**
 * SipPanes:list-covered:
 *
 * Whether the details stand in the place of the list; read-only.
 */

/**
 * SipPanes:on-details:
 *
 * Whether the details are the pane that is shown when only one is. They are always shown otherwise.
 */

/**
 * sip_panes_set_on_details:
 * @on_details: whether the details are wanted where there is room for one pane only, and not the list
 */
void sip_panes_set_on_details (SipPanes *self, gboolean on_details);

G_END_DECLS
