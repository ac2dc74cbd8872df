/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history.h"

struct _SipHistory
{
  GArray  *ids;
  int      current; /* position in ids, -1 while it is empty */
  gboolean settled; /* whether the last one was opened on purpose */
};

SipHistory *
sip_history_new (void)
{
  SipHistory *self = g_new0 (SipHistory, 1);

  self->ids = g_array_new (FALSE, FALSE, sizeof (int));
  self->current = -1;
  self->settled = TRUE;
  return self;
}

void
sip_history_free (SipHistory *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->ids);
  g_free (self);
}

void
sip_history_visit (SipHistory *self, int id, gboolean on_purpose)
{
  g_return_if_fail (self != NULL);

  if (id == 0)
    return;
  if (self->current >= 0 && g_array_index (self->ids, int, self->current) == id)
    {
      self->settled |= on_purpose;
      return;
    }

  g_array_set_size (self->ids, (guint) (self->settled ? self->current + 1 : self->current));
  g_array_append_val (self->ids, id);
  self->current = (int) self->ids->len - 1;
  self->settled = on_purpose;
}

void
sip_history_settle (SipHistory *self)
{
  g_return_if_fail (self != NULL);

  self->settled = TRUE;
}

gboolean
sip_history_can_go (SipHistory *self, int steps)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->current + steps >= 0 && self->current + steps < (int) self->ids->len;
}

int
sip_history_peek (SipHistory *self, int steps)
{
  g_return_val_if_fail (self != NULL, 0);

  return sip_history_can_go (self, steps) ? g_array_index (self->ids, int, self->current + steps) : 0;
}

int
sip_history_go (SipHistory *self, int steps)
{
  int id = sip_history_peek (self, steps);

  if (id == 0)
    return 0;
  self->current += steps;
  self->settled = TRUE;
  return id;
}
