/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_menu_new:
 * @model: (transfer none): what the menu holds
 *
 * Returns: (transfer floating): a menu that says to a screen reader what its items are called
 */
GtkWidget *sip_menu_new (GMenuModel *model);

G_END_DECLS
