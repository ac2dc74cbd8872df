/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_text_label_set:
 * @label: a label that wraps
 *
 * Lets @label say @text, in lines that may become narrow, but not as narrow as a letter.
 */
void sip_text_label_set (GtkLabel *label, const char *text);

/**
 * sip_text_label_show:
 * @text: (nullable): what it says
 *
 * The same, and hides @label where there is no text.
 */
void sip_text_label_show (GtkLabel *label, const char *text);

G_END_DECLS
