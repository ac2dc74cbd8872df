/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "row-layout.h"

struct _SipRowLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

typedef enum
{
  PROP_SPACING = 1,
} SipRowLayoutProp;

static GParamSpec *props[PROP_SPACING + 1];

G_DEFINE_FINAL_TYPE (SipRowLayout, sip_row_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sip_row_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Returns: (element-type GtkRequestedSize) (transfer full): the widths that the children ask for */
static GArray *
measure_widths (GtkWidget *widget)
{
  GArray *widths = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize width = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &width.minimum_size, &width.natural_size, NULL, NULL);
      g_array_append_val (widths, width);
    }
  return widths;
}

static int
count_spaces (SipRowLayout *self, GArray *widths)
{
  return widths->len > 0 ? (int) (widths->len - 1) * self->spacing : 0;
}

/* Returns: (element-type GtkRequestedSize) (transfer full): the children, with the width of each as its minimum */
static GArray *
share_width (SipRowLayout *self, GtkWidget *widget, int width)
{
  GArray *widths = measure_widths (widget);
  GtkRequestedSize *shares = (GtkRequestedSize *) (void *) widths->data;
  int rest = width - count_spaces (self, widths);
  int n_expanding = 0;

  for (guint i = 0; i < widths->len; i++)
    {
      rest -= shares[i].minimum_size;
      n_expanding += gtk_widget_compute_expand (shares[i].data, GTK_ORIENTATION_HORIZONTAL);
    }
  rest = gtk_distribute_natural_allocation (MAX (rest, 0), widths->len, shares);
  for (guint i = 0; i < widths->len; i++)
    {
      int share;

      if (!gtk_widget_compute_expand (shares[i].data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      share = rest / n_expanding--;
      shares[i].minimum_size += share;
      rest -= share;
    }
  return widths;
}

static void
sip_row_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation, int for_size,
                        int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                        int *natural_baseline G_GNUC_UNUSED)
{
  SipRowLayout *self = SIP_ROW_LAYOUT (manager);
  gboolean is_horizontal = orientation == GTK_ORIENTATION_HORIZONTAL;
  g_autoptr (GArray) widths = is_horizontal || for_size < 0 ? measure_widths (widget) : share_width (self, widget, for_size);

  *minimum = *natural = is_horizontal ? count_spaces (self, widths) : 0;
  for (guint i = 0; i < widths->len; i++)
    {
      const GtkRequestedSize *width = &g_array_index (widths, GtkRequestedSize, i);
      int child_minimum, child_natural;

      if (is_horizontal)
        {
          *minimum += width->minimum_size;
          *natural += width->natural_size;
          continue;
        }
      gtk_widget_measure (width->data, orientation, for_size < 0 ? -1 : width->minimum_size, &child_minimum, &child_natural,
                          NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
sip_row_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                         int baseline G_GNUC_UNUSED)
{
  SipRowLayout *self = SIP_ROW_LAYOUT (manager);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) shares = share_width (self, widget, width);
  int x = 0;

  for (guint i = 0; i < shares->len; i++)
    {
      const GtkRequestedSize *share = &g_array_index (shares, GtkRequestedSize, i);
      GtkAllocation place = { is_rtl ? width - x - share->minimum_size : x, 0, share->minimum_size, height };

      gtk_widget_size_allocate (share->data, &place, -1);
      x += share->minimum_size + self->spacing;
    }
}

static void
sip_row_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipRowLayoutProp) id)
    {
    case PROP_SPACING:
      g_value_set_int (value, SIP_ROW_LAYOUT (object)->spacing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_row_layout_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((SipRowLayoutProp) id)
    {
    case PROP_SPACING:
      SIP_ROW_LAYOUT (object)->spacing = g_value_get_int (value);
      gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (object));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_row_layout_class_init (SipRowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = sip_row_layout_get_property;
  object_class->set_property = sip_row_layout_set_property;
  layout_class->get_request_mode = sip_row_layout_get_request_mode;
  layout_class->measure = sip_row_layout_measure;
  layout_class->allocate = sip_row_layout_allocate;

  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0,
                                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_row_layout_init (SipRowLayout *self G_GNUC_UNUSED)
{
}
