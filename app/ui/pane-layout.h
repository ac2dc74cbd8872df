/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipPaneLayout:
 *
 * Gives its one child all the room, like #GtkBinLayout, but never asks how wide it has to be for a height. #GtkPaned
 * does ask that of what it holds, and text can answer only by being broken into lines of many widths.
 */
#define SIP_TYPE_PANE_LAYOUT (sip_pane_layout_get_type ())
G_DECLARE_FINAL_TYPE (SipPaneLayout, sip_pane_layout, SIP, PANE_LAYOUT, GtkLayoutManager)

G_END_DECLS
