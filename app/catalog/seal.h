/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SIP_SEAL_SIZE:
 *
 * How many bytes follow the pages of the database in the file of a catalogue. SQLite does not look at them.
 */
#define SIP_SEAL_SIZE 8

/**
 * sip_seal_write:
 * @path: (type filename): a database that is complete, and closed
 *
 * Appends to the file the sum of what is in it.
 *
 * Returns: whether it is written; @error is set otherwise
 */
gboolean sip_seal_write (const char *path, GError **error);

/**
 * sip_seal_check:
 * @path: (type filename): a database that was sealed
 * @size: how many bytes the pages of the database have
 * @why: (out) (optional) (transfer none): what is wrong, as part of a sentence, in the language of the user
 *
 * SQLite notices damage to its own structures, but not to the texts in them.
 *
 * Returns: whether the file is as it was when it was sealed
 */
gboolean sip_seal_check (const char *path, gsize size, const char **why);

G_END_DECLS
