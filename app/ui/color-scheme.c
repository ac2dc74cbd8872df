/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dark or light: what the user chose, else what the desktop says through the settings portal, else what
 * GTK was started with. */

#include "config.h"

#include "color-scheme.h"

#define PORTAL_NAMESPACE "org.freedesktop.appearance"
#define PORTAL_KEY       "color-scheme"
#define PORTAL_DARK      1

struct _SipColorScheme
{
  GObject       parent_instance;
  GtkSettings  *settings;     /* owned */
  GCancellable *cancellable;  /* owned */
  GDBusProxy   *portal;       /* owned, nullable */
  char         *choice;       /* owned */
  gboolean      dark_at_start;
  gboolean      dark_desktop;
};

G_DEFINE_FINAL_TYPE (SipColorScheme, sip_color_scheme, G_TYPE_OBJECT)

static void
apply (SipColorScheme *self)
{
  gboolean dark = g_str_equal (self->choice, "system") ? self->dark_at_start || self->dark_desktop
                                                       : g_str_equal (self->choice, "dark");
  gboolean is_dark;

  if (g_object_class_find_property (G_OBJECT_GET_CLASS (self->settings), "gtk-interface-color-scheme") != NULL)
    g_object_set (self->settings, "gtk-interface-color-scheme", dark ? 2 : 3, NULL); /* GTK 4.20 and later */

  /* GTK reads the whole theme anew at each setting, be it to what it was. */
  g_object_get (self->settings, "gtk-application-prefer-dark-theme", &is_dark, NULL);
  if (dark != is_dark)
    g_object_set (self->settings, "gtk-application-prefer-dark-theme", dark, NULL);
}

static void
take_value (SipColorScheme *self, GVariant *value)
{
  g_autoptr (GVariant) inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *child = g_variant_get_variant (inner);

      g_variant_unref (inner);
      inner = child;
    }
  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;
  self->dark_desktop = g_variant_get_uint32 (inner) == PORTAL_DARK;
  apply (self);
}

static void
portal_signal (GDBusProxy *portal G_GNUC_UNUSED, const char *sender G_GNUC_UNUSED, const char *name, GVariant *parameters,
               SipColorScheme *self)
{
  g_autoptr (GVariant) value = NULL;
  const char *space;
  const char *key;

  if (!g_str_equal (name, "SettingChanged") || !g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;
  g_variant_get (parameters, "(&s&sv)", &space, &key, &value);
  if (g_str_equal (space, PORTAL_NAMESPACE) && g_str_equal (key, PORTAL_KEY))
    take_value (self, value);
}

static void
value_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GVariant) reply = g_dbus_proxy_call_finish (G_DBUS_PROXY (source), result, NULL);
  g_autoptr (GVariant) value = NULL;

  if (reply == NULL || !g_variant_is_of_type (reply, G_VARIANT_TYPE ("(v)")))
    return; /* cancelled, or a desktop that does not say */
  g_variant_get (reply, "(v)", &value);
  take_value (SIP_COLOR_SCHEME (data), value);
}

static void
portal_found (GObject *source G_GNUC_UNUSED, GAsyncResult *result, gpointer data)
{
  GDBusProxy *portal = g_dbus_proxy_new_for_bus_finish (result, NULL);
  SipColorScheme *self;

  if (portal == NULL)
    return; /* cancelled, or no session bus */
  self = SIP_COLOR_SCHEME (data);
  self->portal = portal;
  g_signal_connect_object (portal, "g-signal", G_CALLBACK (portal_signal), self, 0);
  g_dbus_proxy_call (portal, "Read", g_variant_new ("(ss)", PORTAL_NAMESPACE, PORTAL_KEY), G_DBUS_CALL_FLAGS_NONE, -1,
                     self->cancellable, value_read, self);
}

static void
sip_color_scheme_dispose (GObject *object)
{
  SipColorScheme *self = SIP_COLOR_SCHEME (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->portal);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->choice, g_free);

  G_OBJECT_CLASS (sip_color_scheme_parent_class)->dispose (object);
}

static void
sip_color_scheme_class_init (SipColorSchemeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sip_color_scheme_dispose;
}

static void
sip_color_scheme_init (SipColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
  self->choice = g_strdup ("system");
}

SipColorScheme *
sip_color_scheme_new (GtkSettings *settings)
{
  SipColorScheme *self;

  g_return_val_if_fail (GTK_IS_SETTINGS (settings), NULL);

  self = g_object_new (SIP_TYPE_COLOR_SCHEME, NULL);
  self->settings = g_object_ref (settings);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &self->dark_at_start, NULL);
  g_dbus_proxy_new_for_bus (G_BUS_TYPE_SESSION, G_DBUS_PROXY_FLAGS_DO_NOT_LOAD_PROPERTIES, NULL,
                            "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
                            "org.freedesktop.portal.Settings", self->cancellable, portal_found, self);
  return self;
}

void
sip_color_scheme_set_choice (SipColorScheme *self, const char *choice)
{
  g_return_if_fail (SIP_IS_COLOR_SCHEME (self) && choice != NULL);

  g_free (self->choice);
  self->choice = g_strdup (choice);
  apply (self);
}
