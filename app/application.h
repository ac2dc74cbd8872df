/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TYPE_APPLICATION (sip_application_get_type ())
G_DECLARE_FINAL_TYPE (SipApplication, sip_application, SIP, APPLICATION, GtkApplication)

/**
 * sip_application_new:
 *
 * Returns: (transfer full): the program, ready to run
 */
SipApplication *sip_application_new (void);

/**
 * sip_application_get_exit_status:
 *
 * Returns: what the program says when it ends: 0, or 3 where the catalogue was unusable
 */
int sip_application_get_exit_status (SipApplication *self);

G_END_DECLS
