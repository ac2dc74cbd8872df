/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The details of a response, which are filled in the frames after it was chosen. */

#include "config.h"

#include "../contrast.h"
#include "catalog.h"
#include "details-pane.h"
#include "style.h"
#include "symptom-section.h"

#define BUSY_HERE 486
#define ARROW     16 /* pixels that an arrow takes, and some space behind it */

static gboolean
has_marks (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && gtk_label_get_attributes (GTK_LABEL (widget)) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_marks (child))
      return TRUE;
  return FALSE;
}

static GHashTable *
create_words (const char *word)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_add (words, g_strdup (word));
  return words;
}

static SipEntry *
look_up (int id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SipCatalog) catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  SipEntry *entry = catalog != NULL ? sip_catalog_lookup_entry (catalog, id, &error) : NULL;

  g_assert_no_error (error);
  return entry;
}

/* Returns: a window with @details in it, which is shown. */
static GtkWidget *
present (SipDetailsPane *details, int width)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (details));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

/* Who goes to a section at once has the details completed, and types on. */
static void
test_new_words_after_completion (void)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  g_autoptr (GHashTable) words = create_words ("busy");
  SipDetailsPane *details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  GtkWidget *window = present (details, 600);

  sip_details_pane_set_entry (details, entry, NULL);
  g_assert_true (sip_details_pane_complete (details));
  g_assert_false (sip_details_pane_complete (details));
  g_assert_false (has_marks (GTK_WIDGET (details)));

  sip_details_pane_set_entry (details, entry, words);
  while (!has_marks (GTK_WIDGET (details)))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Returns: (nullable): a check with a marked word */
static GtkWidget *
find_marked_check (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (gtk_widget_has_css_class (widget, "check") && gtk_label_get_attributes (GTK_LABEL (widget)) != NULL)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_marked_check (child);
  return found;
}

/* What is seen of the marked word in @label, and of what it stands on. */
static void
get_marked_colors (GtkWidget *label, GdkRGBA *text, GdkRGBA *ground)
{
  GSList *attributes = pango_attr_list_get_attributes (gtk_label_get_attributes (GTK_LABEL (label)));
  GdkRGBA mark = { 0 };

  sip_style_get_color (label, text);
  sip_style_get_ground (label, ground);
  for (GSList *item = attributes; item != NULL; item = item->next)
    {
      const PangoAttribute *attribute = item->data;
      const PangoAttrColor *color = item->data;
      const PangoAttrInt *number = item->data;

      if (attribute->klass->type == PANGO_ATTR_BACKGROUND)
        mark = (GdkRGBA){ (float) color->color.red / G_MAXUINT16, (float) color->color.green / G_MAXUINT16,
                          (float) color->color.blue / G_MAXUINT16, mark.alpha };
      else if (attribute->klass->type == PANGO_ATTR_BACKGROUND_ALPHA)
        mark.alpha = (float) number->value / G_MAXUINT16;
      else if (attribute->klass->type == PANGO_ATTR_FOREGROUND_ALPHA)
        text->alpha = (float) number->value / G_MAXUINT16;
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);
  *ground = mix (ground, &mark, mark.alpha);
  *text = mix (ground, text, text->alpha);
}

/* The text of a check is fainter than other text. */
static void
test_marked_words_can_be_read (gconstpointer is_dark)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  g_autoptr (GHashTable) words = create_words ("call");
  SipDetailsPane *details;
  GtkWidget *window;
  GtkWidget *check;
  GdkRGBA text;
  GdkRGBA ground;

  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", is_dark != NULL, NULL);
  details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  window = present (details, 600);
  sip_details_pane_set_entry (details, entry, words);
  while ((check = find_marked_check (GTK_WIDGET (details))) == NULL)
    g_main_context_iteration (NULL, TRUE);
  get_marked_colors (check, &text, &ground);
  g_assert_cmpfloat (get_contrast (&text, &ground), >=, ENOUGH);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_label (GtkWidget *widget, const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_label (child, text);
  return found;
}

/* Its arrow is beside all lines of a check, not in the first. */
static void
test_checks_are_indented (void)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  const SipStatement *cause = sip_entry_get_statements (entry, SIP_FIELD_CAUSE)->pdata[0];
  SipDetailsPane *details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  GtkWidget *window = present (details, 360);
  GtkWidget *check;
  graphene_point_t place;

  sip_details_pane_set_entry (details, entry, NULL);
  sip_details_pane_complete (details);
  check = find_label (GTK_WIDGET (details), cause->checks[0]);
  g_assert_nonnull (check);
  while (gtk_widget_get_width (check) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (check))), >, 1);
  g_assert_true (gtk_widget_compute_point (check, find_label (GTK_WIDGET (details), cause->label),
                                           &GRAPHENE_POINT_INIT (0, 0), &place));
  g_assert_cmpfloat (place.x, >=, ARROW);
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);
  return found;
}

static char **
list_symptoms (GtkWidget *section)
{
  GtkWidget *expander = find_type (section, GTK_TYPE_EXPANDER);
  GtkWidget *list = gtk_widget_get_first_child (gtk_expander_get_child (GTK_EXPANDER (expander)));

  return g_strsplit (gtk_label_get_text (GTK_LABEL (list)), "\n", -1);
}

/* Of the hundred symptoms of a common response a few are enough, the one that was searched for first among them. */
static void
test_many_symptoms (void)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  GPtrArray *all = sip_entry_get_statements (entry, SIP_FIELD_SYMPTOM);
  const char *last = ((SipStatement *) all->pdata[all->len - 1])->text;
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto (GStrv) spoken = g_strsplit (last, " ", -1);
  GtkWidget *section = g_object_ref_sink (g_object_new (SIP_TYPE_SYMPTOM_SECTION, NULL));
  GtkWidget *button = find_type (section, GTK_TYPE_TOGGLE_BUTTON);
  g_auto (GStrv) first = NULL;
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) more = NULL;

  for (guint i = 0; spoken[i] != NULL; i++)
    g_hash_table_add (words, g_strdup (spoken[i]));
  sip_symptom_section_set_entry (SIP_SYMPTOM_SECTION (section), entry, NULL);
  first = list_symptoms (section);
  g_assert_cmpuint (all->len, >, 12);
  g_assert_cmpuint (g_strv_length (first), ==, 12);
  g_assert_cmpstr (first[0], ==, ((SipStatement *) all->pdata[0])->text);
  g_assert_true (gtk_widget_get_visible (button));

  sip_symptom_section_set_entry (SIP_SYMPTOM_SECTION (section), entry, words);
  found = list_symptoms (section);
  g_assert_cmpuint (g_strv_length (found), ==, 12);
  g_assert_cmpstr (found[0], ==, last);
  g_assert_true (has_marks (section));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  more = list_symptoms (section);
  g_assert_cmpuint (g_strv_length (more), ==, all->len);
  g_object_unref (section);
}

static GtkWidget *
find_source (GtkWidget *widget)
{
  GtkWidget *found = gtk_widget_has_css_class (widget, "source") && gtk_widget_get_visible (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_source (child);
  return found;
}

static void
test_sources_have_tooltips (void)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  SipDetailsPane *details = g_object_ref_sink (g_object_new (SIP_TYPE_DETAILS_PANE, NULL));
  g_autoptr (GObject) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  GtkWidget *source;
  gboolean is_shown = FALSE;

  sip_details_pane_set_entry (details, entry, NULL);
  sip_details_pane_complete (details);
  source = find_source (GTK_WIDGET (details));
  g_assert_true (gtk_widget_get_has_tooltip (source));
  g_signal_emit_by_name (source, "query-tooltip", 0, 0, FALSE, tooltip, &is_shown);
  g_assert_true (is_shown);
  g_object_unref (details);
}

static gboolean
says (SipDetailsPane *details, const char *text)
{
  GtkWidget *label = find_label (GTK_WIDGET (details), text);

  return label != NULL && gtk_widget_is_visible (label);
}

/* Who chooses a response sees the beginning of what is said about it in the next frame; who types reads the list. */
static void
test_first_screen_is_there_at_once (void)
{
  g_autoptr (SipEntry) entry = look_up (BUSY_HERE);
  const SipStatement *cause = sip_entry_get_statements (entry, SIP_FIELD_CAUSE)->pdata[0];
  g_autoptr (GHashTable) words = create_words ("busy");
  SipDetailsPane *details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  GtkWidget *window = present (details, 600);

  sip_details_pane_set_entry (details, entry, NULL);
  g_assert_true (says (details, sip_entry_get_summary (entry)));
  g_assert_true (says (details, cause->checks[0]));
  gtk_window_destroy (GTK_WINDOW (window));

  details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  window = present (details, 600);
  sip_details_pane_set_entry (details, entry, words);
  g_assert_true (says (details, sip_entry_get_summary (entry)));
  g_assert_false (says (details, cause->checks[0]));
  while (!says (details, cause->checks[0]))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Responses that follow each other, as they do while Down is held, show their heads alone until one of them stays. More than
 * one try, for the machine may be busy with something else between the two. */
static void
test_what_is_passed_by_is_not_filled (void)
{
  g_autoptr (SipEntry) passed = look_up (BUSY_HERE);
  g_autoptr (SipEntry) last = look_up (BUSY_HERE + 1);
  const SipStatement *cause = sip_entry_get_statements (last, SIP_FIELD_CAUSE)->pdata[0];
  SipDetailsPane *details = g_object_new (SIP_TYPE_DETAILS_PANE, NULL);
  GtkWidget *window = present (details, 600);
  gboolean waits = FALSE;

  for (guint i = 0; i < 10 && !waits; i++)
    {
      sip_details_pane_set_entry (details, passed, NULL);
      sip_details_pane_set_entry (details, last, NULL);
      waits = !says (details, cause->checks[0]);
    }
  g_assert_true (waits);
  g_assert_true (says (details, sip_entry_get_summary (last)));
  while (!says (details, cause->checks[0]))
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  sip_style_load (gdk_display_get_default ());

  g_test_add_func ("/details/first-screen-is-there-at-once", test_first_screen_is_there_at_once);
  g_test_add_func ("/details/what-is-passed-by-is-not-filled", test_what_is_passed_by_is_not_filled);
  g_test_add_func ("/details/new-words-after-completion", test_new_words_after_completion);
  g_test_add_func ("/details/checks-are-indented", test_checks_are_indented);
  g_test_add_func ("/details/many-symptoms", test_many_symptoms);
  g_test_add_func ("/details/sources-have-tooltips", test_sources_have_tooltips);
  g_test_add_data_func ("/details/marked-words-can-be-read", NULL, test_marked_words_can_be_read);
  g_test_add_data_func ("/details/marked-words-can-be-read-in-the-dark", "dark", test_marked_words_can_be_read);
  return g_test_run ();
}
