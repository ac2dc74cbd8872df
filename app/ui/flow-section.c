/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clamp-layout.h"
#include "flow-caption.h"
#include "flow-picture.h"
#include "flow-section.h"
#include "flow-view.h"
#include "late-menu.h"
#include "reveal.h"
#include "row-layout.h"
#include "row.h"

struct _SipFlowSection
{
  GtkWidget parent_instance;
  SipFlowView *view;
  SipFlowCaption *caption;
  GtkMenuButton *copy_button;
  GMenuModel *copy_menu;
};

G_DEFINE_FINAL_TYPE (SipFlowSection, sip_flow_section, GTK_TYPE_WIDGET)

/* With the focus on a message its explanation is in view too, which stands below the picture. */
static void
current_changed (SipFlowSection *self)
{
  sip_flow_caption_show (self->caption, sip_flow_view_get_current (self->view));
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->view)) != NULL)
    sip_reveal (GTK_WIDGET (self));
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
  g_type_ensure (SIP_TYPE_ROW);
  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/flow-section.ui");
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, view);
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, caption);
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, copy_button);
  gtk_widget_class_bind_template_child (widget_class, SipFlowSection, copy_menu);
  gtk_widget_class_bind_template_callback (widget_class, current_changed);
}

static void
sip_flow_section_init (SipFlowSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sip_late_menu_attach (self->copy_button, self->copy_menu);
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
