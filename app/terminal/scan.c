/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

#include "scan-context.h"
#include "scan.h"

#define FIRST_CODE 100
#define N_CODES    600

/* What is read at once. */
#define CHUNK_BYTES (256 * 1024)

#define BUFFER_BYTES (SIP_CONTEXT_BEFORE + CHUNK_BYTES + SIP_CONTEXT_AFTER)

/* How far look_through() reads over the end. */
#define PADDING 64

struct _SipScan
{
  guint64    status_lines[N_CODES];
  guint64    log_lines[N_CODES];
  guint64    logged[N_CODES]; /* the line of the last log hit of each code */
  guint64    line;            /* that of the last log hit of all; lines without one have no number */
  gsize      line_end;        /* from where to look for its end */
  GPtrArray *phrases[N_CODES];
  gsize      length; /* bytes in @buffer */
  gsize      done;   /* of them, looked at */
  char      *buffer; /* the text: BUFFER_BYTES in @bytes, with room to read over both of its ends */
  char       bytes[1 + BUFFER_BYTES + PADDING];
};

static volatile sig_atomic_t interrupted;

SipScan *
sip_scan_new (void)
{
  SipScan *self = g_new0 (SipScan, 1);

  self->buffer = self->bytes + 1;
  return self;
}

void
sip_scan_free (SipScan *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < N_CODES; i++)
    g_clear_pointer (&self->phrases[i], g_ptr_array_unref);
  g_free (self);
}

void
sip_scan_add_phrase (SipScan *self, int code, const char *phrase)
{
  GPtrArray **phrases;

  g_return_if_fail (self != NULL && code >= FIRST_CODE && code < FIRST_CODE + N_CODES && phrase != NULL);

  if (strlen (phrase) > SIP_CONTEXT_AFTER / 2)
    return;
  phrases = &self->phrases[code - FIRST_CODE];
  if (*phrases == NULL)
    *phrases = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (*phrases, g_strdup (phrase));
}

static gboolean
has_phrase (const SipScan *self, const SipContext *context, int index)
{
  GPtrArray *phrases = self->phrases[index];

  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    if (sip_context_has_phrase (context, phrases->pdata[i]))
      return TRUE;
  return FALSE;
}

static void
follow_line (SipScan *self, gsize position)
{
  if (position <= self->line_end)
    return;
  if (memchr (self->buffer + self->line_end, '\n', position - self->line_end) != NULL)
    self->line++;
  self->line_end = position;
}

/* A line of a log often names a response twice: it counts once. */
static void
count_log_line (SipScan *self, gsize position, int index)
{
  follow_line (self, position);
  if (self->logged[index] == self->line)
    return;
  self->logged[index] = self->line;
  self->log_lines[index]++;
}

static inline gboolean
joins_before (char c)
{
  return g_ascii_isalnum (c) || c == '.' || c == '-' || c == '_' || c == '@' || c == '+' || c == ',' || c == '%' || c == '\0';
}

static inline gboolean
joins_after (char c)
{
  return g_ascii_isalnum (c) || c == '_' || c == '@' || c == '%';
}

/* Three digits begin at @position; no digit precedes or follows them. */
static void
look_at (SipScan *self, gsize position)
{
  const char *number = self->buffer + position;
  const SipContext context = { self->buffer, number, self->buffer + self->length };
  char before = position > 0 ? number[-1] : '\n';
  char after = position + 3 < self->length ? number[3] : '\n';
  int index;

  if (*number < '1' || *number > '6')
    return;
  /* A part of a word, an address, a time, a fraction. */
  if (joins_before (before) || joins_after (after))
    return;
  if ((after == '.' || after == ':') && position + 4 < self->length && g_ascii_isdigit (number[4]))
    return;

  index = (number[0] - '0') * 100 + (number[1] - '0') * 10 + number[2] - '0' - FIRST_CODE;
  if (sip_context_is_status_line (&context))
    self->status_lines[index]++;
  else if (sip_context_is_named (&context) || has_phrase (self, &context, index))
    count_log_line (self, position, index);
}

/* Returns: which of eight bytes are digits, one bit each */
static inline guint64
digits_of_eight (const char *bytes)
{
  const guint64 each = G_GUINT64_CONSTANT (0x0101010101010101);
  guint64 word;
  guint64 high;

  memcpy (&word, bytes, sizeof word);
  word = GUINT64_FROM_LE (word) ^ each * '0';     /* a digit becomes 0 to 9 */
  high = ((word & each * 0x7f) + each * 0x76) | word; /* all others get the highest bit */
  return ((~high >> 7 & each) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

/* Finds runs of three digits, 60 places at once: a run is known by the byte before it and the four from it on. Nearly
 * all of a text is passed over here. */
static void
look_through (SipScan *self, gsize end)
{
  gsize i = self->done;

  /* The place before the first one, and the bytes after the last one, are read as well. */
  memset (self->bytes + 1 + self->length, 0, PADDING);
  for (; i < end; i += 60)
    {
      const char *before = self->bytes + i;
      guint64 digits = 0;
      guint64 runs;

      for (gsize k = 0; k < 64; k += 8)
        digits |= digits_of_eight (before + k) << k;
      runs = digits & digits >> 1 & digits >> 2 & ~(digits >> 3) & ~(digits << 1);
      runs &= G_GUINT64_CONSTANT (0x1ffffffffffffffe); /* the middle 60 places are complete */
      for (; runs != 0; runs &= runs - 1)
        {
          gsize position = i + (gsize) __builtin_ctzll (runs) - 1;

          if (position < end)
            look_at (self, position);
        }
    }
  self->done = end;
}

/* Looks at all that has enough text after it, and keeps what the next numbers need before them. */
static void
advance (SipScan *self, gboolean at_end)
{
  gsize drop;

  if (!at_end && self->length <= SIP_CONTEXT_AFTER)
    return;
  look_through (self, at_end ? self->length : self->length - SIP_CONTEXT_AFTER);
  if (self->done <= SIP_CONTEXT_BEFORE)
    return;

  drop = MIN (self->done - SIP_CONTEXT_BEFORE, self->length);
  follow_line (self, drop);
  memmove (self->buffer, self->buffer + drop, self->length - drop);
  self->length -= drop;
  self->done -= drop;
  self->line_end -= drop;
}

static void
interrupt (int number G_GNUC_UNUSED)
{
  interrupted = 1;
}

/* SIGINT is blocked but while waiting, so that none falls between the test and the wait. */
static gboolean
wait_for_input (int fd, const sigset_t *unblocked)
{
  while (!interrupted)
    {
      fd_set input;

      FD_ZERO (&input);
      FD_SET (fd, &input);
      if (pselect (fd + 1, &input, NULL, NULL, NULL, unblocked) >= 0)
        return TRUE;
      if (errno != EINTR)
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_all (SipScan *self, int fd, const sigset_t *unblocked)
{
  for (;;)
    {
      gssize n;

      if (!wait_for_input (fd, unblocked))
        return FALSE;
      if (interrupted)
        break;
      n = read (fd, self->buffer + self->length, BUFFER_BYTES - self->length);
      if (n < 0 && (errno == EINTR || errno == EAGAIN))
        continue;
      if (n < 0)
        return FALSE;
      if (n == 0)
        break;
      self->length += (gsize) n;
      advance (self, FALSE);
    }
  advance (self, TRUE);
  return TRUE;
}

gboolean
sip_scan_read (SipScan *self, int fd)
{
  struct sigaction action = { .sa_handler = interrupt, .sa_flags = (int) SA_RESETHAND };
  struct sigaction before;
  sigset_t blocked;
  sigset_t unblocked;
  gboolean done;
  int reason;

  g_return_val_if_fail (self != NULL && fd >= 0 && fd < FD_SETSIZE, FALSE);

  self->length = 0;
  self->done = 0;
  self->line_end = 0;
  self->line++;

  sigemptyset (&blocked);
  sigaddset (&blocked, SIGINT);
  sigprocmask (SIG_BLOCK, &blocked, &unblocked);
  sigaction (SIGINT, &action, &before);

  done = read_all (self, fd, &unblocked);
  reason = errno;

  if (!interrupted)
    sigaction (SIGINT, &before, NULL);
  sigprocmask (SIG_SETMASK, &unblocked, NULL);
  errno = reason;
  return done;
}

guint64
sip_scan_get_count (const SipScan *self, int code)
{
  g_return_val_if_fail (self != NULL && code >= FIRST_CODE && code < FIRST_CODE + N_CODES, 0);

  return MAX (self->status_lines[code - FIRST_CODE], self->log_lines[code - FIRST_CODE]);
}
