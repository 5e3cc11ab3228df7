/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A paragraph of a comparison with its marks, for other programs. */
#include "config.h"

#include "caucus-redline.h"

#include <string.h>

#include "compare/caucus-comparison-words.h"

/* What stands around a mark; the colours are for white paper. */
typedef struct
{
  const char *before;
  const char *after;
} Brackets;

static const Brackets html_brackets[] = {
  [CAUCUS_MARK_REMOVED] = { "<s><span style=\"color:#a51d2d\">", "</span></s>" },
  [CAUCUS_MARK_ADDED] = { "<u><span style=\"color:#1c6b47\">", "</span></u>" },
  [CAUCUS_MARK_MOVED] = {
    "<u style=\"text-decoration-style:double\"><span style=\"color:#6d3083\">", "</span></u>",
  },
  [CAUCUS_MARK_RENUMBERED] = {
    "<span style=\"text-decoration:overline;color:#1a5fb4\">", "</span>",
  },
  [CAUCUS_MARK_HINT] = { "<small>", "</small>" },
};

static const Brackets no_brackets[] = {
  [CAUCUS_MARK_REMOVED] = { "", "" },
  [CAUCUS_MARK_ADDED] = { "", "" },
  [CAUCUS_MARK_MOVED] = { "", "" },
  [CAUCUS_MARK_RENUMBERED] = { "", "" },
  [CAUCUS_MARK_HINT] = { "", "" },
};

/* The signs that the command line uses. */
static const Brackets text_brackets[] = {
  [CAUCUS_MARK_REMOVED] = { "[-", "-]" },
  [CAUCUS_MARK_ADDED] = { "{+", "+}" },
  [CAUCUS_MARK_MOVED] = { "", "" },
  [CAUCUS_MARK_RENUMBERED] = { "", "" },
  [CAUCUS_MARK_HINT] = { "", "" },
};

typedef struct
{
  GString *string;
  const Brackets *brackets;
  gboolean is_html;
} Writer;

static void
write_words (const Writer *writer,
             const char   *words,
             gsize         length)
{
  g_autofree char *escaped = NULL;

  if (writer->is_html)
    escaped = g_markup_escape_text (words, (gssize) length);
  if (escaped != NULL)
    g_string_append (writer->string, escaped);
  else
    g_string_append_len (writer->string, words, (gssize) length);
}

static void
write_marked (const Writer *writer,
              CaucusMark    mark,
              const char   *words,
              gsize         length)
{
  g_string_append (writer->string, writer->brackets[mark].before);
  write_words (writer, words, length);
  g_string_append (writer->string, writer->brackets[mark].after);
}

static void
write_range (const Writer               *writer,
             const CaucusComparisonCell *cell,
             const CaucusRedlineRange   *range)
{
  gsize done = range->start;

  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (cell->marks, CaucusMarkRange, i);
      gsize start = MAX (mark->start, range->start);
      gsize end = MIN (mark->end, range->end);

      if (start >= end)
        continue;
      write_words (writer, cell->text + done, start - done);
      if (mark->mark != CAUCUS_MARK_GAP)
        write_marked (writer, mark->mark, cell->text + start, end - start);
      done = end;
    }
  write_words (writer, cell->text + done, range->end - done);
}

/* Words of one text need no signs, words of both would run into each other. */
static gboolean
has_both_texts (const CaucusComparisonCell *cell)
{
  return cell->is_inline || cell->kind == CAUCUS_CELL_MOVED_HERE;
}

/**
 * caucus_redline_to_text:
 *
 * Returns: (transfer full): a part of the paragraph; with signs around what was removed
 *   and added where it is of both texts
 */
char *
caucus_redline_to_text (const CaucusComparisonCell *cell,
                        const CaucusRedlineRange   *range)
{
  Writer writer = { .brackets = has_both_texts (cell) ? text_brackets : no_brackets };

  writer.string = g_string_new (NULL);
  write_range (&writer, cell, range);
  return g_string_free (writer.string, FALSE);
}

static Writer
begin_html (void)
{
  Writer writer = { .brackets = html_brackets, .is_html = TRUE };

  writer.string = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>");
  return writer;
}

static char *
end_html (Writer *writer)
{
  g_string_append (writer->string, "</body></html>");
  return g_string_free (writer->string, FALSE);
}

/* Returns: (transfer full): a part of the paragraph with its marks */
char *
caucus_redline_to_html (const CaucusComparisonCell *cell,
                        const CaucusRedlineRange   *range)
{
  Writer writer = begin_html ();

  g_string_append (writer.string, "<span>");
  write_range (&writer, cell, range);
  g_string_append (writer.string, "</span>");
  return end_html (&writer);
}

/* --- Whole paragraphs ---------------------------------------------------- */

/* What happened to the paragraph where no mark tells. */
static void
write_tag (const Writer               *writer,
           const CaucusComparisonCell *cell)
{
  g_autofree char *words = NULL;

  if (cell->kind == CAUCUS_CELL_PLAIN || cell->kind == CAUCUS_CELL_ADDED
      || cell->kind == CAUCUS_CELL_REMOVED)
    return;
  words = caucus_comparison_words_for_cell (cell);
  if (words == NULL)
    return;
  g_string_append_c (writer->string, '[');
  write_words (writer, words, strlen (words));
  g_string_append (writer->string, "] ");
}

static void
write_label (const Writer               *writer,
             const CaucusComparisonCell *cell)
{
  if (cell->is_renumbered && cell->other_label != NULL)
    write_marked (writer, CAUCUS_MARK_REMOVED, cell->other_label, strlen (cell->other_label));
  if (cell->is_renumbered && cell->label != NULL)
    write_marked (writer, CAUCUS_MARK_ADDED, cell->label, strlen (cell->label));
  else if (cell->label != NULL)
    write_words (writer, cell->label, strlen (cell->label));
  if (cell->label != NULL || (cell->is_renumbered && cell->other_label != NULL))
    g_string_append_c (writer->string, ' ');
}

static void
write_note (const Writer               *writer,
            const CaucusComparisonCell *cell,
            guint                       column)
{
  const char *note = NULL;

  if (cell->notes != NULL && column < cell->notes->len)
    note = g_ptr_array_index (cell->notes, column);
  if (note == NULL)
    return;
  g_string_append (writer->string, " (");
  write_words (writer, note, strlen (note));
  g_string_append_c (writer->string, ')');
}

static void
write_table_row (const Writer               *writer,
                 const CaucusComparisonCell *cell)
{
  CaucusRedlineRange range = { 0, 0 };

  for (guint column = 0;; column++)
    {
      range.end = range.start + strcspn (cell->text + range.start, "\t");
      if (column > 0 && !writer->is_html)
        g_string_append_c (writer->string, '\t');
      g_string_append (writer->string, writer->is_html ? "<td>" : "");
      write_range (writer, cell, &range);
      write_note (writer, cell, column);
      g_string_append (writer->string, writer->is_html ? "</td>" : "");
      if (cell->text[range.end] == '\0')
        return;
      range.start = range.end + 1;
    }
}

static void
write_cell (const Writer               *writer,
            const CaucusComparisonCell *cell)
{
  const CaucusRedlineRange all = { 0, strlen (cell->text) };

  write_tag (writer, cell);
  write_label (writer, cell);
  write_range (writer, cell, &all);
}

static void
write_text_part (const Writer            *writer,
                 const CaucusRedlinePart *part)
{
  if (part->title != NULL)
    g_string_append_printf (writer->string, "%s: ", part->title);
  if (part->cell->block_kind == CAUCUS_BLOCK_TABLE_ROW)
    write_table_row (writer, part->cell);
  else
    write_cell (writer, part->cell);
}

/**
 * caucus_redline_parts_to_text:
 *
 * Returns: (transfer full): paragraphs with their labels, one a line, with signs for their
 *   marks
 */
char *
caucus_redline_parts_to_text (const CaucusRedlinePart *parts,
                              guint                    n_parts)
{
  Writer writer = { .brackets = text_brackets, .string = g_string_new (NULL) };

  for (guint i = 0; i < n_parts; i++)
    {
      if (i > 0)
        g_string_append_c (writer.string, '\n');
      write_text_part (&writer, &parts[i]);
    }
  return g_string_free (writer.string, FALSE);
}

static void
write_html_title (const Writer *writer,
                  const char   *title)
{
  g_string_append (writer->string, "<i>");
  write_words (writer, title, strlen (title));
  g_string_append (writer->string, ":</i> ");
}

static void
write_html_part (const Writer            *writer,
                 const CaucusRedlinePart *part)
{
  gboolean is_heading = part->cell->block_kind == CAUCUS_BLOCK_HEADING;
  gboolean is_table = part->cell->block_kind == CAUCUS_BLOCK_TABLE_ROW;

  g_string_append (writer->string, is_table ? "" : "<p>");
  if (part->title != NULL)
    write_html_title (writer, part->title);
  if (is_table)
    {
      g_string_append (writer->string, "<table><tr>");
      write_table_row (writer, part->cell);
      g_string_append (writer->string, "</tr></table>");
      return;
    }
  g_string_append (writer->string, is_heading ? "<b>" : "");
  write_cell (writer, part->cell);
  g_string_append (writer->string, is_heading ? "</b></p>" : "</p>");
}

/* Returns: (transfer full): paragraphs with their labels and their marks */
char *
caucus_redline_parts_to_html (const CaucusRedlinePart *parts,
                              guint                    n_parts)
{
  Writer writer = begin_html ();

  for (guint i = 0; i < n_parts; i++)
    write_html_part (&writer, &parts[i]);
  return end_html (&writer);
}
