/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The links to sources, in a catalogue that somebody else has made: a browser is given what begins with https: alone. */

#include "config.h"

#include <sqlite3.h>

#include "driver.h"
#include "seal.h"

#define GOOD "https://example.com/good"

static const char *const refused[] = {
  "http://example.com/", "file:///etc/passwd",    "javascript:alert(1)",
  "https:example.com",   "httpsx://example.com/", NULL,
};

#define N_LINKS G_N_ELEMENTS (refused)

static const char *const schemes[] = { "https", "http", "file", "javascript", "httpsx" };

static const char desktop_file[] = "[Desktop Entry]\nType=Application\nName=Browser\nExec=%s %%u\nNoDisplay=true\n";

static void
write_file (const char *path, const char *text, int mode)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, mode, &error);
  g_assert_no_error (error);
}

/* A browser for each scheme, which writes down what it is given into the file that is returned. */
static char *
make_browser (void)
{
  g_autofree char *applications = g_build_filename (g_get_user_data_dir (), "applications", NULL);
  g_autofree char *desktop = g_build_filename (applications, "browser.desktop", NULL);
  g_autofree char *list = g_build_filename (g_get_user_config_dir (), "mimeapps.list", NULL);
  g_autofree char *program = g_build_filename (g_get_home_dir (), "browser", NULL);
  char *opened = g_build_filename (g_get_home_dir (), "opened", NULL);
  g_autofree char *script = g_strdup_printf ("#!/bin/sh\necho \"$1\" >> '%s'\n", opened);
  g_autofree char *entry = g_strdup_printf (desktop_file, program);
  g_autoptr (GString) defaults = g_string_new ("[Default Applications]\n");

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    g_string_append_printf (defaults, "x-scheme-handler/%s=browser.desktop\n", schemes[i]);
  g_assert_cmpint (g_mkdir_with_parents (applications, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (g_get_user_config_dir (), 0700), ==, 0);
  write_file (program, script, 0700);
  write_file (desktop, entry, 0600);
  write_file (list, defaults->str, 0600);
  return opened;
}

static void
execute (sqlite3 *db, const char *sql)
{
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
}

static void
add_cause (sqlite3 *db, guint position, const char *uri)
{
  g_autofree char *sql = g_strdup_printf ("INSERT INTO statement (entry, field, position, text, source, url) "
                                          "VALUES (486, 'cause', %u, 'A cause', '%s', '%s')",
                                          position, uri, uri);

  execute (db, sql);
}

/* The catalogue, where 486 has a cause for each address and nothing else; the link to the address is named for it. */
static char *
make_catalog (void)
{
  char *path = g_build_filename (g_get_home_dir (), "catalog.db", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  sqlite3 *db;

  g_file_get_contents (g_getenv ("SIP_CODES_CATALOG"), &bytes, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (path, bytes, (gssize) (length - SIP_SEAL_SIZE), &error);
  g_assert_no_error (error);

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  execute (db, "DELETE FROM statement WHERE entry = 486");
  for (guint i = 0; i < N_LINKS; i++)
    add_cause (db, i, refused[i] != NULL ? refused[i] : GOOD);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  sip_seal_write (path, &error);
  g_assert_no_error (error);
  return path;
}

static gboolean
has_opened (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* In the order of the causes, all at once: to look for each of them takes long. */
static GPtrArray *
find_links (UiApp *app)
{
  AtspiAccessible *details = ui_find_details (app);
  GPtrArray *links;

  ui_find (app, details, ATSPI_ROLE_PUSH_BUTTON, GOOD);
  links = ui_find_usable (app, details);
  for (guint i = links->len; i > 0; i--)
    {
      g_autofree char *name = ui_name (links->pdata[i - 1]);

      if (!g_str_equal (name, GOOD) && !g_strv_contains (refused, name))
        g_ptr_array_remove_index (links, i - 1);
    }
  g_assert_cmpuint (links->len, ==, N_LINKS);
  return links;
}

static void
test_only_https (void)
{
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *catalog = make_catalog ();
  g_autofree char *opened = make_browser ();
  g_autofree char *uris = NULL;
  g_autoptr (GPtrArray) links = NULL;

  ui_app_setenv (app, "SIP_CODES_CATALOG", catalog);
  ui_app_start (app, "486", NULL);
  links = find_links (app);
  for (guint i = 0; i < N_LINKS - 1; i++)
    {
      /* Another message, so that the next is seen to come. */
      ui_press (app, "Ctrl+Alt+S");
      ui_wait_toast (app, "Copied");
      ui_activate (app, links->pdata[i]);
      ui_wait_toast (app, "Only https: addresses are opened");
    }
  ui_activate (app, links->pdata[N_LINKS - 1]);
  g_assert_true (ui_wait (has_opened, opened));
  g_assert_true (g_file_get_contents (opened, &uris, NULL, NULL));
  g_assert_cmpstr (uris, ==, GOOD "\n");
  ui_app_quit (app);
}

int
main (int argc, char **argv)
{
  ui_test_init (&argc, &argv);
  g_test_add_func ("/links/only-https", test_only_https);
  return g_test_run ();
}
