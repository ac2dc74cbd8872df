/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-writer.h"

G_BEGIN_DECLS

/**
 * sip_compiler_write_response:
 * @node: a `<response>`
 *
 * Returns: whether the response is written with everything in it; @error is set otherwise
 */
gboolean sip_compiler_write_response (SipWriter *writer, const SipNode *node, GError **error);

G_END_DECLS
