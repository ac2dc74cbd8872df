/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "details-pane.h"
#include "entry-page.h"
#include "filler.h"
#include "page.h"
#include "pane-layout.h"
#include "section.h"

#define TOPIC        "topic" /* what a section of the primer shows */
#define FIRST_TOPICS 9       /* statements that are seen when the window opens */

struct _SipDetailsPane
{
  GtkWidget parent_instance;
  GtkStack *stack; /* template children */
  GtkWidget *primer;
  SipEntryPage *page;  /* of the stack, nullable: made when it is first wanted */
  GSettings *settings; /* owned, nullable */
  SipEntry *entry;     /* owned, nullable */
  SipFiller *primer_filler; /* owned */
};

G_DEFINE_FINAL_TYPE (SipDetailsPane, sip_details_pane, GTK_TYPE_WIDGET)

static guint
fill_topic (GtkWidget *section, guint most, gpointer data G_GNUC_UNUSED)
{
  return SIP_IS_SECTION (section)
             ? sip_section_set_entry (SIP_SECTION (section), g_object_get_data (G_OBJECT (section), TOPIC), most)
             : 0;
}

static SipEntryPage *
need_page (SipDetailsPane *self)
{
  if (self->page == NULL)
    {
      self->page = sip_entry_page_new ();
      if (self->settings != NULL)
        sip_entry_page_bind_folds (self->page, self->settings);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->page), "entry");
    }
  return self->page;
}

static void
sip_details_pane_dispose (GObject *object)
{
  SipDetailsPane *self = SIP_DETAILS_PANE (object);
  GtkWidget *child;

  g_clear_pointer (&self->primer_filler, sip_filler_free);
  g_clear_object (&self->entry);
  g_clear_object (&self->settings);
  self->page = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_details_pane_parent_class)->dispose (object);
}

static void
sip_details_pane_class_init (SipDetailsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_details_pane_dispose;

  g_type_ensure (SIP_TYPE_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/details-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, SIP_TYPE_PANE_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_bind_template_child (widget_class, SipDetailsPane, stack);
  gtk_widget_class_bind_template_child (widget_class, SipDetailsPane, primer);
}

static void
sip_details_pane_init (SipDetailsPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->primer_filler = sip_filler_new (self->primer, fill_topic, NULL, NULL);
}

void
sip_details_pane_set_primer (SipDetailsPane *self, GPtrArray *topics)
{
  g_return_if_fail (SIP_IS_DETAILS_PANE (self) && topics != NULL);

  for (guint i = 0; i < topics->len; i++)
    {
      SipSection *section = g_object_new (SIP_TYPE_SECTION, "title", sip_entry_get_title (topics->pdata[i]), NULL);

      gtk_widget_set_visible (GTK_WIDGET (section), FALSE);
      g_object_set_data_full (G_OBJECT (section), TOPIC, g_object_ref (topics->pdata[i]), g_object_unref);
      gtk_widget_insert_before (GTK_WIDGET (section), self->primer, NULL);
    }
  sip_filler_start_with (self->primer_filler, FIRST_TOPICS);
}

void
sip_details_pane_set_entry (SipDetailsPane *self, SipEntry *entry, GHashTable *words)
{
  g_return_if_fail (SIP_IS_DETAILS_PANE (self) && (entry == NULL || SIP_IS_ENTRY (entry)));

  g_set_object (&self->entry, entry);
  if (entry != NULL || self->page != NULL)
    sip_entry_page_set_entry (need_page (self), entry, words);
  gtk_stack_set_visible_child_name (self->stack, entry != NULL ? "entry" : "primer");
}

void
sip_details_pane_prepare (SipDetailsPane *self)
{
  g_return_if_fail (SIP_IS_DETAILS_PANE (self));

  need_page (self);
}

gboolean
sip_details_pane_complete (SipDetailsPane *self)
{
  g_return_val_if_fail (SIP_IS_DETAILS_PANE (self), FALSE);

  return self->page != NULL && sip_entry_page_complete (self->page);
}

SipEntry *
sip_details_pane_get_entry (SipDetailsPane *self)
{
  g_return_val_if_fail (SIP_IS_DETAILS_PANE (self), NULL);

  return self->entry;
}

void
sip_details_pane_bind_folds (SipDetailsPane *self, GSettings *settings)
{
  g_return_if_fail (SIP_IS_DETAILS_PANE (self) && self->settings == NULL && G_IS_SETTINGS (settings));

  self->settings = g_object_ref (settings);
  if (self->page != NULL)
    sip_entry_page_bind_folds (self->page, settings);
}

void
sip_details_pane_move_section (SipDetailsPane *self, int steps)
{
  g_return_if_fail (SIP_IS_DETAILS_PANE (self));

  if (self->entry != NULL)
    sip_entry_page_move_section (self->page, steps);
}

/* Labels here take no focus, so that Tab goes from link to link; what is marked in them is found by looking. */
static char *
dup_selection (GtkWidget *widget)
{
  int start;
  int end;

  if (GTK_IS_LABEL (widget) && gtk_label_get_selection_bounds (GTK_LABEL (widget), &start, &end))
    return g_utf8_substring (gtk_label_get_text (GTK_LABEL (widget)), start, end);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      char *selection = dup_selection (child);

      if (selection != NULL)
        return selection;
    }
  return NULL;
}

char *
sip_details_pane_dup_selection (SipDetailsPane *self)
{
  g_return_val_if_fail (SIP_IS_DETAILS_PANE (self), NULL);

  return dup_selection (GTK_WIDGET (self));
}

GdkTexture *
sip_details_pane_create_flow_picture (SipDetailsPane *self)
{
  g_return_val_if_fail (SIP_IS_DETAILS_PANE (self), NULL);

  return self->page != NULL ? sip_entry_page_create_flow_picture (self->page) : NULL;
}
