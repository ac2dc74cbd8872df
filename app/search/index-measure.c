/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "index.h"

/* How soon further occurrences of a word count no more, and how much the length of an entry counts. */
#define SATURATION   7.0f
#define LENGTH_SHARE 0.5f

/* Lines as a whole differ less than words do: a paragraph that has all words is a good answer too. */
#define LINE_POWER 0.15f

/* The cube root: among some eighty responses, chance makes words look rarer than they are. */
float
sip_index_measure_rarity (float n_responses, float found)
{
  return cbrtf (logf (1.0f + (n_responses - found + 0.5f) / (found + 0.5f)));
}

/* A word says ever less for occurring more often, and less in a long entry than in a short one: BM25. */
static void
saturate_postings (SipIndex *self)
{
  float mean = self->entries->len > 0 ? (float) self->tokens->len / (float) self->entries->len : 1.0f;

  for (guint stem = 0; stem < self->postings->len; stem++)
    {
      GArray *postings = self->postings->pdata[stem];

      for (guint i = 0; i < postings->len; i++)
        {
          SipPosting *posting = &g_array_index (postings, SipPosting, i);
          float length = (float) sip_index_get_entry (self, posting->entry)->n_words / mean;

          posting->weight /= posting->weight + SATURATION * (1.0f - LENGTH_SHARE + LENGTH_SHARE * length);
        }
    }
}

/* Only responses are counted: the causes and warnings, short and many, would make their words look frequent or rare. */
static void
measure_rarity (SipIndex *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      guint8 is_response = sip_index_get_entry (self, i)->kind == SIP_ENTRY_KIND_RESPONSE;

      g_array_append_val (self->is_response, is_response);
      self->n_responses += is_response;
    }

  for (guint stem = 0; stem < self->postings->len; stem++)
    {
      const GArray *postings = sip_index_get_postings (self, stem);
      float found = 0.0f;
      float rarity;

      for (guint i = 0; i < postings->len; i++)
        found += sip_index_is_response (self, g_array_index (postings, SipPosting, i).entry);
      rarity = sip_index_measure_rarity ((float) self->n_responses, found);
      g_array_append_val (self->rarity, rarity);
    }
}

static void
measure_lines (SipIndex *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      SipIndexLine *line = &g_array_index (self->lines, SipIndexLine, i);
      float sum = 0.0f;

      for (guint k = 0; k < line->n_tokens; k++)
        {
          float rarity = sip_index_get_rarity (self,
                                               g_array_index (self->tokens, guint, line->first_token + k));

          sum += rarity * rarity;
        }
      line->length = sqrtf (sum);
      line->share = powf (line->weight, LINE_POWER);
    }
}

void
sip_index_measure (SipIndex *self)
{
  g_return_if_fail (self != NULL);

  saturate_postings (self);
  measure_rarity (self);
  measure_lines (self);
}
