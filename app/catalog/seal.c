/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "seal.h"

/* Fletcher's sum of words of 32 bits: one that changes is seen in the first half, two that change places in the second.
 * Much faster than a cryptographic digest, for what guards against disks and not against people. */
static guint64
compute (const char *bytes, gsize length)
{
  guint32 sum = 0;
  guint32 sum_of_sums = 0;

  for (gsize i = 0; i + sizeof (guint32) <= length; i += sizeof (guint32))
    {
      guint32 word;

      memcpy (&word, bytes + i, sizeof word);
      sum += GUINT32_FROM_LE (word);
      sum_of_sums += sum;
    }
  return (guint64) sum_of_sums << 32 | sum;
}

gboolean
sip_seal_write (const char *path, GError **error)
{
  g_autofree char *bytes = NULL;
  g_autofree char *sealed = NULL;
  guint64 seal;
  gsize length;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_file_get_contents (path, &bytes, &length, error))
    return FALSE;
  seal = GUINT64_TO_LE (compute (bytes, length));
  sealed = g_malloc (length + sizeof seal);
  memcpy (sealed, bytes, length);
  memcpy (sealed + length, &seal, sizeof seal);
  return g_file_set_contents (path, sealed, (gssize) (length + sizeof seal), error);
}

gboolean
sip_seal_check (const char *path, gsize size, const char **why)
{
  g_autoptr (GMappedFile) file = NULL;
  const char *bytes;
  guint64 seal;

  g_return_val_if_fail (path != NULL, FALSE);

  file = g_mapped_file_new (path, FALSE, NULL);
  if (file == NULL || g_mapped_file_get_length (file) < size + SIP_SEAL_SIZE)
    {
      if (why != NULL)
        *why = _ ("the file is cut short");
      return FALSE;
    }

  bytes = g_mapped_file_get_contents (file);
  memcpy (&seal, bytes + size, sizeof seal);
  if (g_mapped_file_get_length (file) == size + SIP_SEAL_SIZE && GUINT64_FROM_LE (seal) == compute (bytes, size))
    return TRUE;
  if (why != NULL)
    *why = _ ("its content has changed");
  return FALSE;
}
