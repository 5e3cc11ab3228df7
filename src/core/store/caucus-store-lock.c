/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One window a store: a lock beside it that holds where there is no session bus, too. */
#include "caucus-store-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>

#include "caucus-error.h"

struct _CaucusStoreLock
{
  int fd;
};

/**
 * caucus_store_lock_take:
 * @store_path: a store's file, there or not yet; the lock is a file beside it, never the
 *   store itself
 *
 * The lock ends with the process, however it ends.
 *
 * Returns: (transfer full): the lock, or %NULL with %CAUCUS_ERROR_STORE_BUSY when
 *   another process holds it and %CAUCUS_ERROR_STORE_READ_ONLY when none can be made
 */
CaucusStoreLock *
caucus_store_lock_take (const char  *store_path,
                        GError     **error)
{
  g_autofree char *path = g_strconcat (store_path, ".lock", NULL);
  g_autofree char *directory = g_path_get_dirname (path);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  CaucusStoreLock *lock;
  int fd;

  g_mkdir_with_parents (directory, 0700);
  fd = g_open (path, O_CREAT | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0)
    {
      gboolean is_read_only = errno == EACCES || errno == EPERM || errno == EROFS;

      g_set_error (error, CAUCUS_ERROR,
                   is_read_only ? CAUCUS_ERROR_STORE_READ_ONLY : CAUCUS_ERROR_STORE_PATH,
                   "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  if (fcntl (fd, F_OFD_SETLK, &whole) != 0)
    {
      g_close (fd, NULL);
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_BUSY,
                   "%s: the store is open in another window", store_path);
      return NULL;
    }
  lock = g_new0 (CaucusStoreLock, 1);
  lock->fd = fd;
  return lock;
}

void
caucus_store_lock_release (CaucusStoreLock *lock)
{
  g_close (lock->fd, NULL);
  g_free (lock);
}
