/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How much two paragraphs are alike.
 *
 * The coefficient of L. R. Dice, "Measures of the Amount of Ecologic Association Between
 * Species", Ecology 26 (1945), over the words of both paragraphs, a word being worth the
 * less the more often the texts use it. */
#include "caucus-compare-search.h"

#include <string.h>

/* A paragraph cut short, or one that was added to, is the same still. */
#define KEPT_WORDS_MIN 8
#define KEPT_SHARE_MIN 850
#define KEPT_SIMILARITY 450

/* What "the same row" and "the same section" are worth beside the words. */
#define SAME_CELL_SHARE 700
#define OTHER_CELL_PERCENT 60
#define SAME_LABEL_BONUS 100
/* A label alone brings no two texts together that have nothing else in common. */
#define SAME_LABEL_MIN 200
/* The same number and the same title, whatever became of the text behind them. */
#define SAME_TITLE_SIMILARITY 400

/* A title in capitals, and no more so, is not longer. */
#define CASE_WORDS_MAX 16
#define CASE_SIMILARITY 900

struct _CaucusLikeness
{
  CaucusCompareJob *job;
  guint old_number;
  guint32 *counts;      /* by token id: words of the old paragraph; clear between two uses */
  guint32 *matched;     /* words of the new paragraph, with room for those of all so far */
  guint32 n_matched_max;
};

CaucusLikeness *
caucus_likeness_new (CaucusCompareJob *job)
{
  CaucusLikeness *likeness = g_new0 (CaucusLikeness, 1);

  likeness->job = job;
  likeness->counts = g_new0 (guint32, caucus_interner_n_keys (job->token_ids));
  return likeness;
}

void
caucus_likeness_free (CaucusLikeness *likeness)
{
  g_free (likeness->counts);
  g_free (likeness->matched);
  g_free (likeness);
}

/* Adds @change to the count of each word of the old paragraph. */
static void
count_words (CaucusLikeness *likeness,
             guint32         change)
{
  const CaucusTellingWords *words = caucus_compare_telling_words (likeness->job, CAUCUS_TEXT_OLD,
                                                                  likeness->old_number);
  guint32 *counts = likeness->counts;

  for (guint32 i = 0; i < words->n_ids; i++)
    counts[words->ids[i]] += change;
  likeness->job->steps += caucus_compare_n_tokens (likeness->job, CAUCUS_TEXT_OLD,
                                                   likeness->old_number);
}

/* Takes an old paragraph, to be set against new ones until it is put back. */
void
caucus_likeness_take (CaucusLikeness *likeness,
                      guint           old_number)
{
  likeness->old_number = old_number;
  count_words (likeness, 1);
}

void
caucus_likeness_put_back (CaucusLikeness *likeness)
{
  count_words (likeness, (guint32) -1);
}

static guint32 *
make_room_for_matched (CaucusLikeness *likeness,
                       guint32         n_ids)
{
  if (likeness->n_matched_max < n_ids)
    {
      likeness->n_matched_max = 2 * n_ids;
      g_free (likeness->matched);
      likeness->matched = g_new (guint32, likeness->n_matched_max);
    }
  return likeness->matched;
}

/* The weight of the words that a new paragraph shares with the old one. */
static guint64
weigh_shared_words (CaucusLikeness *likeness,
                    guint           new_number)
{
  const CaucusTellingWords *words = caucus_compare_telling_words (likeness->job, CAUCUS_TEXT_NEW,
                                                                  new_number);
  const guint32 *weights = likeness->job->token_weights;
  guint32 *counts = likeness->counts;
  guint32 *matched = make_room_for_matched (likeness, words->n_ids);
  guint64 shared = 0;
  guint n_matched = 0;

  /* Without a branch: which words are shared is as good as by chance. */
  for (guint32 i = 0; i < words->n_ids; i++)
    {
      guint32 id = words->ids[i];
      guint32 is_shared = counts[id] != 0;

      counts[id] -= is_shared;
      shared += weights[id] & (0 - is_shared);
      matched[n_matched] = id;
      n_matched += is_shared;
    }
  for (guint i = 0; i < n_matched; i++)
    counts[matched[i]]++;
  likeness->job->steps += caucus_compare_n_tokens (likeness->job, CAUCUS_TEXT_NEW, new_number);
  return shared;
}

/* What the words say, in thousandths. */
static guint
compare_words (CaucusLikeness *likeness,
               guint           new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (likeness->job, likeness->old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (likeness->job, new_number);
  guint32 old_weight = caucus_compare_weight (likeness->job, CAUCUS_TEXT_OLD,
                                              likeness->old_number);
  guint32 new_weight = caucus_compare_weight (likeness->job, CAUCUS_TEXT_NEW, new_number);
  guint64 weights = (guint64) old_weight + new_weight;
  guint64 shared;
  guint similarity;

  if (weights == 0)
    return 0;
  shared = weigh_shared_words (likeness, new_number);
  similarity = (guint) (2000 * shared / weights);
  if (MIN (old_unit->n_words, new_unit->n_words) >= KEPT_WORDS_MIN
      && shared * 1000 >= (guint64) MIN (old_weight, new_weight) * KEPT_SHARE_MIN)
    similarity = MAX (similarity, KEPT_SIMILARITY);
  return similarity;
}

/* The number of the first word's token from @position on, or @n_tokens. */
static guint32
next_word (const CaucusToken *tokens,
           guint32            n_tokens,
           guint32            position)
{
  while (position < n_tokens && tokens[position].kind != CAUCUS_TOKEN_WORD)
    position++;
  return position;
}

/* Whether both begin with the same two words; @second is the old one's second. */
static gboolean
begins_alike (CaucusLikeness     *likeness,
              guint               new_number,
              const CaucusToken **second)
{
  const CaucusToken *old_tokens = caucus_compare_tokens (likeness->job, CAUCUS_TEXT_OLD,
                                                         likeness->old_number);
  const CaucusToken *new_tokens = caucus_compare_tokens (likeness->job, CAUCUS_TEXT_NEW,
                                                         new_number);
  guint32 n_old = caucus_compare_n_tokens (likeness->job, CAUCUS_TEXT_OLD, likeness->old_number);
  guint32 n_new = caucus_compare_n_tokens (likeness->job, CAUCUS_TEXT_NEW, new_number);
  guint32 i = next_word (old_tokens, n_old, 0);
  guint32 j = next_word (new_tokens, n_new, 0);

  if (i == n_old || j == n_new || old_tokens[i].id != new_tokens[j].id || old_tokens[i].is_figure)
    return FALSE;
  i = next_word (old_tokens, n_old, i + 1);
  j = next_word (new_tokens, n_new, j + 1);
  *second = &old_tokens[i];
  return i < n_old && j < n_new && old_tokens[i].id == new_tokens[j].id;
}

/* What labels and first cells say beside the words. */
static guint
adjust (CaucusLikeness *likeness,
        guint           new_number,
        guint           similarity)
{
  CaucusCompareJob *job = likeness->job;
  guint old_number = likeness->old_number;
  guint32 label_id = caucus_compare_old (job, old_number)->label_id;
  guint32 place_id = caucus_compare_place_id (job, CAUCUS_TEXT_OLD, old_number);
  guint32 old_cell = caucus_compare_first_cell (job, CAUCUS_TEXT_OLD, old_number);
  guint32 new_cell = caucus_compare_first_cell (job, CAUCUS_TEXT_NEW, new_number);
  gboolean has_label = label_id != 0 && label_id == caucus_compare_new (job, new_number)->label_id;
  gboolean has_place = place_id != 0
                       && place_id == caucus_compare_place_id (job, CAUCUS_TEXT_NEW, new_number);
  const CaucusToken *second = NULL;

  if (old_cell != 0 && old_cell == new_cell)
    similarity = SAME_CELL_SHARE + similarity * (1000 - SAME_CELL_SHARE) / 1000;
  else if (old_cell != 0 && new_cell != 0)
    similarity = similarity * OTHER_CELL_PERCENT / 100;

  if (similarity < SAME_LABEL_MIN && !has_place)
    return similarity;
  /* "Step 2." is a label, too, for a person. */
  if ((has_place || !has_label) && begins_alike (likeness, new_number, &second))
    {
      if (has_place)
        similarity = MAX (similarity, SAME_TITLE_SIMILARITY - SAME_LABEL_BONUS);
      has_label |= second->is_figure;
    }
  if ((has_label || has_place) && similarity >= SAME_LABEL_MIN)
    similarity += SAME_LABEL_BONUS;
  return MIN (similarity, CAUCUS_SIMILARITY_EQUAL - 1);
}

/* Whether two texts of as many bytes may differ in nothing but capitals. */
static gboolean
is_ascii_alike (const char *a,
                const char *b)
{
  for (; *a != '\0'; a++, b++)
    if (*a != *b && g_ascii_tolower (*a) != g_ascii_tolower (*b)
        && (g_ascii_isprint (*a) || g_ascii_isprint (*b)))
      return FALSE;
  return TRUE;
}

/* "SICK LEAVE" has no word of "Sick Leave". */
static gboolean
is_same_title (CaucusLikeness *likeness,
               guint           new_number)
{
  const CaucusBlock *old_block = caucus_compare_block (likeness->job, CAUCUS_TEXT_OLD,
                                                       likeness->old_number);
  const CaucusBlock *new_block = caucus_compare_block (likeness->job, CAUCUS_TEXT_NEW, new_number);
  g_autofree char *old_folded = NULL;
  g_autofree char *new_folded = NULL;

  if (old_block->length != new_block->length
      || !is_ascii_alike (old_block->text, new_block->text))
    return FALSE;
  old_folded = g_utf8_casefold (old_block->text, -1);
  new_folded = g_utf8_casefold (new_block->text, -1);
  return strcmp (old_folded, new_folded) == 0;
}

/* Returns: how much a new paragraph is like the old one that was taken, in thousandths; a row
 * of a table is like no paragraph */
guint
caucus_likeness_of (CaucusLikeness *likeness,
                    guint           new_number)
{
  const CaucusCompareUnit *old_unit = caucus_compare_old (likeness->job, likeness->old_number);
  const CaucusCompareUnit *new_unit = caucus_compare_new (likeness->job, new_number);

  if ((old_unit->kind == CAUCUS_BLOCK_TABLE_ROW) != (new_unit->kind == CAUCUS_BLOCK_TABLE_ROW))
    return 0;
  if (old_unit->n_words <= CASE_WORDS_MAX && is_same_title (likeness, new_number))
    return CASE_SIMILARITY;
  return adjust (likeness, new_number, compare_words (likeness, new_number));
}
