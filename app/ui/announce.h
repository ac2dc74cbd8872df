/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_announce:
 * @focused: what has the focus while this is said, and keeps it
 * @text: what a screen reader shall say, once it has nothing better to do
 *
 * Before version 4.14 GTK has no call for announcements: there, a screen reader says @text as the new description of what
 * has the focus, also when it is the same text as before.
 */
void sip_announce (GtkWidget *focused, const char *text);

G_END_DECLS
