/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "query.h"
#include "selected-text.h"

static void
assert_text (const char *data, gsize length, const char *expected)
{
  g_autofree char *text = sip_selected_text_new (data, length);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_text (void)
{
  assert_text (NULL, 0, "");
  assert_text ("", 0, "");
  assert_text (" \r\n\t ", 5, "");
  assert_text ("488 Not Acceptable Here", 3, "488");
  assert_text ("  SIP/2.0 486 Busy Here\r\nVia: x\r\n", 34, "SIP/2.0 486 Busy Here\r\nVia: x");
  assert_text ("busy\0secret", 11, "busy");
  assert_text ("\0", 1, "");
  assert_text ("b\303\274sy", 5, "b\303\274sy");
  assert_text ("b\374sy", 4, "b\357\277\275sy");
  assert_text ("\376\377\0004\0008", 6, "\357\277\275\357\277\275");
}

/* A character on the border is left out as a whole; bytes that are none take nothing else with them. */
static void
test_size (void)
{
  g_autofree char *data = g_strnfill (2 * SIP_QUERY_MAX_BYTES, 'x');
  g_autofree char *whole = sip_selected_text_new (data, 2 * SIP_QUERY_MAX_BYTES);
  g_autofree char *exact = sip_selected_text_new (data, SIP_QUERY_MAX_BYTES);
  g_autofree char *cut = NULL;
  g_autofree char *invalid = NULL;

  g_assert_cmpuint (strlen (whole), ==, SIP_QUERY_MAX_BYTES);
  g_assert_cmpuint (strlen (exact), ==, SIP_QUERY_MAX_BYTES);

  memcpy (data + SIP_QUERY_MAX_BYTES - 2, "\342\202\254", 3);
  cut = sip_selected_text_new (data, 2 * SIP_QUERY_MAX_BYTES);
  g_assert_cmpuint (strlen (cut), ==, SIP_QUERY_MAX_BYTES - 2);
  g_assert_true (g_utf8_validate (cut, -1, NULL));

  memcpy (data + SIP_QUERY_MAX_BYTES - 3, "\377\377\377", 3);
  invalid = sip_selected_text_new (data, 2 * SIP_QUERY_MAX_BYTES);
  g_assert_true (g_str_has_suffix (invalid, "x\357\277\275\357\277\275\357\277\275"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/selected-text/text", test_text);
  g_test_add_func ("/selected-text/size", test_size);
  return g_test_run ();
}
