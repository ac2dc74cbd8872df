/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "text-size.h"

static void
test_step (void)
{
  g_assert_cmpint (sip_text_size_step (100, 1), ==, 110);
  g_assert_cmpint (sip_text_size_step (100, -1), ==, 90);
  g_assert_cmpint (sip_text_size_step (300, 1), ==, 300);
  g_assert_cmpint (sip_text_size_step (50, -1), ==, 50);
  g_assert_cmpint (sip_text_size_step (104, 1), ==, 110);
  g_assert_cmpint (sip_text_size_step (250, 5), ==, 300);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-size/step", test_step);
  return g_test_run ();
}
