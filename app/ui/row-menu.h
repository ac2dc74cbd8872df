/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_row_menu_attach:
 * @list_view: a list of #SipMatch in #SipResponseRow
 *
 * Gives each row of @list_view a menu, for the right mouse button and for the menu key.
 */
void sip_row_menu_attach (GtkListView *list_view);

G_END_DECLS
