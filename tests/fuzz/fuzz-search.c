/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is searched for has an answer, and its marks lie between whole characters of its excerpts. */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "matcher.h"

static SipMatcher *matcher;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  g_autoptr (SipCatalog) catalog = NULL;

  fuzz_init ();
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  matcher = sip_matcher_new (catalog, NULL);
  g_assert_true (sip_matcher_prepare (matcher, NULL));
  return 0;
}

static void
check_match (SipMatch *match)
{
  const char *excerpt = sip_match_get_excerpt (match);
  guint n_marks = 0;
  const SipMark *marks = sip_match_get_marks (match, &n_marks);
  guint end = 0;

  g_assert_true (excerpt == NULL || g_utf8_validate (excerpt, -1, NULL));
  for (guint i = 0; i < n_marks; i++)
    {
      g_assert_true (marks[i].start >= end && marks[i].end > marks[i].start && marks[i].end <= strlen (excerpt));
      g_assert_true (g_utf8_validate (excerpt + marks[i].start, marks[i].end - marks[i].start, NULL));
      end = marks[i].end;
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (SipResult) result = sip_matcher_search (matcher, text, &error);

  g_assert_no_error (error);
  g_assert_true (result->matches->len > 0 || result->suggestions != NULL);
  g_assert_true (result->understood == NULL || g_utf8_validate (result->understood, -1, NULL));
  g_assert_true (result->corrected == NULL || g_utf8_validate (result->corrected, -1, NULL));
  for (guint i = 0; i < result->matches->len; i++)
    check_match (result->matches->pdata[i]);
  return 0;
}
