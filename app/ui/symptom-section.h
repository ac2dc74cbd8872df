/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

/* What people say when they have met a response. Of many symptoms only the first are shown until all are asked for. */
#define SIP_TYPE_SYMPTOM_SECTION (sip_symptom_section_get_type ())
G_DECLARE_FINAL_TYPE (SipSymptomSection, sip_symptom_section, SIP, SYMPTOM_SECTION, GtkWidget)

/**
 * sip_symptom_section_set_entry:
 * @entry: (nullable): whose symptoms to show
 * @words: (nullable) (element-type utf8): a set of folded words; symptoms that have most of them come first
 *
 * Shows the symptoms, or hides the section where there are none.
 */
void sip_symptom_section_set_entry (SipSymptomSection *self, SipEntry *entry, GHashTable *words);

G_END_DECLS
