/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipClampLayout:
 *
 * Puts children one below the other, like a vertical box, but makes all of them only as wide as the widest of
 * them asks for, from where lines of text begin.
 */
#define SIP_TYPE_CLAMP_LAYOUT (sip_clamp_layout_get_type ())
G_DECLARE_FINAL_TYPE (SipClampLayout, sip_clamp_layout, SIP, CLAMP_LAYOUT, GtkLayoutManager)

G_END_DECLS
