/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sip_columns_measure:
 * @text: UTF-8; control sequences of a terminal (CSI) in it take no room
 *
 * Returns: how many columns of a terminal @text takes
 */
guint sip_columns_measure (const char *text);

/**
 * sip_columns_fit:
 * @text: UTF-8 without control sequences
 * @width: the number of columns that there are
 *
 * Returns: how many bytes at the start of @text fit into @width columns; never half a character, nor a
 *   character without its combining marks
 */
gsize sip_columns_fit (const char *text, guint width);

/**
 * sip_columns_clip:
 * @text: UTF-8 without control sequences
 * @width: the number of columns that there are; 0 means that there is no limit
 *
 * Returns: (transfer full): @text, with an ellipsis for what does not fit
 */
char *sip_columns_clip (const char *text, guint width);

/**
 * sip_columns_pad:
 *
 * Appends spaces to @out, where @used columns are written, until @width are.
 */
void sip_columns_pad (GString *out, guint used, guint width);

/**
 * sip_columns_wrap:
 * @text: UTF-8, which may hold control sequences for colours (CSI ... m)
 * @width: the number of columns that there are; 0 means that there is no limit
 * @indent: how many spaces begin the first line
 * @hanging: how many spaces begin each further line
 *
 * Appends @text and an LF to @out, broken between words, and within words that are wider than a line. A
 * colour ends with the line and begins again on the next, so that no pager spills it.
 */
void sip_columns_wrap (GString *out, const char *text, guint width, guint indent, guint hanging);

G_END_DECLS
