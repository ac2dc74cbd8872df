/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * Search:
 * @grades: (element-type utf8 int): for each right answer how right it is: 2 the code meant, 1 also right
 *
 * A search and its right answers.
 */
typedef struct
{
  char       *id;
  char       *query;
  char       *kind;
  GHashTable *grades;
} Search;

/**
 * searches_read:
 * @path: (type filename): a JSON array of objects with the members `id`, `query`, `kind` and `grades`
 *
 * Returns: (transfer full) (element-type Search): the searches, or %NULL with @error set
 */
GPtrArray *searches_read (const char *path, GError **error);
