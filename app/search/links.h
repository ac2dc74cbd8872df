/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db.h"
#include "field.h"

G_BEGIN_DECLS

/**
 * SipLink:
 * @id: the entry that is meant
 * @field: the field of it that says so
 * @text: what it says, in a line
 */
typedef struct
{
  int         id;
  SipField    field;
  GRefString *text;
} SipLink;

/**
 * SipLinks:
 *
 * Which responses belong to an RFC, a header field, a method, a Q.850 cause or a Warning code.
 */
typedef struct _SipLinks SipLinks;

/**
 * sip_links_new:
 *
 * Returns: (transfer full): the links of the catalogue @db, or %NULL with @error set
 */
SipLinks *sip_links_new (SipDb *db, GError **error);

void sip_links_free (SipLinks *self);

/**
 * sip_links_find_rfc:
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses that RFC @number defines, then those that it
 *   changes, then those whose entry names it
 */
GArray *sip_links_find_rfc (SipLinks *self, int number);

/**
 * sip_links_find_header:
 * @name: the name of a header field, as the catalogue writes it
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses that must carry it, then those that should, then
 *   those that may
 */
GArray *sip_links_find_header (SipLinks *self, const char *name);

/**
 * sip_links_find_method:
 * @method: a SIP method, in capitals
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses that mean something of their own to it, those
 *   that are met daily first
 */
GArray *sip_links_find_method (SipLinks *self, const char *method);

/**
 * sip_links_find_cause:
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses mapped to Q.850 cause @value: those that RFC 3398
 *   gives for it, those that other tables give, those that become this cause
 */
GArray *sip_links_find_cause (SipLinks *self, int value);

/**
 * sip_links_find_called:
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses that a switch calls by the name that it has for
 *   Q.850 cause @value, whatever the tables say
 */
GArray *sip_links_find_called (SipLinks *self, int value);

/**
 * sip_links_find_warning:
 *
 * Returns: (transfer none) (element-type SipLink) (nullable): the responses that carry Warning @code
 */
GArray *sip_links_find_warning (SipLinks *self, int code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipLinks, sip_links_free)

G_END_DECLS
