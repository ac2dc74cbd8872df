/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Build-time program: reads the catalogue's XML files and writes the database that the program searches. */

#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>

#include "compiler-check.h"
#include "compiler-merge.h"
#include "compiler-source.h"
#include "compiler-write.h"
#include "db.h"
#include "seal.h"

static gboolean
compile (const char *schema_path, const char *language, char **paths, const char *output, GError **error)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) sip_node_free);
  g_autoptr (SipDb) db = NULL;
  g_autofree char *schema = NULL;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      SipNode *root = sip_source_read (paths[i], language, error);

      if (root == NULL)
        return FALSE;
      g_ptr_array_add (roots, root);
    }

  if (!sip_compiler_merge (roots, error) || !sip_compiler_check (roots, error)
      || !g_file_get_contents (schema_path, &schema, NULL, error))
    return FALSE;
  db = sip_db_create (output, error);
  if (db == NULL || !sip_compiler_write (db, schema, roots, error))
    return FALSE;
  g_clear_pointer (&db, sip_db_close);
  return sip_seal_write (output, error);
}

int
main (int argc, char **argv)
{
  g_autofree char *schema = NULL;
  g_autofree char *output = NULL;
  g_autofree char *language = NULL;
  g_auto (GStrv) paths = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry options[] = {
    { "schema", 's', 0, G_OPTION_ARG_FILENAME, &schema, "SQL that creates the tables", "FILE" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Database to write", "FILE" },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, "Language to take from merged translations", "CODE" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, "XML…" },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- compile the catalogue");

  setlocale (LC_ALL, "");
  g_option_context_add_main_entries (context, options, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("%s: %s\n", g_get_prgname (), error->message);
      return 2;
    }
  if (schema == NULL || output == NULL || paths == NULL)
    {
      g_printerr ("%s: --schema, --output and at least one XML file are needed\n", g_get_prgname ());
      return 2;
    }

  if (!compile (schema, language, paths, output, &error))
    {
      g_printerr ("%s\n", error->message);
      g_unlink (output);
      return 1;
    }
  return 0;
}
