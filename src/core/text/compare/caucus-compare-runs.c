/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether two paragraphs have so many words in a row, whatever stands around them. */
#include "caucus-compare-search.h"

/* A word that a paragraph has more often is looked for in these places only. */
#define PLACES_TRIED_MAX 32

/* How many words in a row end at a word of the whole and at the word tried in that round. */
typedef struct
{
  guint length;
  guint round;
} Run;

struct _CaucusRunFinder
{
  CaucusCompareJob *job;
  CaucusTextSide side;
  guint whole;
  gboolean is_indexed;
  guint *last_places;   /* by token id: the word's last place in the whole from 1, else 0 */
  GArray *earlier;      /* by place: that of the same word before */
  GArray *runs;         /* by place */
  guint round;
};

CaucusRunFinder *
caucus_run_finder_new (CaucusCompareJob *job)
{
  CaucusRunFinder *finder = g_new0 (CaucusRunFinder, 1);

  finder->job = job;
  finder->last_places = g_new0 (guint, caucus_interner_n_keys (job->token_ids));
  finder->earlier = g_array_new (FALSE, TRUE, sizeof (guint));
  finder->runs = g_array_new (FALSE, TRUE, sizeof (Run));
  return finder;
}

void
caucus_run_finder_free (CaucusRunFinder *finder)
{
  g_free (finder->last_places);
  g_array_unref (finder->earlier);
  g_array_unref (finder->runs);
  g_free (finder);
}

/* Notes where the whole has each word, unless that is done. */
static void
index_whole (CaucusRunFinder *finder)
{
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, finder->side, finder->whole);
  guint32 n_tokens = caucus_compare_n_tokens (finder->job, finder->side, finder->whole);

  if (finder->is_indexed)
    return;
  finder->is_indexed = TRUE;
  g_array_set_size (finder->earlier, 1);
  for (guint32 i = 0; i < n_tokens; i++)
    {
      guint *last_place = &finder->last_places[tokens[i].id];

      if (tokens[i].kind != CAUCUS_TOKEN_WORD)
        continue;
      g_array_append_val (finder->earlier, *last_place);
      *last_place = finder->earlier->len - 1;
    }
  g_array_set_size (finder->runs, finder->earlier->len);
  finder->job->steps += n_tokens;
}

static void
clear_index (CaucusRunFinder *finder)
{
  const CaucusToken *tokens;
  guint32 n_tokens;

  if (!finder->is_indexed)
    return;
  tokens = caucus_compare_tokens (finder->job, finder->side, finder->whole);
  n_tokens = caucus_compare_n_tokens (finder->job, finder->side, finder->whole);
  for (guint32 i = 0; i < n_tokens; i++)
    finder->last_places[tokens[i].id] = 0;
  finder->is_indexed = FALSE;
}

/* Says which paragraph others are set against from here on. */
void
caucus_run_finder_set_whole (CaucusRunFinder *finder,
                             CaucusTextSide   side,
                             guint            number)
{
  clear_index (finder);
  finder->side = side;
  finder->whole = number;
}

/* The most words in a row that the whole has and that end with this one; the words of the
 * other paragraph are tried one after the other. */
static guint
extend_runs (CaucusRunFinder *finder,
             guint32          id)
{
  guint place = finder->last_places[id];
  guint longest = 0;

  finder->round++;
  for (guint i = 0; place != 0 && i < PLACES_TRIED_MAX; i++)
    {
      Run *run = &g_array_index (finder->runs, Run, place);
      const Run *before = run - 1;

      *run = (Run) { before->round == finder->round - 1 ? before->length + 1 : 1, finder->round };
      longest = MAX (longest, run->length);
      place = g_array_index (finder->earlier, guint, place);
      finder->job->steps++;
    }
  return longest;
}

/* Returns: whether a paragraph of the other side has @n_words of the whole in a row */
gboolean
caucus_run_finder_has (CaucusRunFinder *finder,
                       CaucusTextSide   side,
                       guint            number,
                       guint            n_words)
{
  const CaucusToken *tokens = caucus_compare_tokens (finder->job, side, number);
  guint32 n_tokens = caucus_compare_n_tokens (finder->job, side, number);

  if (caucus_compare_unit (finder->job, side, number)->n_words < n_words)
    return FALSE;
  index_whole (finder);
  /* No word ended a run in the round before the first. */
  finder->round++;
  for (guint32 i = 0; i < n_tokens; i++)
    if (tokens[i].kind == CAUCUS_TOKEN_WORD && extend_runs (finder, tokens[i].id) >= n_words)
      return TRUE;
  return FALSE;
}
