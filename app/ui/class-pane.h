/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A set of response classes: bit n for class nxx. No bit at all stands for all classes. */
typedef guint SipClassSet;

#define SIP_TYPE_CLASS_PANE (sip_class_pane_get_type ())
G_DECLARE_FINAL_TYPE (SipClassPane, sip_class_pane, SIP, CLASS_PANE, GtkWidget)

/**
 * SipClassPane::changed:
 *
 * Other classes were chosen, by the user or with sip_class_pane_set_chosen().
 */

/**
 * sip_class_pane_get_chosen:
 *
 * Returns: the classes that are chosen, 0 for all
 */
SipClassSet sip_class_pane_get_chosen (SipClassPane *self);

void sip_class_pane_set_chosen (SipClassPane *self, SipClassSet chosen);

/**
 * sip_class_pane_set_name:
 * @digit: 1 to 6, or 0 for all responses
 */
void sip_class_pane_set_name (SipClassPane *self, int digit, const char *name);

/**
 * sip_class_pane_set_counts:
 * @counts: (array fixed-size=7): how many responses of each class there are; the first for all
 */
void sip_class_pane_set_counts (SipClassPane *self, const guint counts[7]);

/**
 * sip_class_set_dup_names:
 *
 * Returns: (transfer full): the names of @classes, as in "4xx 5xx"; empty for none
 */
char *sip_class_set_dup_names (SipClassSet classes);

G_END_DECLS
