/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "words.h"

/* In the order of strcmp(). Not here: words that turn a meaning around (no, not, without, before, after). */
static const char *const common_words[] = {
  "a",     "about",   "all",     "also",    "am",    "an",    "and",    "any",   "are",    "arent",
  "as",    "at",      "be",      "been",    "being", "but",   "by",     "can",   "cannot", "cant",
  "could", "couldnt", "did",     "didnt",   "do",    "does",  "doesnt", "doing", "dont",   "for",
  "from",  "get",     "gets",    "getting", "give",  "gives", "got",    "had",   "has",    "hasnt",
  "have",  "havent",  "he",      "her",     "his",   "how",   "i",      "if",    "im",     "in",
  "into",  "is",      "isnt",    "it",      "its",   "ive",   "just",   "keeps", "me",     "mean",
  "means", "my",      "of",      "on",      "or",    "our",   "says",   "she",   "should", "shouldnt",
  "so",    "some",    "that",    "thats",   "the",   "their", "them",   "then",  "there",  "theres",
  "they",  "theyre",  "this",    "to",      "very",  "was",   "wasnt",  "we",    "were",   "werent",
  "what",  "whats",   "when",    "where",   "which", "while", "who",    "why",   "will",   "with",
  "wont",  "would",   "wouldnt", "you",     "your",  "youre",
};

static gboolean
is_apostrophe (gunichar character)
{
  return character == '\'' || character == 0x2019;
}

static gboolean
starts_word (const char *text)
{
  gunichar character;

  if ((guchar) *text < 0x80)
    return g_ascii_isalnum (*text);
  character = g_utf8_get_char (text);
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Whether the character at @p, which is no word character, belongs to the word that began at @start nevertheless. */
static gboolean
joins_word (const char *start, const char *p)
{
  gunichar character = g_utf8_get_char (p);

  if (!starts_word (g_utf8_next_char (p)))
    return FALSE;
  return is_apostrophe (character) || (character == '.' && p == g_utf8_next_char (start));
}

static void
append_unicode (GString *word, const char *start, const char *end)
{
  g_autofree char *plain = g_utf8_normalize (start, end - start, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (plain, -1);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (g_unichar_isalnum (character))
        g_string_append_unichar (word, character);
    }
}

void
sip_word_iter_init (SipWordIter *self, const char *text)
{
  g_return_if_fail (self != NULL && text != NULL);

  self->word = g_string_sized_new (32);
  self->text = text;
  self->next = text;
  self->start = 0;
  self->end = 0;
}

/* Reads the ASCII letters and digits that begin at @start. Returns where they end. */
static const char *
read_ascii (GString *word, const char *start)
{
  gsize length = word->len;
  const char *p = start;

  while (g_ascii_isalnum (*p))
    p++;
  g_string_append_len (word, start, p - start);
  for (; length < word->len; length++)
    word->str[length] |= 0x20; /* digits have that bit, small letters are told by it from capitals */
  return p;
}

/* Reads the word that begins at @start. Returns where it ends. */
static const char *
read_word (GString *word, const char *start)
{
  gboolean is_ascii = TRUE;
  const char *p = start;

  for (;;)
    {
      p = read_ascii (word, p);
      if (*p == '\0' || (!starts_word (p) && !joins_word (start, p)))
        break;
      is_ascii = is_ascii && (guchar) *p < 0x80;
      p = g_utf8_next_char (p);
    }
  if (!is_ascii)
    {
      g_string_truncate (word, 0);
      append_unicode (word, start, p);
    }
  return p;
}

gboolean
sip_word_iter_next (SipWordIter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  g_string_truncate (self->word, 0);
  while (self->word->len == 0 && *self->next != '\0')
    {
      const char *start = self->next;

      while (*start != '\0' && !starts_word (start))
        start = g_utf8_next_char (start);
      self->next = read_word (self->word, start);
      self->start = (guint) (start - self->text);
      self->end = (guint) (self->next - self->text);
    }
  return self->word->len > 0;
}

void
sip_word_iter_clear (SipWordIter *self)
{
  g_return_if_fail (self != NULL);

  if (self->word != NULL)
    g_string_free (self->word, TRUE);
  self->word = NULL;
}

GPtrArray *
sip_words_split (const char *text, guint max)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);
  g_auto (SipWordIter) iter;

  sip_word_iter_init (&iter, text);
  while (words->len < max && sip_word_iter_next (&iter))
    g_ptr_array_add (words, g_strndup (iter.word->str, iter.word->len));
  return words;
}

static int
compare_words (const void *key, const void *member)
{
  return strcmp (key, *(const char *const *) member);
}

gboolean
sip_word_is_common (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return bsearch (word, common_words, G_N_ELEMENTS (common_words), sizeof *common_words, compare_words)
         != NULL;
}

gboolean
sip_word_has_digit (const char *word)
{
  g_return_val_if_fail (word != NULL, FALSE);

  return strpbrk (word, "0123456789") != NULL;
}
