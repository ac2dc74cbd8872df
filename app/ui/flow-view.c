/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The picture of a call flow. It draws the lanes; each message is a child, so that it can be pointed at, focused and
 * read aloud. */

#include "config.h"

#include "flow-drawing.h"
#include "flow-row.h"
#include "flow-text.h"
#include "flow-view.h"
#include "style.h"

#define MIN_WIDTH 240

struct _SipFlowView
{
  GtkWidget parent_instance;
  SipResponse *response; /* owned, nullable */
  SipFlowLayout *layout; /* owned, nullable */
  guint serial;          /* of the font that @layout is made with */
  gboolean mirrored;     /* how @layout is made */
  int offset;            /* from the edge to the picture, where there is more room than it takes */
  guint own;             /* the message that is the response */
  guint focused;         /* the message that has the focus, or gets it when it comes back */
  SipFlowRow *hovered;   /* a child, nullable */
  guint current;
};

enum
{
  CURRENT_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (SipFlowView, sip_flow_view, GTK_TYPE_WIDGET)

static void
set_places (SipFlowView *self, const SipFlowLayout *layout)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  for (; row != NULL; row = gtk_widget_get_next_sibling (row))
    sip_flow_row_set_places (SIP_FLOW_ROW (row), layout);
}

/* Measuring asks for several widths; the last one is kept, and usually is that of the allocation. */
static const SipFlowLayout *
ensure_layout (SipFlowView *self, double width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  guint serial = pango_context_get_serial (context);

  width = MIN (width, sip_flow_layout_get_comfortable_width (context));
  if (self->layout != NULL && self->layout->width == width && self->serial == serial && self->mirrored == mirrored)
    return self->layout;

  set_places (self, NULL);
  sip_flow_layout_free (self->layout);
  self->layout = sip_flow_layout_new (sip_response_get_flow (self->response), sip_response_get_code (self->response),
                                      context, width, mirrored);
  self->serial = serial;
  self->mirrored = mirrored;
  return self->layout;
}

static GtkSizeRequestMode
sip_flow_view_get_request_mode (GtkWidget *widget G_GNUC_UNUSED)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
sip_flow_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline G_GNUC_UNUSED, int *natural_baseline G_GNUC_UNUSED)
{
  SipFlowView *self = SIP_FLOW_VIEW (widget);
  if (self->response == NULL)
    return;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = MAX (MIN_WIDTH, (int) sip_flow_layout_get_comfortable_width (gtk_widget_get_pango_context (widget)));
    }
  else
    {
      *minimum = *natural = (int) ensure_layout (self, for_size >= 0 ? for_size : G_MAXINT)->height;
    }
}

static void
sip_flow_view_size_allocate (GtkWidget *widget, int width, int height G_GNUC_UNUSED, int baseline G_GNUC_UNUSED)
{
  SipFlowView *self = SIP_FLOW_VIEW (widget);
  const SipFlowLayout *layout;

  if (self->response == NULL)
    return;
  layout = ensure_layout (self, width);
  self->offset = (int) (width - layout->width) / 2;
  for (GtkWidget *row = gtk_widget_get_first_child (widget); row != NULL; row = gtk_widget_get_next_sibling (row))
    {
      const SipFlowStep *step = layout->steps->pdata[sip_flow_row_get_index (SIP_FLOW_ROW (row))];
      const GtkAllocation strip = { self->offset, (int) step->area.origin.y, (int) layout->width,
                                    (int) step->area.size.height };

      gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &strip, -1);
    }
  set_places (self, layout);
}

static void
sip_flow_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  SipFlowView *self = SIP_FLOW_VIEW (widget);
  GdkRGBA color;

  if (self->layout != NULL)
    {
      sip_style_get_color (widget, &color);
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->offset, 0));
      sip_flow_drawing_append_lanes (snapshot, self->layout, &color);
      gtk_snapshot_restore (snapshot);
    }
  GTK_WIDGET_CLASS (sip_flow_view_parent_class)->snapshot (widget, snapshot);
}

static void
update_current (SipFlowView *self)
{
  guint current = self->own;

  if (self->hovered != NULL)
    current = sip_flow_row_get_index (self->hovered);
  else if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL)
    current = self->focused;
  if (current == self->current)
    return;
  self->current = current;
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
}

static SipFlowRow *
find_row (SipFlowView *self, double x, double y)
{
  GtkWidget *row = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return row != NULL && SIP_IS_FLOW_ROW (row) ? SIP_FLOW_ROW (row) : NULL;
}

static void
pointer_moved (GtkEventControllerMotion *controller G_GNUC_UNUSED, double x, double y, SipFlowView *self)
{
  self->hovered = find_row (self, x, y);
  update_current (self);
}

static void
pointer_left (GtkEventControllerMotion *controller G_GNUC_UNUSED, SipFlowView *self)
{
  self->hovered = NULL;
  update_current (self);
}

static void
pressed (GtkGestureClick *gesture G_GNUC_UNUSED, int n_press G_GNUC_UNUSED, double x, double y, SipFlowView *self)
{
  SipFlowRow *row = find_row (self, x, y);

  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
sip_flow_view_set_focus_child (GtkWidget *widget, GtkWidget *child)
{
  SipFlowView *self = SIP_FLOW_VIEW (widget);

  GTK_WIDGET_CLASS (sip_flow_view_parent_class)->set_focus_child (widget, child);
  if (child != NULL)
    self->focused = sip_flow_row_get_index (SIP_FLOW_ROW (child));
  update_current (self);
}

static gboolean
focus_row (SipFlowView *self, guint index)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));

  while (row != NULL && sip_flow_row_get_index (SIP_FLOW_ROW (row)) != index)
    row = gtk_widget_get_next_sibling (row);
  return row != NULL && gtk_widget_grab_focus (row);
}

/* The picture is one stop for Tab; the arrow keys move within it and do not leave it. */
static gboolean
sip_flow_view_focus (GtkWidget *widget, GtkDirectionType direction)
{
  SipFlowView *self = SIP_FLOW_VIEW (widget);

  if (gtk_widget_get_focus_child (widget) == NULL)
    return focus_row (self, self->focused);
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD)
    return FALSE;
  if (direction == GTK_DIR_UP && self->focused > 0)
    focus_row (self, self->focused - 1);
  else if (direction == GTK_DIR_DOWN)
    focus_row (self, self->focused + 1);
  return TRUE;
}

static gboolean
move_to_end (GtkWidget *widget, GVariant *last, gpointer data G_GNUC_UNUSED)
{
  GtkWidget *row = g_variant_get_boolean (last) ? gtk_widget_get_last_child (widget)
                                                : gtk_widget_get_first_child (widget);

  return row != NULL && gtk_widget_grab_focus (row);
}

static void
remove_rows (SipFlowView *self)
{
  GtkWidget *row;

  self->hovered = NULL;
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (row);
  g_clear_pointer (&self->layout, sip_flow_layout_free);
}

static void
sip_flow_view_dispose (GObject *object)
{
  SipFlowView *self = SIP_FLOW_VIEW (object);

  remove_rows (self);
  g_clear_object (&self->response);

  G_OBJECT_CLASS (sip_flow_view_parent_class)->dispose (object);
}

static void
sip_flow_view_class_init (SipFlowViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = sip_flow_view_dispose;
  widget_class->get_request_mode = sip_flow_view_get_request_mode;
  widget_class->measure = sip_flow_view_measure;
  widget_class->size_allocate = sip_flow_view_size_allocate;
  widget_class->snapshot = sip_flow_view_snapshot;
  widget_class->focus = sip_flow_view_focus;
  widget_class->set_focus_child = sip_flow_view_set_focus_child;

  signals[CURRENT_CHANGED] = g_signal_new ("current-changed", SIP_TYPE_FLOW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                           NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "flowview");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Home, 0, move_to_end, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_End, 0, move_to_end, "b", TRUE);
}

static void
sip_flow_view_init (SipFlowView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (pointer_moved), self, 0);
  g_signal_connect_object (motion, "motion", G_CALLBACK (pointer_moved), self, 0);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_left), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
add_rows (SipFlowView *self, const SipFlow *flow, int code)
{
  g_autofree char *name = sip_flow_text_dup_lanes (flow);

  self->own = 0;
  for (guint i = flow->messages->len; i > 0; i--)
    if (sip_flow_message_is_own (flow->messages->pdata[i - 1], code))
      self->own = i - 1;
  for (guint i = 0; i < flow->messages->len; i++)
    gtk_widget_set_parent (sip_flow_row_new (flow, i, code), GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
sip_flow_view_set_response (SipFlowView *self, SipResponse *response)
{
  g_return_if_fail (SIP_IS_FLOW_VIEW (self) && (response == NULL || SIP_IS_RESPONSE (response)));

  if (!g_set_object (&self->response, response))
    return;
  remove_rows (self);
  if (response != NULL)
    add_rows (self, sip_response_get_flow (response), sip_response_get_code (response));
  self->focused = 0;
  self->current = self->own;
  g_signal_emit (self, signals[CURRENT_CHANGED], 0);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

SipResponse *
sip_flow_view_get_response (SipFlowView *self)
{
  g_return_val_if_fail (SIP_IS_FLOW_VIEW (self), NULL);

  return self->response;
}

guint
sip_flow_view_get_current (SipFlowView *self)
{
  g_return_val_if_fail (SIP_IS_FLOW_VIEW (self), 0);

  return self->current;
}
