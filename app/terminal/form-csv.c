/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "form.h"

/* RFC 4180, but with the line ends of the system. */
static void
append_cell (GString *out, const char *text)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
  if (*text != '\0' && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_number (GString *out, guint64 number)
{
  char text[32];

  g_snprintf (text, sizeof text, "%" G_GUINT64_FORMAT, number);
  append_cell (out, number != 0 ? text : "");
}

static void
append_texts (GString *out, SipEntry *entry, SipField field, const char *separator)
{
  g_autofree char *text = sip_form_dup_texts (entry, field, separator);

  append_cell (out, text);
}

/* Label and term of each statement, "Warning SHOULD". */
static void
append_labels (GString *out, SipEntry *entry, SipField field, gboolean with_term)
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *statement = statements->pdata[i];

      if (cell->len > 0)
        g_string_append (cell, "; ");
      g_string_append (cell, statement->label != NULL ? statement->label : "");
      if (with_term && statement->term != NULL)
        g_string_append_printf (cell, " %s", statement->term);
    }
  append_cell (out, cell->str);
}

static void
append_references (GString *out, SipEntry *entry)
{
  GPtrArray *statements = sip_entry_get_statements (entry, SIP_FIELD_REFERENCE);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *statement = statements->pdata[i];

      g_string_append_printf (cell, "%sRFC %d", cell->len > 0 ? "; " : "", statement->rfc);
      if (statement->section != NULL)
        g_string_append_printf (cell, " %s", statement->section);
    }
  append_cell (out, cell->str);
}

#define ENTRY_COLUMNS                                                                                                   \
  "code,phrase,class,status,provisional,other_names,summary,meaning,references,header_fields,causes,symptoms,related"

static void
append_entry (GString *out, SipEntry *entry)
{
  const char *status = sip_form_get_status (entry);

  append_cell (out, sip_entry_get_key (entry));
  append_cell (out, sip_entry_get_title (entry));
  append_number (out, (guint64) sip_form_get_class (entry));
  append_cell (out, status != NULL ? status : "");
  append_cell (out, sip_form_get_class (entry) == 1 ? "true" : "false");
  append_texts (out, entry, SIP_FIELD_NAME, "; ");
  append_cell (out, sip_entry_get_summary (entry));
  append_texts (out, entry, SIP_FIELD_MEANING, "\n\n");
  append_references (out, entry);
  append_labels (out, entry, SIP_FIELD_HEADER, TRUE);
  append_labels (out, entry, SIP_FIELD_CAUSE, FALSE);
  append_texts (out, entry, SIP_FIELD_SYMPTOM, "; ");
  append_labels (out, entry, SIP_FIELD_RELATED, FALSE);
}

static void
write_entries (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *entries)
{
  g_string_append (out, ENTRY_COLUMNS "\n");
  for (guint i = 0; i < entries->len; i++)
    {
      append_entry (out, entries->pdata[i]);
      g_string_append_c (out, '\n');
    }
}

static void
write_table (GString *out, const SipScreen *screen, SipEntry *heading G_GNUC_UNUSED, GPtrArray *entries)
{
  write_entries (out, screen, entries);
}

static void
write_matches (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *matches)
{
  g_string_append (out, "code,phrase,class,field,excerpt,kind\n");
  for (guint i = 0; i < matches->len; i++)
    {
      SipMatch *match = matches->pdata[i];

      append_cell (out, sip_match_get_key (match));
      append_cell (out, sip_match_get_title (match));
      append_number (out, (guint64) sip_match_get_class_digit (match));
      append_cell (out, sip_field_get_name (sip_match_get_field (match)));
      append_cell (out, sip_match_get_excerpt (match));
      append_cell (out, sip_entry_kind_get_name (sip_match_get_kind (match)));
      g_string_append_c (out, '\n');
    }
}

static void
write_tallies (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *tallies)
{
  g_string_append (out, ENTRY_COLUMNS ",count\n");
  for (guint i = 0; i < tallies->len; i++)
    {
      const SipTally *tally = tallies->pdata[i];

      append_entry (out, tally->entry);
      append_number (out, tally->count);
      g_string_append_c (out, '\n');
    }
}

const SipForm sip_form_csv = { write_entries, write_table, write_matches, write_tallies, FALSE };
