/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the search: how good its answers are, and how long one key press takes. */

#include "config.h"

#include "search-quality.h"
#include "search-speed.h"
#include "searches.h"

static const guint sizes[] = { 1, 10, 100 };

static gboolean
measure_quality (const char *path, char **files, GError **error)
{
  g_autoptr (SipCatalog) catalog = sip_catalog_open (path, error);
  g_autoptr (SipMatcher) matcher = catalog != NULL ? sip_matcher_new (catalog, error) : NULL;

  if (matcher == NULL)
    return FALSE;
  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) searches = searches_read (files[i], error);

      if (searches == NULL)
        return FALSE;
      search_quality_print (matcher, files[i], searches);
    }
  return TRUE;
}

static gboolean
measure_speed (const char *path, const char *file, GError **error)
{
  g_autoptr (GPtrArray) searches = searches_read (file, error);

  if (searches == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (!search_speed_print (path, sizes[i], searches, error))
      return FALSE;
  return TRUE;
}

int
main (int argc, char **argv)
{
  const char *path = g_getenv ("SIP_CODES_CATALOG");
  g_autoptr (GError) error = NULL;

  if (argc < 2 || path == NULL)
    {
      g_printerr ("SIP_CODES_CATALOG=catalog.db %s SEARCHES.json…\n", argv[0]);
      return 2;
    }
  if (measure_quality (path, argv + 1, &error) && measure_speed (path, argv[1], &error))
    return 0;
  g_printerr ("%s: %s\n", argv[0], error->message);
  return 1;
}
