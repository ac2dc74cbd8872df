/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <unistd.h>

#include "form.h"
#include "lookup.h"
#include "scan.h"
#include "tally.h"

static void
tally_free (gpointer data)
{
  SipTally *tally = data;

  g_clear_object (&tally->entry);
  g_free (tally);
}

/* All that is written for a code in the field tells it in a log. */
static gboolean
add_phrases (SipScan *scan, SipCatalog *catalog, GError **error)
{
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      int code = g_array_index (ids, int, i);
      g_autoptr (SipEntry) entry = sip_catalog_lookup_entry (catalog, code, error);
      GPtrArray *names;

      if (entry == NULL)
        return FALSE;
      sip_scan_add_phrase (scan, code, sip_entry_get_title (entry));
      names = sip_entry_get_statements (entry, SIP_FIELD_NAME);
      for (guint k = 0; k < names->len; k++)
        sip_scan_add_phrase (scan, code, ((SipStatement *) names->pdata[k])->text);
    }
  return ids != NULL;
}

static SipEntry *
unknown_response (int code)
{
  g_autofree char *key = g_strdup_printf ("%d", code);
  g_autofree char *summary = sip_lookup_dup_unknown (code);

  return g_object_new (SIP_TYPE_RESPONSE,
                       "id", code,
                       "kind", SIP_ENTRY_KIND_UNREGISTERED,
                       "key", key,
                       "title", "",
                       "summary", summary,
                       "class-digit", code / 100,
                       "methods", "",
                       "senders", "",
                       "example", "",
                       NULL);
}

static GPtrArray *
collect (SipCatalog *catalog, const SipScan *scan, guint class_mask, GError **error)
{
  g_autoptr (GPtrArray) tallies = g_ptr_array_new_with_free_func (tally_free);

  for (int code = 100; code <= 699; code++)
    {
      guint64 count = sip_scan_get_count (scan, code);
      g_autoptr (GError) cause = NULL;
      SipTally *tally;

      if (count == 0 || (class_mask != 0 && (class_mask & 1u << (code / 100)) == 0))
        continue;
      tally = g_new0 (SipTally, 1);
      tally->count = count;
      tally->entry = sip_lookup_code (catalog, code, &cause);
      g_ptr_array_add (tallies, tally);
      if (cause != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
      if (tally->entry == NULL)
        tally->entry = unknown_response (code);
    }
  return g_steal_pointer (&tallies);
}

GPtrArray *
sip_tally_file (SipCatalog *catalog, const char *path, guint class_mask, GError **error)
{
  g_autoptr (SipScan) scan = sip_scan_new ();
  gboolean is_input = g_str_equal (path, "-");
  gboolean done;
  int fd;
  int reason;

  if (!add_phrases (scan, catalog, error))
    return NULL;

  fd = is_input ? STDIN_FILENO : open (path, O_RDONLY | O_CLOEXEC);
  done = fd >= 0 && sip_scan_read (scan, fd);
  reason = errno;
  if (fd >= 0 && !is_input)
    close (fd);
  if (!done)
    {
      g_autofree char *name = is_input ? g_strdup (_ ("standard input")) : g_filename_display_name (path);

      g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason),
                   is_input ? _ ("cannot read %s: %s") : _ ("cannot read '%s': %s"), name, g_strerror (reason));
      return NULL;
    }
  return collect (catalog, scan, class_mask, error);
}
