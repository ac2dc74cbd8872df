/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "matcher.h"

/**
 * search_speed_print:
 * @path: (type filename): the catalogue
 * @n_copies: of how many copies of its entries the catalogue that is searched consists
 * @searches: (element-type Search): what is typed
 * @error: why it cannot be measured
 *
 * Types all of @searches letter by letter and prints how long one key press takes: here, with LIKE over the same text,
 * and with an FTS5 query ranked by bm25().
 *
 * Returns: whether it was measured
 */
gboolean search_speed_print (const char *path, guint n_copies, GPtrArray *searches, GError **error);
