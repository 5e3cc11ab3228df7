/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands over and under the rows of each page. */
#include "config.h"

#include "caucus-print-heads.h"

#include "compare/print/caucus-print-band.h"
#include "compare/print/caucus-print-text.h"

#define HEAD_HEIGHT 24.0
#define TITLE_GAP   14.0

void
caucus_print_titles_clear (CaucusPrintTitles *titles)
{
  g_clear_pointer (&titles->subject, g_free);
  g_clear_pointer (&titles->texts, g_free);
  g_clear_pointer (&titles->counts, g_free);
  g_clear_pointer (&titles->legend, g_free);
  g_clear_pointer (&titles->columns, g_strfreev);
}

static double
draw_text (const CaucusPrintHeads  *heads,
           cairo_t                 *cr,
           const char              *markup,
           double                   y)
{
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (heads->style.context, NULL,
                                                             heads->style.width);
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
draw_rule (const CaucusPrintHeads  *heads,
           cairo_t                 *cr,
           double                   y)
{
  if (cr == NULL)
    return;
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, 0, y);
  cairo_line_to (cr, heads->style.width, y);
  cairo_stroke (cr);
}

/* Whose texts stand beside each other; returns where the rows below may begin. */
static double
draw_column_titles (const CaucusPrintHeads  *heads,
                    cairo_t                 *cr,
                    double                   y)
{
  const CaucusPrintStyle column = caucus_print_band_get_column (&heads->style, heads->n_columns);
  g_autoptr (CaucusPrintBand) band = caucus_print_band_new (&column, heads->n_columns);
  double height;

  if (heads->titles->columns == NULL)
    return y;
  for (guint i = 0; i < heads->n_columns; i++)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<b>%s</b>", heads->titles->columns[i]);

      caucus_print_band_add (band, caucus_print_row_new_note (&column, markup), i);
    }
  height = caucus_print_band_get_height (band, 0, G_MAXUINT);
  if (cr != NULL)
    {
      cairo_save (cr);
      cairo_translate (cr, 0, y);
      caucus_print_band_draw (band, cr, 0, G_MAXUINT);
      cairo_restore (cr);
    }
  draw_rule (heads, cr, y + height);
  return y + height + TITLE_GAP / 2;
}

/* Returns: the height of what stands over the first page's rows; draws it on @cr, if any */
double
caucus_print_heads_draw_title (const CaucusPrintHeads  *heads,
                               cairo_t                 *cr)
{
  const CaucusPrintTitles *titles = heads->titles;
  g_autofree char *subject = g_markup_printf_escaped ("<span font=\"serif bold 15\">%s</span>",
                                                      titles->subject);
  g_autofree char *texts = g_markup_printf_escaped ("<span font=\"serif 10.5\">%s</span>",
                                                    titles->texts);
  g_autofree char *counts = g_markup_escape_text (titles->counts, -1);
  double y = draw_text (heads, cr, subject, 0);

  y = draw_text (heads, cr, texts, y + 2);
  y = draw_text (heads, cr, counts, y + 6);
  y = draw_text (heads, cr, titles->legend, y + 2);
  draw_rule (heads, cr, y + TITLE_GAP / 2);
  return draw_column_titles (heads, cr, y + TITLE_GAP);
}

/* Returns: the height of what stands over any other page's rows; draws it on @cr, if any */
double
caucus_print_heads_draw_head (const CaucusPrintHeads  *heads,
                              cairo_t                 *cr)
{
  g_autofree char *words = g_strdup_printf ("%s · %s", heads->titles->subject,
                                            heads->titles->texts);
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (heads->style.context, words,
                                                             heads->style.width);

  pango_layout_set_ellipsize (text, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (text, -1);
  if (cr != NULL)
    {
      cairo_move_to (cr, 0, 0);
      pango_cairo_show_layout (cr, text);
    }
  draw_rule (heads, cr, HEAD_HEIGHT * 0.7);
  return draw_column_titles (heads, cr, HEAD_HEIGHT);
}

void
caucus_print_heads_draw_foot (const CaucusPrintHeads *heads,
                              cairo_t                *cr,
                              double                  height,
                              const char             *words)
{
  g_autoptr (PangoLayout) text = caucus_print_text_new_note (heads->style.context, words,
                                                             heads->style.width);

  pango_layout_set_alignment (text, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, 0, height - CAUCUS_PRINT_FOOT_HEIGHT / 2);
  pango_cairo_show_layout (cr, text);
}
