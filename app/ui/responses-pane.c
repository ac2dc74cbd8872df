/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "match-list.h"
#include "match.h"
#include "moment.h"
#include "response-row.h"
#include "responses-pane.h"
#include "row-menu.h"
#include "slot-list.h"

/* Rows that fill a window of usual height, whose first frame has no more. The others follow when nothing else has been
 * searched for during a moment, some in each frame. */
#define FIRST_ROWS 18
#define MORE_ROWS  10

struct _SipResponsesPane
{
  GtkWidget           parent_instance;
  GtkLabel           *understood;
  GtkStack           *stack;
  GtkListView        *list_view;
  GtkLabel           *nothing_hint;
  GtkBox             *suggestions;
  GtkWidget          *all_classes;
  SipMatchList       *matches;   /* owned */
  GtkFilter          *filter;    /* owned */
  GListModel *filtered;          /* borrowed: owned by the slots */
  SipSlotList *slots;            /* owned: the filtered matches, or the first of them */
  GtkSingleSelection *selection; /* owned */
  guint wait_id;
  guint tick_id;
  SipClassSet         classes;
  gboolean            updating; /* the selection changes, but nobody chose it */
};

enum
{
  SELECTED,
  ACTIVATED,
  CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SipResponsesPane, sip_responses_pane, GTK_TYPE_WIDGET)

static gboolean
is_chosen (gpointer item, gpointer data)
{
  SipResponsesPane *self = data;

  return self->classes == 0 || (self->classes & (1u << sip_match_get_class_digit (item))) != 0;
}

static int
selected_id (SipResponsesPane *self)
{
  SipSlot *slot = gtk_single_selection_get_selected_item (self->selection);

  return slot != NULL ? sip_match_get_id (sip_slot_get_item (slot)) : 0;
}

static void
stop_growing (SipResponsesPane *self)
{
  g_clear_handle_id (&self->wait_id, g_source_remove);
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
}

static gboolean
grow (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipResponsesPane *self = SIP_RESPONSES_PANE (widget);
  guint limit = sip_slot_list_get_limit (self->slots) + MORE_ROWS;

  sip_slot_list_set_limit (self->slots, limit);
  if (limit < g_list_model_get_n_items (self->filtered))
    return G_SOURCE_CONTINUE;
  sip_slot_list_set_limit (self->slots, G_MAXUINT);
  self->tick_id = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
begin_to_grow (gpointer data)
{
  SipResponsesPane *self = data;

  self->wait_id = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), grow, NULL, NULL);
  return G_SOURCE_REMOVE;
}

static guint
count_seen_rows (SipResponsesPane *self)
{
  GtkWidget *list_view = GTK_WIDGET (self->list_view);
  GtkWidget *row = gtk_widget_get_first_child (list_view);
  int height = gtk_widget_get_height (list_view);
  graphene_rect_t bounds;

  if (height == 0 || row == NULL || !gtk_widget_compute_bounds (row, list_view, &bounds) || bounds.size.height < 1)
    return FIRST_ROWS;
  return (guint) ((float) height / bounds.size.height) + 2;
}

/* As many as are seen when the one at @position is. */
static void
begin_with_rows_around (SipResponsesPane *self, guint position)
{
  stop_growing (self);
  sip_slot_list_set_limit (self->slots, position + count_seen_rows (self));
  self->wait_id = g_timeout_add (SIP_MOMENT, begin_to_grow, self);
}

static void
show_rows_around (SipResponsesPane *self, guint position)
{
  if (position >= sip_slot_list_get_limit (self->slots))
    sip_slot_list_set_limit (self->slots, position + count_seen_rows (self));
}

static void
selection_changed (GtkSingleSelection *selection G_GNUC_UNUSED, GParamSpec *pspec G_GNUC_UNUSED, SipResponsesPane *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[SELECTED], 0, selected_id (self));
}

static void
row_activated (GtkListView *list_view G_GNUC_UNUSED, guint position, SipResponsesPane *self)
{
  g_autoptr (SipMatch) match = g_list_model_get_item (self->filtered, position);

  if (match != NULL)
    g_signal_emit (self, signals[ACTIVATED], 0, sip_match_get_id (match));
}

static gboolean
tell_click (gpointer data)
{
  g_signal_emit (data, signals[CLICKED], 0);
  return G_SOURCE_REMOVE;
}

/* A click beside the rows is none. The row itself still has to see the release, and be selected by it. */
static void
list_clicked (GtkGestureClick *gesture G_GNUC_UNUSED, int n_press G_GNUC_UNUSED, double x, double y,
              SipResponsesPane *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->list_view), x, y, GTK_PICK_DEFAULT);

  if (picked != NULL && picked != GTK_WIDGET (self->list_view))
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_click, g_object_ref (self), g_object_unref);
}

static void
watch_clicks (SipResponsesPane *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "released", G_CALLBACK (list_clicked), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->list_view), GTK_EVENT_CONTROLLER (gesture));
}

static void
scroll_now (SipResponsesPane *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list_view), "list.scroll-to-item", "u", position);
}

static gboolean
scroll_again (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data)
{
  gboolean *laid_out = data;

  if (!*laid_out)
    {
      *laid_out = TRUE;
      return G_SOURCE_CONTINUE;
    }
  scroll_now (SIP_RESPONSES_PANE (widget));
  return G_SOURCE_REMOVE;
}

/* GTK 4.18 scrolls to no row that is still to be laid out. The first tick comes before that, the second after it. */
static void
scroll_to_selected (SipResponsesPane *self)
{
  scroll_now (self);
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_again, g_new0 (gboolean, 1), g_free);
}

static guint
find_position (SipResponsesPane *self, int id)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->filtered); i++)
    {
      g_autoptr (SipMatch) match = g_list_model_get_item (self->filtered, i);

      if (sip_match_get_id (match) == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Returns: where the match is at most among those of the classes that are chosen, 0 if nowhere */
static guint
guess_position (const SipResult *result, int id)
{
  for (guint i = 0; i < result->matches->len; i++)
    if (sip_match_get_id (result->matches->pdata[i]) == id)
      return i;
  return 0;
}

static void
select_position (SipResponsesPane *self, guint position)
{
  if (position != GTK_INVALID_LIST_POSITION)
    show_rows_around (self, position);
  gtk_single_selection_set_selected (self->selection, position);
}

static void
show_page (SipResponsesPane *self)
{
  gboolean empty = g_list_model_get_n_items (self->filtered) == 0;
  gboolean elsewhere = empty && g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0;

  gtk_widget_set_visible (self->all_classes, elsewhere);
  gtk_label_set_label (self->nothing_hint, elsewhere ? _ ("There are matches in other classes.")
                                                     : _ ("Try fewer words, a code, or a header field."));
  gtk_stack_set_visible_child_name (self->stack, empty ? "nothing" : "list");
}

static void
show_suggestions (SipResponsesPane *self, char **suggestions)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->suggestions))) != NULL)
    gtk_box_remove (self->suggestions, child);

  for (guint i = 0; suggestions != NULL && suggestions[i] != NULL; i++)
    {
      GtkWidget *button = gtk_button_new_with_label (suggestions[i]);

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.search");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", suggestions[i]);
      gtk_box_append (self->suggestions, button);
    }
}

static void
show_understood (SipResponsesPane *self, const SipResult *result)
{
  g_autofree char *text = NULL;

  if (result->corrected != NULL)
    /* Translators: what was searched for in place of a misspelt word */
    text = g_strdup_printf (_ ("Searched for “%s”"), result->corrected);
  else
    text = g_strdup (result->understood);
  gtk_label_set_label (self->understood, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->understood), text != NULL);
}

static GtkWidget *
find_selected_row (SipResponsesPane *self)
{
  int id = selected_id (self);

  for (GtkWidget *item = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); item != NULL;
       item = gtk_widget_get_next_sibling (item))
    {
      GtkWidget *row = gtk_widget_get_first_child (item);
      g_autoptr (SipMatch) match = NULL;

      if (row != NULL && SIP_IS_RESPONSE_ROW (row))
        g_object_get (row, "match", &match, NULL);
      if (match != NULL && sip_match_get_id (match) == id)
        return item;
    }
  return NULL;
}

/* The list is one stop for Tab: within it arrows move. GTK would go to the row that had the focus last, and GTK 4.18 leaves
 * that where it is, out of sight. */
static gboolean
sip_responses_pane_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SipResponsesPane *self = SIP_RESPONSES_PANE (widget);
  gboolean is_tab = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD;
  GtkWidget *row = is_tab ? find_selected_row (self) : NULL;

  if (is_tab && gtk_widget_get_focus_child (GTK_WIDGET (self->list_view)) != NULL)
    return FALSE;
  if (row != NULL)
    {
      scroll_to_selected (self);
      return gtk_widget_grab_focus (row);
    }
  return GTK_WIDGET_CLASS (sip_responses_pane_parent_class)->focus (widget, direction);
}

static void
sip_responses_pane_dispose (GObject *object)
{
  SipResponsesPane *self = SIP_RESPONSES_PANE (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  stop_growing (self);
  g_clear_object (&self->selection);
  g_clear_object (&self->slots);
  g_clear_object (&self->filter);
  g_clear_object (&self->matches);

  G_OBJECT_CLASS (sip_responses_pane_parent_class)->dispose (object);
}

static void
sip_responses_pane_class_init (SipResponsesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_responses_pane_dispose;
  widget_class->focus = sip_responses_pane_focus;

  signals[SELECTED]
      = g_signal_new ("selected", SIP_TYPE_RESPONSES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[ACTIVATED]
      = g_signal_new ("activated", SIP_TYPE_RESPONSES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  signals[CLICKED]
      = g_signal_new ("clicked", SIP_TYPE_RESPONSES_PANE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SIP_TYPE_RESPONSE_ROW);
  g_type_ensure (SIP_TYPE_SLOT);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/responses-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, understood);
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, list_view);
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, nothing_hint);
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, suggestions);
  gtk_widget_class_bind_template_child (widget_class, SipResponsesPane, all_classes);
}

/* With nothing selected GTK would go by Tab to the first response, and from version 4.12 on backwards to the last. */
static void
keep_one_stop (GtkListView *list_view)
{
  if (g_object_class_find_property (G_OBJECT_GET_CLASS (list_view), "tab-behavior") != NULL)
    g_object_set (list_view, "tab-behavior", 1 /* GTK_LIST_TAB_ITEM */, NULL);
}

static void
sip_responses_pane_init (SipResponsesPane *self)
{
  GtkFilterListModel *filtered;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->matches = sip_match_list_new ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_chosen, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->matches)), g_object_ref (self->filter));
  self->filtered = G_LIST_MODEL (filtered);
  self->slots = sip_slot_list_new (self->filtered);
  g_object_unref (filtered);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->slots)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));

  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selection_changed), self, 0);
  g_signal_connect_object (self->list_view, "activate", G_CALLBACK (row_activated), self, 0);
  keep_one_stop (self->list_view);
  watch_clicks (self);
  sip_row_menu_attach (self->list_view);
}

void
sip_responses_pane_show_result (SipResponsesPane *self, const SipResult *result, gboolean select_first)
{
  int id;

  g_return_if_fail (SIP_IS_RESPONSES_PANE (self) && result != NULL);

  id = selected_id (self);
  self->updating = TRUE;
  begin_with_rows_around (self, select_first ? 0 : guess_position (result, id));
  sip_match_list_replace (self->matches, result->matches);
  select_position (self, select_first ? 0 : find_position (self, id));
  self->updating = FALSE;

  show_understood (self, result);
  show_suggestions (self, result->suggestions);
  show_page (self);
  if (select_first)
    scroll_now (self); /* the first row stays laid out, whatever it shows */
  else
    scroll_to_selected (self);
  if (selected_id (self) != id && select_first)
    g_signal_emit (self, signals[SELECTED], 0, selected_id (self));
}

void
sip_responses_pane_set_classes (SipResponsesPane *self, SipClassSet classes)
{
  int id;

  g_return_if_fail (SIP_IS_RESPONSES_PANE (self));

  id = selected_id (self);
  self->classes = classes;
  self->updating = TRUE;
  begin_with_rows_around (self, 0);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  select_position (self, find_position (self, id));
  self->updating = FALSE;
  show_page (self);
  scroll_to_selected (self);
}

void
sip_responses_pane_select (SipResponsesPane *self, int id)
{
  g_return_if_fail (SIP_IS_RESPONSES_PANE (self));

  self->updating = TRUE;
  select_position (self, id != 0 ? find_position (self, id) : GTK_INVALID_LIST_POSITION);
  self->updating = FALSE;
  scroll_to_selected (self);
}

guint
sip_responses_pane_count (SipResponsesPane *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSES_PANE (self), 0);

  return g_list_model_get_n_items (self->filtered);
}

int
sip_responses_pane_find_other (SipResponsesPane *self, int id)
{
  g_return_val_if_fail (SIP_IS_RESPONSES_PANE (self), 0);

  for (guint i = 0; i < g_list_model_get_n_items (self->filtered); i++)
    {
      g_autoptr (SipMatch) match = g_list_model_get_item (self->filtered, i);

      if (sip_match_get_kind (match) == SIP_ENTRY_KIND_RESPONSE && sip_match_get_id (match) != id)
        return sip_match_get_id (match);
    }
  return 0;
}

void
sip_responses_pane_move (SipResponsesPane *self, int rows)
{
  guint n_items;
  guint n_shown;
  guint before;
  guint position;

  g_return_if_fail (SIP_IS_RESPONSES_PANE (self));

  n_items = g_list_model_get_n_items (self->filtered);
  if (n_items == 0)
    return;

  n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->slots));
  before = gtk_single_selection_get_selected (self->selection);
  if (before == GTK_INVALID_LIST_POSITION)
    position = rows > 0 ? 0 : n_items - 1;
  else
    position = (guint) CLAMP ((gint64) before + rows, 0, (gint64) n_items - 1);
  select_position (self, position);
  if (before != GTK_INVALID_LIST_POSITION && ABS (rows) == 1 && position < n_shown)
    scroll_now (self); /* the row beside is laid out, and a key that is held has no time for a second try */
  else
    scroll_to_selected (self);
}
