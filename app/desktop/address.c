/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "address.h"

/* A name has three characters, each of them escaped at most. */
#define MAX_NAME_BYTES 9
/* So much of what was not understood is said again. */
#define MAX_QUOTED_CHARACTERS 40

G_DEFINE_QUARK (sip-address-error-quark, sip_address_error)

/* What was given may come from anywhere, and is shown in windows and terminals: nothing in it may command them. */
static char *
quote (const char *text)
{
  g_autofree char *head = g_strndup (text, (gsize) MAX_QUOTED_CHARACTERS * 6);
  g_autofree char *valid = g_utf8_make_valid (head, -1);
  g_autoptr (GString) quoted = g_string_new (NULL);
  const char *p = valid;

  for (guint i = 0; i < MAX_QUOTED_CHARACTERS && *p != '\0'; i++, p = g_utf8_next_char (p))
    g_string_append_unichar (quoted, g_unichar_isprint (g_utf8_get_char (p)) ? g_utf8_get_char (p) : 0xfffd);
  if (*p != '\0')
    g_string_append (quoted, "…");
  return g_strdup (quoted->str);
}

int
sip_address_parse_name (const char *name, GError **error)
{
  g_autofree char *quoted = NULL;

  g_return_val_if_fail (name != NULL, 0);

  if (name[0] >= '1' && name[0] <= '6' && strlen (name) == 3)
    {
      if (g_ascii_isdigit (name[1]) && g_ascii_isdigit (name[2]))
        return (name[0] - '0') * 100 + (name[1] - '0') * 10 + (name[2] - '0');
      if (g_ascii_strcasecmp (name + 1, "xx") == 0)
        return name[0] - '0';
    }

  quoted = quote (name);
  g_set_error (error, SIP_ADDRESS_ERROR, SIP_ADDRESS_ERROR_NAME,
               _ ("“%s” is no status code from 100 to 699, and no class such as 4xx."), quoted);
  return 0;
}

gboolean
sip_address_is_uri (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return g_ascii_strncasecmp (text, SIP_ADDRESS_SCHEME ":", strlen (SIP_ADDRESS_SCHEME ":")) == 0;
}

static char *
unescape_name (const char *part, const char *end)
{
  if (end - part > MAX_NAME_BYTES)
    return NULL;
  return g_uri_unescape_segment (part, end, NULL);
}

int
sip_address_parse_uri (const char *uri, GError **error)
{
  const char *part, *end;
  g_autofree char *name = NULL;

  g_return_val_if_fail (uri != NULL, 0);

  if (!sip_address_is_uri (uri))
    {
      g_autofree char *quoted = quote (uri);

      /* Translators: the first is what was given, the second an example of what would be right */
      g_set_error (error, SIP_ADDRESS_ERROR, SIP_ADDRESS_ERROR_SCHEME, _ ("“%s” is no address such as %s."), quoted,
                   SIP_ADDRESS_SCHEME ":488");
      return 0;
    }

  part = uri + strlen (SIP_ADDRESS_SCHEME ":");
  if (g_str_has_prefix (part, "//"))
    part += 2;
  end = part + strlen (part);
  if (end > part && end[-1] == '/')
    end--;
  name = unescape_name (part, end);
  return sip_address_parse_name (name != NULL ? name : part, error);
}

char *
sip_address_dup_name (int id)
{
  return id < 10 ? g_strdup_printf ("%dxx", id) : g_strdup_printf ("%d", id);
}
