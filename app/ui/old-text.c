/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "old-text.h"

/* A blue that lets either ground shine through, so that the text keeps its contrast. */
#define MARK_RED   0x1b1b
#define MARK_GREEN 0x6363
#define MARK_BLUE  0xc0c0
#define MARK_ALPHA 0x5555

static gboolean
is_old (GtkText *text)
{
  return gtk_text_get_attributes (text) != NULL;
}

static void
forget (GtkText *text)
{
  if (is_old (text))
    gtk_text_set_attributes (text, NULL);
}

static void
mark (GtkText *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_background_new (MARK_RED, MARK_GREEN, MARK_BLUE));
  pango_attr_list_insert (attributes, pango_attr_background_alpha_new (MARK_ALPHA));
  gtk_text_set_attributes (text, attributes);
}

static void
text_inserted (GtkText *text, const char *added G_GNUC_UNUSED, int length G_GNUC_UNUSED, int *position,
               gpointer data G_GNUC_UNUSED)
{
  if (!is_old (text))
    return;
  forget (text);
  gtk_editable_delete_text (GTK_EDITABLE (text), 0, -1);
  *position = 0;
}

/* Backspace and Delete take away what is marked, as they do with a selection. */
static void
delete_old (GtkText *text, const char *signal)
{
  if (!is_old (text))
    return;
  forget (text);
  gtk_editable_set_text (GTK_EDITABLE (text), "");
  g_signal_stop_emission_by_name (text, signal);
}

static void
backspace_pressed (GtkText *text, gpointer data G_GNUC_UNUSED)
{
  delete_old (text, "backspace");
}

static void
delete_pressed (GtkText *text, GtkDeleteType type G_GNUC_UNUSED, int count G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  delete_old (text, "delete-from-cursor");
}

static void
active_changed (GtkText *text, GParamSpec *pspec G_GNUC_UNUSED, GtkWindow *window)
{
  if (!gtk_window_is_active (window) && *gtk_editable_get_text (GTK_EDITABLE (text)) != '\0')
    mark (text);
}

/* A click shows where the text is to be changed, even if the cursor has been there before. */
static void
watch_clicks (GtkText *text)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect_object (gesture, "pressed", G_CALLBACK (forget), text, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (text), GTK_EVENT_CONTROLLER (gesture));
}

void
sip_old_text_watch (GtkEditable *entry, GtkWindow *window)
{
  GtkText *text;

  g_return_if_fail (GTK_IS_EDITABLE (entry) && GTK_IS_WINDOW (window));

  text = GTK_TEXT (gtk_editable_get_delegate (entry));
  g_signal_connect_object (window, "notify::is-active", G_CALLBACK (active_changed), text, G_CONNECT_SWAPPED);
  g_signal_connect (text, "insert-text", G_CALLBACK (text_inserted), NULL);
  g_signal_connect (text, "backspace", G_CALLBACK (backspace_pressed), NULL);
  g_signal_connect (text, "delete-from-cursor", G_CALLBACK (delete_pressed), NULL);
  g_signal_connect (text, "notify::cursor-position", G_CALLBACK (forget), NULL);
  g_signal_connect (text, "notify::selection-bound", G_CALLBACK (forget), NULL);
  watch_clicks (text);
}
