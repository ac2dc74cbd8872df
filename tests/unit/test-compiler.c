/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the catalogue compiler on small wrong catalogues, and twice on the right one. */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#define REFERENCES                                                                                                     \
  "<references>\n<rfc number='3261' title='SIP' date='2002-06'><section number='21.4.24' heading='486'/></rfc>\n</references>\n"

#define CLASSES                                                                                                        \
  "<classes><class digit='4'><name>n</name><summary>s</summary><meaning><p>m</p></meaning><unknown>u</unknown></class></classes>"

/* A response on lines 2 to 15, its parts on one line each. */
#define HEAD    "<responses class='4'>\n<response code='%s' phrase='Busy Here' status='current' tier='%s'>\n"
#define SUMMARY "<summary>Busy</summary>\n"
#define MEANING "<meaning><p>m</p></meaning>\n"
#define SENT_BY "<sent-by who='UAS'><p>s</p></sent-by>\n"
#define METHOD  "<method name='INVITE' verdict='normal'>m</method>\n"
#define ORIGIN  "rfc='3261' section='21.4.24'"
#define RETRY                                                                                                          \
  "<retry><client may='never'>r</client><transaction fate='ends' " ORIGIN ">t</transaction>"                           \
  "<dialog fate='none' " ORIGIN ">d</dialog><fork proxy='goes-on' " ORIGIN ">f</fork></retry>\n"
#define DEFINES "<reference rfc='3261' section='21.4.24' role='defines'/>\n"
#define NEXT    "<next who='UAC'>n</next>\n"
#define CAUSE   "<cause><title>c</title><check>k</check></cause>\n"
#define SYMPTOM "<symptom>s1</symptom><symptom>s2</symptom><symptom>s3</symptom>\n"
#define RELATED "<related code='%s'>r</related><clue kind='local'>l</clue>\n"
#define EXAMPLE "<example>SIP/2.0 486 Busy Here</example>\n"
#define FLOW                                                                                                           \
  "<flow><lane id='a'>A</lane><lane id='b'>B</lane><message from='a' to='b' request='INVITE'>1</message>\n"            \
  "<message from='b' to='%s' response='%s' for='INVITE'>2</message>\n<message from='a' to='b' request='ACK'>3</message></flow>\n"
#define TAIL "</response>\n"

/* A response that has just as much as a daily one needs, on lines 2 to 19; the one that it relates to comes after it. */
#define DAILY                                                                                                          \
  "<responses class='4'>\n<response code='486' phrase='Busy Here' status='current' tier='daily'>\n" SUMMARY MEANING    \
      SENT_BY "<method name='INVITE' verdict='normal'>m1</method><method name='BYE' verdict='normal'>m2</method>"      \
  "<method name='OPTIONS' verdict='normal'>m3</method>\n" RETRY DEFINES                                                \
  "<header name='Retry-After' level='MUST' " ORIGIN ">h</header>\n" NEXT                                               \
  "<cause><title>c1</title><check>k1</check></cause><cause><title>c2</title><check>k2</check></cause>"                 \
  "<cause><title>c3</title><check>k3</check></cause><cause><title>c4</title><check>k4</check></cause>"                 \
  "<cause><title>c5</title><check>k5</check></cause>\n" SYMPTOM "<symptom>s4</symptom>\n"                              \
  "<related code='487'>r</related>\n<clue kind='local'>l</clue>\n"                                                     \
  "<example>SIP/2.0 486 Busy Here\nCSeq: 1 INVITE\nRetry-After: 5</example>\n"                                         \
  "<flow><lane id='a'>A</lane><lane id='b'>B</lane><message from='a' to='b' request='INVITE'>1</message>"              \
  "<message from='b' to='a' response='486' for='INVITE'>2</message>"                                                   \
  "<message from='a' to='b' request='ACK'>3</message></flow>\n" TAIL

static char *
response (const char *code, const char *tier, const char *before_cause, const char *related, const char *lane,
          const char *occurs)
{
  return g_strdup_printf (HEAD SUMMARY MEANING SENT_BY METHOD RETRY DEFINES NEXT
                          "%s" CAUSE SYMPTOM RELATED EXAMPLE FLOW TAIL,
                          code, tier, before_cause, related, lane, occurs);
}

/* @symptoms may be %NULL. */
static char *
compile_with (const char *folder,
              const char *responses,
              const char *sections,
              const char *symptoms,
              const char *output,
              int *status)
{
  g_autofree char *source = g_build_filename (folder, "4xx.xml", NULL);
  g_autofree char *references = g_build_filename (folder, "references.xml", NULL);
  g_autofree char *classes = g_build_filename (folder, "classes.xml", NULL);
  g_autofree char *more = g_build_filename (folder, "symptoms.xml", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *errors = NULL;

  g_assert_true (g_file_set_contents (source, responses, -1, NULL));
  g_assert_true (g_file_set_contents (references, sections, -1, NULL));
  g_assert_true (g_file_set_contents (classes, CLASSES, -1, NULL));
  g_assert_true (symptoms == NULL || g_file_set_contents (more, symptoms, -1, NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, g_getenv ("CATALOG_COMPILER"), "--schema",
                              g_getenv ("CATALOG_SCHEMA"), "--output", output, source, references, classes,
                              symptoms != NULL ? more : NULL, NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, NULL));
  *status = g_subprocess_get_exit_status (process);
  return errors;
}

static char *
compile (const char *folder, const char *responses, const char *sections, const char *output, int *status)
{
  return compile_with (folder, responses, sections, NULL, output, status);
}

static void
assert_file_refused (const char *responses, const char *sections, const char *file, const char *expected)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *location = g_build_filename (folder, file, NULL);
  g_autofree char *errors = NULL;
  int status;

  errors = compile (folder, responses, sections, output, &status);
  g_assert_cmpint (status, ==, 1);
  g_assert_true (g_str_has_prefix (errors, location));
  g_assert_cmpstr (errors + strlen (location), ==, expected);
  g_assert_false (g_file_test (output, G_FILE_TEST_EXISTS));
}

static void
assert_refused (const char *responses, const char *expected)
{
  assert_file_refused (responses, REFERENCES, "4xx.xml:", expected);
}

/* Two responses that relate to each other; the second is right. */
static void
assert_pair_refused (const char *first, const char *expected)
{
  g_autofree char *second = response ("600", "rare", "", "486", "a", "600");
  g_autofree char *whole = g_strconcat (first, strchr (second, '\n') + 1, "</responses>", NULL);

  assert_refused (whole, expected);
}

static void
test_unknown_related (void)
{
  g_autofree char *source = response ("486", "rare", "", "499", "a", "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "12: there is no response 499\n");
}

static void
test_related_to_itself (void)
{
  g_autofree char *source = response ("486", "rare", "", "486", "a", "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "12: response 486 is related to itself\n");
}

static void
test_code_twice (void)
{
  g_autofree char *first = response ("486", "rare", "", "486", "a", "486");
  g_autofree char *second = response ("486", "rare", "", "486", "a", "486");
  g_autofree char *whole = g_strconcat (first, strchr (second, '\n') + 1, "</responses>", NULL);
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *errors = NULL;
  int status;

  errors = compile (folder, whole, REFERENCES, output, &status);
  g_assert_cmpint (status, ==, 1);
  g_assert_nonnull (strstr (errors, "4xx.xml:18: <response> 486 is there already, at "));
}

static void
test_unknown_rfc (void)
{
  g_autofree char *source = response ("486", "rare", "<next who='UAS' rfc='9999' section='1'>x</next>\n", "486", "a",
                                      "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "10: RFC 9999 is not in references.xml\n");
}

static void
test_unknown_section (void)
{
  g_autofree char *source = response ("486", "rare", "<next who='UAS' rfc='3261' section='99'>x</next>\n", "486", "a",
                                      "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "10: section 99 of RFC 3261 is not in references.xml\n");
}

static void
test_too_few_causes (void)
{
  g_autofree char *source = response ("486", "daily", "", "486", "a", "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "2: response 486 is daily and needs 5 <cause>, it has 1\n");
}

static void
test_too_few_causes_of_common (void)
{
  g_autofree char *source = response ("486", "common", "", "486", "a", "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);

  assert_refused (whole, "2: response 486 is common and needs 3 <cause>, it has 1\n");
}

static void
test_too_few_symptoms_of_rare (void)
{
  g_autofree char *source = response ("486", "rare", "", "487", "a", "486");
  g_auto (GStrv) parts = g_strsplit (source, "<symptom>s3</symptom>", 2);
  g_autofree char *whole = g_strconcat (parts[0], parts[1], "</responses>", NULL);

  assert_refused (whole, "2: response 486 is rare and needs 3 <symptom>, it has 2\n");
}

static void
test_wrong_class (void)
{
  g_autofree char *first = response ("486", "rare", "", "600", "a", "486");

  assert_pair_refused (first, "18: response 600 stands among the 4xx\n");
}

static void
test_unknown_lane (void)
{
  g_autofree char *first = response ("486", "rare", "", "600", "c", "486");

  assert_pair_refused (first, "15: the flow has no lane “c”\n");
}

static void
test_does_not_occur (void)
{
  g_autofree char *first = response ("486", "rare", "", "600", "a", "600");

  assert_pair_refused (first, "14: response 486 does not occur in its flow\n");
}

static void
test_long_summary (void)
{
  g_autofree char *source = response ("486", "rare", "", "486", "a", "486");
  g_autofree char *filling = g_strnfill (91, 'x');
  g_autofree char *summary = g_strconcat ("<summary>", filling, "</summary>\n", NULL);
  g_auto (GStrv) parts = g_strsplit (source, SUMMARY, 2);
  g_autofree char *whole = g_strconcat (parts[0], summary, parts[1], "</responses>", NULL);

  assert_refused (whole, "3: the summary has 91 characters, at most 90 are allowed\n");
}

static void
test_unknown_element (void)
{
  g_autofree char *first = response ("486", "rare", "<nonsense/>\n", "487", "a", "486");
  g_autofree char *second = response ("487", "rare", "", "486", "a", "487");
  g_autofree char *whole = g_strconcat (first, strchr (second, '\n') + 1, "</responses>", NULL);

  assert_refused (whole, "10: a response has no <nonsense>\n");
}

/* Several things that are wrong at once are told by the first. */
static void
test_several_lacking (void)
{
  assert_refused ("<classes>\n<class digit='4'/></classes>", "2: <class> lacks <name>\n");
}

static void
test_broken_xml (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *errors = NULL;
  int status;

  errors = compile (folder, "<responses class='4'>\n<response>\n</responses>\n", REFERENCES, output, &status);
  g_assert_cmpint (status, ==, 1);
  g_assert_nonnull (strstr (errors, "4xx.xml:3: "));
}

static void
test_one_root (void)
{
  assert_refused ("<!-- nothing -->\n", "1: there is no element in it\n");
  assert_refused ("<references>\n</references>\n<references/>",
                  "3: Error on line 3 char 14: <references> follows the end of the document\n");
}

static void
test_no_text (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "4xx.xml", NULL);
  g_autofree char *expected = g_strdup_printf ("%s:2: this is no text in UTF-8\n", path);
  static const char source[] = "<primer><topic id='what'>\n<!--\0-->opic></primer>";
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *errors = NULL;

  assert_refused ("<responses>\n<\377/></responses>", "2: this is no text in UTF-8\n");

  g_assert_true (g_file_set_contents (path, source, sizeof source - 1, NULL));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, NULL, g_getenv ("CATALOG_COMPILER"), "--schema",
                              g_getenv ("CATALOG_SCHEMA"), "--output", path, path, NULL);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, NULL));
  g_assert_cmpstr (errors, ==, expected);
}

/* Each minimum that the catalogue keeps: what is taken out, or what stands in its place, and what the compiler says. */
static const struct
{
  const char *name;
  const char *part;
  const char *instead;
  const char *expected;
} minima[] = {
  { "summary", SUMMARY, "\n", "2: <response> lacks <summary>\n" },
  { "meaning", MEANING, "\n", "2: <response> lacks <meaning>\n" },
  { "meaning-text", MEANING, "<meaning></meaning>\n", "4: <meaning> lacks <p>\n" },
  { "sent-by", SENT_BY, "\n", "2: <response> lacks <sent-by>\n" },
  { "sent-by-text", SENT_BY, "<sent-by who='UAS'></sent-by>\n", "5: <sent-by> lacks <p>\n" },
  { "methods", "<method name='BYE' verdict='normal'>m2</method>", "",
    "2: response 486 is daily and needs 3 <method>, it has 2\n" },
  { "retry", RETRY, "\n", "2: <response> lacks <retry>\n" },
  { "client", "<client may='never'>r</client>", "", "7: <retry> lacks <client>\n" },
  { "transaction", "<transaction fate='ends' " ORIGIN ">t</transaction>", "", "7: <retry> lacks <transaction>\n" },
  { "dialog", "<dialog fate='none' " ORIGIN ">d</dialog>", "", "7: <retry> lacks <dialog>\n" },
  { "fork", "<fork proxy='goes-on' " ORIGIN ">f</fork>", "", "7: <retry> lacks <fork>\n" },
  { "retry-section", "fate='none' " ORIGIN, "fate='none'", "7: no <dialog> of the retry card names an RFC\n" },
  { "defining-reference", DEFINES, "\n", "2: response 486 has 0 defining references, it must have one\n" },
  { "next", NEXT, "\n", "2: <response> lacks <next>\n" },
  { "causes", "<cause><title>c5</title><check>k5</check></cause>", "",
    "2: response 486 is daily and needs 5 <cause>, it has 4\n" },
  { "title", "<title>c5</title>", "", "11: <cause> lacks <title>\n" },
  { "check", "<check>k5</check>", "", "11: <cause> lacks <check>\n" },
  { "symptoms", "<symptom>s4</symptom>", "", "2: response 486 is daily and needs 4 <symptom>, it has 3\n" },
  { "symptom-twice", "s4", "s1", "13: response 486 has the symptom “s1” twice\n" },
  { "related", "<related code='487'>r</related>", "", "2: <response> lacks <related>\n" },
  { "related-back", "<related code='486'>r</related>", "<related code='488'>r</related>",
    "14: response 487 does not say how it differs from 486 in turn\n" },
  { "clue", "<clue kind='local'>l</clue>\n", "\n", "2: <response> lacks <clue>\n" },
  { "example", "<example>SIP/2.0 486 Busy Here\nCSeq: 1 INVITE\nRetry-After: 5</example>", "",
    "2: <response> lacks <example>\n" },
  { "example-header", "\nRetry-After: 5", "", "16: the example of 486 has no Retry-After, which is a MUST\n" },
  { "flow-length", "<message from='a' to='b' request='ACK'>3</message></flow>", "</flow>",
    "19: a flow has 3 to 10 messages, this one 2\n" },
  { "tier", "tier='daily'", "tier='odd'", "2: “odd” is not a tier (daily, common or rare)\n" },
};

static char *
daily_pair (const char *part, const char *instead)
{
  g_autofree char *second = response ("487", "rare", "", "486", "a", "487");
  g_autofree char *whole = g_strconcat (DAILY, strchr (second, '\n') + 1, "</responses>", NULL);
  const char *found = part != NULL ? strstr (whole, part) : NULL;

  if (part == NULL)
    return g_steal_pointer (&whole);
  g_assert_nonnull (found);
  return g_strdup_printf ("%.*s%s%s", (int) (found - whole), whole, instead, found + strlen (part));
}

static void
test_minimum (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  g_autofree char *whole = daily_pair (minima[index].part, minima[index].instead);

  assert_refused (whole, minima[index].expected);
}

/* Nothing taken out: what the tests of the minima begin with is right. */
static void
test_no_more_needed (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *whole = daily_pair (NULL, NULL);
  g_autofree char *errors = NULL;
  int status;

  errors = compile (folder, whole, REFERENCES, output, &status);
  g_assert_cmpstr (errors, ==, "");
  g_assert_cmpint (status, ==, 0);
}

/* A MUST that holds only sometimes is asked for where it does. */
static void
test_conditional_header (void)
{
  static const struct
  {
    const char *when;
    const char *fields;
    gboolean wanted;
  } cases[] = {
    { "INVITE", "CSeq: 1 INVITE", TRUE },
    { "PUBLISH", "CSeq: 1 INVITE", FALSE },
    { "reliable", "CSeq: 1 INVITE", FALSE },
    { "reliable", "CSeq: 1 INVITE\nRequire: 100rel", TRUE },
    { "body", "CSeq: 1 INVITE", FALSE },
    { "body", "CSeq: 1 INVITE\n\nv=0", TRUE },
    { "dialog", "CSeq: 1 INVITE\nTo: a;tag=1", FALSE },
    { "case", "CSeq: 1 INVITE", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *whole = daily_pair ("CSeq: 1 INVITE\nRetry-After: 5", cases[i].fields);
      g_autofree char *condition = g_strdup_printf ("level='MUST' when='%s'", cases[i].when);
      g_auto (GStrv) parts = g_strsplit (whole, "level='MUST'", 2);
      g_autofree char *responses = g_strjoinv (condition, parts);
      g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
      g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
      g_autofree char *errors = compile (folder, responses, REFERENCES, output, &(int){ 0 });

      g_assert_true ((strstr (errors, "the example of 486 has no Retry-After, which is a MUST\n") != NULL)
                     == cases[i].wanted);
    }
}

static void
test_no_heading (void)
{
  g_autofree char *whole = daily_pair (NULL, NULL);
  g_auto (GStrv) parts = g_strsplit (REFERENCES, " heading='486'", 2);
  g_autofree char *sections = g_strjoinv ("", parts);

  assert_file_refused (whole, sections, "references.xml:", "2: <section> lacks the attribute “heading”\n");
}

/* Two responses that relate to each other, and nothing wrong. */
static char *
rare_pair (void)
{
  g_autofree char *first = response ("486", "rare", "", "487", "a", "486");
  g_autofree char *second = response ("487", "rare", "", "486", "a", "487");

  return g_strconcat (first, strchr (second, '\n') + 1, "</responses>", NULL);
}

/* The catalogue of @rest, with @symptoms (nullable) in a file of their own, has the bytes of the one of @whole. */
static void
assert_same_catalog (const char *whole, const char *rest, const char *symptoms)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *one = g_build_filename (folder, "one.db", NULL);
  g_autofree char *two = g_build_filename (folder, "two.db", NULL);
  g_autofree char *errors_one = NULL;
  g_autofree char *errors_two = NULL;
  g_autofree char *bytes_one = NULL;
  g_autofree char *bytes_two = NULL;
  gsize length_one;
  gsize length_two;
  int status;

  errors_one = compile (folder, whole, REFERENCES, one, &status);
  g_assert_cmpstr (errors_one, ==, "");
  g_assert_cmpint (status, ==, 0);
  errors_two = compile_with (folder, rest, REFERENCES, symptoms, two, &status);
  g_assert_cmpstr (errors_two, ==, "");
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_file_get_contents (one, &bytes_one, &length_one, NULL));
  g_assert_true (g_file_get_contents (two, &bytes_two, &length_two, NULL));
  g_assert_cmpmem (bytes_one, length_one, bytes_two, length_two);
}

/* The same input gives the same bytes, and a right pair is accepted. */
static void
test_reproducible (void)
{
  g_autofree char *whole = rare_pair ();

  assert_same_catalog (whole, whole, NULL);
}

/* What stands in a file of its own follows what the response has itself. */
static void
test_symptoms_apart (void)
{
  g_autofree char *whole = rare_pair ();
  g_auto (GStrv) parts = g_strsplit (whole, "<symptom>s2</symptom><symptom>s3</symptom>", 3);
  g_autofree char *rest = g_strjoinv ("", parts);

  assert_same_catalog (whole, rest,
                       "<symptoms><response code='487'><symptom>s2</symptom><symptom>s3</symptom></response>"
                       "<response code='486'><symptom>s2</symptom><symptom>s3</symptom></response></symptoms>");
}

static const struct
{
  const char *name;
  const char *source;
  const char *expected;
} wrong_symptoms[] = {
  { "unknown-code", "<symptoms>\n<response code='499'><symptom>s</symptom></response></symptoms>",
    "2: there is no response 499\n" },
  { "no-code", "<symptoms>\n<response><symptom>s</symptom></response></symptoms>",
    "2: <response> lacks the attribute “code”\n" },
  { "no-symptom", "<symptoms><response code='486'>\n<cause/></response></symptoms>", "2: <cause> is no <symptom>\n" },
};

static void
test_wrong_symptoms (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autofree char *source = response ("486", "rare", "", "486", "a", "486");
  g_autofree char *whole = g_strconcat (source, "</responses>", NULL);
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  g_autofree char *output = g_build_filename (folder, "catalog.db", NULL);
  g_autofree char *expected = g_strdup_printf ("%s/symptoms.xml:%s", folder, wrong_symptoms[i].expected);
  g_autofree char *errors = NULL;
  int status;

  errors = compile_with (folder, whole, REFERENCES, wrong_symptoms[i].source, output, &status);
  g_assert_cmpint (status, ==, 1);
  g_assert_cmpstr (errors, ==, expected);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/compiler/unknown-related", test_unknown_related);
  g_test_add_func ("/compiler/related-to-itself", test_related_to_itself);
  g_test_add_func ("/compiler/code-twice", test_code_twice);
  g_test_add_func ("/compiler/unknown-rfc", test_unknown_rfc);
  g_test_add_func ("/compiler/unknown-section", test_unknown_section);
  g_test_add_func ("/compiler/too-few-causes", test_too_few_causes);
  g_test_add_func ("/compiler/too-few-causes-of-common", test_too_few_causes_of_common);
  g_test_add_func ("/compiler/too-few-symptoms-of-rare", test_too_few_symptoms_of_rare);
  g_test_add_func ("/compiler/wrong-class", test_wrong_class);
  g_test_add_func ("/compiler/unknown-lane", test_unknown_lane);
  g_test_add_func ("/compiler/does-not-occur", test_does_not_occur);
  g_test_add_func ("/compiler/long-summary", test_long_summary);
  g_test_add_func ("/compiler/unknown-element", test_unknown_element);
  g_test_add_func ("/compiler/several-lacking", test_several_lacking);
  g_test_add_func ("/compiler/broken-xml", test_broken_xml);
  g_test_add_func ("/compiler/one-root", test_one_root);
  g_test_add_func ("/compiler/no-text", test_no_text);
  g_test_add_func ("/compiler/reproducible", test_reproducible);
  g_test_add_func ("/compiler/no-more-needed", test_no_more_needed);
  g_test_add_func ("/compiler/conditional-header", test_conditional_header);
  g_test_add_func ("/compiler/no-heading", test_no_heading);
  g_test_add_func ("/compiler/symptoms-apart", test_symptoms_apart);
  for (guint i = 0; i < G_N_ELEMENTS (wrong_symptoms); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compiler/wrong-symptoms/%s", wrong_symptoms[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_wrong_symptoms);
    }
  for (guint i = 0; i < G_N_ELEMENTS (minima); i++)
    {
      g_autofree char *path = g_strdup_printf ("/compiler/minimum/%s", minima[i].name);

      g_test_add_data_func (path, GINT_TO_POINTER (i), test_minimum);
    }
  return g_test_run ();
}
