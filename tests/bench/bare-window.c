/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The least that a GTK program can be, of the size of the real one: what its start and memory are compared with. With an
 * argument it holds an entry, for what a key press takes. */

#include <gtk/gtk.h>

static void
command_line (GApplication *application, GApplicationCommandLine *arguments)
{
  g_auto (GStrv) words = g_application_command_line_get_arguments (arguments, NULL);
  GtkWidget *window = gtk_application_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1240, 820);
  gtk_window_set_child (GTK_WINDOW (window), words[1] != NULL ? gtk_entry_new () : gtk_label_new ("Hello"));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkApplication) application = gtk_application_new ("org.example.Bare", G_APPLICATION_HANDLES_COMMAND_LINE);

  g_signal_connect (application, "command-line", G_CALLBACK (command_line), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
