/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A titled part of the details: the statements of one field of an entry. Title, field and numbering are
 * properties, so that the order of the details stands in their template. */

#include "config.h"

#include "section.h"
#include "statement-row.h"

struct _SipSection
{
  GtkWidget parent_instance;
  GtkWidget *expander;
  GtkLabel *title;
  GtkBox *rows;
  SipField field;
  gboolean numbered;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_FIELD,
  PROP_NUMBERED,
} SipSectionProp;

static GParamSpec *props[PROP_NUMBERED + 1];

G_DEFINE_FINAL_TYPE (SipSection, sip_section, GTK_TYPE_WIDGET)

static void
sip_section_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_section_parent_class)->dispose (object);
}

static void
sip_section_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SipSection *self = SIP_SECTION (object);

  switch ((SipSectionProp) id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_label (self->title));
      break;
    case PROP_FIELD:
      g_value_set_string (value, sip_field_get_name (self->field));
      break;
    case PROP_NUMBERED:
      g_value_set_boolean (value, self->numbered);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_section_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipSection *self = SIP_SECTION (object);

  switch ((SipSectionProp) id)
    {
    case PROP_TITLE:
      gtk_label_set_label (self->title, g_value_get_string (value));
      break;
    case PROP_FIELD:
      if (!sip_field_from_name (g_value_get_string (value), &self->field))
        g_critical ("There is no field “%s”", g_value_get_string (value));
      gtk_widget_set_name (self->expander, g_value_get_string (value));
      break;
    case PROP_NUMBERED:
      self->numbered = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_section_class_init (SipSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = sip_section_dispose;
  object_class->get_property = sip_section_get_property;
  object_class->set_property = sip_section_set_property;

  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, "meaning", flags);
  props[PROP_NUMBERED] = g_param_spec_boolean ("numbered", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/section.ui");
  gtk_widget_class_bind_template_child (widget_class, SipSection, expander);
  gtk_widget_class_bind_template_child (widget_class, SipSection, title);
  gtk_widget_class_bind_template_child (widget_class, SipSection, rows);
}

static void
sip_section_init (SipSection *self)
{
  self->field = SIP_FIELD_MEANING;
  gtk_widget_init_template (GTK_WIDGET (self));
}

guint
sip_section_set_entry (SipSection *self, SipEntry *entry, guint most)
{
  GPtrArray *statements;

  g_return_val_if_fail (SIP_IS_SECTION (self) && (entry == NULL || SIP_IS_ENTRY (entry)), 0);

  statements = entry != NULL ? sip_entry_get_statements (entry, self->field) : NULL;
  gtk_widget_set_visible (GTK_WIDGET (self), statements != NULL && statements->len > 0);
  return sip_statement_rows_show (self->rows, statements, self->numbered, most);
}
