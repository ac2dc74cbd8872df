/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "match.h"
#include "response-row.h"
#include "style.h"
#include "term-label.h"

struct _SipResponseRow
{
  GtkWidget parent_instance;
  GtkLabel *code;
  GtkLabel *phrase;
  GtkLabel *kind;
  GtkLabel *why;
  GtkLabel *excerpt;
  SipMatch *match; /* owned, nullable */
};

typedef enum
{
  PROP_MATCH = 1,
} SipResponseRowProp;

static GParamSpec *props[PROP_MATCH + 1];

G_DEFINE_FINAL_TYPE (SipResponseRow, sip_response_row, GTK_TYPE_WIDGET)

static PangoAttrList *
create_marks (SipMatch *match)
{
  PangoAttrList *list = pango_attr_list_new ();
  guint n_marks;
  const SipMark *marks = sip_match_get_marks (match, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = marks[i].start;
      bold->end_index = marks[i].end;
      pango_attr_list_insert (list, bold);
    }
  return list;
}

/* Of the primer, whose keys are for the catalogue alone. */
static gboolean
is_topic (SipMatch *match)
{
  return sip_match_get_kind (match) == SIP_ENTRY_KIND_PRIMER;
}

static void
show_name (SipResponseRow *self)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *kind;
  g_autofree char *name = NULL;

  if (item == NULL || self->match == NULL)
    return;
  kind = sip_kind_get_label (sip_match_get_kind (self->match));
  if (is_topic (self->match))
    name = g_strdup (sip_match_get_title (self->match));
  else
    name = g_strjoin (" ", sip_match_get_key (self->match), sip_match_get_title (self->match), kind, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Says why the row is there, unless the reader sees it anyway. */
static const char *
describe_field (SipMatch *match)
{
  SipField field = sip_match_get_field (match);

  if (field == SIP_FIELD_SUMMARY || field == SIP_FIELD_TITLE || field == SIP_FIELD_KEY)
    return NULL;
  return sip_field_get_label (field);
}

static void
show_match (SipResponseRow *self)
{
  g_autoptr (PangoAttrList) marks = create_marks (self->match);
  const char *kind = sip_kind_get_label (sip_match_get_kind (self->match));
  const char *why = describe_field (self->match);

  gtk_label_set_label (self->code, is_topic (self->match) ? "" : sip_match_get_key (self->match));
  gtk_label_set_label (self->phrase, sip_match_get_title (self->match));
  gtk_label_set_label (self->kind, kind != NULL ? kind : "");
  gtk_widget_set_visible (GTK_WIDGET (self->kind), kind != NULL);
  gtk_label_set_label (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
  gtk_label_set_label (self->excerpt, sip_match_get_excerpt (self->match));
  gtk_label_set_attributes (self->excerpt, marks);
  sip_style_set_class (GTK_WIDGET (self->code), sip_match_get_class_digit (self->match));
  if (sip_match_get_status (self->match) == SIP_STATUS_CURRENT)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "out-of-use");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "out-of-use");
  show_name (self);
}

static void
sip_response_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sip_response_row_parent_class)->root (widget);
  show_name (SIP_RESPONSE_ROW (widget));
}

static void
sip_response_row_dispose (GObject *object)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->match);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_response_row_parent_class)->dispose (object);
}

static void
sip_response_row_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (object);

  switch ((SipResponseRowProp) id)
    {
    case PROP_MATCH:
      g_value_set_object (value, self->match);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_response_row_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (object);

  switch ((SipResponseRowProp) id)
    {
    case PROP_MATCH:
      if (g_set_object (&self->match, g_value_get_object (value)))
        {
          if (self->match != NULL)
            show_match (self);
          g_object_notify_by_pspec (object, pspec);
        }
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_response_row_class_init (SipResponseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sip_response_row_dispose;
  object_class->get_property = sip_response_row_get_property;
  object_class->set_property = sip_response_row_set_property;
  widget_class->root = sip_response_row_root;

  props[PROP_MATCH] = g_param_spec_object ("match", NULL, NULL, SIP_TYPE_MATCH,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/response-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "responserow");
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, code);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, phrase);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, kind);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, why);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, excerpt);
}

static void
sip_response_row_init (SipResponseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
