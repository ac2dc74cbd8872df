/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "page.h"

struct _SipPage
{
  GtkWidget parent_instance;
  int spacing;
};

typedef enum
{
  PROP_SPACING = 1,
} SipPageProp;

static GParamSpec *props[PROP_SPACING + 1];

G_DEFINE_FINAL_TYPE (SipPage, sip_page, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
sip_page_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Lines of text that run across a wide screen are hard to follow: no child gets more width than it asks for. */
static int
clamp_width (GtkWidget *child, int width)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (width, natural));
}

static void
sip_page_measure (GtkWidget *widget,
                  GtkOrientation orientation,
                  int for_size,
                  int *minimum,
                  int *natural,
                  int *minimum_baseline G_GNUC_UNUSED,
                  int *natural_baseline G_GNUC_UNUSED)
{
  SipPage *self = SIP_PAGE (widget);
  gboolean is_horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;
  int spacing = 0;

  *minimum = *natural = 0;
  if (!is_horizontal && for_size < 0)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, is_horizontal ? -1 : for_size, &child_minimum, &child_natural, NULL,
                          NULL);
      *minimum = is_horizontal ? MAX (*minimum, child_minimum) : *minimum + spacing + child_minimum;
      *natural = is_horizontal ? MAX (*natural, child_natural) : *natural + spacing + child_natural;
      spacing = self->spacing;
    }
}

static void
sip_page_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  SipPage *self = SIP_PAGE (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation place = { 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      place.width = clamp_width (child, width);
      place.x = is_rtl ? width - place.width : 0;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &place.height, NULL, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height + self->spacing;
    }
}

static void
sip_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipPageProp) id)
    {
    case PROP_SPACING:
      g_value_set_int (value, SIP_PAGE (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SipPageProp) id)
    {
    case PROP_SPACING:
      SIP_PAGE (object)->spacing = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_page_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_page_parent_class)->dispose (object);
}

static void
sip_page_class_init (SipPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = sip_page_dispose;
  object_class->get_property = sip_page_get_property;
  object_class->set_property = sip_page_set_property;
  widget_class->get_request_mode = sip_page_get_request_mode;
  widget_class->measure = sip_page_measure;
  widget_class->size_allocate = sip_page_size_allocate;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_page_init (SipPage *self G_GNUC_UNUSED)
{
}
