/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-index.h"

static SipCompilerIndex *
create (void)
{
  SipCompilerIndex *self = g_new0 (SipCompilerIndex, 1);

  self->responses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rfcs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->mappers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
sip_compiler_index_free (SipCompilerIndex *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->responses);
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->rfcs);
  g_hash_table_unref (self->mappers);
  g_hash_table_unref (self->groups);
  g_free (self);
}

static gboolean
add (GHashTable *table, char *key, SipNode *node, GError **error)
{
  const SipNode *first = g_hash_table_lookup (table, key);

  if (first == NULL)
    {
      g_hash_table_insert (table, key, node);
      return TRUE;
    }
  sip_node_set_error (node, error, "<%s> %s is there already, at %s:%d", node->name, key, first->file, first->line);
  g_free (key);
  return FALSE;
}

static gboolean
add_by_attribute (GHashTable *table, SipNode *node, const char *attribute, GError **error)
{
  const char *key = sip_node_require (node, attribute, error);

  return key != NULL && add (table, g_strdup (key), node, error);
}

static gboolean
index_rfc (SipCompilerIndex *self, SipNode *rfc, GError **error)
{
  if (!add_by_attribute (self->rfcs, rfc, "number", error))
    return FALSE;
  for (guint i = 0; i < rfc->children->len; i++)
    {
      SipNode *section = rfc->children->pdata[i];
      const char *number = sip_node_require (section, "number", error);
      const char *heading = sip_node_require (section, "heading", error);

      if (number == NULL || heading == NULL
          || !add (self->sections, g_strdup_printf ("%s %s", sip_node_get (rfc, "number"), number), section, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
index_root (SipCompilerIndex *self, SipNode *root, GError **error)
{
  static const struct
  {
    const char *parent;
    const char *name;
    const char *key;
    gsize table;
  } kinds[] = {
    { "responses", "response", "code", G_STRUCT_OFFSET (SipCompilerIndex, responses) },
    { "causes", "mapper", "id", G_STRUCT_OFFSET (SipCompilerIndex, mappers) },
    { "causes", "group", "id", G_STRUCT_OFFSET (SipCompilerIndex, groups) },
  };

  for (guint i = 0; i < root->children->len; i++)
    {
      SipNode *node = root->children->pdata[i];

      if (g_str_equal (node->name, "rfc") && !index_rfc (self, node, error))
        return FALSE;
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (root->name, kinds[k].parent) && g_str_equal (node->name, kinds[k].name)
            && !add_by_attribute (G_STRUCT_MEMBER (GHashTable *, self, kinds[k].table), node, kinds[k].key, error))
          return FALSE;
    }
  return TRUE;
}

SipCompilerIndex *
sip_compiler_index_new (GPtrArray *roots, GError **error)
{
  g_autoptr (SipCompilerIndex) self = NULL;

  g_return_val_if_fail (roots != NULL, NULL);

  self = create ();
  for (guint i = 0; i < roots->len; i++)
    if (!index_root (self, roots->pdata[i], error))
      return NULL;
  return g_steal_pointer (&self);
}
