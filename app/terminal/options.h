/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "form.h"

G_BEGIN_DECLS

/**
 * SipOptions:
 * @form: how to write the output
 * @list: whether all responses are asked for
 * @version: whether the version is asked for
 * @no_pager: whether a long text goes to the terminal all the same
 * @colour: when to write colours
 * @class_mask: bit n is set for each response class n that the output is limited to; 0 for no limit
 * @file: (nullable) (type filename): what to read responses from; "-" is standard input
 * @text: (nullable): what to look up, in one text
 *
 * What the command line asks for.
 */
typedef struct
{
  const SipForm *form;
  gboolean       list;
  gboolean       version;
  gboolean       no_pager;
  SipColour      colour;
  guint          class_mask;
  char          *file;
  char          *text;
} SipOptions;

/**
 * sip_options_parse:
 *
 * Reads the command line. For --help it prints the help and ends the program, as GOption does.
 *
 * Returns: whether the command line is right; @error is set otherwise
 */
gboolean sip_options_parse (SipOptions *self, int argc, char **argv, GError **error);

void sip_options_clear (SipOptions *self);

/**
 * sip_options_read_class:
 * @text: a class, as people write it: "4xx", "4XX", "4"
 * @bare_digit: whether a digit alone will do
 *
 * Returns: 1 to 6, or 0 when @text is no class
 */
int sip_options_read_class (const char *text, gboolean bare_digit);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SipOptions, sip_options_clear)

G_END_DECLS
