/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "excerpt.h"
#include "marks.h"

/* A yellow that lets either ground shine through, so that text on it keeps its contrast if none of that shines through
 * the text. */
#define MARK_RED   0xf5f5
#define MARK_GREEN 0xc2c2
#define MARK_BLUE  0x1111
#define MARK_ALPHA 0x5555
#define TEXT_ALPHA 0xffff

static void
insert (PangoAttrList *list, PangoAttribute *attribute, const SipMark *mark)
{
  attribute->start_index = mark->start;
  attribute->end_index = mark->end;
  pango_attr_list_insert (list, attribute);
}

static gboolean
mark_label (GtkLabel *label, GHashTable *words)
{
  g_autoptr (GArray) marks = NULL;
  g_autoptr (PangoAttrList) list = NULL;

  if (words != NULL && g_hash_table_size (words) > 0)
    marks = sip_excerpt_mark (gtk_label_get_text (label), words);
  if (marks == NULL || marks->len == 0)
    {
      gtk_label_set_attributes (label, NULL);
      return FALSE;
    }

  list = pango_attr_list_new ();
  for (guint i = 0; i < marks->len; i++)
    {
      const SipMark *mark = &g_array_index (marks, SipMark, i);

      insert (list, pango_attr_background_new (MARK_RED, MARK_GREEN, MARK_BLUE), mark);
      insert (list, pango_attr_background_alpha_new (MARK_ALPHA), mark);
      insert (list, pango_attr_foreground_alpha_new (TEXT_ALPHA), mark);
    }
  gtk_label_set_attributes (label, list);
  return TRUE;
}

GtkWidget *
sip_marks_show (GtkWidget *root, GHashTable *words)
{
  GtkWidget *first = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);

  /* What is folded is no child of its section: it is marked for when it is opened, and not to be brought into view. */
  if (GTK_IS_EXPANDER (root) && !gtk_expander_get_expanded (GTK_EXPANDER (root)))
    {
      sip_marks_show (gtk_expander_get_child (GTK_EXPANDER (root)), words);
      return NULL;
    }
  if (GTK_IS_LABEL (root) && gtk_label_get_selectable (GTK_LABEL (root)))
    return mark_label (GTK_LABEL (root), words) && gtk_widget_get_visible (root) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = sip_marks_show (child, words);

      if (first == NULL && gtk_widget_get_visible (child))
        first = found;
    }
  return first;
}
