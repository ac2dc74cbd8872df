/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "flow-view.h"

G_BEGIN_DECLS

/**
 * sip_flow_picture_new:
 * @view: a call flow in a window that is shown
 *
 * Draws the flow as @view does, but in the width that suits it, whatever room @view has, with nothing focused, and
 * sharp enough for a document.
 *
 * Returns: (transfer full) (nullable): the picture; %NULL while @view shows no flow, or is on no screen
 */
GdkTexture *sip_flow_picture_new (SipFlowView *view);

G_END_DECLS
