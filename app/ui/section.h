/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

#define SIP_TYPE_SECTION (sip_section_get_type ())
G_DECLARE_FINAL_TYPE (SipSection, sip_section, SIP, SECTION, GtkWidget)

/**
 * sip_section_set_entry:
 * @entry: (nullable): whose statements to show
 * @most: how many of them to show at most
 *
 * Shows what the catalogue says about @entry under the section's field, and hides the section where
 * that is nothing.
 *
 * Returns: the number of statements shown
 */
guint sip_section_set_entry (SipSection *self, SipEntry *entry, guint most);

G_END_DECLS
