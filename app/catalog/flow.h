/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SipFlowMessage:
 * @from: the lane that sends it, counted from 0
 * @to: the lane that receives it; equal to @from when the step is time that passes there
 * @request: (nullable): the method of a request
 * @response: the status code of a response, or 0
 * @phrase: (nullable): the reason phrase of @response
 * @method: (nullable): the method of the request that @response answers
 * @note: (nullable): a short addition to the label, "Warning: 305" for example
 * @text: what happens here, in a sentence
 *
 * One step of a call flow: a message, or a time of waiting. Read-only; owned by its #SipFlow.
 */
typedef struct
{
  guint from;
  guint to;
  char *request;
  int   response;
  char *phrase;
  char *method;
  char *note;
  char *text;
} SipFlowMessage;

/**
 * SipFlow:
 * @lanes: (element-type utf8): the names of the parties, from left to right
 * @messages: (element-type SipFlowMessage): the steps, in the order in which they happen
 *
 * The shortest exchange of messages that shows when a response occurs.
 */
typedef struct
{
  GPtrArray *lanes;
  GPtrArray *messages;
} SipFlow;

/**
 * sip_flow_new:
 *
 * Returns: (transfer full): a flow without lanes and messages
 */
SipFlow *sip_flow_new (void);

/**
 * sip_flow_free:
 * @self: (transfer full) (nullable): a flow
 */
void sip_flow_free (SipFlow *self);

/**
 * sip_flow_message_dup_label:
 *
 * Returns: (transfer full): what stands on the arrow: the method, or code and phrase, then the note.
 *   For a time of waiting, its text.
 */
char *sip_flow_message_dup_label (const SipFlowMessage *message);

/**
 * sip_flow_message_is_own:
 * @code: the response whose flow it is
 *
 * Returns: whether @message is that response
 */
gboolean sip_flow_message_is_own (const SipFlowMessage *message, int code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipFlow, sip_flow_free)

G_END_DECLS
