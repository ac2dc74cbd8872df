/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "stem.h"

typedef struct
{
  const char *from;
  const char *to;
} Replacement;

/* Forms that no rule makes. Not here: those that are words of their own in this field, as "gone" and "left" are. */
static const Replacement irregular[] = {
  {"bigger",      "big"       },
  { "higher",     "high"      },
  { "larger",     "large"     },
  { "longer",     "long"      },
  { "lower",      "low"       },
  { "newer",      "new"       },
  { "older",      "old"       },
  { "shorter",    "short"     },
  { "smaller",    "small"     },
  { "later",      "late"      },
  { "began",      "begin"     },
  { "begun",      "begin"     },
  { "broke",      "break"     },
  { "broken",     "break"     },
  { "brought",    "bring"     },
  { "chose",      "choose"    },
  { "chosen",     "choose"    },
  { "died",       "die"       },
  { "dying",      "die"       },
  { "fell",       "fall"      },
  { "fallen",     "fall"      },
  { "forgot",     "forget"    },
  { "forgotten",  "forget"    },
  { "found",      "find"      },
  { "gave",       "give"      },
  { "given",      "give"      },
  { "heard",      "hear"      },
  { "held",       "hold"      },
  { "hung",       "hang"      },
  { "kept",       "keep"      },
  { "knew",       "know"      },
  { "known",      "know"      },
  { "lost",       "lose"      },
  { "made",       "make"      },
  { "paid",       "pay"       },
  { "ran",        "run"       },
  { "rang",       "ring"      },
  { "rung",       "ring"      },
  { "rewrote",    "rewrite"   },
  { "rewritten",  "rewrite"   },
  { "saw",        "see"       },
  { "seen",       "see"       },
  { "sent",       "send"      },
  { "spoke",      "speak"     },
  { "spoken",     "speak"     },
  { "taken",      "take"      },
  { "took",       "take"      },
  { "told",       "tell"      },
  { "understood", "understand"},
  { "went",       "go"        },
  { "written",    "write"     },
  { "wrote",      "write"     },
};

/* Endings that are spelt in two ways: the British one, and the American one that replaces it. */
static const Replacement spellings[] = {
  {"isations", "izations"},
  { "isation", "ization" },
  { "ising",   "izing"   },
  { "ised",    "ized"    },
  { "ises",    "izes"    },
  { "iser",    "izer"    },
  { "ise",     "ize"     },
  { "ysing",   "yzing"   },
  { "ysed",    "yzed"    },
  { "yser",    "yzer"    },
  { "yse",     "yze"     },
  { "iours",   "iors"    },
  { "iour",    "ior"     },
  { "tres",    "ters"    },
  { "tre",     "ter"     },
  { "ences",   "enses"   },
  { "ence",    "ense"    },
  { "ogues",   "ogs"     },
  { "ogue",    "og"      },
  { "grammes", "grams"   },
  { "gramme",  "gram"    },
};

static gboolean
ends_in (const GString *word, const char *ending)
{
  gsize length = strlen (ending);

  return word->len >= length && memcmp (word->str + word->len - length, ending, length) == 0;
}

static void
cut (GString *word, gsize n_bytes)
{
  g_string_truncate (word, word->len - n_bytes);
}

static gboolean
replace_whole (GString *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (irregular); i++)
    if (word->str[0] == irregular[i].from[0] && strcmp (word->str, irregular[i].from) == 0)
      {
        g_string_assign (word, irregular[i].to);
        return TRUE;
      }
  return FALSE;
}

static void
unify_spelling (GString *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    if (word->len > strlen (spellings[i].from) + 1 && ends_in (word, spellings[i].from))
      {
        cut (word, strlen (spellings[i].from));
        g_string_append (word, spellings[i].to);
        return;
      }
}

static gboolean
has_vowel (const GString *word, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (strchr ("aeiouy", word->str[i]) != NULL)
      return TRUE;
  return FALSE;
}

static void
cut_plural (GString *word)
{
  if (ends_in (word, "ies") && word->len > 4)
    {
      cut (word, 3);
      g_string_append_c (word, 'y');
    }
  else if (ends_in (word, "s") && !ends_in (word, "ss") && !ends_in (word, "us") && !ends_in (word, "is"))
    cut (word, 1);
}

/* "dropped" and "dropping" have the p twice, "drop" once; "pass" keeps both. */
static void
cut_doubled (GString *word)
{
  gsize length = word->len;

  if (length > 3 && word->str[length - 1] == word->str[length - 2]
      && strchr ("aeiouysz", word->str[length - 1]) == NULL)
    cut (word, 1);
}

static void
cut_tense (GString *word)
{
  if (ends_in (word, "ied") && word->len > 4)
    {
      cut (word, 3);
      g_string_append_c (word, 'y');
    }
  else if (ends_in (word, "ed") && !ends_in (word, "eed") && word->len > 4 && has_vowel (word, word->len - 2))
    {
      cut (word, 2);
      cut_doubled (word);
    }
  else if (ends_in (word, "ing") && word->len > 5 && has_vowel (word, word->len - 3))
    {
      cut (word, 3);
      cut_doubled (word);
    }
}

void
sip_stem_reduce (GString *word)
{
  g_return_if_fail (word != NULL);

  if (replace_whole (word) || word->len <= 3)
    return;
  unify_spelling (word);
  cut_plural (word);
  cut_tense (word);
  if (word->len > 3 && ends_in (word, "e"))
    cut (word, 1);
  if (word->len > 3 && ends_in (word, "ll"))
    cut (word, 1);
}
