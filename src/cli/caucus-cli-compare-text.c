/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --text: the changed paragraphs, marked as a terminal can show them. */
#include "caucus-cli-compare.h"

#include "caucus-cli-output.h"
#include "caucus-row.h"

static gboolean
is_changed (const CaucusRow *row)
{
  if (row->kind != CAUCUS_ROW_EQUAL || caucus_row_is_relabelled (row))
    return TRUE;
  for (guint i = 0; i < row->n_spans; i++)
    if (row->spans[i].reason == CAUCUS_SPAN_RENUMBERED)
      return TRUE;
  return FALSE;
}

/* An empty paragraph that came or went has nothing else to show it by. */
static gboolean
is_bare_label (const CaucusRow *row)
{
  return row->n_spans == 0
         && (row->kind == CAUCUS_ROW_ADDED || row->kind == CAUCUS_ROW_REMOVED);
}

static void
print_label (const CaucusRow *row)
{
  const char *label = row->new_number != CAUCUS_NO_PARAGRAPH ? row->new_label : row->old_label;

  if (row->old_number != CAUCUS_NO_PARAGRAPH && row->new_number != CAUCUS_NO_PARAGRAPH
      && caucus_row_is_relabelled (row))
    {
      if (row->old_label != NULL)
        caucus_cli_out_format ("[-%s-]", row->old_label);
      if (row->new_label != NULL)
        caucus_cli_out_format ("{+%s+}", row->new_label);
      caucus_cli_out (" ");
    }
  else if (label != NULL && is_bare_label (row))
    caucus_cli_out_format (row->kind == CAUCUS_ROW_ADDED ? "{+%s+}" : "[-%s-]", label);
  else if (label != NULL)
    caucus_cli_out_format ("%s ", label);
}

static void
print_span (const CaucusSpan *span)
{
  static const char *const marks[][2] = {
    [CAUCUS_SPAN_EQUAL] = { "", "" },
    [CAUCUS_SPAN_REMOVE] = { "[-", "-]" },
    [CAUCUS_SPAN_ADD] = { "{+", "+}" },
  };
  gboolean is_marked = span->reason != CAUCUS_SPAN_TYPOGRAPHY;

  /* The new spelling stands for both. */
  if (!is_marked && span->op == CAUCUS_SPAN_REMOVE)
    return;
  caucus_cli_out_format ("%s%.*s%s", is_marked ? marks[span->op][0] : "",
                         (int) span->length, span->text, is_marked ? marks[span->op][1] : "");
}

/* A section is known by its title, a paragraph by its label; its text stands where it is now. */
static void
print_moved_away (const CaucusRow *row,
                  CaucusCliMoved   moved)
{
  if (moved == CAUCUS_CLI_MOVED_INSIDE)
    return;
  caucus_cli_out_format ("\n(%smoved away, number %u) ",
                         moved == CAUCUS_CLI_MOVED_HEAD ? "section " : "", row->move);
  print_label (row);
  for (guint i = 0; moved == CAUCUS_CLI_MOVED_HEAD && i < row->n_spans; i++)
    caucus_cli_out_format ("%.*s", (int) row->spans[i].length, row->spans[i].text);
  caucus_cli_out (moved == CAUCUS_CLI_MOVED_HEAD ? " …\n" : "…\n");
}

static void
print_row (const CaucusRow *row,
           CaucusCliMoved   moved)
{
  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    {
      print_moved_away (row, moved);
      return;
    }
  caucus_cli_out ("\n");
  if (moved == CAUCUS_CLI_MOVED || moved == CAUCUS_CLI_MOVED_HEAD)
    caucus_cli_out_format ("(%smoved here, number %u) ",
                           moved == CAUCUS_CLI_MOVED_HEAD ? "section " : "", row->move);
  if (row->kind == CAUCUS_ROW_SPLIT && caucus_row_keeps_words (row))
    caucus_cli_out ("(split) ");
  if (row->kind == CAUCUS_ROW_JOINED && caucus_row_keeps_words (row))
    caucus_cli_out ("(joined) ");
  print_label (row);
  for (guint i = 0; i < row->n_spans; i++)
    print_span (&row->spans[i]);
  caucus_cli_out ("\n");
}

static void
print_unchanged (guint count)
{
  if (count > 0)
    caucus_cli_out_format ("\n(%u %s unchanged)\n", count,
                           count == 1 ? "paragraph" : "paragraphs");
}

static void
print_count (const char *what,
             guint       count)
{
  if (count > 0)
    caucus_cli_out_format ("  %-22s %u\n", what, count);
}

static void
print_repeats (const GPtrArray *repeats)
{
  for (guint i = 0; i < repeats->len; i++)
    {
      const CaucusRepeatedChange *change = g_ptr_array_index (repeats, i);

      caucus_cli_out_format ("  %u times: ", change->count);
      if (change->removed[0] != '\0')
        caucus_cli_out_format ("[-%s-]", change->removed);
      if (change->added[0] != '\0')
        caucus_cli_out_format ("{+%s+}", change->added);
      caucus_cli_out ("\n");
    }
}

static void
print_verdict (const CaucusCliComparison *shown)
{
  if (caucus_comparison_differs (shown->comparison))
    return;
  caucus_cli_out (caucus_text_file_may_differ (shown->texts[CAUCUS_TEXT_OLD],
                                               shown->texts[CAUCUS_TEXT_NEW])
                  ? "The files differ, but nothing of what can be read in them.\n"
                  : "Nothing differs.\n");
}

static void
print_head (const CaucusCliComparison *shown)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (shown->comparison);

  caucus_cli_out_format ("%s → %s\n", shown->texts[CAUCUS_TEXT_OLD]->name,
                         shown->texts[CAUCUS_TEXT_NEW]->name);
  print_verdict (shown);
  print_count ("words added", summary->words_added);
  print_count ("words removed", summary->words_removed);
  print_count ("paragraphs added", summary->paragraphs_added);
  print_count ("paragraphs removed", summary->paragraphs_removed);
  print_count ("paragraphs changed", summary->paragraphs_changed);
  print_count ("paragraphs moved", summary->paragraphs_moved);
  print_count ("paragraphs split", summary->paragraphs_split);
  print_count ("paragraphs joined", summary->paragraphs_joined);
  print_count ("labels changed", summary->labels_changed);
  print_count ("references renumbered", summary->references_renumbered);
  print_count ("typography ignored", summary->typography_changed);
  print_repeats (caucus_comparison_get_repeats (shown->comparison));
}

/**
 * caucus_cli_compare_print_text:
 *
 * Prints the counts and the changed paragraphs in the order a reader meets them.
 */
void
caucus_cli_compare_print_text (const CaucusCliComparison *shown)
{
  guint n_unchanged = 0;

  print_head (shown);
  if (!caucus_comparison_differs (shown->comparison))
    return;
  for (guint i = 0; i < caucus_comparison_get_n_rows (shown->comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (shown->comparison, i);

      if (!is_changed (row))
        {
          n_unchanged++;
          continue;
        }
      print_unchanged (n_unchanged);
      n_unchanged = 0;
      print_row (row, caucus_cli_compare_get_moved (shown, i));
    }
  print_unchanged (n_unchanged);
}
