/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "matcher.h"

G_BEGIN_DECLS

/**
 * SipFound:
 * @heading: (nullable): the class, when @entries is all of it
 * @is_table: whether @entries is an overview rather than one or few entries to be explained
 * @entries: (nullable) (element-type SipEntry): what was asked for by its number
 * @result: (nullable): what was searched for
 * @unknown: a code that the catalogue lacks, or 0
 *
 * The answer to what was typed: entries or the result of a search.
 */
typedef struct
{
  SipEntry  *heading;
  gboolean   is_table;
  GPtrArray *entries;
  SipResult *result;
  int        unknown;
} SipFound;

/**
 * sip_lookup_text:
 * @text: codes, classes, or anything else to search for
 * @found: (out caller-allocates): the answer, possibly empty; cleared with sip_found_clear()
 *
 * Returns: whether the catalogue could be read; @error is set otherwise
 */
gboolean sip_lookup_text (SipCatalog *catalog, const char *text, SipFound *found, GError **error);

/**
 * sip_lookup_classes:
 * @class_mask: bit n is set for each class n that is asked for; 0 for all
 *
 * Returns: whether the catalogue could be read; @error is set otherwise
 */
gboolean sip_lookup_classes (SipCatalog *catalog, guint class_mask, SipFound *found, GError **error);

/**
 * sip_lookup_code:
 * @code: 100 to 699
 *
 * Returns: (transfer full) (nullable): the response; an unregistered one if the catalogue knows @code as such; %NULL
 *   without @error if it lacks @code
 */
SipEntry *sip_lookup_code (SipCatalog *catalog, int code, GError **error);

/**
 * sip_lookup_dup_unknown:
 * @code: 100 to 699, which the catalogue lacks
 *
 * Returns: (transfer full): what the RFC says about an unknown code
 */
char *sip_lookup_dup_unknown (int code);

/**
 * sip_found_limit:
 * @class_mask: bit n is set for each class n that may stay
 *
 * Removes what belongs to other classes or to none.
 */
void sip_found_limit (SipFound *self, guint class_mask);

void sip_found_clear (SipFound *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SipFound, sip_found_clear)

G_END_DECLS
