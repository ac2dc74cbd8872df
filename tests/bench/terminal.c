/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what has no window: the terminal tool beside sqlite3 and grep, and the search provider of the desktop. */

#include "config.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#include "child.h"
#include "provider.h"
#include "report.h"

#define N_RUNS      15
#define N_LOG_RUNS  3
#define BLOCK_BYTES (1024 * 1024)
#define LOG_BLOCKS  1024
#define LOG_SEED    3261

/* All that the tool prints for the code. */
static const char row_sql[] = "SELECT * FROM response WHERE code = 486; SELECT * FROM statement WHERE entry = 486;"
                              "SELECT * FROM cause_check WHERE entry = 486; SELECT * FROM flow_lane WHERE code = 486;"
                              "SELECT * FROM flow_message WHERE code = 486";

static gboolean
measure_code (Report *report, const char *sipcode, const char *catalog, GError **error)
{
  const char *ours[] = { sipcode, "486", NULL };
  const char *reference[] = { "sqlite3", "-readonly", catalog, row_sql, NULL };
  g_autoptr (GArray) our_times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) reference_times = g_array_new (FALSE, FALSE, sizeof (double));
  double reference_time;

  /* In turns, so that what else the machine does slows down both. */
  for (guint i = 0; i <= N_RUNS; i++)
    {
      double our_time;

      if (!child_run (ours, NULL, &our_time, NULL, error) || !child_run (reference, NULL, &reference_time, NULL, error))
        return FALSE;
      if (i == 0)
        continue;
      g_array_append_val (our_times, our_time);
      g_array_append_val (reference_times, reference_time);
    }
  reference_time = report_median (reference_times);
  report_add (report, "sipcode 486, beside sqlite3 catalog.db", "ms", report_median (our_times), reference_time,
              2 * reference_time);
  return TRUE;
}

/* As a trace and a proxy write it: one line in eight has a code. */
static char *
make_block (void)
{
  static const int codes[] = { 100, 180, 183, 200, 200, 200, 302, 401, 403, 404,
                               407, 408, 480, 486, 487, 488, 500, 503, 603 };
  g_autoptr (GRand) random = g_rand_new_with_seed (LOG_SEED);
  GString *block = g_string_sized_new (BLOCK_BYTES + 1024);

  while (block->len < BLOCK_BYTES)
    {
      guint32 call = g_rand_int (random);
      int code = codes[g_rand_int_range (random, 0, G_N_ELEMENTS (codes))];

      g_string_append_printf (block,
                              "2026-03-14 09:26:53.%03u INFO [worker-%u] received from 192.0.2.%u:5060\n"
                              "SIP/2.0 %d Reason\n"
                              "Via: SIP/2.0/UDP 198.51.100.%u:5060;branch=z9hG4bK%08x;rport=5060\n"
                              "From: \"Alice\" <sip:alice@example.com>;tag=%08x\n"
                              "To: <sip:bob@example.com>;tag=%08x\n"
                              "Call-ID: %08x%08x@192.0.2.%u\n"
                              "CSeq: %u INVITE\n"
                              "Content-Length: %u\n\n",
                              call % 1000, call % 16, call % 256, code, call % 199, call, ~call, call * 7, call,
                              call * 3, call % 77, call % 40, call % 2000);
    }
  g_string_truncate (block, BLOCK_BYTES);
  block->str[BLOCK_BYTES - 1] = '\n';
  return g_string_free (block, FALSE);
}

static char *
make_log (GError **error)
{
  g_autofree char *block = make_block ();
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("sip-log-XXXXXX", &path, error);
  FILE *file = fd >= 0 ? fdopen (fd, "w") : NULL;
  gboolean written = file != NULL;

  for (guint i = 0; written && i < LOG_BLOCKS; i++)
    written = fwrite (block, 1, BLOCK_BYTES, file) == BLOCK_BYTES;
  if (file != NULL)
    written = fclose (file) == 0 && written;
  if (written)
    return g_steal_pointer (&path);
  if (fd >= 0)
    {
      g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot write '%s'", path);
      g_unlink (path);
    }
  return NULL;
}

static gboolean
measure_log (Report *report, const char *sipcode, const char *log, GError **error)
{
  const char *ours[] = { sipcode, "-", NULL };
  const char *one[] = { sipcode, "486", NULL };
  const char *one_code[] = { "grep", "-c", "SIP/2\\.0 486", NULL };
  const char *any_code[] = { "grep", "-c", "SIP/2\\.0 [1-6][0-9][0-9]", NULL };
  double our_time;
  double one_time;
  double any_time;
  double memory;
  double least;
  double time;

  if (!child_median (ours, log, N_LOG_RUNS, &our_time, &memory, error)
      || !child_median (one_code, log, N_LOG_RUNS, &one_time, NULL, error)
      || !child_median (any_code, log, N_LOG_RUNS, &any_time, NULL, error)
      || !child_run (one, NULL, &time, &least, error))
    return FALSE;
  report_add (report, "sipcode - over 1 GB, beside grep -c of one code", "ms", our_time, one_time, 0);
  report_add (report, "sipcode - over 1 GB, beside grep -c of any code", "ms", our_time, any_time, 0);
  report_add (report, "sipcode -, how much it reads, beside grep of any", "MB/s", LOG_BLOCKS / our_time * 1000,
              LOG_BLOCKS / any_time * 1000, 0);
  report_add (report, "sipcode - over 1 GB, memory, beside sipcode 486", "MB", memory, least, 0);
  return TRUE;
}

static gboolean
measure_provider (Report *report, const char *provider, const char *sipcode, GError **error)
{
  const char *search[] = { sipcode, "codec", "mismatch", NULL };
  ProviderTimes times;
  double search_time;

  if (!provider_measure (provider, N_RUNS, &times, error)
      || !child_median (search, NULL, N_RUNS, &search_time, NULL, error))
    return FALSE;
  report_add (report, "search provider, first answer, beside sipcode", "ms", times.first, search_time, 50);
  report_add (report, "search provider, later answer, beside the bus", "ms", times.later, times.bus, 50);
  return TRUE;
}

int
main (int argc, char **argv)
{
  const char *catalog = g_getenv ("SIP_CODES_CATALOG");
  g_autoptr (Report) report = report_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *log = NULL;
  gboolean done;

  if (argc != 4 || catalog == NULL)
    {
      g_printerr ("SIP_CODES_CATALOG=catalog.db %s SIPCODE PROVIDER REPORT.json\n", argv[0]);
      return 2;
    }
  done = measure_code (report, argv[1], catalog, &error) && measure_provider (report, argv[2], argv[1], &error)
         && (log = make_log (&error)) != NULL && measure_log (report, argv[1], log, &error);
  if (log != NULL)
    g_unlink (log);
  report_print (report);
  if (done && report_write (report, argv[3], &error))
    return 0;
  g_printerr ("%s: %s\n", argv[0], error->message);
  return 1;
}
