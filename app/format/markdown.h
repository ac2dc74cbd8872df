/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"

G_BEGIN_DECLS

/**
 * sip_format_markdown:
 * @entry: a response or any other entry
 *
 * Returns: (transfer full): all that the catalogue says about @entry as Markdown (CommonMark), with
 *   links to RFC sections and sources; the example and the call flow are code blocks
 */
char *sip_format_markdown (SipEntry *entry);

/**
 * sip_format_markdown_escape:
 * @text: a line of plain text
 *
 * Returns: (transfer full): @text with a backslash before each character that Markdown would take as
 *   markup, also within a table
 */
char *sip_format_markdown_escape (const char *text);

G_END_DECLS
