/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "index.h"
#include "links.h"
#include "query.h"

G_BEGIN_DECLS

/**
 * sip_understood_new:
 * @links: (nullable): needed only for a query that names a Q.850 cause
 *
 * Returns: (transfer full) (nullable): what @query was taken for, as a short translated sentence; %NULL where that is plain,
 *   as for words and for a code that exists
 */
char *sip_understood_new (const SipIndex *index, SipLinks *links, const SipQuery *query);

G_END_DECLS
