/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "catalog-format.h"
#include "compiler-cause.h"

/* The mappings while they are written. */
typedef struct
{
  SipWriter *writer;
  const SipNode *root;
  GHashTable *responses; /* code -> SipDraft */
} Mapping;

gboolean
sip_compiler_write_cause (SipWriter *writer, const SipNode *node, GError **error)
{
  const SipNode *name = sip_node_child (node, "name", error);
  const SipNode *meaning = sip_node_child (node, "meaning", error);
  const char *identifier = sip_node_get (node, "identifier");
  g_autoptr (SipDraft) draft = NULL;
  SipEntryRow entry;
  int value;

  if (name == NULL || meaning == NULL || !sip_node_require_int (node, "value", 0, 127, &value, error))
    return FALSE;
  draft = sip_draft_new (writer, SIP_ENTRY_ID_CAUSE + value);
  entry = (SipEntryRow){ SIP_ENTRY_KIND_CAUSE, sip_node_get (node, "value"), name->text, meaning->text, 0, 2 };
  if (!sip_draft_write_entry (draft, &entry, node, error))
    return FALSE;
  sip_draft_add_text (draft, SIP_TEXT_OTHER, name->original);
  sip_draft_add_text (draft, SIP_TEXT_OTHER, meaning->original);
  if (identifier != NULL)
    {
      const SipStatementRow row = { .field = SIP_FIELD_NAME, .text = identifier };

      sip_draft_add_text (draft, SIP_TEXT_NAME, identifier);
      if (!sip_draft_write_statement (draft, &row, node, error))
        return FALSE;
    }
  return sip_draft_write_text (draft, node, error);
}

static const SipNode *
find_mapper (const SipNode *root, const char *id)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *node = root->children->pdata[i];

      if (g_str_equal (node->name, "mapper") && g_strcmp0 (sip_node_get (node, "id"), id) == 0)
        return node;
    }
  return NULL;
}

static SipDraft *
get_response (Mapping *mapping, int code)
{
  SipDraft *draft = g_hash_table_lookup (mapping->responses, GINT_TO_POINTER (code));

  if (draft == NULL)
    {
      draft = sip_draft_new (mapping->writer, code);
      g_hash_table_insert (mapping->responses, GINT_TO_POINTER (code), draft);
    }
  return draft;
}

/* A mapping is said twice: of the cause, and of the response. */
static gboolean
write_map (Mapping *mapping, SipDraft *cause, const SipNode *map, GError **error)
{
  const SipNode *mapper = find_mapper (mapping->root, sip_node_get (map, "by"));
  const SipNode *section = sip_node_get (map, "rfc") != NULL ? map : mapper;
  const char *code_text = sip_node_get (map, "code");
  int code = (int) g_ascii_strtoll (code_text, NULL, 10);
  SipDraft *response = get_response (mapping, code);
  g_autofree char *value = g_strdup_printf ("%d", cause->id - SIP_ENTRY_ID_CAUSE);
  SipStatementRow row = {
    .field = SIP_FIELD_Q850,
    .label = code_text,
    .term = sip_node_get (map, "direction"),
    .text = map->text,
    .other = code,
    .rfc = sip_node_get (section, "rfc"),
    .section = sip_node_get (section, "section"),
    .source = sip_node_get (mapper, "name"),
    .url = sip_node_get (mapper, "url"),
  };

  if (!sip_draft_write_statement (cause, &row, map, error))
    return FALSE;
  row.label = value;
  row.other = cause->id;
  return sip_draft_write_statement (response, &row, map, error);
}

static gboolean
write_maps_of_cause (Mapping *mapping, const SipNode *cause, GError **error)
{
  int value = (int) g_ascii_strtoll (sip_node_get (cause, "value"), NULL, 10);
  g_autoptr (SipDraft) draft = sip_draft_new (mapping->writer, SIP_ENTRY_ID_CAUSE + value);

  for (guint i = 0; i < cause->children->len; i++)
    {
      const SipNode *map = cause->children->pdata[i];

      if (g_str_equal (map->name, "map") && !write_map (mapping, draft, map, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sip_compiler_write_maps (SipWriter *writer, const SipNode *root, GError **error)
{
  g_autoptr (GHashTable) responses = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) sip_draft_free);
  Mapping mapping = { writer, root, responses };

  g_return_val_if_fail (writer != NULL && root != NULL, FALSE);

  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *cause = root->children->pdata[i];

      if (g_str_equal (cause->name, "cause") && !write_maps_of_cause (&mapping, cause, error))
        return FALSE;
    }
  return TRUE;
}
