/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "query-rules.h"
#include "query.h"
#include "words.h"

/* Characters without white space between them, of which so many are read. */
#define MAX_RUN 512

/* So many words that tell something are more than a name with a word or two beside it. */
#define SENTENCE 3

/* The first part of @text, not longer than what is read, as valid UTF-8 in characters that are as plain as can be. */
static char *
read_text (const char *text)
{
  gsize length = strnlen (text, SIP_QUERY_MAX_BYTES);
  g_autofree char *valid = NULL;

  /* A character that the cut goes through would become a replacement character. */
  while (length == SIP_QUERY_MAX_BYTES && length > SIP_QUERY_MAX_BYTES - 4
         && ((guchar) text[length] & 0xc0) == 0x80)
    length--;
  valid = g_utf8_make_valid (text, (gssize) length);
  return g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
}

static gboolean
read_digits (SipQuery *self, const char *text)
{
  gsize length = strspn (text, "0123456789");
  int code;

  if (length == 0 || length > 3 || text[length] != '\0')
    return FALSE;

  code = (int) g_ascii_strtoll (text, NULL, 10);
  self->digits = g_strdup (text);
  if (length == 3 && code >= 100 && code <= 699)
    g_array_append_val (self->codes, code);
  return TRUE;
}

static gboolean
contains (GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (words->pdata[i], word))
      return TRUE;
  return FALSE;
}

static gboolean
has_name (const SipQuery *self)
{
  return self->codes->len > 0 || self->cause >= 0 || self->warning != 0 || self->rfc != 0
         || self->header != NULL || self->method != NULL;
}

/* Beside what has a name of its own, and in a log, some words say nothing. */
static gboolean
is_wanted (const SipQuery *self, const SipQueryReader *reader, const char *word)
{
  return !(has_name (self) && sip_word_is_common (word)) && !(reader->is_trace && sip_word_has_digit (word));
}

static void
read_words (SipQuery *self, const SipQueryReader *reader)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_auto (SipWordIter) iter;
  guint end = 0;

  sip_word_iter_init (&iter, reader->rest->str);
  while (words->len < SIP_QUERY_MAX_WORDS && sip_word_iter_next (&iter))
    if (is_wanted (self, reader, iter.word->str) && !contains (words, iter.word->str))
      {
        g_ptr_array_add (words, g_strdup (iter.word->str));
        end = iter.end;
      }

  self->last_is_prefix = words->len > 0 && !reader->is_trace && end == reader->rest->len;
  g_ptr_array_add (words, NULL);
  self->words = (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}

/* A message or a log line is about the codes in it, or else about its request; the rest of it is noise. */
static void
read_rest (SipQuery *self, const SipQueryReader *reader)
{
  if (reader->is_trace && has_name (self))
    self->words = g_new0 (char *, 1);
  else
    read_words (self, reader);
}

static SipQueryKind
find_kind (const SipQuery *self, gboolean is_trace)
{
  if (self->digits != NULL)
    return SIP_QUERY_CODE;
  if (self->codes->len > 0)
    return is_trace ? SIP_QUERY_MESSAGE : SIP_QUERY_CODE;
  if (self->cause >= 0)
    return SIP_QUERY_CAUSE;
  if (self->warning != 0)
    return SIP_QUERY_WARNING;
  if (self->rfc != 0)
    return SIP_QUERY_RFC;
  if (self->header != NULL)
    return SIP_QUERY_HEADER;
  if (self->method != NULL)
    return SIP_QUERY_METHOD;
  return self->class_mask != 0 ? SIP_QUERY_CLASS : SIP_QUERY_WORDS;
}

/* Nothing that means something is so long, and the rules take the square of its length for what has no white space. */
static void
blank_long_runs (char *text)
{
  gsize run = 0;
  char *next;

  for (char *p = text; *p != '\0'; p = next)
    {
      next = g_utf8_next_char (p);
      run = g_ascii_isspace (*p) ? 0 : run + 1;
      if (run > MAX_RUN)
        memset (p, ' ', (gsize) (next - p));
    }
}

static guint
count_telling_words (char **words)
{
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += !sip_word_is_common (words[i]);
  return n;
}

/* In a sentence the name of a header field is a word among others: what carries the field need not be what is meant. */
static void
read_sentence (SipQuery *self, SipQueryReader *reader, const char *text)
{
  if (self->kind != SIP_QUERY_HEADER || reader->is_trace || count_telling_words (self->words) < SENTENCE)
    return;
  g_clear_pointer (&self->header, g_free);
  g_clear_pointer (&self->words, g_strfreev);
  g_string_assign (reader->rest, text);
  read_words (self, reader);
  self->kind = SIP_QUERY_WORDS;
}

SipQuery *
sip_query_new (const char *text, const SipNames *names)
{
  g_autoptr (SipQuery) self = g_new0 (SipQuery, 1);
  g_autofree char *valid = NULL;
  g_autofree char *stripped = NULL;
  SipQueryReader reader = { self, names, NULL, FALSE };

  g_return_val_if_fail (text != NULL && names != NULL, NULL);

  self->codes = g_array_new (FALSE, FALSE, sizeof (int));
  self->cause = -1;
  valid = read_text (text);
  blank_long_runs (valid);
  stripped = g_strstrip (g_strdup (valid));
  if (*stripped == '\0' || read_digits (self, stripped))
    {
      self->kind = *stripped == '\0' ? SIP_QUERY_EMPTY : SIP_QUERY_CODE;
      self->words = g_new0 (char *, 1);
      return g_steal_pointer (&self);
    }

  reader.rest = g_string_new (valid);
  sip_query_rules_apply (&reader);
  read_rest (self, &reader);
  self->kind = find_kind (self, reader.is_trace);
  read_sentence (self, &reader, valid);
  g_string_free (reader.rest, TRUE);
  return g_steal_pointer (&self);
}

void
sip_query_free (SipQuery *self)
{
  if (self == NULL)
    return;
  if (self->codes != NULL)
    g_array_unref (self->codes);
  g_free (self->digits);
  g_free (self->header);
  g_free (self->method);
  g_strfreev (self->words);
  g_free (self);
}
