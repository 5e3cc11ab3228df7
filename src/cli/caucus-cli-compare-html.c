/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --html: a page of its own that prints well in black and white. */
#include "caucus-cli-compare.h"

#include <string.h>

#include "caucus-cli-output.h"
#include "caucus-row.h"

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
  "table { border-collapse: collapse; margin: 1em 0; }\n"
  "td { border: 1px solid; padding: .2em .6em; vertical-align: top; }\n"
  "@media (prefers-color-scheme: dark) { del { color: #f66151; } ins { color: #99c1f1; } }\n"
  "@media print {\n"
  "@page { margin: 2cm; }\n"
  ":root { color-scheme: light; }\n"
  "body { max-width: none; margin: 0; padding: 0; font-size: 10.5pt; color: #000; "
  "background: #fff; }\n"
  "del, ins, a { color: inherit; }\n"
  ".place { text-decoration: none; }\n"
  ".place a { text-decoration: none; }\n"
  "p { orphans: 3; widows: 3; }\n"
  "p, tr { break-inside: avoid; }\n"
  "header { break-after: avoid; border-bottom: 1px solid; }\n"
  "}\n";

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
                    && caucus_row_is_relabelled (row);

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
print_words (const CaucusSpan *span,
             const char       *words,
             gsize             length)
{
  if (length == 0)
    return;
  if (span->op == CAUCUS_SPAN_EQUAL || span->reason == CAUCUS_SPAN_TYPOGRAPHY)
    print_escaped (words, (gssize) length);
  else
    print_marked (span->op == CAUCUS_SPAN_ADD ? "ins" : "del", words, (gssize) length);
}

/* A tab is in the rows of tables only, where it ends a cell. */
static void
print_span (const CaucusSpan *span)
{
  const char *words = span->text;
  const char *end = span->text + span->length;

  if (span->reason == CAUCUS_SPAN_TYPOGRAPHY && span->op == CAUCUS_SPAN_REMOVE)
    return;
  for (const char *tab = memchr (words, '\t', (gsize) (end - words)); tab != NULL;
       tab = memchr (words, '\t', (gsize) (end - words)))
    {
      print_words (span, words, (gsize) (tab - words));
      caucus_cli_out ("</td><td>");
      words = tab + 1;
    }
  print_words (span, words, (gsize) (end - words));
}

/* A section is known by its title, a paragraph by its label; its text stands where it is now. */
static void
print_moved_away (const CaucusRow *row,
                  CaucusCliMoved   moved)
{
  if (moved == CAUCUS_CLI_MOVED_INSIDE)
    return;
  caucus_cli_out_format ("<p class=\"place\" id=\"from-%u\">", row->move);
  print_label (row);
  for (guint i = 0; moved == CAUCUS_CLI_MOVED_HEAD && i < row->n_spans; i++)
    print_escaped (row->spans[i].text, (gssize) row->spans[i].length);
  caucus_cli_out (moved == CAUCUS_CLI_MOVED_HEAD ? " " : "");
  caucus_cli_out_format ("<a href=\"#to-%u\">moved</a></p>\n", row->move);
}

static void
print_content (const CaucusRow *row,
               CaucusCliMoved   moved)
{
  if (moved == CAUCUS_CLI_MOVED || moved == CAUCUS_CLI_MOVED_HEAD)
    caucus_cli_out_format ("<a class=\"place\" href=\"#from-%u\">%s</a> ", row->move,
                           moved == CAUCUS_CLI_MOVED_HEAD ? "section moved here" : "moved here");
  print_label (row);
  for (guint i = 0; i < row->n_spans; i++)
    print_span (&row->spans[i]);
}

static void
print_row (const CaucusRow *row,
           CaucusCliMoved   moved,
           gboolean         in_table)
{
  const char *tag = in_table ? "tr" : "p";

  if (row->kind == CAUCUS_ROW_MOVED_TO)
    caucus_cli_out_format ("<%s class=\"moved\" id=\"to-%u\">", tag, row->move);
  else
    caucus_cli_out_format ("<%s>", tag);
  caucus_cli_out (in_table ? "<td>" : "");
  print_content (row, moved);
  caucus_cli_out (in_table ? "</td>" : "");
  caucus_cli_out_format ("</%s>\n", tag);
}

static gboolean
is_table_row (const CaucusCliComparison *shown,
              const CaucusRow           *row)
{
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH;
  const CaucusTextFile *text = shown->texts[is_new ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD];
  const CaucusBlock *block = g_ptr_array_index (text->blocks,
                                                is_new ? row->new_number : row->old_number);

  return row->kind != CAUCUS_ROW_MOVED_FROM && block->kind == CAUCUS_BLOCK_TABLE_ROW;
}

static void
print_rows (const CaucusCliComparison *shown)
{
  gboolean in_table = FALSE;

  for (guint i = 0; i < caucus_comparison_get_n_rows (shown->comparison); i++)
    {
      const CaucusRow *row = caucus_comparison_get_row (shown->comparison, i);
      gboolean was_in_table = in_table;

      in_table = is_table_row (shown, row);
      if (in_table != was_in_table)
        caucus_cli_out (in_table ? "<table>\n" : "</table>\n");
      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        print_moved_away (row, caucus_cli_compare_get_moved (shown, i));
      else
        print_row (row, caucus_cli_compare_get_moved (shown, i), in_table);
    }
  caucus_cli_out (in_table ? "</table>\n" : "");
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
  print_rows (shown);
  caucus_cli_out ("</body>\n</html>\n");
}
