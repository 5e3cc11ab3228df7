/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window and the terminal say alike of the changes between two texts. */
#include "config.h"

#include "caucus-change-words.h"

#include <glib/gi18n.h>

/* Takes the words; a count of nothing is not worth any. */
static void
add (GPtrArray *parts,
     guint      count,
     char      *words)
{
  if (count > 0)
    g_ptr_array_add (parts, words);
  else
    g_free (words);
}

static void
add_words (GPtrArray                  *parts,
           const CaucusCompareSummary *s)
{
  add (parts, s->words_added,
       g_strdup_printf (ngettext ("%u word added", "%u words added", s->words_added),
                        s->words_added));
  add (parts, s->words_removed,
       g_strdup_printf (ngettext ("%u word removed", "%u words removed", s->words_removed),
                        s->words_removed));
}

static void
add_paragraphs (GPtrArray                  *parts,
                const CaucusCompareSummary *s)
{
  add (parts, s->paragraphs_changed,
       g_strdup_printf (ngettext ("%u paragraph changed", "%u paragraphs changed",
                                  s->paragraphs_changed), s->paragraphs_changed));
  add (parts, s->paragraphs_added,
       g_strdup_printf (ngettext ("%u paragraph added", "%u paragraphs added",
                                  s->paragraphs_added), s->paragraphs_added));
  add (parts, s->paragraphs_removed,
       g_strdup_printf (ngettext ("%u paragraph removed", "%u paragraphs removed",
                                  s->paragraphs_removed), s->paragraphs_removed));
  add (parts, s->paragraphs_moved,
       g_strdup_printf (ngettext ("%u paragraph moved", "%u paragraphs moved",
                                  s->paragraphs_moved), s->paragraphs_moved));
  add (parts, s->paragraphs_split,
       g_strdup_printf (ngettext ("%u paragraph split", "%u paragraphs split",
                                  s->paragraphs_split), s->paragraphs_split));
  /* Translators: paragraphs that were several before */
  add (parts, s->paragraphs_joined,
       g_strdup_printf (ngettext ("%u paragraph joined", "%u paragraphs joined",
                                  s->paragraphs_joined), s->paragraphs_joined));
}

static void
add_small_things (GPtrArray                  *parts,
                  const CaucusCompareSummary *s)
{
  add (parts, s->labels_changed,
       g_strdup_printf (ngettext ("%u label changed", "%u labels changed", s->labels_changed),
                        s->labels_changed));
  /* Translators: "Section 8-3" that became "Section 8-4" because 8-3 is 8-4 now */
  add (parts, s->references_renumbered,
       g_strdup_printf (ngettext ("%u reference renumbered", "%u references renumbered",
                                  s->references_renumbered), s->references_renumbered));
  /* Where it is not ignored, it is among the words. */
  add (parts, s->typography_changed,
       g_strdup_printf (ngettext ("%u typographic difference ignored",
                                  "%u typographic differences ignored",
                                  s->typography_changed), s->typography_changed));
}

/**
 * caucus_change_words_for_counts:
 *
 * Returns: (nullable) (transfer full): "12 words added · 1 paragraph joined"; %NULL where there
 *   is nothing to count
 */
char *
caucus_change_words_for_counts (const CaucusCompareSummary *summary)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_words (parts, summary);
  add_paragraphs (parts, summary);
  add_small_things (parts, summary);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * caucus_change_words_for_parts:
 * @is_split: whether it was split; else it was joined
 * @n_parts: into or from how many, 2 or more
 *
 * Returns: (transfer full): what is said of the whole paragraph
 */
char *
caucus_change_words_for_parts (gboolean is_split,
                               guint    n_parts)
{
  if (n_parts == 2)
    return g_strdup (is_split ? _("Split in two") : _("Two paragraphs joined"));
  if (is_split)
    /* Translators: into how many paragraphs, 3 or more */
    return g_strdup_printf (_("Split in %u"), n_parts);
  /* Translators: how many paragraphs, 3 or more */
  return g_strdup_printf (_("%u paragraphs joined"), n_parts);
}

/* Returns: what is said of each part but the first */
const char *
caucus_change_words_for_later_part (gboolean is_split)
{
  return is_split ? _("Split off from the paragraph above") : _("Joined to the paragraph above");
}
