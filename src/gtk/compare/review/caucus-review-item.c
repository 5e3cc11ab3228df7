/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of the review sheet as an item of a list. */
#include "config.h"

#include "caucus-review-item.h"

struct _CaucusReviewItem
{
  GObject parent_instance;

  GPtrArray *sheet;               /* owned, of CaucusReviewLine */
  guint place;
};

G_DEFINE_FINAL_TYPE (CaucusReviewItem, caucus_review_item, G_TYPE_OBJECT)

static void
caucus_review_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_REVIEW_ITEM (object)->sheet, g_ptr_array_unref);

  G_OBJECT_CLASS (caucus_review_item_parent_class)->finalize (object);
}

static void
caucus_review_item_class_init (CaucusReviewItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = caucus_review_item_finalize;
}

static void
caucus_review_item_init (CaucusReviewItem *item)
{
}

/**
 * caucus_review_item_new:
 * @sheet: (element-type CaucusReviewLine): that the line is on; does not change any more
 * @place: of the line, from 0
 */
CaucusReviewItem *
caucus_review_item_new (GPtrArray *sheet,
                        guint      place)
{
  CaucusReviewItem *item = g_object_new (CAUCUS_TYPE_REVIEW_ITEM, NULL);

  item->sheet = g_ptr_array_ref (sheet);
  item->place = place;
  return item;
}

const CaucusReviewLine *
caucus_review_item_get_line (CaucusReviewItem *item)
{
  return g_ptr_array_index (item->sheet, item->place);
}
