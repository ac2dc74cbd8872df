/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entry.h"

typedef struct
{
  int          id;
  SipEntryKind kind;
  char        *key;
  char        *title;
  char        *summary;
  int          class_digit;
  GPtrArray   *statements[SIP_N_FIELDS];
} SipEntryPrivate;

typedef enum
{
  PROP_ID = 1,
  PROP_KIND,
  PROP_KEY,
  PROP_TITLE,
  PROP_SUMMARY,
  PROP_CLASS_DIGIT,
} SipEntryProp;

static GParamSpec *props[PROP_CLASS_DIGIT + 1];

G_DEFINE_TYPE_WITH_PRIVATE (SipEntry, sip_entry, G_TYPE_OBJECT)

static const char *const kind_names[SIP_N_ENTRY_KINDS] = {
  [SIP_ENTRY_KIND_RESPONSE] = "response", [SIP_ENTRY_KIND_CLASS] = "class",
  [SIP_ENTRY_KIND_CAUSE] = "cause",       [SIP_ENTRY_KIND_WARNING] = "warning",
  [SIP_ENTRY_KIND_PRIMER] = "primer",     [SIP_ENTRY_KIND_UNREGISTERED] = "unregistered",
};

const char *
sip_entry_kind_get_name (SipEntryKind kind)
{
  g_return_val_if_fail (kind < SIP_N_ENTRY_KINDS, NULL);

  return kind_names[kind];
}

SipEntryKind
sip_entry_kind_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, SIP_ENTRY_KIND_RESPONSE);

  for (guint i = 0; i < SIP_N_ENTRY_KINDS; i++)
    if (g_str_equal (kind_names[i], name))
      return (SipEntryKind) i;
  return SIP_ENTRY_KIND_RESPONSE;
}

static void
sip_entry_finalize (GObject *object)
{
  SipEntryPrivate *priv = sip_entry_get_instance_private (SIP_ENTRY (object));

  g_free (priv->key);
  g_free (priv->title);
  g_free (priv->summary);
  for (guint i = 0; i < SIP_N_FIELDS; i++)
    g_ptr_array_unref (priv->statements[i]);

  G_OBJECT_CLASS (sip_entry_parent_class)->finalize (object);
}

static void
sip_entry_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SipEntryPrivate *priv = sip_entry_get_instance_private (SIP_ENTRY (object));

  switch ((SipEntryProp) id)
    {
    case PROP_ID:
      g_value_set_int (value, priv->id);
      break;
    case PROP_KIND:
      g_value_set_uint (value, priv->kind);
      break;
    case PROP_KEY:
      g_value_set_string (value, priv->key);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, priv->summary);
      break;
    case PROP_CLASS_DIGIT:
      g_value_set_int (value, priv->class_digit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipEntryPrivate *priv = sip_entry_get_instance_private (SIP_ENTRY (object));

  switch ((SipEntryProp) id)
    {
    case PROP_ID:
      priv->id = g_value_get_int (value);
      break;
    case PROP_KIND:
      priv->kind = (SipEntryKind) g_value_get_uint (value);
      break;
    case PROP_KEY:
      priv->key = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      priv->title = g_value_dup_string (value);
      break;
    case PROP_SUMMARY:
      priv->summary = g_value_dup_string (value);
      break;
    case PROP_CLASS_DIGIT:
      priv->class_digit = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_entry_class_init (SipEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sip_entry_finalize;
  object_class->get_property = sip_entry_get_property;
  object_class->set_property = sip_entry_set_property;

  props[PROP_ID] = g_param_spec_int ("id", NULL, NULL, 0, G_MAXINT, 0, flags);
  props[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, SIP_N_ENTRY_KINDS - 1, 0, flags);
  props[PROP_KEY] = g_param_spec_string ("key", NULL, NULL, "", flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "", flags);
  props[PROP_CLASS_DIGIT] = g_param_spec_int ("class-digit", NULL, NULL, 0, 6, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_entry_init (SipEntry *self)
{
  SipEntryPrivate *priv = sip_entry_get_instance_private (self);

  for (guint i = 0; i < SIP_N_FIELDS; i++)
    priv->statements[i] = g_ptr_array_new_with_free_func ((GDestroyNotify) sip_statement_free);
}

int
sip_entry_get_id (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), 0);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->id;
}

SipEntryKind
sip_entry_get_kind (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), SIP_ENTRY_KIND_RESPONSE);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->kind;
}

const char *
sip_entry_get_key (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), NULL);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->key;
}

const char *
sip_entry_get_title (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), NULL);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->title;
}

const char *
sip_entry_get_summary (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), NULL);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->summary;
}

int
sip_entry_get_class_digit (SipEntry *self)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self), 0);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->class_digit;
}

GPtrArray *
sip_entry_get_statements (SipEntry *self, SipField field)
{
  g_return_val_if_fail (SIP_IS_ENTRY (self) && field < SIP_N_FIELDS, NULL);

  return ((SipEntryPrivate *) sip_entry_get_instance_private (self))->statements[field];
}

void
sip_entry_add_statement (SipEntry *self, SipStatement *statement)
{
  g_return_if_fail (SIP_IS_ENTRY (self) && statement != NULL);

  g_ptr_array_add (sip_entry_get_statements (self, statement->field), statement);
}
