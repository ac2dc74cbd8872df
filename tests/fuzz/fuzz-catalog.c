/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalogue in which some bytes have changed is refused; and one that somebody has sealed again gives entries or an error.
 * An input is the place (three bytes) and the value (one) of each change. */

#include "config.h"

#include <glib/gstdio.h>

#include "fuzz.h"
#include "matcher.h"
#include "seal.h"

static char *path;
static char *bytes;
static gsize length;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  fuzz_init ();
  path = fuzz_dup_path ();
  g_assert_true (g_file_get_contents (g_getenv ("SIP_CODES_CATALOG"), &bytes, &length, NULL));
  length -= SIP_SEAL_SIZE;
  return 0;
}

static void
write_changed (const guint8 *data, gsize size)
{
  g_autofree char *changed = g_memdup2 (bytes, length);

  for (gsize i = 0; i + 4 <= size; i += 4)
    changed[((gsize) data[i] << 16 | (gsize) data[i + 1] << 8 | data[i + 2]) % length] = (char) data[i + 3];
  g_unlink (path); /* what is written into a file does not make it shorter */
  g_assert_true (g_file_set_contents_full (path, changed, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
read_all (SipCatalog *catalog)
{
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);
  g_autoptr (SipMatcher) matcher = sip_matcher_new (catalog, NULL);
  g_autoptr (SipResult) result = NULL;

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SipEntry) entry = sip_catalog_lookup_entry (catalog, g_array_index (ids, int, i), &error);

      g_assert_true ((entry == NULL) == (error != NULL));
    }
  if (matcher != NULL)
    result = sip_matcher_search (matcher, "busy here", NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SipCatalog) refused = NULL;
  g_autoptr (SipCatalog) catalog = NULL;

  write_changed (data, size);
  refused = sip_catalog_open (path, &error);
  g_assert_null (refused);
  g_assert_true (error->domain == SIP_CATALOG_ERROR);
  g_clear_error (&error);

  g_assert_true (sip_seal_write (path, NULL));
  catalog = sip_catalog_open (path, &error);
  g_assert_true ((catalog == NULL) == (error != NULL));
  if (catalog != NULL)
    read_all (catalog);
  return 0;
}
