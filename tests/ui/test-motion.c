/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has told the desktop that nothing shall move sees nothing move. */

#include "config.h"

#include "catalog.h"
#include "matcher.h"
#include "style.h"
#include "window.h"

#define BUSY_HERE 486

static GtkApplication *application;

static void
set_up (GtkWidget **window, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SipCatalog) catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  g_autoptr (SipMatcher) matcher = catalog != NULL ? sip_matcher_new (catalog, &error) : NULL;
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_assert_no_error (error);
  *window = GTK_WIDGET (sip_window_new (application, settings));
  sip_window_set_catalog (SIP_WINDOW (*window), catalog, matcher);
  gtk_window_present (GTK_WINDOW (*window));
  sip_window_open_entry (SIP_WINDOW (*window), BUSY_HERE);
}

static void
tear_down (GtkWidget **window, gconstpointer data G_GNUC_UNUSED)
{
  gtk_window_destroy (GTK_WINDOW (*window));
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-enable-animations");
}

static gboolean
count_frame (GtkWidget *widget G_GNUC_UNUSED, GdkFrameClock *clock G_GNUC_UNUSED, gpointer frames)
{
  ++*(guint *) frames;
  return G_SOURCE_CONTINUE;
}

static void
wait_frames (GtkWidget *window, guint n_frames)
{
  guint frames = 0;
  guint id = gtk_widget_add_tick_callback (window, count_frame, &frames, NULL);

  while (frames < n_frames)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (window, id);
}

static gboolean
moves (GtkWidget *widget)
{
  if (GTK_IS_REVEALER (widget)
      && gtk_revealer_get_child_revealed (GTK_REVEALER (widget))
             != gtk_revealer_get_reveal_child (GTK_REVEALER (widget)))
    return TRUE;
  if (GTK_IS_STACK (widget) && gtk_stack_get_transition_running (GTK_STACK (widget)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (moves (child))
      return TRUE;
  return FALSE;
}

static void
act (GtkWidget *window, const char *action, const char *target)
{
  GVariant *parameter = target != NULL ? g_variant_new_parsed (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (window, action, parameter));
}

static void
test_nothing_moves (GtkWidget **window, gconstpointer data G_GNUC_UNUSED)
{
  static const struct
  {
    const char *action;
    const char *target; /* nullable: as the text of a GVariant */
  } steps[] = {
    { "win.copy-text", NULL },    { "win.next-section", NULL }, { "win.show-class", "6" },
    { "win.search", "'zzqqxx'" }, { "win.clear-search", NULL }, { "win.show-all-classes", NULL },
    { "win.open-entry", "600" },  { "win.back", NULL },         { "win.copy-status-line", NULL },
  };

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  wait_frames (*window, 3);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      act (*window, steps[i].action, steps[i].target);
      if (moves (*window))
        g_error ("Something moves after %s", steps[i].action);
      wait_frames (*window, 2);
      if (moves (*window))
        g_error ("Something moves some frames after %s", steps[i].action);
    }
}

/* Else the test before would see nothing move in any case. */
static void
test_message_fades_in (GtkWidget **window, gconstpointer data G_GNUC_UNUSED)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  wait_frames (*window, 3);
  g_assert_false (moves (*window));
  act (*window, "win.copy-text", NULL);
  g_assert_true (moves (*window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  application = gtk_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  sip_style_load (gdk_display_get_default ());

  g_test_add ("/motion/nothing-moves", GtkWidget *, NULL, set_up, test_nothing_moves, tear_down);
  g_test_add ("/motion/message-fades-in", GtkWidget *, NULL, set_up, test_message_fades_in, tear_down);
  status = g_test_run ();
  g_object_unref (application);
  return status;
}
