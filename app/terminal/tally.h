/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "catalog.h"

G_BEGIN_DECLS

/**
 * sip_tally_file:
 * @path: (type filename): a file; "-" is standard input
 * @class_mask: bit n is set for each class n that is asked for; 0 for all
 * @error: #GFileError when @path cannot be read, #SipCatalogError when the catalogue cannot
 *
 * Finds the responses in a text.
 *
 * Returns: (transfer full) (element-type SipTally): each response once, in the order of the codes, or %NULL with
 *   @error set
 */
GPtrArray *sip_tally_file (SipCatalog *catalog, const char *path, guint class_mask, GError **error);

G_END_DECLS
