/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A choice of one among buttons, with the keys of radio buttons: Tab stops once, the arrows choose. */

#include "config.h"

#include "situation-button.h"
#include "situation-switch.h"
#include "wrap-layout.h"

struct _SipSituationSwitch
{
  GtkWidget parent_instance;
  guint chosen;
  gboolean updating; /* what is chosen changes, but not by the user */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SipSituationSwitch, sip_situation_switch, GTK_TYPE_WIDGET)

static GtkWidget *
get_button (SipSituationSwitch *self, guint index)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (guint i = 0; button != NULL && i < index; i++)
    button = gtk_widget_get_next_sibling (button);
  return button;
}

static void
toggled (GtkToggleButton *button, SipSituationSwitch *self)
{
  guint index = 0;

  if (!gtk_toggle_button_get_active (button))
    return;
  while (get_button (self, index) != GTK_WIDGET (button))
    index++;
  self->chosen = index;
  if (!self->updating)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* Lines of buttons have no columns, so Up and Down go the way of Left and Right, from the last to the first too. */
static gboolean
sip_situation_switch_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SipSituationSwitch *self = SIP_SITUATION_SWITCH (widget);
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *button = get_button (self, self->chosen);

  if (button == NULL)
    return FALSE;
  if (gtk_widget_get_focus_child (widget) == NULL)
    return gtk_widget_grab_focus (button);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (direction == GTK_DIR_UP || direction == (is_rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT))
    {
      button = gtk_widget_get_prev_sibling (button);
      if (button == NULL)
        button = gtk_widget_get_last_child (widget);
    }
  else
    {
      button = gtk_widget_get_next_sibling (button);
      if (button == NULL)
        button = gtk_widget_get_first_child (widget);
    }
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  return gtk_widget_grab_focus (button);
}

static void
remove_buttons (SipSituationSwitch *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (button);
}

static void
sip_situation_switch_dispose (GObject *object)
{
  remove_buttons (SIP_SITUATION_SWITCH (object));

  G_OBJECT_CLASS (sip_situation_switch_parent_class)->dispose (object);
}

static void
sip_situation_switch_class_init (SipSituationSwitchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_situation_switch_dispose;
  widget_class->focus = sip_situation_switch_focus;

  signals[CHANGED] = g_signal_new ("changed", SIP_TYPE_SITUATION_SWITCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_RADIO_GROUP);
  gtk_widget_class_set_css_name (widget_class, "situationswitch");
  gtk_widget_class_set_layout_manager_type (widget_class, SIP_TYPE_WRAP_LAYOUT);
}

static void
sip_situation_switch_init (SipSituationSwitch *self)
{
  g_object_set (gtk_widget_get_layout_manager (GTK_WIDGET (self)), "spacing", 6, NULL);
}

void
sip_situation_switch_set_statements (SipSituationSwitch *self, GPtrArray *statements)
{
  g_return_if_fail (SIP_IS_SITUATION_SWITCH (self) && statements != NULL);

  remove_buttons (self);
  for (guint i = 0; i < statements->len; i++)
    {
      GtkWidget *first = gtk_widget_get_first_child (GTK_WIDGET (self));
      GtkWidget *button = sip_situation_button_new (statements->pdata[i]);

      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), GTK_TOGGLE_BUTTON (first));
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled), self, 0);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
    }
  sip_situation_switch_choose (self, 0);
}

void
sip_situation_switch_choose (SipSituationSwitch *self, guint index)
{
  GtkWidget *button;

  g_return_if_fail (SIP_IS_SITUATION_SWITCH (self));

  button = get_button (self, index);
  if (button == NULL)
    return;
  self->updating = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  self->updating = FALSE;
}

guint
sip_situation_switch_get_chosen (SipSituationSwitch *self)
{
  g_return_val_if_fail (SIP_IS_SITUATION_SWITCH (self), 0);

  return self->chosen;
}
