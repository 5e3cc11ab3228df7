/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Places that are named by their numbers, and what became of the numbers.
 *
 * A reference counts as the same word as any other until all partners are known. Then
 * its number is looked up: where the place that it named has the number that it has
 * now, it only followed; anything else is a change. */
#include "caucus-compare-private.h"

#include "caucus-reference.h"

/* No other token begins with this byte. */
#define PLACE_KEY '\003'
/* The id of no token */
#define SEVERAL_PLACES G_MAXUINT32

static void
begin_key (GString *key)
{
  g_string_truncate (key, 0);
  g_string_append_c (key, PLACE_KEY);
}

static void
add_place (CaucusCompareJob  *job,
           CaucusCompareUnit *unit,
           const GString     *key)
{
  unit->place_id = caucus_interner_add (job->token_ids, key->str, key->len);
}

static void
find_places_of (CaucusCompareJob  *job,
                CaucusCompareText *text)
{
  g_autoptr (GString) section = g_string_new (NULL);
  g_autoptr (GString) key = g_string_new (NULL);
  gsize section_length = 0;

  for (guint i = 0; i < text->n_units; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);

      if (block->label == NULL)
        continue;
      begin_key (key);
      if (caucus_reference_label_key (key, block->label))
        {
          GString *last = section;

          section = key;
          section_length = key->len;
          key = last;
          add_place (job, &text->units[i], section);
        }
      else if (section_length > 0 && caucus_reference_label_is_item (block->label))
        {
          g_string_truncate (section, section_length);
          g_string_append (section, block->label);
          add_place (job, &text->units[i], section);
        }
    }
}

/* Finds the paragraphs of both sides that others can name by number. */
void
caucus_compare_find_places (CaucusCompareJob *job)
{
  find_places_of (job, &job->sides[CAUCUS_TEXT_OLD]);
  find_places_of (job, &job->sides[CAUCUS_TEXT_NEW]);
  job->place_sides = g_new0 (guint8, caucus_interner_n_keys (job->token_ids));
  for (CaucusTextSide side = CAUCUS_TEXT_OLD; side <= CAUCUS_TEXT_NEW; side++)
    for (guint i = 0; i < job->sides[side].n_units; i++)
      job->place_sides[job->sides[side].units[i].place_id] |= (guint8) (1u << side);
}

/* "8-3", "IV", and hardly ever any other word. */
static gboolean
may_be_number (const CaucusToken *token,
               const char        *text)
{
  const char *word = text + token->offset;

  return token->is_figure
         || (g_ascii_isupper (word[0]) && g_ascii_isupper (word[token->length - 1]));
}

/* The key of the place that a word names, if it names one; @key is what the last one had. */
static gboolean
find_key (GString           *key,
          const CaucusToken *tokens,
          guint              position,
          const char        *text)
{
  const CaucusToken *token = &tokens[position];
  guint before = position >= 3 && tokens[position - 2].kind == CAUCUS_TOKEN_SPACE ? 3 : 2;

  if (position >= before && tokens[position - before].is_reference
      && caucus_reference_token_is_item (tokens, position, text))
    {
      g_string_append_c (key, '(');
      g_string_append_len (key, text + token->offset, token->length);
      g_string_append_c (key, ')');
      return TRUE;
    }
  if (!may_be_number (token, text))
    return FALSE;
  begin_key (key);
  return caucus_reference_token_key (key, tokens, position, text);
}

/* The id of the place with this key, or 0 where the text of @side has none. */
static guint32
find_place (const CaucusCompareJob *job,
            CaucusTextSide          side,
            const GString          *key)
{
  guint32 id = caucus_interner_find (job->token_ids, key->str, key->len);

  return id != CAUCUS_NO_KEY && (job->place_sides[id] & (1u << side)) != 0 ? id : 0;
}

/* Adds the numbers of places of the same text to the references of @side. @tokens are those
 * of a paragraph, or some that begin with a word such as "Section". */
void
caucus_compare_find_references (CaucusCompareJob *job,
                                CaucusTextSide    side,
                                const char       *text,
                                CaucusToken      *tokens,
                                guint             n_tokens)
{
  GString *key = job->reference_key;

  g_string_truncate (key, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      CaucusCompareReference reference = { tokens[i].offset, tokens[i].offset + tokens[i].length,
                                           0 };

      if (tokens[i].kind == CAUCUS_TOKEN_WORD && find_key (key, tokens, i, text))
        reference.place_id = find_place (job, side, key);
      if (reference.place_id == 0)
        continue;
      tokens[i].is_reference = TRUE;
      g_array_append_val (job->sides[side].references, reference);
    }
}

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
      const CaucusCompareUnit *old_unit = caucus_compare_old (job, i);
      const CaucusCompareUnit *new_unit;

      if (old_unit->place_id == 0 || old_unit->partner == CAUCUS_NO_PARAGRAPH)
        continue;
      new_unit = caucus_compare_new (job, (guint) old_unit->partner);
      /* Of parts only the first has the place of the whole. */
      if (new_unit->partner != (int) i)
        continue;
      note_place (&job->new_places[old_unit->place_id], new_unit->place_id);
      note_place (&old_places[new_unit->place_id], old_unit->place_id);
    }
  for (guint32 id = 0; id < n_ids; id++)
    if (job->new_places[id] != SEVERAL_PLACES && old_places[job->new_places[id]] != id)
      job->new_places[id] = SEVERAL_PLACES;
}
