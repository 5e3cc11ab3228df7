/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two whole agreements compared, whose articles stay where they are. */
#include "caucus-agreement-comparison.h"

/* An article that is in both agreements begins where it begins. */
static GArray *
find_anchors (const CaucusAgreement *before,
              const CaucusAgreement *after)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (CaucusCompareAnchor));
  guint next = 0;

  for (guint i = 0; i < before->parts->len; i++)
    {
      const CaucusAgreementPart *part = g_ptr_array_index (before->parts, i);
      const CaucusAgreementPart *same = caucus_agreement_find_same (after, part);
      CaucusCompareAnchor anchor = { .old_number = part->first };

      if (same == NULL || same->first < next)
        continue;
      anchor.new_number = same->first;
      next = same->first + 1;
      g_array_append_val (anchors, anchor);
    }
  return anchors;
}

/**
 * caucus_agreement_compare:
 *
 * A long section that moves from one article to another must not look as if the articles
 * had moved around it: their headings are anchors.
 *
 * Returns: (transfer full): the comparison of the agreements' texts
 */
CaucusComparison *
caucus_agreement_compare (const CaucusAgreement *before,
                          const CaucusAgreement *after,
                          gboolean               fold_typography)
{
  g_autoptr (GArray) anchors = find_anchors (before, after);
  const CaucusCompareOptions options = {
    .fold_typography = fold_typography,
    .anchors = (const CaucusCompareAnchor *) (gpointer) anchors->data,
    .n_anchors = anchors->len,
  };

  return caucus_compare (before->blocks, after->blocks, &options);
}
