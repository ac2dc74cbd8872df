/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_marks_show:
 * @root: a part of the details
 * @words: (nullable) (element-type utf8): a set of folded words, as in #SipResult; %NULL takes all marks away
 *
 * Marks @words in every selectable label at or below @root.
 *
 * Returns: (transfer none) (nullable): the first visible label that has any of them
 */
GtkWidget *sip_marks_show (GtkWidget *root, GHashTable *words);

G_END_DECLS
