/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "excerpt.h"
#include "match-private.h"

struct _SipMatch
{
  GObject parent_instance;
  int id;
  SipEntryKind kind;
  int class_digit;
  SipStatus status;
  GRefString *key;
  GRefString *title;
  GRefString *summary;
  SipField field;
  char *text;
  GHashTable *words;
  char *excerpt; /* NULL until it is asked for */
  GArray *marks;
};

G_DEFINE_FINAL_TYPE (SipMatch, sip_match, G_TYPE_OBJECT)

static void
sip_match_finalize (GObject *object)
{
  SipMatch *self = SIP_MATCH (object);

  g_clear_pointer (&self->key, g_ref_string_release);
  g_clear_pointer (&self->title, g_ref_string_release);
  g_clear_pointer (&self->summary, g_ref_string_release);
  g_free (self->text);
  g_clear_pointer (&self->words, g_hash_table_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_free (self->excerpt);

  G_OBJECT_CLASS (sip_match_parent_class)->finalize (object);
}

static void
sip_match_class_init (SipMatchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = sip_match_finalize;
}

static void
sip_match_init (SipMatch *self G_GNUC_UNUSED)
{
}

SipMatch *
sip_match_new (const SipIndexEntry *entry, SipField field, const char *text, GHashTable *words)
{
  SipMatch *self;

  g_return_val_if_fail (entry != NULL && text != NULL && words != NULL, NULL);

  self = g_object_new (SIP_TYPE_MATCH, NULL);
  self->id = entry->id;
  self->kind = entry->kind;
  self->class_digit = entry->class_digit;
  self->status = entry->status;
  self->key = g_ref_string_acquire (entry->key);
  self->title = g_ref_string_acquire (entry->title);
  self->summary = g_ref_string_acquire (entry->summary);
  self->field = field;
  self->text = g_strdup (text);
  self->words = g_hash_table_ref (words);
  return self;
}

static void
make_excerpt (SipMatch *self)
{
  if (self->excerpt != NULL)
    return;
  self->marks = sip_excerpt_mark (self->text, self->words);
  self->excerpt = sip_excerpt_cut (self->text, self->marks);
}

int
sip_match_get_id (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), 0);

  return self->id;
}

SipEntryKind
sip_match_get_kind (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), SIP_ENTRY_KIND_RESPONSE);

  return self->kind;
}

const char *
sip_match_get_key (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), NULL);

  return self->key;
}

const char *
sip_match_get_title (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), NULL);

  return self->title;
}

const char *
sip_match_get_summary (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), NULL);

  return self->summary;
}

int
sip_match_get_class_digit (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), 0);

  return self->class_digit;
}

SipStatus
sip_match_get_status (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), SIP_STATUS_CURRENT);

  return self->status;
}

SipField
sip_match_get_field (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), SIP_FIELD_SUMMARY);

  return self->field;
}

const char *
sip_match_get_excerpt (SipMatch *self)
{
  g_return_val_if_fail (SIP_IS_MATCH (self), NULL);

  make_excerpt (self);
  return self->excerpt;
}

const SipMark *
sip_match_get_marks (SipMatch *self, guint *n_marks)
{
  g_return_val_if_fail (SIP_IS_MATCH (self) && n_marks != NULL, NULL);

  make_excerpt (self);
  *n_marks = self->marks->len;
  return self->marks->len > 0 ? (const SipMark *) (gpointer) self->marks->data : NULL;
}
