/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread's contract language and the newest text of each side, as one read. */
#include "config.h"

#include "caucus-columns-record.h"

#include "caucus-round-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

void
caucus_columns_record_free (CaucusColumnsRecord *record)
{
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    {
      g_clear_pointer (&record->changes[i], caucus_text_changes_free);
      g_clear_pointer (&record->passes[i], caucus_pass_free);
      g_clear_pointer (&record->sides[i], g_ptr_array_unref);
    }
  g_clear_pointer (&record->columns, caucus_columns_free);
  g_clear_pointer (&record->base, g_ptr_array_unref);
  g_clear_pointer (&record->thread, caucus_thread_free);
  g_clear_pointer (&record->article, caucus_article_free);
  g_free (record);
}

static void
check (CaucusColumnsRecord *record)
{
  record->is_sound = TRUE;
  for (guint i = 0; i < CAUCUS_N_SIDES && record->is_sound; i++)
    {
      record->unsound_side = (CaucusColumn) i;
      record->is_sound = caucus_comparison_self_check (
        caucus_columns_get_comparison (record->columns, record->unsound_side),
        &record->mismatch);
    }
}

/* A side that has not passed anything leaves the contract as it is. */
static void
compare (CaucusColumnsRecord *record)
{
  const CaucusCompareOptions options = { .fold_typography = !record->strict_typography };
  const GPtrArray *sides[CAUCUS_N_SIDES];

  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    sides[i] = record->sides[i] != NULL ? record->sides[i] : record->base;
  record->columns = caucus_columns_new (record->base, sides, &options);
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    record->changes[i] =
      caucus_text_changes_new (caucus_columns_get_comparison (record->columns, (CaucusColumn) i));
  check (record);
}

/**
 * caucus_columns_record_new:
 * @base: (transfer full): the contract
 * @union_blocks: (nullable) (transfer full): what the union makes of it
 * @employer_blocks: (nullable) (transfer full): what the employer makes of it
 *
 * Returns: (transfer full): the columns of texts that are no passes
 */
CaucusColumnsRecord *
caucus_columns_record_new (GPtrArray *base,
                           GPtrArray *union_blocks,
                           GPtrArray *employer_blocks)
{
  CaucusColumnsRecord *record = g_new0 (CaucusColumnsRecord, 1);

  record->base = base;
  record->sides[CAUCUS_COLUMN_UNION] = union_blocks;
  record->sides[CAUCUS_COLUMN_EMPLOYER] = employer_blocks;
  compare (record);
  return record;
}

static CaucusSide
find_side (const GPtrArray *parties,
           const CaucusId  *id)
{
  for (guint i = 0; i < parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);

      if (caucus_id_equal (&party->id, id))
        return party->side;
    }
  return CAUCUS_SIDE_NEUTRAL;
}

/* A supposal is an idea and no text that its side stands by. Passes come oldest first. */
static int
find_newest (const GPtrArray *passes,
             const GPtrArray *parties,
             CaucusSide       side)
{
  for (guint i = passes->len; i > 0; i--)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i - 1);

      if (pass->kind != CAUCUS_PASS_SUPPOSAL && find_side (parties, &pass->by_id) == side)
        return (int) i - 1;
    }
  return -1;
}

static gboolean
find_passes (CaucusDatabase       *database,
            CaucusColumnsRecord  *record,
            GError              **error)
{
  static const CaucusSide sides[] = {
    [CAUCUS_COLUMN_UNION] = CAUCUS_SIDE_UNION,
    [CAUCUS_COLUMN_EMPLOYER] = CAUCUS_SIDE_EMPLOYER,
  };
  g_autoptr (GPtrArray) parties = NULL;
  g_autoptr (GPtrArray) passes = NULL;

  parties = caucus_round_table_list_parties (database, &record->thread->round_id, error);
  if (parties == NULL)
    return FALSE;
  passes = caucus_thread_table_list_passes (database, &record->thread->id, error);
  if (passes == NULL)
    return FALSE;
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    {
      int newest = find_newest (passes, parties, sides[i]);

      if (newest >= 0)
        record->passes[i] = g_ptr_array_steal_index (passes, (guint) newest);
    }
  return TRUE;
}

static gboolean
find_article (CaucusDatabase       *database,
              CaucusColumnsRecord  *record,
              GError              **error)
{
  if (caucus_id_is_none (&record->thread->article_id))
    return TRUE;
  record->article = caucus_thread_table_get_article (database, &record->thread->article_id, error);
  return record->article != NULL;
}

/* What has no article has no contract language: its text is empty. A side without a pass has no
   text. */
static gboolean
read_texts (CaucusDatabase       *database,
            CaucusColumnsRecord  *record,
            GError              **error)
{
  GPtrArray *texts[1 + CAUCUS_N_SIDES];
  CaucusId versions[1 + CAUCUS_N_SIDES] = { 0 };

  if (record->article != NULL)
    versions[0] = record->article->version_id;
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    {
      if (record->passes[i] != NULL)
        versions[1 + i] = record->passes[i]->version_id;
    }
  if (!caucus_text_table_load_together (database, versions, G_N_ELEMENTS (versions), texts, error))
    return FALSE;
  record->base = texts[0];
  for (guint i = 0; i < CAUCUS_N_SIDES; i++)
    {
      if (record->passes[i] != NULL)
        record->sides[i] = texts[1 + i];
      else
        g_ptr_array_unref (texts[1 + i]);
    }
  return TRUE;
}

/* Works in the thread that owns the connection. */
CaucusColumnsRecord *
caucus_columns_record_read (CaucusDatabase              *database,
                            const CaucusColumnsRequest  *request,
                            GError                     **error)
{
  g_autoptr (CaucusColumnsRecord) record = g_new0 (CaucusColumnsRecord, 1);

  record->strict_typography = request->strict_typography;
  record->thread = caucus_thread_table_get (database, &request->thread_id, error);
  if (record->thread == NULL || !find_article (database, record, error)
      || !find_passes (database, record, error) || !read_texts (database, record, error))
    return NULL;
  compare (record);
  return g_steal_pointer (&record);
}

static gboolean
is_same_pass (const CaucusPass *pass,
              const CaucusPass *other)
{
  if (pass == NULL || other == NULL)
    return pass == other;
  return caucus_id_equal (&pass->id, &other->id);
}

static gboolean
is_same_contract (const CaucusArticle *article,
                  const CaucusArticle *other)
{
  if (article == NULL || other == NULL)
    return article == other;
  return caucus_id_equal (&article->version_id, &other->version_id);
}

/* Returns: whether both are of the same texts, compared alike; texts never change */
gboolean
caucus_columns_record_is_equal (const CaucusColumnsRecord *record,
                                const CaucusColumnsRecord *other)
{
  return record->strict_typography == other->strict_typography
         && is_same_contract (record->article, other->article)
         && is_same_pass (record->passes[CAUCUS_COLUMN_UNION],
                          other->passes[CAUCUS_COLUMN_UNION])
         && is_same_pass (record->passes[CAUCUS_COLUMN_EMPLOYER],
                          other->passes[CAUCUS_COLUMN_EMPLOYER]);
}
