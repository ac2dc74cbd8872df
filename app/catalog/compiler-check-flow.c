/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-check-private.h"

static gboolean
check_lane (const SipNode *flow, const SipNode *step, const char *attribute, GError **error)
{
  const char *id = sip_node_require (step, attribute, error);

  if (id == NULL)
    return FALSE;
  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *lane = flow->children->pdata[i];

      if (g_str_equal (lane->name, "lane") && g_strcmp0 (sip_node_get (lane, "id"), id) == 0)
        return TRUE;
    }
  return sip_node_set_error (step, error, "the flow has no lane “%s”", id);
}

static gboolean
check_message (const SipCompilerIndex *self, const SipNode *flow, const SipNode *message, GError **error)
{
  const char *request = sip_node_get (message, "request");

  if (!check_lane (flow, message, "from", error) || !check_lane (flow, message, "to", error))
    return FALSE;
  if (g_str_equal (sip_node_get (message, "from"), sip_node_get (message, "to")))
    return sip_node_set_error (message, error, "a message goes to the lane that it comes from");
  if (request != NULL)
    return sip_node_get (message, "response") == NULL
           || sip_node_set_error (message, error, "a message is a request or a response, not both");
  return sip_compiler_check_code (self, message, "response", error) && sip_node_require (message, "for", error) != NULL;
}

gboolean
sip_compiler_check_flow (const SipCompilerIndex *self, const SipNode *response, GError **error)
{
  const SipNode *flow = sip_node_child (response, "flow", error);
  guint n_messages;
  gboolean occurs = FALSE;

  if (flow == NULL)
    return FALSE;
  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *step = flow->children->pdata[i];

      if (g_str_equal (step->name, "wait") && !check_lane (flow, step, "lane", error))
        return FALSE;
      if (g_str_equal (step->name, "message"))
        {
          if (!check_message (self, flow, step, error))
            return FALSE;
          occurs |= g_strcmp0 (sip_node_get (step, "response"), sip_node_get (response, "code")) == 0;
        }
    }

  n_messages = sip_node_count (flow, "message");
  if (n_messages < 3 || n_messages > 10)
    return sip_node_set_error (flow, error, "a flow has 3 to 10 messages, this one %u", n_messages);
  if (!occurs)
    return sip_node_set_error (flow, error, "response %s does not occur in its flow", sip_node_get (response, "code"));
  return TRUE;
}
