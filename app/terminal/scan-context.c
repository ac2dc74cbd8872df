/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "scan-context.h"

/* Words by which a log names a response, without hyphens and underscores. */
static const char *const names[] = {
  "response", "reply",        "status",   "statuscode", "sipcode",   "sipstatus", "sipresponse",
  "sipreply", "responsecode", "respcode", "replycode",  "replystatus", "finalstatus", "sipstatuscode",
};

/* Words that may stand between such a word and the number: "status code 486", "Response msg 486/INVITE". */
static const char *const links[] = { "code", "msg", "message", "is", "was", "with", "of" };

/* With "with": "rejected with 486". */
static const char *const verbs[] = {
  "rejected", "failed", "replied", "answered", "responded", "declined", "challenged", "refused", "terminated",
};

/* Numbers that count or measure something: "SIP response (487 bytes)". */
static const char *const units[] = {
  "b", "byte", "bytes", "kb", "mb", "ms", "msec", "s", "sec", "secs", "second", "seconds", "min", "minutes", "times",
};

static gboolean
is_one_of (const char *word, const char *const *list, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (word[0] == list[i][0] && strcmp (word, list[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Whether @c may stand between a word and the number that it names. */
static inline gboolean
is_separator (char c)
{
  switch (c)
    {
    case ' ':
    case '\t':
    case ':':
    case '=':
    case '"':
    case '\'':
    case '(':
    case '[':
    case '{':
    case '<':
    case '#':
      return TRUE;
    default:
      return FALSE;
    }
}

/* Reads the word that ends before @p, past separators, into @word, in lower case; moves @p before it. */
static void
word_before (const SipContext *self, const char **p, char *word, gsize size)
{
  const char *end = *p;
  gsize length = 0;

  while (end > self->start && *p - end < 8 && is_separator (end[-1]))
    end--;
  *p = end;
  while (*p > self->start && (g_ascii_isalnum ((*p)[-1]) || (*p)[-1] == '_' || (*p)[-1] == '-') && end - *p < 40)
    (*p)--;
  for (const char *q = *p; q < end; q++)
    if (g_ascii_isalnum (*q) && length + 1 < size)
      word[length++] = g_ascii_tolower (*q);
  word[length] = '\0';
}

/* Reads the word after the number into @word, in lower case. */
static void
word_after (const SipContext *self, char *word, gsize size)
{
  const char *p = self->number + 3;
  gsize length = 0;

  while (p < self->end && (*p == ' ' || *p == '\t'))
    p++;
  while (p < self->end && g_ascii_isalpha (*p) && length + 1 < size)
    word[length++] = g_ascii_tolower (*p++);
  word[length] = '\0';
}

/* HTTP has status codes, too: "HTTP/1.1 200 OK", "http status 404". */
static gboolean
is_http (const SipContext *self, const char *p)
{
  const char *first = p - self->start > 16 ? p - 16 : self->start;

  for (; first + 4 <= p; first++)
    if (g_ascii_strncasecmp (first, "http", 4) == 0)
      return TRUE;
  return FALSE;
}

gboolean
sip_context_is_status_line (const SipContext *self)
{
  const char *after = self->number + 3;

  return self->number - self->start >= 8 && self->number[-1] == ' ' && g_ascii_strncasecmp (self->number - 8, "SIP/2.0 ", 8) == 0
         && (after == self->end || strchr (" \t\r\n\"'\\<", *after) != NULL);
}

gboolean
sip_context_is_named (const SipContext *self)
{
  const char *p = self->number;
  char first[32];
  char second[32];
  char after[32];

  word_after (self, after, sizeof after);
  word_before (self, &p, first, sizeof first);
  if (after[0] == '\0' && first[0] == '\0')
    return FALSE;
  if (is_one_of (after, units, G_N_ELEMENTS (units)) || is_http (self, p + strlen (first)))
    return FALSE;

  if (strcmp (after, "response") == 0 || strcmp (after, "reply") == 0)
    return TRUE;
  if (is_one_of (first, names, G_N_ELEMENTS (names)) || g_str_has_suffix (first, "failurestatus")
      || g_str_has_suffix (first, "termstatus"))
    return TRUE;
  if (strcmp (first, "sip") == 0)
    return self->number[-1] != ':' || (self->number + 3 < self->end && self->number[3] == ']');
  if (!is_one_of (first, links, G_N_ELEMENTS (links)))
    return FALSE;

  word_before (self, &p, second, sizeof second);
  return is_one_of (second, names, G_N_ELEMENTS (names)) || strcmp (second, "sip") == 0
         || (strcmp (first, "with") == 0 && is_one_of (second, verbs, G_N_ELEMENTS (verbs)));
}

gboolean
sip_context_has_phrase (const SipContext *self, const char *phrase)
{
  const char *p = self->number + 3;
  gsize length = strlen (phrase);

  while (p < self->end && p - self->number < 8 && *p != '\0' && strchr (" \t:,\"'(-", *p) != NULL)
    p++;
  return p > self->number + 3 && (gsize) (self->end - p) >= length && g_ascii_strncasecmp (p, phrase, length) == 0
         && (p + length == self->end || !g_ascii_isalnum (p[length])) && !is_http (self, self->number);
}
