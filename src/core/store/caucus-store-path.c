/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a store may lie, and how a new one comes to lie there whole. */
#include "caucus-store-path.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gunixmounts.h>
#include <glib/gstdio.h>
#include <linux/magic.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "caucus-error.h"
#include "caucus-store-change.h"

/* What the usual programs leave at the top of a folder that they copy elsewhere. */
static const char *const sync_marks[] = {
  ".stfolder", ".dropbox.cache", ".owncloudsync.log", ".nextcloudsync.log",
  ".syncthing.tmp", ".tresorit", ".SeaDrive", NULL
};

static const char *const network_types[] = {
  "nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "fuse.rclone", "fuse.davfs", "davfs",
  "9p", "afs", "ceph", "fuse.glusterfs", "fuse.gvfsd-fuse", NULL
};

/**
 * caucus_store_path_get_default:
 *
 * Returns: (transfer full): where a person's own store lies
 */
char *
caucus_store_path_get_default (void)
{
  return g_build_filename (g_get_user_data_dir (), "caucus", "caucus.db", NULL);
}

/**
 * caucus_store_path_get_sample:
 *
 * Returns: (transfer full): where the store of the sample rounds lies, apart from
 *   a person's own
 */
char *
caucus_store_path_get_sample (void)
{
  return g_build_filename (g_get_user_data_dir (), "caucus-sample", "sample.db", NULL);
}

/**
 * caucus_store_path_get_suffix:
 *
 * Programs are one instance a store: what follows the application's name on the
 * bus is empty for a person's own store, ".Sample" for the sample's and made from
 * the path for any other.
 *
 * Returns: (transfer full): the suffix, "" or a dot and a word
 */
char *
caucus_store_path_get_suffix (const char *path)
{
  g_autofree char *own = caucus_store_path_get_default ();
  g_autofree char *sample = caucus_store_path_get_sample ();
  g_autofree char *key = NULL;

  if (strcmp (path, own) == 0)
    return g_strdup ("");
  if (strcmp (path, sample) == 0)
    return g_strdup (".Sample");
  key = caucus_store_change_get_key (path);
  return g_strdup_printf (".S%s", key);
}

static gboolean
refuse (GError     **error,
        CaucusError  code,
        const char  *message)
{
  g_set_error_literal (error, CAUCUS_ERROR, (int) code, message);
  return FALSE;
}

/* The journals of Nextcloud and ownCloud bear a name made from the account. */
static gboolean
has_sync_journal (const char *directory)
{
  g_autoptr (GDir) dir = g_dir_open (directory, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if ((g_str_has_prefix (name, ".sync_") || g_str_has_prefix (name, "._sync_"))
          && g_str_has_suffix (name, ".db"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_sync_mark (const char *directory)
{
  /* A file in Dropbox's folder; a folder of this name is its settings, in every home that has
     it. */
  g_autofree char *dropbox = g_build_filename (directory, ".dropbox", NULL);

  if (g_file_test (dropbox, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  for (gsize i = 0; sync_marks[i] != NULL; i++)
    {
      g_autofree char *mark = g_build_filename (directory, sync_marks[i], NULL);

      if (g_file_test (mark, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return has_sync_journal (directory);
}

/* Spares the usual start the table of all mounts. */
static gboolean
is_on_own_disk (const char *directory)
{
  struct statfs kind;

  if (statfs (directory, &kind) != 0)
    return FALSE;
  switch (kind.f_type)
    {
    case BTRFS_SUPER_MAGIC:
    case EXT4_SUPER_MAGIC:
    case F2FS_SUPER_MAGIC:
    case OVERLAYFS_SUPER_MAGIC:
    case TMPFS_MAGIC:
    case XFS_SUPER_MAGIC:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_on_network (const char *directory)
{
  g_autoptr (GUnixMountEntry) mount = NULL;

  if (is_on_own_disk (directory))
    return FALSE;
  mount = g_unix_mount_for (directory, NULL);
  return mount != NULL && g_strv_contains (network_types, g_unix_mount_get_fs_type (mount));
}

/* The nearest folder that is there; a new store's own folder may not be yet. */
static char *
existing_parent (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  char *directory = g_path_get_dirname (absolute);

  while (!g_file_test (directory, G_FILE_TEST_IS_DIR) && strcmp (directory, "/") != 0)
    {
      char *parent = g_path_get_dirname (directory);

      g_free (directory);
      directory = parent;
    }
  return directory;
}

/* Live SQLite files were found stale or split in such folders. */
static gboolean
check_folder (const char  *path,
              GError     **error)
{
  g_autofree char *real = realpath (path, NULL);
  g_autofree char *parent = existing_parent (real != NULL ? real : path);
  g_autofree char *directory = realpath (parent, NULL);

  if (directory == NULL)
    return refuse (error, CAUCUS_ERROR_STORE_PATH, "the folder cannot be reached");
  if (is_on_network (directory))
    return refuse (error, CAUCUS_ERROR_STORE_SHARED_FOLDER,
                   "a store cannot lie in a network folder: changes would be lost there");
  while (TRUE)
    {
      char *up;

      if (has_sync_mark (directory))
        return refuse (error, CAUCUS_ERROR_STORE_SHARED_FOLDER,
                       "a store cannot lie in a synchronised folder: changes would be lost there");
      if (strcmp (directory, "/") == 0)
        return TRUE;
      up = g_path_get_dirname (directory);
      g_free (directory);
      directory = up;
    }
}

/* SQLite would play the log of a store that is gone into the new one. */
static gboolean
check_orphan_log (const char  *path,
                  gboolean    *exists,
                  GError     **error)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf log;

  if (g_stat (wal, &log) != 0 || log.st_size == 0)
    return TRUE;
  /* Another program may just have made the store. */
  *exists = g_file_test (path, G_FILE_TEST_IS_REGULAR);
  return *exists
         || refuse (error, CAUCUS_ERROR_STORE_DAMAGED,
                    "the store is gone but its log is still there; nothing was changed in it");
}

/**
 * caucus_store_path_check:
 * @exists: (out): whether there is a file at @path
 *
 * Returns: whether a store may lie at @path; nothing is touched
 */
gboolean
caucus_store_path_check (const char  *path,
                         gboolean    *exists,
                         GError     **error)
{
  GStatBuf file;

  *exists = FALSE;
  if (g_stat (path, &file) == 0)
    {
      if (S_ISDIR (file.st_mode))
        return refuse (error, CAUCUS_ERROR_STORE_PATH, "this is a folder, not a store");
      if (!S_ISREG (file.st_mode))
        return refuse (error, CAUCUS_ERROR_STORE_PATH, "this is not a file");
      if (file.st_size == 0)
        return refuse (error, CAUCUS_ERROR_STORE_FOREIGN,
                       "the file is empty, not a Caucus store; nothing was changed in it");
      *exists = TRUE;
    }
  else if (errno != ENOENT)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH, "%s", g_strerror (errno));
      return FALSE;
    }
  else if (!check_orphan_log (path, exists, error))
    {
      return FALSE;
    }
  return check_folder (path, error);
}

static gboolean
refuse_errno (GError     **error,
              const char  *what,
              int          number)
{
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_PATH, "%s: %s", what, g_strerror (number));
  return FALSE;
}

/**
 * caucus_store_path_prepare:
 * @path: a file that is not there yet
 *
 * Makes the folder, for its owner alone, where there is none, and in it an
 * empty file that only its owner can read.
 */
gboolean
caucus_store_path_prepare (const char  *path,
                           GError     **error)
{
  g_autofree char *directory = g_path_get_dirname (path);
  int fd;

  if (g_mkdir_with_parents (directory, 0700) != 0)
    return refuse_errno (error, "the store's folder cannot be made", errno);
  fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  if (fd < 0)
    return refuse_errno (error, "no store can be made here", errno);
  g_close (fd, NULL);
  return TRUE;
}

static gboolean
sync_to_disk (const char  *path,
              int          flags,
              GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;
  int number = errno;

  if (fd >= 0)
    g_close (fd, NULL);
  return synced || refuse_errno (error, "the file did not reach the disk", number);
}

/**
 * caucus_store_path_settle:
 * @temporary: a closed file in the same folder as @path
 *
 * Gives a finished file its name, for good, unless another program has put one
 * there in the meantime: then that one stays. @temporary remains to be removed.
 */
gboolean
caucus_store_path_settle (const char  *temporary,
                          const char  *path,
                          GError     **error)
{
  g_autofree char *directory = g_path_get_dirname (path);

  if (!sync_to_disk (temporary, O_RDONLY, error))
    return FALSE;
  if (link (temporary, path) != 0 && errno != EEXIST)
    return refuse_errno (error, "the file could not be given its name", errno);
  return sync_to_disk (directory, O_RDONLY | O_DIRECTORY, error);
}

/**
 * caucus_store_path_replace:
 * @temporary: a closed file in the same folder as @path, already on disk
 *
 * Puts a finished file in the place of the one that is there, at one stroke.
 */
gboolean
caucus_store_path_replace (const char  *temporary,
                           const char  *path,
                           GError     **error)
{
  g_autofree char *directory = g_path_get_dirname (path);

  if (g_rename (temporary, path) != 0)
    return refuse_errno (error, "the file could not be given its name", errno);
  return sync_to_disk (directory, O_RDONLY | O_DIRECTORY, error);
}

/**
 * caucus_store_path_remove_temporary:
 *
 * Removes a file that this process made under a temporary name.
 */
void
caucus_store_path_remove_temporary (const char *temporary)
{
  static const char *const suffixes[] = { "", "-wal", "-shm", "-journal" };

  for (gsize i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *name = g_strconcat (temporary, suffixes[i], NULL);

      g_unlink (name);
    }
}
