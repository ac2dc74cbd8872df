/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "screen.h"

/* Where nobody says how wide the output is. */
#define DEFAULT_WIDTH 80

/* Longer lines are hard to read, however wide the terminal is. */
#define MAX_WIDTH 100

static const char *const class_styles[] = {
  "\033[1m", "\033[1;36m", "\033[1;32m", "\033[1;34m", "\033[1;33m", "\033[1;31m", "\033[1;35m",
};

static guint
environment_number (const char *name)
{
  const char *value = g_getenv (name);
  guint64 number;

  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, 1, 10000, &number, NULL))
    return 0;
  return (guint) number;
}

static gboolean
is_set (const char *name)
{
  const char *value = g_getenv (name);

  return value != NULL && *value != '\0';
}

static gboolean
wants_colour (const SipScreen *self, SipColour colour)
{
  const char *term = g_getenv ("TERM");

  if (colour != SIP_COLOUR_AUTO)
    return colour == SIP_COLOUR_ALWAYS;
  if (is_set ("NO_COLOR"))
    return FALSE;
  if (is_set ("CLICOLOR_FORCE") && !g_str_equal (g_getenv ("CLICOLOR_FORCE"), "0"))
    return TRUE;
  return self->is_terminal && term != NULL && *term != '\0' && !g_str_equal (term, "dumb");
}

void
sip_screen_init (SipScreen *self, SipColour colour)
{
  struct winsize size = { 0 };
  guint columns = environment_number ("COLUMNS");
  guint lines = environment_number ("LINES");

  g_return_if_fail (self != NULL);

  self->is_terminal = isatty (STDOUT_FILENO) == 1;
  self->colour = wants_colour (self, colour);
  if (self->is_terminal && ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
    {
      columns = columns != 0 ? columns : size.ws_col;
      lines = lines != 0 ? lines : size.ws_row;
    }
  self->width = columns != 0 ? MIN (columns, MAX_WIDTH) : DEFAULT_WIDTH;
  self->line_width = columns != 0 ? columns : self->is_terminal ? DEFAULT_WIDTH : 0;
  self->height = self->is_terminal ? lines : 0;
}

const char *
sip_screen_style (const SipScreen *self, int class_digit)
{
  g_return_val_if_fail (self != NULL && class_digit >= 0 && class_digit < (int) G_N_ELEMENTS (class_styles), "");

  return self->colour ? class_styles[class_digit] : "";
}

const char *
sip_screen_faint (const SipScreen *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->colour ? "\033[2m" : "";
}

const char *
sip_screen_mark (const SipScreen *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->colour ? "\033[1;4m" : "";
}

const char *
sip_screen_reset (const SipScreen *self)
{
  g_return_val_if_fail (self != NULL, "");

  return self->colour ? "\033[0m" : "";
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  while ((text = strchr (text, '\n')) != NULL)
    {
      lines++;
      text++;
    }
  return lines;
}

/* A pager that cannot be started has read nothing: then the text goes to the terminal itself. */
static gboolean
page (const char *text, gsize length)
{
  const char *pager = g_getenv ("PAGER");
  FILE *pipe;
  int status;

  if (pager == NULL)
    pager = "less";
  if (*pager == '\0' || g_str_equal (pager, "cat"))
    return FALSE;

  g_setenv ("LESS", "FRX", FALSE);
  pipe = popen (pager, "w");
  if (pipe == NULL)
    return FALSE;
  signal (SIGINT, SIG_IGN); /* the pager's to handle */
  fwrite (text, 1, length, pipe);
  status = pclose (pipe);
  return !WIFEXITED (status) || (WEXITSTATUS (status) != 126 && WEXITSTATUS (status) != 127);
}

static gboolean
write_all (const char *text, gsize length, GError **error)
{
  while (length > 0)
    {
      gssize written = write (STDOUT_FILENO, text, length);
      int reason = errno;

      if (written < 0 && reason == EINTR)
        continue;
      if (written < 0 && reason == EPIPE)
        return TRUE;
      if (written < 0)
        {
          g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (reason), _ ("cannot write to standard output: %s"),
                       g_strerror (reason));
          return FALSE;
        }
      text += written;
      length -= (gsize) written;
    }
  return TRUE;
}

gboolean
sip_screen_write (const SipScreen *self, const GString *text, gboolean localized, gboolean paged, GError **error)
{
  g_autofree char *converted = NULL;
  const char *charset;
  const char *bytes = text->str;
  gsize length = text->len;

  g_return_val_if_fail (self != NULL && text != NULL, FALSE);

  if (localized && !g_get_charset (&charset))
    {
      g_autofree char *approximate = g_strconcat (charset, "//TRANSLIT", NULL);

      converted = g_convert_with_fallback (bytes, (gssize) length, approximate, "UTF-8", "?", NULL, &length, NULL);
      if (converted != NULL)
        bytes = converted;
      else
        length = text->len;
    }
  if (paged && self->height > 0 && count_lines (bytes) >= self->height && page (bytes, length))
    return TRUE;
  return write_all (bytes, length, error);
}
