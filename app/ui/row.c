/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "row-layout.h"
#include "row.h"

struct _SipRow
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SipRow, sip_row, GTK_TYPE_WIDGET)

static void
sip_row_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_row_parent_class)->dispose (object);
}

static void
sip_row_class_init (SipRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sip_row_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), SIP_TYPE_ROW_LAYOUT);
}

static void
sip_row_init (SipRow *self G_GNUC_UNUSED)
{
}
