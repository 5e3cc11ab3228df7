/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the team thinks of the changes between two texts, on one sheet. */
#include "config.h"

#include "caucus-review-sheet.h"

#include <glib/gi18n.h>
#include <string.h>

#include "compare/caucus-comparison-words.h"

#define MOST_CHARACTERS 120

/* In the order of the sheet: what needs nothing more comes before what waits. */
static const CaucusReviewDecision order[] = {
  CAUCUS_REVIEW_ACCEPT, CAUCUS_REVIEW_REJECT, CAUCUS_REVIEW_COUNTER, CAUCUS_REVIEW_ASK,
  CAUCUS_REVIEW_OPEN,
};

/* Where one is in either text: the section, and the item "(a)" of it, if any. */
typedef struct
{
  const char *sections[2];
  const char *items[2];
} Place;

static GPtrArray *
lines_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_line_free);
}

/* --- Lines --------------------------------------------------------------- */

static void
pass_label (Place          *place,
            CaucusTextSide  side,
            const char     *label)
{
  gboolean is_item = label[0] == '(' && place->sections[side] != NULL;

  place->items[side] = is_item ? label : NULL;
  if (!is_item)
    place->sections[side] = label;
}

static void
pass_row (Place           *place,
          const CaucusRow *row)
{
  if (row->old_label != NULL && row->kind != CAUCUS_ROW_MOVED_TO)
    pass_label (place, CAUCUS_TEXT_OLD, row->old_label);
  if (row->new_label != NULL && row->kind != CAUCUS_ROW_MOVED_FROM)
    pass_label (place, CAUCUS_TEXT_NEW, row->new_label);
}

/* What a row of a table is called that is still there: its first cell. */
static char *
name_table_row (const CaucusComparisonCell *cell)
{
  const char *end = strchr (cell->text, '\t');

  if (end == NULL || cell->kind == CAUCUS_CELL_ADDED || cell->kind == CAUCUS_CELL_REMOVED)
    return NULL;
  return g_strstrip (g_strndup (cell->text, (gsize) (end - cell->text)));
}

static char *
format_label (const Place                *place,
              const CaucusRow            *row,
              const CaucusComparisonCell *cell)
{
  CaucusTextSide side = row->new_number != CAUCUS_NO_PARAGRAPH ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;
  g_autofree char *table_row = name_table_row (cell);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  if (place->sections[side] != NULL)
    g_strv_builder_add (names, place->sections[side]);
  if (place->items[side] != NULL)
    g_strv_builder_add (names, place->items[side]);
  if (table_row != NULL && table_row[0] != '\0')
    g_strv_builder_add (names, table_row);
  parts = g_strv_builder_end (names);
  return parts[0] != NULL ? g_strjoinv (" ", parts) : NULL;
}

static void
add_marked (GPtrArray                  *parts,
            const CaucusComparisonCell *cell,
            CaucusMark                  mark)
{
  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);
      g_autofree char *part = g_strndup (cell->text + range->start, range->end - range->start);

      g_strstrip (g_strdelimit (part, "\t", ' '));
      if (range->mark == mark && part[0] != '\0'
          && !g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
}

/* Each change of words once: one that is made in many places of a paragraph is one. */
static char *
take_marked (const GPtrArray *cells,
             CaucusMark       mark)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  for (guint i = 0; i < cells->len; i++)
    add_marked (parts, g_ptr_array_index (cells, i), mark);
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  words = g_strjoinv ("; ", (char **) parts->pdata);
  return caucus_comparison_words_shorten (words, MOST_CHARACTERS);
}

/* The row's paragraph, and of a section that was moved all that went with its title. */
static GPtrArray *
list_cells (CaucusComparisonModel *model,
            guint                  number)
{
  GPtrArray *cells =
    g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_comparison_cell_free);
  CaucusComparisonCell *head = caucus_comparison_model_new_redline (model, number);
  gboolean is_moved = head->kind == CAUCUS_CELL_MOVED_AWAY || head->kind == CAUCUS_CELL_MOVED_HERE;

  g_ptr_array_add (cells, head);
  for (guint i = 1; is_moved && head->place == CAUCUS_CELL_HEAD && i < head->n_parts; i++)
    {
      g_autoptr (CaucusComparisonCell) cell =
        caucus_comparison_model_new_redline (model, number + i);

      if (cell->place == CAUCUS_CELL_INSIDE)
        g_ptr_array_add (cells, g_steal_pointer (&cell));
    }
  return cells;
}

static char *
describe_section (const CaucusComparisonCell *cell)
{
  if (caucus_comparison_cell_is_article (cell))
    return g_strdup (cell->kind == CAUCUS_CELL_REMOVED ? _("Removed article") : _("Added article"));
  return g_strdup (cell->kind == CAUCUS_CELL_REMOVED ? _("Removed section") : _("Added section"));
}

static char *
describe_row (const CaucusRow            *row,
              const CaucusComparisonCell *cell)
{
  if (cell->kind == CAUCUS_CELL_ADDED || cell->kind == CAUCUS_CELL_REMOVED)
    return cell->place == CAUCUS_CELL_HEAD ? describe_section (cell) : NULL;
  if (row->kind == CAUCUS_ROW_EQUAL && !cell->is_renumbered)
    /* Translators: of a paragraph that the team had reviewed */
    return g_strdup (_("Not changed"));
  return caucus_comparison_words_spoken (cell);
}

/* What a line says of a row, and what was thought of it. */
static CaucusReviewLine *
line_new (CaucusComparisonModel *model,
          guint                  number,
          const CaucusReview    *review,
          const Place           *place)
{
  const CaucusComparison *comparison = caucus_comparison_model_get_record (model)->comparison;
  const CaucusRow *row = caucus_comparison_get_row (comparison, number);
  CaucusReviewLine *line = g_new0 (CaucusReviewLine, 1);
  g_autoptr (GPtrArray) cells = list_cells (model, number);

  line->row = number;
  line->label = format_label (place, row, g_ptr_array_index (cells, 0));
  line->what = describe_row (row, g_ptr_array_index (cells, 0));
  line->removed = take_marked (cells, CAUCUS_MARK_REMOVED);
  line->added = take_marked (cells, CAUCUS_MARK_ADDED);
  line->decision = review != NULL ? review->decision : CAUCUS_REVIEW_OPEN;
  line->comment = g_strdup (review != NULL ? review->comment : "");
  return line;
}

/* A row with what is thought of it. */
typedef struct
{
  guint row;
  const CaucusReview *review;     /* or NULL */
} Reviewed;

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const Reviewed *first = a, *second = b;

  return (first->row > second->row) - (first->row < second->row);
}

/* The changes, and what else somebody has said anything of, in the order of the texts. */
static GArray *
list_reviewed (CaucusComparisonModel *model)
{
  const CaucusTextChanges *changes = caucus_comparison_model_get_record (model)->changes;
  const GPtrArray *others = caucus_comparison_model_get_other_reviews (model);
  guint n_changes = caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model));
  GArray *reviewed = g_array_new (FALSE, FALSE, sizeof (Reviewed));

  for (guint change = 1; change <= n_changes; change++)
    {
      const Reviewed one = { caucus_change_lines_get_row (CAUCUS_CHANGE_LINES (model), change),
                             caucus_comparison_model_get_review (model, change) };

      g_array_append_val (reviewed, one);
    }
  for (guint i = 0; others != NULL && i < others->len; i++)
    {
      const CaucusReview *review = g_ptr_array_index (others, i);
      const Reviewed one = { caucus_text_changes_find_paragraph (changes, review->old_number,
                                                                 review->new_number), review };

      if (one.row != CAUCUS_NO_ROW)
        g_array_append_val (reviewed, one);
    }
  g_array_sort (reviewed, compare_rows);
  return reviewed;
}

/* The lines are for the sheet to take. */
static GPtrArray *
list_lines (CaucusComparisonModel *model)
{
  const CaucusComparison *comparison = caucus_comparison_model_get_record (model)->comparison;
  g_autoptr (GArray) reviewed = list_reviewed (model);
  GPtrArray *lines = g_ptr_array_new ();
  Place place = { { NULL, NULL }, { NULL, NULL } };
  guint next = 0;

  for (guint i = 0; i < reviewed->len; i++)
    {
      const Reviewed *one = &g_array_index (reviewed, Reviewed, i);

      for (; next <= one->row; next++)
        pass_row (&place, caucus_comparison_get_row (comparison, next));
      g_ptr_array_add (lines, line_new (model, one->row, one->review, &place));
    }
  return lines;
}

/* --- The sheet ----------------------------------------------------------- */

static void
add_group (GPtrArray            *sheet,
           GPtrArray            *lines,
           CaucusReviewDecision  decision)
{
  CaucusReviewLine *heading = g_new0 (CaucusReviewLine, 1);

  heading->is_heading = TRUE;
  heading->decision = decision;
  heading->comment = g_strdup ("");
  g_ptr_array_add (sheet, heading);
  for (guint i = 0; i < lines->len; i++)
    {
      CaucusReviewLine *line = g_ptr_array_index (lines, i);

      if (line == NULL || line->decision != decision)
        continue;
      g_ptr_array_add (sheet, g_steal_pointer (&g_ptr_array_index (lines, i)));
      heading->count++;
    }
  if (heading->count == 0)
    g_ptr_array_remove_index (sheet, sheet->len - 1);
}

/**
 * caucus_review_sheet_new:
 * @model: has a record with a redline, and a book unless its changes are not reviewed
 *
 * Returns: (transfer full) (element-type CaucusReviewLine): all changes by what is
 *   decided of them, each decision under a heading
 */
GPtrArray *
caucus_review_sheet_new (CaucusComparisonModel *model)
{
  GPtrArray *sheet = lines_new ();
  g_autoptr (GPtrArray) lines = list_lines (model);

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    add_group (sheet, lines, order[i]);
  return sheet;
}

/* Returns: whether nothing is thought of any change yet */
gboolean
caucus_review_sheet_is_empty (const GPtrArray *sheet)
{
  for (guint i = 0; i < sheet->len; i++)
    {
      const CaucusReviewLine *line = g_ptr_array_index (sheet, i);

      if (line->decision != CAUCUS_REVIEW_OPEN || line->comment[0] != '\0')
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer full): the sheet for other programs */
char *
caucus_review_sheet_to_text (const GPtrArray *sheet,
                             const char      *title)
{
  GString *text = g_string_new (title);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < sheet->len; i++)
    {
      const CaucusReviewLine *line = g_ptr_array_index (sheet, i);
      g_autofree char *words = caucus_review_line_to_text (line);

      g_string_append_printf (text, line->is_heading ? "\n%s\n" : "• %s\n", words);
    }
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): a line of the sheet, its changes struck and underlined */
static char *
line_to_html (const CaucusReviewLine *line)
{
  g_autofree char *markup = caucus_review_line_to_markup (line);
  g_autofree char *label = NULL;
  g_autofree char *comment = NULL;

  if (line->label != NULL)
    label = g_markup_printf_escaped ("<b>%s</b>: ", line->label);
  if (line->comment[0] != '\0')
    comment = g_markup_printf_escaped (" — %s", line->comment);
  return g_strconcat ("<p>• ", label != NULL ? label : "", markup,
                      comment != NULL ? comment : "", "</p>", NULL);
}

static char *
heading_to_html (const CaucusReviewLine *line)
{
  g_autofree char *words = caucus_review_line_to_text (line);

  return g_markup_printf_escaped ("<p><b>%s</b></p>", words);
}

/* Returns: (transfer full): the sheet for programs that take rich text */
char *
caucus_review_sheet_to_html (const GPtrArray *sheet,
                             const char      *title)
{
  GString *html = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>");
  g_auto (GStrv) lines = g_strsplit (title, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *words = g_markup_printf_escaped ("<p>%s</p>", lines[i]);

      g_string_append (html, words);
    }
  for (guint i = 0; i < sheet->len; i++)
    {
      const CaucusReviewLine *line = g_ptr_array_index (sheet, i);
      g_autofree char *words = line->is_heading ? heading_to_html (line) : line_to_html (line);

      g_string_append (html, words);
    }
  g_string_append (html, "</body></html>");
  return g_string_free (html, FALSE);
}
