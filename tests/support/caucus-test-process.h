/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The helper program, started beside a test. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GSubprocess *caucus_test_process_start     (const char        *command,
                                            const char        *path,
                                            const char        *argument);
char        *caucus_test_process_read_line (GDataInputStream  *lines);
void         caucus_test_process_release   (GSubprocess       *process);

#define caucus_test_process_lines(process) \
  (g_data_input_stream_new (g_subprocess_get_stdout_pipe (process)))

G_END_DECLS
