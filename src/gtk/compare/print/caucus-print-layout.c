/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on pages of paper. */
#include "config.h"

#include "caucus-print-layout.h"

#include <glib/gi18n.h>

#include "compare/print/caucus-print-heads.h"

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
  CaucusPrintHeads heads;
  double height;
  double head_height;             /* of all pages but the first */

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

/* Returns: where the room for rows ends, in points from the top of a page */
double
caucus_print_layout_get_bottom (const CaucusPrintLayout *layout)
{
  return layout->height - CAUCUS_PRINT_FOOT_HEIGHT;
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

/* --- Rows ---------------------------------------------------------------- */

static CaucusPrintBand *
new_gap (const CaucusPrintLayout *layout,
         guint                    n_hidden)
{
  CaucusPrintBand *band = caucus_print_band_new (&layout->heads.style, 1);
  g_autofree char *words = g_strdup_printf (ngettext ("— %u paragraph without changes —",
                                                      "— %u paragraphs without changes —",
                                                      n_hidden), n_hidden);
  g_autofree char *markup = g_markup_printf_escaped ("<i>%s</i>", words);

  caucus_print_band_add (band, caucus_print_row_new_note (&layout->heads.style, markup), 0);
  return band;
}

static CaucusPrintBand *
new_band (const CaucusPrintLayout *layout,
          guint                    line,
          const GArray            *table)
{
  guint n_hidden = caucus_print_source_get_n_hidden (layout->source, line);

  if (n_hidden > 0)
    return new_gap (layout, n_hidden);
  return caucus_print_source_new_band (layout->source, line, &layout->heads.style, table);
}

static GArray *
measure_table (const CaucusPrintLayout *layout,
               guint                    line)
{
  return caucus_print_source_measure_table (layout->source, line, &layout->heads.style);
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
  layout->y = layout->pages->len == 1 ? caucus_print_heads_draw_title (&layout->heads, NULL)
                                      : layout->head_height;
}

static void
place (CaucusPrintLayout     *layout,
       const CaucusPrintBand *band,
       CaucusPrintFragment    fragment)
{
  GArray *page = g_ptr_array_index (layout->pages, layout->pages->len - 1);

  fragment.y = layout->y;
  fragment.height = caucus_print_band_get_height (band, fragment.first_line, fragment.n_lines);
  fragment.table = layout->table != NULL ? g_array_ref (layout->table) : NULL;
  g_array_append_val (page, fragment);
  layout->y += fragment.height;
}

/* A table that goes on begins with its head again. */
static void
turn_page (CaucusPrintLayout *layout,
           guint              line)
{
  g_autoptr (CaucusPrintBand) head = NULL;
  CaucusPrintFragment fragment = { .line = layout->table_head, .n_lines = 1 };

  add_page (layout);
  if (layout->table == NULL || line == layout->table_head)
    return;
  head = new_band (layout, layout->table_head, layout->table);
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
count_fitting_lines (const CaucusPrintLayout  *layout,
                     const CaucusPrintBand    *band,
                     guint                     first_line)
{
  guint n_left = caucus_print_band_get_n_lines (band) - first_line;
  guint n_lines = 0;

  while (n_lines < n_left
         && fits (layout, caucus_print_band_get_height (band, first_line, n_lines + 1)))
    n_lines++;
  return n_lines;
}

/* A row longer than a page is cut between lines, no other is. */
static void
place_long (CaucusPrintLayout     *layout,
            const CaucusPrintBand *band,
            guint                  line)
{
  guint n_lines = caucus_print_band_get_n_lines (band);
  CaucusPrintFragment fragment = { .line = line };

  while (fragment.first_line < n_lines)
    {
      fragment.n_lines = count_fitting_lines (layout, band, fragment.first_line);
      if (fragment.n_lines < MIN (KEPT_LINES, n_lines - fragment.first_line)
          && !is_page_empty (layout))
        {
          turn_page (layout, line);
          continue;
        }
      fragment.n_lines = MAX (fragment.n_lines, 1);
      place (layout, band, fragment);
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
      g_autoptr (CaucusPrintBand) band = new_band (layout, line + 1, table);

      height += caucus_print_band_get_height (band, 0, caucus_print_band_get_n_lines (band));
    }
  return MIN (height, KEPT_HEIGHT_MAX);
}

static void
add_line (CaucusPrintLayout *layout,
          guint              line)
{
  g_autoptr (CaucusPrintBand) band = NULL;
  CaucusPrintFragment fragment = { .line = line };
  double room = caucus_print_layout_get_bottom (layout) - layout->head_height;
  double height;

  note_table (layout, line);
  band = new_band (layout, line, layout->table);
  fragment.n_lines = caucus_print_band_get_n_lines (band);
  height = caucus_print_band_get_height (band, 0, fragment.n_lines);
  if (height > room)
    {
      place_long (layout, band, line);
      return;
    }
  if (!fits (layout, height + get_kept_height (layout, line)) && !is_page_empty (layout))
    turn_page (layout, line);
  place (layout, band, fragment);
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
  layout->heads = (CaucusPrintHeads) {
    .titles = titles, .style = *style, .n_columns = caucus_print_source_get_n_columns (source),
  };
  layout->height = height;
  layout->head_height = caucus_print_heads_draw_head (&layout->heads, NULL);
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
  /* Translators: on paper: the number of this page, of how many */
  g_autofree char *words = g_strdup_printf (_("Page %u of %u"), page + 1, layout->pages->len);

  cairo_set_source_rgb (cr, 0, 0, 0);
  if (page == 0)
    caucus_print_heads_draw_title (&layout->heads, cr);
  else
    caucus_print_heads_draw_head (&layout->heads, cr);
  for (guint i = 0; i < fragments->len; i++)
    {
      const CaucusPrintFragment *fragment = &g_array_index (fragments, CaucusPrintFragment, i);
      g_autoptr (CaucusPrintBand) band = new_band (layout, fragment->line, fragment->table);

      cairo_save (cr);
      cairo_translate (cr, 0, fragment->y);
      caucus_print_band_draw (band, cr, fragment->first_line, fragment->n_lines);
      cairo_restore (cr);
    }
  caucus_print_heads_draw_foot (&layout->heads, cr, layout->height, words);
}
