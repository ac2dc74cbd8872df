/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SipCompilerError:
 * @SIP_COMPILER_ERROR_SOURCE: a source file says something wrong; the message begins with FILE:LINE
 */
typedef enum
{
  SIP_COMPILER_ERROR_SOURCE,
} SipCompilerError;

#define SIP_COMPILER_ERROR (sip_compiler_error_quark ())
GQuark sip_compiler_error_quark (void);

/**
 * SipNode:
 * @name: the name of the element
 * @text: its own text, without surrounding white space; in the chosen language where translated
 * @original: (nullable): @text before translation, %NULL where it is not translated
 * @children: (element-type SipNode): the elements in it
 * @file: the file that it is in
 * @line: the line of its start tag
 *
 * An element of a source file. A node owns its children.
 */
typedef struct
{
  char       *name;
  char       *text;
  char       *original;
  char      **attribute_names;
  char      **attribute_values;
  GPtrArray  *children;
  const char *file;
  int         line;
} SipNode;

void sip_node_free (SipNode *self);

/**
 * sip_source_read:
 * @path: (type filename): an XML file of the catalogue
 * @language: (nullable): which `xml:lang` elements replace the untranslated ones before them; the others
 *   are left out
 *
 * Returns: (transfer full): the root element, or %NULL with @error set
 */
SipNode *sip_source_read (const char *path, const char *language, GError **error);

/**
 * sip_node_get:
 *
 * Returns: (transfer none) (nullable): the value of @attribute
 */
const char *sip_node_get (const SipNode *self, const char *attribute);

/**
 * sip_node_require:
 *
 * Returns: (transfer none): the value of @attribute; %NULL with @error set where it is missing
 */
const char *sip_node_require (const SipNode *self, const char *attribute, GError **error);

/**
 * sip_node_require_int:
 * @value: (out): the value of @attribute
 *
 * Returns: whether @attribute is a number from @min to @max; @error is set otherwise
 */
gboolean sip_node_require_int (const SipNode *self, const char *attribute, int min, int max, int *value, GError **error);

/**
 * sip_node_count:
 *
 * Returns: how many children are called @name
 */
guint sip_node_count (const SipNode *self, const char *name);

/**
 * sip_node_child:
 *
 * Returns: (transfer none): the first child called @name; %NULL with @error set where there is none
 */
SipNode *sip_node_child (const SipNode *self, const char *name, GError **error);

/**
 * sip_node_set_error:
 *
 * Sets @error to "FILE:LINE: " and the formatted message. Where several things are wrong, the first one is told.
 *
 * Returns: %FALSE, to be returned in turn
 */
gboolean sip_node_set_error (const SipNode *self, GError **error, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipNode, sip_node_free)

G_END_DECLS
