/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded into the helper: makes its n-th write to a store fail, once or from then on. */
/* Both names of each call are wanted, and not the one for the other. */
#undef _FILE_OFFSET_BITS

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

/*
 * FAULT_ROOT: only files whose path holds this. FAULT_AT: which call fails, from 1.
 * FAULT_ERRNO: how. FAULT_FOR: how many calls fail, 1 unless given.
 */
static struct
{
  const char *root;
  long at;
  long count;
  int error;
} fault;

static long calls;
static unsigned char is_watched[4096];

__attribute__ ((constructor))
static void
read_environment (void)
{
  const char *at = getenv ("FAULT_AT");
  const char *error = getenv ("FAULT_ERRNO");
  const char *count = getenv ("FAULT_FOR");

  fault.root = getenv ("FAULT_ROOT");
  fault.at = at != NULL ? atol (at) : 0;
  fault.error = error != NULL ? atoi (error) : EIO;
  fault.count = count != NULL ? atol (count) : 1;
}

static int
watches (int fd)
{
  return fault.at > 0 && fd >= 0 && fd < (int) sizeof is_watched && is_watched[fd];
}

static int
fails (int fd)
{
  long call;

  if (!watches (fd))
    return 0;
  call = __atomic_add_fetch (&calls, 1, __ATOMIC_RELAXED);
  if (call < fault.at || call >= fault.at + fault.count)
    return 0;
  errno = fault.error;
  return 1;
}

static int
watch (int         fd,
       const char *path,
       int         flags)
{
  if (fd >= 0 && fd < (int) sizeof is_watched)
    is_watched[fd] = fault.root != NULL && strstr (path, fault.root) != NULL
                     && (flags & (O_WRONLY | O_RDWR)) != 0;
  return fd;
}

#define NEXT(name) \
  static __typeof__ (name) *next; \
  if (next == NULL) \
    next = (__typeof__ (name) *) dlsym (RTLD_NEXT, #name)

int
open (const char *path,
      int         flags,
      ...)
{
  va_list args;
  mode_t mode = 0;
  NEXT (open);

  va_start (args, flags);
  if ((flags & (O_CREAT | O_TMPFILE)) != 0)
    mode = va_arg (args, mode_t);
  va_end (args);
  return watch (next (path, flags, mode), path, flags);
}

int
open64 (const char *path,
        int         flags,
        ...)
{
  va_list args;
  mode_t mode = 0;
  NEXT (open64);

  va_start (args, flags);
  if ((flags & (O_CREAT | O_TMPFILE)) != 0)
    mode = va_arg (args, mode_t);
  va_end (args);
  return watch (next (path, flags, mode), path, flags);
}

ssize_t
write (int         fd,
       const void *bytes,
       size_t      count)
{
  NEXT (write);

  return fails (fd) ? -1 : next (fd, bytes, count);
}

ssize_t
pwrite (int         fd,
        const void *bytes,
        size_t      count,
        off_t       offset)
{
  NEXT (pwrite);

  return fails (fd) ? -1 : next (fd, bytes, count, offset);
}

ssize_t
pwrite64 (int         fd,
          const void *bytes,
          size_t      count,
          off64_t     offset)
{
  NEXT (pwrite64);

  return fails (fd) ? -1 : next (fd, bytes, count, offset);
}

int
fsync (int fd)
{
  NEXT (fsync);

  return fails (fd) ? -1 : next (fd);
}

int
fdatasync (int fd)
{
  NEXT (fdatasync);

  return fails (fd) ? -1 : next (fd);
}

int
ftruncate (int   fd,
           off_t length)
{
  NEXT (ftruncate);

  return fails (fd) ? -1 : next (fd, length);
}

int
ftruncate64 (int     fd,
             off64_t length)
{
  NEXT (ftruncate64);

  return fails (fd) ? -1 : next (fd, length);
}
