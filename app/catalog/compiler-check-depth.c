/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-check-private.h"

static gboolean
check_minimum (const SipNode *response, GError **error)
{
  static const struct
  {
    const char *tier;
    struct
    {
      const char *name;
      guint count;
    } least[3];
  } tiers[] = {
    { "daily", { { "cause", 5 }, { "symptom", 4 }, { "method", 3 } } },
    { "common", { { "cause", 3 }, { "symptom", 4 }, { "method", 1 } } },
    { "rare", { { "cause", 1 }, { "symptom", 3 }, { "method", 1 } } },
  };
  static const char *const once_or_more[] = { "next", "related", "clue" };
  const char *tier = sip_node_require (response, "tier", error);

  if (tier == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (once_or_more); i++)
    if (sip_node_child (response, once_or_more[i], error) == NULL)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      if (!g_str_equal (tiers[i].tier, tier))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (tiers[i].least); k++)
        {
          const char *name = tiers[i].least[k].name;
          guint count = sip_node_count (response, name);

          if (count < tiers[i].least[k].count)
            return sip_node_set_error (response, error, "response %s is %s and needs %u <%s>, it has %u",
                                       sip_node_get (response, "code"), tier, tiers[i].least[k].count, name, count);
        }
      return TRUE;
    }
  return sip_node_set_error (response, error, "“%s” is not a tier (daily, common or rare)", tier);
}

/* Paragraphs say who sends a response and what it means. */
static gboolean
check_paragraphs (const SipNode *response, GError **error)
{
  static const char *const names[] = { "meaning", "sent-by" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SipNode *node = sip_node_child (response, names[i], error);

      if (node == NULL || sip_node_child (node, "p", error) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_sourced (const SipNode *self, const char *name)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      const SipNode *node = self->children->pdata[i];

      if (g_str_equal (node->name, name) && sip_node_get (node, "rfc") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What becomes of transaction, dialog and fork is said by an RFC. What the client may do often is not. */
static gboolean
check_retry (const SipNode *response, GError **error)
{
  static const char *const topics[] = { "transaction", "dialog", "fork" };
  const SipNode *retry = sip_node_child (response, "retry", error);

  if (retry == NULL || sip_node_child (retry, "client", error) == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      if (sip_node_child (retry, topics[i], error) == NULL)
        return FALSE;
      if (!has_sourced (retry, topics[i]))
        return sip_node_set_error (retry, error, "no <%s> of the retry card names an RFC", topics[i]);
    }
  return TRUE;
}

static gboolean
check_causes (const SipNode *response, GError **error)
{
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "cause")
          && (sip_node_child (node, "title", error) == NULL || sip_node_child (node, "check", error) == NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_symptoms (const SipNode *response, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *text = node->original != NULL ? node->original : node->text;

      if (g_str_equal (node->name, "symptom") && !g_hash_table_add (seen, (gpointer) text))
        return sip_node_set_error (node, error, "response %s has the symptom “%s” twice",
                                   sip_node_get (response, "code"), text);
    }
  return TRUE;
}

static gboolean
check_references (const SipNode *response, GError **error)
{
  guint defining = 0;

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "reference"))
        defining += g_strcmp0 (sip_node_get (node, "role"), "defines") == 0;
    }
  return defining == 1
         || sip_node_set_error (response, error, "response %s has %u defining references, it must have one",
                                sip_node_get (response, "code"), defining);
}

gboolean
sip_compiler_check_depth (const SipNode *response, GError **error)
{
  return check_references (response, error) && check_paragraphs (response, error) && check_minimum (response, error)
         && check_retry (response, error) && check_causes (response, error) && check_symptoms (response, error);
}
