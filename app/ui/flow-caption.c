/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flow-caption.h"
#include "flow-text.h"

struct _SipFlowCaption
{
  GtkWidget parent_instance;
  GtkLabel *label;
  GPtrArray *texts; /* of char *, as markup; one a message */
};

G_DEFINE_FINAL_TYPE (SipFlowCaption, sip_flow_caption, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
sip_flow_caption_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
measure_highest (SipFlowCaption *self, int width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->label), NULL);
  int highest = 0;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 && width < G_MAXINT / PANGO_SCALE ? width * PANGO_SCALE : -1);
  for (guint i = 0; i < self->texts->len; i++)
    {
      int height;

      pango_layout_set_markup (layout, self->texts->pdata[i], -1);
      pango_layout_get_pixel_size (layout, NULL, &height);
      highest = MAX (highest, height);
    }
  g_object_unref (layout);
  return highest;
}

static void
sip_flow_caption_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  SipFlowCaption *self = SIP_FLOW_CAPTION (widget);

  gtk_widget_measure (GTK_WIDGET (self->label), orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = *minimum; /* it is as wide as the picture */
  else
    *minimum = *natural = MAX (*minimum, measure_highest (self, for_size));
}

static void
sip_flow_caption_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  gtk_widget_allocate (GTK_WIDGET (SIP_FLOW_CAPTION (widget)->label), width, height, baseline, NULL);
}

static void
sip_flow_caption_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_flow_caption_parent_class)->dispose (object);
}

static void
sip_flow_caption_finalize (GObject *object)
{
  g_ptr_array_unref (SIP_FLOW_CAPTION (object)->texts);

  G_OBJECT_CLASS (sip_flow_caption_parent_class)->finalize (object);
}

static void
sip_flow_caption_class_init (SipFlowCaptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sip_flow_caption_dispose;
  object_class->finalize = sip_flow_caption_finalize;
  widget_class->get_request_mode = sip_flow_caption_get_request_mode;
  widget_class->measure = sip_flow_caption_measure;
  widget_class->size_allocate = sip_flow_caption_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/flow-caption.ui");
  gtk_widget_class_set_css_name (widget_class, "flowcaption");
  gtk_widget_class_bind_template_child (widget_class, SipFlowCaption, label);
}

static void
sip_flow_caption_init (SipFlowCaption *self)
{
  self->texts = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_flow_caption_set_flow (SipFlowCaption *self, const SipFlow *flow)
{
  g_return_if_fail (SIP_IS_FLOW_CAPTION (self));

  g_ptr_array_set_size (self->texts, 0);
  for (guint i = 0; flow != NULL && i < flow->messages->len; i++)
    {
      g_autofree char *head = sip_flow_text_dup_head (flow, i);

      g_ptr_array_add (self->texts, g_markup_printf_escaped ("<b>%s</b>\n%s", head,
                                                             ((SipFlowMessage *) flow->messages->pdata[i])->text));
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
sip_flow_caption_show (SipFlowCaption *self, guint index)
{
  g_return_if_fail (SIP_IS_FLOW_CAPTION (self));

  gtk_label_set_markup (self->label, index < self->texts->len ? self->texts->pdata[index] : "");
}
