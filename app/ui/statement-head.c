/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "row-layout.h"
#include "statement-head.h"
#include "term-label.h"
#include "text-label.h"

struct _SipStatementHead
{
  GtkWidget parent_instance;
  GtkLabel *lead;
  GtkButton *link;
  GtkLabel *term;
};

G_DEFINE_FINAL_TYPE (SipStatementHead, sip_statement_head, GTK_TYPE_WIDGET)

static void
show_lead (SipStatementHead *self, const SipStatement *statement)
{
  const char *lead = sip_term_get_label (statement->field, statement->label);
  g_autofree char *named = NULL;

  if (statement->title != NULL)
    named = g_strdup_printf ("%s %s", statement->label, statement->title);

  gtk_widget_set_visible (GTK_WIDGET (self->link), statement->other != 0);
  if (statement->other == 0)
    {
      sip_text_label_show (self->lead, lead);
      return;
    }
  sip_text_label_show (self->lead, NULL);
  if (named != NULL)
    lead = named;
  sip_text_label_set (GTK_LABEL (gtk_button_get_child (self->link)), lead);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, lead, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->link), "i", statement->other);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->link), "win.open-entry");
}

/* A verdict is told by sign and word; its colour comes from the style sheet. */
static void
show_term (SipStatementHead *self, const SipStatement *statement)
{
  const char *label = sip_term_get_label (statement->field, statement->term);
  g_autofree char *verdict = NULL;

  if (statement->field == SIP_FIELD_METHOD)
    verdict = g_strdup_printf ("%s %s", sip_verdict_get_sign (statement->term), label);
  gtk_widget_set_css_classes (GTK_WIDGET (self->term),
                              (const char *[]){ "term", verdict != NULL ? statement->term : NULL, NULL });
  sip_text_label_show (self->term, verdict != NULL ? verdict : label);
}

static void
sip_statement_head_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_statement_head_parent_class)->dispose (object);
}

static void
sip_statement_head_class_init (SipStatementHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_statement_head_dispose;

  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/statement-head.ui");
  gtk_widget_class_bind_template_child (widget_class, SipStatementHead, lead);
  gtk_widget_class_bind_template_child (widget_class, SipStatementHead, link);
  gtk_widget_class_bind_template_child (widget_class, SipStatementHead, term);
}

static void
sip_statement_head_init (SipStatementHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_statement_head_set_statement (SipStatementHead *self, const SipStatement *statement)
{
  g_return_if_fail (SIP_IS_STATEMENT_HEAD (self) && statement != NULL);

  show_lead (self, statement);
  show_term (self, statement);
}
