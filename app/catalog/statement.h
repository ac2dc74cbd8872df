/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "field.h"

G_BEGIN_DECLS

/**
 * SipStatement:
 * @field: what kind of statement this is
 * @label: (nullable): what it is about: a header field, a method, a side, a cause, a code
 * @term: (nullable): its fixed term: MUST, fault, never, to-sip
 * @title: (nullable): the name of what @label stands for: a reason phrase, the name of a Q.850 cause
 * @text: the sentence, possibly empty
 * @other: the entry that it points to, or 0
 * @rfc: the RFC that says so, or 0
 * @section: (nullable): the section of @rfc
 * @heading: (nullable): the heading of that section
 * @source: (nullable): who else says so
 * @url: (nullable): where @source says so
 * @checks: (nullable): what to check next, for a cause
 *
 * One thing that the catalogue says about an entry. Read-only; owned by its #SipEntry.
 */
typedef struct
{
  SipField field;
  char    *label;
  char    *term;
  char    *title;
  char    *text;
  int      other;
  int      rfc;
  char    *section;
  char    *heading;
  char    *source;
  char    *url;
  char   **checks;
} SipStatement;

/**
 * sip_statement_free:
 * @self: (transfer full) (nullable): a statement that no entry owns
 */
void sip_statement_free (SipStatement *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipStatement, sip_statement_free)

G_END_DECLS
