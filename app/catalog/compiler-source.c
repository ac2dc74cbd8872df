/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "compiler-source.h"

typedef struct
{
  const char *file;
  const char *language;
  GPtrArray  *open; /* the elements that are not closed yet, outermost first; the root is owned */
  SipNode    *root;
} Reader;

G_DEFINE_QUARK (sip-compiler-error-quark, sip_compiler_error)

void
sip_node_free (SipNode *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->text);
  g_free (self->original);
  g_strfreev (self->attribute_names);
  g_strfreev (self->attribute_values);
  g_ptr_array_unref (self->children);
  g_free (self);
}

gboolean
sip_node_set_error (const SipNode *self, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (error != NULL && *error != NULL)
    return FALSE;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, SIP_COMPILER_ERROR, SIP_COMPILER_ERROR_SOURCE, "%s:%d: %s", self->file, self->line, message);
  return FALSE;
}

static void
start_element (GMarkupParseContext *context,
               const char          *name,
               const char         **attribute_names,
               const char         **attribute_values,
               gpointer             data,
               GError             **error)
{
  Reader *reader = data;
  SipNode *node;
  int character;

  /* GMarkup takes parts of documents too. */
  if (reader->open->len == 0 && reader->root != NULL)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "<%s> follows the end of the document", name);
      return;
    }

  node = g_new0 (SipNode, 1);
  node->name = g_strdup (name);
  node->text = g_strdup ("");
  node->attribute_names = g_strdupv ((char **) attribute_names);
  node->attribute_values = g_strdupv ((char **) attribute_values);
  node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) sip_node_free);
  node->file = reader->file;
  g_markup_parse_context_get_position (context, &node->line, &character);
  if (character <= 1)
    node->line--; /* the tag is read and the parser stands on the line feed behind it */

  if (reader->open->len > 0)
    g_ptr_array_add (((SipNode *) reader->open->pdata[reader->open->len - 1])->children, node);
  else
    reader->root = node;
  g_ptr_array_add (reader->open, node);
}

static void
add_text (GMarkupParseContext *context G_GNUC_UNUSED,
          const char          *text,
          gsize                length,
          gpointer             data,
          GError             **error G_GNUC_UNUSED)
{
  Reader *reader = data;
  SipNode *node;
  char *joined;

  if (reader->open->len == 0)
    return;
  node = reader->open->pdata[reader->open->len - 1];
  joined = g_strdup_printf ("%s%.*s", node->text, (int) length, text);
  g_free (node->text);
  node->text = joined;
}

static void
add_cdata (GMarkupParseContext *context, const char *text, gsize length, gpointer data, GError **error)
{
  static const char start[] = "<![CDATA[";
  static const char end[] = "]]>";

  if (length > strlen (start) + strlen (end) && g_str_has_prefix (text, start))
    add_text (context, text + strlen (start), length - strlen (start) - strlen (end), data, error);
}

/* Puts the text of a translated element, which follows the untranslated one, in its place. */
static void
merge_translation (Reader *reader, SipNode *parent, SipNode *node)
{
  const char *language = sip_node_get (node, "xml:lang");
  SipNode *target = NULL;

  for (guint i = parent->children->len - 1; i > 0 && target == NULL; i--)
    {
      SipNode *before = parent->children->pdata[i - 1];

      if (g_str_equal (before->name, node->name) && sip_node_get (before, "xml:lang") == NULL)
        target = before;
    }

  if (target != NULL && g_strcmp0 (language, reader->language) == 0 && *node->text != '\0')
    {
      g_free (target->original);
      target->original = g_steal_pointer (&target->text);
      target->text = g_steal_pointer (&node->text);
    }
  g_ptr_array_remove_index (parent->children, parent->children->len - 1);
}

static void
end_element (GMarkupParseContext *context G_GNUC_UNUSED,
             const char          *name G_GNUC_UNUSED,
             gpointer             data,
             GError             **error G_GNUC_UNUSED)
{
  Reader *reader = data;
  SipNode *node = reader->open->pdata[reader->open->len - 1];

  g_ptr_array_remove_index (reader->open, reader->open->len - 1);
  g_strstrip (node->text);
  if (sip_node_get (node, "xml:lang") != NULL && reader->open->len > 0)
    merge_translation (reader, reader->open->pdata[reader->open->len - 1], node);
}

/* GMarkup lets a NUL pass in a comment, and then sets one error over another. */
static gboolean
check_encoding (const char *path, const char *contents, gsize length, GError **error)
{
  const char *end;
  int line = 1;

  if (g_utf8_validate_len (contents, length, &end))
    return TRUE;
  for (const char *p = contents; p < end; p++)
    line += *p == '\n';
  g_set_error (error, SIP_COMPILER_ERROR, SIP_COMPILER_ERROR_SOURCE, "%s:%d: this is no text in UTF-8", path, line);
  return FALSE;
}

SipNode *
sip_source_read (const char *path, const char *language, GError **error)
{
  static const GMarkupParser parser = { start_element, end_element, add_text, add_cdata, NULL };
  Reader reader = { g_intern_string (path), language, NULL, NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new ();
  g_autoptr (GMarkupParseContext) context = NULL;
  g_autoptr (SipNode) root = NULL;
  g_autoptr (GError) cause = NULL;
  g_autofree char *contents = NULL;
  gsize length;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, &length, error) || !check_encoding (path, contents, length, error))
    return NULL;

  reader.open = open;
  context = g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reader, NULL);
  if (!g_markup_parse_context_parse (context, contents, (gssize) length, &cause)
      || !g_markup_parse_context_end_parse (context, &cause))
    {
      int line;

      root = reader.root;
      g_markup_parse_context_get_position (context, &line, NULL);
      g_set_error (error, SIP_COMPILER_ERROR, SIP_COMPILER_ERROR_SOURCE, "%s:%d: %s", path, line, cause->message);
      return NULL;
    }
  root = reader.root;
  if (root == NULL)
    g_set_error (error, SIP_COMPILER_ERROR, SIP_COMPILER_ERROR_SOURCE, "%s:1: there is no element in it", path);
  return g_steal_pointer (&root);
}

const char *
sip_node_get (const SipNode *self, const char *attribute)
{
  g_return_val_if_fail (self != NULL && attribute != NULL, NULL);

  for (guint i = 0; self->attribute_names[i] != NULL; i++)
    if (g_str_equal (self->attribute_names[i], attribute))
      return self->attribute_values[i];
  return NULL;
}

const char *
sip_node_require (const SipNode *self, const char *attribute, GError **error)
{
  const char *value = sip_node_get (self, attribute);

  if (value == NULL || *value == '\0')
    {
      sip_node_set_error (self, error, "<%s> lacks the attribute “%s”", self->name, attribute);
      return NULL;
    }
  return value;
}

gboolean
sip_node_require_int (const SipNode *self, const char *attribute, int min, int max, int *value, GError **error)
{
  const char *text = sip_node_require (self, attribute, error);
  gint64 number;

  if (text == NULL)
    return FALSE;
  if (!g_ascii_string_to_signed (text, 10, min, max, &number, NULL))
    return sip_node_set_error (self, error, "“%s” is not a number from %d to %d", text, min, max);
  *value = (int) number;
  return TRUE;
}

guint
sip_node_count (const SipNode *self, const char *name)
{
  guint count = 0;

  g_return_val_if_fail (self != NULL && name != NULL, 0);

  for (guint i = 0; i < self->children->len; i++)
    count += g_str_equal (((SipNode *) self->children->pdata[i])->name, name);
  return count;
}

SipNode *
sip_node_child (const SipNode *self, const char *name, GError **error)
{
  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  for (guint i = 0; i < self->children->len; i++)
    if (g_str_equal (((SipNode *) self->children->pdata[i])->name, name))
      return self->children->pdata[i];
  sip_node_set_error (self, error, "<%s> lacks <%s>", self->name, name);
  return NULL;
}
