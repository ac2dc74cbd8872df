/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What people say of a response can be hundreds of lines. They stand in files of their own, so that a response can be read. */

#include "config.h"

#include "compiler-merge.h"
#include "compiler-source.h"

static SipNode *
find_response (GPtrArray *roots, const char *code)
{
  for (guint i = 0; i < roots->len; i++)
    {
      const SipNode *root = roots->pdata[i];

      for (guint k = 0; g_str_equal (root->name, "responses") && k < root->children->len; k++)
        if (g_strcmp0 (sip_node_get (root->children->pdata[k], "code"), code) == 0)
          return root->children->pdata[k];
    }
  return NULL;
}

/* Returns: the place after the last symptom; the end if there is none */
static guint
find_place (const SipNode *response)
{
  for (guint i = response->children->len; i > 0; i--)
    if (g_str_equal (((SipNode *) response->children->pdata[i - 1])->name, "symptom"))
      return i;
  return response->children->len;
}

static gboolean
move_symptoms (SipNode *source, SipNode *response, GError **error)
{
  guint place = find_place (response);

  while (source->children->len > 0)
    {
      const SipNode *symptom = source->children->pdata[0];

      if (!g_str_equal (symptom->name, "symptom"))
        return sip_node_set_error (symptom, error, "<%s> is no <symptom>", symptom->name);
      g_ptr_array_insert (response->children, (int) place++, g_ptr_array_steal_index (source->children, 0));
    }
  return TRUE;
}

static gboolean
merge_root (GPtrArray *roots, const SipNode *root, GError **error)
{
  for (guint i = 0; i < root->children->len; i++)
    {
      SipNode *source = root->children->pdata[i];
      const char *code = sip_node_require (source, "code", error);
      SipNode *response;

      if (code == NULL)
        return FALSE;
      response = find_response (roots, code);
      if (response == NULL)
        return sip_node_set_error (source, error, "there is no response %s", code);
      if (!move_symptoms (source, response, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
sip_compiler_merge (GPtrArray *roots, GError **error)
{
  g_return_val_if_fail (roots != NULL, FALSE);

  for (guint i = roots->len; i > 0; i--)
    {
      const SipNode *root = roots->pdata[i - 1];

      if (!g_str_equal (root->name, "symptoms"))
        continue;
      if (!merge_root (roots, root, error))
        return FALSE;
      g_ptr_array_remove_index (roots, i - 1);
    }
  return TRUE;
}
