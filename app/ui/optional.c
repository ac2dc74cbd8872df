/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "optional.h"

struct _SipOptional
{
  GtkWidget  parent_instance;
  GtkWidget *child;
};

typedef enum
{
  PROP_CHILD = 1,
} SipOptionalProp;

static GParamSpec *props[PROP_CHILD + 1];

G_DEFINE_FINAL_TYPE (SipOptional, sip_optional, GTK_TYPE_WIDGET)

static void
sip_optional_measure (GtkWidget *widget, GtkOrientation orientation, int for_size G_GNUC_UNUSED, int *minimum,
                      int *natural, int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  gtk_widget_measure (SIP_OPTIONAL (widget)->child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
sip_optional_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *child = SIP_OPTIONAL (widget)->child;
  gboolean fits;
  int minimum;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  fits = width >= minimum;
  gtk_widget_set_child_visible (child, fits);
  if (fits)
    gtk_widget_allocate (child, width, height, baseline, NULL);
}

static void
sip_optional_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipOptionalProp) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, SIP_OPTIONAL (object)->child);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_optional_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipOptional *self = SIP_OPTIONAL (object);

  switch ((SipOptionalProp) id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_optional_dispose (GObject *object)
{
  g_clear_pointer (&SIP_OPTIONAL (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sip_optional_parent_class)->dispose (object);
}

static void
sip_optional_class_init (SipOptionalClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sip_optional_dispose;
  object_class->get_property = sip_optional_get_property;
  object_class->set_property = sip_optional_set_property;
  widget_class->measure = sip_optional_measure;
  widget_class->size_allocate = sip_optional_size_allocate;

  props[PROP_CHILD]
      = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_optional_init (SipOptional *self G_GNUC_UNUSED)
{
}
