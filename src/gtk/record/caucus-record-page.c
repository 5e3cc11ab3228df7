/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Record: the sessions that have one, or may. */
#include "config.h"

#include "caucus-record-page.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-session-rules.h"
#include "common/caucus-format.h"
#include "record/caucus-record-item.h"

/**
 * CaucusRecordPage:
 *
 * The session that is under way or comes next stands on top, ready to be started;
 * below it those still to come and those that were, the nearest of each first.
 */
struct _CaucusRecordPage
{
  CaucusPage parent_instance;

  /* Template children */
  GtkStack *stack;
  GtkWidget *card;
  GtkLabel *card_state;
  GtkLabel *card_title;
  GtkLabel *card_when;
  GtkLabel *card_place;
  GtkButton *start_button;
  GtkWidget *ahead_group;
  GtkWidget *past_group;
  GtkListBox *ahead_list;
  GtkListBox *past_list;
  GListStore *ahead;
  GListStore *past;

  /* State */
  CaucusId next_id;
};

G_DEFINE_FINAL_TYPE (CaucusRecordPage, caucus_record_page, CAUCUS_TYPE_PAGE)

static GPtrArray *
summaries_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_record_summary_free);
}

/*
 * What was cancelled, or was tentative until it was over, has a place here only with a record
 * of its own. That a confirmed session was held is not always said.
 */
static gboolean
is_listed (const CaucusRecordSummary *summary,
           gint64                     now_usec)
{
  CaucusSessionStatus status = summary->session->status;

  return summary->count > 0 || summary->has_draft
         || caucus_session_is_upcoming (summary->session, now_usec)
         || status == CAUCUS_SESSION_CONFIRMED || status == CAUCUS_SESSION_HELD;
}

static char *
describe_state (const CaucusSession *session,
                gint64               now_usec)
{
  if (session->start_usec <= now_usec)
    return g_strdup (_("Under way"));
  return caucus_format_from_now (session->start_usec, now_usec);
}

static void
show_card (CaucusRecordPage          *page,
           const CaucusRecordSummary *next)
{
  const CaucusSession *session;
  g_autofree char *state = NULL;
  g_autofree char *title = NULL;
  g_autofree char *when = NULL;

  gtk_widget_set_visible (page->card, next != NULL);
  if (next == NULL)
    return;
  session = next->session;
  page->next_id = session->id;
  state = describe_state (session, caucus_clock_now_usec ());
  title = caucus_format_session_title (session);
  when = caucus_format_session_when (session);
  gtk_label_set_label (page->card_state, state);
  gtk_label_set_label (page->card_title, title);
  gtk_label_set_label (page->card_when, when);
  gtk_label_set_label (page->card_place, session->place != NULL ? session->place : "");
  gtk_widget_set_visible (GTK_WIDGET (page->card_place), session->place != NULL);
  gtk_button_set_label (page->start_button, next->count > 0 || next->has_draft
                                            ? _("Continue _Record") : _("Start _Record"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (page->start_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  next->count > 0 || next->has_draft
                                  ? _("Continue Record") : _("Start Record"), -1);
}

/* Splits the sessions, which come by time; the first one ahead is the card's. */
static void
show_summaries (CaucusRecordPage *page,
                GPtrArray        *summaries)
{
  g_autoptr (GPtrArray) ahead = summaries_new ();
  g_autoptr (GPtrArray) past = summaries_new ();
  g_autoptr (CaucusRecordSummary) next = NULL;
  gint64 now_usec = caucus_clock_now_usec ();

  g_ptr_array_set_free_func (summaries, NULL);
  for (guint i = 0; i < summaries->len; i++)
    {
      CaucusRecordSummary *summary = g_ptr_array_index (summaries, i);

      if (!is_listed (summary, now_usec))
        caucus_record_summary_free (summary);
      else if (!caucus_session_is_upcoming (summary->session, now_usec))
        g_ptr_array_insert (past, 0, summary);
      else if (next == NULL)
        next = summary;
      else
        g_ptr_array_add (ahead, summary);
    }
  gtk_stack_set_visible_child_name (page->stack, next != NULL || ahead->len + past->len > 0
                                                 ? "sessions" : "empty");
  show_card (page, next);
  gtk_widget_set_visible (page->ahead_group, ahead->len > 0);
  gtk_widget_set_visible (page->past_group, past->len > 0);
  caucus_item_list_update (page->ahead, g_steal_pointer (&ahead));
  caucus_item_list_update (page->past, g_steal_pointer (&past));
}

static void
caucus_record_page_take_record (CaucusPage *page,
                                gpointer    record)
{
  g_autoptr (GPtrArray) summaries = record;

  show_summaries (CAUCUS_RECORD_PAGE (page), summaries);
}

static void
caucus_record_page_refresh (CaucusPage *page)
{
  const CaucusRound *round = caucus_context_get_round (caucus_page_get_context (page));
  CaucusJob job = caucus_record_summary_read_job (&round->id);

  caucus_page_read (page, &job);
}

/* Drafts come and go without a change that others hear of: look again when shown again. */
static void
caucus_record_page_map (GtkWidget *widget)
{
  CaucusPage *page = CAUCUS_PAGE (widget);

  GTK_WIDGET_CLASS (caucus_record_page_parent_class)->map (widget);

  if (caucus_context_get_round (caucus_page_get_context (page)) != NULL)
    caucus_record_page_refresh (page);
}

static void
open_session (CaucusRecordPage *page,
              const CaucusId   *id)
{
  g_autofree char *text = caucus_id_to_string (id);

  gtk_widget_activate_action (GTK_WIDGET (page), "win.open-session", "s", text);
}

static void
start_clicked_cb (CaucusRecordPage *page)
{
  open_session (page, &page->next_id);
}

static void
row_activated_cb (CaucusRecordPage *page,
                  GtkListBoxRow    *row,
                  GtkListBox       *list)
{
  GListStore *items = list == page->past_list ? page->past : page->ahead;
  g_autoptr (CaucusItem) item = NULL;

  item = g_list_model_get_item (G_LIST_MODEL (items), (guint) gtk_list_box_row_get_index (row));
  open_session (page, caucus_item_get_id (item));
}

/* Newer libadwaita names the row by its title, which goes before any other name. */
static void
name_row (GtkWidget  *row,
          GParamSpec *pspec,
          CaucusItem *item)
{
  g_autofree char *description = NULL;

  g_object_get (item, "description", &description, NULL);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, description, -1);
}

static GtkWidget *
make_row (gpointer item,
          gpointer user_data)
{
  GtkWidget *content = gtk_label_new (NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *row = adw_action_row_new ();

  gtk_widget_add_css_class (content, "dim-label");
  gtk_widget_add_css_class (content, "numeric");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), content);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  /* The name says the title too: GTK 4.8 would say both. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "when", row, "subtitle", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "content", content, "label", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (item, "notify::description", G_CALLBACK (name_row), row,
                           G_CONNECT_SWAPPED);
  name_row (row, NULL, item);
  return row;
}

static void
caucus_record_page_class_init (CaucusRecordPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_record_page_refresh;
  CAUCUS_PAGE_CLASS (klass)->take_record = caucus_record_page_take_record;
  widget_class->map = caucus_record_page_map;

  g_type_ensure (CAUCUS_TYPE_RECORD_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/record/caucus-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, card);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, card_state);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, card_title);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, card_when);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, card_place);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, start_button);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, ahead_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, past_group);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, ahead_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, past_list);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, ahead);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordPage, past);
  gtk_widget_class_bind_template_callback (widget_class, start_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
caucus_record_page_init (CaucusRecordPage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  gtk_list_box_bind_model (page->ahead_list, G_LIST_MODEL (page->ahead), make_row, NULL, NULL);
  gtk_list_box_bind_model (page->past_list, G_LIST_MODEL (page->past), make_row, NULL, NULL);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_NOTES | CAUCUS_CHANGED_SESSIONS);
}
