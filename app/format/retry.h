/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "response.h"

G_BEGIN_DECLS

/**
 * sip_format_retry:
 * @label: whose part of the retry card: "client", "transaction", "dialog" or "fork"
 *
 * Returns: (transfer full): the fixed terms that @response has for it, translated, each once: "later, elsewhere"
 */
char *sip_format_retry (SipResponse *response, const char *label);

G_END_DECLS
