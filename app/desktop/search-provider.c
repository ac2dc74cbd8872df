/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "location.h"
#include "search-provider.h"
#include "sections.h"

#define INTERFACE "org.gnome.Shell.SearchProvider2"

/* The shell asks everybody from the first character on; so short a word would find nearly every entry. */
#define MIN_CHARACTERS 3
#define MIN_DIGITS     2

static const char introspection[] = "<node>"
                                    "<interface name='" INTERFACE "'>"
                                    "<method name='GetInitialResultSet'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetSubsearchResultSet'>"
                                    "<arg type='as' name='previous_results' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='as' name='results' direction='out'/>"
                                    "</method>"
                                    "<method name='GetResultMetas'>"
                                    "<arg type='as' name='identifiers' direction='in'/>"
                                    "<arg type='aa{sv}' name='metas' direction='out'/>"
                                    "</method>"
                                    "<method name='ActivateResult'>"
                                    "<arg type='s' name='identifier' direction='in'/>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "<method name='LaunchSearch'>"
                                    "<arg type='as' name='terms' direction='in'/>"
                                    "<arg type='u' name='timestamp' direction='in'/>"
                                    "</method>"
                                    "</interface>"
                                    "</node>";

struct _SipSearchProvider
{
  GObject          parent_instance;
  GApplication    *application; /* not owned: it owns the provider */
  GDBusConnection *connection;  /* owned, nullable */
  guint            registration;
  GThread         *reader;  /* owned, nullable: reads the catalogue, until that is needed */
  SipCatalog      *catalog; /* owned, nullable */
  SipMatcher      *matcher; /* owned, nullable */
};

G_DEFINE_FINAL_TYPE (SipSearchProvider, sip_search_provider, G_TYPE_OBJECT)

/* Nobody else touches the catalogue and the matcher until this thread is joined. A failure is told by the next call. */
static gpointer
read_catalog (gpointer data)
{
  SipSearchProvider *self = data;
  g_autofree char *path = sip_location_find_catalog ();

  self->catalog = sip_catalog_open (path, NULL);
  if (self->catalog != NULL)
    self->matcher = sip_matcher_new (self->catalog, NULL);
  if (self->matcher != NULL && !sip_matcher_prepare (self->matcher, NULL))
    g_clear_object (&self->matcher);
  return NULL;
}

/* A failure is tried again with the next call: the service outlives an installation that was being replaced. */
static gboolean
open_catalog (SipSearchProvider *self, GError **error)
{
  g_autofree char *path = NULL;

  if (self->reader != NULL)
    g_thread_join (g_steal_pointer (&self->reader));
  if (self->matcher != NULL)
    return TRUE;
  g_clear_object (&self->catalog);
  path = sip_location_find_catalog ();
  self->catalog = sip_catalog_open (path, error);
  if (self->catalog != NULL)
    self->matcher = sip_matcher_new (self->catalog, error);
  return self->matcher != NULL;
}

static gboolean
is_telling (const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  return length >= MIN_CHARACTERS || (length >= MIN_DIGITS && g_ascii_isdigit (*text));
}

/* "firefox" and "music" occur in what people say of their calls, and are meant for others all the same. */
static gboolean
is_for_others (SipMatch *match, const char *text)
{
  return sip_match_get_field (match) == SIP_FIELD_SYMPTOM && strpbrk (text, " \t\n") == NULL;
}

/* What was typed is answered, and not what may have been meant: in the overview most words are meant for others. */
static gboolean
search (SipSearchProvider *self, const char *const *terms, GVariantBuilder *ids, GError **error)
{
  g_autofree char *text = g_strstrip (g_strjoinv (" ", (char **) terms));
  g_autoptr (SipResult) result = NULL;

  if (!is_telling (text))
    return TRUE;
  if (!open_catalog (self, error))
    return FALSE;
  result = sip_matcher_search (self->matcher, text, error);
  if (result == NULL)
    return FALSE;

  for (guint i = 0; i < result->matches->len && result->corrected == NULL; i++)
    {
      SipMatch *match = result->matches->pdata[i];
      g_autofree char *id = g_strdup_printf ("%d", sip_match_get_id (match));

      if (!is_for_others (match, text))
        g_variant_builder_add (ids, "s", id);
    }
  return TRUE;
}

static GVariant *
find_results (SipSearchProvider *self, GVariant *terms, GError **error)
{
  g_autofree const char **words = g_variant_get_strv (terms, NULL);
  g_auto (GVariantBuilder) ids = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  if (!search (self, words, &ids, error))
    return NULL;
  return g_variant_new ("(as)", &ids);
}

static gboolean
parse_id (const char *text, int *id)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT, &value, NULL))
    return FALSE;
  *id = (int) value;
  return TRUE;
}

/* Without a text for the clipboard: the shell would replace what is there as soon as a result is chosen, and in an
 * incident that is a piece of a trace. */
static void
add_meta (GVariantBuilder *metas, const char *id, SipEntry *entry)
{
  g_autofree char *name = sip_sections_dup_title (entry);

  g_variant_builder_open (metas, G_VARIANT_TYPE ("a{sv}"));
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (id));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (name));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (sip_entry_get_summary (entry)));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (APPLICATION_ID));
  g_variant_builder_close (metas);
}

/* An id that is none, or was one of another catalogue, has no meta. */
static GVariant *
describe_results (SipSearchProvider *self, GVariant *identifiers, GError **error)
{
  g_autofree const char **ids = g_variant_get_strv (identifiers, NULL);
  g_auto (GVariantBuilder) metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  if (!open_catalog (self, error))
    return NULL;
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (SipEntry) entry = NULL;
      g_autoptr (GError) cause = NULL;
      int id;

      if (!parse_id (ids[i], &id))
        continue;
      entry = sip_catalog_lookup_entry (self->catalog, id, &cause);
      if (entry != NULL)
        {
          add_meta (&metas, ids[i], entry);
        }
      else if (!g_error_matches (cause, SIP_CATALOG_ERROR, SIP_CATALOG_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return NULL;
        }
    }
  return g_variant_new ("(aa{sv})", &metas);
}

static void
action_activated (GObject *source, GAsyncResult *result, gpointer data)
{
  GDBusMethodInvocation *invocation = data;
  SipSearchProvider *self = g_dbus_method_invocation_get_user_data (invocation);
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) reply = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, &error);

  if (reply != NULL)
    g_dbus_method_invocation_return_value (invocation, NULL);
  else
    g_dbus_method_invocation_return_gerror (invocation, error);
  g_application_release (self->application);
}

/* The bus starts the program where it does not run. The time of the click lets its window come to the front. */
static void
activate_action (SipSearchProvider *self, const char *action, GVariant *parameter, guint32 timestamp,
                 GDBusMethodInvocation *invocation)
{
  GVariantBuilder parameters = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("av"));
  GVariantBuilder platform_data = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_VARDICT);
  g_autofree char *startup_id = g_strdup_printf ("%s_TIME%u", SEARCH_PROVIDER_NAME, timestamp);

  g_variant_builder_add (&parameters, "v", parameter);
  if (timestamp != 0)
    g_variant_builder_add (&platform_data, "{sv}", "desktop-startup-id", g_variant_new_string (startup_id));

  g_application_hold (self->application);
  g_dbus_connection_call (self->connection, APPLICATION_ID, RESOURCE_BASE, "org.freedesktop.Application",
                          "ActivateAction", g_variant_new ("(sava{sv})", action, &parameters, &platform_data), NULL,
                          G_DBUS_CALL_FLAGS_NONE, -1, NULL, action_activated, invocation);
}

static void
activate_result (SipSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  const char *text;
  guint32 timestamp;
  int id;

  g_variant_get (parameters, "(&s@asu)", &text, NULL, &timestamp);
  if (parse_id (text, &id))
    activate_action (self, "open-entry", g_variant_new_int32 (id), timestamp, invocation);
  else
    g_dbus_method_invocation_return_error (invocation, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS,
                                           "“%s” was not among the results", text);
}

static void
launch_search (SipSearchProvider *self, GVariant *parameters, GDBusMethodInvocation *invocation)
{
  g_autofree const char **terms = NULL;
  g_autofree char *text = NULL;
  guint32 timestamp;

  g_variant_get (parameters, "(^a&su)", &terms, &timestamp);
  text = g_strjoinv (" ", (char **) terms);
  activate_action (self, "search", g_variant_new_string (text), timestamp, invocation);
}

/* What was found, or else why nothing could be. */
static void
answer (GDBusMethodInvocation *invocation, GVariant *value, const GError *error)
{
  g_return_if_fail (value != NULL || error != NULL);

  if (value != NULL)
    g_dbus_method_invocation_return_value (invocation, value);
  else
    g_dbus_method_invocation_return_error_literal (invocation, G_DBUS_ERROR, G_DBUS_ERROR_FAILED, error->message);
}

static void
method_called (GDBusConnection *connection G_GNUC_UNUSED, const char *sender G_GNUC_UNUSED,
               const char *path G_GNUC_UNUSED, const char *interface G_GNUC_UNUSED, const char *method,
               GVariant *parameters, GDBusMethodInvocation *invocation, gpointer data)
{
  SipSearchProvider *self = data;
  g_autoptr (GVariant) argument = g_variant_get_child_value (parameters, 0);
  g_autoptr (GError) error = NULL;
  GVariant *value;

  g_application_hold (self->application);
  if (g_str_equal (method, "GetInitialResultSet"))
    {
      value = find_results (self, argument, &error);
      answer (invocation, value, error);
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      /* From the beginning: a search costs little, and "48" had not found what "488 codec" does. */
      g_autoptr (GVariant) terms = g_variant_get_child_value (parameters, 1);

      value = find_results (self, terms, &error);
      answer (invocation, value, error);
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      value = describe_results (self, argument, &error);
      answer (invocation, value, error);
    }
  else if (g_str_equal (method, "ActivateResult"))
    {
      activate_result (self, parameters, invocation);
    }
  else
    {
      launch_search (self, parameters, invocation);
    }
  g_application_release (self->application);
}

static void
sip_search_provider_dispose (GObject *object)
{
  SipSearchProvider *self = SIP_SEARCH_PROVIDER (object);

  if (self->reader != NULL)
    g_thread_join (g_steal_pointer (&self->reader));
  sip_search_provider_unexport (self);
  g_clear_object (&self->matcher);
  g_clear_object (&self->catalog);

  G_OBJECT_CLASS (sip_search_provider_parent_class)->dispose (object);
}

static void
sip_search_provider_class_init (SipSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sip_search_provider_dispose;
}

static void
sip_search_provider_init (SipSearchProvider *self G_GNUC_UNUSED)
{
}

SipSearchProvider *
sip_search_provider_new (GApplication *application)
{
  SipSearchProvider *self;

  g_return_val_if_fail (G_IS_APPLICATION (application), NULL);

  self = g_object_new (SIP_TYPE_SEARCH_PROVIDER, NULL);
  self->application = application;
  self->reader = g_thread_new ("catalogue", read_catalog, self);
  return self;
}

gboolean
sip_search_provider_export (SipSearchProvider *self, GDBusConnection *connection, const char *path, GError **error)
{
  static const GDBusInterfaceVTable vtable = { method_called, NULL, NULL, { 0 } };
  g_autoptr (GDBusNodeInfo) node = NULL;

  g_return_val_if_fail (SIP_IS_SEARCH_PROVIDER (self) && self->registration == 0, FALSE);

  node = g_dbus_node_info_new_for_xml (introspection, error);
  if (node == NULL)
    return FALSE;
  self->registration = g_dbus_connection_register_object (connection, path, node->interfaces[0], &vtable, self, NULL,
                                                          error);
  if (self->registration == 0)
    return FALSE;
  g_set_object (&self->connection, connection);
  return TRUE;
}

void
sip_search_provider_unexport (SipSearchProvider *self)
{
  g_return_if_fail (SIP_IS_SEARCH_PROVIDER (self));

  if (self->registration != 0)
    g_dbus_connection_unregister_object (self->connection, self->registration);
  self->registration = 0;
  g_clear_object (&self->connection);
}
