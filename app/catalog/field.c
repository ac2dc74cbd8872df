/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "field.h"

static const struct
{
  const char *name;
  const char *label;
} fields[SIP_N_FIELDS] = {
  [SIP_FIELD_KEY] = { "key", NC_ ("field", "Code") },
  [SIP_FIELD_TITLE] = { "title", NC_ ("field", "Reason phrase") },
  [SIP_FIELD_SUMMARY] = { "summary", NC_ ("field", "Summary") },
  [SIP_FIELD_NAME] = { "name", NC_ ("field", "Other name") },
  [SIP_FIELD_MEANING] = { "meaning", NC_ ("field", "Meaning") },
  [SIP_FIELD_SENT_BY] = { "sent-by", NC_ ("field", "Sent by") },
  [SIP_FIELD_METHOD] = { "method", NC_ ("field", "By method") },
  [SIP_FIELD_RETRY] = { "retry", NC_ ("field", "Retry") },
  [SIP_FIELD_REFERENCE] = { "reference", NC_ ("field", "Reference") },
  [SIP_FIELD_HEADER] = { "header", NC_ ("field", "Header field") },
  [SIP_FIELD_NEXT] = { "next", NC_ ("field", "What to do next") },
  [SIP_FIELD_CAUSE] = { "cause", NC_ ("field", "Likely cause") },
  [SIP_FIELD_CHECK] = { "check", NC_ ("field", "Check") },
  [SIP_FIELD_SYMPTOM] = { "symptom", NC_ ("field", "Symptom") },
  [SIP_FIELD_RELATED] = { "related", NC_ ("field", "Related") },
  [SIP_FIELD_Q850] = { "q850", NC_ ("field", "Q.850 cause") },
  [SIP_FIELD_CLUE] = { "clue", NC_ ("field", "Clue") },
  [SIP_FIELD_IN_THE_FIELD] = { "field", NC_ ("field", "In the field") },
};

const char *
sip_field_get_name (SipField field)
{
  g_return_val_if_fail (field < SIP_N_FIELDS, NULL);

  return fields[field].name;
}

gboolean
sip_field_from_name (const char *name, SipField *field)
{
  g_return_val_if_fail (name != NULL && field != NULL, FALSE);

  for (guint i = 0; i < SIP_N_FIELDS; i++)
    if (g_str_equal (fields[i].name, name))
      {
        *field = (SipField) i;
        return TRUE;
      }
  return FALSE;
}

const char *
sip_field_get_label (SipField field)
{
  g_return_val_if_fail (field < SIP_N_FIELDS, NULL);

  return g_dpgettext2 (NULL, "field", fields[field].label);
}
