/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text holds the same responses wherever it stands in what is read at once. The first three bytes of an input say where. */

#include "config.h"

#include <fcntl.h>
#include <unistd.h>

#include "fuzz.h"
#include "scan.h"

#define N_CODES 600

/* More than is read at once. */
#define MAX_OFFSET (300 * 1024)

static char *path;
static char lines[MAX_OFFSET];

int
LLVMFuzzerInitialize (int *argc G_GNUC_UNUSED, char ***argv G_GNUC_UNUSED)
{
  fuzz_init ();
  path = fuzz_dup_path ();
  for (guint i = 0; i < MAX_OFFSET; i++)
    lines[i] = '\n';
  return 0;
}

static void
write_all (int fd, const void *bytes, gsize size)
{
  g_assert_cmpint (write (fd, bytes, size), ==, (gssize) size);
}

static void
scan (const guint8 *text, gsize size, gsize offset, guint64 *counts)
{
  g_autoptr (SipScan) scan = sip_scan_new ();
  int fd = open (path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

  write_all (fd, lines, offset);
  write_all (fd, text, size);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);

  sip_scan_add_phrase (scan, 486, "Busy Here");
  sip_scan_add_phrase (scan, 404, "Not Found");
  sip_scan_add_phrase (scan, 100, "Trying");
  g_assert_true (sip_scan_read (scan, fd));
  for (int i = 0; i < N_CODES; i++)
    counts[i] = sip_scan_get_count (scan, 100 + i);
  close (fd);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  guint64 here[N_CODES];
  guint64 there[N_CODES];
  gsize offset;

  if (size < 3)
    return 0;
  offset = ((gsize) data[0] << 16 | (gsize) data[1] << 8 | data[2]) % MAX_OFFSET;
  scan (data + 3, size - 3, 0, here);
  scan (data + 3, size - 3, offset, there);
  for (int i = 0; i < N_CODES; i++)
    g_assert_cmpuint (here[i], ==, there[i]);
  return 0;
}
