/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * child_run:
 * @argv: (array zero-terminated=1): the command, looked for in PATH
 * @input: (type filename) (nullable): what it reads as its standard input; %NULL for nothing
 * @milliseconds: (out): how long it ran
 * @megabytes: (out) (optional): how much memory it had at most
 * @error: why it could not be run, or that it failed
 *
 * Runs a command whose output nobody sees.
 *
 * Returns: whether it ran and found what it was asked for
 */
gboolean
child_run (const char *const *argv, const char *input, double *milliseconds, double *megabytes, GError **error);

/**
 * child_median:
 * @n_runs: how often to run it, beside once before, to have its files in memory
 *
 * Like child_run(): the median of the times, the most of the memory.
 */
gboolean child_median (
    const char *const *argv, const char *input, guint n_runs, double *milliseconds, double *megabytes, GError **error);
