/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison on paper: every row is there, whole, and in its place. */
#include "config.h"

#include "compare/print/caucus-print-columns.h"
#include "compare/print/caucus-print-operation.h"
#include "compare/print/caucus-print-redline.h"

#include "caucus-round-file.h"
#include "caucus-test-page.h"

#define PAGE_WIDTH  482.0
#define PAGE_HEIGHT 676.0

/* What the texts of a contract are on one side: its articles, or what was last proposed. */
static void
append_text (GPtrArray       *text,
             CaucusRoundFile *file,
             const CaucusId  *version)
{
  const GPtrArray *blocks = g_hash_table_lookup (file->texts, version);

  for (guint i = 0; i < blocks->len; i++)
    g_ptr_array_add (text, caucus_block_copy (g_ptr_array_index (blocks, i)));
}

/* The first pass about an article is what one side wants of it. */
static const CaucusId *
find_version (CaucusRoundFile     *file,
              const CaucusArticle *article)
{
  for (guint i = 0; i < file->threads->len; i++)
    {
      const CaucusThread *thread = g_ptr_array_index (file->threads, i);

      if (!caucus_id_equal (&thread->article_id, &article->id))
        continue;
      for (guint j = 0; j < file->passes->len; j++)
        {
          const CaucusPass *pass = g_ptr_array_index (file->passes, j);

          if (caucus_id_equal (&pass->thread_id, &thread->id))
            return &pass->version_id;
        }
    }
  return &article->version_id;
}

static CaucusComparisonModel *
new_model (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CAUCUS_SOURCE_DIR"), "data", "rounds",
                                            "round-c.json", NULL);
  g_autoptr (GFile) json = g_file_new_for_path (path);
  g_autoptr (CaucusRoundFile) file = caucus_round_file_load (json, &error);
  CaucusComparisonModel *model = caucus_comparison_model_new ();
  GPtrArray *before = caucus_blocks_new ();
  GPtrArray *after = caucus_blocks_new ();

  g_assert_no_error (error);
  for (guint i = 0; i < file->articles->len; i++)
    {
      const CaucusArticle *article = g_ptr_array_index (file->articles, i);

      append_text (before, file, &article->version_id);
      append_text (after, file, find_version (file, article));
    }
  caucus_comparison_model_take (model, caucus_comparison_record_new (before, after),
                                CAUCUS_TEXT_OLD);
  return model;
}

static CaucusPrintTitles
new_titles (void)
{
  return (CaucusPrintTitles) {
           g_strdup ("The whole contract"),
           g_strdup ("Changes from Current contract language to First proposals (Feb 13, 2025, 18:00)"),
           g_strdup ("3 words added"),
           g_strdup ("<s>Struck</s>: only before · <u>Underlined</u>: only after · "
                     "<span underline=\"double\">Double underlined</span>: moved"),
  };
}

static PangoContext *
new_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  pango_cairo_context_set_resolution (context, 72);
  return context;
}

/* Each line stands once and whole, one after the other, and no part lies over another or over
 * the end of the page; only the head of a table comes again. */
static void
assert_complete (const CaucusPrintLayout *layout,
                 const CaucusPrintSource *source)
{
  guint next_line = 0, next_part = 0;

  for (guint page = 0; page < caucus_print_layout_get_n_pages (layout); page++)
    {
      const GArray *fragments = caucus_print_layout_get_page (layout, page);
      double y = 0;

      g_assert_cmpuint (fragments->len, >, 0);
      for (guint i = 0; i < fragments->len; i++)
        {
          const CaucusPrintFragment *fragment = &g_array_index (fragments, CaucusPrintFragment, i);

          g_assert_cmpfloat (fragment->y, >=, y);
          y = fragment->y + fragment->height;
          g_assert_cmpfloat (y, <=, caucus_print_layout_get_bottom (layout));
          if (i == 0 && page > 0 && fragment->table != NULL && fragment->line < next_line)
            continue;
          if (fragment->first_line == 0)
            {
              g_assert_cmpuint (fragment->line, ==, next_line++);
              next_part = 0;
            }
          g_assert_cmpuint (fragment->first_line, ==, next_part);
          next_part += fragment->n_lines;
        }
    }
  g_assert_cmpuint (next_line, ==, caucus_print_source_get_n_lines (source));
}

static guint
count_pages (double   height,
             gboolean only_changes)
{
  g_autoptr (CaucusComparisonModel) model = new_model ();
  g_autoptr (CaucusPrintSource) source = caucus_print_redline_new_source (model, only_changes);
  PangoContext *context = new_context ();
  g_autoptr (CaucusPrintLayout) layout = NULL;
  CaucusPrintStyle style = { .context = context, .width = PAGE_WIDTH };
  CaucusPrintTitles titles = new_titles ();
  guint n_pages;

  layout = caucus_print_layout_new (source, &titles, &style, height);
  assert_complete (layout, source);
  n_pages = caucus_print_layout_get_n_pages (layout);
  caucus_print_titles_clear (&titles);
  g_object_unref (context);
  return n_pages;
}

static void
test_pages (void)
{
  guint n_pages = count_pages (PAGE_HEIGHT, FALSE);

  g_assert_cmpuint (n_pages, >, 5);
  g_assert_cmpuint (count_pages (PAGE_HEIGHT, TRUE), <, n_pages);
  g_assert_cmpuint (count_pages (PAGE_HEIGHT / 2, FALSE), >, n_pages);
}

/* On a page of a few lines nearly all paragraphs are cut, and none loses a line. */
static void
test_short_pages (void)
{
  g_assert_cmpuint (count_pages (190, FALSE), >, 40);
}

/* Where something is drawn, the page is not white. */
static guint
count_dark (cairo_surface_t *surface)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int size = cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface);
  guint n = 0;

  cairo_surface_flush (surface);
  for (int i = 0; i < size; i += 4)
    {
      /* Black and white alone */
      g_assert_cmpint (pixels[i], ==, pixels[i + 1]);
      g_assert_cmpint (pixels[i], ==, pixels[i + 2]);
      n += pixels[i] < 128;
    }
  return n;
}

static void
test_drawing (void)
{
  g_autoptr (CaucusComparisonModel) model = new_model ();
  g_autoptr (CaucusPrintSource) source = caucus_print_redline_new_source (model, FALSE);
  PangoContext *context = new_context ();
  g_autoptr (CaucusPrintLayout) layout = NULL;
  CaucusPrintStyle style = { .context = context, .width = PAGE_WIDTH };
  CaucusPrintTitles titles = new_titles ();

  layout = caucus_print_layout_new (source, &titles, &style, PAGE_HEIGHT);
  for (guint page = 0; page < 3; page++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 612, 792);
      cairo_t *cr = cairo_create (surface);
      cairo_font_options_t *options = cairo_font_options_create ();

      cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
      pango_cairo_context_set_font_options (context, options);
      cairo_font_options_destroy (options);
      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_translate (cr, 65, 58);
      caucus_print_layout_draw_page (layout, cr, page);
      cairo_destroy (cr);
      g_assert_cmpuint (count_dark (surface), >, 5000);
      cairo_surface_destroy (surface);
    }
  caucus_print_titles_clear (&titles);
  g_object_unref (context);
}

/* What a printer gets. */
static void
export (GtkPrintOperation *operation,
        const char        *name)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CAUCUS_BUILD_DIR"), "tests", name, NULL);
  g_autofree char *content = NULL;
  gsize length;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                                            &error), ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, &length, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (content, "%PDF-"));
  g_assert_cmpuint (length, >, 20000);
}

static void
test_export (void)
{
  g_autoptr (CaucusComparisonModel) model = new_model ();
  CaucusPrintTitles titles = new_titles ();
  g_autoptr (GtkPrintOperation) operation =
    caucus_print_operation_new (caucus_print_redline_new_source (model, FALSE), &titles);

  export (operation, "print-round-c.pdf");
}

/* The contract of the sample between the first and the last of what was proposed. */
static CaucusColumnsModel *
new_columns (void)
{
  g_autoptr (CaucusComparisonModel) texts = new_model ();
  const CaucusComparisonRecord *record = caucus_comparison_model_get_record (texts);
  CaucusColumnsModel *model = caucus_columns_model_new ();
  GPtrArray *base = record->blocks[CAUCUS_TEXT_OLD];
  GPtrArray *by_union = record->blocks[CAUCUS_TEXT_NEW];

  caucus_columns_model_take (model, caucus_columns_record_new (g_ptr_array_ref (base),
                                                               g_ptr_array_ref (by_union),
                                                               g_ptr_array_ref (base)));
  return model;
}

static CaucusPrintTitles
new_column_titles (void)
{
  static const char *const columns[] = {
    "Union Proposal 1", "Current contract language", "District Proposal 1", NULL,
  };
  CaucusPrintTitles titles = new_titles ();

  titles.columns = g_strdupv ((GStrv) columns);
  return titles;
}

/* Three texts beside each other are cut at the same line, and none loses one. */
static void
test_columns (void)
{
  g_autoptr (CaucusColumnsModel) model = new_columns ();
  g_autoptr (CaucusPrintSource) all = caucus_print_columns_new_source (model, FALSE);
  g_autoptr (CaucusPrintSource) changes = caucus_print_columns_new_source (model, TRUE);
  PangoContext *context = new_context ();
  g_autoptr (CaucusPrintLayout) layout = NULL;
  g_autoptr (CaucusPrintLayout) short_layout = NULL;
  CaucusPrintStyle style = { .context = context, .width = PAGE_HEIGHT };
  CaucusPrintTitles titles = new_column_titles ();

  g_assert_cmpuint (caucus_print_source_get_n_lines (changes), <,
                    caucus_print_source_get_n_lines (all));
  layout = caucus_print_layout_new (all, &titles, &style, PAGE_WIDTH);
  assert_complete (layout, all);
  short_layout = caucus_print_layout_new (all, &titles, &style, 210);
  assert_complete (short_layout, all);
  g_assert_cmpuint (caucus_print_layout_get_n_pages (short_layout), >,
                    2 * caucus_print_layout_get_n_pages (layout));
  caucus_print_titles_clear (&titles);
  g_object_unref (context);
}

/* Three columns need paper that lies. */
static void
test_export_columns (void)
{
  g_autoptr (CaucusColumnsModel) model = new_columns ();
  CaucusPrintTitles titles = new_column_titles ();
  g_autoptr (GtkPrintOperation) operation =
    caucus_print_operation_new (caucus_print_columns_new_source (model, FALSE), &titles);
  GtkPageSetup *setup = gtk_print_operation_get_default_page_setup (operation);

  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  export (operation, "print-columns-c.pdf");
}

int
main (int   argc,
      char *argv[])
{
  caucus_test_page_init (&argc, &argv);

  g_test_add_func ("/print/pages", test_pages);
  g_test_add_func ("/print/short-pages", test_short_pages);
  g_test_add_func ("/print/drawing", test_drawing);
  g_test_add_func ("/print/export", test_export);
  g_test_add_func ("/print/columns", test_columns);
  g_test_add_func ("/print/export-columns", test_export_columns);
  return g_test_run ();
}
