/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "columns.h"

static void
test_measure (void)
{
  static const struct
  {
    const char *text;
    guint columns;
  } cases[] = {
    { "", 0 },
    { "Busy Here", 9 },
    { "\346\227\245\346\234\254", 4 }, /* two Han characters */
    { "\355\225\234", 2 },             /* a Hangul syllable */
    { "\357\274\241", 2 },             /* a full-width A */
    { "\360\237\230\200", 2 },         /* a face */
    { "e\314\201t\303\251", 3 },       /* a combining accent, and a letter that has its own */
    { "a\342\200\213b", 2 },           /* a space of no width */
    { "\033[1;33m486\033[0m", 3 },
    { "\342\206\222", 1 }, /* an arrow */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (sip_columns_measure (cases[i].text), ==, cases[i].columns);
}

/* A character that takes two columns is not shown in one. */
static void
test_fit (void)
{
  g_assert_cmpuint (sip_columns_fit ("\346\227\245\346\234\254", 4), ==, 6);
  g_assert_cmpuint (sip_columns_fit ("\346\227\245\346\234\254", 3), ==, 3);
  g_assert_cmpuint (sip_columns_fit ("\346\227\245\346\234\254", 1), ==, 0);
  g_assert_cmpuint (sip_columns_fit ("e\314\201x", 1), ==, 3);
}

static void
test_clip (void)
{
  g_autofree char *whole = sip_columns_clip ("\346\227\245\346\234\254", 4);
  g_autofree char *clipped = sip_columns_clip ("\346\227\245\346\234\254\350\252\236", 5);

  g_assert_cmpstr (whole, ==, "\346\227\245\346\234\254");
  g_assert_cmpstr (clipped, ==, "\346\227\245\346\234\254\342\200\246");
}

static void
test_wrap (void)
{
  for (guint width = 12; width <= 30; width++)
    {
      g_autoptr (GString) out = g_string_new (NULL);
      g_auto (GStrv) lines = NULL;

      sip_columns_wrap (
          out,
          "\033[1mcaf\303\251\033[0m \346\227\245\346\234\254\350\252\236\343\201\256\346\226\207\347\253\240 "
          "e\314\201te\314\201 \360\237\230\200\360\237\230\200 end",
          width, 2, 4);
      g_assert_true (g_utf8_validate (out->str, -1, NULL));
      lines = g_strsplit (out->str, "\n", -1);
      for (guint i = 0; lines[i] != NULL; i++)
        g_assert_cmpuint (sip_columns_measure (lines[i]), <=, width);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/columns/measure", test_measure);
  g_test_add_func ("/columns/fit", test_fit);
  g_test_add_func ("/columns/clip", test_clip);
  g_test_add_func ("/columns/wrap", test_wrap);
  return g_test_run ();
}
