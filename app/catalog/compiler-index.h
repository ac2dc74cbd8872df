/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "compiler-source.h"

G_BEGIN_DECLS

/**
 * SipCompilerIndex:
 * @responses: (element-type utf8 SipNode): by code
 * @sections: (element-type utf8 SipNode): by RFC and section, as in "3261 21.4.1"
 * @rfcs: (element-type utf8 SipNode): by number
 * @mappers: (element-type utf8 SipNode): of Q.850 causes, by id
 * @groups: (element-type utf8 SipNode): of Q.850 causes, by id
 *
 * What a statement of the sources can point to.
 */
typedef struct
{
  GHashTable *responses;
  GHashTable *sections;
  GHashTable *rfcs;
  GHashTable *mappers;
  GHashTable *groups;
} SipCompilerIndex;

/**
 * sip_compiler_index_new:
 * @roots: (element-type SipNode): the root elements of all source files, which must outlive the index
 *
 * Returns: (transfer full): the index; %NULL with @error set where something is there twice or has no name
 */
SipCompilerIndex *sip_compiler_index_new (GPtrArray *roots, GError **error);

void sip_compiler_index_free (SipCompilerIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SipCompilerIndex, sip_compiler_index_free)

G_END_DECLS
