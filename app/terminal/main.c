/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <signal.h>

#include "location.h"
#include "lookup.h"
#include "options.h"
#include "tally.h"

/* Promised in the man page. */
typedef enum
{
  EXIT_FOUND = 0,
  EXIT_NOTHING = 1,
  EXIT_USAGE = 2,
  EXIT_CATALOG = 3,
} ExitStatus;

/* What people typed or pasted comes back to the terminal without what could control it. */
static char *
dup_printable (const char *text)
{
  GString *out = g_string_new (NULL);

  for (const char *p = text; *p != '\0' && out->len < 200; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (out, g_unichar_iscntrl (c) ? ' ' : c);
    }
  return g_string_free (out, FALSE);
}

static void
complain (const char *message)
{
  g_printerr ("%s: %s\n", g_get_prgname (), message);
}

static void
say_nothing_found (const SipOptions *options, const SipFound *found)
{
  const SipResult *result = found->result;
  g_autofree char *typed = dup_printable (options->text != NULL ? options->text : "");

  g_printerr (_ ("%s: nothing found for “%s”\n"), g_get_prgname (), typed);
  if (result != NULL && result->understood != NULL)
    complain (result->understood);
  if (found->unknown != 0)
    {
      g_autofree char *unknown = sip_lookup_dup_unknown (found->unknown);

      complain (unknown);
    }
  for (guint i = 0; result != NULL && result->suggestions != NULL && result->suggestions[i] != NULL; i++)
    g_printerr (_ ("%s: try “%s”\n"), g_get_prgname (), result->suggestions[i]);
}

static ExitStatus
explain_file (SipCatalog *catalog, const SipOptions *options, const SipScreen *screen, GString *out, GError **error)
{
  g_autoptr (GPtrArray) tallies = sip_tally_file (catalog, options->file, options->class_mask, error);

  if (tallies == NULL)
    return EXIT_CATALOG;
  options->form->tallies (out, screen, tallies);
  if (tallies->len == 0)
    complain (_ ("no SIP response found in the text"));
  return tallies->len > 0 ? EXIT_FOUND : EXIT_NOTHING;
}

static ExitStatus
look_up (SipCatalog *catalog, const SipOptions *options, const SipScreen *screen, GString *out, GError **error)
{
  g_auto (SipFound) found = { 0 };
  gboolean done;

  if (options->text != NULL)
    done = sip_lookup_text (catalog, options->text, &found, error);
  else
    done = sip_lookup_classes (catalog, options->class_mask, &found, error);
  if (!done)
    return EXIT_CATALOG;

  sip_found_limit (&found, options->class_mask);
  if (found.result != NULL)
    options->form->matches (out, screen, found.result->matches);
  else if (found.is_table)
    options->form->table (out, screen, found.heading, found.entries);
  else
    options->form->entries (out, screen, found.entries);

  if ((found.result != NULL ? found.result->matches : found.entries)->len == 0)
    {
      say_nothing_found (options, &found);
      return EXIT_NOTHING;
    }
  if (found.result != NULL && found.result->corrected != NULL)
    g_printerr (_ ("%s: searched for “%s” instead\n"), g_get_prgname (), found.result->corrected);
  return EXIT_FOUND;
}

static ExitStatus
run (const SipOptions *options, GError **error)
{
  g_autofree char *path = sip_location_find_catalog ();
  g_autoptr (SipCatalog) catalog = sip_catalog_open (path, error);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GError) cause = NULL;
  SipScreen screen;
  ExitStatus status;

  if (catalog == NULL)
    return EXIT_CATALOG;

  sip_screen_init (&screen, options->colour);
  if (options->file != NULL)
    status = explain_file (catalog, options, &screen, out, &cause);
  else
    status = look_up (catalog, options, &screen, out, &cause);
  if (cause == NULL)
    sip_screen_write (&screen, out, options->form->localized, options->form->localized && !options->no_pager, &cause);
  if (cause == NULL)
    return status;

  if (cause->domain == G_FILE_ERROR)
    status = EXIT_USAGE;
  g_propagate_error (error, g_steal_pointer (&cause));
  return status;
}

int
main (int argc, char **argv)
{
  g_auto (SipOptions) options = { 0 };
  g_autoptr (GError) error = NULL;
  ExitStatus status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sip_location_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("sipcode");
  signal (SIGPIPE, SIG_IGN); /* a reader that has had enough is no error */

  if (!sip_options_parse (&options, argc, argv, &error))
    {
      complain (error->message);
      g_printerr (_ ("Try '%s --help' for more information.\n"), g_get_prgname ());
      return EXIT_USAGE;
    }
  if (options.version)
    {
      g_print ("sipcode (SIP Codes) %s\n", PACKAGE_VERSION);
      return EXIT_FOUND;
    }

  status = run (&options, &error);
  if (error != NULL)
    complain (error->message);
  return status;
}
