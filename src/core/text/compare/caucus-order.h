/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which pairs of paragraphs kept their order, and which moved. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusOrderPair:
 * @old_number: place in the old text
 * @new_number: place in the new text
 * @weight: what keeping the pair is worth, at least 1
 * @kept: set by caucus_order_keep()
 */
typedef struct
{
  guint old_number;
  guint new_number;
  guint64 weight;
  gboolean kept;
} CaucusOrderPair;

void caucus_order_keep (GArray *pairs);

G_END_DECLS
