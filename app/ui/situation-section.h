/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "entry.h"

G_BEGIN_DECLS

#define SIP_TYPE_SITUATION_SECTION (sip_situation_section_get_type ())
G_DECLARE_FINAL_TYPE (SipSituationSection, sip_situation_section, SIP, SITUATION_SECTION, GtkWidget)

/**
 * sip_situation_section_set_entry:
 * @entry: (nullable): whose meaning to show, method by method
 *
 * Shows the situation that the user chose last, if @entry has it, else the first. Hides the section where there
 * is none.
 */
void sip_situation_section_set_entry (SipSituationSection *self, SipEntry *entry);

/**
 * sip_situation_section_find:
 * @words: (nullable) (element-type utf8): a set of folded words
 *
 * Shows the situation that has most of @words, if it has more than a few: what was searched for is not hidden.
 */
void sip_situation_section_find (SipSituationSection *self, GHashTable *words);

G_END_DECLS
