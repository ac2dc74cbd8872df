/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sip_compiler_merge:
 * @roots: (element-type SipNode): the root elements of all source files
 *
 * Puts the symptoms that have files of their own behind those that their responses begin with, and takes the emptied roots away.
 *
 * Returns: whether each belongs to a response; @error is set otherwise
 */
gboolean sip_compiler_merge (GPtrArray *roots, GError **error);

G_END_DECLS
