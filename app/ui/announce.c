/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "announce.h"

void
sip_announce (GtkWidget *focused, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (focused) && text != NULL);

#if GTK_CHECK_VERSION(4, 14, 0)
  /* The floor is older than the call, which only newer versions get to see. A new description would be said as well. */
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (focused), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#else
  /* A description that stays the same is not told again. */
  gtk_accessible_reset_property (GTK_ACCESSIBLE (focused), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
  gtk_accessible_update_property (GTK_ACCESSIBLE (focused), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
#endif
}
