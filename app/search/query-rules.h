/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "query.h"

G_BEGIN_DECLS

/**
 * SipQueryReader:
 * @query: what was found so far
 * @names: the names that the catalogue knows
 * @rest: what nothing was found in yet; what was understood is replaced with spaces
 * @is_trace: whether the text was pasted from a trace or a log, not typed
 *
 * A query while it is read.
 */
typedef struct
{
  SipQuery       *query;
  const SipNames *names;
  GString        *rest;
  gboolean        is_trace;
} SipQueryReader;

/**
 * sip_query_rules_apply:
 *
 * Finds codes, causes, classes, RFCs, Warning codes and header fields in what @reader has to read.
 */
void sip_query_rules_apply (SipQueryReader *reader);

G_END_DECLS
