/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns: the contract between what both sides would make of it. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include "common/caucus-columns-layout.h"
#include "compare/caucus-comparison-copy.h"

G_DEFINE_FINAL_TYPE (CaucusColumnsPage, caucus_columns_page, CAUCUS_TYPE_COMPARING_PAGE)

/* --- What is shown ------------------------------------------------------- */

static void
add_side (CaucusColumnsPage *page,
          GStrvBuilder      *parts,
          CaucusColumn       side)
{
  g_autofree char *words = caucus_columns_model_describe_change (page->model, side);
  CaucusColumnPlace place = side == CAUCUS_COLUMN_UNION ? CAUCUS_PLACE_UNION
                                                        : CAUCUS_PLACE_EMPLOYER;

  if (words == NULL)
    return;
  g_strv_builder_add (parts, page->names.words[place]);
  g_strv_builder_add (parts, words);
}

static char *
caucus_columns_page_describe_change (CaucusComparingPage *comparing_page)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (comparing_page);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  add_side (page, parts, CAUCUS_COLUMN_UNION);
  add_side (page, parts, CAUCUS_COLUMN_EMPLOYER);
  words = g_strv_builder_end (parts);
  return g_strjoinv (". ", words);
}

static void
add_part (CaucusColumnsPage        *page,
          GArray                   *redline,
          const CaucusColumnsParts *parts,
          CaucusColumnPlace         place)
{
  const CaucusRedlinePart part = { page->names.words[place], parts->cells[place] };

  if (part.cell != NULL)
    g_array_append_val (redline, part);
}

/* What each side makes of the paragraph; where neither changes it, the contract's. */
static void
add_line (CaucusColumnsPage *page,
          GArray            *redline,
          CaucusColumnsLine *line)
{
  const CaucusColumnsParts *parts = caucus_columns_line_get_parts (line);

  for (CaucusColumnPlace place = 0; place < CAUCUS_N_PLACES; place++)
    {
      if (parts->is_changed[place]
          || (place == CAUCUS_PLACE_CONTRACT && !caucus_columns_line_get_is_changed (line)))
        add_part (page, redline, parts, place);
    }
}

static gboolean
caucus_columns_page_copy_rows (CaucusComparingPage *comparing_page,
                               guint                first,
                               guint                n_rows)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (comparing_page);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) redline = g_array_new (FALSE, FALSE, sizeof (CaucusRedlinePart));

  for (guint i = first; i < first + n_rows; i++)
    {
      CaucusColumnsLine *line = caucus_columns_model_new_line (page->model, i);

      if (line == NULL)
        break;
      g_ptr_array_add (lines, line);
      add_line (page, redline, line);
    }
  if (redline->len > 0)
    caucus_comparison_copy_parts (GTK_WIDGET (page),
                                  (const CaucusRedlinePart *) (gpointer) redline->data,
                                  redline->len);
  return redline->len > 0;
}

static void
caucus_columns_page_show_authors (CaucusComparingPage *page,
                                  gboolean             is_by_author)
{
  caucus_columns_model_set_by_author (CAUCUS_COLUMNS_PAGE (page)->model, is_by_author);
}

/* --- Reading ------------------------------------------------------------- */

/* Where nothing was passed meanwhile a person keeps the place in the texts. */
static void
caucus_columns_page_take_record (CaucusPage *caucus_page,
                                 gpointer    record)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (caucus_page);
  const CaucusColumnsRecord *shown = caucus_columns_model_get_record (page->model);

  if (shown != NULL && caucus_columns_record_is_equal (shown, record))
    caucus_columns_record_free (record);
  else
    caucus_columns_model_take (page->model, record);
  caucus_columns_page_show_header (CAUCUS_COMPARING_PAGE (page));
  caucus_rows_view_bind_again (page->rows);
  caucus_comparing_page_show_texts (CAUCUS_COMPARING_PAGE (page));
  caucus_columns_page_read_elsewhere (page);
}

static gpointer
read_columns (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return caucus_columns_record_read (database, data, error);
}

static void
caucus_columns_page_refresh (CaucusPage *page)
{
  CaucusColumnsPage *self = CAUCUS_COLUMNS_PAGE (page);
  CaucusJob job = {
    .run = read_columns,
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_columns_record_free,
  };

  self->request.strict_typography =
    !caucus_comparing_page_get_switch (CAUCUS_COMPARING_PAGE (page), "ignores-typography");
  job.data = g_memdup2 (&self->request, sizeof self->request);
  caucus_page_read (page, &job);
}

/* --- The widget ---------------------------------------------------------- */

static GtkWidget *
create_row (gpointer user_data)
{
  return g_object_new (CAUCUS_TYPE_COLUMNS_ROW_VIEW, NULL);
}

static void
bind_row (GtkWidget *row,
          gpointer   item,
          gpointer   user_data)
{
  caucus_columns_row_view_show (CAUCUS_COLUMNS_ROW_VIEW (row), item,
                                &CAUCUS_COLUMNS_PAGE (user_data)->names);
}

static void
caucus_columns_page_dispose (GObject *object)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (object);

  caucus_columns_page_stop_elsewhere (page);
  g_clear_object (&page->model);

  G_OBJECT_CLASS (caucus_columns_page_parent_class)->dispose (object);
}

static void
caucus_columns_page_finalize (GObject *object)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (object);

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    g_clear_pointer (&page->names.words[i], g_free);

  G_OBJECT_CLASS (caucus_columns_page_parent_class)->finalize (object);
}

static void
bind_header (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *title;
    const char *facts;
  } names[CAUCUS_N_PLACES] = {
    [CAUCUS_PLACE_UNION] = { "union_title", "union_facts" },
    [CAUCUS_PLACE_CONTRACT] = { "contract_title", "contract_facts" },
    [CAUCUS_PLACE_EMPLOYER] = { "employer_title", "employer_facts" },
  };

  for (guint i = 0; i < CAUCUS_N_PLACES; i++)
    {
      gssize offset = (gssize) (i * sizeof (GtkLabel *));

      gtk_widget_class_bind_template_child_full (
        widget_class, names[i].title, FALSE,
        G_STRUCT_OFFSET (CaucusColumnsPage, titles) + offset);
      gtk_widget_class_bind_template_child_full (
        widget_class, names[i].facts, FALSE,
        G_STRUCT_OFFSET (CaucusColumnsPage, facts) + offset);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/columns/caucus-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, place);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, rows);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, strip);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, asides_above);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, asides_below);
  bind_header (widget_class);
}

static void
caucus_columns_page_class_init (CaucusColumnsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);
  CaucusComparingPageClass *comparing_class = CAUCUS_COMPARING_PAGE_CLASS (klass);

  object_class->dispose = caucus_columns_page_dispose;
  object_class->finalize = caucus_columns_page_finalize;
  page_class->refresh = caucus_columns_page_refresh;
  page_class->take_record = caucus_columns_page_take_record;
  comparing_class->describe_change = caucus_columns_page_describe_change;
  comparing_class->show_counts = caucus_columns_page_show_header;
  comparing_class->copy_rows = caucus_columns_page_copy_rows;
  comparing_class->show_authors = caucus_columns_page_show_authors;

  g_type_ensure (CAUCUS_TYPE_COLUMNS_LAYOUT);
  caucus_columns_page_add_elsewhere_actions (widget_class);
  caucus_columns_page_add_print_actions (widget_class);
  bind_template (widget_class);
}

static void
caucus_columns_page_init (CaucusColumnsPage *page)
{
  const CaucusRowsViewSource source = {
    .create = create_row, .bind = bind_row, .user_data = page,
  };
  CaucusComparingParts parts = { .source = &source };

  page->model = caucus_columns_model_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  parts.lines = CAUCUS_CHANGE_LINES (page->model);
  parts.stack = page->stack;
  parts.place = page->place;
  parts.rows = page->rows;
  parts.strip = page->strip;
  parts.asides[0] = page->asides_above;
  parts.asides[1] = page->asides_below;
  caucus_comparing_page_set_parts (CAUCUS_COMPARING_PAGE (page), &parts);
  caucus_columns_model_set_by_author (
    page->model, caucus_comparing_page_get_switch (CAUCUS_COMPARING_PAGE (page),
                                                   "colors-by-author"));
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_THREADS | CAUCUS_CHANGED_ROUNDS);
}

/**
 * caucus_columns_page_new:
 * @thread_id: of a thread of the open round
 *
 * Shows what each side passed last, and what it passes while the page is open.
 *
 * Returns: (transfer floating): a page for the thread
 */
CaucusPage *
caucus_columns_page_new (CaucusContext  *context,
                         const CaucusId *thread_id)
{
  CaucusColumnsPage *page = g_object_new (CAUCUS_TYPE_COLUMNS_PAGE, "context", context, NULL);

  page->request.thread_id = *thread_id;
  return CAUCUS_PAGE (page);
}
