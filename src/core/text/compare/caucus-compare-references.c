/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that are named by their numbers, and what became of the numbers.
 *
 * A reference counts as the same word as any other until all partners are known. Then
 * its number is looked up: where the place that it named has the number that it has
 * now, it only followed; anything else is a change. */
#include "caucus-compare-emitter.h"

#include "caucus-reference.h"

/* The id of no token */
#define SEVERAL_PLACES G_MAXUINT32

/* Notes the number that a place has on the other side, if it is one. */
static void
note_place (guint32 *place,
            guint32  found)
{
  *place = *place == 0 || *place == found ? found : SEVERAL_PLACES;
}

/* Once all partners are known: which number each place has now. "Article 46" in the table
 * of contents and over the article are one place; "Section 1" of every article is none. */
void
caucus_compare_map_places (CaucusCompareJob *job)
{
  guint32 n_ids = caucus_interner_n_keys (job->token_ids);
  g_autofree guint32 *old_places = g_new0 (guint32, n_ids);

  job->new_places = g_new0 (guint32, n_ids);
  for (guint i = 0; i < job->sides[CAUCUS_TEXT_OLD].n_units; i++)
    {
      guint32 old_place = caucus_compare_place_id (job, CAUCUS_TEXT_OLD, i);
      int partner = caucus_compare_old (job, i)->partner;
      guint32 new_place;

      /* Of parts only the first has the place of the whole. */
      if (old_place == 0 || partner == CAUCUS_NO_PARAGRAPH
          || caucus_compare_new (job, (guint) partner)->partner != (int) i)
        continue;
      new_place = caucus_compare_place_id (job, CAUCUS_TEXT_NEW, (guint) partner);
      note_place (&job->new_places[old_place], new_place);
      note_place (&old_places[new_place], old_place);
    }
  for (guint32 id = 0; id < n_ids; id++)
    if (job->new_places[id] != SEVERAL_PLACES && old_places[job->new_places[id]] != id)
      job->new_places[id] = SEVERAL_PLACES;
}

/* Whether a word is the number of a place that its text has not. */
static gboolean
names_lost_place (const CaucusToken *tokens,
                  guint              position,
                  const char        *text,
                  GString           *key)
{
  const CaucusToken *token = &tokens[position];

  if (token->kind != CAUCUS_TOKEN_WORD || token->is_reference)
    return FALSE;
  g_string_truncate (key, 0);
  return caucus_reference_token_key (key, tokens, position, text)
         || caucus_reference_token_is_item (tokens, position, text);
}

/* Notes the ids of the numbers in a paragraph that name no place of its text, by the numbers. */
static void
note_lost (CaucusCompareJob *job,
           CaucusTextSide    side,
           guint             number,
           GHashTable       *lost)
{
  const char *text = caucus_compare_block (job, side, number)->text;
  const CaucusToken *tokens = caucus_compare_tokens (job, side, number);
  g_autoptr (GString) key = g_string_new (NULL);

  for (guint i = 0; i < caucus_compare_n_tokens (job, side, number); i++)
    if (names_lost_place (tokens, i, text, key))
      g_hash_table_insert (lost, g_strndup (text + tokens[i].offset, tokens[i].length),
                           GUINT_TO_POINTER (tokens[i].id));
}

/* Makes words of the references in a paragraph, whose tokens @tokens are, that @lost has. */
static void
forget_lost (CaucusCompareJob *job,
             CaucusTextSide    side,
             guint             number,
             CaucusToken      *tokens,
             GHashTable       *lost)
{
  const char *text = caucus_compare_block (job, side, number)->text;

  for (guint i = 0; i < caucus_compare_n_tokens (job, side, number); i++)
    {
      g_autofree char *word = NULL;
      gpointer id;

      if (!tokens[i].is_reference)
        continue;
      word = g_strndup (text + tokens[i].offset, tokens[i].length);
      if (!g_hash_table_lookup_extended (lost, word, NULL, &id))
        continue;
      tokens[i].id = GPOINTER_TO_UINT (id);
      tokens[i].is_reference = FALSE;
    }
}

static gboolean
has_references (CaucusCompareJob        *job,
                const CaucusComparePart *part)
{
  for (guint i = part->first; i < part->first + part->n_paragraphs; i++)
    if (caucus_compare_prepared_unit (job, part->side, i)->n_references > 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_lost_places (CaucusCompareJob        *job,
                 const CaucusComparePart *part)
{
  for (guint i = part->first; i < part->first + part->n_paragraphs; i++)
    if (caucus_compare_prepared_unit (job, part->side, i)->has_lost_places)
      return TRUE;
  return FALSE;
}

/* Whether a reference of @part may name what is no place in @partner's text. */
gboolean
caucus_compare_may_have_lost (CaucusCompareJob        *job,
                              const CaucusComparePart *part,
                              const CaucusComparePart *partner)
{
  return has_references (job, part) && has_lost_places (job, partner);
}

/* Of two partners that were edited: what reads the same in both is the same, a reference too that
 * is none on the other side, because its place was struck there or is not there yet. Makes words
 * like any others of those in @tokens, the tokens of @part. */
void
caucus_compare_forget_lost (CaucusCompareJob        *job,
                            const CaucusComparePart *part,
                            const CaucusComparePart *partner,
                            CaucusToken             *tokens)
{
  g_autoptr (GHashTable) lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = partner->first; i < partner->first + partner->n_paragraphs; i++)
    note_lost (job, partner->side, i, lost);
  for (guint i = part->first; i < part->first + part->n_paragraphs; i++)
    {
      forget_lost (job, part->side, i, tokens, lost);
      tokens += caucus_compare_n_tokens (job, part->side, i);
    }
}
