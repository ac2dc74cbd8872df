/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "class-pane.h"
#include "details-pane.h"
#include "history.h"
#include "panes.h"
#include "responses-pane.h"
#include "window.h"

G_BEGIN_DECLS

/* All classes, and each. */
#define SIP_N_CLASSES 7

struct _SipWindow
{
  GtkApplicationWindow parent_instance;

  GtkStack         *stack; /* template children */
  GtkSearchEntry   *search_entry;
  SipPanes         *panes;
  GtkMenuButton    *classes_button;
  GtkMenuButton *primary_button;
  GMenuModel *primary_menu;
  GtkMenuButton *copy_button;
  GMenuModel *copy_menu;
  GtkPaned         *outer;
  GtkPaned         *inner;
  SipClassPane     *class_pane;
  SipResponsesPane *responses_pane;
  SipDetailsPane   *details_pane;
  GtkLabel         *error_text;
  GtkWidget        *quit_button;
  GtkRevealer      *toast;
  GtkLabel         *toast_label;

  GSettings  *settings; /* owned */
  SipCatalog *catalog;  /* owned, nullable */
  SipMatcher *matcher;  /* owned, nullable */
  GHashTable *words;    /* owned, nullable: what the search found, for the details to mark */
  char *searched;       /* owned, nullable: for what the list was last searched */
  SipHistory *history;  /* owned */
  SipClassPane *folded_class_pane; /* of the popover of its button, nullable: made when it is first opened */
  guint class_counts[SIP_N_CLASSES];
  guint prepare_id; /* time-out that makes what the first search needs */
  guint toast_id;   /* time-out that hides the toast */
};

/* The actions of the window, in window-actions.c. */
void sip_window_install_actions (GtkWidgetClass *widget_class);
void sip_window_update_actions (SipWindow *self);
void sip_window_copy (SipWindow *self, const char *text);

/* Keys and mouse buttons that are no shortcuts of actions, in window-input.c. */
void sip_window_add_input (SipWindow *self);

/* The class filters, in window-classes.c. */
void sip_window_add_classes (SipWindow *self);
gboolean sip_window_name_classes (SipWindow *self, GError **error);
void sip_window_count_classes (SipWindow *self, const guint counts[SIP_N_CLASSES]);
void sip_window_show_nothing_selected (SipWindow *self);

/* The entry and what it finds, in window-search.c. */
void sip_window_add_search (SipWindow *self);
void sip_window_update_search (SipWindow *self);
void sip_window_announce_count (SipWindow *self);

/* What the others work with, in window.c. */
void sip_window_show_entry (SipWindow *self, int id, gboolean on_purpose);

G_END_DECLS
