/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "term-label.h"

static const struct
{
  SipField    field;
  const char *name;
  const char *label;
} terms[] = {
  { SIP_FIELD_METHOD, "normal", NC_ ("term", "normal") },
  { SIP_FIELD_METHOD, "suspicious", NC_ ("term", "suspicious") },
  { SIP_FIELD_METHOD, "fault", NC_ ("term", "fault") },
  { SIP_FIELD_RETRY, "client", NC_ ("term", "Client may retry") },
  { SIP_FIELD_RETRY, "never", NC_ ("term", "never") },
  { SIP_FIELD_RETRY, "unchanged", NC_ ("term", "unchanged") },
  { SIP_FIELD_RETRY, "changed", NC_ ("term", "changed") },
  { SIP_FIELD_RETRY, "later", NC_ ("term", "later") },
  { SIP_FIELD_RETRY, "elsewhere", NC_ ("term", "elsewhere") },
  { SIP_FIELD_RETRY, "transaction", NC_ ("term", "Transaction") },
  { SIP_FIELD_RETRY, "continues", NC_ ("term", "goes on") },
  { SIP_FIELD_RETRY, "ends", NC_ ("term", "ends") },
  { SIP_FIELD_RETRY, "dialog", NC_ ("term", "Dialog") },
  { SIP_FIELD_RETRY, "none", NC_ ("term", "none") },
  { SIP_FIELD_RETRY, "early", NC_ ("term", "early") },
  { SIP_FIELD_RETRY, "created", NC_ ("term", "created") },
  { SIP_FIELD_RETRY, "unaffected", NC_ ("term", "unaffected") },
  { SIP_FIELD_RETRY, "fork", NC_ ("term", "Forking proxy") },
  { SIP_FIELD_RETRY, "waits", NC_ ("term", "waits") },
  { SIP_FIELD_RETRY, "goes-on", NC_ ("term", "goes on") },
  { SIP_FIELD_RETRY, "stops", NC_ ("term", "stops") },
  { SIP_FIELD_CLUE, "header", NC_ ("term", "Header field") },
  { SIP_FIELD_CLUE, "timing", NC_ ("term", "Timing") },
  { SIP_FIELD_CLUE, "local", NC_ ("term", "In the capture?") },
  { SIP_FIELD_REFERENCE, "changes", NC_ ("term", "changes it") },
  { SIP_FIELD_REFERENCE, "see", NC_ ("term", "see also") },
  { SIP_FIELD_REFERENCE, "defines", NC_ ("term", "defines it") },
  { SIP_FIELD_Q850, "to-sip", NC_ ("term", "to SIP") },
  { SIP_FIELD_Q850, "from-sip", NC_ ("term", "from SIP") },
  { SIP_FIELD_IN_THE_FIELD, "wire", NC_ ("term", "not registered, seen on the wire") },
  { SIP_FIELD_IN_THE_FIELD, "local", NC_ ("term", "not registered, never on the wire") },
  { SIP_FIELD_IN_THE_FIELD, "historic", NC_ ("term", "not registered, historic") },
};

const char *
sip_term_get_label (SipField field, const char *name)
{
  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (terms); i++)
    if (terms[i].field == field && g_str_equal (terms[i].name, name))
      return g_dpgettext2 (NULL, "term", terms[i].label);
  return name;
}

const char *
sip_verdict_get_sign (const char *name)
{
  static const struct
  {
    const char *name;
    const char *sign;
  } signs[] = { { "normal", "✓" }, { "suspicious", "?" }, { "fault", "✕" } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_strcmp0 (signs[i].name, name) == 0)
      return signs[i].sign;
  return "";
}

const char *
sip_kind_get_label (SipEntryKind kind)
{
  switch (kind)
    {
    case SIP_ENTRY_KIND_CLASS:
      return _ ("Response class");
    case SIP_ENTRY_KIND_CAUSE:
      return _ ("Q.850 cause");
    case SIP_ENTRY_KIND_WARNING:
      return _ ("Warning code");
    case SIP_ENTRY_KIND_UNREGISTERED:
      return _ ("Not registered");
    case SIP_ENTRY_KIND_RESPONSE:
    case SIP_ENTRY_KIND_PRIMER:
    default:
      return NULL;
    }
}
