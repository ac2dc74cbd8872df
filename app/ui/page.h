/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipPage:
 *
 * Widgets below each other, to be scrolled: what a vertical #GtkBox is, but it does not say how high it would be for no
 * width. #GtkScrolledWindow asks that and throws the answer away, for which all text is broken into lines twice. No
 * child becomes wider than it asks for. The property "spacing" is the distance between children, in pixels.
 */
#define SIP_TYPE_PAGE (sip_page_get_type ())
G_DECLARE_FINAL_TYPE (SipPage, sip_page, SIP, PAGE, GtkWidget)

G_END_DECLS
