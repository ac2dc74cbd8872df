/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "flow-layout.h"

G_BEGIN_DECLS

/**
 * sip_flow_drawing_append_lanes:
 *
 * Draws the lanes of @layout and their names.
 */
void sip_flow_drawing_append_lanes (GtkSnapshot *snapshot, const SipFlowLayout *layout, const GdkRGBA *color);

/**
 * sip_flow_drawing_append_step:
 *
 * Draws the arrow and the label of one step, or the time of waiting that it is.
 */
void sip_flow_drawing_append_step (GtkSnapshot *snapshot, const SipFlowLayout *layout, const SipFlowStep *step,
                                   const GdkRGBA *color);

G_END_DECLS
