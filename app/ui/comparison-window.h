/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "response.h"

G_BEGIN_DECLS

#define SIP_TYPE_COMPARISON_WINDOW (sip_comparison_window_get_type ())
G_DECLARE_FINAL_TYPE (SipComparisonWindow, sip_comparison_window, SIP, COMPARISON_WINDOW, GtkWindow)

/**
 * sip_comparison_window_new:
 * @parent: the window from which it is opened, with which it closes
 *
 * Returns: (transfer none): a window that shows two responses beside each other, not presented yet; GTK owns it
 */
GtkWindow *sip_comparison_window_new (GtkWindow *parent, SipResponse *left, SipResponse *right);

G_END_DECLS
