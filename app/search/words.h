/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipWordIter:
 * @word: the word, folded: without case, accents and apostrophes, in compatible characters
 * @start: its first byte in the text
 * @end: the byte after its last one
 *
 * Splits text into words. A word is a run of letters, digits and marks. An apostrophe inside a word is no
 * boundary (`can't`), nor is the dot after a single letter (`T.38`, `Q.850`). The other members are private.
 */
typedef struct
{
  GString    *word;
  guint       start;
  guint       end;
  const char *text;
  const char *next;
} SipWordIter;

/**
 * sip_word_iter_init:
 * @text: valid UTF-8, which must stay while the words are read
 */
void sip_word_iter_init (SipWordIter *self, const char *text);

/**
 * sip_word_iter_next:
 *
 * Returns: whether there is another word
 */
gboolean sip_word_iter_next (SipWordIter *self);

void sip_word_iter_clear (SipWordIter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SipWordIter, sip_word_iter_clear)

/**
 * sip_words_split:
 * @text: valid UTF-8
 * @max: at most this many words are read
 *
 * Returns: (transfer full) (element-type utf8): the folded words of @text, in their order
 */
GPtrArray *sip_words_split (const char *text, guint max);

/**
 * sip_word_is_common:
 * @word: a folded word
 *
 * Returns: whether @word is one that sentences are built with and that says little by itself (`the`, `my`, `why`)
 */
gboolean sip_word_is_common (const char *word);

/**
 * sip_word_has_digit:
 *
 * Returns: whether @word holds a digit, and so is a number, a name or an address rather than a word
 */
gboolean sip_word_has_digit (const char *word);

G_END_DECLS
