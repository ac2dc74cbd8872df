/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "announce.h"
#include "old-text.h"
#include "query.h"
#include "window-private.h"

static void
count_classes (SipWindow *self, GPtrArray *matches)
{
  guint counts[SIP_N_CLASSES] = { 0 };

  for (guint i = 0; i < matches->len; i++)
    if (sip_match_get_kind (matches->pdata[i]) == SIP_ENTRY_KIND_RESPONSE)
      {
        counts[0]++;
        counts[sip_match_get_class_digit (matches->pdata[i])]++;
      }
  sip_window_count_classes (self, counts);
}

/* Whether @text is the code of the first match, and nothing else. */
static gboolean
is_exact (const char *text, GPtrArray *matches)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return matches->len > 0 && g_str_equal (stripped, sip_match_get_key (matches->pdata[0]));
}

void
sip_window_announce_count (SipWindow *self)
{
  guint n_rows = sip_responses_pane_count (self->responses_pane);
  g_autofree char *text = NULL;

  if (n_rows > 0)
    text = g_strdup_printf (ngettext ("%u result", "%u results", n_rows), n_rows);
  sip_announce (GTK_WIDGET (self->search_entry), text != NULL ? text : _ ("Nothing found"));
}

void
sip_window_update_search (SipWindow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  g_autoptr (SipResult) result = NULL;
  g_autoptr (GError) error = NULL;
  gboolean exact;

  if (self->matcher == NULL)
    return;
  result = sip_matcher_search (self->matcher, text, &error);
  if (result == NULL)
    {
      sip_window_show_error (self, error);
      return;
    }
  g_free (self->searched);
  self->searched = g_strdup (text);
  count_classes (self, result->matches);
  g_clear_pointer (&self->words, g_hash_table_unref);
  self->words = g_hash_table_ref (result->words);
  exact = is_exact (text, result->matches);
  sip_panes_set_on_details (self->panes, exact);
  sip_responses_pane_show_result (self->responses_pane, result, *text != '\0' && result->matches->len > 0);
  sip_details_pane_set_entry (self->details_pane, sip_details_pane_get_entry (self->details_pane), self->words);
  if (exact)
    sip_history_settle (self->history);
  sip_window_announce_count (self);
}

/* The entry tells of a change when it is new, too. */
static void
search_changed (SipWindow *self)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), self->searched) != 0)
    sip_window_update_search (self);
}

static void
search_stopped (GtkSearchEntry *entry, SipWindow *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (entry)) != '\0')
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), "");
      return;
    }
  sip_responses_pane_select (self->responses_pane, 0);
  sip_panes_set_on_details (self->panes, FALSE);
  sip_window_show_nothing_selected (self);
}

static gboolean
key_in_search (GtkEventControllerKey *controller G_GNUC_UNUSED, guint keyval, guint keycode G_GNUC_UNUSED,
               GdkModifierType state, SipWindow *self)
{
  static const struct
  {
    guint keyval;
    int rows;
  } moves[] = {
    { GDK_KEY_Up, -1 },
    { GDK_KEY_Down, 1 },
    { GDK_KEY_Page_Up, -10 },
    { GDK_KEY_Page_Down, 10 },
  };

  if ((state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    if (moves[i].keyval == keyval)
      {
        sip_responses_pane_move (self->responses_pane, moves[i].rows);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

static void
add_key_controller (SipWindow *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (key_in_search), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->search_entry), controller);
}

/* The entry takes no more than is searched for: the beginning of what is pasted. */
static void
limit_text (GtkSearchEntry *entry)
{
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entry))), SIP_QUERY_MAX_BYTES);
}

void
sip_window_add_search (SipWindow *self)
{
  limit_text (self->search_entry);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  add_key_controller (self);
  sip_old_text_watch (GTK_EDITABLE (self->search_entry), GTK_WINDOW (self));
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "stop-search", G_CALLBACK (search_stopped), self, 0);
}
