/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The places of a text that are named by their numbers, and where its paragraphs name them. */
#include "caucus-prepared-private.h"

#include "caucus-reference.h"

/* No other token begins with this byte. */
#define PLACE_KEY '\003'

static void
begin_key (GString *key)
{
  g_string_truncate (key, 0);
  g_string_append_c (key, PLACE_KEY);
}

static void
add_place (CaucusPreparedText *text,
           CaucusPreparedUnit *unit,
           const GString      *key)
{
  unit->place_id = caucus_interner_add (text->ids, key->str, key->len);
}

static void
name_places (CaucusPreparedText *text)
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
          add_place (text, &text->units[i], section);
        }
      else if (section_length > 0 && caucus_reference_label_is_item (block->label))
        {
          g_string_truncate (section, section_length);
          g_string_append (section, block->label);
          add_place (text, &text->units[i], section);
        }
    }
}

/* Finds the paragraphs that others can name by number. */
void
caucus_prepared_text_find_places (CaucusPreparedText *text)
{
  name_places (text);
  text->n_place_ids = caucus_interner_n_keys (text->ids);
  text->is_place = g_new0 (guint8, text->n_place_ids);
  for (guint i = 0; i < text->n_units; i++)
    text->is_place[text->units[i].place_id] = TRUE;
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

/* Whether an id is that of a place of the text. */
gboolean
caucus_prepared_text_is_place (const CaucusPreparedText *text,
                               guint32                   id)
{
  return id < text->n_place_ids && text->is_place[id];
}

/* Adds the numbers of places of the same text to the references. @tokens are those of a
 * paragraph, @bytes, or some of it that begin with a word such as "Section". Returns %FALSE if
 * one is the number of a place that the text has not. */
gboolean
caucus_prepared_text_add_references (CaucusPreparedText *text,
                                     const char         *bytes,
                                     CaucusToken        *tokens,
                                     guint               n_tokens)
{
  gboolean has_all = TRUE;

  g_string_truncate (text->key, 0);
  for (guint i = 0; i < n_tokens; i++)
    {
      CaucusReference reference = { tokens[i].offset, tokens[i].offset + tokens[i].length, 0 };

      if (tokens[i].kind != CAUCUS_TOKEN_WORD || !find_key (text->key, tokens, i, bytes))
        continue;
      reference.place_id = caucus_interner_find (text->ids, text->key->str, text->key->len);
      if (!caucus_prepared_text_is_place (text, reference.place_id))
        {
          has_all = FALSE;
          continue;
        }
      tokens[i].is_reference = TRUE;
      g_array_append_val (text->references, reference);
    }
  return has_all;
}
