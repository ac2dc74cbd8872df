/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-source.h"
#include "db.h"

G_BEGIN_DECLS

/**
 * sip_compiler_write:
 * @db: an empty database
 * @schema: the SQL that creates the tables
 * @roots: (element-type SipNode): the root elements of all source files, checked with sip_compiler_check()
 *
 * Writes the catalogue. The same input makes the same bytes.
 *
 * Returns: whether all of it is written; @error is set otherwise
 */
gboolean sip_compiler_write (SipDb *db, const char *schema, GPtrArray *roots, GError **error);

G_END_DECLS
