/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_old_text_watch:
 * @entry: what is typed into
 * @window: the window that it is in
 *
 * From when @window is left, the text of @entry is old: it is marked, and what is typed or pasted next replaces it. Whoever
 * moves the cursor or clicks into the text wants to change it, and it is old no more. It is not selected, for that would
 * take the primary selection away from what is selected elsewhere.
 */
void sip_old_text_watch (GtkEditable *entry, GtkWindow *window);

G_END_DECLS
