/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form.h"

char *
sip_form_dup_texts (SipEntry *entry, SipField field, const char *separator)
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < statements->len; i++)
    {
      if (i > 0)
        g_string_append (text, separator);
      g_string_append (text, ((SipStatement *) statements->pdata[i])->text);
    }
  return g_string_free (text, FALSE);
}

const char *
sip_form_get_status (SipEntry *entry)
{
  if (sip_entry_get_kind (entry) == SIP_ENTRY_KIND_UNREGISTERED)
    return "unregistered";
  return SIP_IS_RESPONSE (entry) ? sip_status_get_name (sip_response_get_status (SIP_RESPONSE (entry))) : NULL;
}

int
sip_form_get_class (SipEntry *entry)
{
  guint64 code;

  if (sip_entry_get_kind (entry) == SIP_ENTRY_KIND_UNREGISTERED
      && g_ascii_string_to_unsigned (sip_entry_get_key (entry), 10, 100, 699, &code, NULL))
    return (int) code / 100;
  return sip_entry_get_class_digit (entry);
}
