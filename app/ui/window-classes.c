/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The class filters of the window: in their pane, and in a popover where the window is too narrow for it. */

#include "config.h"

#include <glib/gi18n.h>

#include "window-private.h"

/* With nothing selected, one chosen class explains itself. */
void
sip_window_show_nothing_selected (SipWindow *self)
{
  SipClassSet chosen = sip_class_pane_get_chosen (self->class_pane);
  gboolean single = chosen != 0 && (chosen & (chosen - 1)) == 0;

  sip_window_show_entry (self, single ? g_bit_nth_lsf (chosen, -1) : 0, FALSE);
}

static void
name_classes_button (SipWindow *self, SipClassSet chosen)
{
  g_autofree char *names = sip_class_set_dup_names (chosen);

  gtk_menu_button_set_label (self->classes_button, chosen != 0 ? names : C_ ("all classes", "All"));
}

static void
classes_changed (SipClassPane *pane, SipWindow *self)
{
  SipClassPane *other = pane == self->class_pane ? self->folded_class_pane : self->class_pane;
  SipClassSet chosen = sip_class_pane_get_chosen (pane);
  SipEntry *shown = sip_details_pane_get_entry (self->details_pane);

  /* The other one follows, and is heard in its turn. */
  if (other != NULL && sip_class_pane_get_chosen (other) != chosen)
    {
      sip_class_pane_set_chosen (other, chosen);
      return;
    }
  name_classes_button (self, chosen);
  sip_responses_pane_set_classes (self->responses_pane, chosen);
  sip_panes_set_on_details (self->panes, FALSE);
  if (shown == NULL || sip_entry_get_kind (shown) == SIP_ENTRY_KIND_CLASS)
    sip_window_show_nothing_selected (self);
  sip_window_announce_count (self);
}

static gboolean
name_pane (SipWindow *self, SipClassPane *pane, GError **error)
{
  sip_class_pane_set_name (pane, 0, _ ("responses"));
  for (int digit = 1; digit < SIP_N_CLASSES; digit++)
    {
      g_autoptr (SipEntry) entry = sip_catalog_lookup_entry (self->catalog, digit, error);

      if (entry == NULL)
        return FALSE;
      sip_class_pane_set_name (pane, digit, sip_entry_get_title (entry));
    }
  return TRUE;
}

gboolean
sip_window_name_classes (SipWindow *self, GError **error)
{
  return name_pane (self, self->class_pane, error);
}

void
sip_window_count_classes (SipWindow *self, const guint counts[SIP_N_CLASSES])
{
  memcpy (self->class_counts, counts, sizeof self->class_counts);
  sip_class_pane_set_counts (self->class_pane, counts);
  if (self->folded_class_pane != NULL)
    sip_class_pane_set_counts (self->folded_class_pane, counts);
}

/* What fails here has failed for the other pane before, and the window shows an error. */
static void
create_folded (GtkMenuButton *button, gpointer data)
{
  SipWindow *self = data;
  GtkWidget *popover;

  if (self->folded_class_pane != NULL || self->catalog == NULL)
    return;
  self->folded_class_pane = g_object_new (SIP_TYPE_CLASS_PANE, NULL);
  name_pane (self, self->folded_class_pane, NULL);
  sip_class_pane_set_counts (self->folded_class_pane, self->class_counts);
  sip_class_pane_set_chosen (self->folded_class_pane, sip_class_pane_get_chosen (self->class_pane));
  g_signal_connect_object (self->folded_class_pane, "changed", G_CALLBACK (classes_changed), self, 0);

  popover = gtk_popover_new ();
  gtk_widget_add_css_class (popover, "menu");
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->folded_class_pane));
  gtk_menu_button_set_popover (button, popover);
}

void
sip_window_add_classes (SipWindow *self)
{
  g_signal_connect_object (self->class_pane, "changed", G_CALLBACK (classes_changed), self, 0);
  gtk_menu_button_set_create_popup_func (self->classes_button, create_folded, self, NULL);
  name_classes_button (self, 0);
}
