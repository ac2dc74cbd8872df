/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_folds_attach:
 * @root: what has the sections: each a #GtkExpander with a widget name
 * @settings: has the key "folded-sections", the names of those that are folded
 *
 * Keeps the sections below @root as the user left them, in every window and from one start to the next.
 */
void sip_folds_attach (GtkWidget *root, GSettings *settings);

/**
 * sip_folds_move:
 * @scroller: what @root scrolls in
 * @steps: 1 for the next section, -1 for the one before
 *
 * Puts the focus on the title of another section, seen from the one that has it or else from what is in view, and
 * brings its beginning to the top.
 */
void sip_folds_move (GtkWidget *root, GtkScrolledWindow *scroller, int steps);

G_END_DECLS
