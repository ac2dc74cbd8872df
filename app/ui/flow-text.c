/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "flow-text.h"

char *
sip_flow_text_dup_head (const SipFlow *flow, guint index)
{
  const SipFlowMessage *message;
  g_autofree char *label = NULL;

  g_return_val_if_fail (flow != NULL && index < flow->messages->len, NULL);

  message = flow->messages->pdata[index];
  if (message->from == message->to)
    /* Translators: in a call flow, something takes its time at one of the parties: "Time passes at Proxy" */
    return g_strdup_printf (_ ("Time passes at %s"), (const char *) flow->lanes->pdata[message->from]);
  label = sip_flow_message_dup_label (message);
  /* Translators: sender, receiver and message in a call flow: "Caller to Proxy: INVITE" */
  return g_strdup_printf (_ ("%s to %s: %s"), (const char *) flow->lanes->pdata[message->from],
                          (const char *) flow->lanes->pdata[message->to], label);
}

char *
sip_flow_text_dup_sentence (const SipFlow *flow, guint index)
{
  g_autofree char *head = sip_flow_text_dup_head (flow, index);

  g_return_val_if_fail (head != NULL, NULL);

  /* Translators: number, head and explanation of a message: "1. Caller to Proxy: INVITE. Alice calls Bob." */
  return g_strdup_printf (_ ("%u. %s. %s"), index + 1, head, ((SipFlowMessage *) flow->messages->pdata[index])->text);
}

char *
sip_flow_text_dup_lanes (const SipFlow *flow)
{
  g_autoptr (GString) lanes = g_string_new (NULL);

  g_return_val_if_fail (flow != NULL, NULL);

  for (guint i = 0; i < flow->lanes->len; i++)
    g_string_append_printf (lanes, "%s%s", i > 0 ? ", " : "", (const char *) flow->lanes->pdata[i]);
  /* Translators: the picture of a call flow, then its parties: "Call flow: Caller, Proxy, Callee" */
  return g_strdup_printf (_ ("Call flow: %s"), lanes->str);
}
