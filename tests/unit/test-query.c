/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "catalog.h"
#include "query.h"

static SipCatalog *catalog;
static SipNames *names;

static const char *const kinds[] = {
  [SIP_QUERY_EMPTY] = "empty",   [SIP_QUERY_WORDS] = "words",     [SIP_QUERY_CODE] = "code",
  [SIP_QUERY_CLASS] = "class",   [SIP_QUERY_MESSAGE] = "message", [SIP_QUERY_CAUSE] = "cause",
  [SIP_QUERY_RFC] = "rfc",       [SIP_QUERY_HEADER] = "header",   [SIP_QUERY_WARNING] = "warning",
  [SIP_QUERY_METHOD] = "method",
};

/* What the query holds, as a short line: "code 488 | codec*". */
static char *
describe (const SipQuery *query)
{
  GString *text = g_string_new (kinds[query->kind]);

  if (query->digits != NULL)
    g_string_append_printf (text, " digits=%s", query->digits);
  for (guint i = 0; i < query->codes->len; i++)
    g_string_append_printf (text, " %d", g_array_index (query->codes, int, i));
  for (guint digit = 1; digit <= 6; digit++)
    if ((query->class_mask & (1u << digit)) != 0)
      g_string_append_printf (text, " %uxx", digit);
  if (query->cause >= 0)
    g_string_append_printf (text, " cause=%d", query->cause);
  if (query->rfc != 0)
    g_string_append_printf (text, " rfc=%d", query->rfc);
  if (query->warning != 0)
    g_string_append_printf (text, " warning=%d", query->warning);
  if (query->header != NULL)
    g_string_append_printf (text, " %s", query->header);
  if (query->method != NULL)
    g_string_append_printf (text, " %s", query->method);
  for (guint i = 0; query->words[i] != NULL; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? " | " : " ", query->words[i]);
  if (query->last_is_prefix)
    g_string_append_c (text, '*');
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char *typed;
  const char *expected;
} Case;

/* A case a line. */
/* clang-format off */
static const Case typed_cases[] = {
  { "", "empty" },
  { " \t\n ", "empty" },
  { "486", "code digits=486 486" },
  { " 486 ", "code digits=486 486" },
  { "48", "code digits=48" },
  { "4", "code digits=4" },
  { "999", "code digits=999" },
  { "4xx", "class 4xx" },
  { "5XX", "class 5xx" },
  { "4xx and 5xx", "class 4xx 5xx | and" },
  { "busy 4xx", "class 4xx | busy" },
  { "4xx errors", "class 4xx" },
  { "7xx", "words | 7xx*" },
  { "488 codec", "code 488 | codec*" },
  { "why do I get 404 on register", "code 404 | register*" },
  { "486 or 600", "code 486 600" },
  { "486/600", "code 486 600" },
  { "error 486", "code 486" },
  { "sip 408", "code 408" },
  { "477/SL", "code 477 | sl*" },
  { "Failed Registration [904]", "code 904 | failed registration" },
  { "rfc 6086", "rfc rfc=6086" },
  { "RFC6086", "rfc rfc=6086" },
  { "RFC-3261 busy", "rfc rfc=3261 | busy*" },
  { "warning 305", "warning warning=305" },
  { "305 warning", "warning warning=305" },
  { "Warning: 305 example.net \"Incompatible media format\"", "warning warning=305" },
  { "codec mism", "words | codec mism*" },
  { "codec mismatch ", "words | codec mismatch" },
  { "busy busy Busy", "words | busy" },
};

/* A number that counts something is no status code. */
static const Case number_cases[] = {
  { "call drops after 200 seconds", "words | call drops after 200 seconds*" },
  { "more than 100 calls", "words | more than 100 calls*" },
  { "180s", "words | 180s*" },
  { "port 503", "words | port 503*" },
  { "rtp payload 101", "words | rtp payload 101*" },
  { "100rel", "words | 100rel*" },
  { "wait 404 ms", "words | wait 404 ms*" },
  { "192.168.100.200", "words" },
  { "error 1006", "words | error 1006*" },
  { "ring 150 times", "words | ring 150 times*" },
};

static const Case cause_cases[] = {
  { "cause=34", "cause cause=34" },
  { "Q.850 34", "cause cause=34" },
  { "q850 34", "cause cause=34" },
  { "Q.850;cause=88", "cause cause=88" },
  { "Reason: Q.850;cause=34", "cause cause=34" },
  { "Reason: Q.850 ;cause=16 ;text=\"Terminated\"", "cause cause=16" },
  { "Reason: SIP;cause=200;text=\"Call completed elsewhere\"", "code 200" },
  { "Reason: STIR; cause=433; text=\"Anonymity Disallowed\"", "code 433" },
  { "hangup cause 17", "cause cause=17" },
  { "hangupcause=27", "cause cause=27" },
  { "cause code 102", "cause cause=102" },
  { "cause 486", "code 486" },
  { "isup 34", "cause cause=34" },
  { "X-Asterisk-HangupCauseCode: 34", "cause cause=34" },
  { "Disconnect Cause (CC)    : 47", "cause cause=47" },
  { "Disconnect Cause (SIP)   : 488", "code 488" },
  { "Cause i = 0x8290 - Normal call clearing", "cause cause=16 | normal call clearing*" },
  { "NORMAL_TEMPORARY_FAILURE", "cause cause=41" },
  { "normal_temporary_failure", "cause cause=41" },
  { "AST_CAUSE_NO_ANSWER", "cause cause=19" },
  { "INTERWORKING", "cause cause=127" },
  { "NO_SUCH_NAME", "words | no such name*" },
  { "because 3 phones ring", "words | because 3 phones ring*" },
};

/* RFC 3261 section 7.3.1: field names are case-insensitive; section 7.3.3: compact forms */
static const Case header_cases[] = {
  { "Min-SE", "header Min-SE" },
  { "min-se", "header Min-SE" },
  { "Min-SE: 1800", "header Min-SE | 1800*" },
  { "x", "header Session-Expires | x*" },
  { "X: 90", "header Session-Expires | 90*" },
  { "m:", "header Contact" },
  { "contact", "header Contact | contact*" },
  { "wrong contact in register", "words | wrong contact in register*" },
  { "session-expires 90 refused", "header Session-Expires | 90 refused*" },
  { "session-expires 90 lower than its minimum", "words | session expires 90 lower than its minimum*" },
  { "503 retry-after", "code 503 Retry-After" },
  { "unsupported header", "header Unsupported" },
  { "header field Retry-After", "header Retry-After" },
  { "register", "method REGISTER | register*" },
  { "REFER request", "method REFER | refer request*" },
  { "register fails", "words | register fails*" },
  { "re-invite", "words | re invite*" },
};

static const Case log_cases[] = {
  /* Messages */
  { "SIP/2.0 488 Not Acceptable Here", "message 488" },
  { "sip/2.0 488", "message 488" },
  { "SIP/2.0 503 Service Unavailable\r\nVia: SIP/2.0/UDP 192.0.2.1\r\nReason: Q.850;cause=34\r\nContent-Length: 0\r\n\r\n",
    "message 503 cause=34" },
  { "SIP/2.0 488 Not Acceptable Here\nWarning: 305 example.com \"Incompatible media format\"\n",
    "message 488 warning=305" },
  { "SIP/2.0 100 Trying\n\nSIP/2.0 180 Ringing\n\nSIP/2.0 486 Busy Here\n\nSIP/2.0 180 Ringing\n",
    "message 100 180 486" },
  { "INVITE sip:bob@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n", "method INVITE" },
  { "BYE sip:bob@example.com SIP/2.0\r\nReason: Q.850;cause=16\r\n", "cause cause=16 BYE" },
 /* Asterisk, chan_sip */
  { "Got SIP response 488 \"Not acceptable here\" back from 192.0.2.7:5060", "message 488" },
  { "[2024-01-01 10:00:00] NOTICE[123]: chan_sip.c:28934 handle_request_register: Registration from '\"100\" "
    "<sip:100@192.0.2.1>' failed for '192.0.2.9:5060' - Wrong password",
    "words | registration from failed for wrong password" },
  { "[Nov 23 04:06:01] WARNING[1234][C-00000a]: chan_sip.c:24091 handle_response_invite: Received response: \"Forbidden\" "
    "from '\"1000\" <sip:1000@192.0.2.1>;tag=as1'",
    "words | received response forbidden from" },
 /* Asterisk, PJSIP */
  { "[Jan 10 11:12:13] WARNING[2311]: res_pjsip_outbound_registration.c:1037 schedule_retry: Fatal response '403' received from "
    "'sip:sip.example.com' on registration attempt to 'sip:100@sip.example.com'",
    "message 403" },
  { "<--- Received SIP response (420 bytes) from UDP:192.0.2.1:5060 --->\nSIP/2.0 404 Not Found\n", "message 404" },
  { "Response msg 401/REGISTER/cseq=123 (rdata0x7f)", "message 401" },
  { "Call 0 is DISCONNECTED [reason=488 (Not Acceptable Here)]", "code 488 | call 0 disconnected not acceptable here" },
 /* FreeSWITCH */
  { "2023-01-01 10:00:00.123456 [DEBUG] sofia.c:7301 Channel sofia/internal/1000@example.com entering state [terminated][488]",
    "message 488" },
  { "2023-01-01 10:00:00.123456 [NOTICE] sofia.c:8736 Hangup sofia/external/1001@example.com [CS_EXECUTE] "
    "[NORMAL_TEMPORARY_FAILURE]",
    "cause cause=41" },
  { "2023-01-01 10:00:00.1 [WARNING] sofia_reg.c:505 gw Failed Registration [904], setting retry to 30 seconds.",
    "message 904" },
 /* Kamailio, OpenSIPS */
  { " 5(1234) ERROR: tm [t_reply.c:500]: t_reply(): 503 no destination", "message 503" },
  { "ERROR: <script>: failure route: status=408 for sip:100@example.com", "message 408" },
  { "ERROR: uac [uac_reg.c:1001]: uac_reg_tm_callback(): got sip response 408 while registering", "message 408" },
  { "ERROR:tm:t_should_relay_response: received 487 reply for INVITE", "message 487" },
 /* Cisco */
  { "000123: Nov 23 10:11:12: //-1/xxxxx/SIP/Msg/ccsipDisplayMsg: Received: SIP/2.0 404 Not Found", "message 404" },
 /* Linphone */
  { "2024-09-24 14:13:35:616 [linphone/belle-sip] MESSAGE Found matching dialog; response [SIP/2.0 488 Not acceptable here]",
    "message 488" },
 /* JsSIP */
  { "JsSIP:RTCSession session failed cause: Incompatible SDP status_code: 488", "message 488" },
  { "{\"originator\":\"remote\",\"message\":{\"status_code\":486,\"reason_phrase\":\"Busy Here\"},\"cause\":\"Busy\"}",
    "message 486" },
};

/* Nothing that is typed is an operator, and nothing is an error. */
static const Case hostile_cases[] = {
  { "\"", "words" },
  { "*", "words" },
  { "\"codec", "words | codec*" },
  { "NEAR(codec mismatch)", "words | near codec mismatch" },
  { "codec AND NOT busy", "words | codec and not busy*" },
  { "title:busy", "words | title busy*" },
  { "^busy -here", "words | busy here*" },
  { "{title name}: busy", "words | title name busy*" },
  { "busy'; DROP TABLE entry; --", "words | busy drop table entry" },
  { "%s%n%d", "words | s n d*" },
  { "<b>busy</b>", "words | b busy" },
  { "<span foreground='red'>busy", "words | span foreground red busy*" },
  { "&amp; busy &#x26;", "words | amp busy x26" },
  { "busy\x1b[2J\x07\x7f here", "words | busy 2j here*" },
  { "$(busy) `here`", "words | busy here" },
  { "\xe2\x80\xae" "busy\xe2\x81\xa6 here", "words | busy here*" },
  { "\xff\xfe busy \xc3", "words | busy" },
  { "occup\xc3\xa9", "words | occupe*" },
  { "occupe\xcc\x81", "words | occupe*" },
  { "B\xc3\x9cSY", "words | busy*" },
  { "can\xe2\x80\x99t hear", "words | cant hear*" },
  { "\xd7\xaa\xd7\xa4\xd7\x95\xd7\xa1 486", "code 486 | \xd7\xaa\xd7\xa4\xd7\x95\xd7\xa1" },
  { "\xe2\x80\x8f"
    "486",
    "code 486" },
  { "\xef\xbc\x94\xef\xbc\x98\xef\xbc\x96", "code digits=486 486" },
};
/* clang-format on */

typedef struct
{
  const char *path;
  const Case *cases;
  guint n_cases;
} Table;

static const Table tables[] = {
  {"/query/typed",    typed_cases,   G_N_ELEMENTS (typed_cases)  },
  { "/query/numbers", number_cases,  G_N_ELEMENTS (number_cases) },
  { "/query/causes",  cause_cases,   G_N_ELEMENTS (cause_cases)  },
  { "/query/headers", header_cases,  G_N_ELEMENTS (header_cases) },
  { "/query/logs",    log_cases,     G_N_ELEMENTS (log_cases)    },
  { "/query/hostile", hostile_cases, G_N_ELEMENTS (hostile_cases)},
};

static void
test_table (gconstpointer data)
{
  const Table *table = data;

  for (guint i = 0; i < table->n_cases; i++)
    {
      g_autoptr (SipQuery) query = sip_query_new (table->cases[i].typed, names);
      g_autofree char *description = describe (query);
      g_autofree char *shown = g_strescape (table->cases[i].typed, NULL);

      g_test_message ("%s", shown);
      g_assert_cmpstr (description, ==, table->cases[i].expected);
    }
}

static void
test_text_ends_at_nul (void)
{
  static const char typed[] = "busy\0here";
  g_autoptr (SipQuery) query = sip_query_new (typed, names);
  g_autofree char *description = describe (query);

  g_assert_cmpstr (description, ==, "words | busy*");
}

/* Of 100 MB, the beginning is read; the cut goes through no character. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("SIP/2.0 486 Busy Here\r\n");
  g_autoptr (SipQuery) message = NULL;
  g_autoptr (SipQuery) words = NULL;

  while (text->len < 1024 * 1024)
    g_string_append_printf (text, "\xc3\xa9X-Header-%u: value\r\n", (guint) text->len);
  while (text->len < 100 * 1024 * 1024)
    g_string_append_len (text, text->str, (gssize) text->len);
  message = sip_query_new (text->str, names);
  g_assert_cmpint (message->kind, ==, SIP_QUERY_MESSAGE);
  g_assert_cmpuint (message->codes->len, ==, 1);

  words = sip_query_new (text->str + strlen ("SIP/2.0 486 Busy Here"), names);
  g_assert_cmpuint (g_strv_length (words->words), <=, SIP_QUERY_MAX_WORDS);
  for (guint i = 0; words->words[i] != NULL; i++)
    g_assert_true (g_utf8_validate (words->words[i], -1, NULL));
}

/* Of what has no white space the beginning is read, in whole characters, and what comes after it as before. */
static void
test_long_run (void)
{
  static const char *runs[] = { "x", "4", "4.", "sip:", "a@", "\xc3\xa9" };

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (GString) text = g_string_new ("codec ");
      g_autoptr (SipQuery) query = NULL;

      while (text->len < SIP_QUERY_MAX_BYTES - 100)
        g_string_append (text, runs[i]);
      g_string_append (text, " mismatch");
      query = sip_query_new (text->str, names);

      g_assert_true (g_strv_contains ((const char *const *) query->words, "codec"));
      g_assert_true (g_strv_contains ((const char *const *) query->words, "mismatch"));
      for (guint w = 0; query->words[w] != NULL; w++)
        {
          g_assert_true (g_utf8_validate (query->words[w], -1, NULL));
          g_assert_cmpuint (strlen (query->words[w]), <=, 2048);
        }
    }
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), NULL);
  names = sip_names_new (sip_catalog_get_db (catalog), NULL);
  g_assert_nonnull (names);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], test_table);
  g_test_add_func ("/query/nul", test_text_ends_at_nul);
  g_test_add_func ("/query/long", test_long);
  g_test_add_func ("/query/long-run", test_long_run);
  status = g_test_run ();

  sip_names_free (names);
  g_assert_finalize_object (catalog);
  return status;
}
