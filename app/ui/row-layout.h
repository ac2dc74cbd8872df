/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipRowLayout:
 *
 * Puts children side by side, and gives what is left to those that expand, like a horizontal #GtkBoxLayout. But the
 * height follows from the width alone: #GtkBoxLayout looks for the widths at which text is lowest, and breaks each text
 * into lines some hundred times for that. The property "spacing" is the distance between children, in pixels.
 */
#define SIP_TYPE_ROW_LAYOUT (sip_row_layout_get_type ())
G_DECLARE_FINAL_TYPE (SipRowLayout, sip_row_layout, SIP, ROW_LAYOUT, GtkLayoutManager)

G_END_DECLS
