/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Damage to a store that opening it does not see. */
#include "caucus-test-damage.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "caucus-test-store.h"

static gsize
raw_number (const char *path,
            const char *sql)
{
  g_autofree char *text = caucus_test_raw_text (path, sql);

  g_assert_nonnull (text);
  return g_ascii_strtoull (text, NULL, 10);
}

/**
 * caucus_test_spoil_index:
 * @path: of a closed store
 * @index: the name of an index that is not empty
 *
 * Changes one entry of @index, so that it leads to no row: the quick check
 * does not look there, the thorough one does.
 */
void
caucus_test_spoil_index (const char *path,
                         const char *index)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'",
                                          index);
  gsize page = raw_number (path, sql);
  gsize page_size = raw_number (path, "PRAGMA page_size");
  /* A page is filled from its end, so its last byte ends its oldest entry. */
  off_t last = (off_t) (page * page_size - 1);
  int fd = g_open (path, O_RDWR | O_CLOEXEC, 0);
  guint8 byte;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (pread (fd, &byte, 1, last), ==, 1);
  byte ^= 1;
  g_assert_cmpint (pwrite (fd, &byte, 1, last), ==, 1);
  g_assert_cmpint (close (fd), ==, 0);
}
