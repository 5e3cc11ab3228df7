/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts that the benchmarks of the comparison read; a file that cannot be read ends them. */
#include "bench-compare-load.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "caucus-paragraphs.h"

static void
read_all (int   fd,
          char *text,
          gsize length)
{
  for (gsize n = 0; n < length;)
    {
      gssize n_more = read (fd, text + n, length - n);

      if (n_more <= 0)
        g_error ("cannot read: %s", n_more < 0 ? g_strerror (errno) : "the file is shorter");
      n += (gsize) n_more;
    }
}

GPtrArray *
bench_compare_load (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  CaucusBlockPool *pool;
  struct stat status;
  gsize length;
  char *text;

  if (fd < 0 || fstat (fd, &status) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
  pool = caucus_block_pool_new ((gsize) status.st_size);
  text = caucus_block_pool_get_text (pool, &length);
  read_all (fd, text, length);
  close (fd);
  return caucus_paragraphs_parse_pool (pool);
}

/* @like is the version before, if any, as in a store. */
CaucusPreparedText *
bench_compare_prepare (const char         *path,
                       CaucusPreparedText *like)
{
  g_autoptr (GPtrArray) blocks = bench_compare_load (path);

  if (like != NULL)
    return caucus_prepared_text_new_version (like, blocks);
  return caucus_prepared_text_new (blocks, TRUE);
}
