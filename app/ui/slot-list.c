/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "slot-list.h"

struct _SipSlot
{
  GObject parent_instance;
  GObject *item; /* owned */
};

typedef enum
{
  PROP_ITEM = 1,
} SipSlotProp;

static GParamSpec *props[PROP_ITEM + 1];

G_DEFINE_FINAL_TYPE (SipSlot, sip_slot, G_TYPE_OBJECT)

struct _SipSlotList
{
  GObject parent_instance;
  GListModel *source; /* owned */
  GPtrArray *slots;   /* owned */
  guint limit;
};

static void
sip_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((SipSlotProp) id)
    {
    case PROP_ITEM:
      g_value_set_object (value, SIP_SLOT (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_slot_dispose (GObject *object)
{
  g_clear_object (&SIP_SLOT (object)->item);

  G_OBJECT_CLASS (sip_slot_parent_class)->dispose (object);
}

static void
sip_slot_class_init (SipSlotClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = sip_slot_dispose;
  object_class->get_property = sip_slot_get_property;

  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_slot_init (SipSlot *self G_GNUC_UNUSED)
{
}

gpointer
sip_slot_get_item (SipSlot *self)
{
  g_return_val_if_fail (SIP_IS_SLOT (self), NULL);

  return self->item;
}

static GType
sip_slot_list_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SIP_TYPE_SLOT;
}

static guint
sip_slot_list_get_n_items (GListModel *model)
{
  return SIP_SLOT_LIST (model)->slots->len;
}

static gpointer
sip_slot_list_get_item (GListModel *model, guint position)
{
  GPtrArray *slots = SIP_SLOT_LIST (model)->slots;

  return position < slots->len ? g_object_ref (slots->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sip_slot_list_get_item_type;
  iface->get_n_items = sip_slot_list_get_n_items;
  iface->get_item = sip_slot_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SipSlotList,
                               sip_slot_list,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
fill (SipSlotList *self, guint position)
{
  SipSlot *slot = self->slots->pdata[position];
  g_autoptr (GObject) item = g_list_model_get_item (self->source, position);

  if (g_set_object (&slot->item, item))
    g_object_notify_by_pspec (G_OBJECT (slot), props[PROP_ITEM]);
}

static void
update (SipSlotList *self, guint position, guint end)
{
  guint n_old = self->slots->len;
  guint n_new = MIN (g_list_model_get_n_items (self->source), self->limit);

  if (n_new < n_old)
    {
      g_ptr_array_set_size (self->slots, (int) n_new);
      g_list_model_items_changed (G_LIST_MODEL (self), n_new, n_old - n_new, 0);
    }
  for (guint i = position; i < MIN (end, MIN (n_old, n_new)); i++)
    fill (self, i);
  if (n_new > n_old)
    {
      for (guint i = n_old; i < n_new; i++)
        {
          g_ptr_array_add (self->slots, g_object_new (SIP_TYPE_SLOT, NULL));
          fill (self, i);
        }
      g_list_model_items_changed (G_LIST_MODEL (self), n_old, 0, n_new - n_old);
    }
}

/* Items after a change that makes the list longer or shorter all stand elsewhere. */
static void
source_changed (GListModel *source G_GNUC_UNUSED, guint position, guint removed, guint added, SipSlotList *self)
{
  update (self, position, removed == added ? position + added : G_MAXUINT);
}

static void
sip_slot_list_dispose (GObject *object)
{
  SipSlotList *self = SIP_SLOT_LIST (object);

  g_clear_object (&self->source);
  g_clear_pointer (&self->slots, g_ptr_array_unref);

  G_OBJECT_CLASS (sip_slot_list_parent_class)->dispose (object);
}

static void
sip_slot_list_class_init (SipSlotListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = sip_slot_list_dispose;
}

static void
sip_slot_list_init (SipSlotList *self)
{
  self->slots = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = G_MAXUINT;
}

SipSlotList *
sip_slot_list_new (GListModel *source)
{
  SipSlotList *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (source), NULL);

  self = g_object_new (SIP_TYPE_SLOT_LIST, NULL);
  self->source = g_object_ref (source);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (source_changed), self, 0);
  update (self, 0, G_MAXUINT);
  return self;
}

void
sip_slot_list_set_limit (SipSlotList *self, guint limit)
{
  g_return_if_fail (SIP_IS_SLOT_LIST (self));

  self->limit = limit;
  update (self, 0, 0);
}

guint
sip_slot_list_get_limit (SipSlotList *self)
{
  g_return_val_if_fail (SIP_IS_SLOT_LIST (self), 0);

  return self->limit;
}
