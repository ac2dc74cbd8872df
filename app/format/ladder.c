/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "columns.h"
#include "ladder.h"

/* Room for an arrow with a head and a word over it. */
#define MIN_GAP 12

/* A time of waiting is a sentence: it takes several lines rather than the whole width. */
#define WAIT_WIDTH 24

typedef struct
{
  const SipFlow *flow;
  guint          n_lanes;
  guint         *gaps;  /* columns from each lane to the next; one more, for a wait at the last lane */
  guint         *lanes; /* the column of each lane */
  GString       *out;
} Ladder;

static char **
wrap (const char *text, guint width)
{
  GString *lines = g_string_new (NULL);
  g_autofree char *wrapped = NULL;

  sip_columns_wrap (lines, text, width, 0, 0);
  wrapped = g_strchomp (g_string_free (lines, FALSE));
  return g_strsplit (wrapped, "\n", -1);
}

static guint
widest (char **lines)
{
  guint width = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    width = MAX (width, sip_columns_measure (lines[i]));
  return width;
}

/* How wide the name of a lane may be without touching that of the next one. */
static guint
name_width (const Ladder *self, guint lane)
{
  guint left = lane > 0 ? self->gaps[lane - 1] : G_MAXUINT;
  guint right = lane + 1 < self->n_lanes ? self->gaps[lane] : G_MAXUINT;
  guint room = MIN (left, right);

  return room == G_MAXUINT ? 0 : room - 2;
}

static guint
half_name (const Ladder *self, guint lane)
{
  g_auto (GStrv) lines = wrap (self->flow->lanes->pdata[lane], name_width (self, lane));

  return widest (lines) / 2;
}

static guint
total_width (const Ladder *self)
{
  guint last = self->n_lanes - 1;
  guint total = half_name (self, 0) + 1;

  for (guint i = 0; i < last; i++)
    total += self->gaps[i];
  return total + MAX (half_name (self, last), self->gaps[last]);
}

/* Widens the gaps that a label spans, the narrowest first, until it has room. */
static void
make_room (Ladder *self, guint from, guint to, guint room)
{
  for (;;)
    {
      guint sum = 0;
      guint narrowest = from;

      for (guint i = from; i < to; i++)
        {
          sum += self->gaps[i];
          if (self->gaps[i] < self->gaps[narrowest])
            narrowest = i;
        }
      if (sum >= room)
        return;
      self->gaps[narrowest] += 1;
    }
}

static void
measure (Ladder *self)
{
  guint last = self->n_lanes - 1;

  for (guint i = 0; i < last; i++)
    self->gaps[i] = MAX (MIN_GAP, (sip_columns_measure (self->flow->lanes->pdata[i])
                                   + sip_columns_measure (self->flow->lanes->pdata[i + 1])) / 2 + 3);
  for (guint i = 0; i < self->flow->messages->len; i++)
    {
      const SipFlowMessage *message = self->flow->messages->pdata[i];
      g_autofree char *label = sip_flow_message_dup_label (message);
      guint width = sip_columns_measure (label);

      if (message->from == message->to)
        {
          guint room = MIN (width, WAIT_WIDTH) + 4;

          self->gaps[message->from] = MAX (self->gaps[message->from], room);
        }
      else
        make_room (self, MIN (message->from, message->to), MAX (message->from, message->to), width + 4);
    }
}

/* The widest gaps give first, so that all arrows stay about equally long.
 * Returns: whether any could give */
static gboolean
shrink_by (Ladder *self, guint columns)
{
  for (guint k = 0; k < columns; k++)
    {
      guint widest_gap = 0;

      for (guint i = 1; i < self->n_lanes; i++)
        if (self->gaps[i] > self->gaps[widest_gap])
          widest_gap = i;
      if (self->gaps[widest_gap] <= MIN_GAP)
        return FALSE;
      self->gaps[widest_gap] -= 1;
    }
  return TRUE;
}

static void
shrink (Ladder *self, guint width)
{
  guint total;

  do
    total = total_width (self);
  while (total > width && shrink_by (self, total - width));
}

static void
place (Ladder *self)
{
  self->lanes[0] = half_name (self, 0);
  for (guint i = 1; i < self->n_lanes; i++)
    self->lanes[i] = self->lanes[i - 1] + self->gaps[i - 1];
}

/* Drops the spaces at the end and ends the line. */
static void
end_line (Ladder *self)
{
  while (self->out->len > 0 && self->out->str[self->out->len - 1] == ' ')
    g_string_truncate (self->out, self->out->len - 1);
  g_string_append_c (self->out, '\n');
}

static void
draw_names (Ladder *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint rows = 0;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      char **lines = wrap (self->flow->lanes->pdata[i], name_width (self, i));

      g_ptr_array_add (names, lines);
      rows = MAX (rows, g_strv_length (lines));
    }

  for (guint row = 0; row < rows; row++)
    {
      guint used = 0;

      for (guint i = 0; i < self->n_lanes; i++)
        {
          char **lines = names->pdata[i];
          guint skip = rows - g_strv_length (lines); /* names stand on their lanes */
          guint width;
          guint half;

          if (row < skip)
            continue;
          width = sip_columns_measure (lines[row - skip]);
          half = MIN (width / 2, self->lanes[i]);
          sip_columns_pad (self->out, used, self->lanes[i] - half);
          g_string_append (self->out, lines[row - skip]);
          used = MAX (used, self->lanes[i] - half) + width;
        }
      end_line (self);
    }
}

/* A line of lanes, with @text over those that it would cross. */
static void
draw_line (Ladder *self, const char *text, guint start)
{
  guint end = text != NULL ? start + sip_columns_measure (text) : 0;
  guint used = 0;
  gboolean written = text == NULL;

  for (guint i = 0; i < self->n_lanes; i++)
    {
      if (!written && self->lanes[i] >= start)
        {
          sip_columns_pad (self->out, used, start);
          g_string_append (self->out, text);
          used = end;
          written = TRUE;
        }
      if (text != NULL && self->lanes[i] >= start && self->lanes[i] < end)
        continue;
      sip_columns_pad (self->out, used, self->lanes[i]);
      g_string_append_c (self->out, '|');
      used = self->lanes[i] + 1;
    }
  if (!written)
    {
      sip_columns_pad (self->out, used, start);
      g_string_append (self->out, text);
    }
  end_line (self);
}

static void
draw_wait (Ladder *self, const SipFlowMessage *message)
{
  guint room = self->gaps[message->from] - 3;
  g_auto (GStrv) lines = wrap (message->text, room);

  for (guint i = 0; lines[i] != NULL; i++)
    draw_line (self, lines[i], self->lanes[message->from] + 2);
}

static void
draw_message (Ladder *self, const SipFlowMessage *message)
{
  guint left = self->lanes[MIN (message->from, message->to)];
  guint right = self->lanes[MAX (message->from, message->to)];
  guint room = right - left - 1;
  g_autofree char *label = sip_flow_message_dup_label (message);
  g_auto (GStrv) lines = wrap (label, room - 2);
  g_autofree char *arrow = g_strnfill (room, '-');

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint width = sip_columns_measure (lines[i]);

      draw_line (self, lines[i], left + 1 + (room > width ? (room - width) / 2 : 0));
    }
  if (message->from < message->to)
    arrow[room - 1] = '>';
  else
    arrow[0] = '<';
  draw_line (self, arrow, left + 1);
}

char *
sip_format_ladder (const SipFlow *flow, guint width)
{
  g_autofree guint *gaps = NULL;
  g_autofree guint *lanes = NULL;
  Ladder ladder;

  g_return_val_if_fail (flow != NULL, NULL);

  if (flow->lanes->len == 0)
    return g_strdup ("");

  gaps = g_new0 (guint, flow->lanes->len);
  lanes = g_new0 (guint, flow->lanes->len);
  ladder = (Ladder){ flow, flow->lanes->len, gaps, lanes, g_string_new (NULL) };
  measure (&ladder);
  shrink (&ladder, width);
  place (&ladder);

  draw_names (&ladder);
  for (guint i = 0; i < flow->messages->len; i++)
    {
      const SipFlowMessage *message = flow->messages->pdata[i];

      draw_line (&ladder, NULL, 0);
      if (message->from == message->to)
        draw_wait (&ladder, message);
      else
        draw_message (&ladder, message);
    }
  draw_line (&ladder, NULL, 0);
  return g_string_free (ladder.out, FALSE);
}
