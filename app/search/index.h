/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "entry.h"
#include "response.h"
#include "stemmer.h"

G_BEGIN_DECLS

/* No stem of the index. */
#define SIP_NO_STEM G_MAXUINT

/**
 * SipIndexEntry:
 * @tier: 0 met daily, 1 common, 2 rare
 * @first_line: its first line in the index
 * @n_lines: how many lines it has
 * @n_words: how many words they have
 */
typedef struct
{
  int          id;
  SipEntryKind kind;
  int          class_digit;
  int          tier;
  SipStatus    status;
  GRefString  *key;
  GRefString  *title;
  GRefString  *summary;
  guint        first_line;
  guint        n_lines;
  guint        n_words;
} SipIndexEntry;

/**
 * SipIndexLine:
 * @text: (transfer none): the statement; owned by the index
 * @field: what it is
 * @weight: how much a word in it counts, beside one in a paragraph of prose, which counts 1
 * @first_token: the stem of its first word in the index
 * @n_tokens: how many words it has
 * @length: the length of its vector of word weights
 * @share: how much the line as a whole counts, beside a paragraph of prose
 *
 * One statement of an entry.
 */
typedef struct
{
  const char *text;
  SipField    field;
  float       weight;
  guint       first_token;
  guint       n_tokens;
  float       length;
  float       share;
} SipIndexLine;

/**
 * SipIndexWord:
 * @text: (transfer none): a folded word that occurs in the catalogue; owned by the index
 * @stem: its stem
 * @count: how often it occurs
 */
typedef struct
{
  const char *text;
  guint       stem;
  guint       count;
} SipIndexWord;

/**
 * SipPosting:
 * @entry: an entry in which a stem occurs
 * @weight: how much that says, up to 1, by how often and in which fields it does
 */
typedef struct
{
  guint entry;
  float weight;
} SipPosting;

/**
 * SipIndex:
 * @texts: the statements, words and stems, which are too many for an allocation each
 * @entries: (element-type SipIndexEntry): everything that can be found, by id
 * @lines: (element-type SipIndexLine): all statements, those of an entry next to each other
 * @tokens: (element-type guint): the stems of all words, in the order of the lines
 * @words: (element-type SipIndexWord): the vocabulary, sorted by text
 * @postings: (element-type GArray of SipPosting): for each stem where it occurs, by entry
 * @rarity: (element-type float): for each stem how much it tells entries apart
 * @is_response: (element-type guint8): for each entry whether it is a response
 * @n_responses: how many of the entries are responses
 *
 * The text of the catalogue, prepared for ranking. FTS5 finds rows quickly, but scores them by reading every
 * hit back; with this in memory a search over a catalogue a hundred times as large keeps to its budget.
 * Read-only once it is made. Free it with sip_index_free().
 */
typedef struct
{
  GStringChunk *texts;
  GArray       *entries;
  GArray       *lines;
  GArray       *tokens;
  GArray       *words;
  GPtrArray    *postings;
  GArray       *rarity;
  GArray       *is_response;
  guint         n_responses;
  GHashTable   *stems;     /* text of a stem -> its number */
  GHashTable   *families;  /* what a family has in common -> GArray of the numbers of its stems */
  GHashTable   *positions; /* text of a word -> its position in words */
} SipIndex;

/**
 * sip_index_new:
 * @db: the catalogue's database
 *
 * Returns: (transfer full): the entries, without their text; or %NULL with @error set
 */
SipIndex *sip_index_new (SipDb *db, GError **error);

/**
 * sip_index_read_text:
 * @db: the catalogue's database
 *
 * Reads the text of all entries, which takes longer than anything else here. To be called once.
 *
 * Returns: whether it was read; @error is set otherwise
 */
gboolean sip_index_read_text (SipIndex *self, SipDb *db, SipStemmer *stemmer, GError **error);

/**
 * sip_index_measure:
 *
 * Weighs postings, stems and lines against each other, once all text is read; for sip_index_read_text().
 */
void sip_index_measure (SipIndex *self);

void sip_index_free (SipIndex *self);

/**
 * sip_index_measure_rarity:
 * @n_responses: how many responses there are
 * @found: how many of them have a word
 *
 * Returns: how much that word tells responses apart
 */
float sip_index_measure_rarity (float n_responses, float found);

/**
 * sip_index_find_entry:
 *
 * Returns: the position of the entry with @id in @entries, or -1
 */
int sip_index_find_entry (const SipIndex *self, int id);

/**
 * sip_index_find_stem:
 * @text: a stem, as sip_stemmer_get_stem() makes it
 *
 * Returns: its number, or %SIP_NO_STEM when no word of the catalogue has it
 */
guint sip_index_find_stem (const SipIndex *self, const char *text);

/**
 * sip_index_find_family:
 * @text: what a family of words has in common, as sip_stemmer_get_family() says
 *
 * Returns: (transfer none) (element-type guint) (nullable): the stems of all words of the family, %NULL when there is none
 */
const GArray *sip_index_find_family (const SipIndex *self, const char *text);

/**
 * sip_index_find_word:
 * @word: a folded word
 *
 * Returns: (transfer none) (nullable): the word, %NULL when it does not occur
 */
const SipIndexWord *sip_index_find_word (const SipIndex *self, const char *word);

/**
 * sip_index_find_prefix:
 * @n_words: (out): how many words begin with @prefix
 *
 * Returns: (transfer none) (nullable) (array length=n_words): the words that begin with @prefix, %NULL for none
 */
const SipIndexWord *sip_index_find_prefix (const SipIndex *self, const char *prefix, guint *n_words);

/**
 * sip_index_has_pair:
 *
 * Returns: whether @next follows @stem somewhere in a statement
 */
gboolean sip_index_has_pair (const SipIndex *self, guint stem, guint next);

static inline const SipIndexEntry *
sip_index_get_entry (const SipIndex *self, guint entry)
{
  return &g_array_index (self->entries, SipIndexEntry, entry);
}

static inline const SipIndexLine *
sip_index_get_line (const SipIndex *self, guint line)
{
  return &g_array_index (self->lines, SipIndexLine, line);
}

static inline const GArray *
sip_index_get_postings (const SipIndex *self, guint stem)
{
  return self->postings->pdata[stem];
}

static inline gboolean
sip_index_is_response (const SipIndex *self, guint entry)
{
  return g_array_index (self->is_response, guint8, entry);
}

static inline float
sip_index_get_rarity (const SipIndex *self, guint stem)
{
  return g_array_index (self->rarity, float, stem);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipIndex, sip_index_free)

G_END_DECLS
