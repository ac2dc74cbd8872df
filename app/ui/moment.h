/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/**
 * SIP_MOMENT:
 *
 * Milliseconds for which what takes long waits, so that it is done only once nobody types or moves on any more: longer
 * than a key takes to repeat.
 */
#define SIP_MOMENT 80
