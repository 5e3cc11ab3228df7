/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The check of a redline, in a thread of its own. */
#include "config.h"

#include "caucus-claim-check.h"

#include "caucus-claimed-emphasis.h"
#include "caucus-paragraphs.h"

/* One check on its way. */
typedef struct
{
  char *marked;
  GPtrArray *base;
  CaucusCompareOptions options;
  CaucusRedlineCheck *check;      /* or NULL where the text has a flaw */
  CaucusClaimedFlaw flaw;
} CheckJob;

static void
check_job_free (CheckJob *job)
{
  g_free (job->marked);
  g_ptr_array_unref (job->base);
  g_clear_pointer (&job->check, caucus_redline_check_free);
  g_free (job);
}

/* A text that was kept may have been cut otherwise into labels and words than one that is
 * pasted; read again, both are cut alike. */
static GPtrArray *
read_again (const GPtrArray *blocks)
{
  g_autofree char *text = caucus_blocks_to_string (blocks);

  return caucus_paragraphs_parse (text);
}

static void
check_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  CheckJob *job = data;
  g_autofree char *marked = caucus_claimed_emphasis_drop (job->marked, job->base);
  g_autoptr (CaucusClaimedText) claimed = caucus_claimed_text_parse (marked, &job->flaw);
  g_autoptr (GPtrArray) again = read_again (job->base);

  if (claimed != NULL)
    job->check = caucus_redline_check (again->len == job->base->len ? again : job->base, claimed,
                                       &job->options);
  g_task_return_boolean (task, TRUE);
}

void
caucus_claim_check_run_async (const CaucusClaimCheck *claim,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  CheckJob *job = g_new0 (CheckJob, 1);

  job->marked = g_strdup (claim->marked);
  job->base = g_ptr_array_ref (claim->base);
  job->options = claim->options;
  g_task_set_task_data (task, job, (GDestroyNotify) check_job_free);
  g_task_run_in_thread (task, check_thread);
}

/**
 * caucus_claim_check_run_finish:
 * @check: (out) (transfer full) (nullable): what was found, or %NULL where the marks cannot
 *   be read
 * @flaw: (out): why not
 *
 * Returns: whether it was made; %FALSE where it was cancelled, and nothing is set
 */
gboolean
caucus_claim_check_run_finish (GAsyncResult        *result,
                               CaucusRedlineCheck **check,
                               CaucusClaimedFlaw   *flaw)
{
  CheckJob *job = g_task_get_task_data (G_TASK (result));

  if (!g_task_propagate_boolean (G_TASK (result), NULL))
    return FALSE;
  *check = g_steal_pointer (&job->check);
  *flaw = job->flaw;
  return TRUE;
}
