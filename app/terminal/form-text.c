/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "columns.h"
#include "form.h"
#include "text.h"

/* What is wider than its column pushes the rest of its own line only. */
#define CODE_WIDTH 3
#define MAX_PHRASE 32

static void
write_entries (GString *out, const SipScreen *screen, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      SipEntry *entry = entries->pdata[i];
      const SipTextStyle style = {
        .title = sip_screen_style (screen, sip_form_get_class (entry)),
        .heading = sip_screen_style (screen, 0),
        .label = sip_screen_style (screen, 0),
        .faint = sip_screen_faint (screen),
        .reset = sip_screen_reset (screen),
      };
      g_autofree char *text = sip_format_text_styled (entry, screen->width, &style);

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append (out, text);
    }
}

/* Returns: how many columns are written when @used were, and there is a gap up to @column or after them */
static guint
append_gap (GString *out, guint used, guint column)
{
  column = MAX (column, used + 2);
  sip_columns_pad (out, used, column);
  return column;
}

/* Appends the code in the colour of its class and the phrase, each in its column.
 * Returns: how many columns are written */
static guint
append_name (GString *out, const SipScreen *screen, const char *code, int class_digit, const char *phrase, guint phrase_width)
{
  guint used;

  g_string_append_printf (out, "%s%s%s", sip_screen_style (screen, class_digit), code, sip_screen_reset (screen));
  used = append_gap (out, sip_columns_measure (code), CODE_WIDTH + 2);
  g_string_append (out, phrase);
  return append_gap (out, used + sip_columns_measure (phrase), CODE_WIDTH + 2 + phrase_width + 2);
}

/* Returns: how wide the column of phrases has to be for one that is @width wide */
static guint
fit_phrase (const SipScreen *screen, guint width)
{
  return MIN (width, screen->line_width == 0 ? MAX_PHRASE : MIN (MAX_PHRASE, screen->line_width / 3));
}

static guint
room_after (const SipScreen *screen, guint used)
{
  if (screen->line_width == 0)
    return 0;
  return screen->line_width > used ? screen->line_width - used : 1;
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
write_table (GString *out, const SipScreen *screen, SipEntry *heading, GPtrArray *entries)
{
  guint phrase_width = 0;

  if (heading != NULL)
    {
      g_string_append_printf (out, "%s%s %s%s\n", sip_screen_style (screen, sip_form_get_class (heading)),
                              sip_entry_get_key (heading), sip_entry_get_title (heading), sip_screen_reset (screen));
      sip_columns_wrap (out, sip_entry_get_summary (heading), screen->width, 0, 0);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < entries->len; i++)
    {
      guint width = sip_columns_measure (sip_entry_get_title (entries->pdata[i]));

      phrase_width = MAX (phrase_width, fit_phrase (screen, width));
    }
  for (guint i = 0; i < entries->len; i++)
    {
      SipEntry *entry = entries->pdata[i];
      guint used = append_name (out, screen, sip_entry_get_key (entry), sip_form_get_class (entry),
                                sip_entry_get_title (entry), phrase_width);
      g_autofree char *summary = sip_columns_clip (sip_entry_get_summary (entry), room_after (screen, used));

      g_string_append (out, summary);
      end_line (out);
    }
}

static char *
dup_match_code (SipMatch *match)
{
  const char *key = sip_match_get_key (match);

  switch (sip_match_get_kind (match))
    {
    case SIP_ENTRY_KIND_CAUSE:
      return g_strdup_printf (_ ("Q.850 %s"), key);
    case SIP_ENTRY_KIND_WARNING:
      return g_strdup_printf (_ ("Warning %s"), key);
    case SIP_ENTRY_KIND_UNREGISTERED:
      return g_strdup_printf (_ ("%s (not registered)"), key);
    case SIP_ENTRY_KIND_PRIMER:
      return g_strdup (_ ("Primer"));
    case SIP_ENTRY_KIND_RESPONSE:
    case SIP_ENTRY_KIND_CLASS:
    default:
      return g_strdup (key);
    }
}

/* The part of an excerpt that has room, with the first matched word in it. */
static void
append_excerpt (GString *out, const SipScreen *screen, SipMatch *match, guint room)
{
  const char *excerpt = sip_match_get_excerpt (match);
  guint n_marks;
  const SipMark *marks = sip_match_get_marks (match, &n_marks);
  g_autofree char *shown = NULL;
  gsize base = 0;
  gsize done = 0;

  if (room > 1 && n_marks > 0)
    {
      g_autofree char *head = g_strndup (excerpt, marks[0].end);

      if (sip_columns_measure (head) + 1 > room)
        {
          base = marks[0].start;
          g_string_append (out, "…");
          room--;
        }
    }
  shown = sip_columns_clip (excerpt + base, room);
  for (guint i = 0; screen->colour && i < n_marks; i++)
    {
      gsize start = marks[i].start - base;
      gsize end = marks[i].end - base;

      if (end > strlen (shown) || strncmp (shown, excerpt + base, end) != 0)
        break; /* cut off */
      g_string_append_len (out, shown + done, (gssize) (start - done));
      g_string_append (out, sip_screen_mark (screen));
      g_string_append_len (out, shown + start, (gssize) (end - start));
      g_string_append (out, sip_screen_reset (screen));
      done = end;
    }
  g_string_append (out, shown + done);
}

static void
write_matches (GString *out, const SipScreen *screen, GPtrArray *matches)
{
  guint phrase_width = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      guint width = sip_columns_measure (sip_match_get_title (matches->pdata[i]));

      phrase_width = MAX (phrase_width, fit_phrase (screen, width));
    }
  for (guint i = 0; i < matches->len; i++)
    {
      SipMatch *match = matches->pdata[i];
      g_autofree char *code = dup_match_code (match);
      const char *why = sip_field_get_label (sip_match_get_field (match));
      guint used = append_name (out, screen, code, sip_match_get_class_digit (match),
                                sip_match_get_title (match), phrase_width);

      g_string_append_printf (out, "%s%s:%s ", sip_screen_faint (screen), why, sip_screen_reset (screen));
      append_excerpt (out, screen, match, room_after (screen, used + sip_columns_measure (why) + 2));
      end_line (out);
    }
}

/* What to look at first, for what is no success. */
static void
append_first_cause (GString *out, const SipScreen *screen, SipEntry *entry, guint indent)
{
  GPtrArray *causes = sip_entry_get_statements (entry, SIP_FIELD_CAUSE);
  const SipStatement *cause = causes->len > 0 ? causes->pdata[0] : NULL;
  g_autofree char *line = NULL;

  if (cause == NULL || sip_form_get_class (entry) < 3)
    return;
  line = g_strdup_printf (_ ("Most likely: %s"), cause->label != NULL ? cause->label : cause->text);
  sip_columns_wrap (out, line, screen->width, indent, indent + 2);
  for (guint i = 0; cause->checks != NULL && cause->checks[i] != NULL; i++)
    {
      g_autofree char *check = g_strdup_printf ("- %s", cause->checks[i]);

      sip_columns_wrap (out, check, screen->width, indent + 2, indent + 4);
    }
}

static void
write_tallies (GString *out, const SipScreen *screen, GPtrArray *tallies)
{
  int digits = 1;

  for (guint i = 0; i < tallies->len; i++)
    {
      g_autofree char *count = g_strdup_printf ("%" G_GUINT64_FORMAT, ((SipTally *) tallies->pdata[i])->count);

      digits = MAX (digits, (int) strlen (count));
    }
  for (guint i = 0; i < tallies->len; i++)
    {
      const SipTally *tally = tallies->pdata[i];
      guint indent = (guint) digits + 3;

      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_printf (out, "%*" G_GUINT64_FORMAT " × %s%s %s", digits, tally->count,
                              sip_screen_style (screen, sip_form_get_class (tally->entry)),
                              sip_entry_get_key (tally->entry), sip_entry_get_title (tally->entry));
      g_string_append (out, sip_screen_reset (screen));
      end_line (out);
      sip_columns_wrap (out, sip_entry_get_summary (tally->entry), screen->width, indent, indent);
      append_first_cause (out, screen, tally->entry, indent);
    }
}

const SipForm sip_form_text = { write_entries, write_table, write_matches, write_tallies, TRUE };
