/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "columns.h"

/* The terminal tool as a person meets it: the built program, its output and its exit status. */

typedef struct
{
  int   status;
  char *output;
  char *errors;
} Run;

static void
run_clear (Run *self)
{
  g_free (self->output);
  g_free (self->errors);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Run, run_clear)

static char *program;

/* @environment: "NAME=VALUE", separated by spaces; "NAME=" unsets. */
static GSubprocessLauncher *
create_launcher (const char *environment)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_auto (GStrv) variables = g_strsplit (environment, " ", -1);
  static const char *const unset[] = { "NO_COLOR", "CLICOLOR_FORCE", "COLUMNS", "LINES", "PAGER", "LESS", "TERM" };

  for (guint i = 0; i < G_N_ELEMENTS (unset); i++)
    g_subprocess_launcher_unsetenv (launcher, unset[i]);
  for (guint i = 0; variables[i] != NULL; i++)
    {
      char *value = strchr (variables[i], '=');

      if (value == NULL)
        continue;
      *value = '\0';
      g_subprocess_launcher_setenv (launcher, variables[i], value + 1, TRUE);
    }
  return g_steal_pointer (&launcher);
}

static char *
dup_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return data != NULL ? g_strndup (data, length) : g_strdup ("");
}

static void
run_full (Run *self, const char *environment, const char *arguments, const char *input, gsize length)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher (environment);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) bytes = input != NULL ? g_bytes_new (input, length) : NULL;
  g_autoptr (GBytes) output = NULL;
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *line = g_strdup_printf ("sipcode %s", arguments);
  g_auto (GStrv) argv = NULL;

  g_assert_true (g_shell_parse_argv (line, NULL, &argv, NULL));
  g_free (argv[0]);
  argv[0] = g_strdup (program);

  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE
                                                 | (input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : 0));
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, bytes, NULL, &output, &errors, &error);
  g_assert_no_error (error);

  g_assert_true (g_subprocess_get_if_exited (process));
  self->status = g_subprocess_get_exit_status (process);
  self->output = dup_text (output);
  self->errors = dup_text (errors);
}

static void
run (Run *self, const char *arguments)
{
  run_full (self, "", arguments, NULL, 0);
}

static char *
dup_first_line (const char *text)
{
  return g_strndup (text, strcspn (text, "\n"));
}

static guint
count_lines (const char *text)
{
  guint lines = 0;

  for (; *text != '\0'; text++)
    lines += *text == '\n';
  return lines;
}

static void
test_status (void)
{
  static const struct
  {
    const char *arguments;
    int         status;
    const char *errors;
  } cases[] = {
    { "486", 0, "" },
    { "486 487", 0, "" },
    { "4xx", 0, "" },
    { "6XX", 0, "" },
    { "--class=4 --list", 0, "" },
    { "--list", 0, "" },
    { "--version", 0, "" },
    { "--help", 0, "" },
    { "-- 486", 0, "" },
    { "477", 0, "" },
    { "'SIP/2.0 488 Not Acceptable Here'", 0, "" },
    { "codec mismatch", 0, "" },
    { "499", 1, "sipcode: nothing found for “499”\nsipcode: Not in the catalogue. A UAC treats it as 400" },
    { "199999", 1, "sipcode: nothing found for" },
    { "--class=5xx 486", 1, "sipcode: nothing found for" },
    { "-- --xyzzyplugh", 1, "sipcode: nothing found for" },
    { "", 2, "sipcode: nothing to look up\nTry 'sipcode --help' for more information.\n" },
    { "''", 2, "sipcode: nothing to look up\n" },
    { "--bogus", 2, "sipcode: " },
    { "--json --csv 486", 2, "sipcode: only one of --json, --csv and --markdown" },
    { "--list 486", 2, "sipcode: words, --list and --file" },
    { "--class=7xx --list", 2, "sipcode: “7xx” is no response class" },
    { "--color=sometimes 486", 2, "sipcode: “sometimes” is none of" },
    { "--file=/does/not/exist", 2, "sipcode: cannot read '/does/not/exist': No such file or directory\n" },
    { "--file=/", 2, "sipcode: cannot read '/': Is a directory\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) result = { 0 };

      g_test_message ("sipcode %s", cases[i].arguments);
      run (&result, cases[i].arguments);
      g_assert_cmpint (result.status, ==, cases[i].status);
      if (*cases[i].errors == '\0')
        g_assert_cmpstr (result.errors, ==, "");
      else
        g_assert_true (g_str_has_prefix (result.errors, cases[i].errors));
    }
}

static void
test_entry (void)
{
  g_auto (Run) result = { 0 };
  g_auto (Run) two = { 0 };

  run (&result, "486");
  g_assert_true (g_str_has_prefix (result.output, "486 Busy Here\n"));
  g_assert_nonnull (strstr (result.output, "\nLikely causes\n  "));
  g_assert_nonnull (strstr (result.output, "\nCall flow\n"));
  g_assert_nonnull (strstr (result.output, "-->|"));
  g_assert_null (strchr (result.output, '\033'));

  run (&two, "486 603");
  g_assert_true (g_str_has_prefix (two.output, result.output));
  g_assert_nonnull (strstr (two.output, "\n603 Decline\n"));
}

/* All but messages and ladders, which are what they are, fits into the width. */
/* For people the first symptoms are enough; programs get all. */
static void
test_many_symptoms (void)
{
  g_autoptr (GRegex) more = g_regex_new ("and ([0-9]+) more", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL;
  g_auto (Run) text = { 0 };
  g_auto (Run) json = { 0 };
  const char *symptoms;
  guint n_symptoms = 0;

  run_full (&text, "COLUMNS=1000", "486", NULL, 0);
  g_assert_true (g_regex_match (more, text.output, 0, &match));
  number = g_match_info_fetch (match, 1);

  run (&json, "--json 486");
  symptoms = strstr (json.output, "\"symptoms\"");
  for (const char *p = strchr (symptoms, '[') + 1; *p != ']'; p++)
    n_symptoms += *p == '"';
  n_symptoms /= 2;
  g_assert_cmpuint (g_ascii_strtoull (number, NULL, 10), ==, n_symptoms - 12);
}

static void
test_width (void)
{
  static const char *const widths[] = { "30", "52", "79", "100" };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *environment = g_strconcat ("COLUMNS=", widths[i], NULL);
      g_auto (Run) result = { 0 };
      g_auto (Run) table = { 0 };
      g_auto (GStrv) lines = NULL;
      guint width = (guint) atoi (widths[i]);

      run_full (&result, environment, "488", NULL, 0);
      lines = g_strsplit (result.output, "\n", -1);
      for (guint k = 0; lines[k] != NULL && !g_str_equal (lines[k], "Example"); k++)
        g_assert_cmpuint (sip_columns_measure (lines[k]), <=, width);

      if (width < 52)
        continue;
      run_full (&table, environment, "--list", NULL, 0);
      g_strfreev (lines);
      lines = g_strsplit (table.output, "\n", -1);
      for (guint k = 0; lines[k] != NULL; k++)
        g_assert_cmpuint (sip_columns_measure (lines[k]), <=, width);
    }
}

static void
test_list (void)
{
  g_auto (Run) all = { 0 };
  g_auto (Run) some = { 0 };
  g_auto (Run) class_table = { 0 };
  g_auto (Run) csv = { 0 };

  run (&all, "--list");
  g_assert_cmpuint (count_lines (all.output), ==, 77);
  g_assert_true (g_str_has_prefix (all.output, "100  Trying  "));

  run (&some, "--list --class=6xx,1");
  g_assert_cmpuint (count_lines (some.output), ==, 12);

  run (&class_table, "6xx");
  g_assert_true (g_str_has_prefix (class_table.output, "6xx "));
  g_assert_nonnull (strstr (class_table.output, "\n608  Rejected  "));
  g_assert_null (strstr (class_table.output, "\n503  "));

  run (&csv, "--list --csv");
  g_assert_true (g_str_has_prefix (csv.output, "code,phrase,class,status,provisional,other_names,summary,meaning,references,"
                                               "header_fields,causes,symptoms,related\n100,Trying,1,current,true,"));
}

static void
test_search (void)
{
  static const struct
  {
    const char *typed;
    const char *code;
  } cases[] = {
    { "codec mismatch", "488" },
    { "wrong password", "401" },
    { "unathorized", "401" },
    { "busy here", "486" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) result = { 0 };
      g_autofree char *line = NULL;

      run (&result, cases[i].typed);
      g_assert_cmpint (result.status, ==, 0);
      line = dup_first_line (result.output);
      g_test_message ("%s: %s", cases[i].typed, line);
      if (!g_str_equal (cases[i].typed, "wrong password")) /* 401, 403 and 407 all have good reasons */
        g_assert_true (g_str_has_prefix (line, cases[i].code));
      g_assert_nonnull (strstr (line, ": "));
    }
}

static void
test_colour (void)
{
  static const struct
  {
    const char *environment;
    const char *arguments;
    gboolean    colour;
  } cases[] = {
    { "", "486", FALSE },
    { "TERM=xterm", "486", FALSE },
    { "CLICOLOR_FORCE=1", "486", TRUE },
    { "CLICOLOR_FORCE=0", "486", FALSE },
    { "CLICOLOR_FORCE=1 NO_COLOR=1", "486", FALSE },
    { "NO_COLOR=", "--color=always 486", TRUE },
    { "NO_COLOR=1", "--color=always 486", TRUE },
    { "CLICOLOR_FORCE=1", "--color=never 486", FALSE },
    { "CLICOLOR_FORCE=1", "--json 486", FALSE },
    { "CLICOLOR_FORCE=1", "--csv 486", FALSE },
    { "CLICOLOR_FORCE=1", "--markdown 486", FALSE },
    { "CLICOLOR_FORCE=1", "codec mismatch", TRUE },
    { "CLICOLOR_FORCE=1", "4xx", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) result = { 0 };

      g_test_message ("%s sipcode %s", cases[i].environment, cases[i].arguments);
      run_full (&result, cases[i].environment, cases[i].arguments, NULL, 0);
      g_assert_cmpint (strchr (result.output, '\033') != NULL, ==, cases[i].colour);
    }
}

/* A reader that rejects what RFC 8259 does not allow, and collects the keys, "[].causes[].cause", and of what kind the values
 * are, "[].causes list". */
typedef struct
{
  const char *p;
  GHashTable *paths;
  GHashTable *kinds;
  guint       elements; /* of the outermost array */
} Json;

static void
skip_space (Json *self)
{
  self->p += strspn (self->p, " \t\r\n");
}

static char *
read_string (Json *self)
{
  const char *start = ++self->p;

  for (; *self->p != '"'; self->p++)
    {
      g_assert_cmpint ((guchar) *self->p, >=, 0x20);
      if (*self->p != '\\')
        continue;
      self->p++;
      g_assert_nonnull (strchr ("\"\\/bfnrtu", *self->p));
      if (*self->p == 'u')
        for (guint i = 0; i < 4; i++)
          g_assert_true (g_ascii_isxdigit (*++self->p));
    }
  return g_strndup (start, (gsize) (self->p++ - start));
}

static const char *
get_kind (char first)
{
  switch (first)
    {
    case '"':
      return "text";
    case '[':
      return "list";
    case '{':
      return "object";
    case 'n':
      return "null";
    case 't':
    case 'f':
      return "boolean";
    default:
      return "number";
    }
}

static void
read_value (Json *self, const char *path)
{
  static const char *const words[] = { "true", "false", "null" };
  char close;

  skip_space (self);
  g_hash_table_add (self->kinds, g_strconcat (path, " ", get_kind (*self->p), NULL));
  if (*self->p == '"')
    {
      g_free (read_string (self));
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (self->p, words[i]))
      {
        self->p += strlen (words[i]);
        return;
      }
  if (g_ascii_isdigit (*self->p))
    {
      self->p += strspn (self->p, "0123456789");
      return;
    }

  g_assert_true (*self->p == '[' || *self->p == '{');
  close = *self->p++ == '[' ? ']' : '}';
  skip_space (self);
  for (gboolean first = TRUE; *self->p != close; first = FALSE)
    {
      g_autofree char *inner = NULL;

      if (!first)
        {
          g_assert_cmpint (*self->p++, ==, ',');
          skip_space (self);
        }
      if (close == '}')
        {
          g_autofree char *key = NULL;

          g_assert_cmpint (*self->p, ==, '"');
          key = read_string (self);
          inner = g_strdup_printf ("%s.%s", path, key);
          g_hash_table_add (self->paths, g_strdup (inner));
          skip_space (self);
          g_assert_cmpint (*self->p++, ==, ':');
        }
      else
        {
          inner = g_strdup_printf ("%s[]", path);
          self->elements += *path == '\0';
        }
      read_value (self, inner);
      skip_space (self);
    }
  self->p++;
}

/* Returns: the keys in @text, sorted, one a line; @kinds: (out) (optional): of what kind the values are, a set */
static char *
read_json_kinds (const char *text, guint *elements, GHashTable **kinds)
{
  Json json = { text, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), 0 };
  g_autoptr (GList) keys = NULL;
  GString *result = g_string_new (NULL);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  g_assert_cmpint (*text, ==, '[');
  read_value (&json, "");
  skip_space (&json);
  g_assert_cmpint (*json.p, ==, '\0');

  keys = g_list_sort (g_hash_table_get_keys (json.paths), (GCompareFunc) strcmp);
  for (GList *l = keys; l != NULL; l = l->next)
    g_string_append_printf (result, "%s\n", (char *) l->data);
  g_hash_table_unref (json.paths);
  if (kinds != NULL)
    *kinds = json.kinds;
  else
    g_hash_table_unref (json.kinds);
  *elements = json.elements;
  return g_string_free (result, FALSE);
}

static char *
read_json (const char *text, guint *elements)
{
  return read_json_kinds (text, elements, NULL);
}

#define ENTRY_KEYS                                                                                                      \
  "[].by_method\n[].by_method[].method\n[].by_method[].text\n[].by_method[].verdict\n"                                  \
  "[].causes\n[].causes[].cause\n[].causes[].checks\n[].causes[].source\n[].class\n[].code\n"

#define MORE_ENTRY_KEYS                                                                                                 \
  "[].example\n[].flow\n[].flow.lanes\n[].flow.messages\n[].flow.messages[].from\n[].flow.messages[].method\n"          \
  "[].flow.messages[].note\n[].flow.messages[].phrase\n[].flow.messages[].request\n[].flow.messages[].response\n"       \
  "[].flow.messages[].text\n[].flow.messages[].to\n"                                                                    \
  "[].header_fields\n[].header_fields[].level\n[].header_fields[].name\n[].header_fields[].rfc\n"                       \
  "[].header_fields[].section\n[].header_fields[].text\n"                                                               \
  "[].in_the_field\n[].in_the_field[].phrase\n[].in_the_field[].source\n[].in_the_field[].text\n[].in_the_field[].who\n" \
  "[].meaning\n[].next\n[].next[].rfc\n[].next[].section\n[].next[].text\n[].next[].who\n[].other_names\n[].phrase\n"   \
  "[].provisional\n[].q850\n[].q850[].by\n[].q850[].cause\n[].q850[].direction\n[].q850[].name\n"                       \
  "[].references\n[].references[].heading\n[].references[].rfc\n[].references[].section\n"                              \
  "[].related\n[].related[].code\n[].related[].difference\n"                                                            \
  "[].retry\n[].retry[].rfc\n[].retry[].section\n[].retry[].term\n[].retry[].text\n[].retry[].what\n"                   \
  "[].sent_by\n[].sent_by.text\n[].sent_by.who\n[].status\n[].summary\n[].symptoms\n"

static void
test_json (void)
{
  static const struct
  {
    const char *arguments;
    const char *keys;
    guint       elements;
  } cases[] = {
    { "--json --list", ENTRY_KEYS MORE_ENTRY_KEYS, 77 },
    { "--json 6xx", NULL, 6 },
    { "--json 486 487", NULL, 2 },
    { "--json rfc 6086", NULL, 0 },
    { "--json codec mismatch", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) result = { 0 };
      g_autofree char *keys = NULL;
      guint elements;

      g_test_message ("sipcode %s", cases[i].arguments);
      run (&result, cases[i].arguments);
      keys = read_json (result.output, &elements);
      if (cases[i].keys != NULL)
        g_assert_cmpstr (keys, ==, cases[i].keys);
      if (cases[i].elements > 0)
        g_assert_cmpuint (elements, ==, cases[i].elements);
      else
        {
          g_assert_true (g_str_has_prefix (keys, "[].class\n[].code\n[].excerpt\n[].field\n"));
          g_assert_true (g_str_has_suffix (keys, "[].phrase\n"));
        }
    }
}

/* The section of the man page that begins with @heading, up to the next heading. */
static char *
read_man_section (const char *heading)
{
  g_autofree char *path = g_build_filename (g_getenv ("SIP_CODES_SOURCE"), "data", "man", "sipcode.1", NULL);
  g_autofree char *page = NULL;
  g_autofree char *line = g_strdup_printf ("\n%s\n", heading);
  const char *start;
  const char *end;

  g_assert_true (g_file_get_contents (path, &page, NULL, NULL));
  start = strstr (page, line);
  g_assert_nonnull (start);
  start += strlen (line);
  end = strstr (start, ".fi\n");
  g_assert_nonnull (end);
  return g_strndup (start, (gsize) (end - start));
}

/* The first words of the lines of @section that have one: the keys, sorted, one a line; without @optional. */
static char *
list_documented (const char *section, const char *optional)
{
  g_auto (GStrv) lines = g_strsplit (section, "\n", -1);
  g_autoptr (GList) keys = NULL;
  GString *result = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      lines[i][strcspn (lines[i], " ")] = '\0';
      if (g_ascii_islower (*lines[i]) && !g_str_equal (lines[i], optional))
        keys = g_list_insert_sorted (keys, lines[i], (GCompareFunc) strcmp);
    }
  for (GList *l = keys; l != NULL; l = l->next)
    g_string_append_printf (result, "%s\n", (char *) l->data);
  return g_string_free (result, FALSE);
}

/* The keys of the objects in the array, without those of objects inside of them, and without @optional. */
static char *
list_written (const char *keys, const char *optional)
{
  g_auto (GStrv) paths = g_strsplit (keys, "\n", -1);
  GString *result = g_string_new (NULL);

  for (guint i = 0; paths[i] != NULL; i++)
    if (g_str_has_prefix (paths[i], "[].") && strpbrk (paths[i] + 3, ".[") == NULL
        && !g_str_equal (paths[i] + 3, optional))
      g_string_append_printf (result, "%s\n", paths[i] + 3);
  return g_string_free (result, FALSE);
}

/* Each key of an object inside is a word of what is said of the key around it. */
static void
assert_inner_documented (const char *section, const char *keys)
{
  g_auto (GStrv) paths = g_strsplit (keys, "\n", -1);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      const char *name = strrchr (paths[i], '.');
      g_autofree char *pattern = NULL;

      if (name == NULL || name == strchr (paths[i], '.'))
        continue;
      pattern = g_strdup_printf ("\\b%s\\b", name + 1);
      g_test_message ("%s", paths[i]);
      g_assert_true (g_regex_match_simple (pattern, section, 0, 0));
    }
}

static gboolean
has_kind (GHashTable *kinds, const char *path, const char *kind)
{
  g_autofree char *key = g_strconcat (path, " ", kind, NULL);

  return g_hash_table_contains (kinds, key);
}

/* Values at @path are of the kind that @said names, and of no other but what it allows. */
static void
assert_kind (GHashTable *kinds, const char *path, const char *said)
{
  static const char *const all[] = { "text", "number", "boolean", "list", "object" };
  const char *kind = *said == '"' ? "text" : said;

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      gboolean is_other = g_str_equal (all[i], "text") && strstr (said, "(text for") != NULL;

      g_test_message ("%s: %s", path, all[i]);
      if (g_str_has_prefix (kind, all[i]))
        g_assert_true (has_kind (kinds, path, all[i]));
      else if (!is_other)
        g_assert_false (has_kind (kinds, path, all[i]));
    }
}

/* A line of @section is a key and of what kind its value is: "checks  list of texts". */
static void
assert_kinds_documented (const char *section, GHashTable *kinds)
{
  g_auto (GStrv) lines = g_strsplit (section, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      gsize length = strcspn (lines[i], " ");
      const char *said = lines[i] + length + strspn (lines[i] + length, " ");
      g_autofree char *path = g_strdup_printf ("[].%.*s", (int) length, lines[i]);
      g_autofree char *elements = g_strconcat (path, "[]", NULL);

      if (!g_ascii_islower (*lines[i]) || g_str_has_prefix (lines[i], "kind"))
        continue;
      assert_kind (kinds, path, said);
      if (g_str_has_prefix (said, "list of texts"))
        assert_kind (kinds, elements, "text");
      else if (g_str_has_prefix (said, "list of objects"))
        assert_kind (kinds, elements, "object");
    }
}

/* What the man page promises is what is written, no more and no less. */
static void
test_json_documented (void)
{
  static const char trace[] = "SIP/2.0 486 Busy Here\r\nSIP/2.0 499 Odd\r\n";
  g_autofree char *entry_section = read_man_section (".BR \\-\\-list ):");
  g_autofree char *match_section = read_man_section (".B Results of a search:");
  g_autofree char *entry_documented = list_documented (entry_section, "");
  g_autofree char *match_documented = list_documented (match_section, "kind");
  static const char *const calls[] = { "--json --list", "--json -", "--json codec mismatch" };

  for (guint i = 0; i < G_N_ELEMENTS (calls); i++)
    {
      g_auto (Run) result = { 0 };
      g_autofree char *keys = NULL;
      g_autofree char *written = NULL;
      g_autoptr (GHashTable) kinds = NULL;
      gboolean is_search = i == 2;
      guint elements;

      run_full (&result, "", calls[i], trace, strlen (trace));
      keys = read_json_kinds (result.output, &elements, &kinds);
      written = list_written (keys, is_search ? "kind" : "count");
      g_assert_cmpstr (written, ==, is_search ? match_documented : entry_documented);
      g_assert_cmpint (strstr (keys, "[].count\n") != NULL, ==, i == 1);
      assert_inner_documented (is_search ? match_section : entry_section, keys);
      if (i != 1)
        assert_kinds_documented (is_search ? match_section : entry_section, kinds);
    }
}

static void
test_json_nothing (void)
{
  g_auto (Run) result = { 0 };

  run (&result, "--json 499");
  g_assert_cmpint (result.status, ==, 1);
  g_assert_cmpstr (result.output, ==, "[]\n");
}

/* "486:2 503:1" for what was found in @text */
static char *
scan (const char *text, gsize length)
{
  g_auto (Run) result = { 0 };
  g_auto (GStrv) lines = NULL;
  GString *found = g_string_new (NULL);

  run_full (&result, "", "--markdown -", text, length);
  lines = g_strsplit (result.output, "\n", -1);
  for (guint i = 2; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], " | ", 3);

      g_string_append_printf (found, "%s%s:%s", found->len > 0 ? " " : "", cells[1], cells[0] + 2);
    }
  g_assert_cmpint (result.status, ==, found->len > 0 ? 0 : 1);
  return g_string_free (found, FALSE);
}

static void
test_scan (void)
{
  static const struct
  {
    const char *text;
    const char *found;
  } cases[] = {
    { "", "" },
    { "SIP/2.0 486 Busy Here\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n", "486:1" },
    { "SIP/2.0 486", "486:1" },
    { "sip/2.0 200 OK\nSIP/2.0 200 OK\n", "200:2" },
    { "INVITE sip:486@example.com SIP/2.0\r\nCSeq: 486 INVITE\r\nContent-Length: 180\r\n", "" },
    { "-- Got SIP response 488 \"Not acceptable here\" back from 192.0.2.1:5060", "488:1" },
    { "chan_sip.c: Received response: '503 Service Unavailable' from '<sip:x@example.com>'", "503:1" },
    { "Response msg 486/INVITE/cseq=1 (rdata0x1) from UDP 192.0.2.1:5060:\nSIP/2.0 486 Busy Here\r\n", "486:1" },
    { "<--- Received SIP response (487 bytes) from UDP:192.0.2.1:5060 --->\nSIP/2.0 401 Unauthorized\r\n", "401:1" },
    { "{\"statusCode\":404,\"method\":\"INVITE\"}", "404:1" },
    { "sip_term_status: 480\nsip_invite_failure_status: 603", "480:1 603:1" },
    { "call rejected with 403", "403:1" },
    { "reply code 408, 408 Request Timeout again", "408:1" },
    { "[sip:487] ended", "487:1" },
    { "Status-Line: SIP/2.0 180 Ringing\n    Status-Code: 180\n", "180:1" },
    { "GET / HTTP/1.1\" 200 OK\nHTTP/1.1 404 Not Found\nhttp status 503", "" },
    { "2024-01-02 12:34:56.486 192.168.100.200:5060 at 486 ms, response time 200", "" },
    { "SIP/2.0 4861 x SIP/2.0 799 y SIP/2.0 48", "" },
    { "SIP/2.0 499 Odd\r\nSIP/2.0 477 Unfortunately error on sending\r\n", "477:1 499:1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = scan (cases[i].text, strlen (cases[i].text));

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* One line of some megabytes, so that responses stand at every place around the ends of what is read at once. */
static void
test_scan_long_line (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *found = NULL;
  guint count = 0;

  while (text->len < 3 * 1024 * 1024)
    {
      g_string_append_printf (text, "%*sSIP/2.0 486 Busy Here", (int) (count % 61), "");
      count++;
    }
  g_string_append_len (text, "\0\xff\xfeSIP/2.0 503 Service Unavailable", 34);
  found = scan (text->str, text->len);
  {
    g_autofree char *expected = g_strdup_printf ("486:%u 503:1", count);

    g_assert_cmpstr (found, ==, expected);
  }
}

/* What is searched for is text to the shell of a pager, to a form and to the terminal, and what is piped in is text too. */
static void
test_hostile (void)
{
  static const char *const words[] = {
    "'<b>busy'", "'&amp;busy'", "'busy\x1b[2J'", "'\xff\xfe busy \xc3'", "'\xe2\x80\xae busy'", "'$(busy) `busy`; busy'",
    "'%s%n busy'", "-- '--busy'",
  };
  static const char *const forms[] = { "", "--json", "--csv", "--markdown" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (guint k = 0; k < G_N_ELEMENTS (forms); k++)
      {
        g_auto (Run) result = { 0 };
        g_autofree char *arguments = g_strdup_printf ("%s %s", forms[k], words[i]);

        run_full (&result, "PAGER=false CLICOLOR_FORCE=1", arguments, NULL, 0);
        g_assert_cmpint (result.status, ==, 0);
        g_assert_nonnull (strstr (result.output, "486"));
        g_assert_null (strstr (result.output, "\x1b[2J"));
        g_assert_true (g_utf8_validate (result.output, -1, NULL));
        g_assert_cmpstr (result.errors, ==, "");
      }
}

static void
test_unknown_locale (void)
{
  g_auto (Run) result = { 0 };

  run_full (&result, "LC_ALL=xx_YY.UTF-8 HOME=/nonexistent", "486", NULL, 0);
  g_assert_cmpint (result.status, ==, 0);
  g_assert_true (g_str_has_prefix (result.output, "486 Busy Here"));
  g_assert_cmpstr (result.errors, ==, "");
}

/* As long as Linux lets an argument be, and 100 MB of input in one line. */
static void
test_long (void)
{
  g_auto (Run) searched = { 0 };
  g_autoptr (GString) text = g_string_new ("busy here ");
  g_autofree char *found = NULL;

  while (text->len < 100 * 1024)
    g_string_append (text, "b\xc3\xbcsy hear ");
  run (&searched, text->str);
  g_assert_cmpint (searched.status, ==, 0);
  g_assert_nonnull (strstr (searched.output, "486"));

  g_string_append (text, " SIP/2.0 486 Busy Here ");
  while (text->len < 100 * 1024 * 1024)
    g_string_append_len (text, text->str, (gssize) text->len);
  found = scan (text->str, text->len);
  g_assert_cmpstr (found, ==, "486:1024");
}

/* The most memory that "sipcode -" takes for a text of @megabytes, in kB. */
static long
measure_memory (int megabytes)
{
  g_autofree char *path = NULL;
  const char *argv[] = { program, "-", NULL };
  g_autoptr (GError) error = NULL;
  struct rusage usage;
  int input = g_file_open_tmp ("sipcode-XXXXXX", &path, &error);
  GPid pid;
  int status;

  g_assert_no_error (error);
  g_assert_cmpint (write (input, "SIP/2.0 486 Busy Here\r\n", 23), ==, 23);
  g_assert_cmpint (ftruncate (input, (off_t) megabytes * 1024 * 1024), ==, 0);
  g_assert_cmpint (lseek (input, 0, SEEK_SET), ==, 0);
  g_assert_true (g_spawn_async_with_fds (NULL, (char **) argv, NULL,
                                         G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, &pid,
                                         input, -1, -1, &error));
  g_assert_no_error (error);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_cmpint (status, ==, 0);
  close (input);
  g_unlink (path);
  return usage.ru_maxrss;
}

static void
test_constant_memory (void)
{
  g_assert_cmpint (measure_memory (300) - measure_memory (1), <, 30 * 1024);
}

static void
test_help (void)
{
  static const char *const options[] = { "--list",     "--class", "--file",     "--json", "--csv",
                                         "--markdown", "--color", "--no-pager", "--help", "--version" };
  g_auto (Run) version = { 0 };
  g_auto (Run) help = { 0 };

  run (&version, "--version");
  g_assert_cmpstr (version.output, ==, "sipcode (SIP Codes) " PACKAGE_VERSION "\n");
  run (&help, "--help");
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    g_assert_nonnull (strstr (help.output, options[i]));
}

/* Ctrl+C ends the text: what came until then is explained. */
static void
test_interrupt (void)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher ("");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GString) text = g_string_new ("SIP/2.0 486 Busy Here\r\n");
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GDataInputStream) output = NULL;

  /* More than a pipe holds: once it is written, the program reads. */
  while (text->len < 1024 * 1024)
    g_string_append (text, "nothing to see on this line\r\n");

  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "-", NULL);
  g_assert_no_error (error);
  g_assert_true (g_output_stream_write_all (g_subprocess_get_stdin_pipe (process), text->str, text->len, NULL, NULL, &error));
  g_subprocess_send_signal (process, SIGINT);

  output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "1 × 486 Busy Here");
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
test_closed_pipe (void)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher ("");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char first[16];

  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  process = g_subprocess_launcher_spawn (launcher, &error, program, "--list", "--json", NULL);
  g_assert_no_error (error);
  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (process), first, sizeof first, NULL, &error), >, 0);
  g_assert_true (g_input_stream_close (g_subprocess_get_stdout_pipe (process), NULL, &error));
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_true (g_subprocess_get_if_exited (process));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

static void
test_full_device (void)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher ("");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *errors = NULL;

  g_subprocess_launcher_set_flags (launcher, G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  process = g_subprocess_launcher_spawn (launcher, &error, program, "486", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &errors, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
  g_assert_cmpstr (errors, ==, "sipcode: cannot write to standard output: No space left on device\n");
}

static void
test_catalog (void)
{
  static const struct
  {
    const char *content;
    const char *error;
  } cases[] = {
    { NULL, "cannot be opened" },
    { "", "is not a catalogue" },
    { "This is a text and no database at all, however long it may be.", "is not a catalogue" },
  };
  g_autofree char *dir = g_dir_make_tmp ("sipcode-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "catalog.db", NULL);
  g_autofree char *environment = g_strconcat ("SIP_CODES_CATALOG=", path, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Run) result = { 0 };

      if (cases[i].content != NULL)
        g_assert_true (g_file_set_contents (path, cases[i].content, -1, NULL));
      run_full (&result, environment, "486", NULL, 0);
      g_assert_cmpint (result.status, ==, 3);
      g_assert_cmpstr (result.output, ==, "");
      g_assert_true (g_str_has_prefix (result.errors, "sipcode: "));
      g_assert_nonnull (strstr (result.errors, path));
      g_assert_nonnull (strstr (result.errors, cases[i].error));
      g_assert_cmpuint (count_lines (result.errors), ==, 1);
    }
  g_unlink (path);
  g_rmdir (dir);
}

/* Returns: what "sipcode @argument" writes to a terminal of 24 lines of 80 columns */
static char *
run_on_terminal (const char *environment, const char *argument)
{
  g_autoptr (GSubprocessLauncher) launcher = create_launcher (environment);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GString *text = g_string_new (NULL);
  struct winsize size = { .ws_row = 24, .ws_col = 80 };
  char bytes[4096];
  gssize n;
  int terminal;
  int screen;

  g_assert_cmpint (openpty (&terminal, &screen, NULL, NULL, &size), ==, 0);
  g_subprocess_launcher_take_stdout_fd (launcher, screen);
  process = g_subprocess_launcher_spawn (launcher, &error, program, argument, NULL);
  g_assert_no_error (error);
  g_subprocess_launcher_close (launcher);
  while ((n = read (terminal, bytes, sizeof bytes)) > 0) /* fails when the last writer has closed its side */
    g_string_append_len (text, bytes, n);
  g_assert_true (g_subprocess_wait_check (process, NULL, &error));
  g_assert_no_error (error);
  close (terminal);
  return g_string_free (text, FALSE);
}

static void
test_terminal (void)
{
  g_autofree char *coloured = run_on_terminal ("TERM=xterm PAGER=cat", "486");
  g_autofree char *dumb = run_on_terminal ("TERM=dumb PAGER=cat", "486");
  g_autofree char *none = run_on_terminal ("TERM=xterm NO_COLOR=1 PAGER=cat", "486");
  g_autofree char *paged = run_on_terminal ("TERM=xterm PAGER=tac", "486");
  g_autofree char *unpaged = run_on_terminal ("TERM=xterm PAGER=tac", "6xx");
  g_autofree char *missing = run_on_terminal ("TERM=dumb PAGER=/does/not/exist", "486");
  g_auto (GStrv) lines = g_strsplit (dumb, "\n", -1);

  g_assert_true (g_str_has_prefix (coloured, "\033[1;33m486 Busy Here\033[0m"));
  g_assert_true (g_str_has_prefix (dumb, "486 Busy Here\r\n"));
  g_assert_null (strchr (dumb, '\033'));
  g_assert_null (strchr (none, '\033'));
  for (guint i = 0; lines[i] != NULL && !g_str_has_prefix (lines[i], "Example"); i++)
    g_assert_cmpuint (sip_columns_measure (lines[i]), <=, 80);

  /* tac writes the first line last. */
  g_assert_true (g_str_has_suffix (paged, "486 Busy Here\033[0m\r\n"));
  g_assert_true (g_str_has_prefix (unpaged, "\033[1;35m6xx "));
  g_assert_nonnull (strstr (missing, "486 Busy Here\r\n"));
}

static void
test_libraries (void)
{
  g_autofree char *output = NULL;
  g_autofree char *command = g_strdup_printf ("ldd '%s'", program);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &output, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_nonnull (strstr (output, "libglib-2.0"));
  g_assert_null (strstr (output, "libgtk"));
  g_assert_null (strstr (output, "libgdk"));
  g_assert_null (strstr (output, "libpango"));
  g_assert_null (strstr (output, "libX11"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  program = g_strdup (g_getenv ("SIPCODE_PROGRAM"));
  if (program == NULL)
    program = g_build_filename (g_getenv ("SIP_CODES_BUILD") != NULL ? g_getenv ("SIP_CODES_BUILD") : ".", "app", "sipcode", NULL);

  g_test_add_func ("/terminal/status", test_status);
  g_test_add_func ("/terminal/entry", test_entry);
  g_test_add_func ("/terminal/many-symptoms", test_many_symptoms);
  g_test_add_func ("/terminal/width", test_width);
  g_test_add_func ("/terminal/list", test_list);
  g_test_add_func ("/terminal/search", test_search);
  g_test_add_func ("/terminal/colour", test_colour);
  g_test_add_func ("/terminal/json", test_json);
  g_test_add_func ("/terminal/json-documented", test_json_documented);
  g_test_add_func ("/terminal/json-nothing", test_json_nothing);
  g_test_add_func ("/terminal/scan", test_scan);
  g_test_add_func ("/terminal/scan-long-line", test_scan_long_line);
  g_test_add_func ("/terminal/hostile", test_hostile);
  g_test_add_func ("/terminal/unknown-locale", test_unknown_locale);
  g_test_add_func ("/terminal/long", test_long);
  g_test_add_func ("/terminal/constant-memory", test_constant_memory);
  g_test_add_func ("/terminal/help", test_help);
  g_test_add_func ("/terminal/interrupt", test_interrupt);
  g_test_add_func ("/terminal/closed-pipe", test_closed_pipe);
  g_test_add_func ("/terminal/full-device", test_full_device);
  g_test_add_func ("/terminal/catalog", test_catalog);
  g_test_add_func ("/terminal/on-a-terminal", test_terminal);
  g_test_add_func ("/terminal/libraries", test_libraries);
  return g_test_run ();
}
