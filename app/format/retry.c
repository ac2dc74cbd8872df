/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "retry.h"
#include "term-label.h"

char *
sip_format_retry (SipResponse *response, const char *label)
{
  GPtrArray *statements;
  g_autoptr (GPtrArray) terms = g_ptr_array_new ();

  g_return_val_if_fail (SIP_IS_RESPONSE (response) && label != NULL, NULL);

  statements = sip_entry_get_statements (SIP_ENTRY (response), SIP_FIELD_RETRY);
  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *statement = statements->pdata[i];
      const char *term = sip_term_get_label (SIP_FIELD_RETRY, statement->term);

      if (g_strcmp0 (statement->label, label) == 0
          && !g_ptr_array_find_with_equal_func (terms, term, g_str_equal, NULL))
        g_ptr_array_add (terms, (gpointer) term);
    }
  g_ptr_array_add (terms, NULL);
  return g_strjoinv (", ", (char **) terms->pdata);
}
