/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clamp-layout.h"
#include "flow-caption.h"
#include "flow-picture.h"
#include "flow-section.h"
#include "flow-view.h"

struct _SipFlowSection
{
  GtkWidget parent_instance;
  SipFlowView *view;
  SipFlowCaption *caption;
  guint scroll_id; /* tick callback that brings the caption into view */
};

G_DEFINE_FINAL_TYPE (SipFlowSection, sip_flow_section, GTK_TYPE_WIDGET)

/* With the focus on a message its explanation is in view too, which stands below the picture. The viewport scrolls to
 * the focus by itself, from where it is laid out; so this comes after that, just before the next layout. */
static gboolean
scroll_to_caption (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipFlowSection *self = SIP_FLOW_SECTION (widget);
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t area;
  double page, value;

  self->scroll_id = 0;
  if (content == NULL || !gtk_widget_compute_bounds (widget, content, &area))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  page = gtk_adjustment_get_page_size (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  if (area.size.height <= page) /* setting the value also ends the viewport's own animation */
    gtk_adjustment_set_value (adjustment, CLAMP (value, area.origin.y + area.size.height - page, area.origin.y));
  return G_SOURCE_REMOVE;
}

static void
current_changed (SipFlowSection *self)
{
  sip_flow_caption_show (self->caption, sip_flow_view_get_current (self->view));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL && self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_caption, NULL, NULL);
}

static void
sip_flow_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_flow_section_parent_class)->dispose (object);
}

static void
sip_flow_section_class_init (SipFlowSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_flow_section_dispose;

  g_type_ensure (SIP_TYPE_CLAMP_LAYOUT);
  g_type_ensure (SIP_TYPE_FLOW_CAPTION);
  g_type_ensure (SIP_TYPE_FLOW_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/flow-section.ui");
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, view);
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, caption);
  gtk_widget_class_bind_template_callback (widget_class, current_changed);
}

static void
sip_flow_section_init (SipFlowSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_flow_section_set_response (SipFlowSection *self, SipResponse *response)
{
  const SipFlow *flow;

  g_return_if_fail (SIP_IS_FLOW_SECTION (self) && (response == NULL || SIP_IS_RESPONSE (response)));

  flow = response != NULL ? sip_response_get_flow (response) : NULL;
  if (flow != NULL && flow->messages->len == 0)
    flow = NULL;
  sip_flow_caption_set_flow (self->caption, flow);
  sip_flow_view_set_response (self->view, flow != NULL ? response : NULL);
  current_changed (self);
  gtk_widget_set_visible (GTK_WIDGET (self), flow != NULL);
}

GdkTexture *
sip_flow_section_create_picture (SipFlowSection *self)
{
  g_return_val_if_fail (SIP_IS_FLOW_SECTION (self), NULL);

  return sip_flow_picture_new (self->view);
}
