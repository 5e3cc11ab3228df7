/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the compare page reads of the whole agreement. */
#include "config.h"

#include "caucus-agreement-jobs.h"

#include "caucus-agreement-comparison.h"

typedef struct
{
  CaucusAgreementRequest request;
  CaucusId thread_id;
  gboolean strict_typography;
} Question;

static gpointer
read_comparison (CaucusDatabase  *database,
                 gpointer         data,
                 GError         **error)
{
  const Question *question = data;
  g_autoptr (CaucusComparisonRecord) record = g_new0 (CaucusComparisonRecord, 1);

  if (!caucus_agreement_reader_read (database, &question->request, record->agreements, error))
    return NULL;
  record->strict_typography = question->strict_typography;
  for (guint i = 0; i < G_N_ELEMENTS (record->blocks); i++)
    {
      record->agreement_versions[i] = question->request.versions[i];
      record->blocks[i] = g_ptr_array_ref (record->agreements[i]->blocks);
    }
  caucus_comparison_record_take (record,
                                 caucus_agreement_compare (record->agreements[CAUCUS_TEXT_OLD],
                                                           record->agreements[CAUCUS_TEXT_NEW],
                                                           !question->strict_typography));
  return g_steal_pointer (&record);
}

static gpointer
read_elsewhere (CaucusDatabase  *database,
                gpointer         data,
                GError         **error)
{
  const Question *question = data;
  CaucusAgreement *agreements[2];

  if (!caucus_agreement_reader_read (database, &question->request, agreements, error))
    return NULL;
  return caucus_elsewhere_new (agreements, &question->thread_id, !question->strict_typography);
}

static CaucusJob
new_job (CaucusJobFunc   run,
         const Question *question,
         GDestroyNotify  free_result)
{
  return (CaucusJob) {
           .run = run,
           .data = g_memdup2 (question, sizeof *question),
           .free_data = g_free,
           .free_result = free_result,
  };
}

/* Returns: what compares two agreements; the result is a #CaucusComparisonRecord */
CaucusJob
caucus_agreement_jobs_new_comparison (const CaucusAgreementRequest *request,
                                      gboolean                      strict_typography)
{
  const Question question = { .request = *request, .strict_typography = strict_typography };

  return new_job (read_comparison, &question, (GDestroyNotify) caucus_comparison_record_free);
}

/**
 * caucus_agreement_jobs_new_elsewhere:
 * @thread_id: where the article is bargained
 *
 * Returns: what finds the paragraphs that the article lost to others or has from them; the
 *   result is a #CaucusElsewhere
 */
CaucusJob
caucus_agreement_jobs_new_elsewhere (const CaucusAgreementRequest *request,
                                     const CaucusId               *thread_id,
                                     gboolean                      strict_typography)
{
  const Question question = {
    .request = *request, .thread_id = *thread_id, .strict_typography = strict_typography,
  };

  return new_job (read_elsewhere, &question, (GDestroyNotify) caucus_elsewhere_free);
}
