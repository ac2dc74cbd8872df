/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "flow-drawing.h"
#include "flow-picture.h"
#include "flow-row.h"
#include "style.h"

#define SCALE  2
#define MARGIN 32

/* The font of the view, larger: everything else follows it. */
static PangoContext *
create_context (SipFlowView *view)
{
  PangoContext *context = gtk_widget_create_pango_context (GTK_WIDGET (view));
  PangoFontDescription *font = pango_font_description_copy (pango_context_get_font_description (context));
  int size = SCALE * pango_font_description_get_size (font);

  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_context_set_font_description (context, font);
  pango_font_description_free (font);
  return context;
}

static GskRenderNode *
draw (SipFlowView *view, const SipFlowLayout *layout, const graphene_rect_t *bounds)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (view));
  GdkRGBA color;

  sip_style_get_ground (GTK_WIDGET (view), &color);
  gtk_snapshot_append_color (snapshot, &color, bounds);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN, MARGIN));
  sip_style_get_color (GTK_WIDGET (view), &color);
  sip_flow_drawing_append_lanes (snapshot, layout, &color);
  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      sip_style_get_color (row, &color);
      sip_flow_drawing_append_step (snapshot, layout, layout->steps->pdata[sip_flow_row_get_index (SIP_FLOW_ROW (row))],
                                    &color);
    }
  return gtk_snapshot_free_to_node (snapshot);
}

GdkTexture *
sip_flow_picture_new (SipFlowView *view)
{
  SipResponse *response;
  GtkNative *native;
  GskRenderer *renderer;
  PangoContext *context;
  g_autoptr (SipFlowLayout) layout = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  graphene_rect_t bounds;

  g_return_val_if_fail (SIP_IS_FLOW_VIEW (view), NULL);

  response = sip_flow_view_get_response (view);
  native = gtk_widget_get_native (GTK_WIDGET (view));
  renderer = native != NULL ? gtk_native_get_renderer (native) : NULL;
  if (response == NULL || renderer == NULL)
    return NULL;

  context = create_context (view);
  layout = sip_flow_layout_new (sip_response_get_flow (response), sip_response_get_code (response), context,
                                sip_flow_layout_get_comfortable_width (context),
                                gtk_widget_get_direction (GTK_WIDGET (view)) == GTK_TEXT_DIR_RTL);
  g_object_unref (context);
  graphene_rect_init (&bounds, 0, 0, (float) layout->width + 2 * MARGIN, (float) layout->height + 2 * MARGIN);
  node = draw (view, layout, &bounds);
  return gsk_renderer_render_texture (renderer, node, &bounds);
}
