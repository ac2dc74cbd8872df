/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "response.h"

struct _SipResponse
{
  SipEntry  parent_instance;
  SipStatus status;
  char     *methods;
  char     *senders;
  char     *example;
  SipFlow  *flow;
};

typedef enum
{
  PROP_STATUS = 1,
  PROP_METHODS,
  PROP_SENDERS,
  PROP_EXAMPLE,
} SipResponseProp;

static GParamSpec *props[PROP_EXAMPLE + 1];

G_DEFINE_FINAL_TYPE (SipResponse, sip_response, SIP_TYPE_ENTRY)

static const char *const status_names[] = { "current", "deprecated", "historic", "reserved" };

const char *
sip_status_get_name (SipStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_names), NULL);

  return status_names[status];
}

SipStatus
sip_status_from_name (const char *name)
{
  g_return_val_if_fail (name != NULL, SIP_STATUS_CURRENT);

  for (guint i = 0; i < G_N_ELEMENTS (status_names); i++)
    if (g_str_equal (status_names[i], name))
      return (SipStatus) i;
  return SIP_STATUS_CURRENT;
}

static void
sip_response_finalize (GObject *object)
{
  SipResponse *self = SIP_RESPONSE (object);

  g_free (self->methods);
  g_free (self->senders);
  g_free (self->example);
  sip_flow_free (self->flow);

  G_OBJECT_CLASS (sip_response_parent_class)->finalize (object);
}

static void
sip_response_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  SipResponse *self = SIP_RESPONSE (object);

  switch ((SipResponseProp) id)
    {
    case PROP_STATUS:
      g_value_set_uint (value, self->status);
      break;
    case PROP_METHODS:
      g_value_set_string (value, self->methods);
      break;
    case PROP_SENDERS:
      g_value_set_string (value, self->senders);
      break;
    case PROP_EXAMPLE:
      g_value_set_string (value, self->example);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_response_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  SipResponse *self = SIP_RESPONSE (object);

  switch ((SipResponseProp) id)
    {
    case PROP_STATUS:
      self->status = (SipStatus) g_value_get_uint (value);
      break;
    case PROP_METHODS:
      self->methods = g_value_dup_string (value);
      break;
    case PROP_SENDERS:
      self->senders = g_value_dup_string (value);
      break;
    case PROP_EXAMPLE:
      self->example = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
sip_response_class_init (SipResponseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = sip_response_finalize;
  object_class->get_property = sip_response_get_property;
  object_class->set_property = sip_response_set_property;

  props[PROP_STATUS] = g_param_spec_uint ("status", NULL, NULL, 0, G_N_ELEMENTS (status_names) - 1, 0, flags);
  props[PROP_METHODS] = g_param_spec_string ("methods", NULL, NULL, "", flags);
  props[PROP_SENDERS] = g_param_spec_string ("senders", NULL, NULL, "", flags);
  props[PROP_EXAMPLE] = g_param_spec_string ("example", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
sip_response_init (SipResponse *self)
{
  self->flow = sip_flow_new ();
}

int
sip_response_get_code (SipResponse *self)
{
  return sip_entry_get_id (SIP_ENTRY (self));
}

SipStatus
sip_response_get_status (SipResponse *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSE (self), SIP_STATUS_CURRENT);

  return self->status;
}

const char *
sip_response_get_methods (SipResponse *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSE (self), NULL);

  return self->methods;
}

const char *
sip_response_get_senders (SipResponse *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSE (self), NULL);

  return self->senders;
}

const char *
sip_response_get_example (SipResponse *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSE (self), NULL);

  return self->example;
}

const SipFlow *
sip_response_get_flow (SipResponse *self)
{
  g_return_val_if_fail (SIP_IS_RESPONSE (self), NULL);

  return self->flow;
}

gboolean
sip_response_is_provisional (SipResponse *self)
{
  return sip_entry_get_class_digit (SIP_ENTRY (self)) == 1;
}

void
sip_response_set_flow (SipResponse *self, SipFlow *flow)
{
  g_return_if_fail (SIP_IS_RESPONSE (self) && flow != NULL);

  sip_flow_free (self->flow);
  self->flow = flow;
}
