/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "shortcuts.h"

static void
name_toggles (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Search"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_toggles (child);
}

void
sip_shortcuts_name_search (GtkWindow *shortcuts)
{
  g_return_if_fail (GTK_IS_WINDOW (shortcuts));

  if (gtk_window_get_titlebar (shortcuts) != NULL)
    name_toggles (gtk_window_get_titlebar (shortcuts));
}
