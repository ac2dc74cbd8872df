/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SipField:
 *
 * The parts of an entry: what a statement in the catalogue is about, and where a search matched.
 * The first three are the entry's head, the others hold statements.
 */
typedef enum
{
  SIP_FIELD_KEY,
  SIP_FIELD_TITLE,
  SIP_FIELD_SUMMARY,
  SIP_FIELD_NAME,
  SIP_FIELD_MEANING,
  SIP_FIELD_SENT_BY,
  SIP_FIELD_METHOD,
  SIP_FIELD_RETRY,
  SIP_FIELD_REFERENCE,
  SIP_FIELD_HEADER,
  SIP_FIELD_NEXT,
  SIP_FIELD_CAUSE,
  SIP_FIELD_CHECK,
  SIP_FIELD_SYMPTOM,
  SIP_FIELD_RELATED,
  SIP_FIELD_Q850,
  SIP_FIELD_CLUE,
  SIP_FIELD_IN_THE_FIELD,
} SipField;

#define SIP_N_FIELDS (SIP_FIELD_IN_THE_FIELD + 1)

/**
 * sip_field_get_name:
 *
 * Returns: (transfer none): the name that the database has for @field, "sent-by" for example
 */
const char *sip_field_get_name (SipField field);

/**
 * sip_field_from_name:
 * @field: (out): the field called @name
 *
 * Returns: whether there is such a field
 */
gboolean sip_field_from_name (const char *name, SipField *field);

/**
 * sip_field_get_label:
 *
 * Returns: (transfer none): a short translated noun for @field, "Symptom" for example
 */
const char *sip_field_get_label (SipField field);

G_END_DECLS
