/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gdk/gdk.h>
#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * SipSelectionError:
 * @SIP_SELECTION_ERROR_NOTHING: no text is selected, and none is in the clipboard
 */
typedef enum
{
  SIP_SELECTION_ERROR_NOTHING,
} SipSelectionError;

#define SIP_SELECTION_ERROR (sip_selection_error_quark ())
GQuark sip_selection_error_quark (void);

/**
 * sip_selection_read_async:
 * @display: where somebody has selected a text
 *
 * Reads the primary selection, and the clipboard where nothing is selected. Only the beginning is read of what is too
 * large to be looked up.
 */
void sip_selection_read_async (GdkDisplay *display, GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer data);

/**
 * sip_selection_read_finish:
 *
 * Returns: (transfer full): the text, valid UTF-8 and not empty; %NULL with @error set (#SipSelectionError, or that it was
 *   cancelled)
 */
char *sip_selection_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
