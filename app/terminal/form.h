/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "match.h"
#include "screen.h"

G_BEGIN_DECLS

/**
 * SipTally:
 * @entry: a response, possibly one that the catalogue lacks
 * @count: how often it occurs in the text
 */
typedef struct
{
  SipEntry *entry;
  guint64   count;
} SipTally;

/**
 * SipForm:
 * @entries: (element-type SipEntry): all about some entries
 * @table: (element-type SipEntry): an overview of responses; of the class @heading if that is not %NULL
 * @matches: (element-type SipMatch): the result of a search, best first
 * @tallies: (element-type SipTally): which responses a text holds
 * @localized: whether the output is for reading, and so goes out in the user's character set and to a pager
 *
 * A form of output. Each function appends to @out.
 */
typedef struct
{
  void (*entries) (GString *out, const SipScreen *screen, GPtrArray *entries);
  void (*table) (GString *out, const SipScreen *screen, SipEntry *heading, GPtrArray *entries);
  void (*matches) (GString *out, const SipScreen *screen, GPtrArray *matches);
  void (*tallies) (GString *out, const SipScreen *screen, GPtrArray *tallies);
  gboolean localized;
} SipForm;

extern const SipForm sip_form_text;
extern const SipForm sip_form_json;
extern const SipForm sip_form_csv;
extern const SipForm sip_form_markdown;

/**
 * sip_form_dup_texts:
 * @field: a field whose statements are texts
 * @separator: what stands between two of them
 *
 * Returns: (transfer full): what @entry says under @field, in one text
 */
char *sip_form_dup_texts (SipEntry *entry, SipField field, const char *separator);

/**
 * sip_form_get_status:
 *
 * Returns: (transfer none): "current", "deprecated", "historic", "reserved"; "unregistered" for a code that no RFC
 *   defines; %NULL for what is no response
 */
const char *sip_form_get_status (SipEntry *entry);

/**
 * sip_form_get_class:
 *
 * Returns: 1 to 6 for a response, registered or not, or a class; else 0
 */
int sip_form_get_class (SipEntry *entry);

G_END_DECLS
