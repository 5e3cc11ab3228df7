/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What caucus-cli compare says of a comparison as a whole, and of split and joined paragraphs. */
#include "config.h"

#include "caucus-cli-compare.h"

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
  add (parts, s->paragraphs_added,
       g_strdup_printf (ngettext ("%u paragraph added", "%u paragraphs added",
                                  s->paragraphs_added), s->paragraphs_added));
  add (parts, s->paragraphs_removed,
       g_strdup_printf (ngettext ("%u paragraph removed", "%u paragraphs removed",
                                  s->paragraphs_removed), s->paragraphs_removed));
  add (parts, s->paragraphs_changed,
       g_strdup_printf (ngettext ("%u paragraph changed", "%u paragraphs changed",
                                  s->paragraphs_changed), s->paragraphs_changed));
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
 * caucus_cli_compare_get_verdict:
 *
 * Returns: (nullable): what is said where no change can be shown
 */
const char *
caucus_cli_compare_get_verdict (const CaucusCliComparison *shown)
{
  if (caucus_comparison_differs (shown->comparison))
    return NULL;
  return caucus_text_file_may_differ (shown->texts[CAUCUS_TEXT_OLD], shown->texts[CAUCUS_TEXT_NEW])
         ? _("The files differ, but nothing of what can be read in them.")
         : _("Nothing differs.");
}

/**
 * caucus_cli_compare_dup_counts:
 *
 * Returns: (transfer full): "12 words added · 1 paragraph joined"; empty where there is nothing
 *   to count
 */
char *
caucus_cli_compare_dup_counts (const CaucusCliComparison *shown)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (shown->comparison);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  add_words (parts, summary);
  add_paragraphs (parts, summary);
  add_small_things (parts, summary);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

static char *
format_parts (const CaucusTextChange *change)
{
  gboolean is_split = change->kind == CAUCUS_TEXT_CHANGE_SPLIT;

  if (change->n_parts == 2)
    return g_strdup (is_split ? _("Split in two") : _("Two paragraphs joined"));
  if (is_split)
    /* Translators: into how many paragraphs, 3 or more */
    return g_strdup_printf (_("Split in %u"), change->n_parts);
  /* Translators: how many paragraphs, 3 or more */
  return g_strdup_printf (_("%u paragraphs joined"), change->n_parts);
}

/**
 * caucus_cli_compare_dup_break:
 *
 * Returns: (nullable) (transfer full): how a row is a part of a split or joined paragraph; %NULL
 *   of what is none, or was put in or struck between the parts
 */
char *
caucus_cli_compare_dup_break (const CaucusCliComparison *shown,
                              guint                      number)
{
  const CaucusRow *row = caucus_comparison_get_row (shown->comparison, number);
  const CaucusTextChange *change;

  if ((row->kind != CAUCUS_ROW_SPLIT && row->kind != CAUCUS_ROW_JOINED)
      || !caucus_row_keeps_words (row))
    return NULL;
  change = caucus_text_changes_get (shown->changes,
                                    caucus_text_changes_find (shown->changes, number));
  if (number == change->row)
    return format_parts (change);
  return g_strdup (row->kind == CAUCUS_ROW_SPLIT ? _("Split off from the paragraph above")
                                                 : _("Joined to the paragraph above"));
}

/**
 * caucus_cli_compare_is_break:
 *
 * Returns: whether a span is only the space that stands for a paragraph's end in the other text
 */
gboolean
caucus_cli_compare_is_break (const CaucusRow *row,
                             guint            number)
{
  const CaucusSpan *span = &row->spans[number];

  if ((row->kind != CAUCUS_ROW_SPLIT && row->kind != CAUCUS_ROW_JOINED)
      || number + 1 < row->n_spans || span->op == CAUCUS_SPAN_EQUAL)
    return FALSE;
  for (guint i = 0; i < span->length; i++)
    if (!g_ascii_isspace (span->text[i]))
      return FALSE;
  return TRUE;
}
