/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures opening the catalogue and reading everything in it, beside what SQLite by itself takes for the same bytes. */

#include "config.h"

#include <sqlite3.h>

#include "catalog.h"
#include "report.h"

#define N_RUNS 15

static const char *const tables[] = { "entry",     "response",     "statement",  "cause_check",
                                      "flow_lane", "flow_message", "rfc_section" };

/* Where what was read goes, so that it must be read. */
static volatile gsize n_read;

typedef gboolean (*Work) (const char *path);

static gboolean
open_ours (const char *path)
{
  g_autoptr (SipCatalog) catalog = sip_catalog_open (path, NULL);

  return catalog != NULL;
}

static sqlite3 *
open_plain (const char *path)
{
  sqlite3 *handle = NULL;

  if (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK
      && sqlite3_exec (handle, "SELECT key FROM entry LIMIT 1", NULL, NULL, NULL) == SQLITE_OK)
    return handle;
  sqlite3_close (handle);
  return NULL;
}

static gboolean
open_reference (const char *path)
{
  sqlite3 *handle = open_plain (path);

  sqlite3_close (handle);
  return handle != NULL;
}

static gboolean
read_ours (const char *path)
{
  g_autoptr (SipCatalog) catalog = sip_catalog_open (path, NULL);

  for (SipEntryKind kind = 0; catalog != NULL && kind < SIP_N_ENTRY_KINDS; kind++)
    {
      g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, kind, NULL);

      for (guint i = 0; ids != NULL && i < ids->len; i++)
        {
          g_autoptr (SipEntry) entry = sip_catalog_lookup_entry (catalog, g_array_index (ids, int, i), NULL);

          if (entry == NULL)
            return FALSE;
        }
    }
  return catalog != NULL;
}

static gboolean
read_table (sqlite3 *handle, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s", table);
  sqlite3_stmt *stmt = NULL;

  if (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL) != SQLITE_OK)
    return FALSE;
  while (sqlite3_step (stmt) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (stmt); i++)
      if (sqlite3_column_text (stmt, i) != NULL)
        n_read += (gsize) sqlite3_column_bytes (stmt, i);
  return sqlite3_finalize (stmt) == SQLITE_OK;
}

static gboolean
read_reference (const char *path)
{
  sqlite3 *handle = open_plain (path);
  gboolean done = handle != NULL;

  for (guint i = 0; done && i < G_N_ELEMENTS (tables); i++)
    done = read_table (handle, tables[i]);
  sqlite3_close (handle);
  return done;
}

static gboolean
measure (Work work, const char *path, double *median)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i <= N_RUNS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      double time;

      if (!work (path))
        return FALSE;
      time = (double) (g_get_monotonic_time () - start) / 1000;
      if (i > 0)
        g_array_append_val (times, time);
    }
  *median = report_median (times);
  return TRUE;
}

static gboolean
compare (Report *report, const char *name, const char *path, Work ours, Work reference)
{
  double our_time;
  double reference_time;

  if (!measure (ours, path, &our_time) || !measure (reference, path, &reference_time))
    return FALSE;
  report_add (report, name, "ms", our_time, reference_time, 0);
  return TRUE;
}

int
main (int argc, char **argv)
{
  const char *path = g_getenv ("SIP_CODES_CATALOG");
  g_autoptr (Report) report = report_new ();
  g_autoptr (GError) error = NULL;

  if (argc != 2 || path == NULL)
    {
      g_printerr ("SIP_CODES_CATALOG=catalog.db %s REPORT.json\n", argv[0]);
      return 2;
    }
  if (!compare (report, "open the catalogue, beside sqlite3_open()", path, open_ours, open_reference)
      || !compare (report, "read all entries, beside all rows", path, read_ours, read_reference))
    {
      g_printerr ("%s: cannot read '%s'\n", argv[0], path);
      return 1;
    }
  report_print (report);
  if (report_write (report, argv[1], &error))
    return 0;
  g_printerr ("%s: %s\n", argv[0], error->message);
  return 1;
}
