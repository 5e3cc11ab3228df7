/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --html: a page of its own that prints well in black and white. */
#include "caucus-cli-compare.h"

#include "caucus-cli-output.h"

static const char style[] =
  ":root { color-scheme: light dark; }\n"
  "body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem; font-family: serif; "
  "line-height: 1.5; }\n"
  "header, .place { font-family: sans-serif; }\n"
  ".label { font-weight: bold; margin-right: .5em; }\n"
  "del { text-decoration: line-through; color: #a51d2d; }\n"
  "ins { text-decoration: underline; color: #1a5fb4; }\n"
  ".moved { text-decoration: underline double; }\n"
  ".place { font-size: smaller; }\n"
  "td { border: 1px solid; padding: .2em .6em; }\n"
  "@media (prefers-color-scheme: dark) { del { color: #f66151; } ins { color: #99c1f1; } }\n"
  "@media print { del, ins { color: inherit; } }\n";

static void
print_escaped (const char *text,
               gssize      length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  caucus_cli_out (escaped);
}

static void
print_marked (const char *tag,
              const char *text,
              gssize      length)
{
  caucus_cli_out_format ("<%s>", tag);
  print_escaped (text, length);
  caucus_cli_out_format ("</%s>", tag);
}

static void
print_label (const CaucusRow *row)
{
  const char *label = row->new_number != CAUCUS_NO_PARAGRAPH ? row->new_label : row->old_label;
  gboolean is_new = row->old_number != CAUCUS_NO_PARAGRAPH
                    && row->new_number != CAUCUS_NO_PARAGRAPH
                    && g_strcmp0 (row->old_label, row->new_label) != 0;

  if (label == NULL && !is_new)
    return;
  caucus_cli_out ("<span class=\"label\">");
  if (is_new && row->old_label != NULL)
    print_marked ("del", row->old_label, -1);
  if (is_new && label != NULL)
    print_marked ("ins", label, -1);
  else if (label != NULL)
    print_escaped (label, -1);
  caucus_cli_out ("</span>");
}

static void
print_span (const CaucusSpan *span)
{
  if (span->reason == CAUCUS_SPAN_TYPOGRAPHY && span->op == CAUCUS_SPAN_REMOVE)
    return;
  if (span->op == CAUCUS_SPAN_EQUAL || span->reason == CAUCUS_SPAN_TYPOGRAPHY)
    print_escaped (span->text, (gssize) span->length);
  else
    print_marked (span->op == CAUCUS_SPAN_ADD ? "ins" : "del", span->text, (gssize) span->length);
}

static void
print_row (const CaucusRow *row)
{
  if (row->kind == CAUCUS_ROW_MOVED_FROM)
    {
      caucus_cli_out_format ("<p class=\"place\" id=\"from-%u\">", row->move);
      print_label (row);
      caucus_cli_out_format ("<a href=\"#to-%u\">moved</a></p>\n", row->move);
      return;
    }
  if (row->kind == CAUCUS_ROW_MOVED_TO)
    caucus_cli_out_format ("<p class=\"moved\" id=\"to-%u\">"
                           "<a class=\"place\" href=\"#from-%u\">moved here</a> ",
                           row->move, row->move);
  else
    caucus_cli_out ("<p>");
  print_label (row);
  for (guint i = 0; i < row->n_spans; i++)
    print_span (&row->spans[i]);
  caucus_cli_out ("</p>\n");
}

static void
print_head (const CaucusCliComparison *shown)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (shown->comparison);

  caucus_cli_out ("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<title>");
  print_escaped (shown->texts[CAUCUS_TEXT_NEW]->name, -1);
  caucus_cli_out_format ("</title>\n<style>\n%s</style>\n</head>\n<body>\n<header><p>", style);
  print_marked ("del", shown->texts[CAUCUS_TEXT_OLD]->name, -1);
  caucus_cli_out (" → ");
  print_marked ("ins", shown->texts[CAUCUS_TEXT_NEW]->name, -1);
  caucus_cli_out_format ("</p><p>%u words added, %u words removed, %u paragraphs changed, "
                         "%u moved</p></header>\n",
                         summary->words_added, summary->words_removed,
                         summary->paragraphs_changed, summary->paragraphs_moved);
}

/**
 * caucus_cli_compare_print_html:
 *
 * Prints a page that needs nothing else and no script.
 */
void
caucus_cli_compare_print_html (const CaucusCliComparison *shown)
{
  print_head (shown);
  for (guint i = 0; i < caucus_comparison_get_n_rows (shown->comparison); i++)
    print_row (caucus_comparison_get_row (shown->comparison, i));
  caucus_cli_out ("</body>\n</html>\n");
}
