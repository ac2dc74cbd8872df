/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "db.h"
#include "response.h"

G_BEGIN_DECLS

/**
 * SipCatalogError:
 * @SIP_CATALOG_ERROR_MISSING: the file is not there or may not be read
 * @SIP_CATALOG_ERROR_FOREIGN: the file is no catalogue
 * @SIP_CATALOG_ERROR_VERSION: the file is a catalogue for another version of the program
 * @SIP_CATALOG_ERROR_DAMAGED: the file is a catalogue that cannot be read (any more)
 * @SIP_CATALOG_ERROR_NOT_FOUND: the catalogue has no such entry
 */
typedef enum
{
  SIP_CATALOG_ERROR_MISSING,
  SIP_CATALOG_ERROR_FOREIGN,
  SIP_CATALOG_ERROR_VERSION,
  SIP_CATALOG_ERROR_DAMAGED,
  SIP_CATALOG_ERROR_NOT_FOUND,
} SipCatalogError;

#define SIP_CATALOG_ERROR (sip_catalog_error_quark ())
GQuark sip_catalog_error_quark (void);

#define SIP_TYPE_CATALOG (sip_catalog_get_type ())
G_DECLARE_FINAL_TYPE (SipCatalog, sip_catalog, SIP, CATALOG, GObject)

/**
 * sip_catalog_open:
 * @path: (type filename): a file that the catalogue compiler wrote
 *
 * Returns: (transfer full): the catalogue, or %NULL with @error set (#SipCatalogError) to a sentence
 *   for the user that names the file and what to do
 */
SipCatalog *sip_catalog_open (const char *path, GError **error);

/**
 * sip_catalog_lookup:
 * @status_code: 100 to 699 (RFC 3261 section 7.2)
 *
 * Returns: (transfer full): the response, or %NULL with @error set; a code that the catalogue lacks
 *   is %SIP_CATALOG_ERROR_NOT_FOUND
 */
SipResponse *sip_catalog_lookup (SipCatalog *self, int status_code, GError **error);

/**
 * sip_catalog_lookup_entry:
 * @id: what identifies the entry, see sip_entry_get_id()
 *
 * Returns: (transfer full): the entry, a #SipResponse if it is one, or %NULL with @error set; an id
 *   that the catalogue lacks is %SIP_CATALOG_ERROR_NOT_FOUND
 */
SipEntry *sip_catalog_lookup_entry (SipCatalog *self, int id, GError **error);

/**
 * sip_catalog_list_ids:
 * @kind: which entries
 *
 * Returns: (transfer full) (element-type int): the ids of all entries of @kind, in ascending order, or
 *   %NULL with @error set
 */
GArray *sip_catalog_list_ids (SipCatalog *self, SipEntryKind kind, GError **error);

/**
 * sip_catalog_get_db:
 *
 * Returns: (transfer none): the open database, for the search
 */
SipDb *sip_catalog_get_db (SipCatalog *self);

/**
 * sip_catalog_describe_error:
 * @cause: (transfer full): what SQLite reported while the catalogue was read
 *
 * Returns: (transfer full): the same as a sentence for the user, that names the file and what to do
 */
GError *sip_catalog_describe_error (SipCatalog *self, GError *cause);

G_END_DECLS
