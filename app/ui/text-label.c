/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-label.h"

#define MIN_CHARS 11 /* a window of 360 pixels holds so many at three times the usual size */

/* How narrow a label may become is found by breaking it into lines: not after each letter, which takes many. */
void
sip_text_label_set (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1) / 2, MIN_CHARS));
}

void
sip_text_label_show (GtkLabel *label, const char *text)
{
  sip_text_label_set (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}
