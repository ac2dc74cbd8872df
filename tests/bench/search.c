/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures the search: how good its answers are. */

#include "config.h"

#include "search-quality.h"
#include "searches.h"

int
main (int argc, char **argv)
{
  const char *path = g_getenv ("SIP_CODES_CATALOG");
  g_autoptr (GError) error = NULL;
  g_autoptr (SipCatalog) catalog = NULL;
  g_autoptr (SipMatcher) matcher = NULL;

  catalog = sip_catalog_open (path, &error);
  matcher = catalog != NULL ? sip_matcher_new (catalog, &error) : NULL;
  for (int i = 1; matcher != NULL && error == NULL && i < argc; i++)
    {
      g_autoptr (GPtrArray) searches = searches_read (argv[i], &error);

      if (searches != NULL)
        search_quality_print (matcher, argv[i], searches);
    }
  if (error != NULL)
    g_printerr ("%s\n", error->message);
  return error != NULL;
}
