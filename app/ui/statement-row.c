/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "origin.h"
#include "row-layout.h"
#include "row.h"
#include "statement-row.h"
#include "term-label.h"

#define MIN_CHARS 11 /* a window of 360 pixels holds so many at three times the usual size */

struct _SipStatementRow
{
  GtkWidget  parent_instance;
  GtkLabel  *number;
  GtkWidget *head;
  GtkLabel  *lead;
  GtkButton *link;
  GtkButton *compare;
  GtkLabel  *term;
  GtkLabel  *text;
  GtkLabel  *checks;
  GtkButton *source;
};

G_DEFINE_FINAL_TYPE (SipStatementRow, sip_statement_row, GTK_TYPE_WIDGET)

/* How narrow a label may become is found by breaking it into lines: not after each letter, which takes many. */
static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text);
  gtk_label_set_width_chars (label, (int) MIN (g_utf8_strlen (text, -1) / 2, MIN_CHARS));
}

static void
show_label (GtkLabel *label, const char *text)
{
  set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_lead (SipStatementRow *self, const SipStatement *statement)
{
  const char *lead = sip_term_get_label (statement->field, statement->label);
  g_autofree char *named = NULL;

  if (statement->title != NULL)
    named = g_strdup_printf ("%s %s", statement->label, statement->title);

  gtk_widget_set_visible (GTK_WIDGET (self->link), statement->other != 0);
  if (statement->other == 0)
    {
      show_label (self->lead, lead);
      return;
    }
  show_label (self->lead, NULL);
  if (named != NULL)
    lead = named;
  set_text (GTK_LABEL (gtk_button_get_child (self->link)), lead);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->link), GTK_ACCESSIBLE_PROPERTY_LABEL, lead, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->link), "i", statement->other);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->link), "win.open-entry");
}

static void
show_compare (SipStatementRow *self, const SipStatement *statement)
{
  gboolean comparable = statement->field == SIP_FIELD_RELATED && statement->other != 0;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->compare), comparable);
  if (!comparable)
    return;
  /* Translators: followed by a code and its phrase */
  name = g_strdup_printf (_ ("Compare with %s %s"), statement->label, statement->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compare), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "i", statement->other);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare), "win.compare");
}

static void
show_source (SipStatementRow *self, const SipStatement *statement)
{
  g_autofree char *uri = NULL;
  g_autofree char *label = sip_format_origin (statement, &uri);

  gtk_widget_set_visible (GTK_WIDGET (self->source), label != NULL);
  if (label == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (self->source)), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->source), statement->heading != NULL ? statement->heading : uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->source), uri != NULL);
  if (uri == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source), "win.open-uri");
}

/* A verdict is told by sign and word; its colour comes from the style sheet. */
static void
show_term (SipStatementRow *self, const SipStatement *statement)
{
  const char *label = sip_term_get_label (statement->field, statement->term);
  g_autofree char *verdict = NULL;

  if (statement->field == SIP_FIELD_METHOD)
    verdict = g_strdup_printf ("%s %s", sip_verdict_get_sign (statement->term), label);
  gtk_widget_set_css_classes (GTK_WIDGET (self->term),
                              (const char *[]){ "term", verdict != NULL ? statement->term : NULL, NULL });
  show_label (self->term, verdict != NULL ? verdict : label);
}

static void
sip_statement_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_statement_row_parent_class)->dispose (object);
}

static void
sip_statement_row_class_init (SipStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_statement_row_dispose;

  g_type_ensure (SIP_TYPE_ROW);
  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/statement-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, number);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, head);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, lead);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, link);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, compare);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, term);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, text);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, checks);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, source);
}

static void
sip_statement_row_init (SipStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_statement_row_set_statement (SipStatementRow *self, const SipStatement *statement, guint number)
{
  g_autofree char *count = NULL;
  g_autoptr (GString) checks = g_string_new (NULL);

  g_return_if_fail (SIP_IS_STATEMENT_ROW (self) && statement != NULL);

  if (number > 0)
    count = g_strdup_printf ("%u", number);
  for (guint i = 0; statement->checks != NULL && statement->checks[i] != NULL; i++)
    g_string_append_printf (checks, "%s→ %s", i > 0 ? "\n" : "", statement->checks[i]);

  show_label (self->number, count);
  show_lead (self, statement);
  show_term (self, statement);
  gtk_widget_set_visible (self->head, statement->label != NULL || statement->term != NULL);
  show_label (self->text, statement->text);
  show_label (self->checks, checks->str);
  show_source (self, statement);
  show_compare (self, statement);
}

guint
sip_statement_rows_show (GtkBox *box, GPtrArray *statements, gboolean numbered, guint most)
{
  guint n_rows = statements != NULL ? MIN (statements->len, most) : 0;
  GtkWidget *row;

  g_return_val_if_fail (GTK_IS_BOX (box), 0);

  row = gtk_widget_get_first_child (GTK_WIDGET (box));
  for (guint i = 0; i < n_rows; i++)
    {
      if (row == NULL)
        {
          row = g_object_new (SIP_TYPE_STATEMENT_ROW, NULL);
          gtk_box_append (box, row);
        }
      sip_statement_row_set_statement (SIP_STATEMENT_ROW (row), statements->pdata[i], numbered ? i + 1 : 0);
      gtk_widget_set_visible (row, TRUE);
      row = gtk_widget_get_next_sibling (row);
    }
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, FALSE);
  return n_rows;
}
