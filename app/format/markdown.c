/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ladder.h"
#include "markdown.h"
#include "response.h"
#include "sections.h"

/* Wider than the text beside it, as a code block does not wrap. */
#define LADDER_WIDTH 76

/* Whether @c means something at @p, in the line that begins at @start. An underscore inside a word does not. */
static gboolean
is_markup (const char *start, const char *p)
{
  switch (*p)
    {
    case '\\':
    case '`':
    case '*':
    case '[':
    case ']':
    case '<':
    case '>':
    case '|':
    case '~':
    case '&':
      return TRUE;
    case '_':
      return p == start || !g_ascii_isalnum (p[-1]) || !g_ascii_isalnum (p[1]);
    case '#':
    case '+':
    case '-':
    case '=':
      return p == start;
    case '.':
    case ')':
      /* "1. " at the start would begin a list. */
      return p > start && strspn (start, "0123456789") == (gsize) (p - start) && (p[1] == ' ' || p[1] == '\0');
    default:
      return FALSE;
    }
}

char *
sip_format_markdown_escape (const char *text)
{
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  out = g_string_sized_new (strlen (text) + 8);
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n')
        {
          g_string_append_c (out, ' ');
          continue;
        }
      if (is_markup (text, p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
    }
  return g_string_free (out, FALSE);
}

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = sip_format_markdown_escape (text);

  g_string_append (out, escaped);
}

static void
append_origin (GString *out, const SipSectionItem *item)
{
  if (item->origin == NULL)
    return;
  g_string_append (out, " (");
  if (item->url != NULL)
    g_string_append_c (out, '[');
  append_escaped (out, item->origin);
  if (item->url != NULL)
    g_string_append_printf (out, "](<%s>)", item->url);
  g_string_append_c (out, ')');
}

static void
append_item (GString *out, const SipSectionItem *item)
{
  g_autofree char *head = sip_section_item_dup_head (item);

  if (head != NULL)
    {
      gboolean linked = item->origin == NULL && item->url != NULL;

      g_string_append (out, linked ? "[" : "**");
      append_escaped (out, head);
      if (linked)
        g_string_append_printf (out, "](<%s>)", item->url);
      else
        g_string_append (out, "**");
      if (*item->text != '\0')
        g_string_append (out, ": ");
    }
  append_escaped (out, item->text);
  append_origin (out, item);
  g_string_append_c (out, '\n');
}

static void
append_items (GString *out, const SipSection *section)
{
  for (guint i = 0; i < section->items->len; i++)
    {
      const SipSectionItem *item = section->items->pdata[i];
      g_autofree char *marker = section->kind == SIP_SECTION_RANKED ? g_strdup_printf ("%u. ", i + 1) : g_strdup ("- ");

      g_string_append (out, marker);
      append_item (out, item);
      for (guint k = 0; item->checks != NULL && item->checks[k] != NULL; k++)
        {
          g_string_append_printf (out, "%*s- ", (int) strlen (marker), "");
          append_escaped (out, item->checks[k]);
          g_string_append_c (out, '\n');
        }
    }
}

/* A fence longer than any in the text itself. */
static void
append_code (GString *out, const char *language, const char *text)
{
  GString *fence = g_string_new ("```");
  g_autofree char *body = g_strchomp (g_strdup (text));

  while (strstr (body, fence->str) != NULL)
    g_string_append_c (fence, '`');
  g_string_append_printf (out, "%s%s\n%s\n%s\n", fence->str, language, body, fence->str);
  g_string_free (fence, TRUE);
}

static void
append_section (GString *out, SipEntry *entry, const SipSection *section)
{
  g_string_append_printf (out, "\n## %s\n\n", section->heading);
  switch (section->kind)
    {
    case SIP_SECTION_TEXT:
      for (guint i = 0; i < section->items->len; i++)
        {
          if (i > 0)
            g_string_append_c (out, '\n');
          append_item (out, section->items->pdata[i]);
        }
      break;
    case SIP_SECTION_LIST:
    case SIP_SECTION_RANKED:
      append_items (out, section);
      break;
    case SIP_SECTION_CODE:
      for (guint i = 0; i < section->items->len; i++)
        append_code (out, "sip", ((SipSectionItem *) section->items->pdata[i])->text);
      break;
    case SIP_SECTION_FLOW:
      {
        g_autofree char *ladder = sip_format_ladder (sip_response_get_flow (SIP_RESPONSE (entry)), LADDER_WIDTH);

        append_code (out, "text", ladder);
        break;
      }
    default:
      g_assert_not_reached ();
    }
}

char *
sip_format_markdown (SipEntry *entry)
{
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  GString *out;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  out = g_string_new ("# ");
  sections = sip_sections_new (entry);
  title = sip_sections_dup_title (entry);
  facts = sip_sections_dup_facts (entry);

  append_escaped (out, title);
  g_string_append_c (out, '\n');
  if (!g_str_equal (sip_entry_get_summary (entry), sip_entry_get_title (entry)))
    {
      g_string_append_c (out, '\n');
      append_escaped (out, sip_entry_get_summary (entry));
      g_string_append_c (out, '\n');
    }
  if (facts != NULL)
    {
      g_string_append (out, "\n*");
      append_escaped (out, facts);
      g_string_append (out, "*\n");
    }
  for (guint i = 0; i < sections->len; i++)
    append_section (out, entry, sections->pdata[i]);
  return g_string_free (out, FALSE);
}
