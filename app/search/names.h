/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db.h"

G_BEGIN_DECLS

/**
 * SipNames:
 *
 * The fixed names and numbers of the catalogue that mean something by themselves when they are typed.
 */
typedef struct _SipNames SipNames;

/**
 * sip_names_new:
 *
 * Returns: (transfer full): the names that the catalogue @db has, or %NULL with @error set
 */
SipNames *sip_names_new (SipDb *db, GError **error);

void sip_names_free (SipNames *self);

/**
 * sip_names_find_header:
 * @name: the name of a header field or its compact form, in any case
 *
 * Returns: (transfer none) (nullable): the name as the catalogue writes it; %NULL when no response there carries it
 */
const char *sip_names_find_header (const SipNames *self, const char *name);

/**
 * sip_names_find_cause:
 * @identifier: the name that a switch has for a Q.850 cause (`USER_BUSY`), in any case
 *
 * Returns: the cause value, -1 for any other name
 */
int sip_names_find_cause (const SipNames *self, const char *identifier);

/**
 * sip_names_has_code:
 *
 * Returns: whether the catalogue has a response with this code, registered or not
 */
gboolean sip_names_has_code (const SipNames *self, int code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipNames, sip_names_free)

G_END_DECLS
