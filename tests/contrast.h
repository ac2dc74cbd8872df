/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well a colour can be told from another, by WCAG 2.1. */

#pragma once

#include <gdk/gdk.h>
#include <math.h>

#define ENOUGH 4.5 /* for text, level AA */

static inline double
get_linear (double channel)
{
  return channel <= 0.03928 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static inline double
get_luminance (const GdkRGBA *color)
{
  return 0.2126 * get_linear (color->red) + 0.7152 * get_linear (color->green) + 0.0722 * get_linear (color->blue);
}

static inline double
get_contrast (const GdkRGBA *one, const GdkRGBA *other)
{
  double a = get_luminance (one);
  double b = get_luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static inline GdkRGBA
mix (const GdkRGBA *ground, const GdkRGBA *color, float alpha)
{
  return (GdkRGBA){
    .red = ground->red * (1 - alpha) + color->red * alpha,
    .green = ground->green * (1 - alpha) + color->green * alpha,
    .blue = ground->blue * (1 - alpha) + color->blue * alpha,
    .alpha = 1,
  };
}
