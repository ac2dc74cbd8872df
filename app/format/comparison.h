/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "response.h"

G_BEGIN_DECLS

/**
 * SipComparisonRow:
 * @name: what is compared, translated
 * @left: how it is with the one response, possibly empty
 * @right: how it is with the other
 *
 * One aspect of two responses. Owned by the array that it is in.
 */
typedef struct
{
  const char *name;
  char       *left;
  char       *right;
} SipComparisonRow;

/**
 * sip_comparison_row_is_same:
 *
 * Returns: whether there is no difference
 */
gboolean sip_comparison_row_is_same (const SipComparisonRow *row);

/**
 * sip_format_comparison:
 *
 * Returns: (transfer full) (element-type SipComparisonRow): what tells @left and @right apart (who sends it, what it
 *   reaches, whether to retry, the usual cause), the differences before what they have in common
 */
GPtrArray *sip_format_comparison (SipResponse *left, SipResponse *right);

G_END_DECLS
