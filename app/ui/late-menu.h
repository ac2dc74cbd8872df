/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_late_menu_attach:
 * @button: a button without a menu
 * @model: (transfer none): what the menu will hold
 *
 * Gives @button a menu that is made when it is first opened: its many widgets would make each start longer.
 */
void sip_late_menu_attach (GtkMenuButton *button, GMenuModel *model);

G_END_DECLS
