/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a store's file still lies where it was opened. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusStorePlace:
 *
 * The file that bore the store's name when it was opened, whatever its name is now.
 */
typedef struct
{
  guint64 device;
  guint64 inode;
} CaucusStorePlace;

gboolean caucus_store_place_note  (CaucusStorePlace        *place,
                                   const char              *path,
                                   GError                 **error);
gboolean caucus_store_place_check (const CaucusStorePlace  *place,
                                   const char              *path,
                                   GError                 **error);

G_END_DECLS
