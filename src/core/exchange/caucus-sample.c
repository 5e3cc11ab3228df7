/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The store of the sample rounds. */
#include "caucus-sample.h"

#include "caucus-error.h"

gboolean
caucus_sample_ensure (const char  *path,
                      GError     **error)
{
  g_set_error_literal (error, CAUCUS_ERROR, CAUCUS_ERROR_NOT_FOUND, "there are no sample rounds");
  return FALSE;
}
