/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a store's file still lies where it was opened. */
#include "caucus-store-place.h"

#include <glib/gstdio.h>

#include "caucus-error.h"

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_GONE,
                       "the store's file was moved, removed or replaced; nothing was saved");
  return FALSE;
}

/**
 * caucus_store_place_note:
 * @place: (out): the file that bears the name @path now
 *
 * Returns: whether there is one; otherwise @error is %CAUCUS_ERROR_STORE_GONE
 */
gboolean
caucus_store_place_note (CaucusStorePlace  *place,
                         const char        *path,
                         GError           **error)
{
  GStatBuf file;

  if (g_stat (path, &file) != 0)
    return refuse (error);
  place->device = file.st_dev;
  place->inode = file.st_ino;
  return TRUE;
}

/**
 * caucus_store_place_check:
 *
 * Costs one look at the name and opens nothing.
 *
 * Returns: whether @path is the name of the same file; otherwise @error is
 *   %CAUCUS_ERROR_STORE_GONE
 */
gboolean
caucus_store_place_check (const CaucusStorePlace  *place,
                          const char              *path,
                          GError                 **error)
{
  CaucusStorePlace now;

  if (!caucus_store_place_note (&now, path, error))
    return FALSE;
  return (now.device == place->device && now.inode == place->inode) || refuse (error);
}
