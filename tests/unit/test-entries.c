/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Checks the example message and the call flow of every response against the rules of RFC 3261. */

#include "config.h"

#include <string.h>

#include "catalog.h"
#include "registry.h"

static SipCatalog *catalog;

/* The header fields of a message, up to the empty line, by lower-case name. */
static GHashTable *
parse_header_fields (const char *head)
{
  GHashTable *fields = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    {
      char *colon = strchr (lines[i], ':');

      if (colon == NULL)
        g_error ("“%s” is no header field", lines[i]);
      *colon = '\0';
      g_hash_table_insert (fields, g_ascii_strdown (lines[i], -1), g_strdup (g_strstrip (colon + 1)));
    }
  return fields;
}

static const char *
require_field (GHashTable *fields, int code, const char *name)
{
  const char *value = g_hash_table_lookup (fields, name);

  if (value == NULL)
    g_error ("The example of %d has no %s", code, name);
  return value;
}

/* Content-Length counts the octets of the body (RFC 3261 section 20.14), whose lines end with CR LF on the wire. */
static gsize
length_on_the_wire (const char *body)
{
  gsize length = strlen (body);

  for (const char *c = body; *c != '\0'; c++)
    length += *c == '\n';
  return length;
}

/* RFC 3261 section 18.2.1: where a Via names a host, the server has added the address that it saw. Not over a WebSocket
 * (RFC 7118 section 5.3). */
static void
check_received (int code, const char *head)
{
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);

  for (guint i = 1; lines[i] != NULL; i++)
    if (g_regex_match_simple ("^Via: SIP/2.0/(UDP|TCP|TLS) [a-z]", lines[i], G_REGEX_CASELESS, 0)
        && strstr (lines[i], ";received=") == NULL)
      g_error ("In the example of %d, “%s” lacks the parameter received", code, lines[i]);
}

/* RFC 3261 sections 7.2, 8.1.1 and 8.2.6.2: status line, mandatory header fields, and the To tag of all but 100 */
static void
test_example (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);
  const char *example = sip_response_get_example (response);
  const char *end = strstr (example, "\n\n");
  g_autofree char *status_line = g_strdup_printf ("SIP/2.0 %d %s\n", code, sip_entry_get_title (SIP_ENTRY (response)));
  g_autofree char *head = NULL;
  g_autoptr (GHashTable) fields = NULL;

  g_assert_true (g_str_has_prefix (example, status_line));
  g_assert_nonnull (end);
  head = g_strndup (example, (gsize) (end - example));
  fields = parse_header_fields (head);

  check_received (code, head);
  g_assert_nonnull (strstr (require_field (fields, code, "via"), "branch=z9hG4bK"));
  g_assert_nonnull (strstr (require_field (fields, code, "from"), ";tag="));
  require_field (fields, code, "call-id");
  require_field (fields, code, "cseq");
  if (code > 100)
    g_assert_nonnull (strstr (require_field (fields, code, "to"), ";tag="));
  g_assert_cmpuint (g_ascii_strtoull (require_field (fields, code, "content-length"), NULL, 10), ==,
                    length_on_the_wire (end + 2));
}

/* The header fields that a response has to carry, and what its example says in them. */
static const struct
{
  int code;
  const char *name;
  const char *pattern;
  const char *says; /* where the RFC does */
} musts[] = {
  { 199, "Reason", "^SIP;cause=[3-6][0-9]{2}", "RFC 6228 sections 5 and 6" },
  { 204, "Expires", "^[0-9]+$", "RFC 6665 section 3.1.1" },
  { 401, "WWW-Authenticate", "^Digest .*realm=\".+\", *nonce=\".+\"", "RFC 3261 section 21.4.2" },
  { 405, "Allow", "^[A-Z]+(, *[A-Z]+)*$", "RFC 3261 section 21.4.6" },
  { 407, "Proxy-Authenticate", "^Digest .*realm=\".+\", *nonce=\".+\"", "RFC 3261 section 21.4.8" },
  { 415, "Accept", "^[a-z]+/[a-z]+", "RFC 3261 section 21.4.13" },
  { 420, "Unsupported", "^[a-z0-9-]+(, *[a-z0-9-]+)*$", "RFC 3261 section 21.4.15" },
  { 421, "Require", "^[a-z0-9-]+(, *[a-z0-9-]+)*$", "RFC 3261 section 21.4.16" },
  { 422, "Min-SE", "^(9[0-9]|[1-9][0-9]{2,})$", "RFC 4028 sections 5 and 6" },
  { 423, "Min-Expires", "^[1-9][0-9]*$", "RFC 3261 section 21.4.17" },
  { 424, "Geolocation-Error", "^[1-3][0-9]{2};", "RFC 6442 section 4.3" },
  { 425, "AlertMsg-Error", "^10[0-3];", "RFC 8876 section 5.1" },
  { 469, "Recv-Info", "", "RFC 6086 section 4.2.2" },
  { 489, "Allow-Events", "^[a-z-]+(, *[a-z-]+)*$", "RFC 3903 section 11.1.1" },
  { 494, "Security-Server", "^[a-z-]+;", "RFC 3329 section 2.3.1" },
  { 494, "Require", "^sec-agree$", "RFC 3329 section 2.3.2" },
  { 608, "Call-Info", "^<https://[^>]+>; *purpose=jwscard$", "RFC 8688 section 3.1" },
};

static gboolean
is_marked_must (SipEntry *entry, const char *name)
{
  GPtrArray *statements = sip_entry_get_statements (entry, SIP_FIELD_HEADER);

  for (guint i = 0; i < statements->len; i++)
    {
      const SipStatement *statement = statements->pdata[i];

      if (g_str_equal (statement->label, name) && g_strcmp0 (statement->term, "MUST") == 0)
        return TRUE;
    }
  return FALSE;
}

static void
test_must (gconstpointer data)
{
  int index = GPOINTER_TO_INT (data);
  int code = musts[index].code;
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);
  const char *example = sip_response_get_example (response);
  g_autofree char *head = g_strndup (example, (gsize) (strstr (example, "\n\n") - example));
  g_autoptr (GHashTable) fields = parse_header_fields (head);
  g_autofree char *name = g_ascii_strdown (musts[index].name, -1);
  const char *value = require_field (fields, code, name);

  if (!g_regex_match_simple (musts[index].pattern, value, 0, 0))
    g_error ("The example of %d has “%s: %s”, which is not what %s asks for", code, musts[index].name, value,
             musts[index].says);
  if (!is_marked_must (SIP_ENTRY (response), musts[index].name))
    g_error ("%d does not say that %s is a MUST, as %s does", code, musts[index].name, musts[index].says);
}

/* A 405 that allowed the method would be none. */
static void
test_refused_method (void)
{
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, 405, NULL);
  const char *example = sip_response_get_example (response);
  g_autofree char *head = g_strndup (example, (gsize) (strstr (example, "\n\n") - example));
  g_autoptr (GHashTable) fields = parse_header_fields (head);
  const char *method = strrchr (require_field (fields, 405, "cseq"), ' ') + 1;
  g_auto (GStrv) allowed = g_strsplit_set (require_field (fields, 405, "allow"), ", ", -1);

  g_assert_false (g_strv_contains ((const char *const *) allowed, method));
}

/* The responses that people meet every day, and the common ones, have more to say than the others. */
static void
test_depth (void)
{
  static const int daily[] = { 401, 403, 404, 407, 408, 480, 481, 486, 487, 488, 500, 503, 603 };
  static const int common[] = { 180, 183, 200, 202, 302, 400, 405, 415, 420, 422, 423, 482, 483,
                                484, 491, 501, 502, 504, 513, 580, 600, 604, 606, 607, 608 };

  for (guint i = 0; i < G_N_ELEMENTS (daily) + G_N_ELEMENTS (common); i++)
    {
      gboolean is_daily = i < G_N_ELEMENTS (daily);
      int code = is_daily ? daily[i] : common[i - G_N_ELEMENTS (daily)];
      g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);
      SipEntry *entry = SIP_ENTRY (response);

      g_assert_cmpuint (sip_entry_get_statements (entry, SIP_FIELD_CAUSE)->len, >=, is_daily ? 5 : 3);
      g_assert_cmpuint (sip_entry_get_statements (entry, SIP_FIELD_METHOD)->len, >=, is_daily ? 3 : 1);
      g_assert_cmpuint (sip_entry_get_statements (entry, SIP_FIELD_SYMPTOM)->len, >=, 4);
    }
}

typedef struct
{
  guint from;
  guint to;
  const char *method;
} Hop;

static gboolean
was_sent (GArray *requests, guint from, guint to, const char *method)
{
  for (guint i = 0; i < requests->len; i++)
    {
      const Hop *hop = &g_array_index (requests, Hop, i);

      if (hop->from == from && hop->to == to && g_str_equal (hop->method, method))
        return TRUE;
    }
  return FALSE;
}

/* Whether an ACK follows the step at @index on the hop that it came from (RFC 3261 sections 13.2.2.4 and 17.1.1.3). */
static gboolean
is_acknowledged (const SipFlow *flow, guint index)
{
  const SipFlowMessage *final = flow->messages->pdata[index];

  for (guint i = index + 1; i < flow->messages->len; i++)
    {
      const SipFlowMessage *message = flow->messages->pdata[i];

      if (g_strcmp0 (message->request, "ACK") == 0 && message->from == final->to
          && (message->to == final->from || final->response < 300))
        return TRUE;
    }
  return FALSE;
}

static void
test_flow (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);
  const SipFlow *flow = sip_response_get_flow (response);
  g_autoptr (GArray) requests = g_array_new (FALSE, FALSE, sizeof (Hop));
  gboolean occurs = FALSE;

  for (guint i = 0; i < flow->messages->len; i++)
    {
      const SipFlowMessage *message = flow->messages->pdata[i];

      if (message->from == message->to)
        continue;
      if (message->request != NULL)
        {
          const Hop hop = { message->from, message->to, message->request };

          g_array_append_val (requests, hop);
          continue;
        }
      if (!was_sent (requests, message->to, message->from, message->method))
        g_error ("In the flow of %d, %d answers no %s", code, message->response, message->method);
      if (g_str_equal (message->method, "INVITE") && message->response >= 200 && !is_acknowledged (flow, i))
        g_error ("In the flow of %d, nobody acknowledges the %d of step %u", code, message->response, i + 1);
      occurs |= message->response == code;
    }
  g_assert_true (occurs);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (registry); i++)
    {
      g_autofree char *example = g_strdup_printf ("/entries/%d/example", registry[i].code);
      g_autofree char *flow = g_strdup_printf ("/entries/%d/flow", registry[i].code);

      g_test_add_data_func (example, GINT_TO_POINTER (registry[i].code), test_example);
      g_test_add_data_func (flow, GINT_TO_POINTER (registry[i].code), test_flow);
    }
  for (guint i = 0; i < G_N_ELEMENTS (musts); i++)
    {
      g_autofree char *must = g_strdup_printf ("/entries/%d/must/%s", musts[i].code, musts[i].name);

      g_test_add_data_func (must, GINT_TO_POINTER (i), test_must);
    }
  g_test_add_func ("/entries/405/refused-method", test_refused_method);
  g_test_add_func ("/entries/depth", test_depth);
  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
