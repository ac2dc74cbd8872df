/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "location.h"

#define CATALOG_FILE "catalog.db"

typedef struct
{
  char *data;
  char *locale;
  char *schemas;
} Location;

static gboolean
has_catalog (const char *dir)
{
  g_autofree char *file = g_build_filename (dir, CATALOG_FILE, NULL);

  return g_file_test (file, G_FILE_TEST_EXISTS);
}

static gpointer
locate (gpointer unused G_GNUC_UNUSED)
{
  Location *self = g_new0 (Location, 1);
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *bin = program != NULL ? g_path_get_dirname (program) : g_strdup (".");
  g_autofree char *parent = g_path_get_dirname (bin);
  g_autofree char *built = g_build_filename (parent, "data", NULL);
  g_autofree char *moved = g_build_filename (parent, "share", PACKAGE_NAME, NULL);

  if (has_catalog (built))
    {
      self->data = g_steal_pointer (&built);
      self->locale = g_build_filename (parent, "po", NULL);
      self->schemas = g_strdup (self->data);
    }
  else if (has_catalog (moved))
    {
      self->data = g_steal_pointer (&moved);
      self->locale = g_build_filename (parent, "share", "locale", NULL);
      self->schemas = g_build_filename (parent, "share", "glib-2.0", "schemas", NULL);
    }
  else
    {
      self->data = g_strdup (PACKAGE_DATA_DIR);
      self->locale = g_strdup (LOCALE_DIR);
      self->schemas = g_strdup (SCHEMA_DIR);
    }
  return self;
}

static const Location *
location (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, locate, NULL);
}

const char *
sip_location_get_data_dir (void)
{
  return location ()->data;
}

const char *
sip_location_get_locale_dir (void)
{
  return location ()->locale;
}

const char *
sip_location_get_schema_dir (void)
{
  return location ()->schemas;
}

char *
sip_location_find_catalog (void)
{
  const char *chosen = g_getenv ("SIP_CODES_CATALOG");
  const char *const *languages = g_get_language_names ();

  if (chosen != NULL && *chosen != '\0')
    return g_strdup (chosen);

  for (guint i = 0; languages[i] != NULL && !g_str_equal (languages[i], "en"); i++)
    {
      g_autofree char *name = g_strdup_printf ("catalog.%s.db", languages[i]);
      g_autofree char *file = g_build_filename (sip_location_get_data_dir (), name, NULL);

      if (g_file_test (file, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&file);
    }
  return g_build_filename (sip_location_get_data_dir (), CATALOG_FILE, NULL);
}
