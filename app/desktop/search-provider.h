/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "matcher.h"

G_BEGIN_DECLS

/**
 * SipSearchProvider:
 *
 * Answers the shell's overview, org.gnome.Shell.SearchProvider2: finds entries by the words that were typed there, and has
 * the program show the one that was chosen. What it gives the shell is plain text; the shell escapes it.
 */
#define SIP_TYPE_SEARCH_PROVIDER (sip_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (SipSearchProvider, sip_search_provider, SIP, SEARCH_PROVIDER, GObject)

/**
 * sip_search_provider_new:
 * @application: kept in use while an answer is on its way
 *
 * Returns: (transfer full): a provider that reads the catalogue in a thread of its own, while the bus is waited for
 */
SipSearchProvider *sip_search_provider_new (GApplication *application);

/**
 * sip_search_provider_export:
 * @connection: the session bus
 * @path: where the description of the provider says that it is
 *
 * Returns: whether it can be called there now; @error is set otherwise
 */
gboolean sip_search_provider_export (SipSearchProvider *self, GDBusConnection *connection, const char *path,
                                     GError **error);

/**
 * sip_search_provider_unexport:
 *
 * Takes it from the bus again.
 */
void sip_search_provider_unexport (SipSearchProvider *self);

G_END_DECLS
