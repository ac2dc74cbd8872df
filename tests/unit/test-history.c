/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history.h"

static void
test_back_and_forward (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  g_assert_false (sip_history_can_go (history, -1));
  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 600, TRUE);
  g_assert_false (sip_history_can_go (history, 1));
  g_assert_cmpint (sip_history_go (history, -1), ==, 486);
  g_assert_cmpint (sip_history_go (history, -1), ==, 0);
  g_assert_cmpint (sip_history_go (history, 1), ==, 600);
}

static void
test_passed_entries_are_replaced (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 400, FALSE);
  sip_history_visit (history, 401, FALSE);
  g_assert_cmpint (sip_history_go (history, -1), ==, 486);
  g_assert_cmpint (sip_history_go (history, 1), ==, 401);
}

static void
test_settled_entry_stays (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  sip_history_visit (history, 486, FALSE);
  sip_history_settle (history);
  sip_history_visit (history, 600, TRUE);
  g_assert_cmpint (sip_history_go (history, -1), ==, 486);
}

static void
test_visit_forgets_what_was_ahead (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 600, TRUE);
  sip_history_go (history, -1);
  sip_history_visit (history, 603, TRUE);
  g_assert_false (sip_history_can_go (history, 1));
  g_assert_cmpint (sip_history_go (history, -1), ==, 486);
}

static void
test_peek_moves_nothing (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  g_assert_cmpint (sip_history_peek (history, -1), ==, 0);
  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 600, TRUE);
  g_assert_cmpint (sip_history_peek (history, -1), ==, 486);
  g_assert_cmpint (sip_history_peek (history, -1), ==, 486);
  g_assert_cmpint (sip_history_peek (history, 1), ==, 0);
}

static void
test_same_entry_once (void)
{
  g_autoptr (SipHistory) history = sip_history_new ();

  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 486, TRUE);
  sip_history_visit (history, 0, TRUE);
  g_assert_false (sip_history_can_go (history, -1));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/history/back-and-forward", test_back_and_forward);
  g_test_add_func ("/history/passed-entries-are-replaced", test_passed_entries_are_replaced);
  g_test_add_func ("/history/settled-entry-stays", test_settled_entry_stays);
  g_test_add_func ("/history/visit-forgets-what-was-ahead", test_visit_forgets_what_was_ahead);
  g_test_add_func ("/history/peek-moves-nothing", test_peek_moves_nothing);
  g_test_add_func ("/history/same-entry-once", test_same_entry_once);
  return g_test_run ();
}
