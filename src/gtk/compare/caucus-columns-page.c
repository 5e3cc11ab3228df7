/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Three columns: the contract between what both sides would make of it. */
#include "config.h"

#include "caucus-columns-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-columns-layout.h"
#include "compare/caucus-compare-buttons.h"

enum
{
  PROP_ONLY_CHANGES = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusColumnsPage, caucus_columns_page, CAUCUS_TYPE_PAGE)

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

/* A person who hears the page has the focus on the texts: there it says what was gone to. */
static void
tell_change (CaucusColumnsPage *page,
             const char        *place)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *description = NULL;

  if (caucus_columns_model_get_change (page->model) == 0)
    {
      gtk_accessible_reset_property (GTK_ACCESSIBLE (page->rows),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
      return;
    }
  g_strv_builder_add (parts, place);
  add_side (page, parts, CAUCUS_COLUMN_UNION);
  add_side (page, parts, CAUCUS_COLUMN_EMPLOYER);
  words = g_strv_builder_end (parts);
  description = g_strjoinv (". ", words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->rows),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

static void
show_place (CaucusColumnsPage *page)
{
  guint n = caucus_columns_model_get_n_changes (page->model);
  guint change = caucus_columns_model_get_change (page->model);
  g_autofree char *words = NULL;

  if (change > 0)
    /* Translators: which change is looked at, of how many */
    words = g_strdup_printf (_("Change %u of %u"), change, n);
  else
    words = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  gtk_label_set_label (page->place, words);
  tell_change (page, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.next", change < n);
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "compare.previous", change > 1);
}

/* The change looked at stays in sight, whatever else goes or comes. */
void
caucus_columns_page_show_current (CaucusColumnsPage *page)
{
  if (caucus_columns_model_get_change (page->model) > 0)
    caucus_rows_view_scroll_to (page->rows, caucus_columns_model_get_position (page->model));
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
  caucus_columns_page_show_header (page);
  caucus_rows_view_bind_again (page->rows);
  gtk_stack_set_visible_child_name (page->stack, "texts");
}

static gboolean
caucus_columns_page_focus_inside (CaucusPage *page)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CAUCUS_COLUMNS_PAGE (page)->rows));
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
    .data = g_memdup2 (&self->request, sizeof self->request),
    .free_data = g_free,
    .free_result = (GDestroyNotify) caucus_columns_record_free,
  };

  caucus_page_read (page, &job);
}

/* --- Actions ------------------------------------------------------------- */

static void
go_to_change (CaucusColumnsPage *page,
              guint              change)
{
  if (caucus_columns_model_go_to_change (page->model, change))
    caucus_columns_page_show_current (page);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (widget);

  go_to_change (page, caucus_columns_model_get_change (page->model) + 1);
}

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (widget);

  go_to_change (page, caucus_columns_model_get_change (page->model) - 1);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    GdkModifierType modifiers;
    const char *action;
  } keys[] = {
    { GDK_KEY_n, 0, "compare.next" }, { GDK_KEY_F7, 0, "compare.next" },
    { GDK_KEY_p, 0, "compare.previous" }, { GDK_KEY_F7, GDK_SHIFT_MASK, "compare.previous" },
    { GDK_KEY_o, 0, "compare.only-changes" },
  };

  gtk_widget_class_install_action (widget_class, "compare.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "compare.previous", NULL, previous_cb);
  gtk_widget_class_install_property_action (widget_class, "compare.only-changes", "only-changes");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
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
caucus_columns_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (object);

  if (prop_id == PROP_ONLY_CHANGES)
    g_value_set_boolean (value, caucus_columns_model_get_only_changes (page->model));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_columns_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (object);

  if (prop_id != PROP_ONLY_CHANGES)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  caucus_columns_model_set_only_changes (page->model, g_value_get_boolean (value));
  caucus_columns_page_show_current (page);
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_columns_page_dispose (GObject *object)
{
  CaucusColumnsPage *page = CAUCUS_COLUMNS_PAGE (object);

  g_clear_object (&page->model);
  g_clear_object (&page->settings);

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
                                               APP_PATH "/ui/compare/caucus-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, place);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, notice);
  gtk_widget_class_bind_template_child (widget_class, CaucusColumnsPage, rows);
  bind_header (widget_class);
}

static void
caucus_columns_page_class_init (CaucusColumnsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_columns_page_dispose;
  object_class->finalize = caucus_columns_page_finalize;
  object_class->get_property = caucus_columns_page_get_property;
  object_class->set_property = caucus_columns_page_set_property;
  page_class->focus_inside = caucus_columns_page_focus_inside;
  page_class->refresh = caucus_columns_page_refresh;
  page_class->take_record = caucus_columns_page_take_record;

  properties[PROP_ONLY_CHANGES] =
    g_param_spec_boolean ("only-changes", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_COMPARE_BUTTONS);
  g_type_ensure (CAUCUS_TYPE_ROWS_VIEW);
  add_actions (widget_class);
  caucus_columns_page_add_view_actions (widget_class);
  bind_template (widget_class);
}

/* The colours of the marks are attributes of the text, made from the theme's. */
static void
follow_theme (CaucusColumnsPage *page)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (caucus_rows_view_bind_again),
                           page->rows, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (caucus_rows_view_bind_again), page->rows,
                           G_CONNECT_SWAPPED);
}

static void
caucus_columns_page_init (CaucusColumnsPage *page)
{
  const CaucusRowsViewSource source = {
    .create = create_row, .bind = bind_row, .user_data = page,
  };

  page->model = caucus_columns_model_new ();
  gtk_widget_init_template (GTK_WIDGET (page));
  caucus_rows_view_set_source (page->rows, G_LIST_MODEL (page->model), &source);
  g_signal_connect_object (page->model, "notify::change", G_CALLBACK (show_place), page,
                           G_CONNECT_SWAPPED);
  caucus_columns_page_init_view (page);
  follow_theme (page);
  show_place (page);
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
