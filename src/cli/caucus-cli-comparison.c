/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ways to print a comparison say alike: verdicts, moves, split and joined paragraphs. */
#include "config.h"

#include "caucus-cli-comparison.h"

#include <glib/gi18n.h>

#include "caucus-change-words.h"

/**
 * caucus_cli_comparison_get_verdict:
 *
 * Returns: (nullable): what is said where no change can be shown
 */
const char *
caucus_cli_comparison_get_verdict (const CaucusCliComparison *shown)
{
  if (caucus_comparison_differs (shown->comparison))
    return NULL;
  return caucus_text_file_may_differ (shown->texts[CAUCUS_TEXT_OLD], shown->texts[CAUCUS_TEXT_NEW])
         ? _("The files differ, but nothing of what can be read in them.")
         : _("Nothing differs.");
}

/* Returns: what place a row has in a move */
CaucusCliMoved
caucus_cli_comparison_get_moved (const CaucusCliComparison *shown,
                                 guint                      number)
{
  const CaucusRow *row = caucus_comparison_get_row (shown->comparison, number);
  const CaucusTextChange *change;

  if (row->move == 0)
    return CAUCUS_CLI_NOT_MOVED;
  change = caucus_text_changes_get (shown->changes,
                                    caucus_text_changes_find (shown->changes, number));
  if (change->title == NULL)
    return CAUCUS_CLI_MOVED;
  return number == change->row || number == change->other_row ? CAUCUS_CLI_MOVED_HEAD
                                                              : CAUCUS_CLI_MOVED_INSIDE;
}

/**
 * caucus_cli_comparison_dup_break:
 *
 * Returns: (nullable) (transfer full): how a row is a part of a split or joined paragraph; %NULL
 *   of what is none, or was put in or struck between the parts
 */
char *
caucus_cli_comparison_dup_break (const CaucusCliComparison *shown,
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
    return caucus_change_words_for_parts (change->kind == CAUCUS_TEXT_CHANGE_SPLIT,
                                          change->n_parts);
  return g_strdup (caucus_change_words_for_later_part (row->kind == CAUCUS_ROW_SPLIT));
}

/**
 * caucus_cli_comparison_is_break:
 *
 * Returns: whether a span is only the space that stands for a paragraph's end in the other text
 */
gboolean
caucus_cli_comparison_is_break (const CaucusRow *row,
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
