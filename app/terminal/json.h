/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipJson:
 * @out: where the text goes
 * @depth: how many arrays and objects are open
 * @filled: whether something is in the innermost one
 * @keyed: whether a key waits for its value
 *
 * Writes JSON (RFC 8259), indented, always as UTF-8.
 */
typedef struct
{
  GString *out;
  guint    depth;
  gboolean filled;
  gboolean keyed;
} SipJson;

/**
 * sip_json_open:
 * @bracket: '[' or '{'
 *
 * Begins an array or an object.
 */
void sip_json_open (SipJson *self, char bracket);

/**
 * sip_json_close:
 * @bracket: ']' or '}', as was opened
 */
void sip_json_close (SipJson *self, char bracket);

/**
 * sip_json_key:
 *
 * Writes the key of the value that is written next.
 */
void sip_json_key (SipJson *self, const char *key);

/**
 * sip_json_string:
 * @value: (nullable): any bytes; %NULL writes null, and what is no UTF-8 becomes U+FFFD
 */
void sip_json_string (SipJson *self, const char *value);

void sip_json_int (SipJson *self, gint64 value);

void sip_json_bool (SipJson *self, gboolean value);

void sip_json_null (SipJson *self);

/**
 * sip_json_member:
 * @value: (nullable): the text of the member
 *
 * Writes a key and a text, or null.
 */
void sip_json_member (SipJson *self, const char *key, const char *value);

/**
 * sip_json_member_int:
 *
 * Writes a key and a number; null for 0, which none of the catalogue's numbers is.
 */
void sip_json_member_int (SipJson *self, const char *key, gint64 value);

G_END_DECLS
