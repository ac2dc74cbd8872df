/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "match-list.h"
#include "match.h"

static void
record (GListModel *model G_GNUC_UNUSED, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? " " : "", position, removed, added);
}

static GPtrArray *
create_matches (guint count)
{
  GPtrArray *matches = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count; i++)
    g_ptr_array_add (matches, g_object_new (SIP_TYPE_MATCH, NULL));
  return matches;
}

static void
test_replace (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GPtrArray) two = create_matches (2);
  g_autoptr (GPtrArray) three = create_matches (3);
  g_autoptr (GPtrArray) none = create_matches (0);
  SipMatchList *list = sip_match_list_new ();
  g_autoptr (SipMatch) first = NULL;

  g_signal_connect (list, "items-changed", G_CALLBACK (record), log);
  sip_match_list_replace (list, none);
  sip_match_list_replace (list, two);
  sip_match_list_replace (list, three);
  sip_match_list_replace (list, none);
  g_assert_cmpstr (log->str, ==, "0-0+2 0-2+3 0-3+0");

  sip_match_list_replace (list, three);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 3);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == SIP_TYPE_MATCH);
  first = g_list_model_get_item (G_LIST_MODEL (list), 0);
  g_assert_true (first == three->pdata[0]);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 3));
  g_assert_finalize_object (list);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/match-list/replace", test_replace);
  return g_test_run ();
}
