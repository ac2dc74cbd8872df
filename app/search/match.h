/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"
#include "response.h"

G_BEGIN_DECLS

/**
 * SipMark:
 * @start: the first byte of a matched word in an excerpt
 * @end: the byte after its last one
 */
typedef struct
{
  guint start;
  guint end;
} SipMark;

#define SIP_TYPE_MATCH (sip_match_get_type ())
G_DECLARE_FINAL_TYPE (SipMatch, sip_match, SIP, MATCH, GObject)

/**
 * sip_match_get_id:
 *
 * Returns: the id of the entry that matched, for sip_catalog_lookup_entry()
 */
int sip_match_get_id (SipMatch *self);

SipEntryKind sip_match_get_kind (SipMatch *self);

/**
 * sip_match_get_key:
 *
 * Returns: (transfer none): "486", "4xx", "34"
 */
const char *sip_match_get_key (SipMatch *self);

/**
 * sip_match_get_title:
 *
 * Returns: (transfer none): the reason phrase of a response, else the name of the entry
 */
const char *sip_match_get_title (SipMatch *self);

const char *sip_match_get_summary (SipMatch *self);

/**
 * sip_match_get_class_digit:
 *
 * Returns: 1 to 6 for a response or a class, else 0
 */
int sip_match_get_class_digit (SipMatch *self);

/**
 * sip_match_get_status:
 *
 * Returns: the status of a response; current for everything else
 */
SipStatus sip_match_get_status (SipMatch *self);

/**
 * sip_match_get_field:
 *
 * Returns: the field that matched best; %SIP_FIELD_SUMMARY when nothing was searched for
 */
SipField sip_match_get_field (SipMatch *self);

/**
 * sip_match_get_excerpt:
 *
 * Returns: (transfer none): one line of plain text from the field that matched; the summary when
 *   nothing was searched for
 */
const char *sip_match_get_excerpt (SipMatch *self);

/**
 * sip_match_get_marks:
 * @n_marks: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_marks) (nullable): which parts of the excerpt matched, in
 *   ascending order and without overlap
 */
const SipMark *sip_match_get_marks (SipMatch *self, guint *n_marks);

G_END_DECLS
