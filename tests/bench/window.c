/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the window from outside: what it takes to start, beside a window with one label; from a key press to the frame
 * that shows what it did, beside a window with one entry; and what it does when nobody does anything. */

#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "report.h"
#include "screen.h"

#define N_STARTS 11
#define N_MOVES  60
#define FRAME    16.7 /* milliseconds */
#define SETTLED  (350 * G_TIME_SPAN_MILLISECOND)
#define PAINTED  (4 * G_TIME_SPAN_MILLISECOND)
#define REPEAT   (40 * G_TIME_SPAN_MILLISECOND) /* how often a key that is held repeats */
#define REST     12                             /* seconds after which GTK lets the cursor rest */

typedef struct
{
  const char *path;
  GArray *starts; /* milliseconds */
  GArray *sizes;  /* MiB */
} Program;

static void
add (GArray *values, double value)
{
  g_array_append_val (values, value);
}

static GArray *
create_values (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

/* Sorts the values. Returns: the one that @share of them does not exceed, 0 if there is none */
static double
get_share (GArray *values, double share)
{
  report_median (values);
  return values->len > 0 ? g_array_index (values, double, (guint) (share * (values->len - 1))) : 0;
}

/* Proportional set size, in MiB: what a process adds to the memory in use, shared pages divided by those who share them. */
static double
read_pss (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", pid);
  g_autofree char *text = NULL;
  const char *line;

  if (!g_file_get_contents (path, &text, NULL, NULL) || (line = strstr (text, "\nPss:")) == NULL)
    return 0;
  return g_ascii_strtod (line + strlen ("\nPss:"), NULL) / 1024;
}

/* Returns: how often a thread of the process has gone to sleep of itself */
static guint64
read_wake_ups (GPid pid)
{
  g_autofree char *folder = g_strdup_printf ("/proc/%d/task", pid);
  g_autoptr (GDir) tasks = g_dir_open (folder, 0, NULL);
  guint64 sum = 0;

  if (tasks == NULL)
    return 0;
  for (const char *name = g_dir_read_name (tasks); name != NULL; name = g_dir_read_name (tasks))
    {
      g_autofree char *path = g_build_filename (folder, name, "status", NULL);
      g_autofree char *text = NULL;
      const char *line;

      if (g_file_get_contents (path, &text, NULL, NULL) && (line = strstr (text, "\nvoluntary_ctxt_switches:")) != NULL)
        sum += g_ascii_strtoull (line + strlen ("\nvoluntary_ctxt_switches:"), NULL, 10);
    }
  return sum;
}

/* @configuration is the folder with GTK's settings, NULL for those of a desktop. */
static GPid
start (const char *path, const char *argument, const char *configuration)
{
  char *const argv[] = { (char *) path, (char *) argument, NULL };
  g_auto (GStrv) environment = g_get_environ ();
  g_autoptr (GError) error = NULL;
  GPid pid;

  if (configuration != NULL)
    environment = g_environ_setenv (environment, "XDG_CONFIG_HOME", configuration, TRUE);
  if (!g_spawn_async (NULL, (char **) argv, environment, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  return pid;
}

static void
stop (BenchScreen *screen, GPid pid)
{
  kill (pid, SIGTERM);
  waitpid (pid, NULL, 0);
  bench_screen_rest (screen, SETTLED);
}

static void
measure_start (BenchScreen *screen, Program *program, gboolean is_warm)
{
  gint64 before = g_get_monotonic_time ();
  GPid pid = start (program->path, NULL, NULL);
  gint64 settled = bench_screen_wait_settled (screen, SETTLED);

  if (settled == 0)
    g_error ("%s shows no window", program->path);
  if (is_warm)
    {
      add (program->starts, (double) (settled - before) / G_TIME_SPAN_MILLISECOND);
      add (program->sizes, read_pss (pid));
    }
  stop (screen, pid);
}

/* In turns, so that what else the machine does is shared out. */
static void
compare_starts (BenchScreen *screen, const char *bare_path, const char *path, Report *report)
{
  Program bare = { bare_path, create_values (), create_values () };
  Program ours = { path, create_values (), create_values () };

  for (guint i = 0; i <= N_STARTS; i++)
    {
      measure_start (screen, &bare, i > 0);
      measure_start (screen, &ours, i > 0);
    }
  report_add (report, "start to settled frame, beside a window with a label", "ms", report_median (ours.starts),
              report_median (bare.starts), 1.5 * report_median (bare.starts));
  report_add (report, "memory (PSS) after start, beside a window with a label", "MiB", report_median (ours.sizes),
              report_median (bare.sizes), 1.3 * report_median (bare.sizes));
  g_array_unref (bare.starts);
  g_array_unref (bare.sizes);
  g_array_unref (ours.starts);
  g_array_unref (ours.sizes);
}

/* Presses a key as it repeats when it is held, and notes when the next frame was seen. */
static void
press (BenchScreen *screen, const char *key, GArray *times)
{
  gint64 before = bench_screen_press (screen, key);
  gint64 painted = bench_screen_wait_settled (screen, PAINTED);
  gint64 left;

  if (painted != 0)
    add (times, (double) (painted - before) / G_TIME_SPAN_MILLISECOND);
  left = before + REPEAT - g_get_monotonic_time ();
  if (left > 0)
    g_usleep ((gulong) left);
}

static void
type (BenchScreen *screen, GArray *times)
{
  static const char *const searches[] = {
    "4 8 6", "c o d e c space m i s m a t c h", "5 0 3", "w r o n g space p a s s w o r d", "r e t r y minus a f t e r",
    "6 0 3"
  };

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      g_auto (GStrv) keys = g_strsplit (searches[i], " ", -1);
      g_autoptr (GArray) unused = create_values ();

      for (guint k = 0; keys[k] != NULL; k++)
        press (screen, keys[k], times);
      bench_screen_rest (screen, SETTLED);
      press (screen, "Escape", unused);
      bench_screen_rest (screen, SETTLED);
    }
}

static double
measure_wake_ups (GPid pid, guint seconds)
{
  guint64 before = read_wake_ups (pid);

  g_usleep ((gulong) seconds * G_USEC_PER_SEC);
  return (double) (read_wake_ups (pid) - before) / seconds;
}

static void
measure_rest (BenchScreen *screen, GPid pid)
{
  bench_screen_rest (screen, SETTLED);
  g_usleep ((gulong) REST * G_USEC_PER_SEC);
  g_print ("Wake-ups a second when the cursor rests: %.1f\n", measure_wake_ups (pid, 5));
}

static void
add_shares (Report *report, const char *what, const char *when, GArray *ours, GArray *bare, double budget)
{
  g_autofree char *median = g_strdup_printf ("%s%s, median", what, when);
  g_autofree char *p95 = g_strdup_printf ("%s%s, p95", what, when);

  report_add (report, median, "ms", get_share (ours, 0.5), get_share (bare, 0.5), 0);
  report_add (report, p95, "ms", get_share (ours, 0.95), get_share (bare, 0.95), budget);
}

static void
measure_keys (BenchScreen *screen, const char *bare_path, const char *path, const char *configuration, const char *when,
              double budget, Report *report)
{
  g_autoptr (GArray) bare = create_values ();
  g_autoptr (GArray) moves = create_values ();
  g_autoptr (GArray) keys = create_values ();
  g_autoptr (GArray) unused = create_values ();
  GPid pid = start (bare_path, "entry", configuration);

  bench_screen_wait_settled (screen, SETTLED);
  type (screen, bare);
  stop (screen, pid);

  pid = start (path, NULL, configuration);
  bench_screen_wait_settled (screen, SETTLED);
  g_usleep (2UL * G_USEC_PER_SEC); /* the search gets ready */
  for (guint i = 0; i < N_MOVES; i++)
    press (screen, "Down", moves);
  bench_screen_rest (screen, SETTLED);
  press (screen, "Escape", unused);
  bench_screen_rest (screen, SETTLED);
  type (screen, keys);

  add_shares (report, "Down held, to the next response painted", when, moves, bare, budget);
  add_shares (report, "key press to painted frame", when, keys, bare, budget);
  if (configuration == NULL)
    measure_rest (screen, pid);
  stop (screen, pid);
}

/* Returns: (nullable): a folder with settings by which GTK animates nothing of itself */
static char *
write_still_configuration (GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-bench-XXXXXX", error);
  g_autofree char *gtk_folder = NULL;
  g_autofree char *file = NULL;

  if (folder == NULL)
    return NULL;
  gtk_folder = g_build_filename (folder, "gtk-4.0", NULL);
  file = g_build_filename (gtk_folder, "settings.ini", NULL);
  g_mkdir (gtk_folder, 0700);
  if (!g_file_set_contents (file, "[Settings]\ngtk-cursor-blink=0\ngtk-enable-animations=0\n", -1, error))
    return NULL;
  return g_steal_pointer (&folder);
}

static void
remove_configuration (const char *folder)
{
  g_autofree char *gtk_folder = g_build_filename (folder, "gtk-4.0", NULL);
  g_autofree char *file = g_build_filename (gtk_folder, "settings.ini", NULL);

  g_remove (file);
  g_rmdir (gtk_folder);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_autoptr (BenchScreen) screen = NULL;
  g_autoptr (Report) report = report_new ();
  g_autofree char *still = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    {
      g_printerr ("usage: %s BARE-WINDOW SIP-CODES FIGURES.json\n", argv[0]);
      return 2;
    }
  screen = bench_screen_open ();
  if (screen == NULL)
    {
      g_printerr ("%s: there is no display that tells what is painted\n", argv[0]);
      return 1;
    }

  still = write_still_configuration (&error);
  if (still == NULL)
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }

  compare_starts (screen, argv[1], argv[2], report);
  measure_keys (screen, argv[1], argv[2], still, "", FRAME, report);
  /* While the cursor blinks, a key waits up to a frame for the clock that is running, in any window. */
  measure_keys (screen, argv[1], argv[2], NULL, ", cursor blinking", 0, report);
  remove_configuration (still);
  report_print (report);
  if (!report_write (report, argv[3], &error))
    {
      g_printerr ("%s: %s\n", argv[0], error->message);
      return 1;
    }
  return 0;
}
