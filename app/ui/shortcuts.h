/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_shortcuts_show:
 * @parent: the window above which it is shown
 *
 * Shows all shortcuts in a window of their own.
 */
void sip_shortcuts_show (GtkWindow *parent);

G_END_DECLS
