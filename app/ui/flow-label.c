/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "flow-label.h"

static void
measure (SipFlowLabel *self)
{
  PangoRectangle area;

  pango_layout_get_extents (self->layout, NULL, &area);
  self->width = ceil ((double) area.width / PANGO_SCALE);
  self->height = ceil ((double) area.height / PANGO_SCALE);
}

static void
init (SipFlowLabel *self, PangoContext *context, char *text, char *folded_text, gboolean is_bold)
{
  self->layout = pango_layout_new (context);
  self->text = text;
  self->folded_text = folded_text;

  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (self->layout, text, -1);
  if (is_bold)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (self->layout, attributes);
      pango_attr_list_unref (attributes);
    }

  measure (self);
  self->natural = self->folded = self->width;
  if (folded_text != NULL)
    {
      pango_layout_set_text (self->layout, folded_text, -1);
      measure (self);
      self->folded = self->width;
    }
  pango_layout_set_width (self->layout, 0);
  measure (self);
  self->min = self->width;
}

void
sip_flow_label_init_name (SipFlowLabel *self, PangoContext *context, const char *name, double wish)
{
  init (self, context, g_strdup (name), NULL, TRUE);
  sip_flow_label_fit (self, MAX (wish, self->min));
  self->natural = self->width;
}

void
sip_flow_label_init_message (SipFlowLabel *self, PangoContext *context, const SipFlowMessage *message, gboolean is_bold)
{
  char *folded_text = NULL;

  if (message->note != NULL && message->from != message->to)
    {
      SipFlowMessage bare = *message;
      g_autofree char *label = NULL;

      bare.note = NULL;
      label = sip_flow_message_dup_label (&bare);
      folded_text = g_strdup_printf ("%s\n(%s)", label, message->note);
    }
  init (self, context, sip_flow_message_dup_label (message), folded_text, is_bold);
  if (message->from == message->to)
    pango_layout_set_alignment (self->layout, PANGO_ALIGN_LEFT);
}

void
sip_flow_label_clear (SipFlowLabel *self)
{
  g_clear_object (&self->layout);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->folded_text, g_free);
}

/* The layout is made as narrow as its lines, so that it is drawn where it is measured. */
void
sip_flow_label_fit (SipFlowLabel *self, double room)
{
  gboolean folds = self->folded_text != NULL && self->natural > room;

  pango_layout_set_text (self->layout, folds ? self->folded_text : self->text, -1);
  pango_layout_set_wrap (self->layout, self->min > room ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);
  pango_layout_set_width (self->layout, (int) (MAX (room, 1) * PANGO_SCALE));
  measure (self);
  pango_layout_set_width (self->layout, (int) (self->width * PANGO_SCALE));
}
