/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The whole agreement as one text, and which part of it each paragraph is of. */
#include "caucus-agreement.h"

#include <string.h>

/**
 * caucus_agreement_part_new:
 * @number: (nullable): the article's number
 *
 * Returns: (transfer full): a part without ids
 */
CaucusAgreementPart *
caucus_agreement_part_new (const char *number,
                           const char *title)
{
  CaucusAgreementPart *part = g_new0 (CaucusAgreementPart, 1);

  part->number = number != NULL && number[0] != '\0' ? g_strdup (number) : NULL;
  part->title = g_strdup (title);
  return part;
}

void
caucus_agreement_part_free (CaucusAgreementPart *part)
{
  g_free (part->number);
  g_free (part->title);
  g_free (part);
}

/* Returns: whether both are one article, or what is bargained in one thread */
gboolean
caucus_agreement_part_is_same (const CaucusAgreementPart *part,
                               const CaucusAgreementPart *other)
{
  if (!caucus_id_is_none (&part->article_id) || !caucus_id_is_none (&other->article_id))
    return caucus_id_equal (&part->article_id, &other->article_id);
  return caucus_id_equal (&part->thread_id, &other->thread_id);
}

/**
 * caucus_agreement_part_get_own:
 * @number: of a paragraph of the agreement that lies in the part
 *
 * Returns: the paragraph's number in the part's own text, or %CAUCUS_AGREEMENT_NO_PARAGRAPH
 */
int
caucus_agreement_part_get_own (const CaucusAgreementPart *part,
                               guint                      number)
{
  g_return_val_if_fail (number >= part->first, CAUCUS_AGREEMENT_NO_PARAGRAPH);

  return (int) (number - part->first) - (part->has_own_heading ? 0 : 1);
}

CaucusAgreement *
caucus_agreement_new (void)
{
  CaucusAgreement *agreement = g_new0 (CaucusAgreement, 1);

  agreement->blocks = caucus_blocks_new ();
  agreement->parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_agreement_part_free);
  return agreement;
}

void
caucus_agreement_free (CaucusAgreement *agreement)
{
  g_clear_pointer (&agreement->blocks, g_ptr_array_unref);
  g_clear_pointer (&agreement->parts, g_ptr_array_unref);
  g_free (agreement);
}

/* Whether the label is the article's number, alone or after a word: "Article 10", "10". */
static gboolean
names_number (const char *label,
              const char *number)
{
  const char *last = strrchr (label, ' ');

  return g_ascii_strcasecmp (last != NULL ? last + 1 : label, number) == 0;
}

/* A contract that was imported whole has the article's heading in the article. */
static gboolean
begins_with_heading (const CaucusAgreementPart *part,
                     const GPtrArray           *blocks)
{
  const CaucusBlock *block = blocks->len > 0 ? g_ptr_array_index (blocks, 0) : NULL;

  if (block == NULL || block->kind != CAUCUS_BLOCK_HEADING)
    return FALSE;
  if (part->number != NULL && block->label != NULL)
    return names_number (block->label, part->number);
  return strcmp (block->text, part->title) == 0;
}

static CaucusBlock *
new_heading (const CaucusAgreementPart *part)
{
  g_autofree char *label = NULL;

  if (part->number != NULL)
    label = g_strdup_printf (g_ascii_isdigit (part->number[0]) ? "Article %s" : "%s",
                             part->number);
  return caucus_block_new (CAUCUS_BLOCK_HEADING, label, part->title);
}

/**
 * caucus_agreement_add:
 * @part: (transfer full): what is added; where it stands is filled in
 * @blocks: (transfer full) (element-type CaucusBlock): its own text
 *
 * Adds an article at the end, below a heading unless the text begins with its own.
 */
void
caucus_agreement_add (CaucusAgreement     *agreement,
                      CaucusAgreementPart *part,
                      GPtrArray           *blocks)
{
  part->first = agreement->blocks->len;
  part->has_own_heading = begins_with_heading (part, blocks);
  part->n_blocks = blocks->len + (part->has_own_heading ? 0 : 1);
  if (!part->has_own_heading)
    g_ptr_array_add (agreement->blocks, new_heading (part));
  g_ptr_array_extend_and_steal (agreement->blocks, blocks);
  g_ptr_array_add (agreement->parts, part);
}

/* Returns: (nullable) (transfer none): the part that a paragraph lies in */
const CaucusAgreementPart *
caucus_agreement_find (const CaucusAgreement *agreement,
                       guint                  number)
{
  guint first = 0, end = agreement->parts->len;

  if (number >= agreement->blocks->len)
    return NULL;
  while (end - first > 1)
    {
      guint middle = first + (end - first) / 2;
      const CaucusAgreementPart *part = g_ptr_array_index (agreement->parts, middle);

      if (part->first <= number)
        first = middle;
      else
        end = middle;
    }
  return g_ptr_array_index (agreement->parts, first);
}

/* Returns: (nullable) (transfer none): the same article as a part of another agreement */
const CaucusAgreementPart *
caucus_agreement_find_same (const CaucusAgreement     *agreement,
                            const CaucusAgreementPart *part)
{
  for (guint i = 0; i < agreement->parts->len; i++)
    {
      const CaucusAgreementPart *own = g_ptr_array_index (agreement->parts, i);

      if (caucus_agreement_part_is_same (own, part))
        return own;
    }
  return NULL;
}

/* Returns: whether an article begins with the paragraph */
gboolean
caucus_agreement_is_heading (const CaucusAgreement *agreement,
                             guint                  number)
{
  const CaucusAgreementPart *part = caucus_agreement_find (agreement, number);

  return part != NULL && part->first == number;
}

/* Returns: whether both are made of the same texts */
gboolean
caucus_agreement_has_same_texts (const CaucusAgreement *agreement,
                                 const CaucusAgreement *other)
{
  if (agreement->parts->len != other->parts->len)
    return FALSE;
  for (guint i = 0; i < agreement->parts->len; i++)
    {
      const CaucusAgreementPart *part = g_ptr_array_index (agreement->parts, i);
      const CaucusAgreementPart *same = g_ptr_array_index (other->parts, i);

      if (!caucus_agreement_part_is_same (part, same)
          || !caucus_id_equal (&part->pass_id, &same->pass_id)
          || !caucus_id_equal (&part->version_id, &same->version_id))
        return FALSE;
    }
  return TRUE;
}
