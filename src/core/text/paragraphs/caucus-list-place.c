/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a label at the start of a line begins an item of a list, or goes on with a sentence. */
#include "caucus-list-place.h"

#include <string.h>

#include "caucus-block.h"
#include "caucus-label.h"

/* So far back a list may have begun in which another one stands. */
#define LIST_BLOCKS_MAX 50

/* "(a)", "(30)", "30." */
static gboolean
is_enumerator (const char *label,
               gsize       length)
{
  gsize start = strspn (label, "(");
  gsize end = start;

  while (g_ascii_isalnum (label[end]))
    end++;
  return end > start && end + strspn (label + end, ".)") >= length;
}

/* Whether the label of @length bytes at @label is next in the list. */
static gboolean
goes_on_with_list (const CaucusListPlace *place,
                   const char            *label,
                   gsize                  length)
{
  g_autofree char *copy = NULL;

  if (place->label == NULL)
    return FALSE;
  copy = g_strndup (label, length);
  return caucus_label_follows (copy, place->label);
}

/* Whether the label is next in the list of the paragraph, or in one that this list is in. */
static gboolean
goes_on_with_lists (const CaucusListPlace *place,
                    const char            *label,
                    gsize                  length)
{
  g_autofree char *copy = g_strndup (label, length);
  guint n_blocks = place->blocks->len;

  if (caucus_label_follows (copy, place->label))
    return TRUE;
  for (guint i = 1; i <= MIN (n_blocks, LIST_BLOCKS_MAX); i++)
    {
      const CaucusBlock *block = g_ptr_array_index (place->blocks, n_blocks - i);

      if (block->label == NULL)
        continue;
      if (!is_enumerator (block->label, strlen (block->label)))
        return FALSE;
      if (caucus_label_follows (copy, block->label))
        return TRUE;
    }
  return FALSE;
}

/* "(c) of this Section" goes on with a sentence. */
static gboolean
goes_on_with_sentence (const char *rest)
{
  static const char *const words[] = {
    "of", "above", "below", "hereof", "herein", "shall", "de", "del", "anterior", "des", "dieses",
    NULL,
  };
  g_autofree char *word = g_strndup (rest, strcspn (rest, " \t,.;"));

  return word[0] == '\0' || g_strv_contains (words, word);
}

/* "(c)" after "(b) assault; and", not after "as in (b) and". */
static gboolean
label_ends_list (const CaucusListPlace *place,
                 const char            *label,
                 gsize                  length)
{
  gboolean is_parted;

  return place->label != NULL && is_enumerator (label, length)
         && is_enumerator (place->label, strlen (place->label))
         && caucus_gathered_text_ends_item (place->text, &is_parted)
         && (is_parted || !goes_on_with_sentence (label + length + strspn (label + length, " \t")))
         && goes_on_with_lists (place, label, length);
}

/**
 * caucus_list_place_begins_item:
 * @line: what follows the place
 * @label: what the line begins with
 * @length: the bytes of the label
 *
 * "(30)" may also be the middle of "within thirty (30) days" in a wrapped line, and "(a)" of
 * "subsection (a) of". An enumerator begins an item where a clause or a title has ended, or
 * where it is next in the list.
 *
 * Returns: whether the label begins a paragraph
 */
gboolean
caucus_list_place_begins_item (const CaucusListPlace *place,
                               const char            *line,
                               const char            *label,
                               gsize                  length)
{
  if (caucus_gathered_text_refers_to (place->text, line))
    return FALSE;
  if (caucus_gathered_text_is_left_open (place->text))
    return label_ends_list (place, label, length);
  if (!is_enumerator (label, length) || goes_on_with_list (place, label, length))
    return TRUE;
  return caucus_gathered_text_ends_clause (place->text)
         || g_unichar_isupper (g_utf8_get_char (caucus_gathered_text_last_word (place->text)));
}
