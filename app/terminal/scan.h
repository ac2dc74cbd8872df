/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipScan:
 *
 * Finds the SIP responses in a stream of bytes, in constant memory: traces, captures, logs. Lines may have any
 * length.
 *
 * A response is told by its status line ("SIP/2.0 486 Busy Here"), or by a line of a log: a number after a word that
 * says what it is ("Got SIP response 486", "status=486"), or a number with its own phrase ("486 Busy Here"). Many
 * programs log a response and print the message too; what is told in both ways is counted once.
 */
typedef struct _SipScan SipScan;

SipScan *sip_scan_new (void);

void sip_scan_free (SipScan *self);

/**
 * sip_scan_add_phrase:
 * @code: a status code
 * @phrase: what stands after @code when it is a response: the registry's reason phrase, or one that a stack writes
 */
void sip_scan_add_phrase (SipScan *self, int code, const char *phrase);

/**
 * sip_scan_read:
 * @fd: a file to read to its end
 *
 * An interrupt (SIGINT, Ctrl+C) ends the reading as the end of the file does: what was found until then counts.
 *
 * Returns: whether the file could be read; errno says why not
 */
gboolean sip_scan_read (SipScan *self, int fd);

/**
 * sip_scan_get_count:
 * @code: 100 to 699
 *
 * Returns: how many responses with this code were found
 */
guint64 sip_scan_get_count (const SipScan *self, int code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipScan, sip_scan_free)

G_END_DECLS
