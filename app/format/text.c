/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "columns.h"
#include "ladder.h"
#include "markdown.h"
#include "response.h"
#include "sections.h"
#include "text.h"

/* How wide a ladder is where nobody says how much room there is. */
#define LADDER_WIDTH 76

static const SipTextStyle plain = { "", "", "", "", "" };

typedef struct
{
  GString            *out;
  guint               width;
  const SipTextStyle *style;
} Page;

/* "Head: the sentence (RFC 3261 section 21.4.26)" */
static char *
item_line (const Page *page, const SipSectionItem *item)
{
  g_autofree char *head = sip_section_item_dup_head (item);
  GString *line = g_string_new (NULL);

  if (head != NULL)
    g_string_append_printf (line, "%s%s%s", page->style->label, head, page->style->reset);
  if (head != NULL && *item->text != '\0')
    g_string_append (line, ": ");
  g_string_append (line, item->text);
  if (item->origin != NULL)
    g_string_append_printf (line, " %s(%s)%s", page->style->faint, item->origin, page->style->reset);
  return g_string_free (line, FALSE);
}

static void
page_add_items (Page *self, const SipSection *section)
{
  gboolean ranked = section->kind == SIP_SECTION_RANKED;
  guint hanging = !ranked ? 4 : section->items->len > 9 ? 6 : 5;

  for (guint i = 0; i < section->items->len; i++)
    {
      const SipSectionItem *item = section->items->pdata[i];
      g_autofree char *line = item_line (self, item);
      g_autofree char *numbered = NULL;

      if (ranked)
        numbered = g_strdup_printf ("%*u. %s", (int) hanging - 4, i + 1, line);
      else
        numbered = g_strdup_printf ("- %s", line);
      sip_columns_wrap (self->out, numbered, self->width, 2, hanging);
      for (guint k = 0; item->checks != NULL && item->checks[k] != NULL; k++)
        {
          g_autofree char *check = g_strdup_printf ("- %s", item->checks[k]);

          sip_columns_wrap (self->out, check, self->width, hanging, hanging + 2);
        }
    }
}

static void
page_add_paragraphs (Page *self, const SipSection *section)
{
  for (guint i = 0; i < section->items->len; i++)
    {
      g_autofree char *line = item_line (self, section->items->pdata[i]);

      if (i > 0)
        g_string_append_c (self->out, '\n');
      sip_columns_wrap (self->out, line, self->width, 2, 2);
    }
}

/* A message keeps its lines, whatever their length. */
static void
page_add_lines (Page *self, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = g_strv_length (lines);

  while (n > 0 && *g_strchomp (lines[n - 1]) == '\0')
    n--;
  for (guint i = 0; i < n; i++)
    {
      if (*lines[i] != '\0')
        g_string_append_printf (self->out, "  %s", lines[i]);
      g_string_append_c (self->out, '\n');
    }
}

static void
page_add_flow (Page *self, SipResponse *response)
{
  guint width = self->width == 0 ? LADDER_WIDTH : self->width > 2 ? self->width - 2 : 1;
  g_autofree char *ladder = sip_format_ladder (sip_response_get_flow (response), width);

  page_add_lines (self, ladder);
}

static void
page_add_section (Page *self, SipEntry *entry, const SipSection *section)
{
  g_string_append_printf (self->out, "\n%s%s%s\n", self->style->heading, section->heading, self->style->reset);
  switch (section->kind)
    {
    case SIP_SECTION_TEXT:
      page_add_paragraphs (self, section);
      break;
    case SIP_SECTION_LIST:
    case SIP_SECTION_RANKED:
      page_add_items (self, section);
      break;
    case SIP_SECTION_CODE:
      for (guint i = 0; i < section->items->len; i++)
        page_add_lines (self, ((SipSectionItem *) section->items->pdata[i])->text);
      break;
    case SIP_SECTION_FLOW:
      page_add_flow (self, SIP_RESPONSE (entry));
      break;
    default:
      g_assert_not_reached ();
    }
}

char *
sip_format_text_styled (SipEntry *entry, guint width, const SipTextStyle *style)
{
  g_autoptr (GPtrArray) sections = NULL;
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *head = NULL;
  Page page;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  page.out = g_string_new (NULL);
  page.width = width;
  page.style = style != NULL ? style : &plain;
  sections = sip_sections_new (entry);
  title = sip_sections_dup_title (entry);
  facts = sip_sections_dup_facts (entry);

  head = g_strdup_printf ("%s%s%s", page.style->title, title, page.style->reset);
  sip_columns_wrap (page.out, head, width, 0, 0);
  if (!g_str_equal (sip_entry_get_summary (entry), sip_entry_get_title (entry)))
    sip_columns_wrap (page.out, sip_entry_get_summary (entry), width, 0, 0);
  if (facts != NULL)
    {
      g_autofree char *line = g_strdup_printf ("%s%s%s", page.style->faint, facts, page.style->reset);

      sip_columns_wrap (page.out, line, width, 0, 0);
    }
  for (guint i = 0; i < sections->len; i++)
    page_add_section (&page, entry, sections->pdata[i]);
  return g_string_free (page.out, FALSE);
}

char *
sip_format_text (SipEntry *entry)
{
  return sip_format_text_styled (entry, 0, NULL);
}

char *
sip_format_checklist (SipEntry *entry)
{
  GPtrArray *causes;
  GString *out;
  g_autofree char *title = NULL;
  g_autofree char *heading = NULL;
  g_autofree char *summary = NULL;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  out = g_string_new (NULL);
  title = sip_sections_dup_title (entry);
  heading = sip_format_markdown_escape (title);
  summary = sip_format_markdown_escape (sip_entry_get_summary (entry));
  g_string_append_printf (out, "**%s**: %s\n", heading, summary);

  causes = sip_entry_get_statements (entry, SIP_FIELD_CAUSE);
  if (causes->len > 0)
    g_string_append_c (out, '\n');
  for (guint i = 0; i < causes->len; i++)
    {
      const SipStatement *cause = causes->pdata[i];
      g_autofree char *name = sip_format_markdown_escape (cause->label != NULL ? cause->label : cause->text);

      g_string_append_printf (out, "- [ ] %s\n", name);
      for (guint k = 0; cause->checks != NULL && cause->checks[k] != NULL; k++)
        {
          g_autofree char *check = sip_format_markdown_escape (cause->checks[k]);

          g_string_append_printf (out, "  - [ ] %s\n", check);
        }
    }
  return g_string_free (out, FALSE);
}
