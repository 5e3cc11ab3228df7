/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on pages of paper. */
#include "config.h"

#include "caucus-print-layout.h"

#include <glib/gi18n.h>

#include "compare/print/caucus-print-text.h"

#define FOOT_HEIGHT   22.0
#define HEAD_HEIGHT   24.0
#define TITLE_GAP     14.0
#define TABLE_GAP     9.0
/* Of what has to follow a heading on its page */
#define KEPT_HEIGHT_MAX 160.0
/* Of a text that is cut, fewer lines are not left alone. */
#define KEPT_LINES    3

/**
 * CaucusPrintLayout:
 *
 * Keeps where rows stand; what they look like is made again when their page is drawn, so
 * that a long contract costs little.
 */
struct _CaucusPrintLayout
{
  const CaucusPrintSource *source;
  const CaucusPrintTitles *titles;
  CaucusPrintStyle style;
  double height;

  /* Owned */
  GPtrArray *pages;               /* of GArray of CaucusPrintFragment */

  /* While it is made */
  double y;
  GArray *table;                  /* owned, or NULL outside of a table */
  guint table_head;               /* the last one, or %G_MAXUINT */
};

static void
clear_fragment (gpointer fragment)
{
  g_clear_pointer (&((CaucusPrintFragment *) fragment)->table, g_array_unref);
}

void
caucus_print_layout_free (CaucusPrintLayout *layout)
{
  g_ptr_array_unref (layout->pages);
  g_clear_pointer (&layout->table, g_array_unref);
  g_free (layout);
}

void
caucus_print_titles_clear (CaucusPrintTitles *titles)
{
  g_clear_pointer (&titles->subject, g_free);
  g_clear_pointer (&titles->texts, g_free);
  g_clear_pointer (&titles->counts, g_free);
  g_clear_pointer (&titles->legend, g_free);
}

/* Returns: where the room for rows ends, in points from the top of a page */
double
caucus_print_layout_get_bottom (const CaucusPrintLayout *layout)
{
  return layout->height - FOOT_HEIGHT;
}

guint
caucus_print_layout_get_n_pages (const CaucusPrintLayout *layout)
{
  return layout->pages->len;
}

/* Returns: (element-type CaucusPrintFragment): what stands on a page, from 0 */
const GArray *
caucus_print_layout_get_page (const CaucusPrintLayout *layout,
                              guint                    page)
{
  return g_ptr_array_index (layout->pages, page);
}

/* --- Heads --------------------------------------------------------------- */

static double
draw_text (const CaucusPrintLayout *layout,
           cairo_t                 *cr,
           const char              *markup,
           double                   y)
{
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (layout->style.context, NULL,
                                                             layout->style.width);
  int height;

  pango_layout_set_markup (text, markup, -1);
  pango_layout_get_size (text, NULL, &height);
  if (cr != NULL)
    {
      cairo_move_to (cr, 0, y);
      pango_cairo_show_layout (cr, text);
    }
  return y + (double) height / PANGO_SCALE;
}

static void
draw_rule (const CaucusPrintLayout *layout,
           cairo_t                 *cr,
           double                   y)
{
  if (cr == NULL)
    return;
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, layout->style.width, y);
  cairo_stroke (cr);
}

/* Returns: the height of what stands over the first page's rows; draws it on @cr, if any */
static double
draw_title (const CaucusPrintLayout *layout,
            cairo_t                 *cr)
{
  const CaucusPrintTitles *titles = layout->titles;
  g_autofree char *subject = g_markup_printf_escaped ("<span font=\"serif bold 15\">%s</span>",
                                                      titles->subject);
  g_autofree char *texts = g_markup_printf_escaped ("<span font=\"serif 10.5\">%s</span>",
                                                    titles->texts);
  g_autofree char *counts = g_markup_escape_text (titles->counts, -1);
  double y = draw_text (layout, cr, subject, 0);

  y = draw_text (layout, cr, texts, y + 2);
  y = draw_text (layout, cr, counts, y + 6);
  y = draw_text (layout, cr, titles->legend, y + 2);
  draw_rule (layout, cr, y + TITLE_GAP / 2);
  return y + TITLE_GAP;
}

static void
draw_head (const CaucusPrintLayout *layout,
           cairo_t                 *cr)
{
  g_autofree char *words = g_strdup_printf ("%s · %s", layout->titles->subject,
                                            layout->titles->texts);
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (layout->style.context, words,
                                                             layout->style.width);

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (text, -1);
  cairo_move_to (cr, 0, 0);
  pango_cairo_show_layout (cr, text);
  draw_rule (layout, cr, HEAD_HEIGHT * 0.7);
}

static void
draw_foot (const CaucusPrintLayout *layout,
           cairo_t                 *cr,
           guint                    page)
{
  /* Translators: on paper: the number of this page, of how many */
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), page + 1, layout->pages->len);
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (layout->style.context, words,
                                                             layout->style.width);

  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, 0, layout->height - FOOT_HEIGHT / 2);
  pango_cairo_show_layout (cr, text);
}

/* --- Rows ---------------------------------------------------------------- */

static CaucusPrintRow *
new_gap (const CaucusPrintLayout *layout,
         guint                    n_hidden)
{
  g_autofree char *words = g_strdup_printf (ngettext ("— %u paragraph without changes —",
                                                      "— %u paragraphs without changes —",
                                                      n_hidden), n_hidden);
  g_autofree char *markup = g_markup_printf_escaped ("<i>%s</i>", words);

  return caucus_print_row_new_note (&layout->style, markup);
}

static CaucusPrintRow *
new_row (const CaucusPrintLayout *layout,
         guint                    line,
         const GArray            *table)
{
  guint n_hidden = caucus_print_source_get_n_hidden (layout->source, line);
  g_autoptr (CaucusComparisonCell) cell = NULL;

  if (n_hidden > 0)
    return new_gap (layout, n_hidden);
  cell = caucus_print_source_new_cell (layout->source, line);
  return caucus_print_row_new (&layout->style, cell, table);
}

/* The columns of a table are as wide as all of its rows need. */
static GArray *
measure_table (const CaucusPrintLayout *layout,
               guint                    line)
{
  GArray *columns = g_array_new (FALSE, TRUE, sizeof (CaucusPrintColumn));

  for (; line < caucus_print_source_get_n_lines (layout->source)
       && caucus_print_source_is_table_row (layout->source, line); line++)
    {
      g_autoptr (CaucusComparisonCell) cell = caucus_print_source_new_cell (layout->source, line);

      caucus_print_row_measure_columns (&layout->style, cell, columns);
    }
  caucus_print_row_fit_columns (&layout->style, columns);
  return columns;
}

static void
note_table (CaucusPrintLayout *layout,
            guint              line)
{
  gboolean is_table = caucus_print_source_is_table_row (layout->source, line);

  if (is_table && layout->table == NULL)
    {
      layout->table = measure_table (layout, line);
      layout->table_head = line;
    }
  else if (!is_table && layout->table != NULL)
    {
      g_clear_pointer (&layout->table, g_array_unref);
      layout->y += TABLE_GAP;
    }
}

/* --- Pages --------------------------------------------------------------- */

static void
add_page (CaucusPrintLayout *layout)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (CaucusPrintFragment));

  g_array_set_clear_func (page, clear_fragment);
  g_ptr_array_add (layout->pages, page);
  layout->y = layout->pages->len == 1 ? draw_title (layout, NULL) : HEAD_HEIGHT;
}

static void
place (CaucusPrintLayout    *layout,
       const CaucusPrintRow *row,
       CaucusPrintFragment   fragment)
{
  GArray *page = g_ptr_array_index (layout->pages, layout->pages->len - 1);

  fragment.y = layout->y;
  fragment.height = caucus_print_row_get_height (row, fragment.first_line, fragment.n_lines);
  fragment.table = layout->table != NULL ? g_array_ref (layout->table) : NULL;
  g_array_append_val (page, fragment);
  layout->y += fragment.height;
}

/* A table that goes on begins with its head again. */
static void
turn_page (CaucusPrintLayout *layout,
           guint              line)
{
  g_autoptr (CaucusPrintRow) head = NULL;
  CaucusPrintFragment fragment = { .line = layout->table_head, .n_lines = 1 };

  add_page (layout);
  if (layout->table == NULL || line == layout->table_head)
    return;
  head = new_row (layout, layout->table_head, layout->table);
  place (layout, head, fragment);
}

static gboolean
fits (const CaucusPrintLayout *layout,
      double                   height)
{
  return layout->y + height <= caucus_print_layout_get_bottom (layout);
}

static gboolean
is_page_empty (const CaucusPrintLayout *layout)
{
  const GArray *page = g_ptr_array_index (layout->pages, layout->pages->len - 1);

  return page->len == 0;
}

static guint
count_fitting_lines (const CaucusPrintLayout *layout,
                     const CaucusPrintRow    *row,
                     guint                    first_line)
{
  guint n_left = caucus_print_row_get_n_lines (row) - first_line;
  guint n_lines = 0;

  while (n_lines < n_left
         && fits (layout, caucus_print_row_get_height (row, first_line, n_lines + 1)))
    n_lines++;
  return n_lines;
}

/* A row longer than a page is cut between lines, no other is. */
static void
place_long (CaucusPrintLayout    *layout,
            const CaucusPrintRow *row,
            guint                 line)
{
  guint n_lines = caucus_print_row_get_n_lines (row);
  CaucusPrintFragment fragment = { .line = line };

  while (fragment.first_line < n_lines)
    {
      fragment.n_lines = count_fitting_lines (layout, row, fragment.first_line);
      if (fragment.n_lines < MIN (KEPT_LINES, n_lines - fragment.first_line)
          && !is_page_empty (layout))
        {
          turn_page (layout, line);
          continue;
        }
      fragment.n_lines = MAX (fragment.n_lines, 1);
      place (layout, row, fragment);
      fragment.first_line += fragment.n_lines;
    }
}

static gboolean
is_kept_with_next (const CaucusPrintLayout *layout,
                   guint                    line)
{
  return line == layout->table_head || caucus_print_source_is_heading (layout->source, line);
}

/* A heading, or the head of a table, is not left alone at the end of a page. */
static double
get_kept_height (const CaucusPrintLayout *layout,
                 guint                    line)
{
  guint n_lines = caucus_print_source_get_n_lines (layout->source);
  double height = 0;

  for (; line + 1 < n_lines && height < KEPT_HEIGHT_MAX && is_kept_with_next (layout, line); line++)
    {
      gboolean is_table = caucus_print_source_is_table_row (layout->source, line + 1);
      g_autoptr (GArray) table = is_table ? measure_table (layout, line + 1) : NULL;
      g_autoptr (CaucusPrintRow) row = new_row (layout, line + 1, table);

      height += caucus_print_row_get_height (row, 0, caucus_print_row_get_n_lines (row));
    }
  return MIN (height, KEPT_HEIGHT_MAX);
}

static void
add_line (CaucusPrintLayout *layout,
          guint              line)
{
  g_autoptr (CaucusPrintRow) row = NULL;
  CaucusPrintFragment fragment = { .line = line };
  double room = caucus_print_layout_get_bottom (layout) - HEAD_HEIGHT;
  double height;

  note_table (layout, line);
  row = new_row (layout, line, layout->table);
  fragment.n_lines = caucus_print_row_get_n_lines (row);
  height = caucus_print_row_get_height (row, 0, fragment.n_lines);
  if (height > room)
    {
      place_long (layout, row, line);
      return;
    }
  if (!fits (layout, height + get_kept_height (layout, line)) && !is_page_empty (layout))
    turn_page (layout, line);
  place (layout, row, fragment);
}

/**
 * caucus_print_layout_new:
 * @source: stays as long as the layout
 * @titles: likewise
 * @height: of the printed part of a page, in points
 *
 * Returns: (transfer full): the pages; at least one
 */
CaucusPrintLayout *
caucus_print_layout_new (const CaucusPrintSource *source,
                         const CaucusPrintTitles *titles,
                         const CaucusPrintStyle  *style,
                         double                   height)
{
  CaucusPrintLayout *layout = g_new0 (CaucusPrintLayout, 1);

  layout->source = source;
  layout->titles = titles;
  layout->style = *style;
  layout->height = height;
  layout->table_head = G_MAXUINT;
  layout->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_page (layout);
  for (guint line = 0; line < caucus_print_source_get_n_lines (source); line++)
    add_line (layout, line);
  g_clear_pointer (&layout->table, g_array_unref);
  return layout;
}

/* Draws a page, from 0, with the top left corner of its printed part at the origin. */
void
caucus_print_layout_draw_page (const CaucusPrintLayout *layout,
                               cairo_t                 *cr,
                               guint                    page)
{
  const GArray *fragments = caucus_print_layout_get_page (layout, page);

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (page == 0)
    draw_title (layout, cr);
  else
    draw_head (layout, cr);
  for (guint i = 0; i < fragments->len; i++)
    {
      const CaucusPrintFragment *fragment = &g_array_index (fragments, CaucusPrintFragment, i);
      g_autoptr (CaucusPrintRow) row = new_row (layout, fragment->line, fragment->table);

      cairo_save (cr);
      cairo_translate (cr, 0, fragment->y);
      caucus_print_row_draw (row, cr, fragment->first_line, fragment->n_lines);
      cairo_restore (cr);
    }
  draw_foot (layout, cr, page);
}
