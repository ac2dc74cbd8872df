/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flow.h"

static void
message_free (gpointer data)
{
  SipFlowMessage *message = data;

  g_free (message->request);
  g_free (message->phrase);
  g_free (message->method);
  g_free (message->note);
  g_free (message->text);
  g_free (message);
}

SipFlow *
sip_flow_new (void)
{
  SipFlow *self = g_new0 (SipFlow, 1);

  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->messages = g_ptr_array_new_with_free_func (message_free);
  return self;
}

void
sip_flow_free (SipFlow *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->lanes);
  g_ptr_array_unref (self->messages);
  g_free (self);
}

char *
sip_flow_message_dup_label (const SipFlowMessage *message)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (message != NULL, NULL);

  if (message->from == message->to)
    return g_strdup (message->text);
  if (message->request != NULL)
    label = g_strdup (message->request);
  else
    label = g_strdup_printf ("%d %s", message->response, message->phrase);
  return message->note != NULL ? g_strdup_printf ("%s (%s)", label, message->note) : g_steal_pointer (&label);
}

gboolean
sip_flow_message_is_own (const SipFlowMessage *message, int code)
{
  g_return_val_if_fail (message != NULL, FALSE);

  return message->from != message->to && message->request == NULL && message->response == code;
}
