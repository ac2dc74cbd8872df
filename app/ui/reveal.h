/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_reveal:
 * @widget: something in a scrolled window
 *
 * Brings all of @widget into view, if it fits, once it is laid out anew: for what belongs to the part that has
 * the focus, which alone GTK scrolls to.
 */
void sip_reveal (GtkWidget *widget);

G_END_DECLS
