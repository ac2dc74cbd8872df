/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipWrapLayout:
 *
 * Puts children side by side, each as wide as it asks for, and begins a new line where there is no more room, as
 * words do. The property "spacing" is the distance between them in both directions, in pixels.
 */
#define SIP_TYPE_WRAP_LAYOUT (sip_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (SipWrapLayout, sip_wrap_layout, SIP, WRAP_LAYOUT, GtkLayoutManager)

G_END_DECLS
