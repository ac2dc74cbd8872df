/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text-size.h"

struct _SipTextSize
{
  GObject      parent_instance;
  GtkSettings *settings; /* owned */
  int          desktop;  /* the desktop's own resolution */
  int          applied;  /* the one that was last set here */
  int          percent;
};

G_DEFINE_FINAL_TYPE (SipTextSize, sip_text_size, G_TYPE_OBJECT)

static const int sizes[] = { 50, 75, 90, 100, 110, 125, 150, 175, 200, 250, 300 };

static void
apply (SipTextSize *self)
{
  self->applied = (int) ((gint64) self->desktop * self->percent / 100);
  g_object_set (self->settings, "gtk-xft-dpi", self->applied, NULL);
}

/* What was not set here comes from the desktop. */
static void
resolution_changed (SipTextSize *self)
{
  int resolution;

  g_object_get (self->settings, "gtk-xft-dpi", &resolution, NULL);
  if (resolution == self->applied || resolution <= 0)
    return;
  self->desktop = resolution;
  apply (self);
}

static void
sip_text_size_dispose (GObject *object)
{
  g_clear_object (&SIP_TEXT_SIZE (object)->settings);

  G_OBJECT_CLASS (sip_text_size_parent_class)->dispose (object);
}

static void
sip_text_size_class_init (SipTextSizeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sip_text_size_dispose;
}

static void
sip_text_size_init (SipTextSize *self)
{
  self->percent = SIP_TEXT_SIZE_USUAL;
}

SipTextSize *
sip_text_size_new (GtkSettings *settings)
{
  SipTextSize *self;

  g_return_val_if_fail (GTK_IS_SETTINGS (settings), NULL);

  self = g_object_new (SIP_TYPE_TEXT_SIZE, NULL);
  self->settings = g_object_ref (settings);
  g_object_get (settings, "gtk-xft-dpi", &self->desktop, NULL);
  if (self->desktop <= 0)
    self->desktop = 96 * PANGO_SCALE;
  self->applied = self->desktop;
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (resolution_changed), self, G_CONNECT_SWAPPED);
  return self;
}

void
sip_text_size_set (SipTextSize *self, int percent)
{
  g_return_if_fail (SIP_IS_TEXT_SIZE (self) && percent >= SIP_TEXT_SIZE_MIN && percent <= SIP_TEXT_SIZE_MAX);

  if (self->percent == percent)
    return;
  self->percent = percent;
  apply (self);
}

int
sip_text_size_step (int percent, int steps)
{
  int nearest = 0;

  for (int i = 1; i < (int) G_N_ELEMENTS (sizes); i++)
    if (ABS (sizes[i] - percent) < ABS (sizes[nearest] - percent))
      nearest = i;
  return sizes[CLAMP (nearest + steps, 0, (int) G_N_ELEMENTS (sizes) - 1)];
}
