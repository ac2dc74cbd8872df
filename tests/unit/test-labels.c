/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What text, terminal and window call the same things by. */

#include "origin.h"
#include "term-label.h"

static void
check_origin (const SipStatement *statement, const char *origin, const char *address)
{
  g_autofree char *url = NULL;
  g_autofree char *label = sip_format_origin (statement, &url);

  g_assert_cmpstr (label, ==, origin);
  g_assert_cmpstr (url, ==, address);
}

static void
test_origin (void)
{
  char section[] = "21.4.24";
  char appendix[] = "B.1";
  char source[] = "Asterisk";
  char url[] = "https://example.com/";

  check_origin (&(SipStatement){ 0 }, NULL, NULL);
  check_origin (&(SipStatement){ .rfc = 3261, .section = section }, "RFC 3261 section 21.4.24",
                "https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24");
  check_origin (&(SipStatement){ .rfc = 3262, .section = appendix }, "RFC 3262 appendix B.1",
                "https://www.rfc-editor.org/rfc/rfc3262#appendix-B.1");
  check_origin (&(SipStatement){ .source = source, .url = url }, "Asterisk", "https://example.com/");
  check_origin (&(SipStatement){ .rfc = 3261, .section = section, .source = source, .url = url },
                "RFC 3261 section 21.4.24; Asterisk", "https://www.rfc-editor.org/rfc/rfc3261#section-21.4.24");
}

/* The same term says different things of a clue and of a code that is not registered. */
static void
test_term_belongs_to_its_field (void)
{
  g_assert_cmpstr (sip_term_get_label (SIP_FIELD_CLUE, "local"), ==, "In the capture?");
  g_assert_cmpstr (sip_term_get_label (SIP_FIELD_IN_THE_FIELD, "local"), ==, "not registered, never on the wire");
  g_assert_cmpstr (sip_term_get_label (SIP_FIELD_HEADER, "MUST"), ==, "MUST");
}

static void
test_verdicts_have_signs_of_their_own (void)
{
  g_assert_cmpstr (sip_verdict_get_sign ("normal"), !=, sip_verdict_get_sign ("suspicious"));
  g_assert_cmpstr (sip_verdict_get_sign ("normal"), !=, sip_verdict_get_sign ("fault"));
  g_assert_cmpstr (sip_verdict_get_sign ("suspicious"), !=, sip_verdict_get_sign ("fault"));
  g_assert_cmpstr (sip_verdict_get_sign ("MUST"), ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/labels/origin", test_origin);
  g_test_add_func ("/labels/term-belongs-to-its-field", test_term_belongs_to_its_field);
  g_test_add_func ("/labels/verdicts-have-signs-of-their-own", test_verdicts_have_signs_of_their_own);
  return g_test_run ();
}
