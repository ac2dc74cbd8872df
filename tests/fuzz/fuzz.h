/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/*
 * What libFuzzer calls, once and for each input. A target fails by a sanitizer, an assertion, or a warning of GLib.
 */

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

/**
 * fuzz_init:
 *
 * Makes warnings end the program in a way that libFuzzer sees, so that it writes the input to a file.
 */
void fuzz_init (void);

/**
 * fuzz_dup_path:
 *
 * Returns: (transfer full): a file for the target to write, in the folder of temporary files, which is its own
 */
char *fuzz_dup_path (void);
