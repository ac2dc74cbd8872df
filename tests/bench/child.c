/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "child.h"
#include "report.h"

static gboolean
open_input (const char *path, int *fd, GError **error)
{
  *fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  if (*fd >= 0)
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot open '%s'", path);
  return FALSE;
}

static gboolean
run (const char *const *argv, int input, int output, double *milliseconds, double *megabytes, GError **error)
{
  gint64 start = g_get_monotonic_time ();
  struct rusage usage;
  int status;
  GPid pid;

  if (!g_spawn_async_with_fds (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                               &pid, input, output, -1, error))
    return FALSE;
  if (wait4 (pid, &status, 0, &usage) != pid)
    {
      g_set_error (error, G_SPAWN_ERROR, G_SPAWN_ERROR_FAILED, "cannot wait for '%s'", argv[0]);
      return FALSE;
    }
  *milliseconds = (double) (g_get_monotonic_time () - start) / 1000;
  if (megabytes != NULL)
    *megabytes = (double) usage.ru_maxrss / 1024;
  return g_spawn_check_wait_status (status, error);
}

gboolean
child_run (const char *const *argv, const char *input, double *milliseconds, double *megabytes, GError **error)
{
  FILE *output = tmpfile (); /* not /dev/null, for which grep reads no further than it must */
  int fd = -1;
  gboolean done = FALSE;

  if (output == NULL)
    g_set_error_literal (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "cannot make a file for the output");
  else
    done = open_input (input != NULL ? input : "/dev/null", &fd, error)
           && run (argv, fd, fileno (output), milliseconds, megabytes, error);

  if (fd >= 0)
    g_close (fd, NULL);
  if (output != NULL)
    fclose (output);
  return done;
}

gboolean
child_median (
    const char *const *argv, const char *input, guint n_runs, double *milliseconds, double *megabytes, GError **error)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  double most = 0;

  for (guint i = 0; i <= n_runs; i++)
    {
      double time;
      double memory;

      if (!child_run (argv, input, &time, &memory, error))
        return FALSE;
      most = MAX (most, memory);
      if (i > 0)
        g_array_append_val (times, time);
    }
  *milliseconds = report_median (times);
  if (megabytes != NULL)
    *megabytes = most;
  return TRUE;
}
