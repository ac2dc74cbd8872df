/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-writer.h"

G_BEGIN_DECLS

/**
 * sip_compiler_write_cause:
 * @node: a `<cause>` of Q.850
 *
 * Returns: whether the cause is written, without what it is mapped to; @error is set otherwise
 */
gboolean sip_compiler_write_cause (SipWriter *writer, const SipNode *node, GError **error);

/**
 * sip_compiler_write_maps:
 * @root: the `<causes>`
 *
 * Returns: whether all mappings are written, once all responses and causes are; @error is set otherwise
 */
gboolean sip_compiler_write_maps (SipWriter *writer, const SipNode *root, GError **error);

G_END_DECLS
