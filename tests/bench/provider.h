/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * ProviderTimes:
 * @first: of the answer for which the bus starts the provider
 * @later: of an answer of the one that runs
 * @bus: of the bus alone
 *
 * Medians in milliseconds.
 */
typedef struct
{
  double first;
  double later;
  double bus;
} ProviderTimes;

/**
 * provider_measure:
 * @program: (type filename): the search provider
 * @n_runs: how often it is started, and asked
 *
 * Asks the search provider on a bus of its own.
 *
 * Returns: whether it was measured; @error is set otherwise
 */
gboolean provider_measure (const char *program, guint n_runs, ProviderTimes *times, GError **error);
