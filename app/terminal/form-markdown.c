/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "form.h"
#include "markdown.h"

static void
append_cell (GString *out, const char *text)
{
  g_autofree char *escaped = sip_format_markdown_escape (text);

  g_string_append_printf (out, "| %s ", escaped);
}

static void
end_row (GString *out)
{
  g_string_append (out, "|\n");
}

/* The names of the columns, then the line under them; the first column holds numbers. */
static void
append_head (GString *out, const char *const *names)
{
  for (guint i = 0; names[i] != NULL; i++)
    append_cell (out, names[i]);
  end_row (out);
  for (guint i = 0; names[i] != NULL; i++)
    g_string_append (out, i == 0 ? "| ---: " : "| --- ");
  end_row (out);
}

static void
write_entries (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      g_autofree char *text = sip_format_markdown (entries->pdata[i]);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, text);
    }
}

static void
write_table (GString *out, const SipScreen *screen G_GNUC_UNUSED, SipEntry *heading, GPtrArray *entries)
{
  const char *const names[] = { _ ("Code"), _ ("Reason phrase"), _ ("Summary"), NULL };

  if (heading != NULL)
    {
      g_autofree char *title = sip_format_markdown_escape (sip_entry_get_title (heading));
      g_autofree char *summary = sip_format_markdown_escape (sip_entry_get_summary (heading));

      g_string_append_printf (out, "# %s %s\n\n%s\n\n", sip_entry_get_key (heading), title, summary);
    }
  append_head (out, names);
  for (guint i = 0; i < entries->len; i++)
    {
      append_cell (out, sip_entry_get_key (entries->pdata[i]));
      append_cell (out, sip_entry_get_title (entries->pdata[i]));
      append_cell (out, sip_entry_get_summary (entries->pdata[i]));
      end_row (out);
    }
}

static void
write_matches (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *matches)
{
  const char *const names[] = { _ ("Code"), _ ("Reason phrase"), _ ("Field"), _ ("Why it was found"), NULL };

  append_head (out, names);
  for (guint i = 0; i < matches->len; i++)
    {
      SipMatch *match = matches->pdata[i];

      append_cell (out, sip_match_get_key (match));
      append_cell (out, sip_match_get_title (match));
      append_cell (out, sip_field_get_label (sip_match_get_field (match)));
      append_cell (out, sip_match_get_excerpt (match));
      end_row (out);
    }
}

static void
write_tallies (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *tallies)
{
  const char *const names[] = { _ ("Count"), _ ("Code"), _ ("Reason phrase"), _ ("Summary"), NULL };

  append_head (out, names);
  for (guint i = 0; i < tallies->len; i++)
    {
      const SipTally *tally = tallies->pdata[i];
      char count[32];

      g_snprintf (count, sizeof count, "%" G_GUINT64_FORMAT, tally->count);
      append_cell (out, count);
      append_cell (out, sip_entry_get_key (tally->entry));
      append_cell (out, sip_entry_get_title (tally->entry));
      append_cell (out, sip_entry_get_summary (tally->entry));
      end_row (out);
    }
}

const SipForm sip_form_markdown = { write_entries, write_table, write_matches, write_tallies, FALSE };
