/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "excerpt.h"
#include "matcher.h"

static SipCatalog *catalog;
static SipMatcher *matcher;

static SipResult *
search (const char *text)
{
  g_autoptr (GError) error = NULL;
  SipResult *result = sip_matcher_search (matcher, text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (result);
  return result;
}

/* The keys of the first @n matches; those of entries that are no response follow their kind: "503 500 cause:34". */
static char *
list_keys (const SipResult *result, guint n)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (n, result->matches->len); i++)
    {
      SipMatch *match = result->matches->pdata[i];
      SipEntryKind kind = sip_match_get_kind (match);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (kind != SIP_ENTRY_KIND_RESPONSE)
        g_string_append_printf (text, "%s:", sip_entry_kind_get_name (kind));
      g_string_append (text, sip_match_get_key (match));
    }
  return g_string_free (text, FALSE);
}

/* The excerpt with its marks in brackets. */
static char *
mark_excerpt (SipMatch *match)
{
  const char *excerpt = sip_match_get_excerpt (match);
  GString *text = g_string_new (NULL);
  guint n_marks;
  const SipMark *marks = sip_match_get_marks (match, &n_marks);
  guint end = 0;

  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_cmpuint (marks[i].start, >=, end);
      g_assert_cmpuint (marks[i].end, >, marks[i].start);
      g_assert_cmpuint (marks[i].end, <=, strlen (excerpt));
      g_string_append_len (text, excerpt + end, marks[i].start - end);
      g_string_append_printf (text, "[%.*s]", (int) (marks[i].end - marks[i].start), excerpt + marks[i].start);
      end = marks[i].end;
    }
  g_string_append (text, excerpt + end);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *typed;
  const char *first; /* the first matches, as list_keys() has them */
} Case;

/* A case a line. */
/* clang-format off */

/* "first result" of each kind of input */
static const Case first_cases[] = {
  { "486", "486" },
  { "48", "480 481 482 483 484 485 486 487 488 489" },
  { "60", "600 603 604 606 607 608" },
  { "3", "300 301 302 305 380" },
  { "5xx", "500 501 502 503 504 505 513 555 580 class:5xx" },
  { "SIP/2.0 488 Not Acceptable Here", "488" },
  { "Got SIP response 488 \"Not acceptable here\" back from 192.0.2.1", "488" },
  { "cause=17", "486" },
  { "Q.850 34", "503" },
  { "cause 21", "403 603" }, /* RFC 3398 section 7.2.4.1 */
  { "CALL_REJECTED", "603 403" }, /* that is what FreeSWITCH calls 603 */
  { "BYE", "401 404 407 408 481" },
  { "busy", "486 600" },
  { "rfc 6086", "469" },
  { "RFC 5626", "430 439" },
  { "Min-SE", "422" },
  { "Retry-After", "500 503" }, /* of which it is a clue, and which people meet daily */
  { "Security-Server", "494" },
  { "warning 305", "488 606 415 warning:305" },
  { "codec mismatch", "488" },
  { "unathorized", "401" },
  { "busy everwhere", "600" }, /* not "ever where" */
  { "117 not registered", "480" }, /* no code, which would be treated as 100 */
  { "temporarly unavailable", "480" },
  { "busy 4xx", "486" },
  { "488 codec", "488" },
  { "477", "unregistered:477" },
  { "Failed Registration [904]", "unregistered:904" },
};

/* The registry phrase as it is typed finds its code. */
static const Case phrase_cases[] = {
  { "busy here", "486" },
  { "Not Found", "404" },
  { "REQUEST TERMINATED", "487" },
  { "does not exist", "481" },
  { "loop detected", "482" },
  { "decline", "603" },
  { "server time-out", "504" },
  { "unwanted", "607" },
};

/* Stem, prefix, joined and split words, other spellings */
static const Case form_cases[] = {
  { "forbid", "403" },
  { "declined", "603" },
  { "loops detected", "482" },
  { "proxy auth", "407" },
  { "unauthorised", "401" },
  { "unauthorized", "401" },
  { "not authorized", "401" },
  { "interval too bri", "423" },
  { "timeout server", "504" },
  { "time out server", "504" },
  { "badgateway", "502" },
  { "tele-phone number anonymity dis-allowed", "433" },
  { "d\303\251cl\303\255n\303\251", "603" },
  { "de\314\201cline", "603" },
};

/* One edit in four letters or more, two in eight or more; a swap is one. */
static const Case typo_cases[] = {
  { "forbiden", "403" }, /* left out */
  { "forbiddden", "403" }, /* doubled */
  { "forbodden", "403" }, /* changed */
  { "frobidden", "403" }, /* swapped */
  { "unautohrised", "401" }, /* swapped, and the other spelling */
  { "anonimity dissallowed", "433" },
  { "undeciferable", "493" }, /* two */
  { "buys here", "486" }, /* swapped, and a word of its own elsewhere */
  { "declin", "603" }, /* not finished yet */
  { "undecifer", "493" }, /* not finished yet, and wrong */
};

/* FTS5's own syntax, and what else breaks parsers, is text like any other. */
static const char *const hostile[] = {
  "\"",
  "'",
  "*",
  "<b>busy</b>",
  "<span foreground='red'>busy",
  "&amp; busy &",
  "</",
  "<!--",
  "busy\nhere\r\tbusy\x7f\x1b[2J",
  "\u202e\u2066busy\u2069",
  "$(busy) `busy` | busy; busy",
  "busy*",
  "NEAR(",
  "NEAR(busy here, 2)",
  "busy AND",
  "OR",
  "NOT busy",
  "-busy",
  "title:busy",
  "^busy",
  "{",
  "}",
  "(busy",
  "busy)",
  "busy; --",
  "%",
  "_",
  "\\",
  "\x01\x02",
  "\xff\xfe",
  "busy \xc3",
  "\xed\xa0\x80",
  "a",
  "\xe2\x80\xaeysub",
  "\xd7\xaa\xd7\xa4\xd7\x95\xd7\xa1",
  "\xcc\x81\xcc\x81",
  "\xf0\x9f\x93\x9e busy",
  "....",
  "00000000000000000000",
  "-1",
  "4294967782",
};
/* clang-format on */

typedef struct
{
  const char *path;
  const Case *cases;
  guint n_cases;
} Table;

static const Table tables[] = {
  { "/matcher/first", first_cases, G_N_ELEMENTS (first_cases) },
  { "/matcher/phrases", phrase_cases, G_N_ELEMENTS (phrase_cases) },
  { "/matcher/forms", form_cases, G_N_ELEMENTS (form_cases) },
  { "/matcher/typos", typo_cases, G_N_ELEMENTS (typo_cases) },
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (guint i = 0; i < table->n_cases; i++)
    {
      g_auto (GStrv) expected = g_strsplit (table->cases[i].first, " ", -1);
      g_autoptr (SipResult) result = search (table->cases[i].typed);
      g_autofree char *keys = list_keys (result, g_strv_length (expected));
      g_autofree char *shown = g_strescape (table->cases[i].typed, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpstr (keys, ==, table->cases[i].first);
    }
}

static void
test_empty (void)
{
  g_autoptr (SipResult) result = search ("");
  g_autoptr (SipResult) blank = search (" \n");
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);

  g_assert_cmpuint (result->matches->len, ==, ids->len);
  g_assert_cmpuint (blank->matches->len, ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      SipMatch *match = result->matches->pdata[i];
      guint n_marks;

      g_assert_cmpint (sip_match_get_id (match), ==, g_array_index (ids, int, i));
      g_assert_cmpint (sip_match_get_field (match), ==, SIP_FIELD_SUMMARY);
      g_assert_cmpstr (sip_match_get_excerpt (match), ==, sip_match_get_summary (match));
      g_assert_null (sip_match_get_marks (match, &n_marks));
      g_assert_cmpuint (n_marks, ==, 0);
    }
}

static void
test_match (void)
{
  g_autoptr (SipResult) result = search ("411");
  SipMatch *match = result->matches->pdata[0];

  g_assert_cmpint (sip_match_get_id (match), ==, 411);
  g_assert_cmpint (sip_match_get_kind (match), ==, SIP_ENTRY_KIND_RESPONSE);
  g_assert_cmpstr (sip_match_get_key (match), ==, "411");
  g_assert_cmpstr (sip_match_get_title (match), ==, "Length Required");
  g_assert_cmpint (sip_match_get_class_digit (match), ==, 4);
  g_assert_cmpint (sip_match_get_status (match), ==, SIP_STATUS_HISTORIC);
  g_assert_cmpint (sip_match_get_field (match), ==, SIP_FIELD_KEY);
  g_assert_cmpstr (sip_match_get_excerpt (match), ==, sip_match_get_summary (match));
}

/* Every result says why it is there. */
static void
test_reason (void)
{
  static const struct
  {
    const char *typed;
    SipField field;
    const char *excerpt;
  } cases[] = {
    { "busy here", SIP_FIELD_TITLE, "[Busy] [Here]" },
    { "LOOP det", SIP_FIELD_TITLE, "[Loop] [Detected]" },
    { "decl", SIP_FIELD_TITLE, "[Decline]" },
    { "forbiden", SIP_FIELD_TITLE, "[Forbidden]" },
    { "codec mismatch", SIP_FIELD_SYMPTOM, "[codec] [mismatch]" },
    { "warning 305", SIP_FIELD_HEADER, "[Warning]: [305] Incompatible media format" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SipResult) result = search (cases[i].typed);
      g_autofree char *excerpt = mark_excerpt (result->matches->pdata[0]);

      g_assert_cmpint (sip_match_get_field (result->matches->pdata[0]), ==, cases[i].field);
      g_assert_cmpstr (excerpt, ==, cases[i].excerpt);
    }
}

static void
test_reason_of_links (void)
{
  g_autoptr (SipResult) rfc = search ("rfc 6086");
  g_autoptr (SipResult) header = search ("min-se");
  g_autoptr (SipResult) cause = search ("Q.850 34");
  g_autofree char *rfc_excerpt = mark_excerpt (rfc->matches->pdata[0]);
  g_autofree char *header_excerpt = mark_excerpt (header->matches->pdata[0]);
  g_autofree char *cause_excerpt = mark_excerpt (cause->matches->pdata[0]);

  g_assert_cmpint (sip_match_get_field (rfc->matches->pdata[0]), ==, SIP_FIELD_REFERENCE);
  g_assert_true (g_str_has_prefix (rfc_excerpt, "[RFC] [6086]"));
  g_assert_cmpint (sip_match_get_field (header->matches->pdata[0]), ==, SIP_FIELD_HEADER);
  g_assert_true (g_str_has_prefix (header_excerpt, "[Min]-[SE]: "));
  g_assert_cmpint (sip_match_get_field (cause->matches->pdata[0]), ==, SIP_FIELD_Q850);
  g_assert_true (g_str_has_prefix (cause_excerpt, "[Q.850] [34] "));
}

/* An excerpt is one line, and short, wherever in a long paragraph the match is. */
static void
test_excerpts (void)
{
  static const char *const searches[] = { "the", "request proxy call", "when the timer fires", "e", "INVITE dialog" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SipResult) result = search (searches[i]);

      for (guint k = 0; k < result->matches->len; k++)
        {
          const char *excerpt = sip_match_get_excerpt (result->matches->pdata[k]);
          g_autofree char *marked = mark_excerpt (result->matches->pdata[k]);

          g_assert_true (g_utf8_validate (excerpt, -1, NULL));
          g_assert_null (strchr (excerpt, '\n'));
          g_assert_cmpuint (strlen (excerpt), <, 200);
          g_assert_nonnull (strchr (marked, '['));
        }
    }
}

static void
test_understood (void)
{
  g_autoptr (SipResult) plain = search ("486");
  g_autoptr (SipResult) words = search ("codec mismatch");
  g_autoptr (SipResult) cause = search ("cause=34");
  g_autoptr (SipResult) line = search ("SIP/2.0 486 Busy");
  g_autoptr (SipResult) unknown = search ("499");

  g_assert_null (plain->understood);
  g_assert_null (words->understood);
  g_assert_true (g_str_has_prefix (cause->understood, "Q.850 cause 34, "));
  g_assert_nonnull (strstr (cause->understood, "503 Service Unavailable"));
  g_assert_cmpstr (line->understood, ==, "Response 486 Busy Here");
  g_assert_nonnull (strstr (unknown->understood, "400"));
}

static void
test_corrected (void)
{
  g_autoptr (SipResult) wrong = search ("temporarly unavailable");
  g_autoptr (SipResult) right = search ("temporarily unavailable");
  g_autoptr (SipResult) joined = search ("badgateway");

  g_assert_cmpstr (wrong->corrected, ==, "temporarily unavailable");
  g_assert_null (right->corrected);
  g_assert_null (joined->corrected);
}

/* A word that the catalogue has is searched for as it is, however near another one is. */
static void
test_exact_not_corrected (void)
{
  g_autoptr (SipResult) everything = search ("");

  for (guint i = 0; i < everything->matches->len; i++)
    {
      const char *title = sip_match_get_title (everything->matches->pdata[i]);
      g_autoptr (SipResult) result = search (title);

      g_assert_null (result->corrected);
      g_assert_cmpstr (sip_match_get_title (result->matches->pdata[0]), ==, title);
    }
}

/* Short words, numbers and names are not guessed at. */
static void
test_not_corrected (void)
{
  static const char *const searches[] = { "bzy", "q9x", "t38x77", "12345" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SipResult) result = search (searches[i]);

      g_assert_null (result->corrected);
    }
}

/* What people call the same, in a word or two, is found and marked, and is no correction. */
static void
test_alike (void)
{
  static const struct
  {
    const char *typed;
    const char *other;
    const char *key;
  } cases[] = {
    { "telco overloaded", "provider", "503" },
    { "swamped", "overload", "503" },
    { "calls ping pong", "loop", "482" },
    { "cellphone", "mobile", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SipResult) result = search (cases[i].typed);
      gboolean is_found = cases[i].key == NULL;

      g_assert_null (result->corrected);
      g_assert_true (g_hash_table_contains (result->words, cases[i].other));
      for (guint k = 0; k < 3; k++)
        is_found = is_found || g_strcmp0 (sip_match_get_key (result->matches->pdata[k]), cases[i].key) == 0;
      g_assert_true (is_found);
    }
}

/* What sentences are built with is no form of a word that says something. */
static void
test_no_form_of_common_words (void)
{
  g_autoptr (SipResult) one = search ("one way audio");

  g_assert_true (g_hash_table_contains (one->words, "one"));
  g_assert_false (g_hash_table_contains (one->words, "on"));
}

/* "on" is marked where it is all that was typed, and not in every other line of a long text. */
static void
test_common_words_are_not_marked (void)
{
  g_autoptr (SipResult) sentence = search ("busy on the phone");
  g_autoptr (SipResult) alone = search ("on the");

  g_assert_true (g_hash_table_contains (sentence->words, "busy"));
  g_assert_false (g_hash_table_contains (sentence->words, "on"));
  g_assert_true (g_hash_table_contains (alone->words, "on"));
}

/* A word that the catalogue has is looked for as it is. */
static void
test_word_before_alike (void)
{
  g_autoptr (SipResult) declined = search ("declined");

  g_assert_cmpstr (sip_match_get_key (declined->matches->pdata[0]), ==, "603");
  g_assert_false (g_hash_table_contains (declined->words, "refused"));
}

static void
test_nothing_found (void)
{
  static const char *const searches[] = { "qqqqqqqqqqqqqqqq", "\xe5\x91\xbc\xe5\x8f\xab", "!!!", "997", "xyzzy quux" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SipResult) result = search (searches[i]);

      g_assert_cmpuint (result->matches->len, ==, 0);
      g_assert_nonnull (result->suggestions);
      g_assert_cmpuint (g_strv_length (result->suggestions), >, 0);
      for (guint k = 0; result->suggestions[k] != NULL; k++)
        {
          g_autoptr (SipResult) suggested = search (result->suggestions[k]);

          g_assert_cmpuint (suggested->matches->len, >, 0);
        }
    }
}

/* Everything that was named is found once, and only responses of the class that was named. */
static void
test_class_limits_words (void)
{
  g_autoptr (SipResult) result = search ("timeout 5xx");

  g_assert_cmpuint (result->matches->len, >, 0);
  for (guint i = 0; i < result->matches->len; i++)
    g_assert_cmpint (sip_match_get_class_digit (result->matches->pdata[i]), ==, 5);
}

static void
test_each_once (void)
{
  static const char *const searches[] = { "486 busy",          "cause=17 busy", "rfc 3261", "contact",
                                          "warning 305 codec", "4xx",           "call" };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_autoptr (SipResult) result = search (searches[i]);
      g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

      for (guint k = 0; k < result->matches->len; k++)
        g_assert_true (g_hash_table_add (seen, GINT_TO_POINTER (sip_match_get_id (result->matches->pdata[k]))));
    }
}

/* A cause named like a response follows it. */
static void
test_responses_first (void)
{
  g_autoptr (SipResult) result = search ("call rejected");
  gboolean has_cause = FALSE;

  g_assert_cmpint (sip_match_get_kind (result->matches->pdata[0]), ==, SIP_ENTRY_KIND_RESPONSE);
  for (guint i = 0; i < result->matches->len; i++)
    has_cause = has_cause
                || (sip_match_get_kind (result->matches->pdata[i]) == SIP_ENTRY_KIND_CAUSE
                    && g_str_equal (sip_match_get_key (result->matches->pdata[i]), "21"));
  g_assert_true (has_cause);
}

/* Every key press on the way to a search has an answer. */
static void
test_letter_by_letter (void)
{
  static const char typed[] = "phone rings but nobody hears anything, cause=17 rfc 3261 Retry-After 4xx";

  for (gsize length = 0; length <= strlen (typed); length++)
    {
      g_autofree char *text = g_strndup (typed, length);
      g_autoptr (SipResult) result = search (text);

      g_assert_true (result->matches->len > 0 || result->suggestions != NULL);
    }
}

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (SipResult) result = search (hostile[i]);

      g_assert_true (result->matches->len > 0 || result->suggestions != NULL);
      for (guint k = 0; k < result->matches->len; k++)
        g_free (mark_excerpt (result->matches->pdata[k]));
    }
}

/* 100 MB; of them the beginning is read. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SipResult) result = NULL;

  while (text->len < 1024 * 1024)
    g_string_append_printf (text, "w%xrd b\xc3\xbcsy hear ", (guint) text->len);
  while (text->len < 100 * 1024 * 1024)
    g_string_append_len (text, text->str, (gssize) text->len);
  result = search (text->str);
  g_assert_cmpuint (result->matches->len, >, 0);
}

/* What is marked in the details is what the search found. */
static void
test_mark (void)
{
  g_autoptr (SipResult) result = search ("rejected cal");
  g_autoptr (GArray) marks = sip_excerpt_mark ("The rejection of all calls, twice re-called.", result->words);

  g_assert_cmpuint (marks->len, >=, 2);
  g_assert_cmpuint (g_array_index (marks, SipMark, 0).start, ==, strlen ("The "));
  g_assert_cmpuint (g_array_index (marks, SipMark, 0).end, ==, strlen ("The rejection"));
  g_assert_cmpuint (g_array_index (marks, SipMark, 1).start, ==, strlen ("The rejection of all "));
}

/* A match outlives the matcher that made it. */
static void
test_match_outlives_matcher (void)
{
  g_autoptr (SipCatalog) own_catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  SipMatcher *own_matcher = sip_matcher_new (own_catalog, NULL);
  SipResult *result = sip_matcher_search (own_matcher, "codec mismatch", NULL);
  g_autoptr (SipMatch) match = g_object_ref (result->matches->pdata[0]);

  sip_result_free (result);
  g_assert_finalize_object (own_matcher);
  g_assert_cmpstr (sip_match_get_excerpt (match), ==, "codec mismatch");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  matcher = sip_matcher_new (catalog, NULL);
  g_assert_true (sip_matcher_prepare (matcher, NULL));

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], test_table);
  g_test_add_func ("/matcher/empty", test_empty);
  g_test_add_func ("/matcher/match", test_match);
  g_test_add_func ("/matcher/reason", test_reason);
  g_test_add_func ("/matcher/reason-of-links", test_reason_of_links);
  g_test_add_func ("/matcher/excerpts", test_excerpts);
  g_test_add_func ("/matcher/understood", test_understood);
  g_test_add_func ("/matcher/corrected", test_corrected);
  g_test_add_func ("/matcher/exact-not-corrected", test_exact_not_corrected);
  g_test_add_func ("/matcher/not-corrected", test_not_corrected);
  g_test_add_func ("/matcher/alike", test_alike);
  g_test_add_func ("/matcher/word-before-alike", test_word_before_alike);
  g_test_add_func ("/matcher/no-form-of-common-words", test_no_form_of_common_words);
  g_test_add_func ("/matcher/common-words-are-not-marked", test_common_words_are_not_marked);
  g_test_add_func ("/matcher/nothing-found", test_nothing_found);
  g_test_add_func ("/matcher/class-limits-words", test_class_limits_words);
  g_test_add_func ("/matcher/each-once", test_each_once);
  g_test_add_func ("/matcher/responses-first", test_responses_first);
  g_test_add_func ("/matcher/letter-by-letter", test_letter_by_letter);
  g_test_add_func ("/matcher/hostile", test_hostile);
  g_test_add_func ("/matcher/long", test_long);
  g_test_add_func ("/matcher/mark", test_mark);
  g_test_add_func ("/matcher/match-outlives-matcher", test_match_outlives_matcher);
  status = g_test_run ();

  g_assert_finalize_object (matcher);
  g_assert_finalize_object (catalog);
  return status;
}
