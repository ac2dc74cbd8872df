/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

#include "seal.h"
#include "search-speed.h"
#include "searches.h"
#include "words.h"

/* As many rows as a window shows at a time. */
#define N_VISIBLE 20

/* SQL scans and ranks all rows: a sample of the key presses is enough. */
#define SQL_SHARE 16

/* No status code is free for copies, so the rows of `response` stay as they are. */
static const char copy_sql[] =
    "BEGIN;"
    "INSERT INTO entry SELECT id + %1$u, kind, key, title, summary, class, tier FROM entry WHERE id < 100000;"
    "INSERT INTO statement SELECT entry + %1$u, field, position, label, term, text, other, rfc, section, source, url "
    "  FROM statement WHERE entry < 100000;"
    "INSERT INTO cause_check SELECT entry + %1$u, field, cause, position, text FROM cause_check WHERE entry < 100000;"
    "INSERT INTO entry_text (rowid, title, name, symptom, summary, cause, clue, field, method, header, meaning, next, other)"
    "  SELECT rowid + %1$u, title, name, symptom, summary, cause, clue, field, method, header, meaning, next, other "
    "  FROM entry_text WHERE rowid < 100000;"
    "COMMIT;";

static const char like_sql[] =
    "SELECT rowid FROM entry_text WHERE title LIKE ?1 OR name LIKE ?1 OR symptom LIKE ?1 OR summary LIKE ?1 OR cause LIKE ?1 "
    "OR clue LIKE ?1 OR field LIKE ?1 OR method LIKE ?1 OR header LIKE ?1 OR meaning LIKE ?1 OR next LIKE ?1 OR other LIKE ?1";

static const char
    fts_sql[] = "SELECT rowid FROM entry_text WHERE entry_text MATCH ?1 ORDER BY bm25 (entry_text) LIMIT 100";

typedef char *(*MakePattern) (const char *typed);

static gboolean
set_sqlite_error (sqlite3 *handle, GError **error)
{
  g_set_error (error, SIP_DB_ERROR, SIP_DB_ERROR_FAILED, "%s", sqlite3_errmsg (handle));
  return FALSE;
}

static gboolean
multiply (sqlite3 *handle, guint n_copies, GError **error)
{
  for (guint i = 1; i < n_copies; i++)
    {
      g_autofree char *sql = g_strdup_printf (copy_sql, i * 100000);

      if (sqlite3_exec (handle, sql, NULL, NULL, NULL) != SQLITE_OK)
        return set_sqlite_error (handle, error);
    }
  return TRUE;
}

static char *
make_copy (const char *path, guint n_copies, GError **error)
{
  g_autofree char *copy = NULL;
  g_autofree char *bytes = NULL;
  sqlite3 *handle = NULL;
  gboolean made;
  gsize length;
  int file = g_file_open_tmp ("catalog-XXXXXX.db", &copy, error);

  if (file < 0)
    return NULL;
  g_close (file, NULL);
  if (!g_file_get_contents (path, &bytes, &length, error)
      || !g_file_set_contents (copy, bytes, (gssize) (length - SIP_SEAL_SIZE), error))
    return NULL;
  made = (sqlite3_open (copy, &handle) == SQLITE_OK || set_sqlite_error (handle, error))
         && multiply (handle, n_copies, error);
  sqlite3_close (handle);
  made = made && sip_seal_write (copy, error);
  return made ? g_steal_pointer (&copy) : NULL;
}

static void
print_times (const char *what, GArray *times)
{
  const double *values = &g_array_index (times, double, 0);

  g_print ("  %-24s %8u %10.3f %10.3f\n", what, times->len, values[times->len / 2],
           values[times->len * 99 / 100]);
}

static int
compare_times (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

static double
press_key (SipMatcher *matcher, const char *typed)
{
  gint64 start = g_get_monotonic_time ();
  SipResult *result = sip_matcher_search (matcher, typed, NULL);

  for (guint i = 0; i < result->matches->len && i < N_VISIBLE; i++)
    sip_match_get_excerpt (result->matches->pdata[i]);
  sip_result_free (result);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static double
run_sql (sqlite3_stmt *stmt, const char *pattern)
{
  gint64 start = g_get_monotonic_time ();

  sqlite3_bind_text (stmt, 1, pattern, -1, SQLITE_TRANSIENT);
  while (sqlite3_step (stmt) == SQLITE_ROW)
    ;
  sqlite3_reset (stmt);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

static char *
make_like_pattern (const char *typed)
{
  return g_strconcat ("%", typed, "%", NULL);
}

/* All words, the last one as a prefix; any of them is enough. */
static char *
make_fts_pattern (const char *typed)
{
  g_autoptr (GPtrArray) words = sip_words_split (typed, G_MAXUINT);
  GString *pattern = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (pattern, "%s\"%s\"", i > 0 ? " OR " : "", (char *) words->pdata[i]);
  if (words->len > 0)
    g_string_append_c (pattern, '*');
  return g_string_free (pattern, FALSE);
}

/* All that was typed on the way to @searches. */
static GPtrArray *
list_key_presses (GPtrArray *searches)
{
  GPtrArray *presses = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < searches->len; i++)
    {
      const char *query = ((Search *) searches->pdata[i])->query;

      for (const char *p = query; *p != '\0';)
        {
          p = g_utf8_next_char (p);
          g_ptr_array_add (presses, g_strndup (query, (gsize) (p - query)));
        }
    }
  return presses;
}

static void
measure_sql (sqlite3 *handle, const char *what, const char *sql, MakePattern make_pattern, GPtrArray *presses)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  sqlite3_stmt *stmt = NULL;

  sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL);
  for (guint i = 0; i < presses->len; i += SQL_SHARE)
    {
      g_autofree char *pattern = make_pattern (presses->pdata[i]);
      double time = run_sql (stmt, pattern);

      g_array_append_val (times, time);
    }
  sqlite3_finalize (stmt);
  g_array_sort (times, compare_times);
  print_times (what, times);
}

static gboolean
measure_search (const char *path, GPtrArray *presses, GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (SipCatalog) catalog = sip_catalog_open (path, error);
  gint64 start = g_get_monotonic_time ();
  g_autoptr (SipMatcher) matcher = catalog != NULL ? sip_matcher_new (catalog, error) : NULL;

  if (matcher == NULL || !sip_matcher_prepare (matcher, error))
    return FALSE;
  g_print ("  %-24s %8u %10.3f\n", "load", 1, (double) (g_get_monotonic_time () - start) / 1000);
  for (guint i = 0; i < presses->len; i++)
    {
      double time = press_key (matcher, presses->pdata[i]);

      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_times);
  print_times ("key press", times);
  return TRUE;
}

gboolean
search_speed_print (const char *path, guint n_copies, GPtrArray *searches, GError **error)
{
  g_autoptr (GPtrArray) presses = list_key_presses (searches);
  g_autofree char *copy = make_copy (path, n_copies, error);
  sqlite3 *handle = NULL;
  gboolean done;

  if (copy == NULL)
    return FALSE;
  g_print ("%u times the catalogue\n  %-24s %8s %10s %10s\n", n_copies, "milliseconds", "n", "p50", "p99");
  done = measure_search (copy, presses, error);
  if (done && sqlite3_open (copy, &handle) == SQLITE_OK)
    {
      measure_sql (handle, "LIKE", like_sql, make_like_pattern, presses);
      measure_sql (handle, "FTS5 and bm25()", fts_sql, make_fts_pattern, presses);
    }
  sqlite3_close (handle);
  g_unlink (copy);
  return done;
}
