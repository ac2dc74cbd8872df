/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys that mean something else where text is edited or marked, and mouse buttons. */

#include "config.h"

#include "window-private.h"

#define BUTTON_BACK    8
#define BUTTON_FORWARD 9

/* The buttons that a mouse has for back and forward. */
static void
mouse_pressed (GtkGestureClick *gesture,
               int n_press G_GNUC_UNUSED,
               double x G_GNUC_UNUSED,
               double y G_GNUC_UNUSED,
               SipWindow *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));

  if (button != BUTTON_BACK && button != BUTTON_FORWARD)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), button == BUTTON_BACK ? "win.back" : "win.forward", NULL);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
add_mouse_buttons (SipWindow *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (mouse_pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static gboolean
is_editing (SipWindow *self)
{
  return GTK_IS_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self)));
}

/* Ctrl+C copies what is marked, and the response where nothing is. */
static gboolean
copy_shortcut (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  g_autofree char *marked = NULL;

  if (is_editing (self)
      && gtk_editable_get_selection_bounds (GTK_EDITABLE (gtk_window_get_focus (GTK_WINDOW (self))), NULL, NULL))
    return FALSE;

  marked = sip_details_pane_dup_selection (self->details_pane);
  if (marked != NULL)
    sip_window_copy (self, marked);
  else
    gtk_widget_activate_action (widget, "win.copy-text", NULL);
  return TRUE;
}

/* A slash searches, unless it is typed into a text. */
static gboolean
slash_shortcut (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  if (is_editing (SIP_WINDOW (widget)))
    return FALSE;
  gtk_widget_activate_action (widget, "win.focus-search", NULL);
  return TRUE;
}

/* Escape leads from anywhere back to the search, where it clears. */
static gboolean
escape_shortcut (GtkWidget *widget, GVariant *args G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);

  if (is_editing (self))
    return FALSE;
  sip_panes_set_on_details (self->panes, FALSE);
  gtk_widget_activate_action (widget, "win.focus-search", NULL);
  return TRUE;
}

static void
add_shortcuts (SipWindow *self)
{
  static const struct
  {
    guint keyval;
    GdkModifierType modifiers;
    GtkShortcutFunc callback;
  } shortcuts[] = {
    { GDK_KEY_c, GDK_CONTROL_MASK, copy_shortcut },
    { GDK_KEY_slash, 0, slash_shortcut },
    { GDK_KEY_Escape, 0, escape_shortcut },
  };
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (shortcuts[i].keyval,
                                                                                    shortcuts[i].modifiers),
                                                            gtk_callback_action_new (shortcuts[i].callback, NULL,
                                                                                     NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

void
sip_window_add_input (SipWindow *self)
{
  add_mouse_buttons (self);
  add_shortcuts (self);
}
