/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "catalog-format.h"
#include "understood.h"

static const SipIndexEntry *
find (const SipIndex *index, int id)
{
  int entry = sip_index_find_entry (index, id);

  return entry >= 0 ? sip_index_get_entry (index, (guint) entry) : NULL;
}

/* "503 Service Unavailable, 500 Server Internal Error", or NULL without any. */
static char *
list_responses (const SipIndex *index, const int *codes, guint n_codes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_codes; i++)
    {
      const SipIndexEntry *entry = find (index, codes[i]);

      if (entry != NULL)
        g_string_append_printf (text, "%s%s %s", text->len > 0 ? _ (", ") : "", entry->key, entry->title);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
explain_codes (const SipIndex *index, const SipQuery *query)
{
  int code = g_array_index (query->codes, int, 0);
  g_autofree char *known = NULL;

  if (query->kind == SIP_QUERY_MESSAGE)
    known = list_responses (index, (const int *) (gpointer) query->codes->data, query->codes->len);
  if (known != NULL)
    /* Translators: what a pasted message or log line is about; %s is "486 Busy Here" or several of these. */
    return g_strdup_printf (_ ("Response %s"), known);
  if (find (index, code) == NULL)
    /* Translators: %1$d is a status code, %2$d the x00 code of its class. */
    return g_strdup_printf (_ ("%1$d is not registered; a UAC that does not know it treats it as %2$d"), code,
                            code / 100 * 100);
  return NULL;
}

static char *
explain_cause (const SipIndex *index, SipLinks *links, int value)
{
  const SipIndexEntry *cause = find (index, SIP_ENTRY_ID_CAUSE + value);
  const GArray *mapped = sip_links_find_cause (links, value);
  g_autofree char *response = NULL;

  if (cause == NULL)
    return g_strdup_printf (_ ("Q.850 cause %d is not assigned"), value);
  if (mapped != NULL && mapped->len > 0)
    response = list_responses (index, &g_array_index (mapped, SipLink, 0).id, 1);
  if (response == NULL)
    /* Translators: %1$d is a cause value, %2$s its name. */
    return g_strdup_printf (_ ("Q.850 cause %1$d, %2$s"), value, cause->title);
  /* Translators: %1$d is a cause value, %2$s its name, %3$s a response: "503 Service Unavailable". */
  return g_strdup_printf (_ ("Q.850 cause %1$d, %2$s: %3$s"), value, cause->title, response);
}

char *
sip_understood_new (const SipIndex *index, SipLinks *links, const SipQuery *query)
{
  const SipIndexEntry *warning;

  g_return_val_if_fail (index != NULL && query != NULL, NULL);

  if (query->codes->len > 0)
    return explain_codes (index, query);
  if (query->cause >= 0)
    return explain_cause (index, links, query->cause);
  if (query->warning != 0)
    {
      warning = find (index, SIP_ENTRY_ID_WARNING + query->warning);
      /* Translators: %1$d is a Warning code, %2$s its text. */
      return g_strdup_printf (warning != NULL ? _ ("Warning %1$d, %2$s") : _ ("Warning %1$d"), query->warning,
                              warning != NULL ? warning->title : "");
    }
  if (query->rfc != 0)
    return g_strdup_printf (_ ("Responses that RFC %d defines or changes"), query->rfc);
  if (query->header != NULL)
    return g_strdup_printf (_ ("Responses with the header field %s"), query->header);
  if (query->method != NULL)
    return g_strdup_printf (_ ("Responses to %s"), query->method);
  return NULL;
}
