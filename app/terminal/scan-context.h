/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipContext:
 * @start: the first byte that may be looked at
 * @number: where three digits stand that are no part of a longer number or word
 * @end: the byte after the last one that may be looked at
 *
 * A number in a text, and what stands around it.
 */
typedef struct
{
  const char *start;
  const char *number;
  const char *end;
} SipContext;

/* How far around a number the functions below look, at most. */
#define SIP_CONTEXT_BEFORE 128
#define SIP_CONTEXT_AFTER  128

/**
 * sip_context_is_status_line:
 *
 * Returns: whether the number is the status code of a status line (RFC 3261 section 7.2)
 */
gboolean sip_context_is_status_line (const SipContext *self);

/**
 * sip_context_is_named:
 *
 * Returns: whether the words around the number say that it is a response ("Got SIP response 486", "status=486")
 */
gboolean sip_context_is_named (const SipContext *self);

/**
 * sip_context_has_phrase:
 *
 * Returns: whether @phrase follows the number
 */
gboolean sip_context_has_phrase (const SipContext *self, const char *phrase);

G_END_DECLS
