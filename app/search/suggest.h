/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "index.h"
#include "query.h"

G_BEGIN_DECLS

/**
 * sip_suggest:
 * @query: a search that found nothing
 *
 * Returns: (transfer full) (array zero-terminated=1): a few searches that find something near; never empty while the
 *   catalogue has responses
 */
char **sip_suggest (const SipIndex *index, const SipQuery *query);

G_END_DECLS
