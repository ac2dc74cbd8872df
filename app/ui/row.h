/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipRow:
 *
 * Widgets side by side, with text among them: what #GtkBox is, laid out by #SipRowLayout. Its template says the spacing
 * in the layout manager.
 */
#define SIP_TYPE_ROW (sip_row_get_type ())
G_DECLARE_FINAL_TYPE (SipRow, sip_row, SIP, ROW, GtkWidget)

G_END_DECLS
