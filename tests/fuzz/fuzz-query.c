/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is typed has a meaning, and all of that meaning is within its bounds. */

#include "config.h"

#include <string.h>

#include "catalog.h"
#include "fuzz.h"
#include "query.h"

static SipNames *names;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  static SipCatalog *catalog;

  fuzz_init ();
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  names = sip_names_new (sip_catalog_get_db (catalog), NULL);
  g_assert_nonnull (names);
  return 0;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (SipQuery) query = sip_query_new (text, names);

  g_assert_cmpuint (g_strv_length (query->words), <=, SIP_QUERY_MAX_WORDS);
  for (guint i = 0; query->words[i] != NULL; i++)
    g_assert_true (*query->words[i] != '\0' && g_utf8_validate (query->words[i], -1, NULL));
  for (guint i = 0; i < query->codes->len; i++)
    g_assert_true (g_array_index (query->codes, int, i) >= 100 && g_array_index (query->codes, int, i) <= 999);
  g_assert_cmpuint (query->class_mask & ~0x7eU, ==, 0);
  g_assert_cmpint (query->cause, >=, -1);
  g_assert_true (query->digits == NULL || strlen (query->digits) <= 3);
  return 0;
}
