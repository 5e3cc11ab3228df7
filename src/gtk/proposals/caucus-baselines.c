/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a text of a thread can be compared with. */
#include "config.h"

#include "caucus-baselines.h"

static gboolean
is_listed (const GArray     *baselines,
           const CaucusPass *pass)
{
  for (guint i = 0; i < baselines->len; i++)
    {
      if (g_array_index (baselines, CaucusBaseline, i).pass == pass)
        return TRUE;
    }
  return FALSE;
}

static void
add (GArray             *baselines,
     CaucusBaselineKind  kind,
     const CaucusPass   *other,
     const CaucusPass   *pass)
{
  CaucusBaseline baseline = {
    .kind = kind,
    .pass = other,
    .is_older = other == NULL || (pass != NULL && other->at_usec <= pass->at_usec),
  };

  if (other != pass && !is_listed (baselines, other))
    g_array_append_val (baselines, baseline);
}

static const CaucusPass *
find_last (const CaucusThreadRecord *record,
           const CaucusPass         *pass,
           gboolean                  by_same_party)
{
  for (guint i = record->passes->len; i-- > 0;)
    {
      const CaucusPass *other = g_ptr_array_index (record->passes, i);

      if (other->kind != CAUCUS_PASS_SUPPOSAL
          && caucus_id_equal (&other->by_id, &pass->by_id) == by_same_party)
        return other;
    }
  return NULL;
}

/* What is compared with is answered, or was on the screen, or is where a side stands. */
static void
add_likely (GArray                   *baselines,
            const CaucusThreadRecord *record,
            const CaucusPass         *pass)
{
  const CaucusPass *answered = caucus_thread_record_find_pass (record, &pass->answers_id);
  const CaucusPass *seen = caucus_thread_record_find_pass (record, &record->seen_id);
  const CaucusPass *other_last = find_last (record, pass, FALSE);
  const CaucusPass *own_last = find_last (record, pass, TRUE);

  if (answered != NULL)
    add (baselines, CAUCUS_BASELINE_ANSWERED, answered, pass);
  add (baselines, CAUCUS_BASELINE_CONTRACT, NULL, pass);
  if (seen != NULL && seen->at_usec < pass->at_usec)
    add (baselines, CAUCUS_BASELINE_SEEN, seen, pass);
  if (other_last != NULL)
    add (baselines, CAUCUS_BASELINE_OTHER_LAST, other_last, pass);
  if (own_last != NULL)
    add (baselines, CAUCUS_BASELINE_OWN_LAST, own_last, pass);
}

static void
add_others (GArray                   *baselines,
            const CaucusThreadRecord *record,
            const CaucusPass         *pass)
{
  const CaucusBaseline draft = { .kind = CAUCUS_BASELINE_DRAFT };

  for (guint i = 0; i < record->passes->len; i++)
    add (baselines, CAUCUS_BASELINE_PASS, g_ptr_array_index (record->passes, i), pass);
  if (record->has_draft)
    g_array_append_val (baselines, draft);
}

/**
 * caucus_baselines_list:
 * @pass: (nullable): a pass of the thread; %NULL is current contract language
 *
 * Returns: (transfer full) (element-type CaucusBaseline): each other text of the thread
 *   once: first the likely ones, of which the first is the best choice, then the other
 *   passes in the order of time, and the draft
 */
GArray *
caucus_baselines_list (const CaucusThreadRecord *record,
                       const CaucusPass         *pass)
{
  GArray *baselines = g_array_new (FALSE, FALSE, sizeof (CaucusBaseline));
  guint n = record->passes->len;

  if (pass != NULL)
    add_likely (baselines, record, pass);
  else if (n > 0)
    add (baselines, CAUCUS_BASELINE_LATEST, g_ptr_array_index (record->passes, n - 1), NULL);
  add_others (baselines, record, pass);
  return baselines;
}
