/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a section's title says of paragraphs below it that other articles have. */
#include "caucus-elsewhere-changes.h"

/* Returns: (nullable): the section that the row's paragraph is of, if it was removed or added */
static const CaucusTextChange *
find_section (const CaucusTextChanges *changes,
              guint                    row)
{
  guint number = caucus_text_changes_find (changes, row);
  const CaucusTextChange *change;

  if (number == CAUCUS_NO_CHANGE)
    return NULL;
  change = caucus_text_changes_get (changes, number);
  return change->title != NULL ? change : NULL;
}

static const CaucusElsewherePlace *
find (const CaucusElsewhere   *elsewhere,
      const CaucusTextChanges *changes,
      guint                    row)
{
  return caucus_elsewhere_find_row (elsewhere, caucus_text_changes_get_row (changes, row));
}

/**
 * caucus_elsewhere_tells_itself:
 * @changes: of the article's own comparison
 * @row: of it
 *
 * Returns: whether the title of the row's section does not tell what became of the paragraph: one
 *   of them went to another article, or each to one of its own
 */
gboolean
caucus_elsewhere_tells_itself (const CaucusElsewhere   *elsewhere,
                               const CaucusTextChanges *changes,
                               guint                    row)
{
  const CaucusTextChange *section = find_section (changes, row);
  const CaucusElsewherePlace *head, *own;

  if (section == NULL)
    return FALSE;
  head = find (elsewhere, changes, section->row);
  own = find (elsewhere, changes, row);
  if (head == NULL || own == NULL)
    return head != own;
  return head->part != own->part;
}

/**
 * caucus_elsewhere_is_edited:
 * @changes: of the article's own comparison
 * @row: of a paragraph that stands in another article
 *
 * Returns: whether the paragraph was edited on its way; of a section's title, whether any that
 *   went with it was, for what the title says holds for all of them
 */
gboolean
caucus_elsewhere_is_edited (const CaucusElsewhere   *elsewhere,
                            const CaucusTextChanges *changes,
                            guint                    row)
{
  const CaucusTextChange *section = find_section (changes, row);
  const CaucusElsewherePlace *own = find (elsewhere, changes, row);

  if (section == NULL || section->row != row)
    return own->is_edited;
  for (guint i = row; i < row + section->n_rows; i++)
    {
      const CaucusElsewherePlace *place = find (elsewhere, changes, i);

      if (place != NULL && place->part == own->part && place->is_edited)
        return TRUE;
    }
  return FALSE;
}
