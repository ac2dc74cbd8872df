/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "match.h"
#include "menu.h"
#include "response-row.h"
#include "row-menu.h"

static void
append (GMenu *menu, const char *label, const char *action, int id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, g_variant_new_int32 (id));
  g_menu_append_item (menu, item);
}

static gboolean
unparent (gpointer popover)
{
  gtk_widget_unparent (popover);
  return G_SOURCE_REMOVE;
}

/* The chosen action is still to be carried out. */
static void
closed (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_LOW, unparent, g_object_ref (popover), g_object_unref);
}

static void
pop_up (GtkWidget *list_view, SipMatch *match, double x, double y)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget *popover;

  append (menu, _ ("_Open"), "win.open-entry", sip_match_get_id (match));
  append (menu, _ ("_Compare with the Shown Response"), "win.compare", sip_match_get_id (match));
  popover = sip_menu_new (G_MENU_MODEL (menu));
  gtk_widget_set_parent (popover, list_view);
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle){ (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (closed), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* The row at or in which @widget is, or that it is around. */
static GtkWidget *
find_row (GtkWidget *widget)
{
  GtkWidget *child;

  if (widget == NULL)
    return NULL;
  if (gtk_widget_get_ancestor (widget, SIP_TYPE_RESPONSE_ROW) != NULL)
    return gtk_widget_get_ancestor (widget, SIP_TYPE_RESPONSE_ROW);
  child = gtk_widget_get_first_child (widget);
  return child != NULL && SIP_IS_RESPONSE_ROW (child) ? child : NULL;
}

static void
pressed (GtkGestureClick *gesture, int n_press G_GNUC_UNUSED, double x, double y, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *list_view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  GtkWidget *row = find_row (gtk_widget_pick (list_view, x, y, GTK_PICK_DEFAULT));
  g_autoptr (SipMatch) match = NULL;

  if (row == NULL || GTK_WIDGET (list_view) == gtk_widget_pick (list_view, x, y, GTK_PICK_DEFAULT))
    return;
  g_object_get (row, "match", &match, NULL);
  if (match == NULL)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  pop_up (list_view, match, x, y);
}

static gboolean
menu_key (GtkWidget *list_view, GVariant *args G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *item = gtk_root_get_focus (gtk_widget_get_root (list_view));
  GtkWidget *row = find_row (item);
  g_autoptr (SipMatch) match = NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, list_view, &bounds))
    return FALSE;
  g_object_get (row, "match", &match, NULL);
  if (match != NULL)
    pop_up (list_view, match, bounds.origin.x, bounds.origin.y + bounds.size.height);
  return match != NULL;
}

void
sip_row_menu_attach (GtkListView *list_view)
{
  GtkGesture *gesture;
  GtkEventController *shortcuts;

  g_return_if_fail (GTK_IS_LIST_VIEW (list_view));

  gesture = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed), NULL);
  gtk_widget_add_controller (GTK_WIDGET (list_view), GTK_EVENT_CONTROLLER (gesture));

  shortcuts = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (menu_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (list_view), shortcuts);
}
