/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "excerpt.h"
#include "hits.h"
#include "match-private.h"
#include "matcher.h"
#include "suggest.h"
#include "understood.h"
#include "words.h"

struct _SipMatcher
{
  GObject parent_instance;
  SipCatalog *catalog;
  SipNames *names;
  SipLinks *links; /* read when the first search names something that they link */
  SipStemmer *stemmer;
  SipIndex *index;
  SipThesaurus *thesaurus;
  SipRanker *ranker;
  GPtrArray *everything; /* the matches of an empty search, which every start and every Escape asks for */
};

G_DEFINE_FINAL_TYPE (SipMatcher, sip_matcher, G_TYPE_OBJECT)

static void
sip_matcher_finalize (GObject *object)
{
  SipMatcher *self = SIP_MATCHER (object);

  g_clear_pointer (&self->everything, g_ptr_array_unref);
  sip_ranker_free (self->ranker);
  sip_thesaurus_free (self->thesaurus);
  sip_index_free (self->index);
  sip_stemmer_free (self->stemmer);
  sip_links_free (self->links);
  sip_names_free (self->names);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (sip_matcher_parent_class)->finalize (object);
}

static void
sip_matcher_class_init (SipMatcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sip_matcher_finalize;
}

static void
sip_matcher_init (SipMatcher *self G_GNUC_UNUSED)
{
}

SipMatcher *
sip_matcher_new (SipCatalog *catalog, GError **error)
{
  g_autoptr (SipMatcher) self = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (SIP_IS_CATALOG (catalog), NULL);

  self = g_object_new (SIP_TYPE_MATCHER, NULL);
  self->catalog = g_object_ref (catalog);
  self->index = sip_index_new (sip_catalog_get_db (catalog), &cause);
  if (self->index != NULL)
    return g_steal_pointer (&self);
  g_propagate_error (error, sip_catalog_describe_error (catalog, g_steal_pointer (&cause)));
  return NULL;
}

static gboolean
read_catalog (SipMatcher *self, GError **error)
{
  SipDb *db = sip_catalog_get_db (self->catalog);
  g_autoptr (SipNames) names = sip_names_new (db, error);
  g_autoptr (SipStemmer) stemmer = names != NULL ? sip_stemmer_new (db, error) : NULL;

  if (stemmer == NULL || !sip_index_read_text (self->index, db, stemmer, error))
    return FALSE;
  self->thesaurus = sip_thesaurus_new (db, self->index, stemmer, error);
  if (self->thesaurus == NULL)
    return FALSE;
  self->names = g_steal_pointer (&names);
  self->stemmer = g_steal_pointer (&stemmer);
  self->ranker = sip_ranker_new (self->index);
  sip_db_release_memory (db);
  return TRUE;
}

gboolean
sip_matcher_prepare (SipMatcher *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (SIP_IS_MATCHER (self), FALSE);

  if (self->ranker != NULL || read_catalog (self, &cause))
    return TRUE;
  g_propagate_error (error, sip_catalog_describe_error (self->catalog, g_steal_pointer (&cause)));
  return FALSE;
}

gboolean
sip_matcher_prepare_links (SipMatcher *self, GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (SIP_IS_MATCHER (self), FALSE);

  if (self->links == NULL)
    self->links = sip_links_new (sip_catalog_get_db (self->catalog), &cause);
  if (self->links != NULL)
    return TRUE;
  g_propagate_error (error, sip_catalog_describe_error (self->catalog, g_steal_pointer (&cause)));
  return FALSE;
}

/* What is marked beside the words: the names by which an RFC, a header field, a cause or a Warning was found. */
static void
add_named_words (GHashTable *set, const SipQuery *query)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) words = NULL;

  if (query->rfc != 0)
    text = g_strdup_printf ("rfc %d", query->rfc);
  else if (query->cause >= 0)
    text = g_strdup_printf ("q850 %d", query->cause);
  else if (query->warning != 0)
    text = g_strdup_printf ("warning %d", query->warning);
  else if (query->header != NULL)
    text = g_strdup (query->header);
  else if (query->method != NULL)
    text = g_strdup (query->method);
  else
    return;

  words = sip_words_split (text, SIP_QUERY_MAX_WORDS);
  for (guint i = 0; i < words->len; i++)
    g_hash_table_add (set, g_strdup (words->pdata[i]));
}

static GPtrArray *
make_matches (SipMatcher *self, GArray *hits, GHashTable *words)
{
  GPtrArray *matches = g_ptr_array_new_full (hits->len, g_object_unref);

  for (guint i = 0; i < hits->len; i++)
    {
      const SipHit *hit = &g_array_index (hits, SipHit, i);

      g_ptr_array_add (matches,
                       sip_match_new (sip_index_get_entry (self->index, hit->entry), hit->field, hit->text, words));
    }
  return matches;
}

static const SipIndexLine *
get_best_line (SipMatcher *self, GArray *ranked)
{
  return ranked->len > 0 ? sip_index_get_line (self->index, g_array_index (ranked, SipRanked, 0).line) : NULL;
}

static SipResult *
search (SipMatcher *self, const SipQuery *query)
{
  g_autoptr (SipResult) result = g_new0 (SipResult, 1);
  g_autoptr (GPtrArray) terms = sip_terms_new (self->index, self->thesaurus, self->stemmer, query->words,
                                               query->last_is_prefix);
  g_autoptr (GArray) ranked = sip_ranker_search (self->ranker, terms, query->class_mask);
  g_autoptr (GArray) hits = sip_hits_new (self->index, self->links, query, ranked);
  g_autoptr (GHashTable) words = sip_terms_list_words (self->index, terms, TRUE);

  add_named_words (words, query);
  result->matches = make_matches (self, hits, words);
  result->words = sip_terms_list_words (self->index, terms, FALSE);
  add_named_words (result->words, query);
  result->corrected = sip_terms_dup_correction (terms, self->index, get_best_line (self, ranked));
  result->understood = sip_understood_new (self->index, self->links, query);
  if (hits->len == 0)
    result->suggestions = sip_suggest (self->index, query);
  return g_steal_pointer (&result);
}

/* Whether sip_hits_new() or sip_understood_new() asks the links. */
static gboolean
names_linked (const SipQuery *query)
{
  return query->rfc != 0 || query->header != NULL || query->method != NULL || query->cause >= 0 || query->warning != 0;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n\v\f\r")] == '\0';
}

/* All responses: what every start and every Escape asks for. */
static SipResult *
list_everything (SipMatcher *self)
{
  SipResult *result = g_new0 (SipResult, 1);

  if (self->everything == NULL)
    {
      g_autoptr (GArray) hits = sip_hits_new_everything (self->index);
      g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);

      self->everything = make_matches (self, hits, words);
    }
  result->matches = g_ptr_array_ref (self->everything);
  result->words = g_hash_table_new (g_str_hash, g_str_equal);
  return result;
}

SipResult *
sip_matcher_search (SipMatcher *self, const char *text, GError **error)
{
  g_autoptr (SipQuery) query = NULL;

  g_return_val_if_fail (SIP_IS_MATCHER (self) && text != NULL, NULL);

  if (is_blank (text))
    return list_everything (self);
  if (!sip_matcher_prepare (self, error))
    return NULL;
  query = sip_query_new (text, self->names);
  if (query->kind == SIP_QUERY_EMPTY)
    return list_everything (self);
  if (names_linked (query) && !sip_matcher_prepare_links (self, error))
    return NULL;
  return search (self, query);
}

void
sip_result_free (SipResult *self)
{
  if (self == NULL)
    return;
  if (self->matches != NULL)
    g_ptr_array_unref (self->matches);
  g_free (self->understood);
  g_free (self->corrected);
  g_strfreev (self->suggestions);
  if (self->words != NULL)
    g_hash_table_unref (self->words);
  g_free (self);
}
