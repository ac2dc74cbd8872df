/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "comparison-window.h"
#include "ladder.h"
#include "markdown.h"
#include "shortcuts.h"
#include "text.h"
#include "window-private.h"

#define LADDER_WIDTH 72 /* columns, which fit into a message of any kind */

static void
tell_copied (SipWindow *self)
{
  sip_history_settle (self->history);
  sip_window_show_toast (self, _ ("Copied"));
}

void
sip_window_copy (SipWindow *self, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell_copied (self);
}

static void
copy_text (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  g_autofree char *text = sip_format_text (sip_details_pane_get_entry (self->details_pane));

  sip_window_copy (self, text);
}

static void
copy_markdown (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  g_autofree char *text = sip_format_markdown (sip_details_pane_get_entry (self->details_pane));

  sip_window_copy (self, text);
}

static void
copy_checklist (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  g_autofree char *text = sip_format_checklist (sip_details_pane_get_entry (self->details_pane));

  sip_window_copy (self, text);
}

static void
copy_status_line (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  SipEntry *entry = sip_details_pane_get_entry (self->details_pane);
  g_autofree char *text = g_strdup_printf ("SIP/2.0 %s %s", sip_entry_get_key (entry), sip_entry_get_title (entry));

  sip_window_copy (self, text);
}

static void
copy_example (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);

  sip_window_copy (self, sip_response_get_example (SIP_RESPONSE (sip_details_pane_get_entry (self->details_pane))));
}

static void
copy_flow_text (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  SipResponse *response = SIP_RESPONSE (sip_details_pane_get_entry (self->details_pane));
  g_autofree char *text = sip_format_ladder (sip_response_get_flow (response), LADDER_WIDTH);

  sip_window_copy (self, text);
}

static void
copy_flow_picture (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  g_autoptr (GdkTexture) picture = sip_details_pane_create_flow_picture (self->details_pane);

  if (picture == NULL)
    return;
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), picture);
  tell_copied (self);
}

static void
go (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  int id = sip_history_go (self->history, g_str_equal (name, "win.back") ? -1 : 1);

  if (id == 0)
    return;
  sip_window_show_entry (self, id, TRUE);
  sip_responses_pane_select (self->responses_pane, id);
}

static void
focus_search (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

static void
clear_search (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sip_window_search (SIP_WINDOW (widget), "");
}

static void
search (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  sip_window_search (SIP_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
open_entry (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  sip_window_open_entry (SIP_WINDOW (widget), g_variant_get_int32 (parameter));
}

static void
move_section (GtkWidget *widget, const char *name, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);

  sip_panes_set_on_details (self->panes, TRUE);
  sip_details_pane_move_section (self->details_pane, g_str_equal (name, "win.next-section") ? 1 : -1);
}

static void
show_comparison (SipWindow *self, int id)
{
  SipEntry *shown = sip_details_pane_get_entry (self->details_pane);
  g_autoptr (GError) error = NULL;
  g_autoptr (SipEntry) other = id != 0 ? sip_catalog_lookup_entry (self->catalog, id, &error) : NULL;

  if (error != NULL)
    sip_window_show_toast (self, error->message);
  else if (shown == NULL || other == NULL || shown == other || !SIP_IS_RESPONSE (shown) || !SIP_IS_RESPONSE (other))
    sip_window_show_toast (self, _ ("Look at two different responses, then compare them"));
  else
    gtk_window_present (sip_comparison_window_new (GTK_WINDOW (self), SIP_RESPONSE (shown), SIP_RESPONSE (other)));
}

static void
compare (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  show_comparison (SIP_WINDOW (widget), g_variant_get_int32 (parameter));
}

/* With the response that was looked at before, else with the next best in the list. */
static void
compare_last (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  SipEntry *shown = sip_details_pane_get_entry (self->details_pane);
  int id = sip_history_peek (self->history, -1);

  if (id == 0 && shown != NULL)
    id = sip_responses_pane_find_other (self->responses_pane, sip_entry_get_id (shown));
  show_comparison (self, id);
}

static void
uri_opened (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (SipWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    sip_window_show_toast (self, error->message);
}

static void
show_list (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);

  sip_panes_set_on_details (self->panes, FALSE);
  gtk_widget_child_focus (GTK_WIDGET (self->responses_pane), GTK_DIR_TAB_FORWARD);
}

static void
open_uri (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  const char *uri = g_variant_get_string (parameter, NULL);

  if (!g_str_has_prefix (uri, "https://"))
    {
      sip_window_show_toast (SIP_WINDOW (widget), _ ("Only https: addresses are opened"));
      return;
    }
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, uri_opened, g_object_ref (widget));
}

static void
show_class (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  SipWindow *self = SIP_WINDOW (widget);

  sip_class_pane_set_chosen (self->class_pane, 1u << g_variant_get_int32 (parameter));
}

static void
toggle_class (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter)
{
  SipWindow *self = SIP_WINDOW (widget);

  sip_class_pane_set_chosen (self->class_pane,
                             sip_class_pane_get_chosen (self->class_pane) ^ (1u << g_variant_get_int32 (parameter)));
}

static void
show_all_classes (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sip_class_pane_set_chosen (SIP_WINDOW (widget)->class_pane, 0);
}

static void
keep_classes (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  SipWindow *self = SIP_WINDOW (widget);
  SipClassSet chosen = sip_class_pane_get_chosen (self->class_pane);
  g_autofree char *names = sip_class_set_dup_names (chosen);
  g_autofree char *text = NULL;

  g_settings_set_flags (self->settings, "default-classes", chosen);
  /* Translators: %s is classes, as in "4xx 5xx" */
  text = chosen != 0 ? g_strdup_printf (_ ("New windows show %s"), names) : g_strdup (_ ("New windows show all classes"));
  sip_window_show_toast (self, text);
}

static void
show_shortcuts (GtkWidget *widget, const char *name G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED)
{
  sip_shortcuts_show (GTK_WINDOW (widget));
}

void
sip_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    const char                 *parameter;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.back", NULL, go },
    { "win.forward", NULL, go },
    { "win.focus-search", NULL, focus_search },
    { "win.clear-search", NULL, clear_search },
    { "win.search", "s", search },
    { "win.open-entry", "i", open_entry },
    { "win.open-uri", "s", open_uri },
    { "win.next-section", NULL, move_section },
    { "win.previous-section", NULL, move_section },
    { "win.compare", "i", compare },
    { "win.compare-last", NULL, compare_last },
    { "win.show-list", NULL, show_list },
    { "win.show-class", "i", show_class },
    { "win.toggle-class", "i", toggle_class },
    { "win.show-all-classes", NULL, show_all_classes },
    { "win.keep-classes", NULL, keep_classes },
    { "win.copy-text", NULL, copy_text },
    { "win.copy-markdown", NULL, copy_markdown },
    { "win.copy-status-line", NULL, copy_status_line },
    { "win.copy-example", NULL, copy_example },
    { "win.copy-checklist", NULL, copy_checklist },
    { "win.copy-flow-text", NULL, copy_flow_text },
    { "win.copy-flow-picture", NULL, copy_flow_picture },
    { "win.show-help-overlay", NULL, show_shortcuts },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
}

void
sip_window_update_actions (SipWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  SipEntry *entry = sip_details_pane_get_entry (self->details_pane);
  gboolean is_response = entry != NULL && SIP_IS_RESPONSE (entry);

  gtk_widget_action_set_enabled (widget, "win.back", sip_history_can_go (self->history, -1));
  gtk_widget_action_set_enabled (widget, "win.forward", sip_history_can_go (self->history, 1));
  gtk_widget_action_set_enabled (widget, "win.compare", is_response);
  gtk_widget_action_set_enabled (widget, "win.compare-last", is_response);
  gtk_widget_action_set_enabled (widget, "win.copy-text", entry != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-markdown", entry != NULL);
  gtk_widget_action_set_enabled (widget, "win.copy-status-line", is_response);
  gtk_widget_action_set_enabled (widget, "win.copy-example", is_response);
  gtk_widget_action_set_enabled (widget, "win.copy-checklist", is_response);
  gtk_widget_action_set_enabled (widget, "win.copy-flow-text", is_response);
  gtk_widget_action_set_enabled (widget, "win.copy-flow-picture", is_response);
  gtk_widget_set_sensitive (GTK_WIDGET (self->copy_button), entry != NULL);
}
