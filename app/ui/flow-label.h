/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "flow.h"

G_BEGIN_DECLS

/**
 * SipFlowLabel:
 * @layout: the text; owned
 * @min: the width of its longest word
 * @natural: its width on one line; for the name of a lane, where it would rather wrap
 * @folded: its width with the note on a line of its own; @natural without a note
 * @width: the width that it takes
 * @height: and its height
 *
 * Something written in the picture of a call flow.
 */
typedef struct
{
  PangoLayout *layout;
  double       min;
  double       natural;
  double       folded;
  double       width;
  double       height;
  char        *text;        /* on one line */
  char        *folded_text; /* with the note on a line of its own; nullable */
} SipFlowLabel;

/**
 * sip_flow_label_init_name:
 * @wish: at which width it would rather wrap
 *
 * Measures the name of a lane.
 */
void sip_flow_label_init_name (SipFlowLabel *self, PangoContext *context, const char *name, double wish);

/**
 * sip_flow_label_init_message:
 * @is_bold: whether it stands out
 *
 * Measures what is written on the arrow of @message.
 */
void sip_flow_label_init_message (SipFlowLabel *self, PangoContext *context, const SipFlowMessage *message,
                                  gboolean is_bold);

/**
 * sip_flow_label_clear:
 *
 * Frees what @self holds, not @self.
 */
void sip_flow_label_clear (SipFlowLabel *self);

/**
 * sip_flow_label_fit:
 * @room: the width that there is
 *
 * Wraps the text, first before its note and then between words; words are broken only if they are wider
 * than @room. Sets width and height to what it then takes.
 */
void sip_flow_label_fit (SipFlowLabel *self, double room);

G_END_DECLS
