/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "catalog.h"
#include "comparison.h"

static SipCatalog *catalog;

static SipEntry *
look_up (int code)
{
  g_autoptr (GError) error = NULL;
  SipEntry *entry = sip_catalog_lookup_entry (catalog, code, &error);

  g_assert_no_error (error);
  return entry;
}

static const SipComparisonRow *
find_row (GPtrArray *rows, const char *name)
{
  for (guint i = 0; i < rows->len; i++)
    {
      const SipComparisonRow *row = rows->pdata[i];

      if (g_str_equal (row->name, name))
        return row;
    }
  g_assert_not_reached ();
}

static void
test_tells_apart (void)
{
  g_autoptr (SipEntry) left = look_up (486);
  g_autoptr (SipEntry) right = look_up (600);
  g_autoptr (GPtrArray) rows = sip_format_comparison (SIP_RESPONSE (left), SIP_RESPONSE (right));
  const SipComparisonRow *fork = find_row (rows, "A forking proxy");

  g_assert_cmpstr (fork->left, ==, "goes on");
  g_assert_cmpstr (fork->right, ==, "stops");
  g_assert_cmpstr (find_row (rows, "What happened")->left, ==, sip_entry_get_summary (left));
  g_assert_true (sip_comparison_row_is_same (find_row (rows, "Provisional or final")));
}

/* Over all pairs of neighbours: no difference stands below what is the same, and no side is left empty. */
static void
test_differences_first (void)
{
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);

  for (guint i = 1; i < ids->len; i++)
    {
      g_autoptr (SipEntry) left = look_up (g_array_index (ids, int, i - 1));
      g_autoptr (SipEntry) right = look_up (g_array_index (ids, int, i));
      g_autoptr (GPtrArray) rows = sip_format_comparison (SIP_RESPONSE (left), SIP_RESPONSE (right));
      gboolean same = FALSE;

      for (guint k = 0; k < rows->len; k++)
        {
          const SipComparisonRow *row = rows->pdata[k];

          g_assert_true (!same || sip_comparison_row_is_same (row));
          same = sip_comparison_row_is_same (row);
          g_assert_cmpstr (row->left, !=, "");
          g_assert_cmpstr (row->right, !=, "");
        }
    }
}

int
main (int argc, char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  g_assert_nonnull (catalog);
  g_test_add_func ("/comparison/tells-apart", test_tells_apart);
  g_test_add_func ("/comparison/differences-first", test_differences_first);
  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
