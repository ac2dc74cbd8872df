/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-index.h"

G_BEGIN_DECLS

/**
 * sip_compiler_check_code:
 *
 * Returns: whether @attribute is the code of a response of the catalogue; @error is set otherwise
 */
gboolean sip_compiler_check_code (const SipCompilerIndex *self, const SipNode *node, const char *attribute, GError **error);

/**
 * sip_compiler_check_depth:
 *
 * Returns: whether @response says as much as its tier asks for; @error is set otherwise
 */
gboolean sip_compiler_check_depth (const SipNode *response, GError **error);

/**
 * sip_compiler_check_example:
 *
 * Returns: whether the example of @response has all header fields that are a MUST there; @error is set otherwise
 */
gboolean sip_compiler_check_example (const SipNode *response, GError **error);

/**
 * sip_compiler_check_flow:
 *
 * Returns: whether the call flow of @response hangs together and shows the response; @error is set otherwise
 */
gboolean sip_compiler_check_flow (const SipCompilerIndex *self, const SipNode *response, GError **error);

G_END_DECLS
