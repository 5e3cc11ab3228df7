/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a comparison as they are set on paper. */
#include "config.h"

#include "caucus-print-text.h"

#include <string.h>

#define TEXT_FONT    "serif 10.5"
#define HEADING_FONT "serif bold 11.5"
#define TABLE_FONT   "serif 8.5"
#define LABEL_FONT   "serif bold 10"
#define NOTE_FONT    "sans 8"
#define LINE_SPACING 1.15f

static PangoLayout *
new_layout (PangoContext *context,
            const char   *font)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  pango_font_description_free (description);
  return layout;
}

static PangoAttribute *
new_attribute (CaucusMark mark)
{
  switch (mark)
    {
    case CAUCUS_MARK_REMOVED:
      return pango_attr_strikethrough_new (TRUE);
    case CAUCUS_MARK_MOVED:
      return pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE);
    case CAUCUS_MARK_RENUMBERED:
      return pango_attr_overline_new (PANGO_OVERLINE_SINGLE);
    case CAUCUS_MARK_ADDED:
    case CAUCUS_MARK_GAP:
    case CAUCUS_MARK_HINT:
    default:
      return pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
    }
}

static void
insert_attribute (PangoAttrList  *attributes,
                  PangoAttribute *attribute,
                  gsize           start,
                  gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static PangoAttrList *
new_attributes (const CaucusComparisonCell *cell,
                const CaucusRedlineRange   *range)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (cell->marks, CaucusMarkRange, i);
      gsize start = MAX (mark->start, range->start);
      gsize end = MIN (mark->end, range->end);

      if (start >= end || mark->mark == CAUCUS_MARK_GAP)
        continue;
      if (mark->mark == CAUCUS_MARK_HINT)
        {
          insert_attribute (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL),
                            start - range->start, end - range->start);
          continue;
        }
      insert_attribute (attributes, new_attribute (mark->mark), start - range->start,
                        end - range->start);
      /* On paper nothing leads to the other end: what is not here any more must look so. */
      if (cell->kind == CAUCUS_CELL_MOVED_AWAY)
        insert_attribute (attributes, new_attribute (CAUCUS_MARK_REMOVED), start - range->start,
                          end - range->start);
    }
  return attributes;
}

static const char *
get_font (const CaucusComparisonCell *cell)
{
  switch (cell->block_kind)
    {
    case CAUCUS_BLOCK_HEADING:
      return HEADING_FONT;
    case CAUCUS_BLOCK_TABLE_ROW:
      return TABLE_FONT;
    case CAUCUS_BLOCK_PARAGRAPH:
    default:
      return TEXT_FONT;
    }
}

/* Returns: (transfer full): a part of the cell's text with its marks */
PangoLayout *
caucus_print_text_new (PangoContext               *context,
                       const CaucusComparisonCell *cell,
                       const CaucusRedlineRange   *range)
{
  PangoLayout *layout = new_layout (context, get_font (cell));
  PangoAttrList *attributes = new_attributes (cell, range);

  pango_layout_set_text (layout, cell->text + range->start, (int) (range->end - range->start));
  if (cell->is_table_head)
    insert_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0,
                      range->end - range->start);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

/**
 * caucus_print_text_new_cell:
 * @note: (nullable): how much the cell's figure changed
 *
 * Returns: (transfer full): a cell of a table's row with its marks
 */
PangoLayout *
caucus_print_text_new_cell (PangoContext               *context,
                            const CaucusComparisonCell *cell,
                            const CaucusRedlineRange   *range,
                            const char                 *note)
{
  PangoLayout *layout = caucus_print_text_new (context, cell, range);
  PangoAttrList *attributes;
  g_autofree char *text = NULL;
  gsize length;

  if (note == NULL)
    return layout;
  /* The note goes on a line of its own, without a mark. */
  text = g_strconcat (pango_layout_get_text (layout), "\n", note, NULL);
  length = range->end - range->start;
  attributes = pango_layout_get_attributes (layout);
  insert_attribute (attributes, pango_attr_scale_new (PANGO_SCALE_SMALL), length, strlen (text));
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Returns: (nullable) (transfer full): the label that hangs in the margin, with the old one
 *   where it was another */
PangoLayout *
caucus_print_text_new_label (PangoContext               *context,
                             const CaucusComparisonCell *cell,
                             double                      width)
{
  gboolean was_other = cell->is_renumbered && cell->kind != CAUCUS_CELL_MOVED_HERE;
  const char *old_label = was_other ? cell->other_label : NULL;
  const char *mark = cell->kind == CAUCUS_CELL_REMOVED ? "s" : cell->kind == CAUCUS_CELL_ADDED
                     || was_other ? "u" : "span";
  g_autofree char *removed = NULL;
  g_autofree char *label = NULL;
  g_autofree char *markup = NULL;
  PangoLayout *layout;

  if (cell->label == NULL && old_label == NULL)
    return NULL;
  removed = old_label != NULL ? g_markup_printf_escaped ("<s>%s</s> ", old_label) : g_strdup ("");
  label = g_markup_escape_text (cell->label != NULL ? cell->label : "", -1);
  markup = g_strdup_printf ("%s<%s>%s</%s>", removed, mark, label, mark);
  layout = new_layout (context, LABEL_FONT);
  pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_markup (layout, markup, -1);
  return layout;
}

/**
 * caucus_print_text_new_note:
 * @words: (nullable): what it says
 * @width: in points
 *
 * Returns: (transfer full): small text about the comparison
 */
PangoLayout *
caucus_print_text_new_note (PangoContext *context,
                            const char   *words,
                            double        width)
{
  PangoLayout *layout = new_layout (context, NOTE_FONT);

  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  if (words != NULL)
    pango_layout_set_text (layout, words, -1);
  return layout;
}
