/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "searches.h"

/* As much of JSON as the files of searches have: an array of flat objects of strings, and of one object of numbers. */
typedef struct
{
  const char *next;
  int line;
} Reader;

static void
search_free (gpointer data)
{
  Search *self = data;

  g_free (self->id);
  g_free (self->query);
  g_free (self->kind);
  g_hash_table_unref (self->grades);
  g_free (self);
}

static void
skip_space (Reader *reader)
{
  for (; g_ascii_isspace (*reader->next); reader->next++)
    reader->line += *reader->next == '\n';
}

static gboolean
accept (Reader *reader, char character)
{
  skip_space (reader);
  if (*reader->next != character)
    return FALSE;
  reader->next++;
  return TRUE;
}

static gboolean
expect (Reader *reader, char character, GError **error)
{
  if (accept (reader, character))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_INVAL, "line %d: “%c” is missing", reader->line, character);
  return FALSE;
}

static char *
read_string (Reader *reader, GError **error)
{
  const char *start;
  g_autofree char *raw = NULL;

  if (!expect (reader, '"', error))
    return NULL;
  for (start = reader->next; *reader->next != '"' && *reader->next != '\0'; reader->next++)
    if (*reader->next == '\\' && reader->next[1] != '\0')
      reader->next++;
  raw = g_strndup (start, (gsize) (reader->next - start));
  return expect (reader, '"', error) ? g_strcompress (raw) : NULL;
}

static gboolean
read_grades (Reader *reader, Search *search, GError **error)
{
  if (!expect (reader, '{', error))
    return FALSE;
  do
    {
      char *code = read_string (reader, error);
      char *end;

      if (code == NULL || !expect (reader, ':', error))
        {
          g_free (code);
          return FALSE;
        }
      g_hash_table_insert (search->grades, code,
                           GINT_TO_POINTER ((int) g_ascii_strtoll (reader->next, &end, 10)));
      reader->next = end;
    }
  while (accept (reader, ','));
  return expect (reader, '}', error);
}

static gboolean
read_member (Reader *reader, Search *search, GError **error)
{
  g_autofree char *name = read_string (reader, error);
  char *value;

  if (name == NULL || !expect (reader, ':', error))
    return FALSE;
  if (g_str_equal (name, "grades"))
    return read_grades (reader, search, error);

  value = read_string (reader, error);
  if (g_str_equal (name, "id"))
    search->id = value;
  else if (g_str_equal (name, "query"))
    search->query = value;
  else if (g_str_equal (name, "kind"))
    search->kind = value;
  else
    g_free (value);
  return value != NULL;
}

static gboolean
read_search (Reader *reader, GPtrArray *searches, GError **error)
{
  Search *search = g_new0 (Search, 1);

  search->grades = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (searches, search);
  if (!expect (reader, '{', error))
    return FALSE;
  do
    if (!read_member (reader, search, error))
      return FALSE;
  while (accept (reader, ','));
  return expect (reader, '}', error);
}

GPtrArray *
searches_read (const char *path, GError **error)
{
  g_autoptr (GPtrArray) searches = g_ptr_array_new_with_free_func (search_free);
  g_autofree char *text = NULL;
  Reader reader = { NULL, 1 };

  if (!g_file_get_contents (path, &text, NULL, error))
    return NULL;
  reader.next = text;
  if (!expect (&reader, '[', error))
    return NULL;
  do
    if (!read_search (&reader, searches, error))
      {
        g_prefix_error (error, "%s: ", path);
        return NULL;
      }
  while (accept (&reader, ','));
  return expect (&reader, ']', error) ? g_steal_pointer (&searches) : NULL;
}
