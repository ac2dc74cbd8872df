/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "clamp-layout.h"

struct _SipClampLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SipClampLayout, sip_clamp_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sip_clamp_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_widths (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static int
clamp_width (GtkWidget *widget, int width)
{
  int minimum, natural;

  measure_widths (widget, &minimum, &natural);
  return width < 0 ? natural : MAX (minimum, MIN (width, natural));
}

static void
measure_heights (GtkWidget *widget, int width, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum, child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &child_minimum, &child_natural, NULL, NULL);
      *minimum += child_minimum;
      *natural += child_natural;
    }
}

static void
sip_clamp_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget, GtkOrientation orientation,
                          int for_size, int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                          int *natural_baseline G_GNUC_UNUSED)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_widths (widget, minimum, natural);
  else
    measure_heights (widget, clamp_width (widget, for_size), minimum, natural);
}

static void
sip_clamp_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget, int width,
                           int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int clamped = clamp_width (widget, width);
  GtkAllocation place = { is_rtl ? width - clamped : 0, 0, clamped, 0 };

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, clamped, NULL, &place.height, NULL, NULL);
      gtk_widget_size_allocate (child, &place, -1);
      place.y += place.height;
    }
}

static void
sip_clamp_layout_class_init (SipClampLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sip_clamp_layout_get_request_mode;
  layout_class->measure = sip_clamp_layout_measure;
  layout_class->allocate = sip_clamp_layout_allocate;
}

static void
sip_clamp_layout_init (SipClampLayout *self G_GNUC_UNUSED)
{
}
