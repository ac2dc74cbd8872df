/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "excerpt.h"
#include "words.h"

/* In bytes: what is shown of a long statement, and how much of it before the first match. */
#define MAX_LENGTH 160
#define LEAD       40

#define ELLIPSIS "…"

GArray *
sip_excerpt_mark (const char *text, GHashTable *words)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (SipMark));
  g_auto (SipWordIter) iter;

  sip_word_iter_init (&iter, text);
  while (sip_word_iter_next (&iter))
    if (g_hash_table_contains (words, iter.word->str))
      {
        SipMark mark = { iter.start, iter.end };

        g_array_append_val (marks, mark);
      }
  return marks;
}

/* The first byte of the word that @offset is in. */
static guint
find_word_start (const char *text, guint offset)
{
  while (offset > 0 && text[offset - 1] != ' ')
    offset--;
  return offset;
}

char *
sip_excerpt_cut (const char *text, GArray *marks)
{
  guint length;
  guint start = 0;
  guint end;
  guint lead;
  guint n_kept = 0;

  g_return_val_if_fail (text != NULL && marks != NULL, NULL);

  length = (guint) strlen (text);
  if (length <= MAX_LENGTH)
    return g_strdup (text);

  if (marks->len > 0 && g_array_index (marks, SipMark, 0).end > MAX_LENGTH - LEAD)
    start = find_word_start (text, g_array_index (marks, SipMark, 0).start - LEAD);
  end = start + MAX_LENGTH >= length ? length : find_word_start (text, start + MAX_LENGTH);
  if (end <= start) /* one endless word: cut it between two characters */
    end = (guint) (g_utf8_find_prev_char (text, text + start + MAX_LENGTH) - text);

  lead = start > 0 ? (guint) strlen (ELLIPSIS) : 0;
  for (guint i = 0; i < marks->len; i++)
    {
      SipMark mark = g_array_index (marks, SipMark, i);

      if (mark.start >= start && mark.end <= end)
        g_array_index (marks, SipMark, n_kept++) = (SipMark){ mark.start - start + lead,
                                                              mark.end - start + lead };
    }
  g_array_set_size (marks, n_kept);

  while (end > start && text[end - 1] == ' ')
    end--;
  return g_strdup_printf ("%s%.*s%s", start > 0 ? ELLIPSIS : "", (int) (end - start), text + start,
                          end < length ? ELLIPSIS : "");
}

guint
sip_excerpt_find_start (const char *text, const SipMark *mark, guint room)
{
  g_return_val_if_fail (text != NULL && mark != NULL, 0);

  if (mark->end <= room)
    return 0;
  return find_word_start (text, mark->start - MIN (mark->start, room / 3));
}
