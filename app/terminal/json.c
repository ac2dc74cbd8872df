/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "json.h"

static void
line (SipJson *self)
{
  g_string_append_printf (self->out, "\n%*s", (int) self->depth * 2, "");
}

/* What stands between the last value and this one. */
static void
begin (SipJson *self)
{
  if (self->keyed)
    {
      self->keyed = FALSE;
      return;
    }
  if (self->filled)
    g_string_append_c (self->out, ',');
  if (self->depth > 0)
    line (self);
}

static void
append_quoted (GString *out, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  g_string_append_c (out, '"');
  for (const char *p = valid; *p != '\0'; p++)
    {
      switch (*p)
        {
        case '"':
          g_string_append (out, "\\\"");
          break;
        case '\\':
          g_string_append (out, "\\\\");
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\r':
          g_string_append (out, "\\r");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        default:
          if ((guchar) *p < 0x20 || *p == 0x7f)
            g_string_append_printf (out, "\\u%04x", (guint) (guchar) *p);
          else
            g_string_append_c (out, *p);
        }
    }
  g_string_append_c (out, '"');
}

void
sip_json_open (SipJson *self, char bracket)
{
  g_return_if_fail (self != NULL);

  begin (self);
  g_string_append_c (self->out, bracket);
  self->depth++;
  self->filled = FALSE;
}

void
sip_json_close (SipJson *self, char bracket)
{
  g_return_if_fail (self != NULL && self->depth > 0);

  self->depth--;
  if (self->filled)
    line (self);
  g_string_append_c (self->out, bracket);
  self->filled = TRUE;
  if (self->depth == 0)
    g_string_append_c (self->out, '\n');
}

void
sip_json_key (SipJson *self, const char *key)
{
  g_return_if_fail (self != NULL && key != NULL);

  begin (self);
  append_quoted (self->out, key);
  g_string_append (self->out, ": ");
  self->keyed = TRUE;
}

void
sip_json_string (SipJson *self, const char *value)
{
  g_return_if_fail (self != NULL);

  begin (self);
  if (value != NULL)
    append_quoted (self->out, value);
  else
    g_string_append (self->out, "null");
  self->filled = TRUE;
}

void
sip_json_int (SipJson *self, gint64 value)
{
  g_return_if_fail (self != NULL);

  begin (self);
  g_string_append_printf (self->out, "%" G_GINT64_FORMAT, value);
  self->filled = TRUE;
}

void
sip_json_bool (SipJson *self, gboolean value)
{
  g_return_if_fail (self != NULL);

  begin (self);
  g_string_append (self->out, value ? "true" : "false");
  self->filled = TRUE;
}

void
sip_json_null (SipJson *self)
{
  sip_json_string (self, NULL);
}

void
sip_json_member (SipJson *self, const char *key, const char *value)
{
  sip_json_key (self, key);
  sip_json_string (self, value);
}

void
sip_json_member_int (SipJson *self, const char *key, gint64 value)
{
  sip_json_key (self, key);
  if (value != 0)
    sip_json_int (self, value);
  else
    sip_json_null (self);
}
