/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "comparison.h"

G_BEGIN_DECLS

#define SIP_TYPE_COMPARISON_LINE (sip_comparison_line_get_type ())
G_DECLARE_FINAL_TYPE (SipComparisonLine, sip_comparison_line, SIP, COMPARISON_LINE, GtkWidget)

/**
 * sip_comparison_line_new:
 * @row: read only now
 *
 * Returns: (transfer floating): what shows one aspect of two responses
 */
GtkWidget *sip_comparison_line_new (const SipComparisonRow *row);

G_END_DECLS
