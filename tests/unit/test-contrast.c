/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text of every colour against every ground that it stands on, by WCAG 2.1, level AA. */

#include "../contrast.h"

/* The grounds of GTK's own theme: of the window and of lists. */
static const struct
{
  const char *colors;
  const char *grounds[2];
  const char *text;
} themes[] = {
  { "colors-light.css", { "#f6f5f4", "#ffffff" }, "#2e3436" },
  { "colors-dark.css", { "#353535", "#2d2d2d" }, "#eeeeec" },
};

static GdkRGBA
parse (const char *text)
{
  GdkRGBA color;

  g_assert_true (gdk_rgba_parse (&color, text));
  return color;
}

/* A colour of our own style sheet. */
static GdkRGBA
find_color (const char *file, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("SIP_CODES_SOURCE"), "resources", file, NULL);
  g_autofree char *definition = g_strdup_printf ("@define-color %s (#[0-9a-f]{6});", name);
  g_autoptr (GRegex) regex = g_regex_new (definition, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *text = NULL;
  g_autofree char *value = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_regex_match (regex, text, 0, &match));
  value = g_match_info_fetch (match, 1);
  return parse (value);
}

static void
check (const char *what, const GdkRGBA *color, const GdkRGBA *ground)
{
  double contrast = get_contrast (color, ground);

  g_test_message ("%s: %.2f", what, contrast);
  g_assert_cmpfloat (contrast, >=, ENOUGH);
}

/* Plain, on the tint of a chosen class, and on the tint of its own badge. */
static void
test_classes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (int digit = 1; digit <= 6; digit++)
      {
        g_autofree char *name = g_strdup_printf ("sip_class_%d", digit);
        GdkRGBA color = find_color (themes[i].colors, name);
        GdkRGBA text = parse (themes[i].text);

        for (guint k = 0; k < G_N_ELEMENTS (themes[i].grounds); k++)
          {
            GdkRGBA ground = parse (themes[i].grounds[k]);
            GdkRGBA chosen = mix (&ground, &text, 0.12f);
            GdkRGBA badge = mix (&ground, &color, 0.1f);

            check (name, &color, &ground);
            check (name, &color, &chosen);
            check (name, &color, &badge);
          }
      }
}

static void
test_secondary_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    for (guint k = 0; k < G_N_ELEMENTS (themes[i].grounds); k++)
      {
        GdkRGBA ground = parse (themes[i].grounds[k]);
        GdkRGBA text = parse (themes[i].text);
        GdkRGBA quiet = mix (&ground, &text, 0.75f);

        check ("secondary", &quiet, &ground);
      }
}

/* The name of the field that matched stands on a tint. */
static void
test_selected_row (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      GdkRGBA ground = find_color (themes[i].colors, "sip_selected");
      GdkRGBA text = find_color (themes[i].colors, "sip_selected_text");
      GdkRGBA tint = mix (&ground, &text, 0.1f);

      check ("selected", &text, &ground);
      check ("selected field", &text, &tint);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contrast/classes", test_classes);
  g_test_add_func ("/contrast/secondary-text", test_secondary_text);
  g_test_add_func ("/contrast/selected-row", test_selected_row);
  return g_test_run ();
}
