/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "class-row.h"
#include "style.h"

struct _SipClassRow
{
  GtkListBoxRow parent_instance;
  GtkWidget    *dot;
  GtkLabel     *key;
  GtkLabel     *name;
  GtkLabel     *count;
  int           digit;
};

typedef enum
{
  PROP_DIGIT = 1,
} SipClassRowProp;

static GParamSpec *props[PROP_DIGIT + 1];

G_DEFINE_FINAL_TYPE (SipClassRow, sip_class_row, GTK_TYPE_LIST_BOX_ROW)

static void
set_digit (SipClassRow *self, int digit)
{
  g_autofree char *key = digit > 0 ? g_strdup_printf ("%dxx", digit) : g_strdup (C_ ("all classes", "All"));

  self->digit = digit;
  gtk_label_set_label (self->key, key);
  gtk_widget_set_visible (self->dot, digit > 0);
  sip_style_set_class (self->dot, digit);
  sip_style_set_class (GTK_WIDGET (self->key), digit);
}

static void
show_name (SipClassRow *self)
{
  g_autofree char *name = g_strdup_printf ("%s %s", gtk_label_get_label (self->key), gtk_label_get_label (self->name));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, gtk_label_get_label (self->count), -1);
}

static void
sip_class_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipClassRowProp) id)
    {
    case PROP_DIGIT:
      g_value_set_int (value, SIP_CLASS_ROW (object)->digit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_class_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SipClassRowProp) id)
    {
    case PROP_DIGIT:
      set_digit (SIP_CLASS_ROW (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_class_row_class_init (SipClassRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = sip_class_row_get_property;
  object_class->set_property = sip_class_row_set_property;
  props[PROP_DIGIT] = g_param_spec_int ("digit", NULL, NULL, 0, 6, 0,
                                        G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/class-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SipClassRow, dot);
  gtk_widget_class_bind_template_child (widget_class, SipClassRow, key);
  gtk_widget_class_bind_template_child (widget_class, SipClassRow, name);
  gtk_widget_class_bind_template_child (widget_class, SipClassRow, count);
}

static void
sip_class_row_init (SipClassRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

int
sip_class_row_get_digit (SipClassRow *self)
{
  g_return_val_if_fail (SIP_IS_CLASS_ROW (self), 0);

  return self->digit;
}

void
sip_class_row_set_name (SipClassRow *self, const char *name)
{
  g_return_if_fail (SIP_IS_CLASS_ROW (self) && name != NULL);

  gtk_label_set_label (self->name, name);
  show_name (self);
}

void
sip_class_row_set_count (SipClassRow *self, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  g_return_if_fail (SIP_IS_CLASS_ROW (self));

  gtk_label_set_label (self->count, text);
  show_name (self);
}
