/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Prints a comparison, or shows beforehand how it will look. */
#include "config.h"

#include "caucus-print-operation.h"

#include <glib/gi18n.h>

#define POINTS_PER_INCH 72.0
/* Room for the bars beside changes, and for a hole punch */
#define SIDE_MARGIN     (0.9 * POINTS_PER_INCH)
#define TOP_MARGIN      (0.8 * POINTS_PER_INCH)
/* Of paper that lies, with several columns */
#define WIDE_MARGIN     (0.6 * POINTS_PER_INCH)
#define WIDE_SCALE      0.88

typedef struct
{
  CaucusPrintSource *source;
  CaucusPrintTitles titles;
  CaucusPrintLayout *layout;      /* or NULL before printing begins */
  PangoContext *context;          /* likewise */
  double scale;                   /* of the text */
} Printing;

static gboolean
is_wide (const CaucusPrintSource *source)
{
  return caucus_print_source_get_n_columns (source) > 1;
}

static void
printing_free (gpointer  data,
               GClosure *closure)
{
  Printing *printing = data;

  g_clear_pointer (&printing->layout, caucus_print_layout_free);
  g_clear_object (&printing->context);
  caucus_print_source_free (printing->source);
  caucus_print_titles_clear (&printing->titles);
  g_free (printing);
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Printing          *printing)
{
  CaucusPrintStyle style;

  if (!caucus_print_source_is_current (printing->source))
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  g_clear_pointer (&printing->layout, caucus_print_layout_free);
  g_clear_object (&printing->context);
  printing->context = gtk_print_context_create_pango_context (context);
  style = (CaucusPrintStyle) {
    .context = printing->context,
    .width = gtk_print_context_get_width (context) / printing->scale,
    .is_rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL,
  };
  printing->layout = caucus_print_layout_new (printing->source, &printing->titles, &style,
                                              gtk_print_context_get_height (context)
                                              / printing->scale);
  gtk_print_operation_set_n_pages (operation,
                                   (int) caucus_print_layout_get_n_pages (printing->layout));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              Printing          *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  /* Half of one comparison and half of another would be worse than none. */
  if (printing->layout == NULL || !caucus_print_source_is_current (printing->source))
    {
      gtk_print_operation_cancel (operation);
      return;
    }
  cairo_scale (cr, printing->scale, printing->scale);
  caucus_print_layout_draw_page (printing->layout, cr, (guint) page);
}

static GtkPageSetup *
new_page_setup (gboolean is_wide)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  double side = is_wide ? WIDE_MARGIN : SIDE_MARGIN;
  double top = is_wide ? WIDE_MARGIN : TOP_MARGIN;

  gtk_page_setup_set_orientation (setup, is_wide ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                 : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_page_setup_set_left_margin (setup, side, GTK_UNIT_POINTS);
  gtk_page_setup_set_right_margin (setup, side, GTK_UNIT_POINTS);
  gtk_page_setup_set_top_margin (setup, top, GTK_UNIT_POINTS);
  gtk_page_setup_set_bottom_margin (setup, top, GTK_UNIT_POINTS);
  return setup;
}

/**
 * caucus_print_operation_new:
 * @source: (transfer full): what is printed
 * @titles: (transfer full): what stands over it; is cleared
 *
 * Returns: (transfer full): an operation that is ready to run
 */
GtkPrintOperation *
caucus_print_operation_new (CaucusPrintSource *source,
                            CaucusPrintTitles *titles)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup (is_wide (source));
  Printing *printing = g_new0 (Printing, 1);

  printing->source = source;
  printing->scale = is_wide (source) ? WIDE_SCALE : 1;
  printing->titles = *titles;
  *titles = (CaucusPrintTitles) { NULL };
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, printing->titles.subject);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_cb), printing, printing_free,
                         0);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), printing);
  return operation;
}

static void
tell_failure (GtkWidget    *widget,
              const GError *error)
{
  /* Translators: %s says why */
  g_autofree char *words = g_strdup_printf (_("Not printed: %s"), error->message);

  gtk_widget_activate_action (widget, "win.toast", "s", words);
}

/**
 * caucus_print_operation_ask:
 * @widget: in the window that asks
 * @source: (transfer full): what is printed
 * @titles: (transfer full): what stands over it; is cleared
 *
 * Asks on which printer, and prints; says so where it cannot.
 */
void
caucus_print_operation_ask (GtkWidget         *widget,
                            CaucusPrintSource *source,
                            CaucusPrintTitles *titles)
{
  g_autoptr (GtkPrintOperation) operation = caucus_print_operation_new (source, titles);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    tell_failure (widget, error);
}
