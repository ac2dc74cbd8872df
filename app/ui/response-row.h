/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TYPE_RESPONSE_ROW (sip_response_row_get_type ())
G_DECLARE_FINAL_TYPE (SipResponseRow, sip_response_row, SIP, RESPONSE_ROW, GtkWidget)

G_END_DECLS
