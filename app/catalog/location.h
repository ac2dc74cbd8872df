/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * sip_location_get_data_dir:
 *
 * Finds where the program's own files are: beside the running program in a build directory, or
 * relative to it in an installed tree that was moved, else where it was configured to be.
 *
 * Returns: (transfer none) (type filename): the directory
 */
const char *sip_location_get_data_dir (void);

/**
 * sip_location_get_locale_dir:
 *
 * Returns: (transfer none) (type filename): the directory of the translations that belong to
 *   sip_location_get_data_dir()
 */
const char *sip_location_get_locale_dir (void);

/**
 * sip_location_get_schema_dir:
 *
 * Returns: (transfer none) (type filename): the directory of the compiled settings schemas that
 *   belong to sip_location_get_data_dir()
 */
const char *sip_location_get_schema_dir (void);

/**
 * sip_location_find_catalog:
 *
 * Chooses the catalogue in the user's language, the English one where there is none. The
 * environment variable SIP_CODES_CATALOG names another file.
 *
 * Returns: (transfer full) (type filename): the file, which may not exist
 */
char *sip_location_find_catalog (void);

G_END_DECLS
