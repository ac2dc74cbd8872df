/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "class-pane.h"
#include "class-row.h"

#define N_ROWS 7 /* all responses, then the classes */

struct _SipClassPane
{
  GtkWidget   parent_instance;
  GtkListBox *list;
  SipClassSet chosen;
  gboolean    updating; /* the selection follows the choice, not the other way round */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SipClassPane, sip_class_pane, GTK_TYPE_WIDGET)

static SipClassRow *
row_for (SipClassPane *self, int digit)
{
  return SIP_CLASS_ROW (gtk_list_box_get_row_at_index (self->list, digit));
}

static void
show_chosen (SipClassPane *self)
{
  self->updating = TRUE;
  gtk_list_box_unselect_all (self->list);
  if (self->chosen == 0)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row_for (self, 0)));
  for (int digit = 1; digit < N_ROWS; digit++)
    if (self->chosen & (1u << digit))
      gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row_for (self, digit)));
  self->updating = FALSE;
}

static void
selection_changed (GtkListBox *list, SipClassPane *self)
{
  SipClassSet selected = 0;

  if (self->updating)
    return;

  for (int digit = 1; digit < N_ROWS; digit++)
    if (gtk_list_box_row_is_selected (gtk_list_box_get_row_at_index (list, digit)))
      selected |= 1u << digit;

  /* A class added to "all" replaces it, and "all" added to classes replaces them. */
  if (self->chosen != 0 && gtk_list_box_row_is_selected (gtk_list_box_get_row_at_index (list, 0)))
    selected = 0;
  sip_class_pane_set_chosen (self, selected);
}

/* The list is one stop for Tab: within it arrows move, and choose. */
static gboolean
sip_class_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;

  if (is_tab && gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return GTK_WIDGET_CLASS (sip_class_pane_parent_class)->focus (widget, direction);
}

static void
sip_class_pane_dispose (GObject *object)
{
  GtkWidget *child;

  SIP_CLASS_PANE (object)->updating = TRUE; /* rows that go are no choice */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_class_pane_parent_class)->dispose (object);
}

static void
sip_class_pane_class_init (SipClassPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_class_pane_dispose;
  widget_class->focus = sip_class_pane_focus;

  signals[CHANGED] = g_signal_new ("changed", SIP_TYPE_CLASS_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SIP_TYPE_CLASS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/class-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, SipClassPane, list);
}

static void
sip_class_pane_init (SipClassPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  show_chosen (self);
  g_signal_connect_object (self->list, "selected-rows-changed", G_CALLBACK (selection_changed), self, 0);
}

SipClassSet
sip_class_pane_get_chosen (SipClassPane *self)
{
  g_return_val_if_fail (SIP_IS_CLASS_PANE (self), 0);

  return self->chosen;
}

void
sip_class_pane_set_chosen (SipClassPane *self, SipClassSet chosen)
{
  gboolean changed;

  g_return_if_fail (SIP_IS_CLASS_PANE (self));

  changed = self->chosen != chosen;
  self->chosen = chosen;
  show_chosen (self);
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

void
sip_class_pane_set_name (SipClassPane *self, int digit, const char *name)
{
  g_return_if_fail (SIP_IS_CLASS_PANE (self) && digit >= 0 && digit < N_ROWS);

  sip_class_row_set_name (row_for (self, digit), name);
}

void
sip_class_pane_set_counts (SipClassPane *self, const guint counts[N_ROWS])
{
  g_return_if_fail (SIP_IS_CLASS_PANE (self));

  for (int digit = 0; digit < N_ROWS; digit++)
    sip_class_row_set_count (row_for (self, digit), counts[digit]);
}

char *
sip_class_set_dup_names (SipClassSet classes)
{
  GString *names = g_string_new (NULL);

  for (int digit = 1; digit <= 6; digit++)
    if (classes & (1u << digit))
      g_string_append_printf (names, "%s%dxx", names->len > 0 ? " " : "", digit);
  return g_string_free (names, FALSE);
}
