/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "line-score.h"

/* What the best line of an entry counts, and the next best one, beside all that the entry says, which counts 1. */
#define SHARE_LINE   0.3f
#define SHARE_SECOND 0.2f

/* What words add to the score of a line that stand next to each other as they were typed, all of them, and nothing else. */
#define SHARE_ORDER  0.5f
#define BONUS_PHRASE 0.05f
#define BONUS_WHOLE  0.25f

/* That a stem matches a term. */
typedef struct
{
  guint term;
  guint next;
  float factor;
  guint other; /* the next hit of the same stem, counted from 1 */
} Hit;

struct _SipLineScorer
{
  const SipIndex *index;
  guint *first;  /* by stem: its first hit, counted from 1; 0 for none */
  GArray *stems; /* those that have one */
  GArray *hits;
  GArray *wants;   /* by term: how much it matters */
  GArray *matched; /* by term: how well a line has it; zero between lines */
  float total;     /* of wants */
  float length;    /* of wants as a vector */
};

SipLineScorer *
sip_line_scorer_new (const SipIndex *index)
{
  SipLineScorer *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (SipLineScorer, 1);
  self->index = index;
  self->first = g_new0 (guint, index->postings->len);
  self->stems = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  self->wants = g_array_new (FALSE, FALSE, sizeof (float));
  self->matched = g_array_new (FALSE, TRUE, sizeof (float));
  return self;
}

void
sip_line_scorer_free (SipLineScorer *self)
{
  if (self == NULL)
    return;
  g_free (self->first);
  g_array_unref (self->stems);
  g_array_unref (self->hits);
  g_array_unref (self->wants);
  g_array_unref (self->matched);
  g_free (self);
}

void
sip_line_scorer_add (SipLineScorer *self, const SipTerm *term, float want)
{
  g_return_if_fail (self != NULL && term != NULL);

  for (guint i = 0; i < term->alternatives->len; i++)
    {
      const SipAlternative *alternative = &g_array_index (term->alternatives, SipAlternative, i);
      Hit hit = { self->wants->len, alternative->next, alternative->factor, self->first[alternative->stem] };

      if (hit.other == 0)
        g_array_append_val (self->stems, alternative->stem);
      g_array_append_val (self->hits, hit);
      self->first[alternative->stem] = self->hits->len;
    }
  g_array_append_val (self->wants, want);
  g_array_set_size (self->matched, self->wants->len);
  self->total += want;
  self->length = hypotf (self->length, want);
}

void
sip_line_scorer_clear (SipLineScorer *self)
{
  g_return_if_fail (self != NULL);

  for (guint i = 0; i < self->stems->len; i++)
    self->first[g_array_index (self->stems, guint, i)] = 0;
  g_array_set_size (self->stems, 0);
  g_array_set_size (self->hits, 0);
  g_array_set_size (self->wants, 0);
  g_array_set_size (self->matched, 0);
  self->total = 0.0f;
  self->length = 0.0f;
}

/* Notes how well each term is matched. Returns how many terms follow the one before them as they were typed. */
static guint
match_tokens (SipLineScorer *self, const SipIndexLine *line)
{
  const guint *tokens = &g_array_index (self->index->tokens, guint, line->first_token);
  float *matched = &g_array_index (self->matched, float, 0);
  guint n_adjacent = 0;
  guint last_term = G_MAXUINT - 1;
  guint last_position = 0;

  for (guint i = 0; i < line->n_tokens; i++)
    for (guint h = self->first[tokens[i]]; h != 0; h = g_array_index (self->hits, Hit, h - 1).other)
      {
        const Hit *hit = &g_array_index (self->hits, Hit, h - 1);
        float rarity = sip_index_get_rarity (self->index, tokens[i]);

        if (hit->next != SIP_NO_STEM)
          {
            if (i + 1 == line->n_tokens || tokens[i + 1] != hit->next)
              continue;
            rarity = hypotf (rarity, sip_index_get_rarity (self->index, hit->next));
          }
        if (hit->term == last_term + 1 && i == last_position + 1)
          n_adjacent++;
        last_term = hit->term;
        last_position = i;
        if (rarity * hit->factor > matched[hit->term])
          matched[hit->term] = rarity * hit->factor;
      }
  return MIN (n_adjacent, self->wants->len - 1);
}

/* For a line that has all that was typed, as it was typed. A single word is a phrase only when it is a whole title. */
static float
get_bonus (const SipIndexLine *line, guint n_terms)
{
  if (n_terms == 1 && line->field != SIP_FIELD_TITLE)
    return 0.0f;
  return line->n_tokens == n_terms ? BONUS_WHOLE : n_terms > 1 ? BONUS_PHRASE : 0.0f;
}

/* The cosine of the angle between the words typed and those of @line, each as long as it is rare; less so when words that
 * were typed are missing, for a line of one word is as like as can be to any search that has it. More so when the words
 * stand in @line as they were typed, and most when there are no others in it. */
static float
measure_line (SipLineScorer *self, const SipIndexLine *line)
{
  guint n_adjacent = match_tokens (self, line);
  guint n_terms = self->wants->len;
  float *matched = &g_array_index (self->matched, float, 0);
  guint n_matched = 0;
  float sum = 0.0f;
  float covered = 0.0f;
  float score;

  for (guint i = 0; i < n_terms; i++)
    if (matched[i] > 0.0f)
      {
        sum += matched[i] * g_array_index (self->wants, float, i);
        covered += g_array_index (self->wants, float, i);
        n_matched++;
        matched[i] = 0.0f;
      }
  if (n_matched == 0)
    return 0.0f;

  score = sum / line->length / self->length * covered / self->total * line->share;
  if (n_terms > 1)
    score *= 1.0f + SHARE_ORDER * (float) n_adjacent / (float) (n_terms - 1);
  if (n_matched == n_terms && n_adjacent + 1 == n_terms)
    score += get_bonus (line, n_terms) * line->weight;
  return score;
}

float
sip_line_scorer_measure (SipLineScorer *self, const SipIndexEntry *entry, guint *best_line)
{
  float best = 0.0f;
  float second = 0.0f;

  g_return_val_if_fail (self != NULL && self->wants->len > 0 && entry != NULL && best_line != NULL, 0.0f);

  *best_line = entry->first_line;
  for (guint i = 0; i < entry->n_lines; i++)
    {
      float score = measure_line (self, sip_index_get_line (self->index, entry->first_line + i));

      if (score > best)
        {
          second = best;
          best = score;
          *best_line = entry->first_line + i;
        }
      else
        second = MAX (second, score);
    }
  return SHARE_LINE * best + SHARE_SECOND * second;
}
