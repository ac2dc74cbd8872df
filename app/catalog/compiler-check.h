/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-source.h"

G_BEGIN_DECLS

/**
 * sip_compiler_check:
 * @roots: (element-type SipNode): the root elements of all source files
 *
 * Checks what a schema of a single file cannot: that what a statement points to exists, that nothing
 * is there twice, and that each entry is as complete as its tier asks for.
 *
 * Returns: whether the sources are right; @error says what is wrong, and where, otherwise
 */
gboolean sip_compiler_check (GPtrArray *roots, GError **error);

G_END_DECLS
