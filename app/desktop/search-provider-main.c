/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A program of its own, because the overview asks it whenever anybody types anything there: without GTK it starts at
 * once, needs no display and takes little memory. The window is started when a result is chosen. */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "location.h"
#include "search-provider.h"

/* Longer than between two key presses, and no longer. */
#define IDLE_MILLISECONDS 10000

#define SIP_TYPE_PROVIDER_SERVICE (sip_provider_service_get_type ())
G_DECLARE_FINAL_TYPE (SipProviderService, sip_provider_service, SIP, PROVIDER_SERVICE, GApplication)

struct _SipProviderService
{
  GApplication       parent_instance;
  SipSearchProvider *provider; /* owned */
};

G_DEFINE_FINAL_TYPE (SipProviderService, sip_provider_service, G_TYPE_APPLICATION)

/* Before the name is taken, or the call that the service was started for would find nothing. */
static gboolean
sip_provider_service_dbus_register (GApplication *application, GDBusConnection *connection, const char *path,
                                    GError **error)
{
  SipProviderService *self = SIP_PROVIDER_SERVICE (application);

  return G_APPLICATION_CLASS (sip_provider_service_parent_class)->dbus_register (application, connection, path, error)
         && sip_search_provider_export (self->provider, connection, path, error);
}

static void
sip_provider_service_dbus_unregister (GApplication *application, GDBusConnection *connection, const char *path)
{
  sip_search_provider_unexport (SIP_PROVIDER_SERVICE (application)->provider);
  G_APPLICATION_CLASS (sip_provider_service_parent_class)->dbus_unregister (application, connection, path);
}

static void
sip_provider_service_activate (GApplication *application G_GNUC_UNUSED)
{
}

static void
sip_provider_service_finalize (GObject *object)
{
  g_clear_object (&SIP_PROVIDER_SERVICE (object)->provider);

  G_OBJECT_CLASS (sip_provider_service_parent_class)->finalize (object);
}

static void
sip_provider_service_class_init (SipProviderServiceClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = sip_provider_service_finalize;
  application_class->activate = sip_provider_service_activate;
  application_class->dbus_register = sip_provider_service_dbus_register;
  application_class->dbus_unregister = sip_provider_service_dbus_unregister;
}

static void
sip_provider_service_init (SipProviderService *self)
{
  self->provider = sip_search_provider_new (G_APPLICATION (self));
}

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) service = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, sip_location_get_locale_dir ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  service = g_object_new (SIP_TYPE_PROVIDER_SERVICE,
                          "application-id", SEARCH_PROVIDER_NAME,
                          "flags", G_APPLICATION_IS_SERVICE,
                          "inactivity-timeout", IDLE_MILLISECONDS,
                          NULL);
  return g_application_run (service, argc, argv);
}
