/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* What the compiler writes into the header of a catalogue and the reader expects there. */
#define SIP_CATALOG_APPLICATION_ID 0x53495043 /* "SIPC" */

/* Raised with every change of data/schema.sql, or of what a column holds:
 *   1  the first one
 *   2  the table alike */
#define SIP_CATALOG_VERSION 2

/* What is added to a number to make the id of its entry (see data/schema.sql). */
#define SIP_ENTRY_ID_CAUSE        10000
#define SIP_ENTRY_ID_WARNING      20000
#define SIP_ENTRY_ID_UNREGISTERED 30000
#define SIP_ENTRY_ID_PRIMER       40000
