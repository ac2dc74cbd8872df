/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "catalog.h"
#include "catalog-format.h"
#include "registry.h"

static SipCatalog *
open_catalog (void)
{
  g_autoptr (GError) error = NULL;
  SipCatalog *catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);

  g_assert_no_error (error);
  return catalog;
}

/* IANA, SIP Parameters, Response Codes; and RFC 2543 sections 7.4.10 and 7.4.12 */
static void
test_registry (void)
{
  g_autoptr (SipCatalog) catalog = open_catalog ();
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);

  g_assert_cmpuint (ids->len, ==, G_N_ELEMENTS (registry));
  for (guint i = 0; i < G_N_ELEMENTS (registry); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, registry[i].code, &error);

      g_assert_no_error (error);
      g_assert_cmpint (g_array_index (ids, int, i), ==, registry[i].code);
      g_assert_cmpstr (sip_entry_get_title (SIP_ENTRY (response)), ==, registry[i].phrase);
      g_assert_cmpstr (sip_status_get_name (sip_response_get_status (response)), ==, registry[i].status);
    }
}

static void
test_complete (void)
{
  static const SipField fields[] = { SIP_FIELD_MEANING, SIP_FIELD_SENT_BY, SIP_FIELD_METHOD,  SIP_FIELD_RETRY,
                                     SIP_FIELD_NEXT,    SIP_FIELD_CAUSE,   SIP_FIELD_SYMPTOM, SIP_FIELD_RELATED,
                                     SIP_FIELD_REFERENCE };
  g_autoptr (SipCatalog) catalog = open_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (registry); i++)
    {
      g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, registry[i].code, NULL);

      for (guint k = 0; k < G_N_ELEMENTS (fields); k++)
        if (sip_entry_get_statements (SIP_ENTRY (response), fields[k])->len == 0)
          g_error ("%d has no %s", registry[i].code, sip_field_get_name (fields[k]));
      g_assert_cmpuint (sip_response_get_flow (response)->messages->len, >=, 3);
    }
}

/* RFC 3261 section 21.4.24 */
static void
test_one_response (void)
{
  g_autoptr (SipCatalog) catalog = open_catalog ();
  g_autoptr (SipResponse) busy = sip_catalog_lookup (catalog, 486, NULL);
  GPtrArray *references = sip_entry_get_statements (SIP_ENTRY (busy), SIP_FIELD_REFERENCE);
  GPtrArray *causes = sip_entry_get_statements (SIP_ENTRY (busy), SIP_FIELD_CAUSE);
  const SipStatement *defining = references->pdata[0];

  g_assert_cmpint (sip_response_get_code (busy), ==, 486);
  g_assert_cmpint (sip_entry_get_class_digit (SIP_ENTRY (busy)), ==, 4);
  g_assert_false (sip_response_is_provisional (busy));
  g_assert_cmpint (defining->rfc, ==, 3261);
  g_assert_cmpstr (defining->section, ==, "21.4.24");
  g_assert_cmpstr (defining->heading, ==, "486 Busy Here");
  for (guint i = 0; i < causes->len; i++)
    g_assert_nonnull (((SipStatement *) causes->pdata[i])->checks[0]);
}

/* RFC 3398 sections 7.2.4.1 and 8.2.6.1: cause 17 becomes 486, and 486 cause 17 */
static void
test_q850 (void)
{
  g_autoptr (SipCatalog) catalog = open_catalog ();
  g_autoptr (SipEntry) cause = sip_catalog_lookup_entry (catalog, SIP_ENTRY_ID_CAUSE + 17, NULL);
  g_autoptr (SipResponse) busy = sip_catalog_lookup (catalog, 486, NULL);
  GPtrArray *of_cause = sip_entry_get_statements (cause, SIP_FIELD_Q850);
  GPtrArray *of_busy = sip_entry_get_statements (SIP_ENTRY (busy), SIP_FIELD_Q850);
  guint directions = 0;

  g_assert_cmpstr (sip_entry_get_title (cause), ==, "User busy");
  g_assert_cmpint (((SipStatement *) of_cause->pdata[0])->other, ==, 486);
  for (guint i = 0; i < of_busy->len; i++)
    {
      const SipStatement *map = of_busy->pdata[i];

      if (map->other == SIP_ENTRY_ID_CAUSE + 17 && map->rfc == 3398)
        directions |= g_str_equal (map->term, "to-sip") ? 1 : 2;
    }
  g_assert_cmpuint (directions, ==, 3);
}

static void
test_related_both_ways (void)
{
  g_autoptr (SipCatalog) catalog = open_catalog ();

  for (guint i = 0; i < G_N_ELEMENTS (registry); i++)
    {
      g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, registry[i].code, NULL);
      GPtrArray *related = sip_entry_get_statements (SIP_ENTRY (response), SIP_FIELD_RELATED);

      for (guint k = 0; k < related->len; k++)
        {
          g_autoptr (SipResponse) other = sip_catalog_lookup (catalog, ((SipStatement *) related->pdata[k])->other, NULL);
          GPtrArray *back = sip_entry_get_statements (SIP_ENTRY (other), SIP_FIELD_RELATED);
          gboolean found = FALSE;

          for (guint b = 0; b < back->len; b++)
            found |= ((SipStatement *) back->pdata[b])->other == registry[i].code;
          g_assert_true (found);
        }
    }
}

static void
test_unknown_code (void)
{
  g_autoptr (SipCatalog) catalog = open_catalog ();
  g_autoptr (GError) error = NULL;

  g_assert_null (sip_catalog_lookup (catalog, 499, &error));
  g_assert_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (sip_catalog_lookup (catalog, 700, &error));
  g_assert_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND);
}

/* Writes a file of these bytes; it is removed with the folder of the test run. */
static char *
write_file (const char *contents, gsize length)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);
  char *path = g_build_filename (folder, "catalog.db", NULL);

  g_assert_true (g_file_set_contents (path, contents, (gssize) length, NULL));
  return path;
}

static void
assert_refused (const char *path, SipCatalogError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sip_catalog_open (path, &error));
  g_assert_error (error, SIP_CATALOG_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, path));
}

static void
test_missing (void)
{
  assert_refused ("/nowhere/catalog.db", SIP_CATALOG_ERROR_MISSING);
}

static void
assert_missing_because (const char *path, const char *why)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (sip_catalog_open (path, &error));
  g_assert_error (error, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, why));
}

static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("sip-codes-XXXXXX", NULL);

  assert_missing_because (folder, "it is a folder");
}

static void
test_unreadable (void)
{
  g_autofree char *path = write_file ("", 0);

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  assert_missing_because (path, g_strerror (EACCES));
}

/* A file from elsewhere must not run what it brings: not a function in a view, and no change of its own tables. */
static void
test_not_trusted (void)
{
  g_autofree char *path = write_file ("", 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (SipDb) db = sip_db_create (path, &error);
  gint64 value = -1;

  g_assert_no_error (error);
  g_assert_true (sip_db_query_int (db, "PRAGMA trusted_schema", &value, NULL));
  g_assert_cmpint (value, ==, 0);
  g_assert_true (sip_db_exec (db, "CREATE TABLE t (a); PRAGMA writable_schema = ON", NULL));
  g_assert_false (sip_db_exec (db, "UPDATE sqlite_schema SET sql = 'x'", &error));
  g_assert_nonnull (error);
  g_clear_pointer (&db, sip_db_close);

  db = sip_db_open_read_only (path, NULL);
  g_assert_true (sip_db_query_int (db, "PRAGMA trusted_schema", &value, NULL));
  g_assert_cmpint (value, ==, 0);
}

static void
test_not_a_database (void)
{
  g_autofree char *path = write_file ("SIP/2.0 404 Not Found, over and over again. SIP/2.0 404 Not Found.", 64);

  assert_refused (path, SIP_CATALOG_ERROR_FOREIGN);
}

static void
test_empty (void)
{
  g_autofree char *path = write_file ("", 0);

  assert_refused (path, SIP_CATALOG_ERROR_FOREIGN);
}

static void
test_truncated (void)
{
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (g_getenv ("SIP_CODES_CATALOG"), &contents, &length, NULL));
  path = write_file (contents, length / 2);
  assert_refused (path, SIP_CATALOG_ERROR_DAMAGED);
}

static void
assert_header_refused (const char *pragma, SipCatalogError code)
{
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;
  g_autoptr (SipDb) db = NULL;
  gsize length;

  path = write_file ("", 0);
  db = sip_db_create (path, NULL);
  g_assert_true (sip_db_exec (db, "CREATE TABLE t (a)", NULL));
  g_assert_true (sip_db_exec (db, pragma, NULL));
  g_clear_pointer (&db, sip_db_close);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  assert_refused (path, code);
}

static void
test_foreign (void)
{
  assert_header_refused ("PRAGMA application_id = 1", SIP_CATALOG_ERROR_FOREIGN);
}

static void
test_other_version (void)
{
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                             SIP_CATALOG_APPLICATION_ID, SIP_CATALOG_VERSION + 1);

  assert_header_refused (pragma, SIP_CATALOG_ERROR_VERSION);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/catalog/registry", test_registry);
  g_test_add_func ("/catalog/complete", test_complete);
  g_test_add_func ("/catalog/one-response", test_one_response);
  g_test_add_func ("/catalog/q850", test_q850);
  g_test_add_func ("/catalog/related-both-ways", test_related_both_ways);
  g_test_add_func ("/catalog/unknown-code", test_unknown_code);
  g_test_add_func ("/catalog/missing", test_missing);
  g_test_add_func ("/catalog/folder", test_folder);
  g_test_add_func ("/catalog/unreadable", test_unreadable);
  g_test_add_func ("/catalog/not-trusted", test_not_trusted);
  g_test_add_func ("/catalog/not-a-database", test_not_a_database);
  g_test_add_func ("/catalog/empty", test_empty);
  g_test_add_func ("/catalog/truncated", test_truncated);
  g_test_add_func ("/catalog/foreign", test_foreign);
  g_test_add_func ("/catalog/other-version", test_other_version);
  return g_test_run ();
}
