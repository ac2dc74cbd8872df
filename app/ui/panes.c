/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Three panes beside each other while there is room; the class filters go first, then the list and the details
 * take turns. What counts as room grows with the text. */

#include "config.h"

#include "panes.h"

#define MIN_WIDTH          340
#define MIN_HEIGHT         200
#define WIDTH_WITH_CLASSES 860 /* of the whole window, at the usual size of the text */
#define WIDTH_WITH_LIST    600
#define USUAL_DPI          (96.0 * PANGO_SCALE)

struct _SipPanes
{
  GtkWidget parent_instance;
  GtkWidget *child;   /* what holds all three */
  GtkWidget *classes; /* borrowed: below the child, as the next two */
  GtkWidget *list;
  GtkWidget *details;
  gboolean classes_folded;
  gboolean narrow;
  gboolean on_details;
  guint tell_id; /* tick callback that tells others of a change */
};

typedef enum
{
  PROP_CHILD = 1,
  PROP_CLASSES,
  PROP_LIST,
  PROP_DETAILS,
  PROP_CLASSES_WANTED,
  PROP_NARROW,
  PROP_LIST_COVERED,
  PROP_ON_DETAILS,
} SipPanesProp;

static GParamSpec *props[PROP_ON_DETAILS + 1];

G_DEFINE_FINAL_TYPE (SipPanes, sip_panes, GTK_TYPE_WIDGET)

static double
get_text_scale (GtkWidget *widget)
{
  int dpi;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / USUAL_DPI : 1.0;
}

static gboolean
is_list_covered (SipPanes *self)
{
  return self->narrow && self->on_details;
}

static void
show_panes (SipPanes *self)
{
  gtk_widget_set_visible (self->classes, !self->classes_folded);
  gtk_widget_set_visible (self->list, !is_list_covered (self));
  gtk_widget_set_visible (self->details, !self->narrow || self->on_details);
}

static gboolean
tell (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipPanes *self = SIP_PANES (widget);

  self->tell_id = 0;
  if (self->narrow)
    gtk_widget_add_css_class (widget, "narrow");
  else
    gtk_widget_remove_css_class (widget, "narrow");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLASSES_WANTED]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST_COVERED]);
  return G_SOURCE_REMOVE;
}

/* Runs while the window is laid out, when nothing beside the panes may change: others are told before the next frame. */
static void
fold (SipPanes *self, int width)
{
  double room = width / get_text_scale (GTK_WIDGET (self));
  gboolean classes_folded = room < WIDTH_WITH_CLASSES;
  gboolean narrow = room < WIDTH_WITH_LIST;

  if (classes_folded == self->classes_folded && narrow == self->narrow)
    return;
  self->classes_folded = classes_folded;
  self->narrow = narrow;
  show_panes (self);
  if (self->tell_id == 0)
    self->tell_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tell, NULL, NULL);
}

static GtkSizeRequestMode
sip_panes_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As little as the narrowest form needs, whatever the present one does: so that the window can become narrow. What the
 * text would like is not asked for: it would be broken into lines over and over, and the window has its size anyway. */
static void
sip_panes_measure (GtkWidget *widget G_GNUC_UNUSED, GtkOrientation orientation, int for_size G_GNUC_UNUSED, int *minimum,
                   int *natural, int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MIN_WIDTH : MIN_HEIGHT;
}

static void
sip_panes_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  SipPanes *self = SIP_PANES (widget);
  int min_width;
  int min_height;

  fold (self, width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
  width = MAX (width, min_width);
  gtk_widget_measure (self->child, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
  gtk_widget_allocate (self->child, width, MAX (height, min_height), baseline, NULL);
}

static void
sip_panes_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SipPanes *self = SIP_PANES (object);

  switch ((SipPanesProp) id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;
    case PROP_CLASSES:
      g_value_set_object (value, self->classes);
      break;
    case PROP_LIST:
      g_value_set_object (value, self->list);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, self->details);
      break;
    case PROP_CLASSES_WANTED:
      g_value_set_boolean (value, self->classes_folded && !is_list_covered (self));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_LIST_COVERED:
      g_value_set_boolean (value, is_list_covered (self));
      break;
    case PROP_ON_DETAILS:
      g_value_set_boolean (value, self->on_details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_panes_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipPanes *self = SIP_PANES (object);

  switch ((SipPanesProp) id)
    {
    case PROP_CHILD:
      self->child = g_value_get_object (value);
      gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;
    case PROP_CLASSES:
      self->classes = g_value_get_object (value);
      break;
    case PROP_LIST:
      self->list = g_value_get_object (value);
      break;
    case PROP_DETAILS:
      self->details = g_value_get_object (value);
      break;
    case PROP_ON_DETAILS:
      sip_panes_set_on_details (self, g_value_get_boolean (value));
      break;
    case PROP_CLASSES_WANTED:
    case PROP_NARROW:
    case PROP_LIST_COVERED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_panes_dispose (GObject *object)
{
  g_clear_pointer (&SIP_PANES (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (sip_panes_parent_class)->dispose (object);
}

static void
sip_panes_class_init (SipPanesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = sip_panes_dispose;
  object_class->get_property = sip_panes_get_property;
  object_class->set_property = sip_panes_set_property;
  widget_class->get_request_mode = sip_panes_get_request_mode;
  widget_class->measure = sip_panes_measure;
  widget_class->size_allocate = sip_panes_size_allocate;

  props[PROP_CHILD] = g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_CLASSES] = g_param_spec_object ("classes", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_LIST] = g_param_spec_object ("list", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, GTK_TYPE_WIDGET, flags);
  props[PROP_CLASSES_WANTED] = g_param_spec_boolean ("classes-wanted", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LIST_COVERED] = g_param_spec_boolean ("list-covered", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_ON_DETAILS] = g_param_spec_boolean ("on-details", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_panes_init (SipPanes *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
sip_panes_set_on_details (SipPanes *self, gboolean on_details)
{
  g_return_if_fail (SIP_IS_PANES (self));

  if (self->on_details == on_details)
    return;
  self->on_details = on_details;
  show_panes (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CLASSES_WANTED]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST_COVERED]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ON_DETAILS]);
}
