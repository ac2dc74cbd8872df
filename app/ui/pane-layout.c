/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "pane-layout.h"

struct _SipPaneLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (SipPaneLayout, sip_pane_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
sip_pane_layout_get_request_mode (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sip_pane_layout_measure (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget, GtkOrientation orientation,
                         int for_size, int *minimum, int *natural, int *minimum_baseline G_GNUC_UNUSED,
                         int *natural_baseline G_GNUC_UNUSED)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural, NULL, NULL);
}

static void
sip_pane_layout_allocate (GtkLayoutManager *manager G_GNUC_UNUSED, GtkWidget *widget, int width, int height,
                          int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (widget), width, height, baseline, NULL);
}

static void
sip_pane_layout_class_init (SipPaneLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = sip_pane_layout_get_request_mode;
  layout_class->measure = sip_pane_layout_measure;
  layout_class->allocate = sip_pane_layout_allocate;
}

static void
sip_pane_layout_init (SipPaneLayout *self G_GNUC_UNUSED)
{
}
