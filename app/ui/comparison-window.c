/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "comparison-line.h"
#include "comparison-window.h"
#include "style.h"

struct _SipComparisonWindow
{
  GtkWindow parent_instance;
  GtkBox   *lines;
  GtkLabel *left_code;
  GtkLabel *left_phrase;
  GtkLabel *right_code;
  GtkLabel *right_phrase;
  GtkLabel *left_difference;
  GtkLabel *right_difference;
};

G_DEFINE_FINAL_TYPE (SipComparisonWindow, sip_comparison_window, GTK_TYPE_WINDOW)

static void
sip_comparison_window_class_init (SipComparisonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/comparison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, lines);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, left_code);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, left_phrase);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, right_code);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, right_phrase);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, left_difference);
  gtk_widget_class_bind_template_child (widget_class, SipComparisonWindow, right_difference);
}

static void
sip_comparison_window_init (SipComparisonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_head (GtkLabel *code, GtkLabel *phrase, SipEntry *entry)
{
  gtk_label_set_label (code, sip_entry_get_key (entry));
  gtk_label_set_label (phrase, sip_entry_get_title (entry));
  sip_style_set_class (GTK_WIDGET (code), sip_entry_get_class_digit (entry));
}

/* What the catalogue says of @entry among those that are related to @other. */
static void
show_difference (GtkLabel *label, SipEntry *entry, SipEntry *other)
{
  GPtrArray *related = sip_entry_get_statements (other, SIP_FIELD_RELATED);
  const char *text = "";

  for (guint i = 0; i < related->len; i++)
    {
      const SipStatement *statement = related->pdata[i];

      if (statement->other == sip_entry_get_id (entry))
        text = statement->text;
    }
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

GtkWindow *
sip_comparison_window_new (GtkWindow *parent, SipResponse *left, SipResponse *right)
{
  SipComparisonWindow *self;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *title = NULL;

  g_return_val_if_fail (GTK_IS_WINDOW (parent) && SIP_IS_RESPONSE (left) && SIP_IS_RESPONSE (right), NULL);

  /* Translators: two status codes that are compared: "486 and 600" */
  title = g_strdup_printf (_ ("%d and %d"), sip_response_get_code (left), sip_response_get_code (right));
  self = g_object_new (SIP_TYPE_COMPARISON_WINDOW, "application", gtk_window_get_application (parent), "transient-for",
                       parent, "title", title, NULL);
  show_head (self->left_code, self->left_phrase, SIP_ENTRY (left));
  show_head (self->right_code, self->right_phrase, SIP_ENTRY (right));
  show_difference (self->left_difference, SIP_ENTRY (left), SIP_ENTRY (right));
  show_difference (self->right_difference, SIP_ENTRY (right), SIP_ENTRY (left));
  rows = sip_format_comparison (left, right);
  for (guint i = 0; i < rows->len; i++)
    gtk_box_append (self->lines, sip_comparison_line_new (rows->pdata[i]));
  return GTK_WINDOW (self);
}
