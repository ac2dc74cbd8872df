/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "columns.h"

/* Narrower than this nothing is readable: then lines are wider than what they should fit into. */
#define MIN_LINE 8

#define RESET "\033[0m"

/* The control sequence at the start of @text, in bytes; 0 where there is none. */
static gsize
sequence_length (const char *text)
{
  gsize length = 2;

  if (text[0] != '\033' || text[1] != '[')
    return 0;
  while (text[length] >= 0x20 && text[length] < 0x40)
    length++;
  return text[length] != '\0' ? length + 1 : length;
}

static guint
char_width (gunichar c)
{
  if (c >= 0x20 && c < 0x7f)
    return 1;
  if (g_unichar_iszerowidth (c) || g_unichar_iscntrl (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static guint
measure (const char *text, const char *end)
{
  guint width = 0;

  while (text < end)
    {
      gsize skip = sequence_length (text);

      if (skip > 0)
        {
          text += skip;
          continue;
        }
      width += char_width (g_utf8_get_char (text));
      text = g_utf8_next_char (text);
    }
  return width;
}

guint
sip_columns_measure (const char *text)
{
  g_return_val_if_fail (text != NULL, 0);

  return measure (text, text + strlen (text));
}

gsize
sip_columns_fit (const char *text, guint width)
{
  const char *p = text;
  guint used = 0;

  g_return_val_if_fail (text != NULL, 0);

  while (*p != '\0')
    {
      used += char_width (g_utf8_get_char (p));
      if (used > width)
        break;
      p = g_utf8_next_char (p);
    }
  return (gsize) (p - text);
}

char *
sip_columns_clip (const char *text, guint width)
{
  g_autofree char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  if (width == 0 || sip_columns_measure (text) <= width)
    return g_strdup (text);
  start = g_strndup (text, sip_columns_fit (text, width - 1));
  return g_strconcat (g_strchomp (start), "…", NULL);
}

void
sip_columns_pad (GString *out, guint used, guint width)
{
  g_return_if_fail (out != NULL);

  for (; used < width; used++)
    g_string_append_c (out, ' ');
}

/* Chinese, Japanese and Korean break between any two characters, but never before a closing mark. */
static gboolean
may_break_before (const char *p, gunichar previous)
{
  gunichar c = g_utf8_get_char (p);

  if (c < 0x80 && previous < 0x80)
    return FALSE;
  if (!g_unichar_iswide (c) && !g_unichar_iswide (previous))
    return FALSE;
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
    case G_UNICODE_OTHER_PUNCTUATION:
    case G_UNICODE_NON_SPACING_MARK:
      return FALSE;
    default:
      return g_unichar_type (previous) != G_UNICODE_OPEN_PUNCTUATION;
    }
}

/* The next piece that stays on one line, in bytes, with the control sequences in it. */
static gsize
piece_length (const char *text)
{
  const char *p = text;
  gunichar previous = 0;

  while (*p != '\0' && *p != ' ' && *p != '\n')
    {
      gsize skip = sequence_length (p);

      if (skip > 0)
        {
          p += skip;
          continue;
        }
      if (previous != 0 && may_break_before (p, previous))
        break;
      previous = g_utf8_get_char (p);
      p = g_utf8_next_char (p);
    }
  return (gsize) (p - text);
}

typedef struct
{
  GString *out;
  guint    width;
  guint    hanging;
  guint    used;
  gboolean fresh;      /* nothing but the indent is on it */
  char     colour[32]; /* what was switched on and not off yet */
} Line;

static void
line_break (Line *self)
{
  if (self->colour[0] != '\0')
    g_string_append (self->out, RESET);
  g_string_append_c (self->out, '\n');
  sip_columns_pad (self->out, 0, self->hanging);
  g_string_append (self->out, self->colour);
  self->used = self->hanging;
  self->fresh = TRUE;
}

static void
line_append_sequence (Line *self, const char *sequence, gsize length)
{
  g_string_append_len (self->out, sequence, (gssize) length);
  if (g_str_has_prefix (sequence, RESET) || g_str_has_prefix (sequence, "\033[m"))
    self->colour[0] = '\0';
  else if (strlen (self->colour) + length < sizeof self->colour)
    strncat (self->colour, sequence, length);
}

static void
line_append_piece (Line *self, const char *piece, gsize length, guint columns)
{
  const char *end = piece + length;

  if (self->used + columns <= self->width && memchr (piece, '\033', length) == NULL)
    {
      g_string_append_len (self->out, piece, (gssize) length);
      self->used += columns;
      self->fresh = FALSE;
      return;
    }
  while (piece < end)
    {
      gsize skip = sequence_length (piece);
      guint width;

      if (skip > 0)
        {
          line_append_sequence (self, piece, skip);
          piece += skip;
          continue;
        }
      width = char_width (g_utf8_get_char (piece));
      if (self->used + width > self->width && !self->fresh)
        line_break (self);
      skip = (gsize) (g_utf8_next_char (piece) - piece);
      g_string_append_len (self->out, piece, (gssize) skip);
      self->used += width;
      self->fresh = FALSE;
      piece += skip;
    }
}

void
sip_columns_wrap (GString *out, const char *text, guint width, guint indent, guint hanging)
{
  Line line = { out, 0, hanging, indent, TRUE, "" };
  gboolean space = FALSE;

  g_return_if_fail (out != NULL && text != NULL);

  line.width = width == 0 ? G_MAXUINT : MAX (width, hanging + MIN_LINE);
  sip_columns_pad (out, 0, indent);
  while (*text != '\0')
    {
      gsize length = piece_length (text);
      guint columns;

      if (length == 0)
        {
          if (*text == '\n')
            line_break (&line);
          space = *text == ' ';
          text++;
          continue;
        }
      columns = measure (text, text + length);
      if (columns > 0 && !line.fresh && line.used + (space ? 1 : 0) + columns > line.width)
        line_break (&line);
      else if (space && !line.fresh)
        {
          g_string_append_c (out, ' ');
          line.used++;
        }
      line_append_piece (&line, text, length, columns);
      space = FALSE;
      text += length;
    }
  g_string_append_c (out, '\n');
}
