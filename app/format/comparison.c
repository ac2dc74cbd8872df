/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "comparison.h"
#include "retry.h"

static char *
dup_summary (SipResponse *response)
{
  return g_strdup (sip_entry_get_summary (SIP_ENTRY (response)));
}

static char *
dup_kind (SipResponse *response)
{
  return g_strdup (sip_response_is_provisional (response) ? C_ ("response", "provisional") : C_ ("response", "final"));
}

static char *
dup_senders (SipResponse *response)
{
  g_auto (GStrv) senders = g_strsplit (sip_response_get_senders (response), " ", -1);

  return g_strjoinv (", ", senders);
}

/* In the RFCs' own order; all where the RFC sets no limit. */
static char *
dup_methods (SipResponse *response)
{
  g_auto (GStrv) methods = g_strsplit (sip_response_get_methods (response), " ", -1);

  return methods[0] != NULL && *methods[0] != '\0' ? g_strjoinv (", ", methods) : g_strdup (C_ ("methods", "all"));
}

static char *
dup_client (SipResponse *response)
{
  return sip_format_retry (response, "client");
}

static char *
dup_fork (SipResponse *response)
{
  return sip_format_retry (response, "fork");
}

static char *
dup_dialog (SipResponse *response)
{
  return sip_format_retry (response, "dialog");
}

static char *
dup_cause (SipResponse *response)
{
  GPtrArray *causes = sip_entry_get_statements (SIP_ENTRY (response), SIP_FIELD_CAUSE);
  const SipStatement *cause = causes->len > 0 ? causes->pdata[0] : NULL;

  return g_strdup (cause != NULL ? cause->label : "");
}

static char *
dup_check (SipResponse *response)
{
  GPtrArray *causes = sip_entry_get_statements (SIP_ENTRY (response), SIP_FIELD_CAUSE);
  const SipStatement *cause = causes->len > 0 ? causes->pdata[0] : NULL;

  return g_strdup (cause != NULL && cause->checks != NULL && cause->checks[0] != NULL ? cause->checks[0] : "");
}

static char *
dup_meaning (SipResponse *response)
{
  GPtrArray *paragraphs = sip_entry_get_statements (SIP_ENTRY (response), SIP_FIELD_MEANING);

  return g_strdup (paragraphs->len > 0 ? ((SipStatement *) paragraphs->pdata[0])->text : "");
}

static const struct
{
  const char *name;
  char *(*dup) (SipResponse *response);
} aspects[] = {
  { NC_ ("comparison", "What happened"), dup_summary },
  { NC_ ("comparison", "Who sends it"), dup_senders },
  { NC_ ("comparison", "A forking proxy"), dup_fork },
  { NC_ ("comparison", "The dialog"), dup_dialog },
  { NC_ ("comparison", "The client may retry"), dup_client },
  { NC_ ("comparison", "Usual cause"), dup_cause },
  { NC_ ("comparison", "First check"), dup_check },
  { NC_ ("comparison", "To which methods"), dup_methods },
  { NC_ ("comparison", "Provisional or final"), dup_kind },
  { NC_ ("comparison", "Meaning"), dup_meaning },
};

static void
row_free (gpointer data)
{
  SipComparisonRow *row = data;

  g_free (row->left);
  g_free (row->right);
  g_free (row);
}

gboolean
sip_comparison_row_is_same (const SipComparisonRow *row)
{
  g_return_val_if_fail (row != NULL, FALSE);

  return g_str_equal (row->left, row->right);
}

GPtrArray *
sip_format_comparison (SipResponse *left, SipResponse *right)
{
  GPtrArray *rows;
  guint n_differences = 0;

  g_return_val_if_fail (SIP_IS_RESPONSE (left) && SIP_IS_RESPONSE (right), NULL);

  rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; i < G_N_ELEMENTS (aspects); i++)
    {
      SipComparisonRow *row = g_new0 (SipComparisonRow, 1);

      row->name = g_dpgettext2 (NULL, "comparison", aspects[i].name);
      row->left = aspects[i].dup (left);
      row->right = aspects[i].dup (right);
      if (sip_comparison_row_is_same (row))
        g_ptr_array_add (rows, row);
      else
        g_ptr_array_insert (rows, (int) n_differences++, row);
    }
  return rows;
}
