/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "compiler-check.h"

#define MAX_SUMMARY 90 /* characters */

typedef struct
{
  GHashTable *responses; /* code -> SipNode */
  GHashTable *sections;  /* "RFC section" -> SipNode */
  GHashTable *rfcs;      /* number -> SipNode */
  GHashTable *mappers;   /* id -> SipNode */
  GHashTable *groups;    /* id -> SipNode */
} Index;

static void
index_free (Index *self)
{
  g_hash_table_unref (self->responses);
  g_hash_table_unref (self->sections);
  g_hash_table_unref (self->rfcs);
  g_hash_table_unref (self->mappers);
  g_hash_table_unref (self->groups);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Index, index_free)

static Index *
index_new (void)
{
  Index *self = g_new0 (Index, 1);

  self->responses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->rfcs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->mappers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

static gboolean
add (GHashTable *table, char *key, SipNode *node, GError **error)
{
  const SipNode *first = g_hash_table_lookup (table, key);

  if (first == NULL)
    {
      g_hash_table_insert (table, key, node);
      return TRUE;
    }
  sip_node_set_error (node, error, "<%s> %s is there already, at %s:%d", node->name, key, first->file, first->line);
  g_free (key);
  return FALSE;
}

static gboolean
add_by_attribute (GHashTable *table, SipNode *node, const char *attribute, GError **error)
{
  const char *key = sip_node_require (node, attribute, error);

  return key != NULL && add (table, g_strdup (key), node, error);
}

static gboolean
index_rfc (Index *self, SipNode *rfc, GError **error)
{
  if (!add_by_attribute (self->rfcs, rfc, "number", error))
    return FALSE;
  for (guint i = 0; i < rfc->children->len; i++)
    {
      SipNode *section = rfc->children->pdata[i];
      const char *number = sip_node_require (section, "number", error);
      const char *heading = sip_node_require (section, "heading", error);

      if (number == NULL || heading == NULL
          || !add (self->sections, g_strdup_printf ("%s %s", sip_node_get (rfc, "number"), number), section, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
index_root (Index *self, SipNode *root, GError **error)
{
  static const struct
  {
    const char *parent;
    const char *name;
    const char *key;
    gsize table;
  } kinds[] = {
    { "responses", "response", "code", G_STRUCT_OFFSET (Index, responses) },
    { "causes", "mapper", "id", G_STRUCT_OFFSET (Index, mappers) },
    { "causes", "group", "id", G_STRUCT_OFFSET (Index, groups) },
  };

  for (guint i = 0; i < root->children->len; i++)
    {
      SipNode *node = root->children->pdata[i];

      if (g_str_equal (node->name, "rfc") && !index_rfc (self, node, error))
        return FALSE;
      for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
        if (g_str_equal (root->name, kinds[k].parent) && g_str_equal (node->name, kinds[k].name)
            && !add_by_attribute (G_STRUCT_MEMBER (GHashTable *, self, kinds[k].table), node, kinds[k].key, error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check_origin (const Index *self, const SipNode *node, GError **error)
{
  const char *rfc = sip_node_get (node, "rfc");
  const char *section = sip_node_get (node, "section");
  g_autofree char *key = NULL;

  if (rfc == NULL)
    return TRUE;
  if (!g_hash_table_contains (self->rfcs, rfc))
    return sip_node_set_error (node, error, "RFC %s is not in references.xml", rfc);
  if (section == NULL)
    return sip_node_set_error (node, error, "<%s> names RFC %s without a section", node->name, rfc);
  key = g_strdup_printf ("%s %s", rfc, section);
  if (!g_hash_table_contains (self->sections, key))
    return sip_node_set_error (node, error, "section %s of RFC %s is not in references.xml", section, rfc);
  return TRUE;
}

static gboolean
check_origins (const Index *self, const SipNode *node, GError **error)
{
  if (!check_origin (self, node, error))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!check_origins (self, node->children->pdata[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
relates_to (const SipNode *response, const char *code)
{
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "related") && g_strcmp0 (sip_node_get (node, "code"), code) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_code (const Index *self, const SipNode *node, const char *attribute, GError **error)
{
  const char *code = sip_node_require (node, attribute, error);

  if (code == NULL)
    return FALSE;
  if (!g_hash_table_contains (self->responses, code))
    return sip_node_set_error (node, error, "there is no response %s", code);
  return TRUE;
}

static gboolean
check_related (const Index *self, const SipNode *response, GError **error)
{
  const char *own = sip_node_get (response, "code");
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *code = sip_node_get (node, "code");

      if (!g_str_equal (node->name, "related"))
        continue;
      if (!check_code (self, node, "code", error))
        return FALSE;
      if (g_str_equal (code, own))
        return sip_node_set_error (node, error, "response %s is related to itself", own);
      if (!g_hash_table_add (seen, (gpointer) code))
        return sip_node_set_error (node, error, "response %s is related to %s twice", own, code);
      if (!relates_to (g_hash_table_lookup (self->responses, code), own))
        return sip_node_set_error (node, error, "response %s does not say how it differs from %s in turn", code, own);
    }
  return TRUE;
}

/* The value of a header field of @message, which has no white space before or after it. */
static char *
message_field (const char *message, const char *name)
{
  gsize length = strlen (name);

  for (const char *end = strchr (message, '\n'); end != NULL && end[1] != '\n'; end = strchr (end + 1, '\n'))
    if (g_ascii_strncasecmp (end + 1, name, length) == 0 && end[1 + length] == ':')
      {
        const char *value = end + 1 + length + 1;

        return g_strstrip (g_strndup (value, strcspn (value, "\n")));
      }
  return NULL;
}

static gboolean
answers (const char *message, const char *method)
{
  g_autofree char *cseq = message_field (message, "CSeq");
  const char *space = cseq != NULL ? strrchr (cseq, ' ') : NULL;

  return space != NULL && g_str_equal (space + 1, method);
}

/* RFC 3261 section 12.1: responses from 101 to 299 with a To tag */
static gboolean
makes_dialog (const char *message, const char *code)
{
  g_autofree char *to = message_field (message, "To");

  return answers (message, "INVITE") && !g_str_equal (code, "100") && code[0] < '3' && to != NULL
         && strstr (to, ";tag=") != NULL;
}

/* RFC 3262 section 3: both header fields or none */
static gboolean
is_reliable (const char *message)
{
  g_autofree char *number = message_field (message, "RSeq");
  g_autofree char *required = message_field (message, "Require");

  return number != NULL || (required != NULL && strstr (required, "100rel") != NULL);
}

/* Whether @header has to stand in @message. The "case" of a text answers no method, so its header field is not asked for. */
static gboolean
is_wanted (const SipNode *header, const char *message, const char *code)
{
  const char *when = sip_node_get (header, "when");

  if (g_strcmp0 (sip_node_get (header, "level"), "MUST") != 0)
    return FALSE;
  if (when == NULL)
    return TRUE;
  if (g_str_equal (when, "dialog"))
    return makes_dialog (message, code);
  if (g_str_equal (when, "reliable"))
    return is_reliable (message);
  if (g_str_equal (when, "body"))
    return strstr (message, "\n\n") != NULL;
  return answers (message, when);
}

static gboolean
check_example (const SipNode *response, GError **error)
{
  const SipNode *example = sip_node_child (response, "example", error);
  const char *code = sip_node_get (response, "code");

  if (example == NULL)
    return FALSE;
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *name = sip_node_get (node, "name");
      g_autofree char *value = NULL;

      if (!g_str_equal (node->name, "header") || !is_wanted (node, example->text, code))
        continue;
      value = message_field (example->text, name);
      if (value == NULL)
        return sip_node_set_error (example, error, "the example of %s has no %s, which is a MUST", code, name);
    }
  return TRUE;
}

static gboolean
check_lane (const SipNode *flow, const SipNode *step, const char *attribute, GError **error)
{
  const char *id = sip_node_require (step, attribute, error);

  if (id == NULL)
    return FALSE;
  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *lane = flow->children->pdata[i];

      if (g_str_equal (lane->name, "lane") && g_strcmp0 (sip_node_get (lane, "id"), id) == 0)
        return TRUE;
    }
  return sip_node_set_error (step, error, "the flow has no lane “%s”", id);
}

static gboolean
check_message (const Index *self, const SipNode *flow, const SipNode *message, GError **error)
{
  const char *request = sip_node_get (message, "request");

  if (!check_lane (flow, message, "from", error) || !check_lane (flow, message, "to", error))
    return FALSE;
  if (g_str_equal (sip_node_get (message, "from"), sip_node_get (message, "to")))
    return sip_node_set_error (message, error, "a message goes to the lane that it comes from");
  if (request != NULL)
    return sip_node_get (message, "response") == NULL
           || sip_node_set_error (message, error, "a message is a request or a response, not both");
  return check_code (self, message, "response", error) && sip_node_require (message, "for", error) != NULL;
}

static gboolean
check_flow (const Index *self, const SipNode *response, GError **error)
{
  const SipNode *flow = sip_node_child (response, "flow", error);
  guint n_messages;
  gboolean occurs = FALSE;

  if (flow == NULL)
    return FALSE;
  for (guint i = 0; i < flow->children->len; i++)
    {
      const SipNode *step = flow->children->pdata[i];

      if (g_str_equal (step->name, "wait") && !check_lane (flow, step, "lane", error))
        return FALSE;
      if (g_str_equal (step->name, "message"))
        {
          if (!check_message (self, flow, step, error))
            return FALSE;
          occurs |= g_strcmp0 (sip_node_get (step, "response"), sip_node_get (response, "code")) == 0;
        }
    }

  n_messages = sip_node_count (flow, "message");
  if (n_messages < 3 || n_messages > 10)
    return sip_node_set_error (flow, error, "a flow has 3 to 10 messages, this one %u", n_messages);
  if (!occurs)
    return sip_node_set_error (flow, error, "response %s does not occur in its flow", sip_node_get (response, "code"));
  return TRUE;
}

static gboolean
check_depth (const SipNode *response, GError **error)
{
  static const struct
  {
    const char *tier;
    struct
    {
      const char *name;
      guint count;
    } least[3];
  } tiers[] = {
    { "daily", { { "cause", 5 }, { "symptom", 4 }, { "method", 3 } } },
    { "common", { { "cause", 3 }, { "symptom", 4 }, { "method", 1 } } },
    { "rare", { { "cause", 1 }, { "symptom", 3 }, { "method", 1 } } },
  };
  static const char *const once_or_more[] = { "next", "related", "clue" };
  const char *tier = sip_node_require (response, "tier", error);

  if (tier == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (once_or_more); i++)
    if (sip_node_child (response, once_or_more[i], error) == NULL)
      return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (tiers); i++)
    {
      if (!g_str_equal (tiers[i].tier, tier))
        continue;
      for (guint k = 0; k < G_N_ELEMENTS (tiers[i].least); k++)
        {
          const char *name = tiers[i].least[k].name;
          guint count = sip_node_count (response, name);

          if (count < tiers[i].least[k].count)
            return sip_node_set_error (response, error, "response %s is %s and needs %u <%s>, it has %u",
                                       sip_node_get (response, "code"), tier, tiers[i].least[k].count, name, count);
        }
      return TRUE;
    }
  return sip_node_set_error (response, error, "“%s” is not a tier (daily, common or rare)", tier);
}

/* Paragraphs say who sends a response and what it means. */
static gboolean
check_paragraphs (const SipNode *response, GError **error)
{
  static const char *const names[] = { "meaning", "sent-by" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const SipNode *node = sip_node_child (response, names[i], error);

      if (node == NULL || sip_node_child (node, "p", error) == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
has_sourced (const SipNode *self, const char *name)
{
  for (guint i = 0; i < self->children->len; i++)
    {
      const SipNode *node = self->children->pdata[i];

      if (g_str_equal (node->name, name) && sip_node_get (node, "rfc") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* What becomes of transaction, dialog and fork is said by an RFC. What the client may do often is not. */
static gboolean
check_retry (const SipNode *response, GError **error)
{
  static const char *const topics[] = { "transaction", "dialog", "fork" };
  const SipNode *retry = sip_node_child (response, "retry", error);

  if (retry == NULL || sip_node_child (retry, "client", error) == NULL)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    {
      if (sip_node_child (retry, topics[i], error) == NULL)
        return FALSE;
      if (!has_sourced (retry, topics[i]))
        return sip_node_set_error (retry, error, "no <%s> of the retry card names an RFC", topics[i]);
    }
  return TRUE;
}

static gboolean
check_causes (const SipNode *response, GError **error)
{
  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "cause")
          && (sip_node_child (node, "title", error) == NULL || sip_node_child (node, "check", error) == NULL))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_symptoms (const SipNode *response, GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];
      const char *text = node->original != NULL ? node->original : node->text;

      if (g_str_equal (node->name, "symptom") && !g_hash_table_add (seen, (gpointer) text))
        return sip_node_set_error (node, error, "response %s has the symptom “%s” twice",
                                   sip_node_get (response, "code"), text);
    }
  return TRUE;
}

static gboolean
check_references (const SipNode *response, GError **error)
{
  guint defining = 0;

  for (guint i = 0; i < response->children->len; i++)
    {
      const SipNode *node = response->children->pdata[i];

      if (g_str_equal (node->name, "reference"))
        defining += g_strcmp0 (sip_node_get (node, "role"), "defines") == 0;
    }
  return defining == 1
         || sip_node_set_error (response, error, "response %s has %u defining references, it must have one",
                                sip_node_get (response, "code"), defining);
}

static gboolean
check_response (const Index *self, const SipNode *root, const SipNode *response, GError **error)
{
  const SipNode *summary = sip_node_child (response, "summary", error);
  const char *class_digit = sip_node_require (root, "class", error);
  const char *source;
  int code;

  if (summary == NULL || class_digit == NULL || !sip_node_require_int (response, "code", 100, 699, &code, error)
      || sip_node_require (response, "phrase", error) == NULL || sip_node_require (response, "status", error) == NULL)
    return FALSE;
  if (code / 100 != class_digit[0] - '0')
    return sip_node_set_error (response, error, "response %d stands among the %sxx", code, class_digit);

  source = summary->original != NULL ? summary->original : summary->text;
  if (g_utf8_strlen (source, -1) > MAX_SUMMARY)
    return sip_node_set_error (summary, error, "the summary has %ld characters, at most %d are allowed",
                               g_utf8_strlen (source, -1), MAX_SUMMARY);

  return check_references (response, error) && check_paragraphs (response, error) && check_depth (response, error)
         && check_retry (response, error) && check_causes (response, error) && check_symptoms (response, error)
         && check_related (self, response, error) && check_example (response, error)
         && check_flow (self, response, error);
}

static gboolean
check_cause (const Index *self, const SipNode *cause, GError **error)
{
  const char *group = sip_node_require (cause, "group", error);

  if (group == NULL)
    return FALSE;
  if (!g_hash_table_contains (self->groups, group))
    return sip_node_set_error (cause, error, "there is no group “%s”", group);
  for (guint i = 0; i < cause->children->len; i++)
    {
      const SipNode *map = cause->children->pdata[i];
      const char *by = sip_node_get (map, "by");

      if (!g_str_equal (map->name, "map"))
        continue;
      if (!check_code (self, map, "code", error))
        return FALSE;
      if (by == NULL || !g_hash_table_contains (self->mappers, by))
        return sip_node_set_error (map, error, "there is no mapper “%s”", by != NULL ? by : "");
    }
  return TRUE;
}

static gboolean
check_warning (const Index *self, const SipNode *warning, GError **error)
{
  for (guint i = 0; i < warning->children->len; i++)
    {
      const SipNode *node = warning->children->pdata[i];

      if (g_str_equal (node->name, "carried-by") && !check_code (self, node, "code", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_root (const Index *self, const SipNode *root, GError **error)
{
  if (!check_origins (self, root, error))
    return FALSE;
  for (guint i = 0; i < root->children->len; i++)
    {
      const SipNode *node = root->children->pdata[i];
      gboolean right = TRUE;

      if (g_str_equal (root->name, "responses"))
        right = check_response (self, root, node, error);
      else if (g_str_equal (root->name, "causes") && g_str_equal (node->name, "cause"))
        right = check_cause (self, node, error);
      else if (g_str_equal (root->name, "warnings"))
        right = check_warning (self, node, error);
      if (!right)
        return FALSE;
    }
  return TRUE;
}

gboolean
sip_compiler_check (GPtrArray *roots, GError **error)
{
  g_autoptr (Index) index = index_new ();

  g_return_val_if_fail (roots != NULL, FALSE);

  for (guint i = 0; i < roots->len; i++)
    if (!index_root (index, roots->pdata[i], error))
      return FALSE;
  for (guint i = 0; i < roots->len; i++)
    if (!check_root (index, roots->pdata[i], error))
      return FALSE;
  return TRUE;
}
