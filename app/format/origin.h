/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "statement.h"

G_BEGIN_DECLS

/**
 * sip_format_origin:
 * @url: (out) (transfer full) (nullable): where it can be read, or %NULL
 *
 * Returns: (transfer full) (nullable): who says so, translated: "RFC 3261 section 21.4.24", a name, or both; %NULL when
 *   the catalogue names nobody
 */
char *sip_format_origin (const SipStatement *statement, char **url);

G_END_DECLS
