/* SPDX-License-Identifier: GPL-3.0-or-later */

/* selection-owner clipboard|primary: what is read from standard input is in that selection until another program takes it.
 * GTK hands texts of any length to several who ask at a time; xclip mixes them up. */

#include "config.h"

#include <gtk/gtk.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

static GBytes *
read_all (void)
{
  GIOChannel *input = g_io_channel_unix_new (STDIN_FILENO);
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  gsize length = 0;

  g_io_channel_set_encoding (input, NULL, &error);
  g_assert_no_error (error);
  g_io_channel_read_to_end (input, &text, &length, &error);
  g_assert_no_error (error);
  g_io_channel_unref (input);
  return g_bytes_new_take (text, length);
}

static void
owner_changed (GdkClipboard *clipboard, GParamSpec *pspec G_GNUC_UNUSED, GMainLoop *loop)
{
  if (!gdk_clipboard_is_local (clipboard))
    g_main_loop_quit (loop);
}

int
main (int argc, char **argv)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GBytes) text = NULL;
  g_autoptr (GdkContentProvider) content = NULL;
  GdkClipboard *clipboard;

  prctl (PR_SET_PDEATHSIG, SIGKILL);
  if (argc != 2 || !gtk_init_check ())
    return EXIT_FAILURE;
  text = read_all ();
  content = gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", text);
  clipboard = g_str_equal (argv[1], "primary") ? gdk_display_get_primary_clipboard (gdk_display_get_default ())
                                               : gdk_display_get_clipboard (gdk_display_get_default ());
  gdk_clipboard_set_content (clipboard, content);
  g_signal_connect (clipboard, "notify::local", G_CALLBACK (owner_changed), loop);
  g_main_loop_run (loop);
  return EXIT_SUCCESS;
}
