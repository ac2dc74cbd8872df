/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "compiler-check-private.h"

/* The value of a header field of @message, which has no white space before or after it. */
static char *
message_field (const char *message, const char *name)
{
  gsize length = strlen (name);

  for (const char *end = strchr (message, '\n'); end != NULL && end[1] != '\n'; end = strchr (end + 1, '\n'))
    if (g_ascii_strncasecmp (end + 1, name, length) == 0 && end[1 + length] == ':')
      {
        const char *value = end + 1 + length + 1;

        return g_strstrip (g_strndup (value, strcspn (value, "\n")));
      }
  return NULL;
}

static gboolean
answers (const char *message, const char *method)
{
  g_autofree char *cseq = message_field (message, "CSeq");
  const char *space = cseq != NULL ? strrchr (cseq, ' ') : NULL;

  return space != NULL && g_str_equal (space + 1, method);
}

/* RFC 3261 section 12.1: responses from 101 to 299 with a To tag */
static gboolean
makes_dialog (const char *message, const char *code)
{
  g_autofree char *to = message_field (message, "To");

  return answers (message, "INVITE") && !g_str_equal (code, "100") && code[0] < '3' && to != NULL
         && strstr (to, ";tag=") != NULL;
}

/* RFC 3262 section 3: both header fields or none */
static gboolean
is_reliable (const char *message)
{
  g_autofree char *number = message_field (message, "RSeq");
  g_autofree char *required = message_field (message, "Require");

  return number != NULL || (required != NULL && strstr (required, "100rel") != NULL);
}

/* Whether @header has to stand in @message. The "case" of a text answers no method, so its header field is not asked for. */
static gboolean
is_wanted (const SipNode *header, const char *message, const char *code)
{
  const char *when = sip_node_get (header, "when");

  if (g_strcmp0 (sip_node_get (header, "level"), "MUST") != 0)
    return FALSE;
  if (when == NULL)
    return TRUE;
  if (g_str_equal (when, "dialog"))
    return makes_dialog (message, code);
  if (g_str_equal (when, "reliable"))
    return is_reliable (message);
  if (g_str_equal (when, "body"))
    return strstr (message, "\n\n") != NULL;
  return answers (message, when);
}

gboolean
sip_compiler_check_example (const SipNode *response, GError **error)
{
  const SipNode *example = sip_node_child (response, "example", error);
  const char *code = sip_node_get (response, "code");

  if (example == NULL)
    return FALSE;
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *name = sip_node_get (node, "name");
      g_autofree char *value = NULL;

      if (!g_str_equal (node->name, "header") || !is_wanted (node, example->text, code))
        continue;
      value = message_field (example->text, name);
      if (value == NULL)
        return sip_node_set_error (example, error, "the example of %s has no %s, which is a MUST", code, name);
    }
  return TRUE;
}
