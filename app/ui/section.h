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
 *
 * Shows what the catalogue says about @entry under the section's field, and hides the section where
 * that is nothing.
 */
void sip_section_set_entry (SipSection *self, SipEntry *entry);

G_END_DECLS
