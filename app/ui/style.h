/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * sip_style_set_class:
 * @digit: 1 to 6, or 0 for no response class
 *
 * Gives @widget the colour of that response class, in place of the one that it had.
 */
void sip_style_set_class (GtkWidget *widget, int digit);

/**
 * sip_style_get_color:
 * @color: (out): the colour that the style sheet gives to the text of @widget
 */
void sip_style_get_color (GtkWidget *widget, GdkRGBA *color);

/**
 * sip_style_get_ground:
 * @color: (out): the colour that the theme gives to the ground of windows
 */
void sip_style_get_ground (GtkWidget *widget, GdkRGBA *color);

/**
 * sip_style_load:
 *
 * Loads the program's style sheet for @display, with the class colours that fit the light or dark
 * theme in use, and changes them with it.
 */
void sip_style_load (GdkDisplay *display);

G_END_DECLS
