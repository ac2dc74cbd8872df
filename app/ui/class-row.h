/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TYPE_CLASS_ROW (sip_class_row_get_type ())
G_DECLARE_FINAL_TYPE (SipClassRow, sip_class_row, SIP, CLASS_ROW, GtkListBoxRow)

/**
 * sip_class_row_get_digit:
 *
 * Returns: the response class that the row stands for, 1 to 6, or 0 for all of them
 */
int sip_class_row_get_digit (SipClassRow *self);

/**
 * sip_class_row_set_name:
 * @name: what the class is called: "Provisional"
 */
void sip_class_row_set_name (SipClassRow *self, const char *name);

/**
 * sip_class_row_set_count:
 * @count: how many responses of the class there are to see
 */
void sip_class_row_set_count (SipClassRow *self, guint count);

G_END_DECLS
