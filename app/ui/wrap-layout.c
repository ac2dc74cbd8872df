/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "wrap-layout.h"

struct _SipWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

typedef enum
{
  PROP_SPACING = 1,
} SipWrapLayoutProp;

static GParamSpec *props[PROP_SPACING + 1];

G_DEFINE_FINAL_TYPE (SipWrapLayout, sip_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sip_wrap_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_widths (SipWrapLayout *self, GtkWidget *widget, int *minimum, int *natural)
{
  int spacing = 0;

  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural += spacing + child_natural;
      spacing = self->spacing;
    }
}

static void
measure_child (GtkWidget *child, int width, GtkAllocation *place)
{
  int minimum, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  place->width = MAX (minimum, MIN (natural, width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place->width, NULL, &place->height, NULL, NULL);
}

/* Breaks the lines for a width, and allocates the children if asked to.
 * Returns: the height of all lines */
static int
break_lines (SipWrapLayout *self, GtkWidget *widget, int width, gboolean allocates)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkAllocation place;

      if (!gtk_widget_should_layout (child))
        continue;
      measure_child (child, width, &place);
      if (x > 0 && x + place.width > width)
        {
          x = 0;
          y += line_height + self->spacing;
          line_height = 0;
        }
      place.x = is_rtl ? width - x - place.width : x;
      place.y = y;
      if (allocates)
        gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->spacing;
      line_height = MAX (line_height, place.height);
    }
  return y + line_height;
}

static void
sip_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                         int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                         int *natural_baseline G_GNUC_UNUSED)
{
  SipWrapLayout *self = SIP_WRAP_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (self, widget, minimum, natural);
  else
    *minimum = *natural = break_lines (self, widget, for_size >= 0 ? for_size : G_MAXINT, FALSE);
}

static void
sip_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height G_GNUC_UNUSED,
                          int baseline G_GNUC_UNUSED)
{
  break_lines (SIP_WRAP_LAYOUT (manager), widget, width, TRUE);
}

static void
sip_wrap_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipWrapLayoutProp) id)
    {
    case PROP_SPACING:
      g_value_set_int (value, SIP_WRAP_LAYOUT (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_wrap_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SipWrapLayoutProp) id)
    {
    case PROP_SPACING:
      SIP_WRAP_LAYOUT (object)->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_wrap_layout_class_init (SipWrapLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = sip_wrap_layout_get_property;
  object_class->set_property = sip_wrap_layout_set_property;
  layout_class->get_request_mode = sip_wrap_layout_get_request_mode;
  layout_class->measure = sip_wrap_layout_measure;
  layout_class->allocate = sip_wrap_layout_allocate;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_wrap_layout_init (SipWrapLayout *self G_GNUC_UNUSED)
{
}
