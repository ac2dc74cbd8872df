/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "comparison-line.h"

struct _SipComparisonLine
{
  GtkWidget parent_instance;
  GtkLabel *name;
  GtkLabel *left;
  GtkLabel *right;
};

G_DEFINE_FINAL_TYPE (SipComparisonLine, sip_comparison_line, GTK_TYPE_WIDGET)

static void
sip_comparison_line_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_comparison_line_parent_class)->dispose (object);
}

static void
sip_comparison_line_class_init (SipComparisonLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_comparison_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/comparison-line.ui");
  gtk_widget_class_bind_template_child (widget_class, SipComparisonLine, name);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonLine, left);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonLine, right);
}

static void
sip_comparison_line_init (SipComparisonLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
sip_comparison_line_new (const SipComparisonRow *row)
{
  SipComparisonLine *self;

  g_return_val_if_fail (row != NULL, NULL);

  self = g_object_new (SIP_TYPE_COMPARISON_LINE, NULL);
  gtk_label_set_label (self->name, row->name);
  gtk_label_set_label (self->left, row->left);
  gtk_label_set_label (self->right, row->right);
  if (sip_comparison_row_is_same (row))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "same");
      gtk_widget_set_visible (GTK_WIDGET (self->right), FALSE);
    }
  return GTK_WIDGET (self);
}
