/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "field.h"
#include "statement.h"

G_BEGIN_DECLS

/**
 * SipEntryKind:
 * @SIP_ENTRY_KIND_RESPONSE: a registered or historic response; the entry is a #SipResponse
 * @SIP_ENTRY_KIND_CLASS: a response class, 1xx to 6xx
 * @SIP_ENTRY_KIND_CAUSE: a Q.850 cause value
 * @SIP_ENTRY_KIND_WARNING: a Warning code
 * @SIP_ENTRY_KIND_UNREGISTERED: a code seen in the field that no registry knows
 * @SIP_ENTRY_KIND_PRIMER: a topic of the introduction
 */
typedef enum
{
  SIP_ENTRY_KIND_RESPONSE,
  SIP_ENTRY_KIND_CLASS,
  SIP_ENTRY_KIND_CAUSE,
  SIP_ENTRY_KIND_WARNING,
  SIP_ENTRY_KIND_UNREGISTERED,
  SIP_ENTRY_KIND_PRIMER,
} SipEntryKind;

#define SIP_N_ENTRY_KINDS (SIP_ENTRY_KIND_PRIMER + 1)

#define SIP_TYPE_ENTRY (sip_entry_get_type ())
G_DECLARE_DERIVABLE_TYPE (SipEntry, sip_entry, SIP, ENTRY, GObject)

struct _SipEntryClass
{
  GObjectClass parent_class;
};

/**
 * sip_entry_kind_get_name:
 *
 * Returns: (transfer none): the name that the database has for @kind, "response" for example
 */
const char *sip_entry_kind_get_name (SipEntryKind kind);

/**
 * sip_entry_kind_from_name:
 *
 * Returns: the kind called @name; %SIP_ENTRY_KIND_RESPONSE for an unknown name, which the schema excludes
 */
SipEntryKind sip_entry_kind_from_name (const char *name);

/**
 * sip_entry_get_id:
 *
 * Returns: what identifies the entry in the catalogue; the status code for a response
 */
int sip_entry_get_id (SipEntry *self);

SipEntryKind sip_entry_get_kind (SipEntry *self);

/**
 * sip_entry_get_key:
 *
 * Returns: (transfer none): what the entry is known by: "486", "4xx", "34"
 */
const char *sip_entry_get_key (SipEntry *self);

/**
 * sip_entry_get_title:
 *
 * Returns: (transfer none): its name; for a response the registry's reason phrase
 */
const char *sip_entry_get_title (SipEntry *self);

/**
 * sip_entry_get_summary:
 *
 * Returns: (transfer none): one line that says what it is, in plain words
 */
const char *sip_entry_get_summary (SipEntry *self);

/**
 * sip_entry_get_class_digit:
 *
 * Returns: 1 to 6 for a response or a class, else 0
 */
int sip_entry_get_class_digit (SipEntry *self);

/**
 * sip_entry_get_statements:
 *
 * Returns: (transfer none) (element-type SipStatement): what the catalogue says under @field, possibly
 *   nothing; valid as long as the entry
 */
GPtrArray *sip_entry_get_statements (SipEntry *self, SipField field);

/**
 * sip_entry_add_statement:
 * @statement: (transfer full): appended under its field
 *
 * For the catalogue, which builds entries; nobody else changes them.
 */
void sip_entry_add_statement (SipEntry *self, SipStatement *statement);

G_END_DECLS
