/* SPDX-License-Identifier: GPL-3.0-or-later */

/* screenshots FOLDER: the window in each of its forms, as pictures to look at. */

#include <glib/gstdio.h>

#include "driver.h"

#define MAX_KEYS 16

static const struct
{
  const char *name;
  int width;
  int height;
  const char *argument; /* nullable: what to start with */
  const char *variable; /* nullable: set in the environment */
  const char *value;
  const char *locale; /* nullable */
  gboolean dark;
  gboolean right_to_left;
  const char *keys[MAX_KEYS]; /* pressed once it is there */
} pictures[] = {
  { .name = "wide", .width = 1240, .height = 820, .argument = "488" },
  { .name = "wide-dark", .width = 1240, .height = 820, .argument = "488", .dark = TRUE },
  { .name = "first-screen", .width = 1280, .height = 720, .argument = "401" },
  { .name = "ultra-wide", .width = 2560, .height = 1080, .argument = "503" },
  { .name = "narrow", .width = 800, .height = 600, .argument = "486" },
  { .name = "narrow-dark", .width = 800, .height = 600, .argument = "486", .dark = TRUE },
  { .name = "phone-list", .width = 360, .height = 720, .argument = "busy" },
  { .name = "phone-details", .width = 360, .height = 720, .argument = "486" },
  { .name = "search", .width = 1240, .height = 820, .argument = "codec mismatch" },
  { .name = "search-dark", .width = 1240, .height = 820, .argument = "call drops after 32 seconds", .dark = TRUE },
  { .name = "understood", .width = 1240, .height = 820, .argument = "Reason: Q.850;cause=34" },
  { .name = "corrected", .width = 1240, .height = 820, .argument = "temporarly unavailable" },
  { .name = "symptoms",
    .width = 1240,
    .height = 820,
    .argument = "fax adapter offline",
    .keys = { "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down" } },
  { .name = "no-result", .width = 1240, .height = 820, .argument = "zzqqxx" },
  { .name = "primer", .width = 1240, .height = 820 },
  { .name = "class", .width = 1240, .height = 820, .keys = { "Ctrl+5" } },
  { .name = "shortcuts", .width = 1240, .height = 820, .keys = { "Ctrl+question" } },
  { .name = "error", .width = 900, .height = 600, .variable = "SIP_CODES_CATALOG", .value = "/nowhere/catalog.db" },
  { .name = "flow",
    .width = 1240,
    .height = 820,
    .argument = "407",
    .keys = { "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down" } },
  { .name = "compare", .width = 1240, .height = 820, .argument = "486 600", .keys = { "Ctrl+d" } },
  { .name = "compare-dark", .width = 1240, .height = 820, .argument = "401 407", .dark = TRUE, .keys = { "Ctrl+d" } },
  { .name = "text-200",
    .width = 1240,
    .height = 820,
    .argument = "486",
    .keys = { "Ctrl+plus", "Ctrl+plus", "Ctrl+plus", "Ctrl+plus", "Ctrl+plus" } },
  { .name = "high-contrast",
    .width = 1240,
    .height = 820,
    .argument = "488",
    .variable = "GTK_THEME",
    .value = "Default-hc" },
  { .name = "high-contrast-dark",
    .width = 1240,
    .height = 820,
    .argument = "488",
    .variable = "GTK_THEME",
    .value = "Default-hc-dark" },
  { .name = "right-to-left",
    .width = 1240,
    .height = 820,
    .argument = "407",
    .right_to_left = TRUE,
    .keys = { "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down", "Ctrl+Page_Down" } },
  { .name = "german", .width = 1240, .height = 820, .argument = "200", .locale = "de_DE" },
};

static char *folder;

static void
make_dark (void)
{
  g_autofree char *directory = g_build_filename (g_get_user_config_dir (), "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (directory, "settings.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (directory, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[Settings]\ngtk-application-prefer-dark-theme=1\n", -1, NULL));
}

static void
take (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strconcat (pictures[i].name, ".png", NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (UiApp) app = ui_app_new ();
  g_autofree char *text = NULL;

  if (pictures[i].dark)
    make_dark ();
  if (pictures[i].variable != NULL)
    ui_app_setenv (app, pictures[i].variable, pictures[i].value);
  if (pictures[i].locale != NULL)
    ui_app_set_locale (app, pictures[i].locale);
  if (pictures[i].right_to_left)
    ui_app_set_right_to_left (app);
  ui_app_start (app, pictures[i].argument, NULL);
  ui_app_resize (app, pictures[i].width, pictures[i].height);
  for (guint k = 0; pictures[i].keys[k] != NULL; k++)
    ui_press (app, pictures[i].keys[k]);
  /* An answer to a question means that the keys before it have been worked through. */
  text = ui_all_text (app, NULL);
  g_assert_cmpstr (text, !=, "");
  ui_screenshot (app, path);
  g_assert_true (g_file_test (path, G_FILE_TEST_EXISTS));
}

int
main (int argc, char *argv[])
{
  if (argc < 2)
    {
      g_printerr ("usage: screenshots FOLDER\n");
      return 2;
    }
  folder = g_canonicalize_filename (argv[1], NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  argv[1] = argv[0];
  argv++;
  argc--;

  ui_test_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      g_autofree char *path = g_strconcat ("/screenshots/", pictures[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), take);
    }
  return g_test_run ();
}
