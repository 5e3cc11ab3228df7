/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The third step of a merge: one paragraph that both sides edited.
 *
 * Each side's edits are stretches of the base with what stands there now. Edits of both
 * sides are both made where a word that both left stands between them; the same edit is made
 * once (S. Khanna, K. Kunal, B. C. Pierce, "A Formal Investigation of Diff3", 2007). "May
 * not" of one side and "shall" for "may" of the other would be an offer that neither made. */
#include "caucus-compare-private.h"
#include "caucus-merge-private.h"

#include <string.h>

#include "caucus-bullet.h"

/* Tokens of the base from @start to @end became @text. */
typedef struct
{
  guint start;
  guint end;
  const char *text;
  gsize length;
} Edit;

typedef struct
{
  const CaucusBlock *block;
  GArray *tokens;
} Text;

static Text
cut (const CaucusBlock *block,
     CaucusInterner    *interner)
{
  Text text = { block, g_array_sized_new (FALSE, FALSE, sizeof (CaucusToken), 1) };

  caucus_tokens_append (text.tokens, block->text, interner, CAUCUS_FOLD_ENCODING);
  return text;
}

static guint
offset_of (const Text *text,
           guint       position)
{
  if (position == text->tokens->len)
    return (guint) strlen (text->block->text);
  return g_array_index (text->tokens, CaucusToken, position).offset;
}

/* What one side did to the base. */
static GArray *
find_edits (CaucusMyers *myers,
            const Text  *base,
            const Text  *side)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_autofree guint8 *old_changed = g_new0 (guint8, base->tokens->len + 1);
  g_autofree guint8 *new_changed = g_new0 (guint8, side->tokens->len + 1);
  CaucusCompareWords old_words = { (const CaucusToken *) (gpointer) base->tokens->data,
                                   old_changed, base->tokens->len };
  CaucusCompareWords new_words = { (const CaucusToken *) (gpointer) side->tokens->data,
                                   new_changed, side->tokens->len };
  guint i = 0;
  guint j = 0;

  caucus_compare_mark_words (myers, &old_words, &new_words);
  for (;;)
    {
      Edit edit = { .start = i };
      guint from = j;

      while (i < base->tokens->len && old_changed[i])
        i++;
      while (j < side->tokens->len && new_changed[j])
        j++;
      edit.end = i;
      edit.text = side->block->text + offset_of (side, from);
      edit.length = offset_of (side, j) - offset_of (side, from);
      if (edit.end > edit.start || j > from)
        g_array_append_val (edits, edit);
      if (i == base->tokens->len || j == side->tokens->len)
        return edits;
      i++;
      j++;
    }
}

static gboolean
is_same_edit (const Edit *a,
              const Edit *b)
{
  return a->start == b->start && a->end == b->end && a->length == b->length
         && memcmp (a->text, b->text, a->length) == 0;
}

static void
make_edit (GString    *out,
           const Text *base,
           guint      *position,
           const Edit *edit)
{
  guint from = offset_of (base, *position);

  g_string_append_len (out, base->block->text + from,
                       (gssize) (offset_of (base, edit->start) - from));
  g_string_append_len (out, edit->text, (gssize) edit->length);
  *position = edit->end;
}

/* Whether the edit ends and another one begins with a word, or a cell's end, between them. */
static gboolean
is_clear_of (const Text *base,
             const Edit *edit,
             const Edit *next)
{
  for (guint i = edit->end; i < next->start; i++)
    {
      guint kind = g_array_index (base->tokens, CaucusToken, i).kind;

      if (kind == CAUCUS_TOKEN_WORD || kind == CAUCUS_TOKEN_TAB)
        return TRUE;
    }
  return FALSE;
}

/* Makes the edits of both sides; returns %FALSE where two of them touch. */
static gboolean
make_edits (GString      *out,
            const Text   *base,
            const GArray *ours,
            const GArray *theirs)
{
  guint position = 0;
  guint i = 0;
  guint j = 0;

  while (i < ours->len || j < theirs->len)
    {
      const Edit *our = i < ours->len ? &g_array_index (ours, Edit, i) : NULL;
      const Edit *their = j < theirs->len ? &g_array_index (theirs, Edit, j) : NULL;

      if (our != NULL && their != NULL && is_same_edit (our, their))
        {
          make_edit (out, base, &position, our);
          i++;
          j++;
        }
      else if (our != NULL && (their == NULL || is_clear_of (base, our, their)))
        {
          make_edit (out, base, &position, our);
          i++;
        }
      else if (their != NULL && (our == NULL || is_clear_of (base, their, our)))
        {
          make_edit (out, base, &position, their);
          j++;
        }
      else
        {
          return FALSE;
        }
    }
  g_string_append (out, base->block->text + offset_of (base, position));
  return TRUE;
}

/* The words of all three merged, or %NULL where both sides changed the same place. */
static char *
merge_words (const CaucusBlock *base,
             const CaucusBlock *ours,
             const CaucusBlock *theirs)
{
  g_autoptr (CaucusInterner) interner = caucus_interner_new ();
  Text base_text = cut (base, interner);
  Text our_text = cut (ours, interner);
  Text their_text = cut (theirs, interner);
  g_autoptr (CaucusMyers) myers = caucus_myers_new (caucus_interner_n_keys (interner));
  g_autoptr (GArray) our_edits = find_edits (myers, &base_text, &our_text);
  g_autoptr (GArray) their_edits = find_edits (myers, &base_text, &their_text);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean is_clean = make_edits (out, &base_text, our_edits, their_edits);

  g_array_unref (base_text.tokens);
  g_array_unref (our_text.tokens);
  g_array_unref (their_text.tokens);
  return is_clean ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
}

/* Bullets are as alike as the quotes of a text. */
static gboolean
is_same_label (const char *label,
               const char *other)
{
  return g_strcmp0 (label, other) == 0
         || (label != NULL && other != NULL && caucus_bullet_is (label)
             && caucus_bullet_is (other));
}

/* Which of three values both sides can live with; %FALSE where each has one of its own. */
static gboolean
choose_label (const CaucusBlock  *base,
              const CaucusBlock  *ours,
              const CaucusBlock  *theirs,
              const char        **label)
{
  *label = g_strcmp0 (ours->label, base->label) == 0 ? theirs->label : ours->label;
  return g_strcmp0 (ours->label, base->label) == 0
         || g_strcmp0 (theirs->label, base->label) == 0
         || is_same_label (ours->label, theirs->label);
}

/* Returns: (transfer full) (nullable): the paragraph with the edits of both sides, or
 * %NULL where they conflict. */
CaucusBlock *
caucus_merge_block (const CaucusBlock *base,
                    const CaucusBlock *ours,
                    const CaucusBlock *theirs)
{
  CaucusBlockKind kind = ours->kind != base->kind ? ours->kind : theirs->kind;
  g_autofree char *text = NULL;
  const char *label;

  if (!choose_label (base, ours, theirs, &label))
    return NULL;
  text = merge_words (base, ours, theirs);
  return text != NULL ? caucus_block_new (kind, label, text) : NULL;
}
