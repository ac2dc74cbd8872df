/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "excerpt.h"
#include "match.h"
#include "response-row.h"
#include "style.h"
#include "term-label.h"

/* Between the code and what is said of it, and between words and a badge. */
#define CODE_SPACING  12
#define BADGE_SPACING 6

/* For how many bytes of an excerpt there is room in a list of usual width. */
#define ROOM             40
#define ROOM_AFTER_BADGE 24

struct _SipResponseRow
{
  GtkWidget parent_instance;
  GtkLabel *code;
  GtkLabel *phrase;
  GtkLabel *kind; /* nullable: few rows have one */
  GtkLabel *why;  /* nullable: only in search */
  GtkLabel *excerpt;
  SipMatch *match; /* owned, nullable */
};

typedef enum
{
  PROP_MATCH = 1,
} SipResponseRowProp;

static GParamSpec *props[PROP_MATCH + 1];

G_DEFINE_FINAL_TYPE (SipResponseRow, sip_response_row, GTK_TYPE_WIDGET)

/* Says why the row is there, unless the reader sees it anyway. */
static const char *
describe_field (SipMatch *match)
{
  SipField field = sip_match_get_field (match);

  if (field == SIP_FIELD_SUMMARY || field == SIP_FIELD_TITLE || field == SIP_FIELD_KEY)
    return NULL;
  return sip_field_get_label (field);
}

/* The line is short: what matched has to be in it. A phrase that matched is above it already. */
static void
show_excerpt (SipResponseRow *self)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  const char *text = sip_match_get_excerpt (self->match);
  guint room = describe_field (self->match) != NULL ? ROOM_AFTER_BADGE : ROOM;
  guint n_marks;
  const SipMark *marks = sip_match_get_marks (self->match, &n_marks);
  guint start = n_marks > 0 ? sip_excerpt_find_start (text, marks, room) : 0;
  const char *before = start > 0 ? "…" : "";
  g_autofree char *shown = g_strconcat (before, text + start, NULL);

  if (sip_match_get_field (self->match) == SIP_FIELD_TITLE)
    {
      gtk_label_set_label (self->excerpt, sip_match_get_summary (self->match));
      gtk_label_set_attributes (self->excerpt, NULL);
      return;
    }
  for (guint i = 0; i < n_marks; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = marks[i].start - start + (guint) strlen (before);
      bold->end_index = marks[i].end - start + (guint) strlen (before);
      pango_attr_list_insert (list, bold);
    }
  gtk_label_set_label (self->excerpt, shown);
  gtk_label_set_attributes (self->excerpt, list);
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

/* Shows @text in a badge in front of @next, or where that is %NULL at the end; none for %NULL. */
static void
show_badge (SipResponseRow *self, GtkLabel **badge, GtkLabel *next, const char *css_class, const char *text)
{
  if (*badge == NULL && text != NULL)
    {
      *badge = GTK_LABEL (gtk_label_new (NULL));
      gtk_widget_add_css_class (GTK_WIDGET (*badge), css_class);
      gtk_widget_insert_before (GTK_WIDGET (*badge), GTK_WIDGET (self), GTK_WIDGET (next));
    }
  if (*badge == NULL)
    return;
  gtk_label_set_label (*badge, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (*badge), text != NULL);
}

static void
show_match (SipResponseRow *self)
{
  gtk_label_set_label (self->code, is_topic (self->match) ? "" : sip_match_get_key (self->match));
  gtk_label_set_label (self->phrase, sip_match_get_title (self->match));
  show_badge (self, &self->kind, self->excerpt, "kind", sip_kind_get_label (sip_match_get_kind (self->match)));
  show_badge (self, &self->why, self->excerpt, "why", describe_field (self->match));
  show_excerpt (self);
  sip_style_set_class (GTK_WIDGET (self->code), sip_match_get_class_digit (self->match));
  if (sip_match_get_status (self->match) == SIP_STATUS_CURRENT)
    gtk_widget_remove_css_class (GTK_WIDGET (self), "out-of-use");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self), "out-of-use");
  show_name (self);
}

typedef struct
{
  GtkWidget *left;
  GtkWidget *right;
} Line;

static gboolean
is_shown (GtkLabel *badge)
{
  return badge != NULL && gtk_widget_get_visible (GTK_WIDGET (badge));
}

/* The phrase, with what kind of entry it is where that is no response. */
static Line
get_first_line (SipResponseRow *self)
{
  return (Line){ GTK_WIDGET (self->phrase), is_shown (self->kind) ? GTK_WIDGET (self->kind) : NULL };
}

/* The line that matters now, after what it is. */
static Line
get_second_line (SipResponseRow *self)
{
  if (is_shown (self->why))
    return (Line){ GTK_WIDGET (self->why), GTK_WIDGET (self->excerpt) };
  return (Line){ GTK_WIDGET (self->excerpt), NULL };
}

static void
measure_line (Line line, GtkOrientation orientation, int *minimum, int *natural)
{
  int right_minimum, right_natural;

  gtk_widget_measure (line.left, orientation, -1, minimum, natural, NULL, NULL);
  if (line.right == NULL)
    return;
  gtk_widget_measure (line.right, orientation, -1, &right_minimum, &right_natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum += BADGE_SPACING + right_minimum;
      *natural += BADGE_SPACING + right_natural;
    }
  else
    {
      *minimum = MAX (*minimum, right_minimum);
      *natural = MAX (*natural, right_natural);
    }
}

static void
sip_response_row_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size G_GNUC_UNUSED,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline G_GNUC_UNUSED,
                          int *natural_baseline G_GNUC_UNUSED)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (widget);
  int code_minimum, code_natural, first_minimum, first_natural, second_minimum, second_natural;

  gtk_widget_measure (GTK_WIDGET (self->code), orientation, -1, &code_minimum, &code_natural, NULL, NULL);
  measure_line (get_first_line (self), orientation, &first_minimum, &first_natural);
  measure_line (get_second_line (self), orientation, &second_minimum, &second_natural);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = code_minimum + CODE_SPACING + MAX (first_minimum, second_minimum);
      *natural = code_natural + CODE_SPACING + MAX (first_natural, second_natural);
    }
  else
    {
      *minimum = MAX (code_minimum, first_minimum + second_minimum);
      *natural = MAX (code_natural, first_natural + second_natural);
    }
}

/* From the start of the row, whichever side that is. */
static void
allocate (SipResponseRow *self, GtkWidget *child, int start, int y, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = is_rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - start - width : start;

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* The left one is as wide as it wants to be while the right one has what it needs. */
static void
allocate_line (SipResponseRow *self, Line line, int start, int y, int width, int height)
{
  int left = width;
  int natural, right_minimum;

  if (line.right != NULL)
    {
      gtk_widget_measure (line.left, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
      gtk_widget_measure (line.right, GTK_ORIENTATION_HORIZONTAL, -1, &right_minimum, NULL, NULL, NULL);
      left = MIN (natural, width - right_minimum - BADGE_SPACING);
      if (line.right == GTK_WIDGET (self->kind))
        allocate (self, line.right, start + left + BADGE_SPACING, y, right_minimum, height);
      else
        allocate (self, line.right, start + left + BADGE_SPACING, y, width - left - BADGE_SPACING, height);
    }
  allocate (self, line.left, start, y, left, height);
}

static void
sip_response_row_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (widget);
  int code_width, code_height, first_height, start;

  gtk_widget_measure (GTK_WIDGET (self->code), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &code_width, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (self->code), GTK_ORIENTATION_VERTICAL, -1, NULL, &code_height, NULL, NULL);
  measure_line (get_first_line (self), GTK_ORIENTATION_VERTICAL, &first_height, &first_height);
  start = code_width + CODE_SPACING;
  allocate (self, GTK_WIDGET (self->code), 0, 0, code_width, MIN (code_height, height));
  allocate_line (self, get_first_line (self), start, 0, width - start, first_height);
  allocate_line (self, get_second_line (self), start, first_height, width - start, height - first_height);
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
  widget_class->measure = sip_response_row_measure;
  widget_class->size_allocate = sip_response_row_size_allocate;
  widget_class->root = sip_response_row_root;

  props[PROP_MATCH] = g_param_spec_object ("match", NULL, NULL, SIP_TYPE_MATCH,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/response-row.ui");
  gtk_widget_class_set_css_name (widget_class, "responserow");
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, code);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, phrase);
  gtk_widget_class_bind_template_child (widget_class, SipResponseRow, excerpt);
}

static void
sip_response_row_init (SipResponseRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
