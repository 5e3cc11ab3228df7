/* SPDX-License-Identifier: GPL-3.0-or-later */
/* All that the team thinks of the changes between two texts, on one sheet. */
#include "config.h"

#include "caucus-review-sheet.h"

#include <glib/gi18n.h>

#include "compare/caucus-comparison-words.h"
#include "compare/review/caucus-review-words.h"

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

void
caucus_review_line_free (CaucusReviewLine *line)
{
  g_clear_pointer (&line->label, g_free);
  g_clear_pointer (&line->what, g_free);
  g_clear_pointer (&line->removed, g_free);
  g_clear_pointer (&line->added, g_free);
  g_clear_pointer (&line->comment, g_free);
  g_free (line);
}

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

static char *
format_label (const Place     *place,
              const CaucusRow *row)
{
  CaucusTextSide side = row->new_number != CAUCUS_NO_PARAGRAPH ? CAUCUS_TEXT_NEW : CAUCUS_TEXT_OLD;

  if (place->sections[side] == NULL)
    return NULL;
  return g_strjoin (" ", place->sections[side], place->items[side], NULL);
}

/* Each change of words once: one that is made in many places of a paragraph is one. */
static char *
take_marked (const CaucusComparisonCell *cell,
             CaucusMark                  mark)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *words = NULL;

  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);
      g_autofree char *part = g_strndup (cell->text + range->start, range->end - range->start);

      g_strstrip (g_strdelimit (part, "\t", ' '));
      if (range->mark == mark && part[0] != '\0'
          && !g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
        g_ptr_array_add (parts, g_steal_pointer (&part));
    }
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  words = g_strjoinv ("; ", (char **) parts->pdata);
  return caucus_comparison_words_shorten (words, MOST_CHARACTERS);
}

static char *
describe_row (const CaucusRow            *row,
              const CaucusComparisonCell *cell)
{
  switch (row->kind)
    {
    case CAUCUS_ROW_ADDED:
    case CAUCUS_ROW_REMOVED:
      return NULL;
    case CAUCUS_ROW_SPLIT:
      return g_strdup (_("Split"));
    case CAUCUS_ROW_JOINED:
      return g_strdup (_("Joined"));
    case CAUCUS_ROW_EQUAL:
      /* Translators: of a paragraph in which "Section 8-3" became "Section 8-4" */
      return cell->is_renumbered ? caucus_comparison_words_spoken (cell)
                                 : g_strdup (_("Reference renumbered"));
    case CAUCUS_ROW_CHANGED:
    case CAUCUS_ROW_MOVED_FROM:
    case CAUCUS_ROW_MOVED_TO:
    default:
      return caucus_comparison_words_spoken (cell);
    }
}

static CaucusReviewLine *
line_new (CaucusComparisonModel *model,
          guint                  change,
          const Place           *place)
{
  CaucusReviewBook *book = caucus_comparison_model_get_book (model);
  CaucusReviewLine *line = g_new0 (CaucusReviewLine, 1);
  g_autoptr (CaucusComparisonCell) cell = NULL;
  CaucusReviewKey key;
  const CaucusRow *row;
  guint number;

  row = caucus_comparison_model_get_change_row (model, change, &number);
  cell = caucus_comparison_model_new_redline (model, number);
  caucus_comparison_model_get_review_key (model, change, &key);
  line->change = change;
  line->label = format_label (place, row);
  line->what = describe_row (row, cell);
  line->removed = take_marked (cell, CAUCUS_MARK_REMOVED);
  line->added = take_marked (cell, CAUCUS_MARK_ADDED);
  line->decision = book != NULL ? caucus_review_book_get_decision (book, &key)
                                : CAUCUS_REVIEW_OPEN;
  line->comment = g_strdup (book != NULL ? caucus_review_book_get_comment (book, &key) : "");
  return line;
}

/* In the order of the texts; a move has one line, where the paragraph stands now. The
   lines are for the sheet to take. */
static GPtrArray *
list_lines (CaucusComparisonModel *model)
{
  const CaucusComparison *comparison = caucus_comparison_model_get_record (model)->comparison;
  guint n_changes = caucus_change_lines_get_n_changes (CAUCUS_CHANGE_LINES (model));
  GPtrArray *lines = g_ptr_array_new ();
  Place place = { { NULL, NULL }, { NULL, NULL } };
  guint next = 0;

  for (guint change = 1; change <= n_changes; change++)
    {
      guint number;
      const CaucusRow *row = caucus_comparison_model_get_change_row (model, change, &number);

      for (; next <= number; next++)
        pass_row (&place, caucus_comparison_get_row (comparison, next));
      if (row->kind != CAUCUS_ROW_MOVED_FROM)
        g_ptr_array_add (lines, line_new (model, change, &place));
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

/* --- Words --------------------------------------------------------------- */

/* Returns: (transfer full): what changed, struck and underlined */
char *
caucus_review_line_to_markup (const CaucusReviewLine *line)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autofree char *what = line->what != NULL ? g_markup_escape_text (line->what, -1) : NULL;
  g_autofree char *removed = NULL;
  g_autofree char *added = NULL;

  if (line->removed != NULL)
    removed = g_markup_printf_escaped ("<s>%s</s>", line->removed);
  if (line->added != NULL)
    added = g_markup_printf_escaped ("<u>%s</u>", line->added);
  for (guint i = 0; i < 3; i++)
    {
      const char *part = i == 0 ? what : i == 1 ? removed : added;

      if (part == NULL)
        continue;
      g_string_append (markup, markup->len > 0 ? " " : "");
      g_string_append (markup, part);
      g_string_append (markup, i == 0 && (removed != NULL || added != NULL) ? "." : "");
    }
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
append_words (GString                *text,
              const CaucusReviewLine *line)
{
  if (line->label != NULL)
    g_string_append_printf (text, "%s: ", line->label);
  if (line->what != NULL)
    g_string_append (text, line->what);
  if (line->what != NULL && (line->removed != NULL || line->added != NULL))
    g_string_append (text, ". ");
  if (line->removed != NULL)
    g_string_append_printf (text, "[-%s-]", line->removed);
  if (line->added != NULL)
    g_string_append_printf (text, "{+%s+}", line->added);
}

/* Returns: (transfer full): the line with signs around what was removed and added */
char *
caucus_review_line_to_text (const CaucusReviewLine *line)
{
  GString *text = g_string_new (NULL);

  if (line->change == 0)
    g_string_append_printf (text, "%s (%u)", caucus_review_words_decision (line->decision),
                            line->count);
  else
    append_words (text, line);
  if (line->comment[0] != '\0')
    g_string_append_printf (text, " — %s", line->comment);
  return g_string_free (text, FALSE);
}

/* Returns: (transfer full): the line for the ear */
char *
caucus_review_line_spoken (const CaucusReviewLine *line)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (line->change == 0)
    return caucus_review_line_to_text (line);
  if (line->label != NULL)
    g_strv_builder_add (parts, line->label);
  if (line->what != NULL)
    g_strv_builder_add (parts, line->what);
  if (line->removed != NULL)
    {
      g_autofree char *removed = g_strdup_printf (_("Removed: %s"), line->removed);

      g_strv_builder_add (parts, removed);
    }
  if (line->added != NULL)
    {
      g_autofree char *added = g_strdup_printf (_("Added: %s"), line->added);

      g_strv_builder_add (parts, added);
    }
  if (line->comment[0] != '\0')
    g_strv_builder_add (parts, line->comment);
  words = g_strv_builder_end (parts);
  return g_strjoinv (". ", words);
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

      g_string_append_printf (text, line->change == 0 ? "\n%s\n" : "• %s\n", words);
    }
  return g_string_free (text, FALSE);
}
