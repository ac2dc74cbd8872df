/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <signal.h>
#include <string.h>
#include <sys/prctl.h>

#include "driver-private.h"

#define WARNING_PATTERN "-(WARNING|CRITICAL|ERROR) \\*\\*|Sanitizer|runtime error:"

/* Ends the test; what is to be known about the program goes out before the reason. */
void
ui_fail (UiApp *self, const char *format, ...)
{
  g_autofree char *tree = self->application != NULL ? ui_dump (self, NULL) : g_strdup ("(not on the bus)\n");
  g_autofree char *stderr_text = ui_app_get_stderr (self);
  g_autofree char *reason = NULL;
  va_list args;

  va_start (args, format);
  reason = g_strdup_vprintf (format, args);
  va_end (args);
  /* More than one line is no TAP. */
  g_strdelimit (reason, "\n", ' ');

  g_printerr ("The window:\n%sThe program's stderr:\n%s\n", tree, stderr_text);
  g_assertion_message (NULL, __FILE__, __LINE__, "ui", reason);
  abort ();
}

gboolean
ui_app_has_ended (UiApp *self)
{
  return self->process == NULL || g_subprocess_get_identifier (self->process) == NULL;
}

/* A test that aborts takes its program with it. */
static void
end_with_parent (gpointer data G_GNUC_UNUSED)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
set_folder (UiApp *self, const char *name, const char *path)
{
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  self->environ = g_environ_setenv (self->environ, name, path, TRUE);
}

UiApp *
ui_app_new (void)
{
  static const struct
  {
    const char *name;
    const char *value; /* nullable: taken away */
  } changes[] = {
    { "G_DEBUG",             "fatal-warnings,gc-friendly"},
    /* Exact traces make a window ten times as slow. */
    { "ASAN_OPTIONS",        "fast_unwind_on_malloc=1"   },
    { "GDK_BACKEND",         "x11"                       },
    { "GSETTINGS_BACKEND",   "memory"                    },
    { "GSK_RENDERER",        "cairo"                     },
    { "GTK_A11Y",            "atspi"                     },
    { "GTK_IM_MODULE",       "gtk-im-context-simple"     },
    { "GDK_SCALE",           NULL                        },
    { "GTK_THEME",           NULL                        },
    { "LANGUAGE",            NULL                        },
    { "G_MESSAGES_DEBUG",    NULL                        },
    /* The window looks for its catalogue as it does at a user's. */
    { "SIP_CODES_CATALOG",   NULL                        },
    { "XDG_CURRENT_DESKTOP", NULL                        },
    /* g_test_init() takes the icons and file types of the system away. */
    { "XDG_DATA_DIRS",       NULL                        },
  };
  UiApp *self = g_new0 (UiApp, 1);

  self->environ = g_get_environ ();
  self->given = g_ptr_array_new_with_free_func (g_object_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    ui_app_setenv (self, changes[i].name, changes[i].value);
  set_folder (self, "HOME", g_get_home_dir ());
  set_folder (self, "XDG_CACHE_HOME", g_get_user_cache_dir ());
  set_folder (self, "XDG_CONFIG_HOME", g_get_user_config_dir ());
  set_folder (self, "XDG_DATA_HOME", g_get_user_data_dir ());
  set_folder (self, "XDG_STATE_HOME", g_get_user_state_dir ());
  return self;
}

void
ui_app_free (UiApp *self)
{
  if (!ui_app_has_ended (self))
    {
      g_test_message ("the program still runs and is ended");
      g_subprocess_force_exit (self->process);
      g_subprocess_wait (self->process, NULL, NULL);
    }
  g_clear_pointer (&self->given, g_ptr_array_unref);
  g_clear_object (&self->application);
  g_clear_object (&self->process);
  g_clear_pointer (&self->environ, g_strfreev);
  g_clear_pointer (&self->stderr_path, g_free);
  g_clear_pointer (&self->expected_warning, g_free);
  g_free (self);
}

void
ui_app_setenv (UiApp *self, const char *name, const char *value)
{
  self->environ = value != NULL ? g_environ_setenv (self->environ, name, value, TRUE)
                                : g_environ_unsetenv (self->environ, name);
}

void
ui_app_expect_warning (UiApp *self, const char *warning)
{
  g_free (self->expected_warning);
  self->expected_warning = g_strdup (warning);
  ui_app_setenv (self, "G_DEBUG", "fatal-criticals,gc-friendly");
}

/* Whether there is one in @said that the test does not expect. */
static gboolean
has_warned (UiApp *self, const char *said)
{
  g_auto (GStrv) lines = g_strsplit (said, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_regex_match_simple (WARNING_PATTERN, lines[i], 0, 0)
        && (self->expected_warning == NULL || strstr (lines[i], self->expected_warning) == NULL))
      return TRUE;
  return FALSE;
}

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

void
ui_app_set_locale (UiApp *self, const char *name)
{
  const char *base = g_get_user_cache_dir ();
  g_autofree char *locale = g_strconcat (name, ".UTF-8", NULL);
  g_autofree char *path = g_build_filename (base, locale, NULL);

  g_assert_cmpint (g_mkdir_with_parents (base, 0700), ==, 0);
  run ((const char *const[]){ "localedef", "-i", name, "-f", "UTF-8", path, NULL });
  ui_app_setenv (self, "LOCPATH", base);
  ui_app_setenv (self, "LC_ALL", locale);
}

/* GTK takes no other direction than that of a language into which the program is translated, if only in part. So there
 * is a locale, and the program lies where it finds a translation, which has nothing but its head. */
void
ui_app_set_right_to_left (UiApp *self)
{
  static const char head[] = "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n";
  const char *base = g_get_user_cache_dir ();
  g_autofree char *bin = g_build_filename (base, "app", NULL);
  g_autofree char *program = g_build_filename (bin, "sip-codes", NULL);
  g_autofree char *catalog = g_build_filename (g_getenv ("SIP_CODES_BUILD"), "data", "catalog.db", NULL);
  g_autofree char *schemas = g_build_filename (g_getenv ("SIP_CODES_BUILD"), "data", "gschemas.compiled", NULL);
  g_autofree char *data = g_build_filename (base, "data", NULL);
  g_autofree char *messages = g_build_filename (base, "po", "he", "LC_MESSAGES", NULL);
  g_autofree char *po = g_build_filename (messages, "he.po", NULL);
  g_autofree char *mo = g_build_filename (messages, "sip-codes.mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (bin, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (data, 0700), ==, 0);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_assert_true (g_file_set_contents (po, head, -1, NULL));
  run ((const char *const[]){ "cp", g_getenv ("SIP_CODES_PROGRAM"), program, NULL });
  /* Copies: what clears the folders of a test away follows links. */
  run ((const char *const[]){ "cp", catalog, schemas, data, NULL });
  run ((const char *const[]){ "msgfmt", "-o", mo, po, NULL });
  ui_app_setenv (self, "SIP_CODES_PROGRAM", program);
  ui_app_set_locale (self, "he_IL");
}

static char **
collect_arguments (UiApp *self, va_list args)
{
  GPtrArray *argv = g_ptr_array_new ();
  const char *argument;

  g_ptr_array_add (argv, g_strdup (g_environ_getenv (self->environ, "SIP_CODES_PROGRAM")));
  while ((argument = va_arg (args, const char *)) != NULL)
    g_ptr_array_add (argv, g_strdup (argument));
  g_ptr_array_add (argv, NULL);
  return (char **) g_ptr_array_free (argv, FALSE);
}

static GSubprocessLauncher *
make_launcher (UiApp *self, GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  g_subprocess_launcher_set_environ (launcher, self->environ);
  g_subprocess_launcher_set_child_setup (launcher, end_with_parent, NULL, NULL);
  return launcher;
}

static gboolean
is_on_the_bus (gpointer data)
{
  Wanted *wanted = data;
  const char *identifier = g_subprocess_get_identifier (wanted->app->process);
  g_autoptr (GObject) desktop = (GObject *) atspi_get_desktop (0);
  int n_children = ui_count_children ((AtspiAccessible *) desktop);

  for (int i = 0; identifier != NULL && i < n_children; i++)
    {
      g_autoptr (GObject) child = (GObject *) ui_get_child ((AtspiAccessible *) desktop, i);

      if (child != NULL
          && atspi_accessible_get_process_id ((AtspiAccessible *) child, NULL)
                 == g_ascii_strtoull (identifier, NULL, 10))
        {
          atspi_accessible_set_cache_mask ((AtspiAccessible *) child, ATSPI_CACHE_NONE);
          g_set_object (&wanted->app->application, (AtspiAccessible *) child);
          return TRUE;
        }
    }
  return FALSE;
}

static void
start (UiApp *self, char **argv)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self, G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;

  g_assert_true (ui_app_has_ended (self));
  g_clear_object (&self->process);
  g_clear_object (&self->application);
  g_clear_pointer (&self->stderr_path, g_free);

  self->stderr_path = g_build_filename (g_get_home_dir (), "stderr", NULL);
  g_subprocess_launcher_set_stderr_file_path (launcher, self->stderr_path);
  self->process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
}

/* GTK 4.8 has in the tree whatever is not made invisible by itself, GTK 4.18 what is mapped. */
static gboolean
has_shown_only (AtspiAccessible *application)
{
  g_autofree char *version = atspi_accessible_get_toolkit_version (application, NULL);

  return version != NULL && !g_str_has_prefix (version, "4.8.");
}

void
ui_app_start (UiApp *self, ...)
{
  Wanted wanted = { .app = self };
  g_auto (GStrv) argv = NULL;
  va_list args;

  va_start (args, self);
  argv = collect_arguments (self, args);
  va_end (args);

  start (self, argv);
  if (!ui_wait_for (is_on_the_bus, &wanted))
    ui_fail (self, ui_app_has_ended (self) ? "the program has ended at once"
                                           : "the program is not on the accessibility bus");
  ui_tree_has_shown_only = has_shown_only (self->application);
  ui_find (self, NULL, ATSPI_ROLE_FRAME, NULL);
  ui_wait_active (self);
}

void
ui_app_start_unseen (UiApp *self, ...)
{
  g_auto (GStrv) argv = NULL;
  va_list args;

  va_start (args, self);
  argv = collect_arguments (self, args);
  va_end (args);

  start (self, argv);
  ui_wait_active (self);
}

int
ui_app_call (UiApp *self, char **output, ...)
{
  g_autoptr (GSubprocessLauncher) launcher = make_launcher (self, G_SUBPROCESS_FLAGS_STDOUT_PIPE
                                                                      | G_SUBPROCESS_FLAGS_STDERR_MERGE);
  g_autoptr (GSubprocess) process = NULL;
  g_auto (GStrv) argv = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  va_list args;

  va_start (args, output);
  argv = collect_arguments (self, args);
  va_end (args);

  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  if (output != NULL)
    *output = g_steal_pointer (&said);
  return g_subprocess_get_exit_status (process);
}

char *
ui_app_get_stderr (UiApp *self)
{
  char *content = NULL;

  if (self->stderr_path == NULL || !g_file_get_contents (self->stderr_path, &content, NULL, NULL))
    return g_strdup ("");
  return content;
}

static gboolean
process_has_ended (gpointer data)
{
  return ui_app_has_ended (data);
}

int
ui_app_wait_exit (UiApp *self)
{
  g_autofree char *said = NULL;

  g_assert_nonnull (self->process);
  if (!ui_wait (process_has_ended, self))
    ui_fail (self, "the program does not end");
  g_subprocess_wait (self->process, NULL, NULL);
  g_clear_object (&self->application);
  g_ptr_array_set_size (self->given, 0);

  said = ui_app_get_stderr (self);
  if (has_warned (self, said))
    ui_fail (self, "the program has warned");
  if (!g_subprocess_get_if_exited (self->process))
    ui_fail (self, "the program was ended by signal %d", g_subprocess_get_term_sig (self->process));
  return g_subprocess_get_exit_status (self->process);
}

void
ui_app_quit (UiApp *self)
{
  int status;

  ui_press (self, "Ctrl+Q");
  status = ui_app_wait_exit (self);
  if (status != 0)
    ui_fail (self, "the exit status is %d", status);
}

/* libatspi warns of everything that it asks for and the program has no more; to a reader that is simply gone. */
static void
ignore_message (const char *domain G_GNUC_UNUSED, GLogLevelFlags level G_GNUC_UNUSED,
                const char *message G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
}

void
ui_test_init (int *argc, char ***argv)
{
  g_test_init (argc, argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  if (g_getenv ("SIP_CODES_PROGRAM") == NULL)
    g_error ("SIP_CODES_PROGRAM names no program");

  g_log_set_always_fatal (G_LOG_FATAL_MASK | G_LOG_LEVEL_CRITICAL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_WARNING, ignore_message, NULL);
  ui_display_open ();

  g_assert_cmpint (atspi_init (), ==, 0);
  atspi_set_timeout (5000, 5000);
  /* What is read is what the program says now, not what it said when it was last read. */
  atspi_accessible_set_cache_mask (atspi_get_desktop (0), ATSPI_CACHE_NONE);
}
