/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --html: a page of its own that prints well in black and white. */
#include "config.h"

#include "caucus-cli-compare-html.h"

#include <glib/gi18n.h>

#include "caucus-change-words.h"
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

void
caucus_cli_html_print_marked (const char *tag,
                              const char *text,
                              gssize      length)
{
  caucus_cli_out_format ("<%s>", tag);
  print_escaped (text, length);
  caucus_cli_out_format ("</%s>", tag);
}

/* Where a moved paragraph stood it is named, and not struck. */
static void
print_label (const CaucusRow *row)
{
  gboolean is_old = row->old_number != CAUCUS_NO_PARAGRAPH;
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH;
  const char *label = is_new ? row->new_label : row->old_label;

  if (row->old_label == NULL && row->new_label == NULL)
    return;
  caucus_cli_out ("<span class=\"label\">");
  if (row->kind == CAUCUS_ROW_MOVED_FROM
      || (is_old && is_new && !caucus_row_is_relabelled (row)))
    {
      print_escaped (label, -1);
    }
  else
    {
      if (row->old_label != NULL)
        caucus_cli_html_print_marked ("del", row->old_label, -1);
      if (row->new_label != NULL)
        caucus_cli_html_print_marked ("ins", row->new_label, -1);
    }
  caucus_cli_out ("</span>");
}

/* The new spelling stands for both. */
void
caucus_cli_html_print_words (const CaucusSpan *span,
                             const char       *words,
                             gsize             length)
{
  gboolean is_spelling = span->reason == CAUCUS_SPAN_TYPOGRAPHY;

  if (length == 0 || (is_spelling && span->op == CAUCUS_SPAN_REMOVE))
    return;
  if (span->op == CAUCUS_SPAN_EQUAL || is_spelling)
    print_escaped (words, (gssize) length);
  else
    caucus_cli_html_print_marked (span->op == CAUCUS_SPAN_ADD ? "ins" : "del", words,
                                  (gssize) length);
}

/* A section is known by its title, a paragraph by its label; its text stands where it is now. */
static void
print_moved_away (const CaucusRow *row,
                  CaucusCliMoved   moved)
{
  if (moved == CAUCUS_CLI_MOVED_INSIDE)
    return;
  caucus_cli_out_format ("<p dir=\"auto\" class=\"place\" id=\"from-%u\">", row->move);
  print_label (row);
  for (guint i = 0; moved == CAUCUS_CLI_MOVED_HEAD && i < row->n_spans; i++)
    print_escaped (row->spans[i].text, (gssize) row->spans[i].length);
  caucus_cli_out (moved == CAUCUS_CLI_MOVED_HEAD ? " " : "");
  /* Translators: stands where a paragraph was, and leads to where it is now */
  caucus_cli_out_format ("<a href=\"#to-%u\">%s</a></p>\n", row->move, _("moved"));
}

/* What happened to a whole paragraph, in words, and its label. */
void
caucus_cli_html_print_signs (const CaucusCliComparison *shown,
                             guint                      number)
{
  const CaucusRow *row = caucus_comparison_get_row (shown->comparison, number);
  CaucusCliMoved moved = caucus_cli_comparison_get_moved (shown, number);
  g_autofree char *broken = caucus_cli_comparison_dup_break (shown, number);

  if (moved == CAUCUS_CLI_MOVED || moved == CAUCUS_CLI_MOVED_HEAD)
    caucus_cli_out_format ("<a class=\"place\" href=\"#from-%u\">%s</a> ", row->move,
                           moved == CAUCUS_CLI_MOVED_HEAD ? _("section moved here")
                                                          : _("moved here"));
  if (broken != NULL)
    caucus_cli_out_format ("<span class=\"place\">¶ %s</span> ", broken);
  print_label (row);
}

void
caucus_cli_html_open (const CaucusRow *row,
                      const char      *tag)
{
  if (row->kind == CAUCUS_ROW_MOVED_TO)
    caucus_cli_out_format ("<%s class=\"moved\" id=\"to-%u\">", tag, row->move);
  else
    caucus_cli_out_format ("<%s>", tag);
}

static void
print_row (const CaucusCliComparison *shown,
           guint                      number)
{
  const CaucusRow *row = caucus_comparison_get_row (shown->comparison, number);

  caucus_cli_html_open (row, "p dir=\"auto\"");
  caucus_cli_html_print_signs (shown, number);
  for (guint i = 0; i < row->n_spans; i++)
    if (!caucus_cli_comparison_is_break (row, i))
      caucus_cli_html_print_words (&row->spans[i], row->spans[i].text, row->spans[i].length);
  caucus_cli_out ("</p>\n");
}

gboolean
caucus_cli_html_is_in_table (const CaucusCliComparison *shown,
                             guint                      number)
{
  const CaucusRow *row = caucus_comparison_get_row (shown->comparison, number);
  gboolean is_new = row->new_number != CAUCUS_NO_PARAGRAPH;
  const CaucusTextFile *text = shown->texts[is_new ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD];
  const CaucusBlock *block = g_ptr_array_index (text->blocks,
                                                is_new ? row->new_number : row->old_number);

  return row->kind != CAUCUS_ROW_MOVED_FROM && block->kind == CAUCUS_BLOCK_TABLE_ROW;
}

static void
print_rows (const CaucusCliComparison *shown)
{
  guint n_rows = caucus_comparison_get_n_rows (shown->comparison);
  guint i = 0;

  while (i < n_rows)
    {
      const CaucusRow *row = caucus_comparison_get_row (shown->comparison, i);

      if (caucus_cli_html_is_in_table (shown, i))
        {
          i = caucus_cli_html_print_table (shown, i);
          continue;
        }
      if (row->kind == CAUCUS_ROW_MOVED_FROM)
        print_moved_away (row, caucus_cli_comparison_get_moved (shown, i));
      else
        print_row (shown, i);
      i++;
    }
}

static void
print_head (const CaucusCliComparison *shown)
{
  const char *verdict = caucus_cli_comparison_get_verdict (shown);
  g_autofree char *counts =
    caucus_change_words_for_counts (caucus_comparison_get_summary (shown->comparison));

  /* Translators: the code of your language, as pages on the web say it: "es", "pt-BR" */
  caucus_cli_out_format ("<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<title>", C_("code of the language", "en"));
  print_escaped (shown->texts[CAUCUS_TEXT_NEW]->name, -1);
  caucus_cli_out_format ("</title>\n<style>\n%s</style>\n</head>\n<body>\n<header><p>", style);
  caucus_cli_html_print_marked ("del", shown->texts[CAUCUS_TEXT_OLD]->name, -1);
  caucus_cli_out (" → ");
  caucus_cli_html_print_marked ("ins", shown->texts[CAUCUS_TEXT_NEW]->name, -1);
  caucus_cli_out ("</p>");
  if (verdict != NULL)
    caucus_cli_out_format ("<p>%s</p>", verdict);
  if (counts != NULL)
    caucus_cli_out_format ("<p>%s</p>", counts);
  caucus_cli_out ("</header>\n");
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
