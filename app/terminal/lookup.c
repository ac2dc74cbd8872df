/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "form.h"
#include "lookup.h"
#include "options.h"

void
sip_found_clear (SipFound *self)
{
  g_clear_object (&self->heading);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->result, sip_result_free);
}

SipEntry *
sip_lookup_code (SipCatalog *catalog, int code, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *key = g_strdup_printf ("%d", code);
  SipEntry *entry = (SipEntry *) sip_catalog_lookup (catalog, code, &cause);

  if (entry != NULL)
    return entry;
  if (!g_error_matches (cause, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_UNREGISTERED, error);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      g_autoptr (SipEntry) candidate = sip_catalog_lookup_entry (catalog, g_array_index (ids, int, i), error);

      if (candidate == NULL)
        return NULL;
      if (g_str_equal (sip_entry_get_key (candidate), key))
        return g_steal_pointer (&candidate);
    }
  return NULL;
}

/* RFC 3261 section 8.1.3.2: an unknown final response is treated as x00, an unknown provisional one as 183. */
char *
sip_lookup_dup_unknown (int code)
{
  return g_strdup_printf (_ ("Not in the catalogue. A UAC treats it as %d (RFC 3261 section 8.1.3.2)."),
                          code < 200 ? 183 : code / 100 * 100);
}

gboolean
sip_lookup_classes (SipCatalog *catalog, guint class_mask, SipFound *found, GError **error)
{
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, error);

  if (ids == NULL)
    return FALSE;
  found->is_table = TRUE;
  found->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < ids->len; i++)
    {
      int code = g_array_index (ids, int, i);
      SipEntry *entry;

      if (class_mask != 0 && (class_mask & 1u << (code / 100)) == 0)
        continue;
      entry = sip_catalog_lookup_entry (catalog, code, error);
      if (entry == NULL)
        return FALSE;
      g_ptr_array_add (found->entries, entry);
    }

  for (int digit = 1; digit <= 6; digit++)
    if (class_mask == 1u << digit)
      {
        found->heading = sip_catalog_lookup_entry (catalog, digit, error);
        return found->heading != NULL;
      }
  return TRUE;
}

/* Returns: the code that @word is, or 0 */
static int
read_code (const char *word)
{
  guint64 code;

  if (strlen (word) != 3 || !g_ascii_string_to_unsigned (word, 10, 100, 699, &code, NULL))
    return 0;
  return (int) code;
}

static gboolean
look_up_codes (SipCatalog *catalog, char **words, SipFound *found, GError **error)
{
  found->entries = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GError) cause = NULL;
      int code = read_code (words[i]);
      SipEntry *entry;

      if (code == 0)
        continue;
      entry = sip_lookup_code (catalog, code, &cause);
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      if (entry != NULL)
        g_ptr_array_add (found->entries, entry);
      else
        found->unknown = code;
    }
  return TRUE;
}

static gboolean
is_code_line (const SipQuery *query)
{
  return (query->kind == SIP_QUERY_MESSAGE || (query->kind == SIP_QUERY_CODE && query->digits == NULL))
         && query->codes->len > 0;
}

/* What is pasted from a trace asks for the codes in it, as if they were typed alone; anything else is searched for. */
static gboolean
search (SipCatalog *catalog, const char *text, SipFound *found, GError **error)
{
  g_autoptr (SipNames) names = sip_names_new (sip_catalog_get_db (catalog), error);
  g_autoptr (SipQuery) query = NULL;
  g_autoptr (SipMatcher) matcher = NULL;

  if (names == NULL)
    return FALSE;
  query = sip_query_new (text, names);
  if (is_code_line (query) && (query->words == NULL || query->words[0] == NULL || query->kind == SIP_QUERY_MESSAGE))
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) codes = NULL;

      for (guint i = 0; i < query->codes->len; i++)
        {
          g_autofree char *code = g_strdup_printf ("%d", g_array_index (query->codes, int, i));

          g_strv_builder_add (builder, code);
        }
      codes = g_strv_builder_end (builder);
      if (!look_up_codes (catalog, codes, found, error))
        return FALSE;
      if (found->entries->len > 0)
        return TRUE;
      g_clear_pointer (&found->entries, g_ptr_array_unref);
    }

  matcher = sip_matcher_new (catalog, error);
  if (matcher != NULL)
    found->result = sip_matcher_search (matcher, text, error);
  return found->result != NULL;
}

gboolean
sip_lookup_text (SipCatalog *catalog, const char *text, SipFound *found, GError **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  guint class_mask = 0;
  guint n_words = 0;
  guint n_codes = 0;
  guint n_classes = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int digit = sip_options_read_class (words[i], FALSE);

      if (*words[i] == '\0')
        continue;
      n_words++;
      n_codes += read_code (words[i]) != 0;
      n_classes += digit != 0;
      if (digit != 0)
        class_mask |= 1u << digit;
    }

  if (n_words == n_classes)
    return sip_lookup_classes (catalog, class_mask, found, error);
  if (n_words == n_codes)
    return look_up_codes (catalog, words, found, error);
  return search (catalog, text, found, error);
}

void
sip_found_limit (SipFound *self, guint class_mask)
{
  if (class_mask == 0)
    return;
  for (guint i = self->entries != NULL ? self->entries->len : 0; i > 0; i--)
    if ((class_mask & 1u << sip_form_get_class (self->entries->pdata[i - 1])) == 0)
      g_ptr_array_remove_index (self->entries, i - 1);
  for (guint i = self->result != NULL ? self->result->matches->len : 0; i > 0; i--)
    if ((class_mask & 1u << sip_match_get_class_digit (self->result->matches->pdata[i - 1])) == 0)
      g_ptr_array_remove_index (self->result->matches, i - 1);
}
