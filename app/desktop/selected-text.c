/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "query.h"
#include "selected-text.h"

/* Where a character that begins before @end is whole; bytes that are no UTF-8 are cut anywhere. */
static gsize
cut_at_character (const char *data, gsize end)
{
  const char *character = g_utf8_find_prev_char (data, data + end);

  if (character != NULL
      && g_utf8_get_char_validated (character, data + end - character) == (gunichar) -2)
    return (gsize) (character - data);
  return end;
}

char *
sip_selected_text_new (const char *data, gsize length)
{
  g_autofree char *text = NULL;
  gsize end = MIN (length, SIP_QUERY_MAX_BYTES);

  g_return_val_if_fail (data != NULL || length == 0, NULL);

  if (end == 0)
    return g_strdup ("");
  if (end < length)
    end = cut_at_character (data, end);
  text = g_strndup (data, end);
  return g_strstrip (g_utf8_make_valid (text, -1));
}
