/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A text made ready to be compared, once for as many comparisons as there are. */
#include "caucus-prepared-private.h"

#include <string.h>

#include "caucus-bullet.h"

#define BYTES_PER_TOKEN 4
#define BYTES_PER_TELLING_WORD 6
#define REFERENCES_EXPECTED 64

/* Keys of their own kind among the ids: no token begins with these bytes and is longer. */
#define LABEL_KEY '\001'
#define FIRST_CELL_KEY '\002'

static guint32
intern_folded (CaucusPreparedText *text,
               char                kind,
               const char         *string)
{
  gsize length = kind == FIRST_CELL_KEY ? strcspn (string, "\t") : strlen (string);

  char plain[32] = { kind };

  if (length == 0)
    return 0;
  if (length < sizeof plain && caucus_typography_is_plain (string, length))
    {
      memcpy (plain + 1, string, length);
      return caucus_interner_add_word (text->ids, plain, length + 1);
    }
  g_string_truncate (text->key, 0);
  g_string_append_c (text->key, kind);
  caucus_typography_fold (text->key, string, length, text->fold);
  return caucus_interner_add (text->ids, text->key->str, text->key->len);
}

static void
begin_unit (CaucusPreparedText *text,
            CaucusPreparedUnit *unit,
            const CaucusBlock  *block)
{
  *unit = (CaucusPreparedUnit) { .first_token = CAUCUS_NOT_CUT };
  if (block->label != NULL)
    unit->label_id = intern_folded (text, LABEL_KEY, text->fold == CAUCUS_FOLD_TYPOGRAPHY
                                    && caucus_bullet_is (block->label) ? CAUCUS_BULLET
                                                                       : block->label);
  if (block->kind == CAUCUS_BLOCK_TABLE_ROW)
    unit->first_cell = intern_folded (text, FIRST_CELL_KEY, block->text);
  text->n_bytes += block->length;
}

/* @ids, which the text takes over, may be over others. */
static CaucusPreparedText *
read_text (const GPtrArray          *blocks,
           CaucusFold                fold,
           const CaucusPreparedText *like,
           CaucusInterner           *ids)
{
  g_autoptr (CaucusPreparedLike) read = like != NULL ? caucus_prepared_like_new (like) : NULL;
  CaucusPreparedText *text = g_new0 (CaucusPreparedText, 1);

  g_atomic_ref_count_init (&text->n_refs);
  text->blocks = g_ptr_array_ref ((GPtrArray *) blocks);
  text->fold = fold;
  text->ids = ids;
  text->key = g_string_new (NULL);
  text->n_units = blocks->len;
  text->arena = caucus_arena_new (text->n_units * sizeof (CaucusPreparedUnit));
  text->units = caucus_arena_take (text->arena, text->n_units * sizeof (CaucusPreparedUnit));
  text->references = g_array_sized_new (FALSE, FALSE, sizeof (CaucusReference),
                                        REFERENCES_EXPECTED);
  /* 0 stands for no label and no cell. */
  caucus_interner_add (text->ids, "", 0);
  for (guint i = 0; i < text->n_units; i++)
    begin_unit (text, &text->units[i], g_ptr_array_index (blocks, i));
  caucus_prepared_text_find_places (text);
  caucus_prepared_text_read_units (text, 0, text->n_units, read);
  g_string_free (g_steal_pointer (&text->key), TRUE);
  return text;
}

/* Makes ready what every comparison looks at; the tokens of a paragraph only some. What the
 * text has in common with @like, which is folded as well, is not read again. */
CaucusPreparedText *
caucus_prepared_text_read (const GPtrArray          *blocks,
                           CaucusFold                fold,
                           const CaucusPreparedText *like)
{
  return read_text (blocks, fold, like, caucus_interner_new ());
}

/* Gives the tokens of a paragraph that are references the ids of the places that they name. */
void
caucus_prepared_mark_references (CaucusToken           *token,
                                 const CaucusReference *references,
                                 guint32                n_references)
{
  for (guint32 i = 0; i < n_references; i++)
    {
      while (token->offset < references[i].start)
        token++;
      token->id = references[i].place_id;
      token->is_reference = TRUE;
    }
}

/* Returns: how many there are of @words, which have room for one for each token */
guint32
caucus_prepared_gather_telling (CaucusTellingWords *words,
                                const CaucusToken  *tokens,
                                guint32             n_tokens)
{
  words->n_ids = 0;
  for (guint32 i = 0; i < n_tokens; i++)
    {
      words->ids[words->n_ids] = tokens[i].id;
      words->n_ids += caucus_token_is_telling (&tokens[i]);
    }
  return words->n_ids;
}

static void
keep_telling (CaucusPreparedText *text,
              guint               number)
{
  const CaucusPreparedUnit *unit = &text->units[number];
  guint first = text->telling->len;
  guint32 n_ids;

  g_array_set_size (text->telling, first + 1 + unit->n_tokens);
  n_ids = caucus_prepared_gather_telling ((CaucusTellingWords *) (gpointer)
                                          &g_array_index (text->telling, guint32, first),
                                          &g_array_index (text->tokens, CaucusToken,
                                                          unit->first_token),
                                          unit->n_tokens);
  g_array_set_size (text->telling, first + 1 + n_ids);
  text->telling_of[number] = first;
}

static void
cut_all (CaucusPreparedText *text)
{
  text->telling = g_array_sized_new (FALSE, FALSE, sizeof (guint32),
                                     (guint) (text->n_bytes / BYTES_PER_TELLING_WORD) + 1);
  text->telling_of = g_new (guint32, text->n_units);
  text->tokens = g_array_sized_new (FALSE, FALSE, sizeof (CaucusToken),
                                    (guint) (text->n_bytes / BYTES_PER_TOKEN) + 1);
  for (guint i = 0; i < text->n_units; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (text->blocks, i);
      CaucusPreparedUnit *unit = &text->units[i];

      unit->first_token = text->tokens->len;
      caucus_tokens_append (text->tokens, block->text, text->ids, text->fold);
      unit->n_tokens = text->tokens->len - unit->first_token;
      caucus_prepared_mark_references (&g_array_index (text->tokens, CaucusToken,
                                                       unit->first_token),
                                       &g_array_index (text->references, CaucusReference,
                                                       unit->first_reference),
                                       unit->n_references);
      keep_telling (text, i);
    }
}

/**
 * caucus_prepared_text_new:
 * @blocks: (element-type CaucusBlock): valid UTF-8; they must not change while the text lives
 * @fold_typography: whether kinds of quotes, dashes and spaces count for nothing
 *
 * Reads, hashes and cuts a text into words, all that caucus_compare() does with one text alone.
 *
 * Returns: (transfer full): the text, for caucus_compare_prepared()
 */
CaucusPreparedText *
caucus_prepared_text_new (const GPtrArray *blocks,
                          gboolean         fold_typography)
{
  CaucusPreparedText *text;

  g_return_val_if_fail (blocks != NULL, NULL);

  text = caucus_prepared_text_read (blocks, fold_typography ? CAUCUS_FOLD_TYPOGRAPHY
                                                            : CAUCUS_FOLD_ENCODING,
                                    NULL);
  cut_all (text);
  return text;
}

/**
 * caucus_prepared_text_new_version:
 * @like: another version of the text, which the new one keeps
 * @blocks: (element-type CaucusBlock): valid UTF-8; they must not change while the text lives
 *
 * Does what caucus_prepared_text_new() does. What both versions have is not read again, and
 * their words have the same numbers, so that the two are compared in less time.
 *
 * Returns: (transfer full): the text, with typography folded or not as in @like
 */
CaucusPreparedText *
caucus_prepared_text_new_version (CaucusPreparedText *like,
                                  const GPtrArray    *blocks)
{
  CaucusPreparedText *text;

  g_return_val_if_fail (like != NULL && blocks != NULL, NULL);

  text = read_text (blocks, like->fold, like, caucus_interner_new_over (like->ids));
  text->like = caucus_prepared_text_ref (like);
  cut_all (text);
  return text;
}

CaucusPreparedText *
caucus_prepared_text_ref (CaucusPreparedText *text)
{
  g_atomic_ref_count_inc (&text->n_refs);
  return text;
}

void
caucus_prepared_text_unref (CaucusPreparedText *text)
{
  if (!g_atomic_ref_count_dec (&text->n_refs))
    return;
  if (text->origin == NULL)
    {
      g_clear_pointer (&text->ids, caucus_interner_free);
      g_free (text->is_place);
      g_clear_pointer (&text->tokens, g_array_unref);
      g_clear_pointer (&text->telling, g_array_unref);
      g_free (text->telling_of);
      g_clear_pointer (&text->like, caucus_prepared_text_unref);
    }
  g_clear_pointer (&text->origin, caucus_prepared_text_unref);
  g_ptr_array_unref (text->blocks);
  g_clear_pointer (&text->owners, g_ptr_array_unref);
  caucus_arena_free (text->arena);
  g_array_unref (text->references);
  g_free (text);
}

/**
 * caucus_prepared_text_get_blocks:
 *
 * Returns: (transfer none) (element-type CaucusBlock): the paragraphs; they live as long as
 *   the text
 */
const GPtrArray *
caucus_prepared_text_get_blocks (const CaucusPreparedText *text)
{
  return text->blocks;
}
