/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matches of a search come all at once and go all at once: one array, swapped, and one signal. */

#include "config.h"

#include "match-list.h"
#include "match.h"

struct _SipMatchList
{
  GObject    parent_instance;
  GPtrArray *matches;
};

static GType
sip_match_list_get_item_type (GListModel *model G_GNUC_UNUSED)
{
  return SIP_TYPE_MATCH;
}

static guint
sip_match_list_get_n_items (GListModel *model)
{
  return SIP_MATCH_LIST (model)->matches->len;
}

static gpointer
sip_match_list_get_item (GListModel *model, guint position)
{
  GPtrArray *matches = SIP_MATCH_LIST (model)->matches;

  return position < matches->len ? g_object_ref (matches->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = sip_match_list_get_item_type;
  iface->get_n_items = sip_match_list_get_n_items;
  iface->get_item = sip_match_list_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SipMatchList, sip_match_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
sip_match_list_finalize (GObject *object)
{
  g_ptr_array_unref (SIP_MATCH_LIST (object)->matches);

  G_OBJECT_CLASS (sip_match_list_parent_class)->finalize (object);
}

static void
sip_match_list_class_init (SipMatchListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sip_match_list_finalize;
}

static void
sip_match_list_init (SipMatchList *self)
{
  self->matches = g_ptr_array_new_with_free_func (g_object_unref);
}

SipMatchList *
sip_match_list_new (void)
{
  return g_object_new (SIP_TYPE_MATCH_LIST, NULL);
}

void
sip_match_list_replace (SipMatchList *self, GPtrArray *matches)
{
  g_autoptr (GPtrArray) old = NULL;

  g_return_if_fail (SIP_IS_MATCH_LIST (self) && matches != NULL);

  old = g_steal_pointer (&self->matches);
  self->matches = g_ptr_array_ref (matches);
  if (old->len > 0 || matches->len > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, old->len, matches->len);
}
