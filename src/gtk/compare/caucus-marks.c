/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the marks of a comparison look: by shape first, by colour too. */
#include "config.h"

#include "caucus-marks.h"

#define CHANNEL_MAX 65535.0

/* One colour by CSS for each mark, so that they follow light, dark and high contrast. */
static const char *const colors[] = {
  [CAUCUS_MARK_REMOVED] = "mark_removed_color",
  [CAUCUS_MARK_ADDED] = "mark_added_color",
  [CAUCUS_MARK_MOVED] = "mark_moved_color",
  [CAUCUS_MARK_RENUMBERED] = "mark_renumbered_color",
};

static const char *const author_colors[] = {
  [CAUCUS_SIDE_UNION] = "union_color",
  [CAUCUS_SIDE_EMPLOYER] = "employer_color",
};

typedef struct
{
  PangoAttrList *attributes;
  guint start;
  guint end;
} Range;

static void
insert (const Range    *range,
        PangoAttribute *attribute)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (range->attributes, attribute);
}

static guint16
to_channel (float value)
{
  return (guint16) (CLAMP (value, 0, 1) * CHANNEL_MAX);
}

/* Struck words are the older text's, and all others but a moved paragraph's the newer one's. */
static CaucusSide
get_author (const CaucusComparisonCell *cell,
            CaucusMark                  mark)
{
  if (mark == CAUCUS_MARK_MOVED)
    return caucus_comparison_cell_get_author (cell);
  return cell->authors[mark == CAUCUS_MARK_REMOVED ? CAUCUS_TEXT_OLD : CAUCUS_TEXT_NEW];
}

/**
 * caucus_marks_choose_color:
 * @author: neutral for the colour of what happened
 *
 * Returns: (transfer none): what the style calls the colour
 */
const char *
caucus_marks_choose_color (CaucusSide author,
                           CaucusMark mark)
{
  return author != CAUCUS_SIDE_NEUTRAL ? author_colors[author] : colors[mark];
}

/* Returns: (transfer none): what the style calls the colour of a mark */
const char *
caucus_marks_get_color (const CaucusComparisonCell *cell,
                        CaucusMark                  mark)
{
  return caucus_marks_choose_color (get_author (cell, mark), mark);
}

static void
insert_colors (const Range *range,
               const char  *name,
               GtkWidget   *widget)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  guint16 tint = to_channel (0.14f);
  guint16 red, green, blue;
  GdkRGBA color;

  if (!gtk_style_context_lookup_color (context, name, &color))
    return;
  red = to_channel (color.red);
  green = to_channel (color.green);
  blue = to_channel (color.blue);
  insert (range, pango_attr_foreground_new (red, green, blue));
  insert (range, pango_attr_background_new (red, green, blue));
  insert (range, pango_attr_background_alpha_new (tint));
}

static void
insert_shape (const Range *range,
              CaucusMark   mark)
{
  switch (mark)
    {
    case CAUCUS_MARK_REMOVED:
      insert (range, pango_attr_strikethrough_new (TRUE));
      break;
    case CAUCUS_MARK_MOVED:
      insert (range, pango_attr_underline_new (PANGO_UNDERLINE_DOUBLE));
      break;
    case CAUCUS_MARK_RENUMBERED:
      insert (range, pango_attr_overline_new (PANGO_OVERLINE_SINGLE));
      break;
    case CAUCUS_MARK_ADDED:
    case CAUCUS_MARK_GAP:
    case CAUCUS_MARK_HINT:
    default:
      insert (range, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE));
      break;
    }
}

/* Small and pale: it is about the text. */
static void
insert_hint (const Range *range)
{
  insert (range, pango_attr_scale_new (PANGO_SCALE_SMALL));
  insert (range, pango_attr_weight_new (PANGO_WEIGHT_NORMAL));
  insert (range, pango_attr_foreground_alpha_new (to_channel (0.75f)));
}

/**
 * caucus_marks_new_attributes:
 * @cell: a cell
 * @start: where the part of the text begins that is shown, in bytes
 * @end: where it ends
 * @widget: whose style says the colours
 *
 * Returns: (transfer full): the attributes of that part
 */
PangoAttrList *
caucus_marks_new_attributes (const CaucusComparisonCell *cell,
                             guint                       start,
                             guint                       end,
                             GtkWidget                  *widget)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const GArray *marks = cell->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const CaucusMarkRange *mark = &g_array_index (marks, CaucusMarkRange, i);
      Range range = { attributes, MAX (mark->start, start), MIN (mark->end, end) };

      if (range.start >= range.end || mark->mark == CAUCUS_MARK_GAP)
        continue;
      range.start -= start;
      range.end -= start;
      if (mark->mark == CAUCUS_MARK_HINT)
        {
          insert_hint (&range);
          continue;
        }
      insert_shape (&range, mark->mark);
      insert_colors (&range, caucus_marks_get_color (cell, mark->mark), widget);
    }
  return attributes;
}
