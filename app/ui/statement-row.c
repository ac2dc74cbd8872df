/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "origin.h"
#include "row-layout.h"
#include "statement-head.h"
#include "statement-row.h"
#include "text-label.h"

#define MAX_CHARS 74 /* as in the template */

struct _SipStatementRow
{
  GtkWidget  parent_instance;
  GtkBox *body; /* template children */
  GtkLabel *text;
  GtkButton *source;

  GtkLabel *number; /* made when a statement has it: most have none */
  SipStatementHead *head;
  GtkBox *checks;
  GtkButton *compare;

  char *source_tooltip; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (SipStatementRow, sip_statement_row, GTK_TYPE_WIDGET)

static void
show_number (SipStatementRow *self, guint number)
{
  g_autofree char *count = number > 0 ? g_strdup_printf ("%u", number) : NULL;

  if (self->number == NULL && count != NULL)
    {
      self->number = g_object_new (GTK_TYPE_LABEL, "valign", GTK_ALIGN_START, "xalign", 0.0F, NULL);
      gtk_widget_add_css_class (GTK_WIDGET (self->number), "number");
      gtk_widget_add_css_class (GTK_WIDGET (self->number), "secondary");
      gtk_widget_insert_before (GTK_WIDGET (self->number), GTK_WIDGET (self), GTK_WIDGET (self->body));
    }
  if (self->number != NULL)
    sip_text_label_show (self->number, count);
}

static void
show_head (SipStatementRow *self, const SipStatement *statement)
{
  gboolean has_head = statement->label != NULL || statement->term != NULL;

  if (self->head == NULL && has_head)
    {
      self->head = g_object_new (SIP_TYPE_STATEMENT_HEAD, NULL);
      gtk_box_prepend (self->body, GTK_WIDGET (self->head));
    }
  if (self->head == NULL)
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->head), has_head);
  if (has_head)
    sip_statement_head_set_statement (self->head, statement);
}

static GtkButton *
create_compare (void)
{
  GtkButton *button = g_object_new (GTK_TYPE_BUTTON, "has-frame", FALSE, "valign", GTK_ALIGN_START, "icon-name",
                                    "view-dual-symbolic", "tooltip-text", _ ("Compare side by side"), NULL);

  gtk_widget_add_css_class (GTK_WIDGET (button), "compare");
  return button;
}

static void
show_compare (SipStatementRow *self, const SipStatement *statement)
{
  gboolean comparable = statement->field == SIP_FIELD_RELATED && statement->other != 0;
  g_autofree char *name = NULL;

  if (self->compare != NULL)
    gtk_widget_set_visible (GTK_WIDGET (self->compare), comparable);
  if (!comparable)
    return;
  if (self->compare == NULL)
    {
      self->compare = create_compare ();
      gtk_widget_set_parent (GTK_WIDGET (self->compare), GTK_WIDGET (self));
    }
  /* Translators: followed by a code and its phrase */
  name = g_strdup_printf (_ ("Compare with %s %s"), statement->label, statement->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compare), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->compare), "i", statement->other);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->compare), "win.compare");
}

/* Its arrow comes from the style sheet, beside all lines of the text. */
static GtkWidget *
create_check (void)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0F, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "max-width-chars", MAX_CHARS, "selectable", TRUE, "can-focus", FALSE, "focusable",
                                   FALSE, NULL);

  gtk_widget_add_css_class (label, "check");
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

static void
show_checks (SipStatementRow *self, char **checks)
{
  guint n_checks = checks != NULL ? g_strv_length (checks) : 0;
  GtkWidget *label;

  if (self->checks == NULL && n_checks > 0)
    {
      self->checks = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
      gtk_box_insert_child_after (self->body, GTK_WIDGET (self->checks), GTK_WIDGET (self->text));
    }
  if (self->checks == NULL)
    return;
  label = gtk_widget_get_first_child (GTK_WIDGET (self->checks));
  for (guint i = 0; i < n_checks; i++)
    {
      if (label == NULL)
        {
          label = create_check ();
          gtk_box_append (self->checks, label);
        }
      sip_text_label_show (GTK_LABEL (label), checks[i]);
      label = gtk_widget_get_next_sibling (label);
    }
  for (; label != NULL; label = gtk_widget_get_next_sibling (label))
    gtk_widget_set_visible (label, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->checks), n_checks > 0);
}

/* Setting the text would make GTK ask the display where the pointer is, for each statement. */
static gboolean
query_source_tooltip (GtkWidget *source G_GNUC_UNUSED, int x G_GNUC_UNUSED, int y G_GNUC_UNUSED,
                      gboolean from_keyboard G_GNUC_UNUSED, GtkTooltip *tooltip, SipStatementRow *self)
{
  gtk_tooltip_set_text (tooltip, self->source_tooltip);
  return self->source_tooltip != NULL;
}

static void
show_source (SipStatementRow *self, const SipStatement *statement)
{
  g_autofree char *uri = NULL;
  g_autofree char *label = sip_format_origin (statement, &uri);

  gtk_widget_set_visible (GTK_WIDGET (self->source), label != NULL);
  if (label == NULL)
    return;
  sip_text_label_set (GTK_LABEL (gtk_button_get_child (self->source)), label);
  g_free (self->source_tooltip);
  self->source_tooltip = g_strdup (statement->heading != NULL ? statement->heading : uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->source), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->source_tooltip != NULL ? self->source_tooltip : "", -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source), NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->source), uri != NULL);
  if (uri == NULL)
    return;
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->source), "s", uri);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->source), "win.open-uri");
}

/* In the order of the children. By place it would be the comparison, which is higher, before the link that it belongs to. */
static gboolean
sip_statement_row_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  if (!is_forward && direction != GTK_DIR_TAB_BACKWARD)
    return GTK_WIDGET_CLASS (sip_statement_row_parent_class)->focus (widget, direction);
  if (child == NULL)
    child = is_forward ? gtk_widget_get_first_child (widget) : gtk_widget_get_last_child (widget);
  while (child != NULL && !gtk_widget_child_focus (child, direction))
    child = is_forward ? gtk_widget_get_next_sibling (child) : gtk_widget_get_prev_sibling (child);
  return child != NULL;
}

static void
sip_statement_row_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_pointer (&SIP_STATEMENT_ROW (object)->source_tooltip, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_statement_row_parent_class)->dispose (object);
}

static void
sip_statement_row_class_init (SipStatementRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_statement_row_dispose;
  widget_class->focus = sip_statement_row_focus;

  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/statement-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, SIP_TYPE_ROW_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, body);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, text);
  gtk_widget_class_bind_template_child (widget_class, SipStatementRow, source);
  gtk_widget_class_bind_template_callback (widget_class, query_source_tooltip);
}

static void
sip_statement_row_init (SipStatementRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_statement_row_set_statement (SipStatementRow *self, const SipStatement *statement, guint number)
{
  g_return_if_fail (SIP_IS_STATEMENT_ROW (self) && statement != NULL);

  show_number (self, number);
  show_head (self, statement);
  sip_text_label_show (self->text, statement->text);
  show_checks (self, statement->checks);
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
