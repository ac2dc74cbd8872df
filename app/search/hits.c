/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-format.h"
#include "hits.h"

typedef struct
{
  const SipIndex *index;
  const SipQuery *query;
  GArray *ranked;
  GArray *hits;
  guint8 *is_hit; /* by entry */
} Collector;

static void
add_hit (Collector *self, guint entry, SipField field, const char *text)
{
  SipHit hit = { entry, field, text };

  if (self->is_hit[entry])
    return;
  self->is_hit[entry] = TRUE;
  g_array_append_val (self->hits, hit);
}

static void
add_ranked (Collector *self, const SipRanked *ranked)
{
  const SipIndexLine *line = sip_index_get_line (self->index, ranked->line);

  add_hit (self, ranked->entry, line->field, line->text);
}

/* An entry that was named; what it says about the other words, when there are any. */
static void
add_named (Collector *self, guint entry)
{
  for (guint i = 0; i < self->ranked->len; i++)
    if (g_array_index (self->ranked, SipRanked, i).entry == entry)
      add_ranked (self, &g_array_index (self->ranked, SipRanked, i));
  add_hit (self, entry, SIP_FIELD_KEY, sip_index_get_entry (self->index, entry)->summary);
}

static void
add_id (Collector *self, int id)
{
  int entry = sip_index_find_entry (self->index, id);

  if (entry >= 0)
    add_named (self, (guint) entry);
}

/* All entries of @kind whose key is @key, or begins with it. */
static void
add_key (Collector *self, SipEntryKind kind, const char *key, gboolean is_prefix)
{
  for (guint i = 0; i < self->index->entries->len; i++)
    {
      const SipIndexEntry *entry = sip_index_get_entry (self->index, i);

      if (entry->kind == kind
          && (is_prefix ? g_str_has_prefix (entry->key, key) : g_str_equal (entry->key, key)))
        add_named (self, i);
    }
}

/* RFC 3261 section 8.1.3.2: a UAC treats a code that it does not know as the x00 of its class. Among words such a number is
 * more likely an extension. */
static void
add_unknown_code (Collector *self, int code)
{
  add_id (self, code / 100 * 100);
  add_id (self, code / 100);
}

static void
add_codes (Collector *self)
{
  const GArray *codes = self->query->codes;

  for (guint i = 0; i < codes->len; i++)
    {
      int code = g_array_index (codes, int, i);
      g_autofree char *key = g_strdup_printf ("%d", code);
      guint n_before = self->hits->len;

      add_id (self, code);
      add_key (self, SIP_ENTRY_KIND_UNREGISTERED, key, FALSE);
      if (self->hits->len == n_before && self->query->words[0] == NULL)
        add_unknown_code (self, code);
    }
}

/* Digits by themselves: the codes that begin so, then whatever else has that number. */
static void
add_digits (Collector *self)
{
  const char *digits = self->query->digits;

  if (digits == NULL)
    return;
  add_key (self, SIP_ENTRY_KIND_RESPONSE, digits, TRUE);
  add_key (self, SIP_ENTRY_KIND_UNREGISTERED, digits, TRUE);
  add_key (self, SIP_ENTRY_KIND_WARNING, digits, FALSE);
  add_key (self, SIP_ENTRY_KIND_CAUSE, digits, FALSE);
}

static gboolean
is_in_classes (const SipQuery *query, int digit)
{
  return query->class_mask == 0 || (query->class_mask & (1u << digit)) != 0;
}

static void
add_link (Collector *self, const SipLink *link)
{
  int entry = sip_index_find_entry (self->index, link->id);

  if (entry >= 0
      && is_in_classes (self->query, sip_index_get_entry (self->index, (guint) entry)->class_digit))
    add_hit (self, (guint) entry, link->field, link->text);
}

static void
add_links_in_order (Collector *self, const GArray *links)
{
  for (guint i = 0; links != NULL && i < links->len; i++)
    add_link (self, &g_array_index (links, SipLink, i));
}

/* The linked entries, those first that have the other words. */
static void
add_links (Collector *self, const GArray *links)
{
  if (links == NULL)
    return;
  for (guint i = 0; i < self->ranked->len; i++)
    for (guint k = 0; k < links->len; k++)
      {
        const SipRanked *ranked = &g_array_index (self->ranked, SipRanked, i);

        if (sip_index_get_entry (self->index, ranked->entry)->id == g_array_index (links, SipLink, k).id)
          add_ranked (self, ranked);
      }
  add_links_in_order (self, links);
}

static void
add_classes (Collector *self)
{
  if (self->query->class_mask == 0 || self->query->words[0] != NULL)
    return;
  for (guint i = 0; i < self->index->entries->len; i++)
    {
      const SipIndexEntry *entry = sip_index_get_entry (self->index, i);

      if (entry->kind == SIP_ENTRY_KIND_RESPONSE && is_in_classes (self->query, entry->class_digit))
        add_hit (self, i, SIP_FIELD_KEY, entry->summary);
    }
  for (int digit = 1; digit <= 6; digit++)
    if (is_in_classes (self->query, digit))
      add_id (self, digit);
}

GArray *
sip_hits_new (const SipIndex *index, SipLinks *links, const SipQuery *query, GArray *ranked)
{
  Collector self = { index, query, ranked, NULL, NULL };

  g_return_val_if_fail (index != NULL && query != NULL && ranked != NULL, NULL);

  self.hits = g_array_new (FALSE, FALSE, sizeof (SipHit));
  self.is_hit = g_new0 (guint8, index->entries->len);

  add_codes (&self);
  add_digits (&self);
  if (query->cause >= 0)
    {
      if (query->is_cause_name)
        add_links_in_order (&self, sip_links_find_called (links, query->cause));
      add_links (&self, sip_links_find_cause (links, query->cause));
      add_id (&self, SIP_ENTRY_ID_CAUSE + query->cause);
    }
  if (query->warning != 0)
    {
      add_links (&self, sip_links_find_warning (links, query->warning));
      add_id (&self, SIP_ENTRY_ID_WARNING + query->warning);
    }
  if (query->rfc != 0)
    add_links (&self, sip_links_find_rfc (links, query->rfc));
  if (query->header != NULL)
    add_links (&self, sip_links_find_header (links, query->header));
  if (query->kind == SIP_QUERY_METHOD)
    add_links_in_order (&self, sip_links_find_method (links, query->method));
  for (guint i = 0; i < ranked->len; i++)
    add_ranked (&self, &g_array_index (ranked, SipRanked, i));
  add_classes (&self);

  g_free (self.is_hit);
  return self.hits;
}

GArray *
sip_hits_new_everything (const SipIndex *index)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (SipHit));

  g_return_val_if_fail (index != NULL, hits);

  for (guint i = 0; i < index->entries->len; i++)
    {
      const SipIndexEntry *entry = sip_index_get_entry (index, i);
      SipHit hit = { i, SIP_FIELD_SUMMARY, entry->summary };

      if (entry->kind == SIP_ENTRY_KIND_RESPONSE)
        g_array_append_val (hits, hit);
    }
  return hits;
}
