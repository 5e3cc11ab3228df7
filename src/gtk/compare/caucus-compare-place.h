/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison that another page opens. */
#pragma once

#include <gtk/gtk.h>

#include "caucus-elsewhere.h"

G_BEGIN_DECLS

/**
 * CaucusComparePlace:
 * @old_id, @new_id: two texts of a thread, as of a #CaucusComparisonRequest
 * @is_new: in which of them
 * @number: a paragraph, from 0
 */
typedef struct
{
  CaucusId old_id;
  CaucusId new_id;
  gboolean is_new;
  guint number;
} CaucusComparePlace;

void caucus_compare_place_open           (GtkWidget                  *widget,
                                          const CaucusComparePlace   *place);
void caucus_compare_place_open_elsewhere (GtkWidget                  *widget,
                                          const CaucusElsewherePlace *elsewhere,
                                          const CaucusRow            *row);

G_END_DECLS
