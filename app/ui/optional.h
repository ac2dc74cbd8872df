/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SipOptional:child:
 *
 * What is left out as long as there is less room than it needs, so that the window can become narrower than
 * all that it holds.
 */
#define SIP_TYPE_OPTIONAL (sip_optional_get_type ())
G_DECLARE_FINAL_TYPE (SipOptional, sip_optional, SIP, OPTIONAL, GtkWidget)

G_END_DECLS
