/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "options.h"

/* What GOption fills in, before it is understood. */
typedef struct
{
  gboolean json;
  gboolean csv;
  gboolean markdown;
  char    *colour;
  char   **classes;
  char   **words;
} Raw;

static void
raw_clear (Raw *self)
{
  g_free (self->colour);
  g_strfreev (self->classes);
  g_strfreev (self->words);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Raw, raw_clear)

void
sip_options_clear (SipOptions *self)
{
  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->text, g_free);
}

int
sip_options_read_class (const char *text, gboolean bare_digit)
{
  g_return_val_if_fail (text != NULL, 0);

  if (text[0] < '1' || text[0] > '6')
    return 0;
  if (text[1] == '\0' ? !bare_digit : g_ascii_strcasecmp (text + 1, "xx") != 0)
    return 0;
  return text[0] - '0';
}

static gboolean
set_usage_error (GError **error, const char *format, const char *argument)
{
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, format, argument);
  return FALSE;
}

static gboolean
read_form (SipOptions *self, const Raw *raw, GError **error)
{
  if (raw->json + raw->csv + raw->markdown > 1)
    return set_usage_error (error, "%s", _ ("only one of --json, --csv and --markdown can be given"));
  self->form = raw->json       ? &sip_form_json
               : raw->csv      ? &sip_form_csv
               : raw->markdown ? &sip_form_markdown
                               : &sip_form_text;
  return TRUE;
}

static gboolean
read_colour (SipOptions *self, const Raw *raw, GError **error)
{
  if (raw->colour == NULL || g_str_equal (raw->colour, "auto"))
    self->colour = SIP_COLOUR_AUTO;
  else if (g_str_equal (raw->colour, "always"))
    self->colour = SIP_COLOUR_ALWAYS;
  else if (g_str_equal (raw->colour, "never"))
    self->colour = SIP_COLOUR_NEVER;
  else
    return set_usage_error (error, _ ("“%s” is none of auto, always and never"), raw->colour);
  return TRUE;
}

static gboolean
read_classes (SipOptions *self, const Raw *raw, GError **error)
{
  for (guint i = 0; raw->classes != NULL && raw->classes[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (raw->classes[i], ",", -1);

      for (guint k = 0; names[k] != NULL; k++)
        {
          int digit = sip_options_read_class (names[k], TRUE);

          if (digit == 0)
            return set_usage_error (error, _ ("“%s” is no response class; they are 1xx to 6xx"), names[k]);
          self->class_mask |= 1u << digit;
        }
    }
  return TRUE;
}

/* The words are one text, whatever the shell made of them. */
static gboolean
read_words (SipOptions *self, const Raw *raw, GError **error)
{
  GString *text = g_string_new (NULL);
  g_autofree char *joined = NULL;

  for (guint i = 0; raw->words != NULL && raw->words[i] != NULL; i++)
    {
      g_autofree char *word = g_locale_to_utf8 (raw->words[i], -1, NULL, NULL, NULL);

      if (i > 0)
        g_string_append_c (text, ' ');
      if (word == NULL)
        word = g_utf8_make_valid (raw->words[i], -1);
      g_string_append (text, word);
    }
  joined = g_strstrip (g_string_free (text, FALSE));

  if (g_str_equal (joined, "-"))
    {
      if (self->file != NULL)
        return set_usage_error (error, "%s", _ ("“-” and --file cannot be given together"));
      self->file = g_steal_pointer (&joined);
    }
  else if (*joined != '\0')
    self->text = g_steal_pointer (&joined);

  if ((self->text != NULL) + (self->file != NULL) + self->list > 1)
    return set_usage_error (error, "%s", _ ("words, --list and --file cannot be given together"));
  if (self->text == NULL && self->file == NULL && !self->list && self->class_mask == 0)
    return set_usage_error (error, "%s", _ ("nothing to look up"));
  return TRUE;
}

/* GOption leaves "--" where the next word begins with a hyphen. */
static void
remove_separator (char **words)
{
  if (words == NULL || words[0] == NULL || !g_str_equal (words[0], "--"))
    return;
  g_free (words[0]);
  memmove (words, words + 1, g_strv_length (words + 1) * sizeof *words + sizeof *words);
}

gboolean
sip_options_parse (SipOptions *self, int argc, char **argv, GError **error)
{
  g_auto (Raw) raw = { 0 };
  const GOptionEntry entries[] = {
    { "list", 'l', 0, G_OPTION_ARG_NONE, &self->list, N_ ("List all responses"), NULL },
    { "class", 'c', 0, G_OPTION_ARG_STRING_ARRAY, &raw.classes,
      N_ ("Only responses of this class (4xx); several are separated by commas"), N_ ("CLASS") },
    { "file", 'f', 0, G_OPTION_ARG_FILENAME, &self->file, N_ ("Explain the responses in FILE; “-” is standard input"),
      N_ ("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &raw.json, N_ ("Write JSON"), NULL },
    { "csv", 0, 0, G_OPTION_ARG_NONE, &raw.csv, N_ ("Write comma-separated values"), NULL },
    { "markdown", 0, 0, G_OPTION_ARG_NONE, &raw.markdown, N_ ("Write Markdown"), NULL },
    { "color", 0, 0, G_OPTION_ARG_STRING, &raw.colour, N_ ("Write colours: auto, always or never"), N_ ("WHEN") },
    { "no-pager", 0, 0, G_OPTION_ARG_NONE, &self->no_pager, N_ ("Write long texts to the terminal itself"), NULL },
    { "version", 'V', 0, G_OPTION_ARG_NONE, &self->version, N_ ("Print the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &raw.words, NULL, N_ ("CODE | CLASS | WORDS… | -") },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _ ("Explain SIP response codes: what they mean, what causes them, what to check."));
  g_option_context_set_description (
      context, _ ("Examples:\n"
                  "  sipcode 486               all about 486 Busy Here\n"
                  "  sipcode 4xx               the client errors\n"
                  "  sipcode codec mismatch    the responses behind a symptom\n"
                  "  sipcode - < trace.log     the responses in a text, with their counts\n"
                  "\n"
                  "Exit status: 0 found, 1 nothing found, 2 wrong usage or a file that cannot be read, "
                  "3 catalogue unusable."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse (context, &argc, &argv, error))
    return FALSE;
  remove_separator (raw.words);
  return self->version
         || (read_form (self, &raw, error) && read_colour (self, &raw, error) && read_classes (self, &raw, error)
             && read_words (self, &raw, error));
}
