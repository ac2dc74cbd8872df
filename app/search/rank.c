/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "line-score.h"
#include "rank.h"

/* So many entries are looked at line by line, and returned. */
#define MAX_RANKED 300
#define N_STEPS    1000

/* What being met daily counts, beside all that an entry says, which counts 1. */
#define SHARE_TIER 0.02f

/* Below this part of the best score a match is weak: responses come first, but not before better matches of other kinds. */
#define WEAK 0.5f

struct _SipRanker
{
  const SipIndex *index;
  SipLineScorer *lines;
  float *scores;   /* by entry, all zero between searches */
  float *found;    /* by entry, of one term; the same */
  float *factors;  /* by entry: how well that is what was typed; the same */
  GArray *touched; /* entries in found */
  GArray *reached; /* entries in scores */
};

SipRanker *
sip_ranker_new (const SipIndex *index)
{
  SipRanker *self;

  g_return_val_if_fail (index != NULL, NULL);

  self = g_new0 (SipRanker, 1);
  self->index = index;
  self->lines = sip_line_scorer_new (index);
  self->scores = g_new0 (float, index->entries->len);
  self->found = g_new0 (float, index->entries->len);
  self->factors = g_new0 (float, index->entries->len);
  self->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  self->reached = g_array_new (FALSE, FALSE, sizeof (guint));
  return self;
}

void
sip_ranker_free (SipRanker *self)
{
  if (self == NULL)
    return;
  sip_line_scorer_free (self->lines);
  g_free (self->scores);
  g_free (self->found);
  g_free (self->factors);
  g_array_unref (self->touched);
  g_array_unref (self->reached);
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

/* Takes the entries of the wanted classes out of the scores; @total is what an entry could reach. */
static GArray *
collect (SipRanker *self, guint class_mask, float total)
{
  GArray *ranked = g_array_new (FALSE, FALSE, sizeof (SipRanked));

  for (guint i = 0; i < self->reached->len; i++)
    {
      guint entry = g_array_index (self->reached, guint, i);
      SipRanked item = { entry, 0, self->scores[entry] / total };

      self->scores[entry] = 0.0f;
      if (is_in_classes (self, entry, class_mask))
        g_array_append_val (ranked, item);
    }
  g_array_set_size (self->reached, 0);
  return ranked;
}

static void
add_lines (SipRanker *self, GArray *ranked)
{
  for (guint i = 0; i < ranked->len; i++)
    {
      SipRanked *item = &g_array_index (ranked, SipRanked, i);
      const SipIndexEntry *entry = sip_index_get_entry (self->index, item->entry);

      item->score += sip_line_scorer_measure (self->lines, entry, &item->line);
      item->score += SHARE_TIER * (float) (2 - entry->tier);
    }
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
  float total = 0.0f;
  GArray *ranked;

  g_return_val_if_fail (self != NULL && terms != NULL, NULL);

  for (guint i = 0; i < terms->len; i++)
    {
      float want = add_term (self, terms->pdata[i]);

      total += want;
      sip_line_scorer_add (self->lines, terms->pdata[i], want);
    }

  ranked = keep_best (collect (self, class_mask, total));
  add_lines (self, ranked);
  order (self, ranked);
  sip_line_scorer_clear (self->lines);
  return ranked;
}
