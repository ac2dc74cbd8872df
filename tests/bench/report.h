/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/**
 * Report:
 *
 * What a benchmark has measured: a row for each thing. Free it with report_free().
 */
typedef struct _Report Report;

Report *report_new (void);

void report_free (Report *self);

/**
 * report_add:
 * @name: what was measured
 * @unit: of @ours, @reference and @budget, such as "ms"
 * @reference: the same work done by other means in the same run; 0 if there is none
 * @budget: the most that @ours may be; 0 if there is no limit
 */
void report_add (Report *self, const char *name, const char *unit, double ours, double reference, double budget);

/**
 * report_print:
 *
 * Prints the rows as a table, with the ratio of ours to the reference, and marks what is over its budget.
 */
void report_print (Report *self);

/**
 * report_write:
 * @path: (type filename): the file that is written
 * @error: why it cannot be written
 *
 * Writes the rows as a JSON array of objects with the members name, unit, ours, reference, ratio and budget; what there is
 * none of is null.
 *
 * Returns: whether it was written
 */
gboolean report_write (Report *self, const char *path, GError **error);

/**
 * report_median:
 * @values: (element-type double): what was measured; sorted afterwards
 *
 * Returns: the value in the middle, 0 if there is none
 */
double report_median (GArray *values);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Report, report_free)
