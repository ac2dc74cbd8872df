/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIP_TYPE_COLOR_SCHEME (sip_color_scheme_get_type ())
G_DECLARE_FINAL_TYPE (SipColorScheme, sip_color_scheme, SIP, COLOR_SCHEME, GObject)

/**
 * sip_color_scheme_new:
 * @settings: GTK's settings, which the object keeps dark or light
 *
 * Returns: (transfer full): what decides between dark and light, following the desktop
 */
SipColorScheme *sip_color_scheme_new (GtkSettings *settings);

/**
 * sip_color_scheme_set_choice:
 * @choice: "system", "light" or "dark"
 */
void sip_color_scheme_set_choice (SipColorScheme *self, const char *choice);

G_END_DECLS
