/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "rank.h"

/* So many entries are looked at line by line, and returned. */
#define MAX_RANKED 300
#define N_STEPS    1000

/* What its best line, the next best one and being met daily count, beside all that an entry says, which counts 1. */
#define SHARE_LINE   0.3f
#define SHARE_SECOND 0.25f
#define SHARE_TIER   0.02f

/* What words add to the score of a line that stand next to each other as they were typed, all of them, and nothing else. */
#define SHARE_ORDER  0.5f
#define BONUS_PHRASE 0.05f
#define BONUS_WHOLE  0.25f

/* Below this part of the best score a match is weak: responses come first, but not before better matches of other kinds. */
#define WEAK 0.3f

/* That a stem matches a term. */
typedef struct
{
  guint term;
  guint next;
  float factor;
  guint other; /* the next hit of the same stem, counted from 1 */
} Hit;

struct _SipRanker
{
  const SipIndex *index;
  float *scores;   /* by entry, all zero between searches */
  float *found;    /* by entry, of one term; the same */
  float *factors;  /* by entry: how well that is what was typed; the same */
  guint *first;    /* by stem: its first hit, counted from 1; the same */
  GArray *touched; /* entries in found */
  GArray *reached; /* entries in scores */
  GArray *hits;
  GArray *wants; /* by term: how much it matters */
  float total;   /* of wants */
  float length;  /* of wants as a vector */
};

SipRanker *
sip_ranker_new (const SipIndex *index)
{
  SipRanker *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (SipRanker, 1);
  self->index = index;
  self->scores = g_new0 (float, index->entries->len);
  self->found = g_new0 (float, index->entries->len);
  self->factors = g_new0 (float, index->entries->len);
  self->first = g_new0 (guint, index->postings->len);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reached = g_array_new (FALSE, FALSE, sizeof (guint));
  self->hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  self->wants = g_array_new (FALSE, FALSE, sizeof (float));
  return self;
}

void
sip_ranker_free (SipRanker *self)
{
  if (self == NULL)
    return;
  g_free (self->scores);
  g_free (self->found);
  g_free (self->factors);
  g_free (self->first);
  g_array_unref (self->touched);
  g_array_unref (self->reached);
  g_array_unref (self->hits);
  g_array_unref (self->wants);
  g_free (self);
}

static void
find (SipRanker *self, guint entry, float weight, float factor)
{
  if (self->found[entry] == 0.0f)
    g_array_append_val (self->touched, entry);
  self->found[entry] = MAX (self->found[entry], weight * factor);
  self->factors[entry] = MAX (self->factors[entry], factor);
}

static void
find_alternative (SipRanker *self, const SipAlternative *alternative)
{
  const GArray *postings = sip_index_get_postings (self->index, alternative->stem);
  const GArray *others = NULL;
  guint k = 0;

  if (alternative->next != SIP_NO_STEM)
    others = sip_index_get_postings (self->index, alternative->next);
  for (guint i = 0; i < postings->len; i++)
    {
      const SipPosting *posting = &g_array_index (postings, SipPosting, i);
      float weight = posting->weight;

      if (others != NULL)
        {
          while (k < others->len && g_array_index (others, SipPosting, k).entry < posting->entry)
            k++;
          if (k == others->len || g_array_index (others, SipPosting, k).entry != posting->entry)
            continue;
          weight = MIN (weight, g_array_index (others, SipPosting, k).weight);
        }
      find (self, posting->entry, weight, alternative->factor);
    }
}

/* Adds what one term says about each entry. Returns how much the term matters. */
static float
add_term (SipRanker *self, const SipTerm *term)
{
  float n_responses = 0.0f;
  float want;

  if (term->alternatives->len == 0)
    return 0.0f;
  for (guint i = 0; i < term->alternatives->len; i++)
    find_alternative (self, &g_array_index (term->alternatives, SipAlternative, i));

  for (guint i = 0; i < self->touched->len; i++)
    {
      guint entry = g_array_index (self->touched, guint, i);

      if (sip_index_is_response (self->index, entry))
        n_responses += self->factors[entry];
    }
  want = term->weight * sip_index_measure_rarity ((float) self->index->n_responses, n_responses);

  for (guint i = 0; i < self->touched->len; i++)
    {
      guint entry = g_array_index (self->touched, guint, i);

      if (self->scores[entry] == 0.0f)
        g_array_append_val (self->reached, entry);
      self->scores[entry] += want * self->found[entry];
      self->found[entry] = 0.0f;
      self->factors[entry] = 0.0f;
    }
  g_array_set_size (self->touched, 0);
  return want;
}

static void
add_hits (SipRanker *self, guint position, const SipTerm *term)
{
  for (guint i = 0; i < term->alternatives->len; i++)
    {
      const SipAlternative *alternative = &g_array_index (term->alternatives, SipAlternative, i);
      Hit hit = { position, alternative->next, alternative->factor, self->first[alternative->stem] };

      g_array_append_val (self->hits, hit);
      self->first[alternative->stem] = self->hits->len;
    }
}

static void
clear_hits (SipRanker *self, GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const GArray *alternatives = ((SipTerm *) terms->pdata[i])->alternatives;

      for (guint k = 0; k < alternatives->len; k++)
        self->first[g_array_index (alternatives, SipAlternative, k).stem] = 0;
    }
  g_array_set_size (self->hits, 0);
}

/* Notes in @matched how well each term is matched. Returns how many terms follow the one before them as they were typed. */
static guint
match_tokens (SipRanker *self, const SipIndexLine *line, float *matched)
{
  const guint *tokens = &g_array_index (self->index->tokens, guint, line->first_token);
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
        matched[hit->term] = MAX (matched[hit->term], rarity * hit->factor);
      }
  return n_adjacent;
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
measure_line (SipRanker *self, const SipIndexLine *line, float *matched)
{
  guint n_adjacent = match_tokens (self, line, matched);
  guint n_terms = self->wants->len;
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

static void
rank_lines (SipRanker *self, SipRanked *ranked, float *matched)
{
  const SipIndexEntry *entry = sip_index_get_entry (self->index, ranked->entry);
  float best = 0.0f;
  float second = 0.0f;

  ranked->line = entry->first_line;
  for (guint i = 0; i < entry->n_lines; i++)
    {
      float score = measure_line (self, sip_index_get_line (self->index, entry->first_line + i), matched);

      if (score > best)
        {
          second = best;
          best = score;
          ranked->line = entry->first_line + i;
        }
      else
        second = MAX (second, score);
    }
  ranked->score += SHARE_LINE * best + SHARE_SECOND * second + SHARE_TIER * (float) (2 - entry->tier);
}

static int
compare_scores (const void *a, const void *b)
{
  float left = ((const SipRanked *) a)->score;
  float right = ((const SipRanked *) b)->score;

  if (left != right)
    return left > right ? -1 : 1;
  return ((const SipRanked *) a)->entry < ((const SipRanked *) b)->entry ? -1 : 1;
}

static guint
get_step (const SipRanked *ranked)
{
  return (guint) (MIN (ranked->score, 1.0f) * N_STEPS);
}

/* How many steps high a score must be for about MAX_RANKED of @ranked to reach it; before the lines are looked at they go to 1. */
static guint
find_limit (const GArray *ranked)
{
  guint counts[N_STEPS + 1] = { 0 };
  guint limit = N_STEPS + 1;

  for (guint i = 0; i < ranked->len; i++)
    counts[get_step (&g_array_index (ranked, SipRanked, i))]++;
  for (guint n = 0; limit > 0 && n < MAX_RANKED; n += counts[limit])
    limit--;
  return limit;
}

/* Drops the entries that have the least of what was typed. Sorting all of them would cost more than everything else. */
static GArray *
keep_best (GArray *ranked)
{
  GArray *kept = g_array_sized_new (FALSE, FALSE, sizeof (SipRanked), MAX_RANKED);
  guint limit = find_limit (ranked);

  for (guint i = 0; i < ranked->len; i++)
    if (get_step (&g_array_index (ranked, SipRanked, i)) > limit)
      g_array_append_vals (kept, &g_array_index (ranked, SipRanked, i), 1);
  for (guint i = 0; i < ranked->len && kept->len < MAX_RANKED; i++)
    if (get_step (&g_array_index (ranked, SipRanked, i)) == limit)
      g_array_append_vals (kept, &g_array_index (ranked, SipRanked, i), 1);
  g_array_unref (ranked);
  return kept;
}

static gboolean
is_in_classes (SipRanker *self, guint entry, guint class_mask)
{
  return class_mask == 0 || (class_mask & (1u << sip_index_get_entry (self->index, entry)->class_digit)) != 0;
}

static GArray *
collect (SipRanker *self, guint class_mask)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (SipRanked));

  for (guint i = 0; i < self->reached->len; i++)
    {
      guint entry = g_array_index (self->reached, guint, i);
      SipRanked item = { entry, 0, self->scores[entry] / self->total };

      self->scores[entry] = 0.0f;
      if (class_mask == 0 || is_in_classes (self, entry, class_mask))
        g_array_append_val (ranked, item);
    }
  g_array_set_size (self->reached, 0);
  return ranked;
}

/* Responses before what is no response, unless they hardly match. */
static void
order (SipRanker *self, GArray *ranked)
{
  g_autoptr (GArray) sorted = g_array_sized_new (FALSE, FALSE, sizeof (SipRanked), ranked->len);
  float limit;

  g_array_sort (ranked, compare_scores);
  limit = ranked->len > 0 ? WEAK * g_array_index (ranked, SipRanked, 0).score : 0.0f;
  for (guint group = 0; group < 4; group++)
    for (guint i = 0; i < ranked->len; i++)
      {
        const SipRanked *item = &g_array_index (ranked, SipRanked, i);
        gboolean is_weak = item->score < limit;
        gboolean is_other = !sip_index_is_response (self->index, item->entry);

        if (group == 2u * is_weak + is_other)
          g_array_append_vals (sorted, item, 1);
      }
  g_array_set_size (ranked, 0);
  g_array_append_vals (ranked, sorted->data, sorted->len);
}

GArray *
sip_ranker_search (SipRanker *self, GPtrArray *terms, guint class_mask)
{
  g_autofree float *matched = NULL;
  GArray *ranked;

  g_return_val_if_fail (self != NULL && terms != NULL, NULL);

  self->total = 0.0f;
  self->length = 0.0f;
  g_array_set_size (self->wants, 0);
  for (guint i = 0; i < terms->len; i++)
    {
      float want = add_term (self, terms->pdata[i]);

      self->total += want;
      self->length = hypotf (self->length, want);
      g_array_append_val (self->wants, want);
      add_hits (self, i, terms->pdata[i]);
    }

  ranked = keep_best (collect (self, class_mask));
  matched = g_new0 (float, terms->len);
  for (guint i = 0; i < ranked->len; i++)
    rank_lines (self, &g_array_index (ranked, SipRanked, i), matched);
  clear_hits (self, terms);
  order (self, ranked);
  return ranked;
}
