/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong in the core, one code for each message that a person may need. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAUCUS_ERROR (caucus_error_quark ())

/**
 * CaucusError:
 * @CAUCUS_ERROR_STORE_PATH: the path cannot hold a store (a directory, not writable, no such
 *   folder)
 * @CAUCUS_ERROR_STORE_SHARED_FOLDER: the path lies in a synced or network folder
 * @CAUCUS_ERROR_STORE_FOREIGN: the file is not a Caucus store
 * @CAUCUS_ERROR_STORE_DAMAGED: the file is a Caucus store that fails its check
 * @CAUCUS_ERROR_STORE_NEWER: the store was written by a newer version
 * @CAUCUS_ERROR_STORE_READ_ONLY: a change was asked of a store opened read-only
 * @CAUCUS_ERROR_STORE_BUSY: another program held the store for too long
 * @CAUCUS_ERROR_STORE_FULL: no space left
 * @CAUCUS_ERROR_STORE_GONE: the open store's file no longer bears its name
 * @CAUCUS_ERROR_STORE_IO: reading or writing failed otherwise
 * @CAUCUS_ERROR_NOT_FOUND: no such row
 * @CAUCUS_ERROR_INVALID: a value breaks a rule
 * @CAUCUS_ERROR_FILE: a file brought from outside cannot be read as what it should be
 *
 * The errors of the core. The message is plain English and names no text that
 * a person typed.
 */
typedef enum
{
  CAUCUS_ERROR_STORE_PATH,
  CAUCUS_ERROR_STORE_SHARED_FOLDER,
  CAUCUS_ERROR_STORE_FOREIGN,
  CAUCUS_ERROR_STORE_DAMAGED,
  CAUCUS_ERROR_STORE_NEWER,
  CAUCUS_ERROR_STORE_READ_ONLY,
  CAUCUS_ERROR_STORE_BUSY,
  CAUCUS_ERROR_STORE_FULL,
  CAUCUS_ERROR_STORE_GONE,
  CAUCUS_ERROR_STORE_IO,
  CAUCUS_ERROR_NOT_FOUND,
  CAUCUS_ERROR_INVALID,
  CAUCUS_ERROR_FILE,
} CaucusError;

GQuark caucus_error_quark (void);

G_END_DECLS
