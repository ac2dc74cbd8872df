/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "matcher.h"

/**
 * search_quality_print:
 * @title: what @searches are
 * @searches: (element-type Search): what to search for
 *
 * Searches for all of @searches and prints MRR@10, recall@1, recall@3 and nDCG@10, overall and per kind, then the
 * searches whose first answer is not the best one.
 */
void search_quality_print (SipMatcher *matcher, const char *title, GPtrArray *searches);
