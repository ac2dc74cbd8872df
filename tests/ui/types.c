/* SPDX-License-Identifier: GPL-3.0-or-later */

/* All widgets of the window as a library that gtk4-builder-tool can be started with. GtkBuilder finds a type by the name
   of its function, sip_window_get_type(), so that having the functions is enough. */

#include "window.h"

GType sip_types_anchor (void);

GType
sip_types_anchor (void)
{
  return SIP_TYPE_WINDOW;
}
