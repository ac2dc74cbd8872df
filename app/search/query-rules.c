/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "query-rules.h"

#define CODE "([1-9]\\d\\d)"

/* What follows a number that counts something and so is no status code. */
#define NO_UNIT                                                                                               \
  "(?!\\s*(?:%|k?hz|kb|kbps|[km]?s|secs?|seconds?|milliseconds?|mins?|minutes?|hours?|days?|times|bytes|cps|" \
  "(?:concurrent |simultaneous |parallel )?(?:calls?|users?|channels?|phones?|extensions?|endpoints?|agents?|lines))\\b)"

typedef gboolean (*ReadFunc) (SipQueryReader *reader, const GMatchInfo *match);

static int
fetch_int (const GMatchInfo *match, int group, int base)
{
  g_autofree char *text = g_match_info_fetch (match, group);

  return text != NULL ? (int) g_ascii_strtoll (text, NULL, base) : 0;
}

static gboolean
add_code (SipQueryReader *reader, int code)
{
  GArray *codes = reader->query->codes;

  if (code < 100 || (code > 699 && !sip_names_has_code (reader->names, code)))
    return FALSE;
  for (guint i = 0; i < codes->len; i++)
    if (g_array_index (codes, int, i) == code)
      return TRUE;
  g_array_append_val (codes, code);
  return TRUE;
}

/* A cause value has seven bits; a larger number after "cause" is a status code (Reason: SIP;cause=200). */
static gboolean
add_cause (SipQueryReader *reader, int value)
{
  if (value > 127)
    return add_code (reader, value);
  if (reader->query->cause < 0)
    reader->query->cause = value;
  return TRUE;
}

static gboolean
read_status_line (SipQueryReader *reader, const GMatchInfo *match)
{
  reader->is_trace = TRUE;
  return add_code (reader, fetch_int (match, 1, 10));
}

/* The methods that IANA lists. */
static const char *const methods[] = {
  "ACK",     "BYE",   "CANCEL",  "INFO",  "INVITE",   "MESSAGE",   "NOTIFY",
  "OPTIONS", "PRACK", "PUBLISH", "REFER", "REGISTER", "SUBSCRIBE", "UPDATE",
};

static gboolean
read_method (SipQueryReader *reader, const GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch (match, 1);

  for (guint i = 0; i < G_N_ELEMENTS (methods) && reader->query->method == NULL; i++)
    if (g_ascii_strcasecmp (methods[i], name) == 0)
      reader->query->method = g_strdup (methods[i]);
  return FALSE;
}

static gboolean
read_request_line (SipQueryReader *reader, const GMatchInfo *match)
{
  reader->is_trace = TRUE;
  return read_method (reader, match);
}

static gboolean
read_trace (SipQueryReader *reader, const GMatchInfo *match G_GNUC_UNUSED)
{
  reader->is_trace = TRUE;
  return FALSE;
}

static gboolean
read_reason (SipQueryReader *reader, const GMatchInfo *match)
{
  g_autofree char *protocol = g_match_info_fetch (match, 1);
  int value = fetch_int (match, 2, 10);

  if (g_ascii_strcasecmp (protocol, "SIP") == 0)
    return add_code (reader, value);
  return add_cause (reader, value);
}

static gboolean
read_cause (SipQueryReader *reader, const GMatchInfo *match)
{
  return add_cause (reader, fetch_int (match, 1, 10));
}

/* The octets of a Q.931 cause information element: extension bit and value in the second one. */
static gboolean
read_hexadecimal_cause (SipQueryReader *reader, const GMatchInfo *match)
{
  return add_cause (reader, fetch_int (match, 1, 16) & 0x7f);
}

static gboolean
read_cause_name (SipQueryReader *reader, const GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch (match, 1);
  int value = sip_names_find_cause (reader->names, name);

  if (value < 0 || reader->query->cause >= 0)
    return FALSE;
  reader->query->cause = value;
  reader->query->is_cause_name = TRUE;
  return TRUE;
}

static gboolean
read_warning (SipQueryReader *reader, const GMatchInfo *match)
{
  if (reader->query->warning == 0)
    reader->query->warning = fetch_int (match, 1, 10);
  return TRUE;
}

static gboolean
read_rfc (SipQueryReader *reader, const GMatchInfo *match)
{
  if (reader->query->rfc == 0)
    reader->query->rfc = fetch_int (match, 1, 10);
  return TRUE;
}

static gboolean
read_class (SipQueryReader *reader, const GMatchInfo *match)
{
  reader->query->class_mask |= 1u << fetch_int (match, 1, 10);
  return TRUE;
}

static gboolean
read_header (SipQueryReader *reader, const GMatchInfo *match)
{
  g_autofree char *name = g_match_info_fetch (match, 1);
  const char *header = sip_names_find_header (reader->names, name);

  if (header == NULL || reader->query->header != NULL)
    return FALSE;
  reader->query->header = g_strdup (header);
  return TRUE;
}

/* A word by itself that is the name of a header field may be meant as a word, too. */
static gboolean
read_header_word (SipQueryReader *reader, const GMatchInfo *match)
{
  read_header (reader, match);
  return FALSE;
}

static gboolean
read_code (SipQueryReader *reader, const GMatchInfo *match)
{
  return add_code (reader, fetch_int (match, 1, 10));
}

/* A number between words is taken for a code only when the catalogue has it. */
static gboolean
read_lone_code (SipQueryReader *reader, const GMatchInfo *match)
{
  int code = fetch_int (match, 1, 10);

  return sip_names_has_code (reader->names, code) && add_code (reader, code);
}

static gboolean
forget (SipQueryReader *reader G_GNUC_UNUSED, const GMatchInfo *match G_GNUC_UNUSED)
{
  return TRUE;
}

typedef enum
{
  ALWAYS,
  IN_TYPED,     /* not for lines of a trace or a log */
  IN_TRACE,     /* only for these */
  WITHOUT_CODE, /* only while no status code is found */
  UNLESS_FOUND  /* not for lines of a trace in which a status code is found */
} Condition;

/* In this order, each on what the rules before it left; the case of letters never matters. */
/* clang-format off */
static const struct
{
  Condition   condition;
  ReadFunc    read;
  const char *pattern;
} rules[] = {
  /* Messages, and what only a trace or a log has */
  { ALWAYS, read_status_line, "\\bSIP/\\d\\.\\d[ \\t]+" CODE "\\b" },
  { ALWAYS, read_request_line, "\\b([A-Z]+)[ \\t]+(?:sips?|tel|urn):\\S+[ \\t]+SIP/\\d\\.\\d" },
  { ALWAYS, read_trace,
    "\\d\\d:\\d\\d:\\d\\d|\\d+\\.\\d+\\.\\d+\\.\\d+|\\b0x[0-9a-f]{6,}|\\bsips?:\\S+@|\\bcall-?id\\b.*@" },
  { ALWAYS, read_trace,
    "\\.(?:c|cpp|js|lua|py):\\d+|\\bsofia/|\\bcs_[a-z]+\\b|/cseq=|\\bstatus_?code\\W+\\d|\\bcallref\\b" },
  { ALWAYS, read_trace, "\\b(?:error|warning|info|notice|debug|dbg|critical):\\s*<?\\w+>?[:\\s]*\\[" },
  { ALWAYS, read_trace, "\\b(?:error|warning|info|notice|debug|dbg|critical):\\w+:" },

  /* Causes */
  { ALWAYS, read_reason,
    "(?:\\bReason\\s*:\\s*)?\\b([A-Z][A-Z0-9.]*)\\s*;\\s*cause\\s*=\\s*\"?(\\d{1,3})\\b\"?(?:\\s*;\\s*text\\s*=\\s*\"[^\"]*\"?)?" },
  { ALWAYS, read_cause, "\\bQ\\.?\\s?(?:850|931)(?:[\\s:;,=#-]|cause|code|value)*(\\d{1,3})\\b" },
  { ALWAYS, read_hexadecimal_cause, "\\bcause\\b[\\s:=i]*0x8[0-9a-f]([89a-f][0-9a-f])\\b" },
  { ALWAYS, read_code, "\\b(?:disconnect\\s*)?cause\\s*\\(SIP\\)[\\s:=]*" CODE "\\b" },
  { ALWAYS, read_cause,
    "\\b(?:X-Asterisk-)?(?:(?:hangup|release|disconnect|isdn|isup|pri|ss7)[\\s_-]*)?"
    "cause(?:[\\s:=#(\"'_-]|code|value|number|no\\.|is|cc\\))*(\\d{1,3})\\b" NO_UNIT },
  { ALWAYS, read_cause, "\\b(?:isup|isdn)\\s+(\\d{1,3})\\b" NO_UNIT },

  /* Warning codes, RFCs, classes */
  { ALWAYS, read_warning,
    "\\bwarn(?:ing)?(?:[\\s_-]*code)?[\\s:=]*(3\\d\\d)\\b(?:\\s+\\S+\\s+\"[^\"]*\"?)?" },
  { ALWAYS, read_warning, "\\b(3\\d\\d)[\\s-]+warning\\b" },
  { ALWAYS, read_rfc, "\\brfc[\\s:#-]*(\\d{3,5})\\b" },
  { ALWAYS, read_class, "\\b([1-6])xx\\b(?:\\s+(?:class|responses?|codes?|errors?)\\b)?" },

  /* Status codes */
  { ALWAYS, forget,
    "\\b(?:https?|wss?)://\\S+|\\b(?:sips?|tel|urn):\\S*[@.]\\S*|\\S+@\\S+|\\d+\\.\\d+\\.\\d+\\.\\d+(?::\\d+)?" },
  { WITHOUT_CODE, read_code,
    "\\b(?:sip[\\s_-]*)?(?:response|status|reply|code|error|reason|failed|rejected|got|received|sent|with|returns?|returned|"
    "gives?|answers?|sip)(?:[\\s_-]*(?:code|status|msg|message|response))?[\"')\\]]*[\\s:=\\[\"'(#]*" CODE
    "\\b(?![.:]\\d)" NO_UNIT },
  { WITHOUT_CODE, read_lone_code, "(?<!\\w)[\\[(]" CODE "[\\])]" },
  { WITHOUT_CODE, read_code, "\\b" CODE "/[A-Z]+/" },
  { UNLESS_FOUND, read_lone_code,
    "(?<![\\w.:@+\"'-])(?<!port )(?<!ext )(?<!extension )(?<!payload )" CODE "(?![\\w:@\"']|[.-]\\d)"
    NO_UNIT },
  { WITHOUT_CODE, read_cause_name, "\\b(?:AST_CAUSE_)?([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\b" },
  { ALWAYS, read_cause_name, "^\\s*([A-Z]+)\\s*$" },
  { ALWAYS, read_method, "^\\s*([A-Z]+)(?:\\s+(?:method|request))?\\s*$" },

  /* Header fields */
  { IN_TYPED, read_header,
    "(?:\\bheader\\s+(?:field\\s+)?)?\\b(?<!-)([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\\b(?!-)(?:\\s+header(?:\\s+fields?)?\\b)?" },
  { IN_TYPED, read_header, "\\b(?<!-)([A-Z]+)\\s+header(?:\\s+fields?)?\\b" },
  { IN_TYPED, read_header, "^\\s*([A-Z][A-Z-]*)\\s*:" },
  { IN_TYPED, read_header_word, "^\\s*([A-Z]+)\\s*$" },

  /* What stands before the message in a line of a log: its time, its place in the source, its level */
  { IN_TRACE, forget,
    "\\[[^\\]]{0,40}\\]|\\b[\\w/.-]+\\.(?:c|cpp|js|lua|py)(?::\\d+)?(?:\\s+\\w+)?:|\\b\\w+_\\w+\\b" },
  { IN_TRACE, forget,
    "\\b(?:notice|warning|error|debug|dbg|info|verbose|critical|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\s+\\d+)\\b" },
};
/* clang-format on */

static GRegex *
get_regex (guint rule)
{
  static GRegex *regexes[G_N_ELEMENTS (rules)];

  if (regexes[rule] == NULL)
    {
      g_autoptr (GError) error = NULL;

      regexes[rule] = g_regex_new (rules[rule].pattern, G_REGEX_CASELESS, 0, &error);
      if (regexes[rule] == NULL)
        g_error ("%s", error->message);
    }
  return regexes[rule];
}

static gboolean
applies (Condition condition, const SipQueryReader *reader)
{
  gboolean has_code = reader->query->codes->len > 0;

  switch (condition)
    {
    case IN_TYPED:
      return !reader->is_trace;
    case IN_TRACE:
      return reader->is_trace;
    case WITHOUT_CODE:
      return !has_code;
    case UNLESS_FOUND:
      return !has_code || !reader->is_trace;
    case ALWAYS:
    default:
      return TRUE;
    }
}

static void
apply (SipQueryReader *reader, GRegex *regex, ReadFunc read)
{
  int start = 0;
  int end = 0;

  for (gboolean found = TRUE; found; start = end)
    {
      g_autoptr (GMatchInfo) match = NULL;
      int from;

      found = g_regex_match_full (regex, reader->rest->str, (gssize) reader->rest->len, start, 0, &match,
                                  NULL)
              && g_match_info_fetch_pos (match, 0, &from, &end) && end > start;
      if (found && read (reader, match))
        for (int i = from; i < end; i++)
          reader->rest->str[i] = ' ';
    }
}

void
sip_query_rules_apply (SipQueryReader *reader)
{
  g_return_if_fail (reader != NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (applies (rules[i].condition, reader))
      apply (reader, get_regex (i), rules[i].read);
}
