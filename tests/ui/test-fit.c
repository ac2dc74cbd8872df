/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every response in windows of each width: no text of its details is cut off, and nothing reaches out of what holds it. */

#include "config.h"

#include "catalog.h"
#include "details-pane.h"
#include "matcher.h"
#include "response-row.h"
#include "situation-section.h"
#include "style.h"
#include "window.h"

#define USUAL_RESOLUTION (96 * PANGO_SCALE)
#define FRAMES           3    /* to lay out, to fold, and to tell of it */
#define NARROW_MARGIN    20
#define LONGEST_LINE     100 /* letters */
#define OUTSIDE          3.5F /* pixels: so far the ground of a link reaches out, so that its text is in line */

typedef struct
{
  const char *name;
  int width;
  int percent; /* of the size of text */
  guint step;  /* each so-many-th response is looked at */
} Form;

static const Form forms[] = {
  { "360", 360, 100, 13 },   { "600", 600, 100, 20 },       { "860", 860, 100, 26 },         { "1240", 1240, 100, 26 },
  { "2560", 2560, 100, 39 }, { "360-large", 360, 200, 20 }, { "1240-large", 1240, 200, 26 },
};

static SipCatalog *catalog;
static SipMatcher *matcher;
static GtkApplication *application;
static GSettings *settings;

static gboolean
count_frame (GtkWidget *widget G_GNUC_UNUSED, GdkFrameClock *clock G_GNUC_UNUSED, gpointer frames)
{
  ++*(guint *) frames;
  return G_SOURCE_CONTINUE;
}

static void
wait_frames (GtkWidget *widget)
{
  guint frames = 0;
  guint id = gtk_widget_add_tick_callback (widget, count_frame, &frames, NULL);

  while (frames < FRAMES)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_remove_tick_callback (widget, id);
}

static GtkWidget *
find (GtkWidget *widget, GType type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

/* The text is as long as it is: what it is in has to be able to scroll. */
static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scrolled != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scrolled), &policy, NULL);
  return policy != GTK_POLICY_NEVER;
}

static void
assert_whole (GtkLabel *label, int id)
{
  PangoLayout *layout = gtk_label_get_layout (label);
  int width;
  int height;

  pango_layout_get_pixel_size (layout, &width, &height);
  if (pango_layout_is_ellipsized (layout))
    g_error ("In %d the text “%s” is shortened", id, gtk_label_get_text (label));
  if (width > gtk_widget_get_width (GTK_WIDGET (label)) || height > gtk_widget_get_height (GTK_WIDGET (label)))
    g_error ("In %d the text “%s” takes %d×%d pixels and has %d×%d", id, gtk_label_get_text (label), width, height,
             gtk_widget_get_width (GTK_WIDGET (label)), gtk_widget_get_height (GTK_WIDGET (label)));
}

/* Some seventy letters are read at ease; what is narrow, as in "till it fills", makes it more. */
static void
assert_readable (GtkLabel *label, int id)
{
  PangoLayout *layout = gtk_label_get_layout (label);

  for (int i = 0; i < pango_layout_get_line_count (layout); i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *text = pango_layout_get_text (layout) + line->start_index;

      if (g_utf8_strlen (text, line->length) > LONGEST_LINE)
        g_error ("In %d the line “%.*s” is too long", id, line->length, text);
    }
}

static void
assert_inside (GtkWidget *widget, int id)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, parent, &area));
  if (area.origin.x < -OUTSIDE || area.origin.x + area.size.width > (float) gtk_widget_get_width (parent) + OUTSIDE)
    g_error ("In %d a %s is at %.0f to %.0f of the %d pixels of its %s", id, G_OBJECT_TYPE_NAME (widget),
             (double) area.origin.x, (double) (area.origin.x + area.size.width), gtk_widget_get_width (parent),
             G_OBJECT_TYPE_NAME (parent));
}

static guint
look_at (GtkWidget *widget, int id)
{
  guint n_labels = 0;

  if (!gtk_widget_get_mapped (widget) || scrolls_sideways (widget))
    return 0;
  assert_inside (widget, id);
  if (GTK_IS_LABEL (widget))
    {
      assert_whole (GTK_LABEL (widget), id);
      if (gtk_label_get_wrap (GTK_LABEL (widget)))
        assert_readable (GTK_LABEL (widget), id);
      n_labels++;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_labels += look_at (child, id);
  return n_labels;
}

static void
assert_margin (GtkWidget *details)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (find (details, SIP_TYPE_SITUATION_SECTION), details, &area));
  g_assert_cmpfloat (area.origin.x, <=, NARROW_MARGIN);
}

static void
test_form (gconstpointer data)
{
  const Form *form = data;
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);
  SipWindow *window;
  GtkWidget *details;

  g_assert_nonnull (ids);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_RESOLUTION * form->percent / 100, NULL);
  g_settings_set_int (settings, "window-width", form->width);
  g_settings_set_int (settings, "window-height", 700);
  window = sip_window_new (application, settings);
  sip_window_set_catalog (window, catalog, matcher);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < ids->len; i += form->step)
    {
      int id = g_array_index (ids, int, i);

      sip_window_open_entry (window, id);
      details = find (GTK_WIDGET (window), SIP_TYPE_DETAILS_PANE);
      while (!gtk_widget_get_mapped (details))
        g_main_context_iteration (NULL, TRUE);
      sip_details_pane_complete (SIP_DETAILS_PANE (details));
      wait_frames (GTK_WIDGET (window));
      g_assert_cmpuint (look_at (details, id), >, 20);
      if (form->width == 360)
        assert_margin (details);
    }
  /* The rest is the border of the window. */
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), >, form->width - 20);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
assert_match_is_seen (GtkLabel *label)
{
  g_autoptr (PangoLayout) layout = NULL;
  PangoAttrList *bold = gtk_label_get_attributes (label);
  g_autoptr (PangoAttrIterator) iterator = bold != NULL ? pango_attr_list_get_iterator (bold) : NULL;
  PangoRectangle place;
  int start;
  int end;

  if (iterator == NULL
      || (pango_attr_iterator_get (iterator, PANGO_ATTR_WEIGHT) == NULL && !pango_attr_iterator_next (iterator)))
    return;
  pango_attr_iterator_range (iterator, &start, &end);
  if (end == G_MAXINT)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (label), gtk_label_get_text (label));
  pango_layout_set_attributes (layout, bold);
  pango_layout_index_to_pos (layout, end, &place);
  if (place.x > gtk_widget_get_width (GTK_WIDGET (label)) * PANGO_SCALE)
    g_error ("In “%s” the match is not seen", gtk_label_get_text (label));
}

static guint
look_at_rows (GtkWidget *widget)
{
  guint n_rows = SIP_IS_RESPONSE_ROW (widget);

  /* Rows that follow in later frames have no place yet. */
  if (gtk_widget_get_width (widget) == 0)
    return 0;
  if (GTK_IS_LABEL (widget) && SIP_IS_RESPONSE_ROW (gtk_widget_get_parent (widget)))
    assert_match_is_seen (GTK_LABEL (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n_rows += look_at_rows (child);
  return n_rows;
}

/* The words are found in statements of any length. */
static void
test_matches_in_rows (void)
{
  SipWindow *window;

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", USUAL_RESOLUTION, NULL);
  g_settings_set_int (settings, "window-width", 1240);
  window = sip_window_new (application, settings);
  sip_window_set_catalog (window, catalog, matcher);
  gtk_window_present (GTK_WINDOW (window));
  sip_window_search (window, "call drops after 32 seconds");
  wait_frames (GTK_WIDGET (window));
  g_assert_cmpuint (look_at_rows (GTK_WIDGET (window)), >, 10);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  gtk_test_init (&argc, &argv, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  g_assert_no_error (error);
  matcher = sip_matcher_new (catalog, &error);
  g_assert_no_error (error);
  settings = g_settings_new (APPLICATION_ID);
  application = gtk_application_new (APPLICATION_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  sip_style_load (gdk_display_get_default ());

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *path = g_strconcat ("/fit/", forms[i].name, NULL);

      g_test_add_data_func (path, &forms[i], test_form);
    }
  g_test_add_func ("/fit/matches-in-rows", test_matches_in_rows);
  status = g_test_run ();
  g_object_unref (application);
  g_object_unref (settings);
  g_object_unref (matcher);
  g_object_unref (catalog);
  return status;
}
