/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "origin.h"

char *
sip_format_origin (const SipStatement *statement, char **url)
{
  g_autofree char *rfc = NULL;

  g_return_val_if_fail (statement != NULL && url != NULL, NULL);

  *url = NULL;
  if (statement->rfc != 0 && statement->section != NULL)
    {
      gboolean appendix = g_ascii_isalpha (statement->section[0]);

      /* Translators: as in "RFC 3261 section 21.4.24" */
      rfc = g_strdup_printf (appendix ? _ ("RFC %d appendix %s") : _ ("RFC %d section %s"), statement->rfc,
                             statement->section);
      *url = g_strdup_printf ("https://www.rfc-editor.org/rfc/rfc%d#%s-%s", statement->rfc,
                              appendix ? "appendix" : "section", statement->section);
    }
  if (*url == NULL)
    *url = g_strdup (statement->url);
  if (rfc != NULL && statement->source != NULL)
    return g_strdup_printf ("%s; %s", rfc, statement->source);
  if (rfc != NULL)
    return g_steal_pointer (&rfc);
  return g_strdup (statement->source != NULL ? statement->source : statement->url);
}
