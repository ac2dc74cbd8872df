/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flow-drawing.h"
#include "flow-row.h"
#include "flow-text.h"
#include "style.h"

struct _SipFlowRow
{
  GtkWidget parent_instance;
  const SipFlowLayout *layout; /* the picture's, nullable */
  guint index;
};

G_DEFINE_FINAL_TYPE (SipFlowRow, sip_flow_row, GTK_TYPE_WIDGET)

static void
sip_flow_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SipFlowRow *self = SIP_FLOW_ROW (widget);
  const SipFlowStep *step;
  GdkRGBA color;

  if (self->layout == NULL)
    return;
  step = self->layout->steps->pdata[self->index];
  sip_style_get_color (widget, &color);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, -step->area.origin.y));
  sip_flow_drawing_append_step (snapshot, self->layout, step, &color);
  gtk_snapshot_restore (snapshot);
}

static void
sip_flow_row_class_init (SipFlowRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = sip_flow_row_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_widget_class_set_css_name (widget_class, "flowrow");
}

static void
sip_flow_row_init (SipFlowRow *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

GtkWidget *
sip_flow_row_new (const SipFlow *flow, guint index, int code)
{
  SipFlowRow *self;
  g_autofree char *sentence = NULL;

  g_return_val_if_fail (flow != NULL && index < flow->messages->len, NULL);

  self = g_object_new (SIP_TYPE_FLOW_ROW, NULL);
  self->index = index;
  sentence = sip_flow_text_dup_sentence (flow, index);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  if (sip_flow_message_is_own (flow->messages->pdata[index], code))
    sip_style_set_class (GTK_WIDGET (self), code / 100);
  return GTK_WIDGET (self);
}

guint
sip_flow_row_get_index (SipFlowRow *self)
{
  g_return_val_if_fail (SIP_IS_FLOW_ROW (self), 0);

  return self->index;
}

void
sip_flow_row_set_places (SipFlowRow *self, const SipFlowLayout *layout)
{
  g_return_if_fail (SIP_IS_FLOW_ROW (self) && (layout == NULL || self->index < layout->steps->len));

  self->layout = layout;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
