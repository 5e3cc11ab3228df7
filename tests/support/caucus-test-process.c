/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The helper program, started beside a test. */
#include "caucus-test-process.h"

/**
 * caucus_test_process_start:
 * @command: what the helper is to do
 * @path: the store it does it with
 * @argument: (nullable): more
 *
 * Returns: (transfer full): the running helper, with pipes to it and from it
 */
GSubprocess *
caucus_test_process_start (const char *command,
                           const char *path,
                           const char *argument)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "support", "caucus-test-helper",
                                                    NULL);
  g_autoptr (GError) error = NULL;
  GSubprocess *process;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                              &error, program, command, path, argument, NULL);
  g_assert_no_error (error);
  return process;
}

/**
 * caucus_test_process_read_line:
 *
 * Returns: (nullable) (transfer full): the next line, %NULL at the end; a line that its
 *   process did not finish is none
 */
char *
caucus_test_process_read_line (GDataInputStream *lines)
{
  return g_data_input_stream_read_line (lines, NULL, NULL, NULL);
}

/**
 * caucus_test_process_release:
 *
 * Closes the helper's standard input, which it waits for.
 */
void
caucus_test_process_release (GSubprocess *process)
{
  g_output_stream_close (g_subprocess_get_stdin_pipe (process), NULL, NULL);
}
