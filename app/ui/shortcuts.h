/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_shortcuts_name_search:
 *
 * Names the button that searches in a shortcuts window, which GTK leaves without a name.
 */
void sip_shortcuts_name_search (GtkWindow *shortcuts);

G_END_DECLS
