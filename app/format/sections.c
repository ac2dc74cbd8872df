/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "origin.h"
#include "response.h"
#include "sections.h"
#include "term-label.h"

#define MOST_SYMPTOMS 12 /* of what is printed: there may be a hundred, for search */

static void
item_free (gpointer data)
{
  SipSectionItem *item = data;

  g_free (item->label);
  g_free (item->term);
  g_free (item->text);
  g_free (item->origin);
  g_free (item->url);
  g_strfreev (item->checks);
  g_free (item);
}

static void
section_free (gpointer data)
{
  SipSection *section = data;

  g_ptr_array_unref (section->items);
  g_free (section);
}

static SipSection *
sections_add (GPtrArray *sections, SipSectionKind kind, const char *heading)
{
  SipSection *section = g_new0 (SipSection, 1);

  section->kind = kind;
  section->heading = heading;
  section->items = g_ptr_array_new_with_free_func (item_free);
  g_ptr_array_add (sections, section);
  return section;
}

static SipSectionItem *
section_add (SipSection *section, char *label, const char *term, char *text)
{
  SipSectionItem *item = g_new0 (SipSectionItem, 1);

  item->label = label;
  item->term = g_strdup (term);
  item->text = text;
  g_ptr_array_add (section->items, item);
  return item;
}

static void
item_set_origin (SipSectionItem *item, const SipStatement *statement)
{
  item->origin = sip_format_origin (statement, &item->url);
}

static char *
dup_label (const SipStatement *statement)
{
  switch ((int) statement->field)
    {
    case SIP_FIELD_RELATED:
      return statement->title != NULL ? g_strdup_printf ("%s %s", statement->label, statement->title)
                                      : g_strdup (statement->label);
    case SIP_FIELD_RETRY:
      return g_strdup (sip_term_get_label (statement->field, statement->label));
    case SIP_FIELD_CLUE:
      return g_strdup (statement->label != NULL ? statement->label
                                                : sip_term_get_label (statement->field, statement->term));
    default:
      return g_strdup (statement->label);
    }
}

static void
section_add_statement (SipSection *section, const SipStatement *statement)
{
  const char *term = sip_term_get_label (statement->field, statement->term);
  g_autofree char *phrase = NULL;
  SipSectionItem *item;

  if (statement->field == SIP_FIELD_CLUE)
    term = NULL;
  else if (statement->field == SIP_FIELD_IN_THE_FIELD && term != NULL && term == statement->term)
    {
      /* No term but what a stack writes instead of the reason phrase. */
      phrase = g_strdup_printf (_ ("“%s”"), term);
      term = phrase;
    }
  item = section_add (section, dup_label (statement), term, g_strdup (statement->text));
  item_set_origin (item, statement);
  item->checks = g_strdupv (statement->checks);
}

static void
add_statements (GPtrArray *sections, SipEntry *entry, SipSectionKind kind, SipField field, const char *heading)
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);
  SipSection *section;

  if (statements->len == 0)
    return;
  section = sections_add (sections, kind, heading);
  for (guint i = 0; i < statements->len; i++)
    section_add_statement (section, statements->pdata[i]);
}

/* Statements that are no more than a name each read better as one paragraph. */
static void
add_names (GPtrArray *sections, SipEntry *entry, SipField field, const char *heading, guint most)
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);
  GString *text;

  if (statements->len == 0)
    return;
  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (statements->len, most); i++)
    {
      const SipStatement *statement = statements->pdata[i];

      if (i > 0)
        g_string_append (text, "; ");
      g_string_append (text, statement->text);
      if (statement->source != NULL)
        g_string_append_printf (text, " (%s)", statement->source);
    }
  if (statements->len > most)
    {
      guint n_more = statements->len - most;

      g_string_append (text, "; ");
      /* Translators: the end of a list of which only the beginning is shown */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n_more), n_more);
    }
  section_add (sections_add (sections, SIP_SECTION_TEXT, heading), NULL, NULL, g_string_free (text, FALSE));
}

/* A reference is the section itself; what the catalogue says about it comes after it. */
static void
add_references (GPtrArray *sections, SipEntry *entry)
{
  GPtrArray *statements = sip_entry_get_statements (entry, SIP_FIELD_REFERENCE);
  SipSection *section;

  if (statements->len == 0)
    return;
  section = sections_add (sections, SIP_SECTION_LIST, _ ("References"));
  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *statement = statements->pdata[i];
      g_autofree char *name = NULL;
      SipSectionItem *item = section_add (section, NULL, sip_term_get_label (statement->field, statement->term),
                                          g_strdup (statement->text));

      item_set_origin (item, statement);
      name = g_steal_pointer (&item->origin);
      item->label = statement->heading != NULL ? g_strdup_printf ("%s, %s", name, statement->heading)
                                               : g_steal_pointer (&name);
    }
}

static gboolean
same_mapping (const SipStatement *a, const SipStatement *b)
{
  return g_strcmp0 (a->label, b->label) == 0 && g_strcmp0 (a->term, b->term) == 0;
}

/* Many stacks map alike: one item for each cause and direction says who all does. */
static void
add_mappings (GPtrArray *sections, SipEntry *entry)
{
  GPtrArray *statements = sip_entry_get_statements (entry, SIP_FIELD_Q850);
  SipSection *section;

  if (statements->len == 0)
    return;
  section = sections_add (sections, SIP_SECTION_LIST,
                          SIP_IS_RESPONSE (entry) ? _ ("Q.850 causes") : _ ("SIP responses"));
  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *first = statements->pdata[i];
      GString *text = NULL;
      gboolean seen = FALSE;

      for (guint k = 0; k < i && !seen; k++)
        seen = same_mapping (first, statements->pdata[k]);
      if (seen)
        continue;

      text = g_string_new (NULL);
      for (guint k = i; k < statements->len; k++)
        {
          const SipStatement *statement = statements->pdata[k];

          if (!same_mapping (first, statement))
            continue;
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                  statement->source != NULL ? statement->source : "");
          if (*statement->text != '\0')
            g_string_append_printf (text, " (%s)", statement->text);
        }
      section_add (section, g_strdup_printf ("%s %s", first->label, first->title != NULL ? first->title : ""),
                   sip_term_get_label (first->field, first->term), g_string_free (text, FALSE));
    }
}

static void
add_response_parts (GPtrArray *sections, SipResponse *response)
{
  if (*sip_response_get_example (response) != '\0')
    section_add (sections_add (sections, SIP_SECTION_CODE, _ ("Example")), NULL, NULL,
                 g_strdup (sip_response_get_example (response)));
  if (sip_response_get_flow (response)->messages->len > 0)
    sections_add (sections, SIP_SECTION_FLOW, _ ("Call flow"));
}

GPtrArray *
sip_sections_new (SipEntry *entry)
{
  GPtrArray *sections;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  sections = g_ptr_array_new_with_free_func (section_free);
  add_statements (sections, entry, SIP_SECTION_TEXT, SIP_FIELD_MEANING, _ ("Meaning"));
  add_statements (sections, entry, SIP_SECTION_RANKED, SIP_FIELD_CAUSE, _ ("Likely causes"));
  add_statements (sections, entry, SIP_SECTION_TEXT, SIP_FIELD_CHECK, _ ("What to check"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_CLUE, _ ("Clues"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_METHOD, _ ("By method"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_RETRY, _ ("Retry"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_NEXT, _ ("What to do next"));
  add_statements (sections, entry, SIP_SECTION_TEXT, SIP_FIELD_SENT_BY, _ ("Sent by"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_HEADER, _ ("Header fields"));
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_RELATED, _ ("Related"));
  add_mappings (sections, entry);
  add_statements (sections, entry, SIP_SECTION_LIST, SIP_FIELD_IN_THE_FIELD, _ ("In the field"));
  add_names (sections, entry, SIP_FIELD_SYMPTOM, _ ("Symptoms"), MOST_SYMPTOMS);
  add_names (sections, entry, SIP_FIELD_NAME, _ ("Other names"), G_MAXUINT);
  add_references (sections, entry);
  if (SIP_IS_RESPONSE (entry))
    add_response_parts (sections, SIP_RESPONSE (entry));
  return sections;
}

char *
sip_sections_dup_title (SipEntry *entry)
{
  const char *key;
  const char *title;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  key = sip_entry_get_key (entry);
  title = sip_entry_get_title (entry);
  switch (sip_entry_get_kind (entry))
    {
    case SIP_ENTRY_KIND_CAUSE:
      return g_strdup_printf (_ ("Q.850 cause %s: %s"), key, title);
    case SIP_ENTRY_KIND_WARNING:
      return g_strdup_printf (_ ("Warning %s: %s"), key, title);
    case SIP_ENTRY_KIND_PRIMER:
      return g_strdup (title);
    case SIP_ENTRY_KIND_RESPONSE:
    case SIP_ENTRY_KIND_CLASS:
    case SIP_ENTRY_KIND_UNREGISTERED:
    default:
      return g_strdup_printf ("%s %s", key, title);
    }
}

static const char *
status_label (SipStatus status)
{
  switch (status)
    {
    case SIP_STATUS_CURRENT:
      return _ ("in force");
    case SIP_STATUS_DEPRECATED:
      return _ ("deprecated: no longer to be sent");
    case SIP_STATUS_HISTORIC:
      return _ ("historic: in RFC 2543 only");
    case SIP_STATUS_RESERVED:
      return _ ("reserved for later use");
    default:
      return "";
    }
}

/* "UAS proxy" -> "UAS, proxy" */
static char *
dup_list (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strjoinv (", ", list);
}

char *
sip_sections_dup_facts (SipEntry *entry)
{
  GString *facts;
  SipResponse *response;

  g_return_val_if_fail (SIP_IS_ENTRY (entry), NULL);

  if (sip_entry_get_kind (entry) == SIP_ENTRY_KIND_UNREGISTERED)
    return g_strdup (_ ("Not registered: no RFC defines this code"));
  if (!SIP_IS_RESPONSE (entry))
    return NULL;

  response = SIP_RESPONSE (entry);
  facts = g_string_new (NULL);
  g_string_append_printf (facts, sip_response_is_provisional (response) ? _ ("Provisional response (%dxx)")
                                                                        : _ ("Final response (%dxx)"),
                          sip_entry_get_class_digit (entry));
  g_string_append_printf (facts, ", %s", status_label (sip_response_get_status (response)));
  if (*sip_response_get_methods (response) != '\0')
    {
      g_autofree char *methods = dup_list (sip_response_get_methods (response));

      g_string_append (facts, ". ");
      g_string_append_printf (facts, _ ("Answers %s"), methods);
    }
  if (*sip_response_get_senders (response) != '\0')
    {
      g_autofree char *senders = dup_list (sip_response_get_senders (response));

      g_string_append (facts, ". ");
      g_string_append_printf (facts, _ ("Sent by %s"), senders);
    }
  return g_string_free (facts, FALSE);
}

char *
sip_section_item_dup_head (const SipSectionItem *item)
{
  g_return_val_if_fail (item != NULL, NULL);

  if (item->label != NULL && item->term != NULL)
    return g_strdup_printf ("%s (%s)", item->label, item->term);
  return g_strdup (item->label != NULL ? item->label : item->term);
}
