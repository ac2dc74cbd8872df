/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"

G_BEGIN_DECLS

/**
 * SipSectionKind:
 * @SIP_SECTION_TEXT: paragraphs
 * @SIP_SECTION_LIST: items in no particular order
 * @SIP_SECTION_RANKED: items of which the first matters most
 * @SIP_SECTION_CODE: one item whose text is a message
 * @SIP_SECTION_FLOW: the call flow; it has no items
 */
typedef enum
{
  SIP_SECTION_TEXT,
  SIP_SECTION_LIST,
  SIP_SECTION_RANKED,
  SIP_SECTION_CODE,
  SIP_SECTION_FLOW,
} SipSectionKind;

/**
 * SipSectionItem:
 * @label: (nullable): what it is about
 * @term: (nullable): its fixed term, translated
 * @text: the sentence, possibly empty
 * @origin: (nullable): who says so: "RFC 3261 section 21.4.26"
 * @url: (nullable): where
 * @checks: (nullable): what to check next
 */
typedef struct
{
  char  *label;
  char  *term;
  char  *text;
  char  *origin;
  char  *url;
  char **checks;
} SipSectionItem;

/**
 * SipSection:
 * @heading: translated
 * @items: (element-type SipSectionItem): what stands under it
 *
 * What the catalogue says about one side of an entry, in words for a reader, before it becomes plain text or
 * Markdown.
 */
typedef struct
{
  SipSectionKind kind;
  const char    *heading;
  GPtrArray     *items;
} SipSection;

/**
 * sip_sections_new:
 *
 * Returns: (transfer full) (element-type SipSection): all that is known about @entry, in the order in which
 *   somebody in an incident needs it; a section without content is left out
 */
GPtrArray *sip_sections_new (SipEntry *entry);

/**
 * sip_sections_dup_title:
 *
 * Returns: (transfer full): the key and the title of @entry, "486 Busy Here"
 */
char *sip_sections_dup_title (SipEntry *entry);

/**
 * sip_sections_dup_facts:
 *
 * Returns: (transfer full) (nullable): class, status and methods of a response in one line; what any other entry is
 */
char *sip_sections_dup_facts (SipEntry *entry);

/**
 * sip_section_item_dup_head:
 *
 * Returns: (transfer full) (nullable): label and term of @item, "INVITE (fault)"; %NULL when it has neither
 */
char *sip_section_item_dup_head (const SipSectionItem *item);

G_END_DECLS
