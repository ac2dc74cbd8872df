/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "row-layout.h"
#include "row.h"
#include "situation-button.h"
#include "term-label.h"

struct _SipSituationButton
{
  GtkToggleButton parent_instance;
  GtkLabel *sign;
  GtkLabel *name;
};

G_DEFINE_FINAL_TYPE (SipSituationButton, sip_situation_button, GTK_TYPE_TOGGLE_BUTTON)

static void
sip_situation_button_toggled (GtkToggleButton *button)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_CHECKED,
                               gtk_toggle_button_get_active (button) ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                     : GTK_ACCESSIBLE_TRISTATE_FALSE,
                               -1);
}

static void
sip_situation_button_class_init (SipSituationButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  GTK_TOGGLE_BUTTON_CLASS (klass)->toggled = sip_situation_button_toggled;

  g_type_ensure (SIP_TYPE_ROW);
  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/situation-button.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_widget_class_bind_template_child (widget_class, SipSituationButton, sign);
  gtk_widget_class_bind_template_child (widget_class, SipSituationButton, name);
}

static void
sip_situation_button_init (SipSituationButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  sip_situation_button_toggled (GTK_TOGGLE_BUTTON (self));
}

GtkWidget *
sip_situation_button_new (const SipStatement *statement)
{
  SipSituationButton *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (statement != NULL && statement->label != NULL, NULL);

  self = g_object_new (SIP_TYPE_SITUATION_BUTTON, NULL);
  gtk_label_set_label (self->name, statement->label);
  gtk_label_set_label (self->sign, sip_verdict_get_sign (statement->term));
  gtk_widget_add_css_class (GTK_WIDGET (self->sign), statement->term);
  /* Translators: a method and its verdict, read aloud: "REGISTER: normal" */
  name = g_strdup_printf (_ ("%s: %s"), statement->label, sip_term_get_label (SIP_FIELD_METHOD, statement->term));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
