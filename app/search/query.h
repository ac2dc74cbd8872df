/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "names.h"

G_BEGIN_DECLS

/**
 * SipQueryKind:
 * @SIP_QUERY_EMPTY: nothing was typed
 * @SIP_QUERY_WORDS: free words and nothing else
 * @SIP_QUERY_CODE: one or more status codes, or digits that status codes begin with
 * @SIP_QUERY_CLASS: a response class (`4xx`)
 * @SIP_QUERY_MESSAGE: a status line, a message or log lines, with a code in them
 * @SIP_QUERY_CAUSE: a Q.850 cause value
 * @SIP_QUERY_RFC: an RFC
 * @SIP_QUERY_HEADER: a header field
 * @SIP_QUERY_WARNING: a Warning code
 * @SIP_QUERY_METHOD: a method
 *
 * What the most telling part of the input is.
 */
typedef enum
{
  SIP_QUERY_EMPTY,
  SIP_QUERY_WORDS,
  SIP_QUERY_CODE,
  SIP_QUERY_CLASS,
  SIP_QUERY_MESSAGE,
  SIP_QUERY_CAUSE,
  SIP_QUERY_RFC,
  SIP_QUERY_HEADER,
  SIP_QUERY_WARNING,
  SIP_QUERY_METHOD,
} SipQueryKind;

/* Of what is pasted, this much is read, and of its words so many are searched for. */
#define SIP_QUERY_MAX_BYTES 32768
#define SIP_QUERY_MAX_WORDS 32

/**
 * SipQuery:
 * @kind: what the input is
 * @codes: (element-type int): the status codes in it, each once, in the order in which they occur
 * @digits: (nullable): one to three digits, when they are all that was typed
 * @class_mask: bit n is set for each response class n that was named; 0 when none was
 * @cause: a Q.850 cause value, or -1
 * @is_cause_name: whether @cause was named (`USER_BUSY`) instead of numbered
 * @rfc: an RFC number, or 0
 * @warning: a Warning code, or 0
 * @header: (nullable): the name of a header field, as the catalogue writes it
 * @method: (nullable): a method, in capitals, when it is all that was typed or the text is a request
 * @words: (array zero-terminated=1): the other words, folded
 * @last_is_prefix: whether the last word may not be typed to its end yet
 *
 * What was typed or pasted, taken apart. Several members are set for a mix (`488 codec`, `busy 4xx`).
 * Free it with sip_query_free().
 */
typedef struct
{
  SipQueryKind kind;
  GArray      *codes;
  char        *digits;
  guint        class_mask;
  int          cause;
  gboolean     is_cause_name;
  int          rfc;
  int          warning;
  char        *header;
  char        *method;
  char       **words;
  gboolean     last_is_prefix;
} SipQuery;

/**
 * sip_query_new:
 * @text: anything typed or pasted, of any length, UTF-8 or not
 * @names: the names that the catalogue knows
 *
 * Returns: (transfer full): what @text means; there is no input without a meaning
 */
SipQuery *sip_query_new (const char *text, const SipNames *names);

void sip_query_free (SipQuery *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipQuery, sip_query_free)

G_END_DECLS
