/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proposals: the status of every thread. */
#include "config.h"

#include "caucus-proposals-page.h"

#include <glib/gi18n.h>

#include "common/caucus-fit-layout.h"
#include "common/caucus-row-bin.h"
#include "common/caucus-thread-item.h"

#define UI_PATH APP_PATH "/ui/proposals/"

/**
 * CaucusProposalsPage:
 *
 * The same list twice: as a grid whose columns sort it, and as rows of two lines
 * where the window is too narrow for the grid.
 */
struct _CaucusProposalsPage
{
  CaucusPage parent_instance;

  /* Owned */
  GListStore *threads;
  GListModel *shown;
  GtkFilter *filter;
  char *show;

  /* Template children */
  GtkStack *stack;
  GtkBox *filter_box;
  GtkColumnView *grid;
  GtkListView *list;
  GtkColumnViewColumn *number_column;
  GtkColumnViewColumn *title_column;
  GtkColumnViewColumn *state_column;
  GtkColumnViewColumn *union_column;
  GtkColumnViewColumn *employer_column;
  GtkColumnViewColumn *waiting_column;
  GtkLabel *nothing_label;
};

enum
{
  PROP_SHOW = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusProposalsPage, caucus_proposals_page, CAUCUS_TYPE_PAGE)

static gboolean
is_agreed (CaucusThreadItem *item)
{
  CaucusThreadState state = caucus_thread_item_get_summary (item)->state;

  return state == CAUCUS_THREAD_TA || state == CAUCUS_THREAD_RATIFIED;
}

static gboolean
is_shown (gpointer item,
          gpointer user_data)
{
  CaucusProposalsPage *page = CAUCUS_PROPOSALS_PAGE (user_data);

  if (g_str_equal (page->show, "ours"))
    return caucus_thread_item_get_court (item) == CAUCUS_COURT_OURS;
  if (g_str_equal (page->show, "theirs"))
    return caucus_thread_item_get_court (item) == CAUCUS_COURT_THEIRS;
  if (g_str_equal (page->show, "agreed"))
    return is_agreed (item);
  return TRUE;
}

static const char *
describe_nothing (const char *show)
{
  if (g_str_equal (show, "ours"))
    return _("Nothing is waiting for our answer.");
  if (g_str_equal (show, "theirs"))
    return _("Nothing is waiting for their answer.");
  return _("There is no tentative agreement yet.");
}

static void
shown_changed_cb (CaucusProposalsPage *page)
{
  gboolean is_empty = g_list_model_get_n_items (page->shown) == 0;

  gtk_widget_set_visible (GTK_WIDGET (page->nothing_label), is_empty);
  gtk_label_set_label (page->nothing_label, describe_nothing (page->show));
}

static void
set_show (CaucusProposalsPage *page,
          const char          *show)
{
  if (show == NULL || g_strcmp0 (page->show, show) == 0)
    return;
  g_free (page->show);
  page->show = g_strdup (show);
  gtk_filter_changed (page->filter, GTK_FILTER_CHANGE_DIFFERENT);
  shown_changed_cb (page);
  g_object_notify_by_pspec (G_OBJECT (page), properties[PROP_SHOW]);
}

static void
row_activated_cb (GtkWidget *view,
                  guint      position)
{
  GtkSelectionModel *model = NULL;
  g_autoptr (CaucusItem) item = NULL;
  g_autofree char *id = NULL;

  g_object_get (view, "model", &model, NULL);
  item = g_list_model_get_item (G_LIST_MODEL (model), position);
  id = caucus_item_dup_id_text (item);
  gtk_widget_activate_action (view, "win.open-thread", "s", id);
  g_object_unref (model);
}

/* Counts in words, what waits on us first. */
static char *
format_counts (GListModel *threads)
{
  guint counts[3] = { 0 };
  guint agreed = 0;
  g_autofree char *ours = NULL, *theirs = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (threads); i++)
    {
      g_autoptr (CaucusThreadItem) item = g_list_model_get_item (threads, i);

      counts[caucus_thread_item_get_court (item)]++;
      agreed += is_agreed (item);
    }
  ours = g_strdup_printf (ngettext ("%u in our court", "%u in our court",
                                    counts[CAUCUS_COURT_OURS]), counts[CAUCUS_COURT_OURS]);
  theirs = g_strdup_printf (ngettext ("%u in theirs", "%u in theirs",
                                      counts[CAUCUS_COURT_THEIRS]), counts[CAUCUS_COURT_THEIRS]);
  /* Translators: "4 in our court · 3 in theirs · 3 TA" */
  return g_strdup_printf (_("%s · %s · %u TA"), ours, theirs, agreed);
}

static const char *
get_party_name (CaucusProposalsPage *page,
                CaucusSide           side)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *party = caucus_context_get_party_by_side (context, side);

  if (party != NULL)
    return party->name;
  return side == CAUCUS_SIDE_UNION ? _("Union") : _("Employer");
}

static void
caucus_proposals_page_take_record (CaucusPage *caucus_page,
                                   gpointer    record)
{
  CaucusProposalsPage *page = CAUCUS_PROPOSALS_PAGE (caucus_page);
  GPtrArray *summaries = record;
  g_autofree char *counts = NULL;
  gboolean is_empty = summaries->len == 0;

  caucus_thread_item_list_update (page->threads, summaries, caucus_page_get_context (caucus_page));
  counts = format_counts (G_LIST_MODEL (page->threads));
  caucus_page_set_title (caucus_page, _("Proposals"), is_empty ? NULL : counts);
  gtk_filter_changed (page->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "proposals.compare-agreement", !is_empty);
  gtk_stack_set_visible_child_name (page->stack, is_empty ? "empty" : "threads");
}

/* The threads come before the buttons over them that choose some. */
static gboolean
caucus_proposals_page_focus_inside (CaucusPage *caucus_page)
{
  CaucusProposalsPage *page = CAUCUS_PROPOSALS_PAGE (caucus_page);
  GtkWidget *view = GTK_WIDGET (page->grid);

  if (!gtk_widget_get_mapped (view))
    view = GTK_WIDGET (page->list);
  return gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD)
         || CAUCUS_PAGE_CLASS (caucus_proposals_page_parent_class)->focus_inside (caucus_page);
}

static gpointer
read_threads (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return caucus_thread_summary_list (database, data, error);
}

static void
caucus_proposals_page_refresh (CaucusPage *page)
{
  CaucusProposalsPage *self = CAUCUS_PROPOSALS_PAGE (page);
  const CaucusRound *round = caucus_context_get_round (caucus_page_get_context (page));
  CaucusJob job = {
    .run = read_threads,
    .data = caucus_id_copy (&round->id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) g_ptr_array_unref,
  };

  gtk_column_view_column_set_title (self->union_column, get_party_name (self, CAUCUS_SIDE_UNION));
  gtk_column_view_column_set_title (self->employer_column,
                                    get_party_name (self, CAUCUS_SIDE_EMPLOYER));
  caucus_page_read (page, &job);
}

static void
set_factories (CaucusProposalsPage *page)
{
  const struct
  {
    GtkColumnViewColumn *column;
    const char *resource;
  } columns[] = {
    { page->number_column, UI_PATH "caucus-thread-number-cell.ui" },
    { page->title_column, UI_PATH "caucus-thread-title-cell.ui" },
    { page->state_column, UI_PATH "caucus-thread-state-cell.ui" },
    { page->union_column, UI_PATH "caucus-thread-union-cell.ui" },
    { page->employer_column, UI_PATH "caucus-thread-employer-cell.ui" },
    { page->waiting_column, UI_PATH "caucus-thread-waiting-cell.ui" },
  };
  g_autoptr (GtkListItemFactory) row =
    gtk_builder_list_item_factory_new_from_resource (NULL, UI_PATH "caucus-thread-row.ui");

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkListItemFactory) factory =
        gtk_builder_list_item_factory_new_from_resource (NULL, columns[i].resource);

      gtk_column_view_column_set_factory (columns[i].column, factory);
    }
  gtk_list_view_set_factory (page->list, row);
}

static void
set_models (CaucusProposalsPage *page)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (page->grid);
  g_autoptr (GtkSelectionModel) model = NULL;
  GListModel *sorted;

  page->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, page, NULL));
  page->shown =
    G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (page->threads)),
                                             g_object_ref (page->filter)));
  g_signal_connect_object (page->shown, "items-changed", G_CALLBACK (shown_changed_cb), page,
                           G_CONNECT_SWAPPED);
  sorted = G_LIST_MODEL (gtk_sort_list_model_new (g_object_ref (page->shown),
                                                  g_object_ref (sorter)));
  model = GTK_SELECTION_MODEL (gtk_no_selection_new (sorted));
  gtk_column_view_set_model (page->grid, model);
  gtk_list_view_set_model (page->list, model);
  gtk_column_view_sort_by_column (page->grid, page->number_column, GTK_SORT_ASCENDING);
}

static void
caucus_proposals_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  if (prop_id == PROP_SHOW)
    g_value_set_string (value, CAUCUS_PROPOSALS_PAGE (object)->show);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_proposals_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  if (prop_id == PROP_SHOW)
    set_show (CAUCUS_PROPOSALS_PAGE (object), g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_proposals_page_dispose (GObject *object)
{
  CaucusProposalsPage *page = CAUCUS_PROPOSALS_PAGE (object);

  /* The filter outlives the page in the views' models for a moment. */
  if (page->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (page->filter), NULL, NULL, NULL);
  g_clear_object (&page->shown);
  g_clear_object (&page->filter);
  g_clear_object (&page->threads);

  G_OBJECT_CLASS (caucus_proposals_page_parent_class)->dispose (object);
}

static void
caucus_proposals_page_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_PROPOSALS_PAGE (object)->show, g_free);

  G_OBJECT_CLASS (caucus_proposals_page_parent_class)->finalize (object);
}

/* What the other side's texts would make of the contract, as the question is asked most. */
static void
compare_agreement_cb (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.compare-agreement", "(ss)", "contract", "employer");
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, UI_PATH "caucus-proposals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, filter_box);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, list);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, number_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, title_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, state_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, union_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, employer_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, waiting_column);
  gtk_widget_class_bind_template_child (widget_class, CaucusProposalsPage, nothing_label);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
caucus_proposals_page_class_init (CaucusProposalsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_proposals_page_dispose;
  object_class->finalize = caucus_proposals_page_finalize;
  object_class->get_property = caucus_proposals_page_get_property;
  object_class->set_property = caucus_proposals_page_set_property;
  page_class->focus_inside = caucus_proposals_page_focus_inside;
  page_class->refresh = caucus_proposals_page_refresh;
  page_class->take_record = caucus_proposals_page_take_record;

  properties[PROP_SHOW] =
    g_param_spec_string ("show", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_property_action (widget_class, "proposals.show", "show");
  gtk_widget_class_install_action (widget_class, "proposals.compare-agreement", NULL,
                                   compare_agreement_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "proposals.compare-agreement",
                                       NULL);

  g_type_ensure (CAUCUS_TYPE_FIT_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_ROW_BIN);
  g_type_ensure (CAUCUS_TYPE_THREAD_ITEM);
  bind_template (widget_class);
}

/* With large text the words of a button stand below each other. */
static void
wrap_filter (CaucusProposalsPage *page)
{
  GtkWidget *button = gtk_widget_get_first_child (GTK_WIDGET (page->filter_box));

  for (; button != NULL; button = gtk_widget_get_next_sibling (button))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));

      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
    }
}

static void
caucus_proposals_page_init (CaucusProposalsPage *page)
{
  page->show = g_strdup ("all");
  page->threads = g_list_store_new (CAUCUS_TYPE_THREAD_ITEM);
  gtk_widget_init_template (GTK_WIDGET (page));
  wrap_filter (page);
  set_factories (page);
  set_models (page);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_THREADS | CAUCUS_CHANGED_ROUNDS);
}
