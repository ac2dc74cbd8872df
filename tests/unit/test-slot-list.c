/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "slot-list.h"

static void
record (GListModel *model G_GNUC_UNUSED, guint position, guint removed, guint added, GString *log)
{
  g_string_append_printf (log, "%s%u-%u+%u", log->len > 0 ? " " : "", position, removed, added);
}

static void
count (GObject *slot G_GNUC_UNUSED, GParamSpec *pspec G_GNUC_UNUSED, guint *n_changes)
{
  (*n_changes)++;
}

/* Replaces all items by @n_items others. */
static void
fill (GListStore *store, guint n_items)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_items; i++)
    g_ptr_array_add (items, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), items->pdata, items->len);
}

static void
assert_same_items (SipSlotList *slots, GListModel *source, guint n_items)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (slots)), ==, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (SipSlot) slot = g_list_model_get_item (G_LIST_MODEL (slots), i);
      g_autoptr (GObject) item = g_list_model_get_item (source, i);
      g_autoptr (GObject) property = NULL;

      g_assert_true (sip_slot_get_item (slot) == item);
      g_object_get (slot, "item", &property, NULL);
      g_assert_true (property == item);
    }
}

static void
test_keeps_slots (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (SipSlot) first = NULL;
  SipSlotList *slots;
  guint n_changes = 0;

  fill (store, 3);
  slots = sip_slot_list_new (G_LIST_MODEL (store));
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (slots)) == SIP_TYPE_SLOT);
  assert_same_items (slots, G_LIST_MODEL (store), 3);
  g_signal_connect (slots, "items-changed", G_CALLBACK (record), log);
  first = g_list_model_get_item (G_LIST_MODEL (slots), 0);
  g_signal_connect (first, "notify::item", G_CALLBACK (count), &n_changes);

  fill (store, 3);
  assert_same_items (slots, G_LIST_MODEL (store), 3);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpstr (log->str, ==, "");

  fill (store, 5);
  assert_same_items (slots, G_LIST_MODEL (store), 5);
  fill (store, 2);
  assert_same_items (slots, G_LIST_MODEL (store), 2);
  fill (store, 0);
  assert_same_items (slots, G_LIST_MODEL (store), 0);
  g_assert_cmpstr (log->str, ==, "3-0+2 2-3+0 0-2+0");
  g_assert_cmpuint (n_changes, ==, 3);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (slots), 0));
  g_assert_finalize_object (slots);
}

static void
test_one_item (void)
{
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (SipSlotList) slots = sip_slot_list_new (G_LIST_MODEL (store));
  g_autoptr (GObject) other = g_object_new (G_TYPE_OBJECT, NULL);
  g_autoptr (SipSlot) second = NULL;
  g_autoptr (SipSlot) third = NULL;
  guint n_changes = 0;

  fill (store, 4);
  second = g_list_model_get_item (G_LIST_MODEL (slots), 1);
  third = g_list_model_get_item (G_LIST_MODEL (slots), 2);
  g_signal_connect (second, "notify::item", G_CALLBACK (count), &n_changes);
  g_signal_connect (third, "notify::item", G_CALLBACK (count), &n_changes);
  g_list_store_splice (store, 1, 1, (gpointer *) &other, 1);
  g_assert_cmpuint (n_changes, ==, 1);
  assert_same_items (slots, G_LIST_MODEL (store), 4);

  g_list_store_remove (store, 0);
  g_assert_cmpuint (n_changes, ==, 3);
  assert_same_items (slots, G_LIST_MODEL (store), 3);
}

static void
test_limit (void)
{
  g_autoptr (GString) log = g_string_new (NULL);
  g_autoptr (GListStore) store = g_list_store_new (G_TYPE_OBJECT);
  g_autoptr (SipSlotList) slots = sip_slot_list_new (G_LIST_MODEL (store));

  fill (store, 8);
  g_signal_connect (slots, "items-changed", G_CALLBACK (record), log);
  sip_slot_list_set_limit (slots, 3);
  g_assert_cmpuint (sip_slot_list_get_limit (slots), ==, 3);
  assert_same_items (slots, G_LIST_MODEL (store), 3);
  fill (store, 6);
  assert_same_items (slots, G_LIST_MODEL (store), 3);
  sip_slot_list_set_limit (slots, 5);
  assert_same_items (slots, G_LIST_MODEL (store), 5);
  sip_slot_list_set_limit (slots, G_MAXUINT);
  assert_same_items (slots, G_LIST_MODEL (store), 6);
  g_assert_cmpstr (log->str, ==, "3-5+0 3-0+2 5-0+1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/slot-list/keeps-slots", test_keeps_slots);
  g_test_add_func ("/slot-list/one-item", test_one_item);
  g_test_add_func ("/slot-list/limit", test_limit);
  return g_test_run ();
}
