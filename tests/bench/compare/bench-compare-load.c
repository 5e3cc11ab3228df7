/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that the benchmarks of the comparison read; a file that cannot be read ends them. */
#include "bench-compare-load.h"

#include "caucus-paragraphs.h"

GPtrArray *
bench_compare_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  gsize length;
  char *text;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  return caucus_paragraphs_parse_take (text, length);
}

CaucusPreparedText *
bench_compare_prepare (const char *path)
{
  g_autoptr (GPtrArray) blocks = bench_compare_load (path);

  return caucus_prepared_text_new (blocks, TRUE);
}
