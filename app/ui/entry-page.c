/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "entry-page.h"
#include "filler.h"
#include "flow-section.h"
#include "folds.h"
#include "marks.h"
#include "page.h"
#include "response.h"
#include "retry.h"
#include "reveal.h"
#include "row-layout.h"
#include "row.h"
#include "section.h"
#include "situation-section.h"
#include "style.h"
#include "symptom-section.h"
#include "term-label.h"

struct _SipEntryPage
{
  GtkWidget parent_instance;
  GtkScrolledWindow *scroller; /* template children */
  GtkLabel *code;
  GtkLabel *phrase;
  GtkLabel *class_badge;
  GtkLabel *kind_badge;
  GtkLabel *status_badge;
  GtkLabel *methods_badge;
  GtkLabel *senders_badge;
  GtkLabel *retry_badge;
  GtkLabel *names;
  GtkLabel *summary;
  GtkWidget *sections;
  SipSituationSection *situations;
  SipFlowSection *flow_section;
  GtkWidget *example_section;
  GtkLabel *example;
  SipSymptomSection *symptoms;
  SipEntry *entry;   /* owned, nullable */
  GHashTable *words; /* owned, nullable */
  SipFiller *filler; /* owned */
  int steps;         /* sections to go further, */
  int steps_wait;    /* after so many frames */
};

G_DEFINE_FINAL_TYPE (SipEntryPage, sip_entry_page, GTK_TYPE_WIDGET)

static void
show_badge (GtkLabel *badge, const char *text)
{
  gtk_label_set_label (badge, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (badge), text != NULL && *text != '\0');
}

static const char *
describe_status (SipStatus status)
{
  switch (status)
    {
    case SIP_STATUS_DEPRECATED:
      return _ ("Deprecated");
    case SIP_STATUS_HISTORIC:
      return _ ("Historic: RFC 2543 only");
    case SIP_STATUS_RESERVED:
      return _ ("Reserved");
    case SIP_STATUS_CURRENT:
    default:
      return NULL;
    }
}

static const char *
describe_kind (SipEntry *entry)
{
  if (SIP_IS_RESPONSE (entry))
    return sip_response_is_provisional (SIP_RESPONSE (entry)) ? _ ("Provisional") : _ ("Final");
  return sip_kind_get_label (sip_entry_get_kind (entry));
}

static char *
join (const char *spaced)
{
  g_auto (GStrv) words = g_strsplit (spaced, " ", -1);

  return g_strjoinv (" · ", words);
}

static void
show_response (SipEntryPage *self, SipResponse *response)
{
  g_autofree char *methods = NULL;
  g_autofree char *senders = NULL;
  g_autofree char *retry = NULL;

  if (response != NULL)
    {
      g_autofree char *joined = join (sip_response_get_senders (response));
      g_autofree char *terms = sip_format_retry (response, "client");

      if (*sip_response_get_methods (response) != '\0')
        {
          g_autofree char *listed = join (sip_response_get_methods (response));

          /* Translators: the methods whose requests a response answers: "To INVITE, UPDATE" */
          methods = g_strdup_printf (_ ("To %s"), listed);
        }
      /* Translators: who sends a response: "From UAS, proxy" */
      senders = g_strdup_printf (_ ("From %s"), joined);
      /* Translators: whether and how the client may try again: "Retry: later, elsewhere" */
      retry = g_strdup_printf (_ ("Retry: %s"), terms);
    }

  show_badge (self->status_badge, response != NULL ? describe_status (sip_response_get_status (response)) : NULL);
  show_badge (self->methods_badge, methods);
  show_badge (self->senders_badge, senders);
  show_badge (self->retry_badge, retry);
}

static gboolean
is_section (SipEntryPage *self, GtkWidget *child)
{
  return SIP_IS_SECTION (child) || child == GTK_WIDGET (self->situations) || child == GTK_WIDGET (self->flow_section)
         || child == self->example_section || child == GTK_WIDGET (self->symptoms);
}

static guint
fill_section (GtkWidget *section, guint most, gpointer data)
{
  SipEntryPage *self = data;
  SipResponse *response = SIP_IS_RESPONSE (self->entry) ? SIP_RESPONSE (self->entry) : NULL;
  guint n_shown = 0;

  if (SIP_IS_SECTION (section))
    n_shown = sip_section_set_entry (SIP_SECTION (section), self->entry, most);
  else if (section == GTK_WIDGET (self->situations))
    sip_situation_section_set_entry (self->situations, self->entry);
  else if (section == GTK_WIDGET (self->symptoms))
    sip_symptom_section_set_entry (self->symptoms, self->entry, self->words);
  else if (section == GTK_WIDGET (self->flow_section))
    sip_flow_section_set_response (self->flow_section, response);
  else if (section == self->example_section)
    {
      gtk_label_set_label (self->example, response != NULL ? sip_response_get_example (response) : "");
      gtk_widget_set_visible (self->example_section, response != NULL);
    }
  sip_marks_show (section, self->words);
  return n_shown;
}

static void
show_names (SipEntryPage *self, SipEntry *entry)
{
  GPtrArray *names = sip_entry_get_statements (entry, SIP_FIELD_NAME);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " · " : "", ((SipStatement *) names->pdata[i])->text);
  if (names->len > 0)
    /* Translators: other phrases for the same response follow */
    g_string_prepend (text, _ ("Also: "));
  show_badge (self->names, text->str);
}

static void
show_words (gpointer data)
{
  SipEntryPage *self = data;
  GtkWidget *match;

  if (self->entry == NULL)
    return;
  sip_situation_section_find (self->situations, self->words);
  sip_symptom_section_set_entry (self->symptoms, self->entry, self->words);
  match = sip_marks_show (self->sections, self->words);
  if (match != NULL)
    sip_reveal (match);
}

static void
hide_sections (SipEntryPage *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (self->sections); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_section (self, child))
      gtk_widget_set_visible (child, FALSE);
    else
      sip_marks_show (child, self->words);
}

/* Somebody who types reads the list: what the page says follows when the typing stops. */
static void
show_entry (SipEntryPage *self, SipEntry *entry, gboolean searched)
{
  int digit = sip_entry_get_class_digit (entry);
  g_autofree char *class_key = digit > 0 ? g_strdup_printf ("%dxx", digit) : NULL;

  show_badge (self->code, sip_entry_get_kind (entry) != SIP_ENTRY_KIND_PRIMER ? sip_entry_get_key (entry) : NULL);
  gtk_label_set_label (self->phrase, sip_entry_get_title (entry));
  gtk_label_set_label (self->summary, sip_entry_get_summary (entry));
  sip_style_set_class (GTK_WIDGET (self->code), digit);
  sip_style_set_class (GTK_WIDGET (self->class_badge), digit);
  show_badge (self->class_badge, SIP_IS_RESPONSE (entry) ? class_key : NULL);
  show_badge (self->kind_badge, describe_kind (entry));
  show_names (self, entry);
  show_response (self, SIP_IS_RESPONSE (entry) ? SIP_RESPONSE (entry) : NULL);
  hide_sections (self);
  if (searched)
    sip_filler_start_with (self->filler, 0);
  else
    sip_filler_start (self->filler);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static void
sip_entry_page_dispose (GObject *object)
{
  SipEntryPage *self = SIP_ENTRY_PAGE (object);
  GtkWidget *child;

  g_clear_pointer (&self->filler, sip_filler_free);
  g_clear_object (&self->entry);
  g_clear_pointer (&self->words, g_hash_table_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_entry_page_parent_class)->dispose (object);
}

static void
sip_entry_page_class_init (SipEntryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_entry_page_dispose;

  g_type_ensure (SIP_TYPE_FLOW_SECTION);
  g_type_ensure (SIP_TYPE_PAGE);
  g_type_ensure (SIP_TYPE_ROW);
  g_type_ensure (SIP_TYPE_ROW_LAYOUT);
  g_type_ensure (SIP_TYPE_SECTION);
  g_type_ensure (SIP_TYPE_SITUATION_SECTION);
  g_type_ensure (SIP_TYPE_SYMPTOM_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/entry-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, code);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, phrase);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, class_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, kind_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, status_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, methods_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, senders_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, retry_badge);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, names);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, sections);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, situations);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, flow_section);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, example_section);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, example);
  gtk_widget_class_bind_template_child (widget_class, SipEntryPage, symptoms);
}

static void
sip_entry_page_init (SipEntryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filler = sip_filler_new (self->sections, fill_section, show_words, self);
}

SipEntryPage *
sip_entry_page_new (void)
{
  return g_object_new (SIP_TYPE_ENTRY_PAGE, NULL);
}

void
sip_entry_page_set_entry (SipEntryPage *self, SipEntry *entry, GHashTable *words)
{
  gboolean is_new;
  gboolean searched;

  g_return_if_fail (SIP_IS_ENTRY_PAGE (self) && (entry == NULL || SIP_IS_ENTRY (entry)));

  is_new = g_set_object (&self->entry, entry);
  searched = words != self->words;
  if (!is_new && !searched)
    return;
  g_clear_pointer (&self->words, g_hash_table_unref);
  self->words = words != NULL ? g_hash_table_ref (words) : NULL;
  if (entry != NULL && is_new)
    show_entry (self, entry, searched);
  else if (entry != NULL)
    sip_filler_delay (self->filler);
}

gboolean
sip_entry_page_complete (SipEntryPage *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY_PAGE (self), FALSE);

  return sip_filler_finish (self->filler);
}

void
sip_entry_page_bind_folds (SipEntryPage *self, GSettings *settings)
{
  g_return_if_fail (SIP_IS_ENTRY_PAGE (self) && G_IS_SETTINGS (settings));

  sip_folds_attach (self->sections, settings);
}

static gboolean
move_section (GtkWidget *widget, GdkFrameClock *clock G_GNUC_UNUSED, gpointer data G_GNUC_UNUSED)
{
  SipEntryPage *self = SIP_ENTRY_PAGE (widget);

  if (self->steps_wait-- > 0)
    return G_SOURCE_CONTINUE;
  sip_folds_move (self->sections, self->scroller, self->steps);
  self->steps = 0;
  return G_SOURCE_REMOVE;
}

void
sip_entry_page_move_section (SipEntryPage *self, int steps)
{
  g_return_if_fail (SIP_IS_ENTRY_PAGE (self));

  if (self->entry == NULL)
    return;
  if (!sip_entry_page_complete (self) && self->steps == 0)
    {
      sip_folds_move (self->sections, self->scroller, steps);
      return;
    }
  /* Where the sections are is known after the first frame. */
  if (self->steps == 0)
    {
      self->steps_wait = 1;
      gtk_widget_add_tick_callback (GTK_WIDGET (self), move_section, NULL, NULL);
    }
  self->steps += steps;
}

GdkTexture *
sip_entry_page_create_flow_picture (SipEntryPage *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY_PAGE (self), NULL);

  sip_entry_page_complete (self);
  return sip_flow_section_create_picture (self->flow_section);
}
