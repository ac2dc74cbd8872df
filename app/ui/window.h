/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "matcher.h"

G_BEGIN_DECLS

#define SIP_TYPE_WINDOW (sip_window_get_type ())
G_DECLARE_FINAL_TYPE (SipWindow, sip_window, SIP, WINDOW, GtkApplicationWindow)

/**
 * sip_window_new:
 * @settings: what the window remembers
 *
 * Returns: (transfer none): a window without a catalogue
 */
SipWindow *sip_window_new (GtkApplication *application, GSettings *settings);

/**
 * sip_window_set_catalog:
 * @catalog: where entries are looked up
 * @matcher: what searches it
 */
void sip_window_set_catalog (SipWindow *self, SipCatalog *catalog, SipMatcher *matcher);

/**
 * sip_window_show_error:
 * @error: why there is no catalogue
 *
 * Shows a page with the error in place of the catalogue.
 */
void sip_window_show_error (SipWindow *self, const GError *error);

/**
 * sip_window_search:
 * @text: anything a person may type or paste
 *
 * Puts the text into the search entry, which searches for it.
 */
void sip_window_search (SipWindow *self, const char *text);

/**
 * sip_window_open_entry:
 * @id: an entry of the catalogue
 *
 * Shows the entry in the details, and selects it in the list where it is there.
 */
void sip_window_open_entry (SipWindow *self, int id);

/**
 * sip_window_show_toast:
 * @text: one sentence
 *
 * Says it over the window for some seconds.
 */
void sip_window_show_toast (SipWindow *self, const char *text);

/**
 * sip_window_restore:
 *
 * Shows the response that was last looked at.
 */
void sip_window_restore (SipWindow *self);

G_END_DECLS
