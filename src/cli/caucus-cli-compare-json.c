/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli compare --json: the rows of a comparison for scripts and benchmarks. */
#include "caucus-cli-comparison.h"

#include "caucus-cli-output.h"

static const char *const kind_words[] = {
  [CAUCUS_ROW_EQUAL] = "equal",
  [CAUCUS_ROW_CHANGED] = "changed",
  [CAUCUS_ROW_ADDED] = "added",
  [CAUCUS_ROW_REMOVED] = "removed",
  [CAUCUS_ROW_MOVED_FROM] = "moved-from",
  [CAUCUS_ROW_MOVED_TO] = "moved-to",
  [CAUCUS_ROW_SPLIT] = "split",
  [CAUCUS_ROW_JOINED] = "joined",
};

static const char *const op_words[] = {
  [CAUCUS_SPAN_EQUAL] = "equal",
  [CAUCUS_SPAN_REMOVE] = "remove",
  [CAUCUS_SPAN_ADD] = "add",
};

static void
write_side (CaucusJsonWriter          *json,
            const CaucusCliComparison *shown,
            CaucusTextSide             side)
{
  const CaucusTextFile *text = shown->texts[side];

  caucus_json_writer_begin_object (json, side == CAUCUS_TEXT_OLD ? "old" : "new",
                                   CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (json, "name", text->name);
  caucus_json_writer_integer (json, "words",
                              caucus_comparison_get_summary (shown->comparison)->words[side]);
  caucus_json_writer_integer (json, "paragraphs", text->blocks->len);
  caucus_json_writer_integer (json, "places_replaced", text->n_replaced);
  caucus_json_writer_end (json);
}

static void
write_repeats (CaucusJsonWriter *json,
               const GPtrArray  *repeats)
{
  caucus_json_writer_begin_list (json, "repeated_changes", CAUCUS_JSON_LINES);
  for (guint i = 0; i < repeats->len; i++)
    {
      const CaucusRepeatedChange *change = g_ptr_array_index (repeats, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_json_writer_text (json, "removed", change->removed);
      caucus_json_writer_text (json, "added", change->added);
      caucus_json_writer_integer (json, "count", change->count);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
}

static void
write_summary (CaucusJsonWriter       *json,
               const CaucusComparison *comparison)
{
  const CaucusCompareSummary *summary = caucus_comparison_get_summary (comparison);

  caucus_json_writer_begin_object (json, "summary", CAUCUS_JSON_LINES);
  caucus_json_writer_integer (json, "words_added", summary->words_added);
  caucus_json_writer_integer (json, "words_removed", summary->words_removed);
  caucus_json_writer_integer (json, "words_moved", summary->words_moved);
  caucus_json_writer_integer (json, "paragraphs_added", summary->paragraphs_added);
  caucus_json_writer_integer (json, "paragraphs_removed", summary->paragraphs_removed);
  caucus_json_writer_integer (json, "paragraphs_changed", summary->paragraphs_changed);
  caucus_json_writer_integer (json, "paragraphs_moved", summary->paragraphs_moved);
  caucus_json_writer_integer (json, "paragraphs_split", summary->paragraphs_split);
  caucus_json_writer_integer (json, "paragraphs_joined", summary->paragraphs_joined);
  caucus_json_writer_integer (json, "labels_changed", summary->labels_changed);
  caucus_json_writer_integer (json, "references_renumbered", summary->references_renumbered);
  caucus_json_writer_integer (json, "typography_changed", summary->typography_changed);
  write_repeats (json, caucus_comparison_get_repeats (comparison));
  caucus_json_writer_end (json);
}

static void
write_number (CaucusJsonWriter *json,
              const char       *member,
              int               number)
{
  if (number == CAUCUS_NO_PARAGRAPH)
    caucus_json_writer_null (json, member);
  else
    caucus_json_writer_integer (json, member, number);
}

static void
write_span (CaucusJsonWriter *json,
            const CaucusSpan *span)
{
  g_autofree char *text = g_strndup (span->text, span->length);

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (json, "op", op_words[span->op]);
  caucus_json_writer_text (json, "text", text);
  if (span->reason == CAUCUS_SPAN_TYPOGRAPHY)
    caucus_json_writer_boolean (json, "typographic", TRUE);
  if (span->reason == CAUCUS_SPAN_RENUMBERED)
    caucus_json_writer_boolean (json, "renumbered", TRUE);
  caucus_json_writer_end (json);
}

static void
write_row (CaucusJsonWriter *json,
           const CaucusRow  *row)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (json, "kind", kind_words[row->kind]);
  write_number (json, "old", row->old_number);
  write_number (json, "new", row->new_number);
  caucus_cli_json_text (json, "old_label", row->old_label);
  caucus_cli_json_text (json, "new_label", row->new_label);
  if (row->move > 0)
    caucus_json_writer_integer (json, "move", row->move);
  else
    caucus_json_writer_null (json, "move");
  caucus_json_writer_begin_list (json, "spans", CAUCUS_JSON_ONE_LINE);
  for (guint i = 0; i < row->n_spans; i++)
    write_span (json, &row->spans[i]);
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
}

/**
 * caucus_cli_compare_print_json:
 *
 * Prints the whole comparison, which has passed its self check.
 */
void
caucus_cli_compare_print_json (const CaucusCliComparison *shown)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  write_side (json, shown, CAUCUS_TEXT_OLD);
  write_side (json, shown, CAUCUS_TEXT_NEW);
  write_summary (json, shown->comparison);
  caucus_json_writer_begin_list (json, "rows", CAUCUS_JSON_LINES);
  for (guint i = 0; i < caucus_comparison_get_n_rows (shown->comparison); i++)
    write_row (json, caucus_comparison_get_row (shown->comparison, i));
  caucus_json_writer_end (json);
  caucus_json_writer_boolean (json, "self_check", TRUE);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}
