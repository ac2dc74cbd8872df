/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "application.h"
#include "color-scheme.h"
#include "matcher.h"
#include "text-size.h"
#include "window.h"

G_BEGIN_DECLS

struct _SipApplication
{
  GtkApplication  parent_instance;
  GSettings      *settings;     /* owned from startup on */
  SipColorScheme *color_scheme; /* owned from startup on */
  SipTextSize    *text_size;    /* owned from startup on */
  SipCatalog     *catalog;      /* owned, nullable */
  SipMatcher     *matcher;      /* owned, nullable */
  GError         *error;        /* owned, nullable: why there is no catalogue */
};

/* A window that shows the catalogue, or why there is none; not presented yet. */
SipWindow *sip_application_create_window (SipApplication *self);

/* The actions of the application and their shortcuts, in application-actions.c. */
void sip_application_add_actions (SipApplication *self);

/* What the actions do, for the command line and the desktop: each presents a window. */
void     sip_application_search (SipApplication *self, const char *text);
gboolean sip_application_show_uri (SipApplication *self, const char *uri, GError **error);

G_END_DECLS
