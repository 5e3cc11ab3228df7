/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of the store may know of a database that others may not. */
#pragma once

#include <sqlite3.h>

#include "caucus-database.h"

G_BEGIN_DECLS

/* "Cauc": the store's mark in its file header. */
#define CAUCUS_APPLICATION_ID 0x43617563

struct _CaucusDatabase
{
  sqlite3 *handle;            /* owned */
  char *path;                 /* owned */
  CaucusStorePlace place;     /* of the file that is open */
  GThread *owner;             /* borrowed */
  CaucusId device_id;
  gint64 now_usec;            /* the time of the transaction under way, else 0 */
  CaucusChanges changes;
};

sqlite3  *caucus_database_get_handle (CaucusDatabase  *database);
void      caucus_database_set_error  (CaucusDatabase  *database,
                                      int              result,
                                      GError         **error);
gboolean  caucus_database_query_int  (CaucusDatabase  *database,
                                      const char      *sql,
                                      gint64          *value,
                                      GError         **error);
gboolean  caucus_database_migrate    (CaucusDatabase  *database,
                                      GError         **error);
gboolean  caucus_database_check_identity (CaucusDatabase  *database,
                                          gint64          *version,
                                          GError         **error);

guint     caucus_schema_get_version  (void);
gboolean  caucus_schema_apply        (CaucusDatabase  *database,
                                      guint            from_version,
                                      GError         **error);

G_END_DECLS
