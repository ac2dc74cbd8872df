/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "fuzz.h"

static GLogWriterOutput
end_on_warning (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  if (level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING))
    {
      g_log_writer_standard_streams (level, fields, n_fields, data);
      abort ();
    }
  return G_LOG_WRITER_HANDLED;
}

void
fuzz_init (void)
{
  g_log_set_writer_func (end_on_warning, NULL, NULL);
}

char *
fuzz_dup_path (void)
{
  return g_build_filename (g_get_tmp_dir (), "input", NULL);
}
