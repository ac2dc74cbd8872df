/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-check-private.h"
#include "compiler-check.h"

#define MAX_SUMMARY 90 /* characters */

static gboolean
check_origin (const SipCompilerIndex *self, const SipNode *node, GError **error)
{
  const char *rfc = sip_node_get (node, "rfc");
  const char *section = sip_node_get (node, "section");
  g_autofree char *key = NULL;

  if (rfc == NULL)
    return TRUE;
  if (!g_hash_table_contains (self->rfcs, rfc))
    return sip_node_set_error (node, error, "RFC %s is not in references.xml", rfc);
  if (section == NULL)
    return sip_node_set_error (node, error, "<%s> names RFC %s without a section", node->name, rfc);
  key = g_strdup_printf ("%s %s", rfc, section);
  if (!g_hash_table_contains (self->sections, key))
    return sip_node_set_error (node, error, "section %s of RFC %s is not in references.xml", section, rfc);
  return TRUE;
}

static gboolean
check_origins (const SipCompilerIndex *self, const SipNode *node, GError **error)
{
  if (!check_origin (self, node, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!check_origins (self, node->children->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
relates_to (const SipNode *response, const char *code)
{
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "related") && g_strcmp0 (sip_node_get (node, "code"), code) == 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
sip_compiler_check_code (const SipCompilerIndex *self, const SipNode *node, const char *attribute, GError **error)
{
  const char *code = sip_node_require (node, attribute, error);

  if (code == NULL)
    return FALSE;
  if (!g_hash_table_contains (self->responses, code))
    return sip_node_set_error (node, error, "there is no response %s", code);
  return TRUE;
}

static gboolean
check_related (const SipCompilerIndex *self, const SipNode *response, GError **error)
{
  const char *own = sip_node_get (response, "code");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *code = sip_node_get (node, "code");

      if (!g_str_equal (node->name, "related"))
        continue;
      if (!sip_compiler_check_code (self, node, "code", error))
        return FALSE;
      if (g_str_equal (code, own))
        return sip_node_set_error (node, error, "response %s is related to itself", own);
      if (!g_hash_table_add (seen, (gpointer) code))
        return sip_node_set_error (node, error, "response %s is related to %s twice", own, code);
      if (!relates_to (g_hash_table_lookup (self->responses, code), own))
        return sip_node_set_error (node, error, "response %s does not say how it differs from %s in turn", code, own);
    }
  return TRUE;
}

static gboolean
check_response (const SipCompilerIndex *self, const SipNode *root, const SipNode *response, GError **error)
{
  const SipNode *summary = sip_node_child (response, "summary", error);
  const char *class_digit = sip_node_require (root, "class", error);
  const char *source;
  int code;

  if (summary == NULL || class_digit == NULL || !sip_node_require_int (response, "code", 100, 699, &code, error)
      || sip_node_require (response, "phrase", error) == NULL || sip_node_require (response, "status", error) == NULL)
    return FALSE;
  if (code / 100 != class_digit[0] - '0')
    return sip_node_set_error (response, error, "response %d stands among the %sxx", code, class_digit);

  source = summary->original != NULL ? summary->original : summary->text;
  if (g_utf8_strlen (source, -1) > MAX_SUMMARY)
    return sip_node_set_error (summary, error, "the summary has %ld characters, at most %d are allowed",
                               g_utf8_strlen (source, -1), MAX_SUMMARY);

  return sip_compiler_check_depth (response, error) && check_related (self, response, error)
         && sip_compiler_check_example (response, error) && sip_compiler_check_flow (self, response, error);
}

static gboolean
check_cause (const SipCompilerIndex *self, const SipNode *cause, GError **error)
{
  const char *group = sip_node_require (cause, "group", error);

  if (group == NULL)
    return FALSE;
  if (!g_hash_table_contains (self->groups, group))
    return sip_node_set_error (cause, error, "there is no group “%s”", group);
  for (guint i = 0; i < cause->children->len; i++)
    {
      const SipNode *map = cause->children->pdata[i];
      const char *by = sip_node_get (map, "by");

      if (!g_str_equal (map->name, "map"))
        continue;
      if (!sip_compiler_check_code (self, map, "code", error))
        return FALSE;
      if (by == NULL || !g_hash_table_contains (self->mappers, by))
        return sip_node_set_error (map, error, "there is no mapper “%s”", by != NULL ? by : "");
    }
  return TRUE;
}

static gboolean
check_warning (const SipCompilerIndex *self, const SipNode *warning, GError **error)
{
  for (guint i = 0; i < warning->children->len; i++)
    {
      const SipNode *node = warning->children->pdata[i];

      if (g_str_equal (node->name, "carried-by") && !sip_compiler_check_code (self, node, "code", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_root (const SipCompilerIndex *self, const SipNode *root, GError **error)
{
  if (!check_origins (self, root, error))
    return FALSE;
  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *node = root->children->pdata[i];
      gboolean right = TRUE;

      if (g_str_equal (root->name, "responses"))
        right = check_response (self, root, node, error);
      else if (g_str_equal (root->name, "causes") && g_str_equal (node->name, "cause"))
        right = check_cause (self, node, error);
      else if (g_str_equal (root->name, "warnings"))
        right = check_warning (self, node, error);
      if (!right)
        return FALSE;
    }
  return TRUE;
}

gboolean
sip_compiler_check (GPtrArray *roots, GError **error)
{
  g_autoptr (SipCompilerIndex) index = NULL;

  g_return_val_if_fail (roots != NULL, FALSE);

  index = sip_compiler_index_new (roots, error);
  if (index == NULL)
    return FALSE;
  for (guint i = 0; i < roots->len; i++)
    if (!check_root (index, roots->pdata[i], error))
      return FALSE;
  return TRUE;
}
