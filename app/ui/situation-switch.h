/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipSituationSwitch::changed:
 *
 * The user has chosen another situation.
 */
#define SIP_TYPE_SITUATION_SWITCH (sip_situation_switch_get_type ())
G_DECLARE_FINAL_TYPE (SipSituationSwitch, sip_situation_switch, SIP, SITUATION_SWITCH, GtkWidget)

/**
 * sip_situation_switch_set_statements:
 * @statements: (element-type SipStatement): what there is to choose from; not kept
 *
 * Offers other situations, and chooses the first, without a signal.
 */
void sip_situation_switch_set_statements (SipSituationSwitch *self, GPtrArray *statements);

/**
 * sip_situation_switch_choose:
 * @index: which situation, from 0
 *
 * Chooses without a signal.
 */
void sip_situation_switch_choose (SipSituationSwitch *self, guint index);

/**
 * sip_situation_switch_get_chosen:
 *
 * Returns: which situation is chosen, from 0
 */
guint sip_situation_switch_get_chosen (SipSituationSwitch *self);

G_END_DECLS
