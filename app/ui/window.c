/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

#include "late-menu.h"
#include "optional.h"
#include "window-private.h"

#define TOAST_SECONDS 3
#define PREPARE_DELAY 150 /* milliseconds */

G_DEFINE_FINAL_TYPE (SipWindow, sip_window, GTK_TYPE_APPLICATION_WINDOW)

static void
response_selected (SipResponsesPane *pane G_GNUC_UNUSED, int id, SipWindow *self)
{
  if (id != 0)
    sip_window_show_entry (self, id, FALSE);
  else
    sip_window_show_nothing_selected (self);
}

static void
go_to_details (SipWindow *self)
{
  sip_panes_set_on_details (self->panes, TRUE);
  sip_history_settle (self->history);
  gtk_widget_child_focus (GTK_WIDGET (self->details_pane), GTK_DIR_TAB_FORWARD);
}

static void
response_clicked (SipWindow *self)
{
  sip_panes_set_on_details (self->panes, TRUE);
}

static void
restore_size (SipWindow *self)
{
  int width = g_settings_get_int (self->settings, "window-width");
  int height = g_settings_get_int (self->settings, "window-height");

  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  gtk_paned_set_position (self->outer, g_settings_get_int (self->settings, "classes-width"));
  gtk_paned_set_position (self->inner, g_settings_get_int (self->settings, "responses-width"));
}

static gboolean
sip_window_close_request (GtkWindow *window)
{
  SipWindow *self = SIP_WINDOW (window);
  SipEntry *entry = sip_details_pane_get_entry (self->details_pane);
  int width;
  int height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (self->settings, "window-width", width);
  g_settings_set_int (self->settings, "window-height", height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (window));
  g_settings_set_int (self->settings, "classes-width", gtk_paned_get_position (self->outer));
  g_settings_set_int (self->settings, "responses-width", gtk_paned_get_position (self->inner));
  g_settings_set_int (self->settings, "last-entry", entry != NULL ? sip_entry_get_id (entry) : 0);

  return GTK_WINDOW_CLASS (sip_window_parent_class)->close_request (window);
}

static void
sip_window_dispose (GObject *object)
{
  SipWindow *self = SIP_WINDOW (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  g_clear_object (&self->settings);
  g_clear_object (&self->matcher);
  g_clear_object (&self->catalog);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->searched, g_free);
  g_clear_pointer (&self->history, sip_history_free);

  G_OBJECT_CLASS (sip_window_parent_class)->dispose (object);
}

static void
sip_window_class_init (SipWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = sip_window_close_request;

  g_type_ensure (SIP_TYPE_CLASS_PANE);
  g_type_ensure (SIP_TYPE_RESPONSES_PANE);
  g_type_ensure (SIP_TYPE_DETAILS_PANE);
  g_type_ensure (SIP_TYPE_OPTIONAL);
  g_type_ensure (SIP_TYPE_PANES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, SipWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, panes);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, classes_button);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, primary_menu);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, copy_button);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, copy_menu);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, outer);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, inner);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, class_pane);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, responses_pane);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, details_pane);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, error_text);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, quit_button);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, toast);
  gtk_widget_class_bind_template_child (widget_class, SipWindow, toast_label);
  sip_window_install_actions (widget_class);
}

static void
sip_window_init (SipWindow *self)
{
  self->history = sip_history_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  sip_late_menu_attach (self->primary_button, self->primary_menu);
  sip_late_menu_attach (self->copy_button, self->copy_menu);

  sip_window_add_classes (self);
  sip_window_add_search (self);
  sip_window_add_input (self);

  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (go_to_details), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->responses_pane, "selected", G_CALLBACK (response_selected), self, 0);
  g_signal_connect_object (self->responses_pane, "clicked", G_CALLBACK (response_clicked), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->responses_pane, "activated", G_CALLBACK (go_to_details), self, G_CONNECT_SWAPPED);
  sip_window_update_actions (self);
}

SipWindow *
sip_window_new (GtkApplication *application, GSettings *settings)
{
  SipWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application) && G_IS_SETTINGS (settings), NULL);

  self = g_object_new (SIP_TYPE_WINDOW, "application", application, NULL);
  self->settings = g_object_ref (settings);
  restore_size (self);
  sip_details_pane_bind_folds (self->details_pane, settings);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  return self;
}

static gboolean
show_primer (SipWindow *self, GError **error)
{
  g_autoptr (GPtrArray) topics = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = sip_catalog_list_ids (self->catalog, SIP_ENTRY_KIND_PRIMER, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      SipEntry *topic = sip_catalog_lookup_entry (self->catalog, g_array_index (ids, int, i), error);

      if (topic == NULL)
        return FALSE;
      g_ptr_array_add (topics, topic);
    }
  sip_details_pane_set_primer (self->details_pane, topics);
  return ids != NULL;
}

/* What reading the catalogue needed for a moment lies between what it keeps, and would stay with the process. */
static void
return_free_memory (void)
{
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

static gboolean
prepare (gpointer data)
{
  SipWindow *self = data;

  self->prepare_id = 0;
  sip_details_pane_prepare (self->details_pane);
  /* What goes wrong here goes wrong again at the first search, which says so. */
  sip_matcher_prepare (self->matcher, NULL);
  sip_matcher_prepare_links (self->matcher, NULL);
  return_free_memory ();
  return G_SOURCE_REMOVE;
}

/* Not between the first frames, in which the window settles. */
static gboolean
first_frame (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SIP_WINDOW (widget)->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_DELAY, prepare, widget, NULL);
  return G_SOURCE_REMOVE;
}

void
sip_window_set_catalog (SipWindow *self, SipCatalog *catalog, SipMatcher *matcher)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SIP_IS_WINDOW (self) && SIP_IS_CATALOG (catalog) && SIP_IS_MATCHER (matcher));

  g_set_object (&self->catalog, catalog);
  g_set_object (&self->matcher, matcher);
  if (!sip_window_name_classes (self, &error) || !show_primer (self, &error))
    sip_window_show_error (self, error);
  else
    {
      sip_window_update_search (self);
      sip_class_pane_set_chosen (self->class_pane, g_settings_get_flags (self->settings, "default-classes"));
    }
  gtk_widget_add_tick_callback (GTK_WIDGET (self), first_frame, NULL, NULL);
}

void
sip_window_show_error (SipWindow *self, const GError *error)
{
  g_return_if_fail (SIP_IS_WINDOW (self) && error != NULL);

  gtk_label_set_label (self->error_text, error->message);
  gtk_stack_set_visible_child_name (self->stack, "error");
  gtk_widget_grab_focus (self->quit_button);
  gtk_search_entry_set_key_capture_widget (self->search_entry, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->search_entry), FALSE);
}

void
sip_window_search (SipWindow *self, const char *text)
{
  g_return_if_fail (SIP_IS_WINDOW (self) && text != NULL);

  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->search_entry), -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

void
sip_window_show_entry (SipWindow *self, int id, gboolean on_purpose)
{
  g_autoptr (SipEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  if (self->catalog == NULL)
    return;
  if (id != 0)
    {
      entry = sip_catalog_lookup_entry (self->catalog, id, &error);
      if (entry == NULL)
        {
          if (g_error_matches (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND))
            sip_window_show_toast (self, error->message);
          else
            sip_window_show_error (self, error);
          return;
        }
      sip_history_visit (self->history, id, on_purpose);
    }
  sip_details_pane_set_entry (self->details_pane, entry, on_purpose ? NULL : self->words);
  sip_window_update_actions (self);
}

void
sip_window_open_entry (SipWindow *self, int id)
{
  g_return_if_fail (SIP_IS_WINDOW (self));

  sip_history_settle (self->history);
  sip_window_show_entry (self, id, TRUE);
  sip_responses_pane_select (self->responses_pane, id);
  sip_panes_set_on_details (self->panes, TRUE);
}

void
sip_window_restore (SipWindow *self)
{
  int id;

  g_return_if_fail (SIP_IS_WINDOW (self));

  id = g_settings_get_int (self->settings, "last-entry");
  if (id != 0)
    sip_window_open_entry (self, id);
}

static gboolean
hide_toast (gpointer data)
{
  SipWindow *self = data;

  self->toast_id = 0;
  gtk_revealer_set_reveal_child (self->toast, FALSE);
  return G_SOURCE_REMOVE;
}

void
sip_window_show_toast (SipWindow *self, const char *text)
{
  g_return_if_fail (SIP_IS_WINDOW (self) && text != NULL);

  gtk_label_set_label (self->toast_label, text);
  gtk_revealer_set_reveal_child (self->toast, TRUE);
  g_clear_handle_id (&self->toast_id, g_source_remove);
  self->toast_id = g_timeout_add_seconds (TOAST_SECONDS, hide_toast, self);
}
