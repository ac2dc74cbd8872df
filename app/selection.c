/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "query.h"
#include "selected-text.h"
#include "selection.h"

/* One byte more than is used, so that a character cut in two is known from one that never was whole. */
#define BUFFER_BYTES (SIP_QUERY_MAX_BYTES + 1)

typedef struct
{
  GdkClipboard *places[2]; /* owned; in this order */
  guint         place;     /* which of them is read now */
  char         *buffer;
} Reading;

static void read_place (GTask *task);

G_DEFINE_QUARK (sip-selection-error-quark, sip_selection_error)

static void
reading_free (Reading *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->places); i++)
    g_object_unref (self->places[i]);
  g_free (self->buffer);
  g_free (self);
}

/* Whatever the reason is that a place gives no text, the next may have one. */
static void
try_next_place (GTask *task)
{
  Reading *reading = g_task_get_task_data (task);

  reading->place++;
  if (reading->place < G_N_ELEMENTS (reading->places))
    read_place (task);
  else
    g_task_return_new_error (task, SIP_SELECTION_ERROR, SIP_SELECTION_ERROR_NOTHING, _ ("No text is selected"));
}

static void
place_read (GObject *source, GAsyncResult *result, gpointer data)
{
  GInputStream *stream = G_INPUT_STREAM (source);
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  g_autofree char *text = NULL;
  gsize n_read = 0;

  if (g_input_stream_read_all_finish (stream, result, &n_read, NULL))
    text = sip_selected_text_new (reading->buffer, n_read);
  g_input_stream_close_async (stream, G_PRIORITY_DEFAULT, NULL, NULL, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (text != NULL && *text != '\0')
    g_task_return_pointer (task, g_steal_pointer (&text), g_free);
  else
    try_next_place (task);
}

static void
place_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Reading *reading = g_task_get_task_data (task);
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (g_task_return_error_if_cancelled (task))
    return;
  if (stream == NULL)
    try_next_place (task);
  else
    g_input_stream_read_all_async (stream, reading->buffer, BUFFER_BYTES, G_PRIORITY_DEFAULT,
                                   g_task_get_cancellable (task), place_read, g_object_ref (task));
}

static void
read_place (GTask *task)
{
  static const char *types[] = { "text/plain;charset=utf-8", "text/plain", NULL };
  Reading *reading = g_task_get_task_data (task);

  gdk_clipboard_read_async (reading->places[reading->place], types, G_PRIORITY_DEFAULT, g_task_get_cancellable (task),
                            place_opened, g_object_ref (task));
}

void
sip_selection_read_async (GdkDisplay *display, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = NULL;
  Reading *reading;

  g_return_if_fail (GDK_IS_DISPLAY (display));

  reading = g_new0 (Reading, 1);
  reading->places[0] = g_object_ref (gdk_display_get_primary_clipboard (display));
  reading->places[1] = g_object_ref (gdk_display_get_clipboard (display));
  reading->buffer = g_malloc (BUFFER_BYTES);

  task = g_task_new (display, cancellable, callback, data);
  g_task_set_source_tag (task, sip_selection_read_async);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  read_place (task);
}

char *
sip_selection_read_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, sip_selection_read_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
