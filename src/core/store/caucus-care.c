/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a store is to be checked, and how thoroughly. */
#include "caucus-care.h"

#define IN_USE       "in-use"
#define LAST_CHECKED "last-checked-usec"

#define WEEK_USEC ((gint64) 7 * 24 * 60 * 60 * G_USEC_PER_SEC)

static gboolean
is_set (CaucusDatabase *database,
        const char     *key)
{
  g_autofree char *value = caucus_database_dup_setting (database, key);

  return g_strcmp0 (value, "1") == 0;
}

/**
 * caucus_care_begin:
 *
 * Says that a window has the store open; to be called in a transaction, and after
 * the check, so that nothing is written to a store that fails it. Where the end is
 * never noted, the next check is a thorough one.
 */
gboolean
caucus_care_begin (CaucusDatabase  *database,
                   GError         **error)
{
  return caucus_database_set_setting (database, IN_USE, "1", error);
}

/**
 * caucus_care_end:
 *
 * Says that the window is done with the store; to be called in a transaction.
 */
gboolean
caucus_care_end (CaucusDatabase  *database,
                 GError         **error)
{
  return caucus_database_set_setting (database, IN_USE, "0", error);
}

static gboolean
needs_thorough_check (CaucusDatabase *database)
{
  g_autofree char *value = caucus_database_dup_setting (database, LAST_CHECKED);
  gint64 last_usec = value != NULL ? g_ascii_strtoll (value, NULL, 10) : 0;

  return is_set (database, IN_USE)
         || caucus_database_get_now_usec (database) - last_usec >= WEEK_USEC;
}

/**
 * caucus_care_check:
 * @was_thorough: (out): whether caucus_care_note_checked() is to follow
 *
 * Checks the store: thoroughly once a week and after an end that was not
 * clean, else quickly. Reads only.
 *
 * Returns: whether the store is whole; otherwise @error is %CAUCUS_ERROR_STORE_DAMAGED
 */
gboolean
caucus_care_check (CaucusDatabase  *database,
                   gboolean        *was_thorough,
                   GError         **error)
{
  *was_thorough = needs_thorough_check (database);
  return caucus_database_check (database, *was_thorough, error);
}

/**
 * caucus_care_note_checked:
 *
 * Keeps that a thorough check was passed; to be called in a transaction.
 */
gboolean
caucus_care_note_checked (CaucusDatabase  *database,
                          GError         **error)
{
  g_autofree char *now = g_strdup_printf ("%" G_GINT64_FORMAT,
                                          caucus_database_get_now_usec (database));

  return caucus_database_set_setting (database, LAST_CHECKED, now, error);
}
