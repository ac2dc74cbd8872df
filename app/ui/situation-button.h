/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "statement.h"

G_BEGIN_DECLS

#define SIP_TYPE_SITUATION_BUTTON (sip_situation_button_get_type ())
G_DECLARE_FINAL_TYPE (SipSituationButton, sip_situation_button, SIP, SITUATION_BUTTON, GtkToggleButton)

/**
 * sip_situation_button_new:
 * @statement: (transfer none): what a response means for a method; not kept
 *
 * Returns: (transfer floating): one choice among situations, with the sign of its verdict
 */
GtkWidget *sip_situation_button_new (const SipStatement *statement);

G_END_DECLS
