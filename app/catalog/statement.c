/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "statement.h"

void
sip_statement_free (SipStatement *self)
{
  if (self == NULL)
    return;
  g_free (self->label);
  g_free (self->term);
  g_free (self->title);
  g_free (self->text);
  g_free (self->section);
  g_free (self->heading);
  g_free (self->source);
  g_free (self->url);
  g_strfreev (self->checks);
  g_free (self);
}
