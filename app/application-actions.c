/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "address.h"
#include "application-private.h"
#include "query.h"
#include "selection.h"

static SipWindow *
find_window (SipApplication *self)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (self));

  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (SIP_IS_WINDOW (l->data))
        return l->data;
    }
  return sip_application_create_window (self);
}

void
sip_application_search (SipApplication *self, const char *text)
{
  SipWindow *window = find_window (self);
  g_autofree char *head = g_strndup (text, SIP_QUERY_MAX_BYTES);
  g_autofree char *valid = g_utf8_make_valid (head, -1);

  sip_window_search (window, valid);
  gtk_window_present (GTK_WINDOW (window));
}

/* A code that is no entry of its own is searched for, which finds what else is known of it. */
static gboolean
show_entry (SipApplication *self, int id, GError *error)
{
  SipWindow *window = find_window (self);
  g_autoptr (SipEntry) entry = NULL;

  if (id == 0)
    {
      sip_window_show_toast (window, error->message);
    }
  else if (self->catalog != NULL)
    {
      entry = sip_catalog_lookup_entry (self->catalog, id, NULL);
      if (entry != NULL)
        {
          sip_window_open_entry (window, id);
        }
      else
        {
          g_autofree char *name = sip_address_dup_name (id);

          sip_window_search (window, name);
        }
    }
  gtk_window_present (GTK_WINDOW (window));
  return id != 0;
}

gboolean
sip_application_show_uri (SipApplication *self, const char *uri, GError **error)
{
  g_autoptr (GError) cause = NULL;
  int id = sip_address_parse_uri (uri, &cause);

  show_entry (self, id, cause);
  if (cause != NULL)
    g_propagate_error (error, g_steal_pointer (&cause));
  return id != 0;
}

static void
show (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  g_autoptr (GError) error = NULL;
  int id = sip_address_parse_name (g_variant_get_string (parameter, NULL), &error);

  show_entry (data, id, error);
}

static void
open_entry (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  SipWindow *window = find_window (data);

  sip_window_open_entry (window, g_variant_get_int32 (parameter));
  gtk_window_present (GTK_WINDOW (window));
}

static void
search (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter, gpointer data)
{
  sip_application_search (data, g_variant_get_string (parameter, NULL));
}

static void
new_window (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_window_present (GTK_WINDOW (sip_application_create_window (data)));
}

static void read_selection (SipWindow *window);

static void
window_got_focus (SipWindow *window)
{
  if (!gtk_window_is_active (GTK_WINDOW (window)))
    return;
  g_signal_handlers_disconnect_by_func (window, window_got_focus, NULL);
  read_selection (window);
}

static void
selection_read (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  g_autoptr (SipWindow) window = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = sip_selection_read_finish (result, &error);

  if (gtk_window_get_application (GTK_WINDOW (window)) == NULL)
    return;
  if (text != NULL)
    sip_window_search (window, text);
  else if (gtk_window_is_active (GTK_WINDOW (window)))
    sip_window_show_toast (window, error->message);
  else
    g_signal_connect (window, "notify::is-active", G_CALLBACK (window_got_focus), NULL);
}

static void
read_selection (SipWindow *window)
{
  sip_selection_read_async (gtk_widget_get_display (GTK_WIDGET (window)), NULL, selection_read, g_object_ref (window));
}

/* A Wayland compositor shows the selection only to who has the keyboard, and with X11 anybody may read it: it is read
 * at once, and where that gives nothing a second time when the window has got the keyboard. */
static void
look_up_selection (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  SipWindow *window = find_window (data);

  gtk_window_present (GTK_WINDOW (window));
  read_selection (window);
}

static void
change_text_size (GSimpleAction *action, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  SipApplication *self = data;
  const char *name = g_action_get_name (G_ACTION (action));
  int percent = g_settings_get_int (self->settings, "text-size");

  if (g_str_equal (name, "text-usual"))
    percent = SIP_TEXT_SIZE_USUAL;
  else
    percent = sip_text_size_step (percent, g_str_equal (name, "text-larger") ? 1 : -1);
  g_settings_set_int (self->settings, "text-size", percent);
}

static void
about (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  gtk_show_about_dialog (gtk_application_get_active_window (data),
                         "program-name", _ ("SIP Codes"),
                         "logo-icon-name", APPLICATION_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _ ("What SIP response codes mean, what causes them, and what to check next"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, one a line */
                         "translator-credits", _ ("translator-credits"),
                         NULL);
}

static gboolean
close_windows (gpointer application)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (application)) != NULL)
    gtk_window_close (windows->data);
  return G_SOURCE_REMOVE;
}

/* The window in which the key was pressed is still busy with it. */
static void
quit (GSimpleAction *action G_GNUC_UNUSED, GVariant *parameter G_GNUC_UNUSED, gpointer data)
{
  g_idle_add_full (G_PRIORITY_DEFAULT, close_windows, g_object_ref (data), g_object_unref);
}

static void
set_accels (GtkApplication *application)
{
  static const struct
  {
    const char *action;
    const char *accels[4];
  } shortcuts[] = {
    { "app.new-window", { "<Control>n" } },
    { "app.look-up-selection", { "<Control><Shift>l" } },
    { "app.about", { "F1" } },
    { "app.quit", { "<Control>q" } },
    { "app.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
    { "app.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
    { "app.text-usual", { "<Control><Alt>0" } },
    { "window.close", { "<Control>w" } },
    { "win.focus-search", { "<Control>f", "<Control>l" } },
    { "win.back", { "<Alt>Left" } },
    { "win.forward", { "<Alt>Right" } },
    { "win.next-section", { "<Control>Page_Down" } },
    { "win.previous-section", { "<Control>Page_Up" } },
    { "win.compare-last", { "<Control>d" } },
    { "win.show-all-classes", { "<Control>0" } },
    { "win.keep-classes", { "<Control><Alt>k" } },
    { "win.copy-markdown", { "<Control><Shift>c" } },
    { "win.copy-status-line", { "<Control><Alt>s" } },
    { "win.copy-example", { "<Control><Alt>e" } },
    { "win.copy-checklist", { "<Control><Alt>c" } },
    { "win.copy-flow-picture", { "<Control><Alt>p" } },
    { "win.copy-flow-text", { "<Control><Alt>f" } },
    { "win.show-help-overlay", { "<Control>F1", "<Control>question" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (application, shortcuts[i].action, shortcuts[i].accels);

  for (int digit = 1; digit <= 6; digit++)
    {
      g_autofree char *show = g_strdup_printf ("win.show-class(%d)", digit);
      g_autofree char *toggle = g_strdup_printf ("win.toggle-class(%d)", digit);
      g_autofree char *show_key = g_strdup_printf ("<Control>%d", digit);
      g_autofree char *toggle_key = g_strdup_printf ("<Control><Alt>%d", digit);

      gtk_application_set_accels_for_action (application, show, (const char *[]){ show_key, NULL });
      gtk_application_set_accels_for_action (application, toggle, (const char *[]){ toggle_key, NULL });
    }
}

void
sip_application_add_actions (SipApplication *self)
{
  static const GActionEntry actions[] = {
    { "show", show, "s", NULL, NULL, { 0 } },
    { "open-entry", open_entry, "i", NULL, NULL, { 0 } },
    { "search", search, "s", NULL, NULL, { 0 } },
    { "look-up-selection", look_up_selection, NULL, NULL, NULL, { 0 } },
    { "new-window", new_window, NULL, NULL, NULL, { 0 } },
    { "text-larger", change_text_size, NULL, NULL, NULL, { 0 } },
    { "text-smaller", change_text_size, NULL, NULL, NULL, { 0 } },
    { "text-usual", change_text_size, NULL, NULL, NULL, { 0 } },
    { "about", about, NULL, NULL, NULL, { 0 } },
    { "quit", quit, NULL, NULL, NULL, { 0 } },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accels (GTK_APPLICATION (self));
}
