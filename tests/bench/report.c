/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report.h"

typedef struct
{
  char *name;
  char *unit;
  double ours;
  double reference;
  double budget;
} Row;

struct _Report
{
  GArray *rows; /* of Row */
};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_free (row->name);
  g_free (row->unit);
}

Report *
report_new (void)
{
  Report *self = g_new0 (Report, 1);

  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
report_free (Report *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

void
report_add (Report *self, const char *name, const char *unit, double ours, double reference, double budget)
{
  Row row = { g_strdup (name), g_strdup (unit), ours, reference, budget };

  g_array_append_val (self->rows, row);
}

static double
get_ratio (const Row *row)
{
  return row->reference > 0 ? row->ours / row->reference : 0;
}

/* The number, or an empty column for none. */
static void
print_number (double value, int width)
{
  if (value > 0)
    g_print (" %*.2f", width, value);
  else
    g_print (" %*s", width, "");
}

void
report_print (Report *self)
{
  g_print ("%-44s %-5s %10s %10s %7s %10s\n", "", "unit", "ours", "reference", "ratio", "budget");
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      g_print ("%-44s %-5s", row->name, row->unit);
      print_number (row->ours, 10);
      print_number (row->reference, 10);
      print_number (get_ratio (row), 7);
      print_number (row->budget, 10);
      g_print ("%s\n", row->budget > 0 && row->ours > row->budget ? "  OVER" : "");
    }
}

static void
append_text (GString *out, const char *key, const char *text)
{
  g_autofree char *escaped = g_strescape (text, "");

  g_string_append_printf (out, "\"%s\": \"%s\", ", key, escaped);
}

static void
append_number (GString *out, const char *key, double value, const char *after)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.4f", value);
  g_string_append_printf (out, "\"%s\": %s%s", key, value > 0 ? number : "null", after);
}

gboolean
report_write (Report *self, const char *path, GError **error)
{
  g_autoptr (GString) out = g_string_new ("[\n");

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      g_string_append (out, "  { ");
      append_text (out, "name", row->name);
      append_text (out, "unit", row->unit);
      append_number (out, "ours", row->ours, ", ");
      append_number (out, "reference", row->reference, ", ");
      append_number (out, "ratio", get_ratio (row), ", ");
      append_number (out, "budget", row->budget, " }");
      g_string_append (out, i + 1 < self->rows->len ? ",\n" : "\n");
    }
  g_string_append (out, "]\n");
  return g_file_set_contents (path, out->str, (gssize) out->len, error);
}

static int
compare_values (gconstpointer a, gconstpointer b)
{
  double left = *(const double *) a;
  double right = *(const double *) b;

  return (left > right) - (left < right);
}

double
report_median (GArray *values)
{
  if (values->len == 0)
    return 0;
  g_array_sort (values, compare_values);
  return g_array_index (values, double, values->len / 2);
}
