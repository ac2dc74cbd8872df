/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "shortcuts.h"

/* GTK leaves the button that searches without a name. */
static void
name_toggles (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_toggles (child);
}

/* Made when it is asked for: to make all its parts takes as long as the rest of the window. */
void
sip_shortcuts_show (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *shortcuts;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  builder = gtk_builder_new_from_resource (RESOURCE_BASE "/ui/shortcuts.ui");
  shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  if (gtk_window_get_titlebar (shortcuts) != NULL)
    name_toggles (gtk_window_get_titlebar (shortcuts));
  gtk_window_set_transient_for (shortcuts, parent);
  gtk_window_present (shortcuts);
}
