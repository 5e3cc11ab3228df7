/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a label at the start of a line begins an item of a list, or goes on with a sentence. */
#pragma once

#include <glib.h>

#include "caucus-gathered-text.h"

G_BEGIN_DECLS

/**
 * CaucusListPlace:
 * @blocks: (element-type CaucusBlock): the paragraphs before
 * @label: (nullable): of the paragraph that is gathered
 * @text: it, as far as it was read
 *
 * Where a line may begin the next paragraph.
 */
typedef struct
{
  const GPtrArray *blocks;
  const char *label;
  const CaucusGatheredText *text;
} CaucusListPlace;

gboolean caucus_list_place_begins_item (const CaucusListPlace *place,
                                        const char            *line,
                                        const char            *label,
                                        gsize                  length);

G_END_DECLS
