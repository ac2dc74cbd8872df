/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"

G_BEGIN_DECLS

/**
 * SipTextStyle:
 * @title: around the first line, and the code in it
 * @heading: around the heading of a section
 * @label: around what a statement is about
 * @faint: around sources and references
 * @reset: ends each of them
 *
 * What is written around parts of a text, control sequences of a terminal for example.
 */
typedef struct
{
  const char *title;
  const char *heading;
  const char *label;
  const char *faint;
  const char *reset;
} SipTextStyle;

/**
 * sip_format_text:
 * @entry: a response or any other entry
 *
 * Returns: (transfer full): all that the catalogue says about @entry as plain text, to be pasted
 *   anywhere: paragraphs are single lines, the call flow is a ladder of at most 76 columns
 */
char *sip_format_text (SipEntry *entry);

/**
 * sip_format_text_styled:
 * @entry: a response or any other entry
 * @width: in how many columns the text has to fit; 0 leaves paragraphs unbroken
 * @style: (nullable): what is written around the parts
 *
 * Returns: (transfer full): the same as sip_format_text(), laid out for a terminal
 */
char *sip_format_text_styled (SipEntry *entry, guint width, const SipTextStyle *style);

/**
 * sip_format_checklist:
 * @entry: a response or any other entry
 *
 * Returns: (transfer full): the likely causes of @entry and what to check for each, as a checklist in
 *   Markdown for a ticket; only its title and summary where no cause is known
 */
char *sip_format_checklist (SipEntry *entry);

G_END_DECLS
