/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --text: the changed paragraphs, marked as a terminal can show them. */
#include "config.h"

#include "caucus-cli-comparison.h"

#include <glib/gi18n.h>

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

/* Where a moved paragraph stood it is named, and not struck. */
static void
print_label (const CaucusRow *row)
{
  gboolean is_old = row->old_number != CAUCUS_NO_PARAGRAPH;
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH;

  if (row->old_label == NULL && row->new_label == NULL)
    return;
  if (row->kind == CAUCUS_ROW_MOVED_FROM
      || (is_old && is_new && !caucus_row_is_relabelled (row)))
    caucus_cli_out (row->new_label != NULL ? row->new_label : row->old_label);
  else
    caucus_cli_out_format ("%s%s%s%s%s%s", row->old_label != NULL ? "[-" : "",
                           row->old_label != NULL ? row->old_label : "",
                           row->old_label != NULL ? "-]" : "",
                           row->new_label != NULL ? "{+" : "",
                           row->new_label != NULL ? row->new_label : "",
                           row->new_label != NULL ? "+}" : "");
  /* An empty paragraph that came or went has nothing else to show it by. */
  if (row->n_spans > 0 || (is_old && is_new))
    caucus_cli_out (" ");
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
  caucus_cli_out ("\n");
  /* Translators: stands where a section or paragraph was; where it is now has the same number */
  caucus_cli_out_format (moved == CAUCUS_CLI_MOVED_HEAD ? _("(section moved away, number %u)")
                                                        : _("(moved away, number %u)"),
                         row->move);
  caucus_cli_out (" ");
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
    {
      caucus_cli_out_format (moved == CAUCUS_CLI_MOVED_HEAD ? _("(section moved here, number %u)")
                                                            : _("(moved here, number %u)"),
                             row->move);
      caucus_cli_out (" ");
    }
  if (row->kind == CAUCUS_ROW_SPLIT && caucus_row_keeps_words (row))
    /* Translators: stands before each part of a paragraph that became several */
    caucus_cli_out_format ("%s ", _("(split)"));
  if (row->kind == CAUCUS_ROW_JOINED && caucus_row_keeps_words (row))
    /* Translators: stands before each of the paragraphs that became one */
    caucus_cli_out_format ("%s ", _("(joined)"));
  print_label (row);
  for (guint i = 0; i < row->n_spans; i++)
    if (!caucus_cli_comparison_is_break (row, i))
      print_span (&row->spans[i]);
  caucus_cli_out ("\n");
}

static void
print_unchanged (guint count)
{
  if (count == 0)
    return;
  caucus_cli_out ("\n");
  caucus_cli_out_format (ngettext ("(%u paragraph unchanged)", "(%u paragraphs unchanged)", count),
                         count);
  caucus_cli_out ("\n");
}

static void
print_count (const char *what,
             guint       count)
{
  glong width = g_utf8_strlen (what, -1);

  if (count > 0)
    caucus_cli_out_format ("  %s%*s %u\n", what, (int) MAX (22 - width, 0), "", count);
}

static void
print_repeats (const GPtrArray *repeats)
{
  for (guint i = 0; i < repeats->len; i++)
    {
      const CaucusRepeatedChange *change = g_ptr_array_index (repeats, i);

      caucus_cli_out ("  ");
      /* Translators: how often one change was made; the change follows */
      caucus_cli_out_format (ngettext ("%u time:", "%u times:", change->count), change->count);
      caucus_cli_out (" ");
      if (change->removed[0] != '\0')
        caucus_cli_out_format ("[-%s-]", change->removed);
      if (change->added[0] != '\0')
        caucus_cli_out_format ("{+%s+}", change->added);
      caucus_cli_out ("\n");
    }
}

static void
print_head (const CaucusCliComparison *shown)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (shown->comparison);
  const char *verdict = caucus_cli_comparison_get_verdict (shown);

  caucus_cli_out_format ("%s → %s\n", shown->texts[CAUCUS_TEXT_OLD]->name,
                         shown->texts[CAUCUS_TEXT_NEW]->name);
  if (verdict != NULL)
    caucus_cli_out_format ("%s\n", verdict);
  print_count (_("words added"), summary->words_added);
  print_count (_("words removed"), summary->words_removed);
  print_count (_("paragraphs added"), summary->paragraphs_added);
  print_count (_("paragraphs removed"), summary->paragraphs_removed);
  print_count (_("paragraphs changed"), summary->paragraphs_changed);
  print_count (_("paragraphs moved"), summary->paragraphs_moved);
  print_count (_("paragraphs split"), summary->paragraphs_split);
  print_count (_("paragraphs joined"), summary->paragraphs_joined);
  print_count (_("labels changed"), summary->labels_changed);
  print_count (_("references renumbered"), summary->references_renumbered);
  print_count (_("typography ignored"), summary->typography_changed);
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
      print_row (row, caucus_cli_comparison_get_moved (shown, i));
    }
  print_unchanged (n_unchanged);
}
