/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The details of a response, which are filled in the frames after it was chosen. */

#include "config.h"

#include "catalog.h"
#include "details-pane.h"

#define BUSY_HERE 486

static gboolean
has_marks (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_attributes (GTK_LABEL (widget)) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_marks (child))
      return TRUE;
  return FALSE;
}

static GHashTable *
create_words (const char *word)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (words, g_strdup (word));
  return words;
}

/* Who goes to a section at once has the details completed, and types on. */
static void
test_new_words_after_completion (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SipCatalog) catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  g_autoptr (SipEntry) entry = catalog != NULL ? sip_catalog_lookup_entry (catalog, BUSY_HERE, &error) : NULL;
  g_autoptr (GHashTable) words = create_words ("busy");
  SipDetailsPane *details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  GtkWidget *window = gtk_window_new ();

  g_assert_no_error (error);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (details));
  gtk_window_present (GTK_WINDOW (window));
  sip_details_pane_set_entry (details, entry, NULL);
  g_assert_true (sip_details_pane_complete (details));
  g_assert_false (sip_details_pane_complete (details));
  g_assert_false (has_marks (GTK_WIDGET (details)));

  sip_details_pane_set_entry (details, entry, words);
  while (!has_marks (GTK_WIDGET (details)))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/details/new-words-after-completion", test_new_words_after_completion);
  return g_test_run ();
}
