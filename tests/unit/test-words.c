/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "spelling.h"
#include "stem.h"
#include "words.h"

static void
test_split (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    {"",                                      ""                                },
    { " - ",                                  ""                                },
    { "Busy Here",                            "busy here"                       },
    { "re-INVITE, early-media",               "re invite early media"           },
    { "T.38 over G.729 (Q.850)",              "t38 over g729 q850"              },
    { "End of line. Next",                    "end of line next"                },
    { "can't isn\342\200\231t users'",        "cant isnt users"                 },
    { "\303\211t\303\251 e\314\201t\314\201", "ete et"                          },
    { "\303\237 \357\254\201",                "ss fi"                           },
    { "USER_BUSY 100rel",                     "user busy 100rel"                },
    { "\327\251\327\234\327\225\327\235",     "\327\251\327\234\327\225\327\235"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) words = sip_words_split (cases[i].text, 100);
      g_autofree char *joined = NULL;

      g_ptr_array_add (words, NULL);
      joined = g_strjoinv (" ", (char **) words->pdata);
      g_assert_cmpstr (joined, ==, cases[i].words);
    }
}

/* Where a word is counts in bytes of the text as it is, not as it is folded. */
static void
test_places (void)
{
  static const char text[] = "caf\303\251: B\303\234SY!";
  g_auto (SipWordIter) iter;

  sip_word_iter_init (&iter, text);
  g_assert_true (sip_word_iter_next (&iter));
  g_assert_cmpstr (iter.word->str, ==, "cafe");
  g_assert_cmpuint (iter.start, ==, 0);
  g_assert_cmpuint (iter.end, ==, 5);
  g_assert_true (sip_word_iter_next (&iter));
  g_assert_cmpstr (iter.word->str, ==, "busy");
  g_assert_cmpuint (iter.start, ==, 7);
  g_assert_cmpuint (iter.end, ==, 12);
  g_assert_false (sip_word_iter_next (&iter));
}

static void
test_common (void)
{
  static const char *const common[] = { "a", "the", "your", "youre", "why", "cant", "doesnt" };
  static const char *const telling[] = { "", "no", "not", "without", "busy", "zzz" };

  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    g_assert_true (sip_word_is_common (common[i]));
  for (guint i = 0; i < G_N_ELEMENTS (telling); i++)
    g_assert_false (sip_word_is_common (telling[i]));
}

/* Words in a row have the same stem, which no word of another row has. */
static void
test_stems (void)
{
  static const char *const rows[] = {
    "ring rings ringing rang rung",
    "drop drops dropped dropping",
    "call calls called calling",
    "cancel cancels cancelled canceled cancelling canceling",
    "dial dialled dialed dialling dialing",
    "authorise authorize authorised authorized authorising authorizing",
    "authorisation authorization",
    "behaviour behavior behaviours",
    "licence license licences licenses",
    "catalogue catalog catalogues",
    "reply replies replied",
    "expire expires expired expiring",
    "refuse refuses refused refusing",
    "hang hangs hung hanging",
    "long longer",
    "internal",
    "international",
    "address",
    "status",
    "king",
    "gone",
    "go went",
  };
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_auto (GStrv) words = g_strsplit (rows[i], " ", -1);

      for (guint k = 0; words[k] != NULL; k++)
        {
          GString *stem = g_string_new (words[k]);
          gpointer owner;

          sip_stem_reduce (stem);
          g_test_message ("%s: %s", words[k], stem->str);
          owner = g_hash_table_lookup (owners, stem->str);
          g_assert_cmpuint (GPOINTER_TO_UINT (owner), ==, k == 0 ? 0 : i + 1);
          g_hash_table_insert (owners, g_string_free (stem, FALSE), GUINT_TO_POINTER (i + 1));
        }
    }
}

static void
test_distance (void)
{
  static const struct
  {
    const char *typed;
    const char *word;
    guint edits;
  } cases[] = {
    {"busy",         "busy",         0},
    { "bsy",         "busy",         1}, /* left out */
    { "bussy",       "busy",         1}, /* added */
    { "buzy",        "busy",         1}, /* changed */
    { "bsuy",        "busy",         1}, /* swapped */
    { "bysu",        "busy",         2},
    { "forbiden",    "forbidden",    1},
    { "frobiden",    "forbidden",    2},
    { "unathorised", "unauthorised", 1},
    { "",            "ab",           2},
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (sip_spelling_measure (cases[i].typed, cases[i].word, 3), ==, cases[i].edits);
  g_assert_cmpuint (sip_spelling_measure ("busy", "forbidden", 2), >, 2);
}

static void
test_tolerance (void)
{
  g_assert_cmpuint (sip_spelling_tolerate ("bzy"), ==, 0);
  g_assert_cmpuint (sip_spelling_tolerate ("bssy"), ==, 1);
  g_assert_cmpuint (sip_spelling_tolerate ("forbodd"), ==, 1);
  g_assert_cmpuint (sip_spelling_tolerate ("forbodde"), ==, 2);
  g_assert_cmpuint (sip_spelling_tolerate ("g729codec"), ==, 0);
  g_assert_cmpuint (sip_spelling_tolerate ("\303\251\303\251\303\251"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/words/split", test_split);
  g_test_add_func ("/words/places", test_places);
  g_test_add_func ("/words/common", test_common);
  g_test_add_func ("/words/stems", test_stems);
  g_test_add_func ("/words/distance", test_distance);
  g_test_add_func ("/words/tolerance", test_tolerance);
  return g_test_run ();
}
