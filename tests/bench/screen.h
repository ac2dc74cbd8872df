/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * BenchScreen:
 *
 * An X display, of which is heard when something is painted on it.
 */
typedef struct BenchScreen BenchScreen;

/**
 * bench_screen_open:
 *
 * Returns: (transfer full) (nullable): the display of the environment, or %NULL if there is none that reports damage
 */
BenchScreen *bench_screen_open (void);

/**
 * bench_screen_close:
 */
void bench_screen_close (BenchScreen *self);

/**
 * bench_screen_rest:
 * @still: microseconds
 *
 * Waits until nothing has been painted for @still, and forgets what was.
 */
void bench_screen_rest (BenchScreen *self, gint64 still);

/**
 * bench_screen_wait_settled:
 * @still: microseconds
 *
 * Waits until something has been painted since the last call, and then nothing more for @still.
 *
 * Returns: the time of the last paint, by g_get_monotonic_time(); 0 when nothing was painted for five seconds
 */
gint64 bench_screen_wait_settled (BenchScreen *self, gint64 still);

/**
 * bench_screen_press:
 * @key: a name that X knows, as "Down" or "4"
 *
 * Presses and releases @key.
 *
 * Returns: the time just before, by g_get_monotonic_time()
 */
gint64 bench_screen_press (BenchScreen *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchScreen, bench_screen_close)
