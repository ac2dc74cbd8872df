/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SIP_ADDRESS_SCHEME "sip-response"

/**
 * SipAddressError:
 * @SIP_ADDRESS_ERROR_SCHEME: the URI is of another scheme
 * @SIP_ADDRESS_ERROR_NAME: what is named is neither a status code nor a response class
 */
typedef enum
{
  SIP_ADDRESS_ERROR_SCHEME,
  SIP_ADDRESS_ERROR_NAME,
} SipAddressError;

#define SIP_ADDRESS_ERROR (sip_address_error_quark ())
GQuark sip_address_error_quark (void);

/**
 * sip_address_is_uri:
 * @text: anything
 *
 * Returns: whether @text begins as the URI of a response does, `sip-response:`
 */
gboolean sip_address_is_uri (const char *text);

/**
 * sip_address_parse_uri:
 * @uri: anything that claims to be a URI, from anybody
 *
 * Understands `sip-response:488` and `sip-response:4xx`, also with `//` before the name, with a slash after it, and with
 * escaped characters.
 *
 * Returns: as sip_address_parse_name()
 */
int sip_address_parse_uri (const char *uri, GError **error);

/**
 * sip_address_parse_name:
 * @name: a status code or a response class, as in "488" or "4xx"
 *
 * Returns: the id of the entry, which is the status code or the first digit of the class; 0 with @error set
 *   (#SipAddressError) to a sentence for the user
 */
int sip_address_parse_name (const char *name, GError **error);

/**
 * sip_address_dup_name:
 * @id: from sip_address_parse_name()
 *
 * Returns: (transfer full): the name again, to search for
 */
char *sip_address_dup_name (int id);

G_END_DECLS
