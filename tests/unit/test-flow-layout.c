/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The places of lanes, arrows and labels, for the flow of every response, from narrow to wide and with small and
 * large text. */

#include "config.h"

#include <math.h>
#include <pango/pangocairo.h>

#include "catalog.h"
#include "flow-layout.h"
#include "flow-tracks.h"

static const double widths[] = { 280, 320, 360, 420, 500, 600, 720, 900, 1200, 1600 };
static const double sizes[] = { 5, 10, 15, 30 }; /* points: 50 % to 300 % */

static SipCatalog *catalog;

static PangoContext *
create_context (double points)
{
  PangoFontMap *map = pango_cairo_font_map_get_default ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *font = pango_font_description_from_string ("Sans");

  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static double
get_right (const graphene_rect_t *rect)
{
  return rect->origin.x + rect->size.width;
}

static double
get_bottom (const graphene_rect_t *rect)
{
  return rect->origin.y + rect->size.height;
}

static void
assert_text_fits (PangoLayout *text, const graphene_rect_t *area)
{
  PangoRectangle extents;

  pango_layout_get_extents (text, NULL, &extents);
  g_assert_cmpint (extents.width, <=, (int) (area->size.width * PANGO_SCALE));
  g_assert_cmpint (extents.height, <=, (int) (area->size.height * PANGO_SCALE));
}

/* Whether each line ends where a word does. */
static gboolean
breaks_words (PangoLayout *text)
{
  const char *string = pango_layout_get_text (text);

  for (int i = 1; i < pango_layout_get_line_count (text); i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (text, i);
      char before = string[line->start_index - 1];

      if (before != ' ' && before != '\n' && before != '-' && before != '/' && before != '.' && before != ';')
        return TRUE;
    }
  return FALSE;
}

static void
check_lanes (const SipFlowLayout *layout)
{
  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const SipFlowLane *lane = layout->lanes->pdata[i];

      assert_text_fits (lane->name, &lane->name_area);
      g_assert_cmpfloat (lane->name_area.origin.x, >=, -1);
      g_assert_cmpfloat (get_right (&lane->name_area), <=, layout->width + 1);
      for (guint k = 0; k < lane->segments->len; k++)
        {
          const SipFlowSegment *segment = &g_array_index (lane->segments, SipFlowSegment, k);

          g_assert_cmpfloat (segment->top, >=, get_bottom (&lane->name_area));
          g_assert_cmpfloat (segment->bottom, >=, segment->top);
        }
      if (i > 0)
        {
          const SipFlowLane *before = layout->lanes->pdata[i - 1];

          g_assert_cmpfloat (lane->x, >, before->x);
          g_assert_cmpfloat (lane->name_area.origin.x, >, get_right (&before->name_area));
        }
    }
}

/* No piece of a lane is behind what is written. */
static void
check_not_struck_through (const SipFlowLayout *layout, const graphene_rect_t *area)
{
  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const SipFlowLane *lane = layout->lanes->pdata[i];

      if (lane->x < area->origin.x || lane->x > get_right (area))
        continue;
      for (guint k = 0; k < lane->segments->len; k++)
        {
          const SipFlowSegment *segment = &g_array_index (lane->segments, SipFlowSegment, k);

          g_assert_true (segment->bottom <= area->origin.y || segment->top >= get_bottom (area));
        }
    }
}

static void
check_steps (const SipFlowLayout *layout)
{
  double top = 0;

  for (guint i = 0; i < layout->lanes->len; i++)
    top = MAX (top, get_bottom (&((SipFlowLane *) layout->lanes->pdata[i])->name_area));

  for (guint i = 0; i < layout->steps->len; i++)
    {
      const SipFlowStep *step = layout->steps->pdata[i];
      const graphene_rect_t *drawn = step->waits ? &step->note_area : &step->label_area;

      g_assert_cmpfloat (step->area.origin.y, >=, top);
      top = get_bottom (&step->area);
      assert_text_fits (step->label, &step->label_area);
      g_assert_true (graphene_rect_contains_rect (&step->area, drawn));
      g_assert_true (graphene_rect_contains_rect (drawn, &step->label_area));
      check_not_struck_through (layout, drawn);
      if (!step->waits)
        g_assert_cmpfloat (step->y, >, get_bottom (&step->label_area));
      g_assert_cmpfloat (step->y, <, top);
    }
  g_assert_cmpfloat (top, <=, layout->height);
}

/* With ordinary text and enough room, a label stays between the lanes of its arrow. */
static void
check_within_span (const SipFlowLayout *layout)
{
  for (guint i = 0; i < layout->steps->len; i++)
    {
      const SipFlowStep *step = layout->steps->pdata[i];

      g_assert_false (breaks_words (step->label));
      if (step->waits)
        continue;
      g_assert_cmpfloat (step->label_area.origin.x, >, MIN (step->from, step->to));
      g_assert_cmpfloat (get_right (&step->label_area), <, MAX (step->from, step->to));
    }
}

static void
check_mirrored (const SipFlowLayout *layout, const SipFlowLayout *mirrored)
{
  g_assert_cmpfloat (layout->height, ==, mirrored->height);
  for (guint i = 0; i < layout->lanes->len; i++)
    {
      const SipFlowLane *lane = layout->lanes->pdata[i];
      const SipFlowLane *other = mirrored->lanes->pdata[i];

      g_assert_cmpfloat_with_epsilon (lane->x, layout->width - other->x, 0.01);
      g_assert_cmpfloat_with_epsilon (lane->name_area.origin.x, layout->width - get_right (&other->name_area), 0.01);
    }
  for (guint i = 0; i < layout->steps->len; i++)
    {
      const SipFlowStep *step = layout->steps->pdata[i];
      const SipFlowStep *other = mirrored->steps->pdata[i];

      g_assert_cmpfloat_with_epsilon (step->from, layout->width - other->from, 0.01);
      g_assert_cmpfloat_with_epsilon (step->to, layout->width - other->to, 0.01);
      g_assert_cmpfloat_with_epsilon (step->label_area.origin.x, layout->width - get_right (&other->label_area), 0.01);
    }
}

static void
test_flow (gconstpointer data)
{
  int code = GPOINTER_TO_INT (data);
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);
  const SipFlow *flow = sip_response_get_flow (response);

  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      PangoContext *context = create_context (sizes[s]);

      for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
        {
          g_autoptr (SipFlowLayout) layout = sip_flow_layout_new (flow, code, context, widths[w], FALSE);
          g_autoptr (SipFlowLayout) mirrored = sip_flow_layout_new (flow, code, context, widths[w], TRUE);

          g_assert_cmpuint (layout->lanes->len, ==, flow->lanes->len);
          g_assert_cmpuint (layout->steps->len, ==, flow->messages->len);
          check_lanes (layout);
          check_steps (layout);
          check_steps (mirrored);
          check_mirrored (layout, mirrored);
          if (widths[w] >= 60 * sizes[s])
            check_within_span (layout);
        }
      g_object_unref (context);
    }
}

/* GTK takes for granted that what is wider is not higher: it looks for the least width at which a height suffices.
 * Ordinary text has all its room in the widest of these, the largest text in none. */
static void
test_wider_is_not_higher (gconstpointer data)
{
  static const double points[] = { 10, 30 };
  int code = GPOINTER_TO_INT (data);
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, code, NULL);

  for (guint s = 0; s < G_N_ELEMENTS (points); s++)
    {
      PangoContext *context = create_context (points[s]);
      double height = G_MAXDOUBLE;

      for (double width = 240; width < 1000; width += 1 + 0.04 * width)
        {
          g_autoptr (SipFlowLayout) layout = sip_flow_layout_new (sip_response_get_flow (response), code, context,
                                                                  floor (width), FALSE);

          g_assert_cmpfloat (layout->height, <=, height);
          height = layout->height;
        }
      g_object_unref (context);
    }
}

static void
test_own_response_stands_out (void)
{
  g_autoptr (SipResponse) response = sip_catalog_lookup (catalog, 486, NULL);
  const SipFlow *flow = sip_response_get_flow (response);
  PangoContext *context = create_context (10);
  g_autoptr (SipFlowLayout) layout = sip_flow_layout_new (flow, 486, context, 600, FALSE);
  guint n_own = 0;

  for (guint i = 0; i < flow->messages->len; i++)
    {
      const SipFlowStep *step = layout->steps->pdata[i];

      g_assert_cmpint (step->is_own, ==, ((SipFlowMessage *) flow->messages->pdata[i])->response == 486);
      n_own += step->is_own;
    }
  g_assert_cmpuint (n_own, >, 0);
  g_object_unref (context);
}

static void
test_flow_without_lanes (void)
{
  g_autoptr (SipFlow) flow = sip_flow_new ();
  PangoContext *context = create_context (10);
  g_autoptr (SipFlowLayout) layout = sip_flow_layout_new (flow, 486, context, 600, FALSE);

  g_assert_cmpuint (layout->lanes->len, ==, 0);
  g_assert_cmpfloat (layout->height, ==, 0);
  g_object_unref (context);
}

static void
test_tracks (void)
{
  SipFlowTrack tracks[] = { { 10, 20, FALSE, 0 }, { 50, 100, TRUE, 0 }, { 50, 200, TRUE, 0 } };

  sip_flow_tracks_share (tracks, G_N_ELEMENTS (tracks), 520);
  g_assert_cmpfloat_with_epsilon (tracks[0].size, 20, 0.1);
  g_assert_cmpfloat_with_epsilon (tracks[1].size, 250, 0.1);
  g_assert_cmpfloat_with_epsilon (tracks[2].size, 250, 0.1);
  sip_flow_tracks_share (tracks, G_N_ELEMENTS (tracks), 270);
  g_assert_cmpfloat_with_epsilon (tracks[1].size, 100, 0.1);
  g_assert_cmpfloat_with_epsilon (tracks[2].size, 150, 0.1);
  sip_flow_tracks_share (tracks, G_N_ELEMENTS (tracks), 60);
  g_assert_cmpfloat_with_epsilon (tracks[0].size, 10, 0.1);
  g_assert_cmpfloat_with_epsilon (tracks[2].size, 25, 0.1);

  sip_flow_tracks_widen (tracks + 1, 2, 120, 340);
  g_assert_cmpfloat (tracks[1].min, ==, 60);
  g_assert_cmpfloat (tracks[2].natural, ==, 220);
}

static void
add_flow_tests (void)
{
  g_autoptr (GArray) ids = sip_catalog_list_ids (catalog, SIP_ENTRY_KIND_RESPONSE, NULL);

  g_assert_cmpuint (ids->len, >, 0);
  for (guint i = 0; i < ids->len; i++)
    {
      int code = g_array_index (ids, int, i);
      g_autofree char *places = g_strdup_printf ("/flow-layout/%d/places", code);
      g_autofree char *heights = g_strdup_printf ("/flow-layout/%d/wider-is-not-higher", code);

      g_test_add_data_func (places, GINT_TO_POINTER (code), test_flow);
      g_test_add_data_func (heights, GINT_TO_POINTER (code), test_wider_is_not_higher);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  catalog = sip_catalog_open (g_getenv ("SIP_CODES_CATALOG"), &error);
  g_assert_no_error (error);

  add_flow_tests ();
  g_test_add_func ("/flow-layout/own-response-stands-out", test_own_response_stands_out);
  g_test_add_func ("/flow-layout/without-lanes", test_flow_without_lanes);
  g_test_add_func ("/flow-layout/tracks", test_tracks);
  status = g_test_run ();
  g_clear_object (&catalog);
  return status;
}
