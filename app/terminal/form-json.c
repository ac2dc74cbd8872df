/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "form.h"
#include "json.h"

/* A status code is a number; the key of any other entry ("4xx") is a text. */
static void
write_key (SipJson *json, const char *name, const char *key)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (key, 10, 0, G_MAXINT, &number, NULL))
    {
      sip_json_key (json, name);
      sip_json_int (json, (gint64) number);
    }
  else
    sip_json_member (json, name, key);
}

static void
write_origin (SipJson *json, const SipStatement *statement)
{
  sip_json_member_int (json, "rfc", statement->rfc);
  sip_json_member (json, "section", statement->section);
}

static void
write_strings (SipJson *json, const char *key, SipEntry *entry, SipField field)
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);

  sip_json_key (json, key);
  sip_json_open (json, '[');
  for (guint i = 0; i < statements->len; i++)
    sip_json_string (json, ((SipStatement *) statements->pdata[i])->text);
  sip_json_close (json, ']');
}

static void
write_words (SipJson *json, const char *key, const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  sip_json_key (json, key);
  sip_json_open (json, '[');
  for (guint i = 0; list[i] != NULL; i++)
    if (*list[i] != '\0')
      sip_json_string (json, list[i]);
  sip_json_close (json, ']');
}

static void
write_method (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "method", statement->label);
  sip_json_member (json, "verdict", statement->term);
  sip_json_member (json, "text", statement->text);
}

static void
write_retry (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "what", statement->label);
  sip_json_member (json, "term", statement->term);
  sip_json_member (json, "text", statement->text);
  write_origin (json, statement);
}

static void
write_reference (SipJson *json, const SipStatement *statement)
{
  write_origin (json, statement);
  sip_json_member (json, "heading", statement->heading);
}

static void
write_header_field (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "name", statement->label);
  sip_json_member (json, "level", statement->term);
  sip_json_member (json, "text", statement->text);
  write_origin (json, statement);
}

static void
write_next (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "who", statement->label);
  sip_json_member (json, "text", statement->text);
  write_origin (json, statement);
}

static void
write_cause (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "cause", statement->label);
  sip_json_key (json, "checks");
  sip_json_open (json, '[');
  for (guint i = 0; statement->checks != NULL && statement->checks[i] != NULL; i++)
    sip_json_string (json, statement->checks[i]);
  sip_json_close (json, ']');
  sip_json_member (json, "source", statement->source);
}

static void
write_related (SipJson *json, const SipStatement *statement)
{
  write_key (json, "code", statement->label);
  sip_json_member (json, "difference", statement->text);
}

static void
write_q850 (SipJson *json, const SipStatement *statement)
{
  write_key (json, "cause", statement->label);
  sip_json_member (json, "name", statement->title);
  sip_json_member (json, "direction", statement->term);
  sip_json_member (json, "by", statement->source);
}

static void
write_in_the_field (SipJson *json, const SipStatement *statement)
{
  sip_json_member (json, "who", statement->label);
  sip_json_member (json, "phrase", statement->term);
  sip_json_member (json, "text", statement->text);
  sip_json_member (json, "source", statement->source);
}

static void
write_objects (SipJson    *json,
               const char *key,
               SipEntry   *entry,
               SipField    field,
               void (*write) (SipJson *, const SipStatement *))
{
  GPtrArray *statements = sip_entry_get_statements (entry, field);

  sip_json_key (json, key);
  sip_json_open (json, '[');
  for (guint i = 0; i < statements->len; i++)
    {
      sip_json_open (json, '{');
      write (json, statements->pdata[i]);
      sip_json_close (json, '}');
    }
  sip_json_close (json, ']');
}

static void
write_flow_message (SipJson *json, const SipFlowMessage *message)
{
  sip_json_open (json, '{');
  sip_json_key (json, "from");
  sip_json_int (json, message->from);
  sip_json_key (json, "to");
  sip_json_int (json, message->to);
  sip_json_member (json, "request", message->request);
  sip_json_member_int (json, "response", message->response);
  sip_json_member (json, "phrase", message->response != 0 ? message->phrase : NULL);
  sip_json_member (json, "method", message->method);
  sip_json_member (json, "note", message->note);
  sip_json_member (json, "text", message->text);
  sip_json_close (json, '}');
}

static void
write_flow (SipJson *json, const SipFlow *flow)
{
  sip_json_key (json, "flow");
  sip_json_open (json, '{');
  sip_json_key (json, "lanes");
  sip_json_open (json, '[');
  for (guint i = 0; flow != NULL && i < flow->lanes->len; i++)
    sip_json_string (json, flow->lanes->pdata[i]);
  sip_json_close (json, ']');
  sip_json_key (json, "messages");
  sip_json_open (json, '[');
  for (guint i = 0; flow != NULL && i < flow->messages->len; i++)
    write_flow_message (json, flow->messages->pdata[i]);
  sip_json_close (json, ']');
  sip_json_close (json, '}');
}

static void
write_members (SipJson *json, SipEntry *entry)
{
  SipResponse *response = SIP_IS_RESPONSE (entry) ? SIP_RESPONSE (entry) : NULL;
  g_autofree char *meaning = sip_form_dup_texts (entry, SIP_FIELD_MEANING, "\n\n");
  g_autofree char *sent_by = sip_form_dup_texts (entry, SIP_FIELD_SENT_BY, "\n\n");

  write_key (json, "code", sip_entry_get_key (entry));
  sip_json_member (json, "phrase", sip_entry_get_title (entry));
  sip_json_member_int (json, "class", sip_form_get_class (entry));
  sip_json_member (json, "status", sip_form_get_status (entry));
  sip_json_key (json, "provisional");
  sip_json_bool (json, sip_form_get_class (entry) == 1);
  write_strings (json, "other_names", entry, SIP_FIELD_NAME);
  sip_json_member (json, "summary", sip_entry_get_summary (entry));
  sip_json_member (json, "meaning", meaning);
  sip_json_key (json, "sent_by");
  sip_json_open (json, '{');
  write_words (json, "who", response != NULL ? sip_response_get_senders (response) : "");
  sip_json_member (json, "text", sent_by);
  sip_json_close (json, '}');
  write_objects (json, "by_method", entry, SIP_FIELD_METHOD, write_method);
  write_objects (json, "retry", entry, SIP_FIELD_RETRY, write_retry);
  write_objects (json, "references", entry, SIP_FIELD_REFERENCE, write_reference);
  write_objects (json, "header_fields", entry, SIP_FIELD_HEADER, write_header_field);
  write_objects (json, "next", entry, SIP_FIELD_NEXT, write_next);
  write_objects (json, "causes", entry, SIP_FIELD_CAUSE, write_cause);
  write_strings (json, "symptoms", entry, SIP_FIELD_SYMPTOM);
  write_objects (json, "related", entry, SIP_FIELD_RELATED, write_related);
  write_objects (json, "q850", entry, SIP_FIELD_Q850, write_q850);
  write_objects (json, "in_the_field", entry, SIP_FIELD_IN_THE_FIELD, write_in_the_field);
  sip_json_member (json, "example", response != NULL ? sip_response_get_example (response) : "");
  write_flow (json, response != NULL ? sip_response_get_flow (response) : NULL);
}

static void
write_entries (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *entries)
{
  SipJson json = { out, 0, FALSE, FALSE };

  sip_json_open (&json, '[');
  for (guint i = 0; i < entries->len; i++)
    {
      sip_json_open (&json, '{');
      write_members (&json, entries->pdata[i]);
      sip_json_close (&json, '}');
    }
  sip_json_close (&json, ']');
}

static void
write_table (GString *out, const SipScreen *screen, SipEntry *heading G_GNUC_UNUSED, GPtrArray *entries)
{
  write_entries (out, screen, entries);
}

static void
write_matches (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *matches)
{
  SipJson json = { out, 0, FALSE, FALSE };

  sip_json_open (&json, '[');
  for (guint i = 0; i < matches->len; i++)
    {
      SipMatch *match = matches->pdata[i];

      sip_json_open (&json, '{');
      write_key (&json, "code", sip_match_get_key (match));
      sip_json_member (&json, "phrase", sip_match_get_title (match));
      sip_json_member_int (&json, "class", sip_match_get_class_digit (match));
      sip_json_member (&json, "field", sip_field_get_name (sip_match_get_field (match)));
      sip_json_member (&json, "excerpt", sip_match_get_excerpt (match));
      if (sip_match_get_kind (match) != SIP_ENTRY_KIND_RESPONSE)
        sip_json_member (&json, "kind", sip_entry_kind_get_name (sip_match_get_kind (match)));
      sip_json_close (&json, '}');
    }
  sip_json_close (&json, ']');
}

static void
write_tallies (GString *out, const SipScreen *screen G_GNUC_UNUSED, GPtrArray *tallies)
{
  SipJson json = { out, 0, FALSE, FALSE };

  sip_json_open (&json, '[');
  for (guint i = 0; i < tallies->len; i++)
    {
      const SipTally *tally = tallies->pdata[i];

      sip_json_open (&json, '{');
      write_members (&json, tally->entry);
      sip_json_key (&json, "count");
      sip_json_int (&json, (gint64) tally->count);
      sip_json_close (&json, '}');
    }
  sip_json_close (&json, ']');
}

const SipForm sip_form_json = { write_entries, write_table, write_matches, write_tallies, FALSE };
