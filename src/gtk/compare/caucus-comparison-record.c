/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two texts of a thread and what lies between them, as one read. */
#include "config.h"

#include "caucus-comparison-record.h"

#include "caucus-draft-table.h"
#include "caucus-paragraphs.h"
#include "caucus-review-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

void
caucus_comparison_record_free (CaucusComparisonRecord *record)
{
  for (guint i = 0; i < 2; i++)
    {
      g_clear_pointer (&record->passes[i], caucus_pass_free);
      g_clear_pointer (&record->blocks[i], g_ptr_array_unref);
      g_clear_pointer (&record->agreements[i], caucus_agreement_free);
    }
  g_clear_pointer (&record->thread, caucus_thread_free);
  g_clear_pointer (&record->article, caucus_article_free);
  g_clear_pointer (&record->changes, caucus_text_changes_free);
  g_clear_pointer (&record->comparison, caucus_comparison_free);
  g_clear_pointer (&record->reviews, g_ptr_array_unref);
  g_free (record);
}

/**
 * caucus_comparison_record_take:
 * @comparison: (transfer full): of the record's texts
 */
void
caucus_comparison_record_take (CaucusComparisonRecord *record,
                               CaucusComparison       *comparison)
{
  record->comparison = comparison;
  record->changes = caucus_text_changes_new (comparison);
  record->is_sound = caucus_comparison_self_check (comparison, &record->mismatch);
}

static void
compare (CaucusComparisonRecord *record,
         gboolean                strict_typography)
{
  const CaucusCompareOptions options = { .fold_typography = !strict_typography };

  caucus_comparison_record_take (record, caucus_compare (record->blocks[CAUCUS_TEXT_OLD],
                                                         record->blocks[CAUCUS_TEXT_NEW],
                                                         &options));
}

/**
 * caucus_comparison_record_new:
 * @old_blocks: (transfer full): a text
 * @new_blocks: (transfer full): another one
 *
 * Returns: (transfer full): the comparison of texts that are no passes
 */
CaucusComparisonRecord *
caucus_comparison_record_new (GPtrArray *old_blocks,
                              GPtrArray *new_blocks)
{
  CaucusComparisonRecord *record = g_new0 (CaucusComparisonRecord, 1);

  record->blocks[CAUCUS_TEXT_OLD] = old_blocks;
  record->blocks[CAUCUS_TEXT_NEW] = new_blocks;
  compare (record, FALSE);
  return record;
}

/* The pass that a draft may become. */
static CaucusPass *
pass_from_draft (const CaucusDraft *draft)
{
  CaucusPass *pass = g_new0 (CaucusPass, 1);

  pass->id = draft->id;
  pass->thread_id = draft->thread_id;
  pass->by_id = draft->by_id;
  pass->answers_id = draft->answers_id;
  pass->kind = CAUCUS_PASS_COUNTER;
  pass->at_usec = draft->modified_usec;
  return pass;
}

static gboolean
read_pass (CaucusDatabase          *database,
           const CaucusId          *id,
           CaucusComparisonRecord  *record,
           CaucusTextSide           side,
           GError                 **error)
{
  g_autoptr (CaucusDraft) draft = NULL;

  if (caucus_id_is_none (id))
    return TRUE;
  if (!caucus_draft_table_get (database, id, &draft, error))
    return FALSE;
  record->is_draft[side] = draft != NULL;
  if (draft != NULL)
    {
      record->passes[side] = pass_from_draft (draft);
      record->blocks[side] = caucus_paragraphs_parse (draft->text);
      return TRUE;
    }
  record->passes[side] = caucus_thread_table_get_pass (database, id, error);
  return record->passes[side] != NULL;
}

static gboolean
read_thread (CaucusDatabase          *database,
             CaucusComparisonRecord  *record,
             GError                 **error)
{
  const CaucusPass *pass = record->passes[CAUCUS_TEXT_NEW];

  if (pass == NULL)
    pass = record->passes[CAUCUS_TEXT_OLD];
  record->thread = caucus_thread_table_get (database, &pass->thread_id, error);
  if (record->thread == NULL)
    return FALSE;
  if (caucus_id_is_none (&record->thread->article_id))
    return TRUE;
  record->article = caucus_thread_table_get_article (database, &record->thread->article_id, error);
  return record->article != NULL;
}

static void
note_version (CaucusComparisonRecord *record,
              CaucusTextSide          side)
{
  if (record->is_draft[side])
    return;
  if (record->passes[side] != NULL)
    record->versions[side] = record->passes[side]->version_id;
  else if (record->article != NULL)
    record->versions[side] = record->article->version_id;
}

/* What has no article has no contract language: its text is empty. */
static gboolean
read_texts (CaucusDatabase          *database,
            CaucusComparisonRecord  *record,
            GError                 **error)
{
  GPtrArray *texts[2];

  note_version (record, CAUCUS_TEXT_OLD);
  note_version (record, CAUCUS_TEXT_NEW);
  if (!caucus_text_table_load_together (database, record->versions, G_N_ELEMENTS (texts), texts,
                                        error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      if (record->is_draft[i])
        g_ptr_array_unref (texts[i]);
      else
        record->blocks[i] = texts[i];
    }
  return TRUE;
}

/* Contract language is older than any pass. */
static gint64
get_time (const CaucusPass *pass)
{
  return pass != NULL ? pass->at_usec : 0;
}

/* Returns: whether the texts are whole agreements */
gboolean
caucus_comparison_record_is_agreement (const CaucusComparisonRecord *record)
{
  return record->agreements[CAUCUS_TEXT_OLD] != NULL;
}

/**
 * caucus_comparison_record_is_reversed:
 *
 * Returns: whether the newer text is taken as the text before
 */
gboolean
caucus_comparison_record_is_reversed (const CaucusComparisonRecord *record)
{
  if (caucus_comparison_record_is_agreement (record))
    return record->agreement_versions[CAUCUS_TEXT_NEW] == CAUCUS_AGREEMENT_CONTRACT
           && record->agreement_versions[CAUCUS_TEXT_OLD] != CAUCUS_AGREEMENT_CONTRACT;
  return get_time (record->passes[CAUCUS_TEXT_OLD]) > get_time (record->passes[CAUCUS_TEXT_NEW]);
}

static gboolean
read_reviews (CaucusDatabase          *database,
              CaucusComparisonRecord  *record,
              GError                 **error)
{
  if (record->is_draft[CAUCUS_TEXT_OLD] || record->is_draft[CAUCUS_TEXT_NEW]
      || caucus_comparison_record_is_reversed (record))
    return TRUE;
  record->reviews = caucus_review_table_list (database, &record->versions[CAUCUS_TEXT_OLD],
                                              &record->versions[CAUCUS_TEXT_NEW], error);
  return record->reviews != NULL;
}

static guint
hash_words (gconstpointer block)
{
  return g_str_hash (((const CaucusBlock *) block)->text);
}

static gboolean
equal_words (gconstpointer a,
             gconstpointer b)
{
  const CaucusBlock *first = a, *second = b;

  return g_str_equal (first->text, second->text) && g_strcmp0 (first->label, second->label) == 0;
}

/* Typed text does not say what is a heading: what is one in the other text is one in the draft. */
static void
adopt_headings (GPtrArray       *draft,
                const GPtrArray *other)
{
  g_autoptr (GHashTable) headings = g_hash_table_new (hash_words, equal_words);

  for (guint i = 0; i < other->len; i++)
    {
      CaucusBlock *block = g_ptr_array_index (other, i);

      if (block->kind == CAUCUS_BLOCK_HEADING)
        g_hash_table_add (headings, block);
    }
  for (guint i = 0; i < draft->len; i++)
    {
      CaucusBlock *block = g_ptr_array_index (draft, i);

      if (block->kind == CAUCUS_BLOCK_PARAGRAPH && g_hash_table_contains (headings, block))
        block->kind = CAUCUS_BLOCK_HEADING;
    }
}

static void
settle_drafts (CaucusComparisonRecord *record)
{
  GPtrArray *before = record->blocks[CAUCUS_TEXT_OLD];
  GPtrArray *after = record->blocks[CAUCUS_TEXT_NEW];

  if (record->is_draft[CAUCUS_TEXT_NEW])
    adopt_headings (after, before);
  else if (record->is_draft[CAUCUS_TEXT_OLD])
    adopt_headings (before, after);
}

/**
 * caucus_comparison_record_read:
 *
 * Works in the thread that owns the connection. At least one of the texts is a pass or a draft.
 */
CaucusComparisonRecord *
caucus_comparison_record_read (CaucusDatabase                 *database,
                               const CaucusComparisonRequest  *request,
                               GError                        **error)
{
  g_autoptr (CaucusComparisonRecord) record = g_new0 (CaucusComparisonRecord, 1);

  g_return_val_if_fail (!caucus_id_is_none (&request->old_id)
                        || !caucus_id_is_none (&request->new_id), NULL);

  if (!read_pass (database, &request->old_id, record, CAUCUS_TEXT_OLD, error)
      || !read_pass (database, &request->new_id, record, CAUCUS_TEXT_NEW, error)
      || !read_thread (database, record, error)
      || !read_texts (database, record, error))
    return NULL;
  if (!read_reviews (database, record, error))
    return NULL;
  settle_drafts (record);
  record->strict_typography = request->strict_typography;
  compare (record, request->strict_typography);
  return g_steal_pointer (&record);
}

static gpointer
run_job (CaucusDatabase  *database,
         gpointer         data,
         GError         **error)
{
  return caucus_comparison_record_read (database, data, error);
}

/* Returns: what a page reads for the request; the result is a #CaucusComparisonRecord */
CaucusJob
caucus_comparison_record_new_job (const CaucusComparisonRequest *request)
{
  return (CaucusJob) {
           .run = run_job,
           .data = g_memdup2 (request, sizeof *request),
           .free_data = g_free,
           .free_result = (GDestroyNotify) caucus_comparison_record_free,
  };
}

static gboolean
has_same_passes (const CaucusComparisonRecord *record,
                 const CaucusComparisonRecord *other,
                 CaucusTextSide                side)
{
  return !record->is_draft[side] && !other->is_draft[side]
         && (record->passes[side] == NULL) == (other->passes[side] == NULL)
         && caucus_id_equal (&record->versions[side], &other->versions[side]);
}

static gboolean
has_same_agreements (const CaucusComparisonRecord *record,
                     const CaucusComparisonRecord *other,
                     CaucusTextSide                side)
{
  return record->agreement_versions[side] == other->agreement_versions[side]
         && caucus_agreement_has_same_texts (record->agreements[side], other->agreements[side]);
}

/* Texts that are neither passes nor agreements are never taken for the same. */
static gboolean
has_same_subject (const CaucusComparisonRecord *record,
                  const CaucusComparisonRecord *other)
{
  if (caucus_comparison_record_is_agreement (record))
    return caucus_comparison_record_is_agreement (other);
  return record->thread != NULL && other->thread != NULL
         && caucus_id_equal (&record->thread->id, &other->thread->id)
         && g_strcmp0 (record->thread->title, other->thread->title) == 0;
}

/* Returns: whether both are of the same texts, compared in the same way */
gboolean
caucus_comparison_record_is_same (const CaucusComparisonRecord *record,
                                  const CaucusComparisonRecord *other)
{
  if (record->strict_typography != other->strict_typography || !has_same_subject (record, other))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (record->versions); i++)
    {
      gboolean is_same = caucus_comparison_record_is_agreement (record)
                         ? has_same_agreements (record, other, i)
                         : has_same_passes (record, other, i);

      if (!is_same)
        return FALSE;
    }
  return TRUE;
}
