/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an error of the core says to a person, in their language. */
#include "config.h"

#include "caucus-error-words.h"

#include <glib/gi18n.h>

#include "caucus-error.h"

/**
 * caucus_error_words:
 *
 * Returns: (transfer none): one or two sentences for the errors that a store
 *   meets; for any other what the error itself says, which names the place
 */
const char *
caucus_error_words (const GError *error)
{
  if (error->domain != CAUCUS_ERROR)
    return error->message;

  switch ((CaucusError) error->code)
    {
    case CAUCUS_ERROR_STORE_SHARED_FOLDER:
      return _("The store lies in a network folder or one that is synchronised. Changes would be "
               "lost there. Move it to a folder of this computer.");
    case CAUCUS_ERROR_STORE_FOREIGN:
      return _("The file is not a Caucus store. Nothing was changed in it.");
    case CAUCUS_ERROR_STORE_DAMAGED:
      return _("The file is damaged. Nothing was changed in it.");
    case CAUCUS_ERROR_STORE_NEWER:
      return _("The store was written by a newer Caucus. Nothing was changed in it.");
    case CAUCUS_ERROR_STORE_READ_ONLY:
      return _("The store or its folder cannot be written. Nothing was changed. Ask for the "
               "right to write there, or copy the store to a folder of your own.");
    case CAUCUS_ERROR_STORE_FULL:
      return _("No space is left on the disk. What you typed is kept here and saved when there is.");
    case CAUCUS_ERROR_STORE_BUSY:
      return _("The store is open in another window, or another program is writing to it. "
               "Nothing was saved.");
    case CAUCUS_ERROR_STORE_GONE:
      return _("The store's file was moved, removed or replaced. What you typed is kept here and "
               "saved when the file is back in its place.");
    case CAUCUS_ERROR_NOT_FOUND:
      return _("This is no longer in the store.");
    case CAUCUS_ERROR_STORE_PATH:
    case CAUCUS_ERROR_STORE_IO:
    case CAUCUS_ERROR_INVALID:
    case CAUCUS_ERROR_FILE:
    default:
      return error->message;
    }
}
