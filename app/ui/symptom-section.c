/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "excerpt.h"
#include "marks.h"
#include "symptom-section.h"

#define N_FIRST 12

struct _SipSymptomSection
{
  GtkWidget parent_instance;
  GtkLabel *list; /* template children */
  GtkToggleButton *all;
  SipEntry *entry;   /* owned, nullable */
  GHashTable *words; /* owned, nullable */
};

typedef struct
{
  const char *text;
  guint position;
  guint n_marks;
} Symptom;

G_DEFINE_FINAL_TYPE (SipSymptomSection, sip_symptom_section, GTK_TYPE_WIDGET)

static int
compare (const void *a, const void *b)
{
  const Symptom *left = a;
  const Symptom *right = b;

  if (left->n_marks != right->n_marks)
    return left->n_marks > right->n_marks ? -1 : 1;
  return left->position < right->position ? -1 : 1;
}

static GArray *
sort (GPtrArray *statements, GHashTable *words)
{
  GArray *symptoms = g_array_sized_new (FALSE, FALSE, sizeof (Symptom), statements->len);

  for (guint i = 0; i < statements->len; i++)
    {
      Symptom symptom = { ((SipStatement *) statements->pdata[i])->text, i, 0 };

      if (words != NULL && g_hash_table_size (words) > 0)
        {
          g_autoptr (GArray) marks = sip_excerpt_mark (symptom.text, words);

          symptom.n_marks = marks->len;
        }
      g_array_append_val (symptoms, symptom);
    }
  g_array_sort (symptoms, compare);
  return symptoms;
}

static void
show (SipSymptomSection *self)
{
  GPtrArray *statements = self->entry != NULL ? sip_entry_get_statements (self->entry, SIP_FIELD_SYMPTOM) : NULL;
  gboolean all = gtk_toggle_button_get_active (self->all);
  g_autoptr (GArray) symptoms = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), statements != NULL && statements->len > 0);
  if (statements == NULL)
    return;
  symptoms = sort (statements, self->words);
  text = g_string_new (NULL);
  for (guint i = 0; i < symptoms->len && (all || i < N_FIRST); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", g_array_index (symptoms, Symptom, i).text);
  gtk_label_set_label (self->list, text->str);
  sip_marks_show (GTK_WIDGET (self->list), self->words);

  label = all ? g_strdup (_ ("Show fewer"))
              : g_strdup_printf (ngettext ("Show all %u", "Show all %u", symptoms->len), symptoms->len);
  gtk_button_set_label (GTK_BUTTON (self->all), label);
  gtk_widget_set_visible (GTK_WIDGET (self->all), symptoms->len > N_FIRST);
}

static void
sip_symptom_section_dispose (GObject *object)
{
  SipSymptomSection *self = SIP_SYMPTOM_SECTION (object);
  GtkWidget *child;

  g_clear_object (&self->entry);
  g_clear_pointer (&self->words, g_hash_table_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (sip_symptom_section_parent_class)->dispose (object);
}

static void
sip_symptom_section_class_init (SipSymptomSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_symptom_section_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_BASE "/ui/symptom-section.ui");
  gtk_widget_class_bind_template_child (widget_class, SipSymptomSection, list);
  gtk_widget_class_bind_template_child (widget_class, SipSymptomSection, all);
  gtk_widget_class_bind_template_callback (widget_class, show);
}

static void
sip_symptom_section_init (SipSymptomSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
sip_symptom_section_set_entry (SipSymptomSection *self, SipEntry *entry, GHashTable *words)
{
  g_return_if_fail (SIP_IS_SYMPTOM_SECTION (self) && (entry == NULL || SIP_IS_ENTRY (entry)));

  if (words != self->words)
    {
      g_clear_pointer (&self->words, g_hash_table_unref);
      self->words = words != NULL ? g_hash_table_ref (words) : NULL;
    }
  if (g_set_object (&self->entry, entry))
    gtk_toggle_button_set_active (self->all, FALSE);
  show (self);
}
