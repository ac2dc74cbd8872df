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

/* As narrow as a row can be: what its lines say is cut where there is no room. */
#define MIN_LINE_WIDTH 40

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
  int code_height; /* 0 until it is known */
  int line_heights[2][2]; /* of either line, without and with a badge; the same */
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

static int
measure (GtkWidget *widget, GtkOrientation orientation)
{
  int natural;

  gtk_widget_measure (widget, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* A line is as high as its font, whatever it says. To ask its labels takes as long as to draw them, for they would shape the
 * whole text again. */
static int
get_line_height (SipResponseRow *self, guint n)
{
  Line line = n == 0 ? get_first_line (self) : get_second_line (self);
  int *height = &self->line_heights[n][line.right != NULL];

  if (*height == 0)
    *height = MAX (measure (line.left, GTK_ORIENTATION_VERTICAL),
                   line.right != NULL ? measure (line.right, GTK_ORIENTATION_VERTICAL) : 0);
  return *height;
}

static int
get_code_height (SipResponseRow *self)
{
  if (self->code_height == 0)
    self->code_height = measure (GTK_WIDGET (self->code), GTK_ORIENTATION_VERTICAL);
  return self->code_height;
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

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (GTK_WIDGET (self->code), orientation, -1, minimum, natural, NULL, NULL);
      *minimum += CODE_SPACING + MIN_LINE_WIDTH;
      *natural += CODE_SPACING + MIN_LINE_WIDTH;
    }
  else
    *minimum = *natural = MAX (get_code_height (self), get_line_height (self, 0) + get_line_height (self, 1));
}

static void
sip_response_row_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (widget);

  GTK_WIDGET_CLASS (sip_response_row_parent_class)->css_changed (widget, change);
  self->code_height = 0;
  memset (self->line_heights, 0, sizeof self->line_heights);
}

/* From the start of the row, whichever side that is. */
static void
allocate (SipResponseRow *self, GtkWidget *child, int start, int y, int width, int height)
{
  gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int x = is_rtl ? gtk_widget_get_width (GTK_WIDGET (self)) - start - width : start;

  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

/* The phrase is as wide as it wants to be while the kind has what it needs. */
static void
allocate_first_line (SipResponseRow *self, int start, int width, int height)
{
  Line line = get_first_line (self);
  int left = width;

  if (line.right != NULL)
    {
      int right = measure (line.right, GTK_ORIENTATION_HORIZONTAL);

      left = MAX (MIN (measure (line.left, GTK_ORIENTATION_HORIZONTAL), width - right - BADGE_SPACING), 0);
      allocate (self, line.right, start + left + BADGE_SPACING, 0, right, height);
    }
  allocate (self, line.left, start, 0, left, height);
}

/* The excerpt has what the badge in front of it leaves. */
static void
allocate_second_line (SipResponseRow *self, int start, int y, int width, int height)
{
  Line line = get_second_line (self);
  int left = width;

  if (line.right != NULL)
    {
      left = CLAMP (measure (line.left, GTK_ORIENTATION_HORIZONTAL), 0, MAX (width - BADGE_SPACING, 0));
      allocate (self, line.right, start + left + BADGE_SPACING, y, MAX (width - left - BADGE_SPACING, 0), height);
    }
  allocate (self, line.left, start, y, left, height);
}

static void
sip_response_row_size_allocate (GtkWidget *widget, int width, int height, int baseline G_GNUC_UNUSED)
{
  SipResponseRow *self = SIP_RESPONSE_ROW (widget);
  int code_width = measure (GTK_WIDGET (self->code), GTK_ORIENTATION_HORIZONTAL);
  int first_height = get_line_height (self, 0);
  int start = code_width + CODE_SPACING;

  allocate (self, GTK_WIDGET (self->code), 0, 0, code_width, MIN (get_code_height (self), height));
  allocate_first_line (self, start, width - start, first_height);
  allocate_second_line (self, start, first_height, width - start, height - first_height);
}

static void
sip_response_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (sip_response_row_parent_class)->root (widget);
  show_name (SIP_RESPONSE_ROW (widget));
}

static gboolean
give_back (gpointer row G_GNUC_UNUSED)
{
  return G_SOURCE_REMOVE;
}

/* A list that becomes shorter lets many rows go at once, in a frame that a key waits for. What they hold can be given back
 * after it. */
static void
sip_response_row_unroot (GtkWidget *widget)
{
  g_idle_add_full (G_PRIORITY_LOW, give_back, g_object_ref (widget), g_object_unref);
  GTK_WIDGET_CLASS (sip_response_row_parent_class)->unroot (widget);
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
  widget_class->css_changed = sip_response_row_css_changed;
  widget_class->measure = sip_response_row_measure;
  widget_class->size_allocate = sip_response_row_size_allocate;
  widget_class->root = sip_response_row_root;
  widget_class->unroot = sip_response_row_unroot;

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
