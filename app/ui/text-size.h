/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TEXT_SIZE_MIN   50 /* per cent of the desktop's own size */
#define SIP_TEXT_SIZE_USUAL 100
#define SIP_TEXT_SIZE_MAX   300

#define SIP_TYPE_TEXT_SIZE (sip_text_size_get_type ())
G_DECLARE_FINAL_TYPE (SipTextSize, sip_text_size, SIP, TEXT_SIZE, GObject)

/**
 * sip_text_size_new:
 * @settings: GTK's settings, whose resolution for text the object changes
 *
 * Returns: (transfer full): what makes all text larger or smaller than the desktop does
 */
SipTextSize *sip_text_size_new (GtkSettings *settings);

/**
 * sip_text_size_set:
 * @percent: between %SIP_TEXT_SIZE_MIN and %SIP_TEXT_SIZE_MAX
 */
void sip_text_size_set (SipTextSize *self, int percent);

/**
 * sip_text_size_step:
 * @percent: a size
 * @steps: how many steps to go up, or down when it is negative
 *
 * Returns: the size that many steps away, as far as it goes
 */
int sip_text_size_step (int percent, int steps);

G_END_DECLS
