/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"
#include "match.h"
#include "query.h"

G_BEGIN_DECLS

/**
 * SipResult:
 * @matches: (element-type SipMatch): best first; all responses in the order of their codes when nothing
 *   was searched for
 * @understood: (nullable): what the input was taken for, as a short translated sentence, where that is not obvious
 * @corrected: (nullable): what was searched for instead of what was typed
 * @suggestions: (nullable) (array zero-terminated=1): searches that find something near, when @matches is empty
 * @words: (element-type utf8): the set of all words of the catalogue that the search found, for sip_excerpt_mark(); of those
 *   that sentences are built with only where there are no others
 *
 * The answer to a search. Free it with sip_result_free().
 */
typedef struct
{
  GPtrArray  *matches;
  char       *understood;
  char       *corrected;
  char      **suggestions;
  GHashTable *words;
} SipResult;

void sip_result_free (SipResult *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipResult, sip_result_free)

#define SIP_TYPE_MATCHER (sip_matcher_get_type ())
G_DECLARE_FINAL_TYPE (SipMatcher, sip_matcher, SIP, MATCHER, GObject)

/**
 * sip_matcher_new:
 * @catalog: an open catalogue, of which the matcher keeps a reference
 *
 * Returns: (transfer full): a matcher, or %NULL with @error set when the catalogue cannot be searched
 */
SipMatcher *sip_matcher_new (SipCatalog *catalog, GError **error);

/**
 * sip_matcher_prepare:
 *
 * Reads what every search needs, which the first one does otherwise: for a moment in which nobody waits. Listing all
 * responses needs none of it.
 *
 * Returns: whether it was read; @error is set otherwise
 */
gboolean sip_matcher_prepare (SipMatcher *self, GError **error);

/**
 * sip_matcher_prepare_links:
 *
 * Reads what a header field, an RFC and the like belong to, which the first search that names one does otherwise. A program
 * that searches once seldom needs it.
 *
 * Returns: whether it was read; @error is set otherwise
 */
gboolean sip_matcher_prepare_links (SipMatcher *self, GError **error);

/**
 * sip_matcher_search:
 * @text: anything typed or pasted, of any length, UTF-8 or not
 *
 * Returns: (transfer full): the result; %NULL with @error set only when the catalogue cannot be read (any more)
 */
SipResult *sip_matcher_search (SipMatcher *self, const char *text, GError **error);

G_END_DECLS
