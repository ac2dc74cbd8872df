/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipColour:
 * @SIP_COLOUR_AUTO: on a terminal that can, unless the environment says otherwise
 *
 * When to write colours.
 */
typedef enum
{
  SIP_COLOUR_AUTO,
  SIP_COLOUR_ALWAYS,
  SIP_COLOUR_NEVER,
} SipColour;

/**
 * SipScreen:
 * @is_terminal: whether standard output is a terminal
 * @colour: whether to write colours
 * @width: how many columns a text has to fit into
 * @line_width: how many columns a line of a table has; 0 for no limit, as in a pipe
 * @height: how many lines fit on the terminal; 0 for no limit
 *
 * What the output is written to.
 */
typedef struct
{
  gboolean is_terminal;
  gboolean colour;
  guint    width;
  guint    line_width;
  guint    height;
} SipScreen;

/**
 * sip_screen_init:
 *
 * Looks at standard output and at the environment: COLUMNS, LINES, TERM, NO_COLOR, CLICOLOR_FORCE.
 */
void sip_screen_init (SipScreen *self, SipColour colour);

/**
 * sip_screen_style:
 * @class_digit: 1 to 6 for the colour of a response class, else 0
 *
 * Returns: (transfer none): the control sequence that begins bold text in that colour; empty without colours
 */
const char *sip_screen_style (const SipScreen *self, int class_digit);

/**
 * sip_screen_faint:
 *
 * Returns: (transfer none): the control sequence that begins text in the background; empty without colours
 */
const char *sip_screen_faint (const SipScreen *self);

/**
 * sip_screen_mark:
 *
 * Returns: (transfer none): the control sequence that begins a matched word; empty without colours
 */
const char *sip_screen_mark (const SipScreen *self);

/**
 * sip_screen_reset:
 *
 * Returns: (transfer none): the control sequence that ends each of them; empty without colours
 */
const char *sip_screen_reset (const SipScreen *self);

/**
 * sip_screen_write:
 * @text: all of the output
 * @localized: whether @text is for reading, and so goes out in the user's character set
 * @paged: whether a text longer than the screen goes to a pager
 *
 * Writes @text to standard output. That nobody reads it (any more) is no error.
 *
 * Returns: whether it is written; @error is set otherwise
 */
gboolean sip_screen_write (const SipScreen *self, const GString *text, gboolean localized, gboolean paged, GError **error);

G_END_DECLS
