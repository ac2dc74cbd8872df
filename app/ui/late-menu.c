/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "late-menu.h"
#include "menu.h"

static void
create (GtkMenuButton *button, gpointer model)
{
  if (gtk_menu_button_get_popover (button) == NULL)
    gtk_menu_button_set_popover (button, sip_menu_new (model));
}

void
sip_late_menu_attach (GtkMenuButton *button, GMenuModel *model)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button) && G_IS_MENU_MODEL (model));

  /* The button would let go of what create() gets each time that it is disposed of (GTK 4.8). */
  g_object_set_data_full (G_OBJECT (button), "sip-late-menu", g_object_ref (model), g_object_unref);
  gtk_menu_button_set_create_popup_func (button, create, model, NULL);
}
