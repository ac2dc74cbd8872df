/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sources of a catalogue, one after the other and a form feed between each two, make a catalogue or an error. */

#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "compiler-check.h"
#include "compiler-merge.h"
#include "compiler-source.h"
#include "compiler-write.h"
#include "db.h"
#include "fuzz.h"

static char *path;
static char *output;
static char *schema;

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  fuzz_init ();
  path = fuzz_dup_path ();
  output = g_strconcat (path, ".db", NULL);
  g_assert_true (g_file_get_contents (g_getenv ("CATALOG_SCHEMA"), &schema, NULL, NULL));
  return 0;
}

static gboolean
read_sources (const guint8 *data, gsize size, GPtrArray *roots, GError **error)
{
  const guint8 *end = data + size;

  for (const guint8 *start = data; start < end;)
    {
      const guint8 *feed = memchr (start, '\f', (gsize) (end - start));
      const guint8 *stop = feed != NULL ? feed : end;
      SipNode *root;

      g_unlink (path); /* what is written into a file does not make it shorter */
      g_file_set_contents_full (path, (const char *) start, stop - start, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
      root = sip_source_read (path, "de", error);
      if (root == NULL)
        return FALSE;
      g_ptr_array_add (roots, root);
      start = stop + 1;
    }
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) sip_node_free);
  g_autoptr (GError) error = NULL;

  if (read_sources (data, size, roots, &error) && sip_compiler_merge (roots, &error)
      && sip_compiler_check (roots, &error))
    {
      g_autoptr (SipDb) db = sip_db_create (output, &error);

      if (db != NULL)
        sip_compiler_write (db, schema, roots, &error);
    }
  g_assert_true (error == NULL || *error->message != '\0');
  return 0;
}
