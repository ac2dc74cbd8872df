/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "flow.h"

G_BEGIN_DECLS

/**
 * sip_format_ladder:
 * @flow: a call flow
 * @width: in how many columns the ladder should fit; it is wider where the lanes leave no room for
 *   arrows, and never wider than its labels ask for
 *
 * Returns: (transfer full): the lanes and messages of @flow as a ladder drawn with characters of a
 *   fixed width, lines ended by LF; empty when @flow has no lanes
 */
char *sip_format_ladder (const SipFlow *flow, guint width);

G_END_DECLS
