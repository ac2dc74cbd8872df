/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A catalogue that a disk, a download or a careless hand has changed is refused, and never shown in part. */

#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "catalog.h"

#define PAGE_SIZE 4096
#define N_FLIPS   2000
#define SEED      3261

typedef struct
{
  char *folder;
  char *path;
  char *bytes;
  gsize length;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("sip-codes-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "catalog.db", NULL);
  g_file_get_contents (g_getenv ("SIP_CODES_CATALOG"), &self->bytes, &self->length, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_unlink (self->path);
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->bytes);
}

static void
assert_refused (Fixture *self, gsize length)
{
  g_autoptr (SipCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents_full (self->path, self->bytes, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  g_assert_no_error (error);
  catalog = sip_catalog_open (self->path, &error);
  g_assert_null (catalog);
  g_assert_nonnull (error);
  g_assert_true (error->domain == SIP_CATALOG_ERROR);
  g_assert_nonnull (strstr (error->message, self->path));
}

static void
test_whole (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (SipCatalog) catalog = NULL;
  g_autoptr (GError) error = NULL;

  g_file_set_contents (self->path, self->bytes, (gssize) self->length, &error);
  g_assert_no_error (error);
  catalog = sip_catalog_open (self->path, &error);
  g_assert_no_error (error);
  g_assert_nonnull (catalog);
}

static void
test_cut_short (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  for (gsize length = 0; length < self->length; length += PAGE_SIZE)
    assert_refused (self, length);
  assert_refused (self, self->length - 1);
}

static void
test_longer (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  self->bytes = g_realloc (self->bytes, self->length + 1);
  self->bytes[self->length] = 0;
  assert_refused (self, self->length + 1);
}

static void
test_bits_flipped (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_FLIPS; i++)
    {
      gsize byte = (gsize) g_rand_int_range (rand, 0, (gint32) self->length);
      char bit = (char) (1 << g_rand_int_range (rand, 0, 8));

      self->bytes[byte] ^= bit;
      assert_refused (self, self->length);
      self->bytes[byte] ^= bit;
    }
}

static void
test_pages_swapped (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  char page[PAGE_SIZE];

  memcpy (page, self->bytes + 5 * PAGE_SIZE, PAGE_SIZE);
  memmove (self->bytes + 5 * PAGE_SIZE, self->bytes + 6 * PAGE_SIZE, PAGE_SIZE);
  memcpy (self->bytes + 6 * PAGE_SIZE, page, PAGE_SIZE);
  assert_refused (self, self->length);
}

/* Somebody changes a sentence with the sqlite3 program. */
static void
test_changed_by_hand (Fixture *self, gconstpointer data G_GNUC_UNUSED)
{
  g_autofree char *changed = NULL;
  sqlite3 *handle = NULL;
  gsize length;

  g_assert_true (g_file_set_contents (self->path, self->bytes, (gssize) self->length, NULL));
  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE entry SET summary = 'Wrong' WHERE id = 486", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (handle), ==, 1);
  sqlite3_close (handle);

  g_assert_true (g_file_get_contents (self->path, &changed, &length, NULL));
  g_free (self->bytes);
  self->bytes = g_steal_pointer (&changed);
  assert_refused (self, length);
}

static void
add (const char *path, void (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/damage/whole", test_whole);
  add ("/damage/cut-short", test_cut_short);
  add ("/damage/longer", test_longer);
  add ("/damage/bits-flipped", test_bits_flipped);
  add ("/damage/pages-swapped", test_pages_swapped);
  add ("/damage/changed-by-hand", test_changed_by_hand);
  return g_test_run ();
}
