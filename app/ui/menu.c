/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "menu.h"

/* GTK 4.18 names an item by its label, and that label, being for the eye only, has no name to give. */
static void
name_items (GtkWidget *widget)
{
  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), "GtkModelButton"))
    {
      g_autofree char *text = NULL;

      g_object_get (widget, "text", &text, NULL);
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_items (child);
}

GtkWidget *
sip_menu_new (GMenuModel *model)
{
  GtkWidget *popover;

  g_return_val_if_fail (G_IS_MENU_MODEL (model), NULL);

  popover = gtk_popover_menu_new_from_model (model);
  /* Each time: what an action does to its item takes the name away again. */
  g_signal_connect (popover, "map", G_CALLBACK (name_items), NULL);
  return popover;
}
