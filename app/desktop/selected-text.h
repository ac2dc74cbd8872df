/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sip_selected_text_new:
 * @data: (array length=length): what another program has selected: any bytes
 *
 * Returns: (transfer full): it as valid UTF-8, up to the first NUL and at most %SIP_QUERY_MAX_BYTES of it, without white space
 *   around it; possibly ""
 */
char *sip_selected_text_new (const char *data, gsize length);

G_END_DECLS
