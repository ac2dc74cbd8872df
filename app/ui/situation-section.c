/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "excerpt.h"
#include "reveal.h"
#include "situation-section.h"
#include "situation-switch.h"
#include "statement-row.h"

/* So many of the words that a search found are in many a sentence, and say nothing about the situation. */
#define FEW_WORDS 2

struct _SipSituationSection
{
  GtkWidget parent_instance;
  SipSituationSwitch *situations;
  GtkBox *rows;
  SipEntry *entry; /* owned, nullable */
  char *wish;      /* owned, nullable: the situation that the user chose last */
};

G_DEFINE_FINAL_TYPE (SipSituationSection, sip_situation_section, GTK_TYPE_WIDGET)

static const SipStatement *
get_statement (SipSituationSection *self, guint index)
{
  return sip_entry_get_statements (self->entry, SIP_FIELD_METHOD)->pdata[index];
}

/* Every situation has its row, so that found words are marked in all of them. */
static void
show_chosen (SipSituationSection *self)
{
  guint chosen = sip_situation_switch_get_chosen (self->situations);
  guint i = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    gtk_widget_set_visible (row, i++ == chosen);
}

static void
situation_changed (SipSituationSection *self)
{
  const SipStatement *statement = get_statement (self, sip_situation_switch_get_chosen (self->situations));

  g_free (self->wish);
  self->wish = g_strdup (statement->label);
  show_chosen (self);
  sip_reveal (GTK_WIDGET (self));
}

static void
sip_situation_section_dispose (GObject *object)
{
  SipSituationSection *self = SIP_SITUATION_SECTION (object);
  GtkWidget *child;

  g_clear_object (&self->entry);
  g_clear_pointer (&self->wish, g_free);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_situation_section_parent_class)->dispose (object);
}

static void
sip_situation_section_class_init (SipSituationSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_situation_section_dispose;

  g_type_ensure (SIP_TYPE_SITUATION_SWITCH);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/situation-section.ui");
  gtk_widget_class_bind_template_child (widget_class, SipSituationSection, situations);
  gtk_widget_class_bind_template_child (widget_class, SipSituationSection, rows);
  gtk_widget_class_bind_template_callback (widget_class, situation_changed);
}

static void
sip_situation_section_init (SipSituationSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_situation_section_set_entry (SipSituationSection *self, SipEntry *entry)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  GPtrArray *statements;

  g_return_if_fail (SIP_IS_SITUATION_SECTION (self) && (entry == NULL || SIP_IS_ENTRY (entry)));

  g_set_object (&self->entry, entry);
  statements = entry != NULL ? sip_entry_get_statements (entry, SIP_FIELD_METHOD) : none;
  sip_statement_rows_show (self->rows, statements, FALSE, G_MAXUINT);
  sip_situation_switch_set_statements (self->situations, statements);
  for (guint i = 0; i < statements->len; i++)
    if (g_strcmp0 (get_statement (self, i)->label, self->wish) == 0)
      sip_situation_switch_choose (self->situations, i);
  show_chosen (self);
  gtk_widget_set_visible (GTK_WIDGET (self->situations), statements->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self), statements->len > 0);
}

void
sip_situation_section_find (SipSituationSection *self, GHashTable *words)
{
  GPtrArray *statements;
  guint most = FEW_WORDS;

  g_return_if_fail (SIP_IS_SITUATION_SECTION (self));

  if (words == NULL || self->entry == NULL)
    return;
  statements = sip_entry_get_statements (self->entry, SIP_FIELD_METHOD);
  for (guint i = 0; i < statements->len; i++)
    {
      g_autoptr (GArray) marks = sip_excerpt_mark (get_statement (self, i)->text, words);

      if (marks->len <= most)
        continue;
      most = marks->len;
      sip_situation_switch_choose (self->situations, i);
    }
  show_chosen (self);
}
