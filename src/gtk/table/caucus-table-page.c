/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Table: what matters now. */
#include "config.h"

#include "caucus-table-page.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-reminder-table.h"
#include "common/caucus-asker.h"
#include "common/caucus-error-words.h"
#include "common/caucus-columns-layout.h"
#include "common/caucus-minute-watch.h"
#include "table/caucus-next-session.h"
#include "table/caucus-table-content.h"
#include "table/caucus-table-lines.h"
#include "table/caucus-table-section.h"

/**
 * CaucusTablePage:
 *
 * The next session, whose court the threads are in, what was due or missed, the
 * union's priorities, the latest records. Read as one, told as lines.
 */
struct _CaucusTablePage
{
  CaucusPage parent_instance;

  /* Owned */
  CaucusTableContent *content;

  /* Template children */
  CaucusNextSession *next_session;
  CaucusTableSection *reminders;
  CaucusTableSection *ours;
  CaucusTableSection *theirs;
  CaucusTableSection *issues;
  CaucusTableSection *records;

  /* State */
  gboolean was_shown;
};

G_DEFINE_FINAL_TYPE (CaucusTablePage, caucus_table_page, CAUCUS_TYPE_PAGE)

static GPtrArray *
no_lines (void)
{
  return g_ptr_array_new ();
}

static GPtrArray *
lines_for_court (CaucusTablePage   *page,
                 const CaucusParty *owing,
                 const CaucusParty *other)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  CaucusTableCourt court = {
    .owing = owing,
    .other = other,
    .zone = caucus_context_get_round (context)->zone,
    .now_usec = caucus_clock_now_usec (),
  };

  return owing != NULL ? caucus_table_lines_for_court (page->content->threads, &court)
                       : no_lines ();
}

static void
name_their_court (CaucusTablePage   *page,
                  const CaucusParty *them)
{
  g_autofree char *title = NULL;
  g_autofree char *empty = NULL;

  if (them == NULL)
    return;
  /* Translators: %s is the other party, "District" */
  title = g_strdup_printf (_("Waiting on %s"), them->name);
  /* Translators: %s is the other party, "District" */
  empty = g_strdup_printf (_("Nothing waits on %s"), them->name);
  g_object_set (page->theirs, "title", title, "empty", empty, NULL);
}

static void
show_courts (CaucusTablePage *page)
{
  CaucusContext *context = caucus_page_get_context (CAUCUS_PAGE (page));
  const CaucusParty *us = caucus_context_get_party_by_side (context, CAUCUS_SIDE_UNION);
  const CaucusParty *them = caucus_context_get_party_by_side (context, CAUCUS_SIDE_EMPLOYER);
  GPtrArray *issues;

  name_their_court (page, them);
  caucus_table_section_take_lines (page->ours, lines_for_court (page, us, them));
  caucus_table_section_take_lines (page->theirs, lines_for_court (page, them, us));
  issues = us != NULL ? caucus_table_lines_for_issues (page->content->issues, &us->id)
                      : no_lines ();
  caucus_table_section_take_lines (page->issues, issues);
}

static void
show_reminders (CaucusTablePage *page)
{
  caucus_table_section_take_lines (page->reminders,
                                   caucus_table_lines_for_reminders (page->content->reminders,
                                                                     caucus_clock_now_usec ()));
  gtk_widget_set_visible (GTK_WIDGET (page->reminders),
                          caucus_table_section_get_n_lines (page->reminders) > 0);
}

static void
caucus_table_page_take_record (CaucusPage *caucus_page,
                               gpointer    record)
{
  CaucusTablePage *page = CAUCUS_TABLE_PAGE (caucus_page);

  g_clear_pointer (&page->content, caucus_table_content_free);
  page->content = record;
  caucus_next_session_show (page->next_session, page->content->next,
                            page->content->is_next_begun);
  show_courts (page);
  show_reminders (page);
  caucus_table_section_take_lines (page->records,
                                   caucus_table_lines_for_sessions (page->content->recorded));
}

static void
caucus_table_page_refresh (CaucusPage *page)
{
  const CaucusRound *round = caucus_context_get_round (caucus_page_get_context (page));
  CaucusJob job = caucus_table_content_read_job (&round->id);

  caucus_page_read (page, &job);
}

/* When a session ends the next one takes its place, and at midnight waiting gets a day longer. */
static gboolean
is_outdated (CaucusTablePage *page)
{
  gint64 now_usec = caucus_clock_now_usec ();

  return (page->content->next != NULL && page->content->next->end_usec <= now_usec)
         || now_usec / G_USEC_PER_SEC % 3600 < 60;
}

static void
minute_cb (gpointer user_data)
{
  CaucusTablePage *page = CAUCUS_TABLE_PAGE (user_data);

  if (page->content == NULL)
    return;
  caucus_next_session_tick (page->next_session);
  if (is_outdated (page))
    caucus_table_page_refresh (CAUCUS_PAGE (page));
}

static gpointer
acknowledge (CaucusDatabase  *database,
             gpointer         data,
             GError         **error)
{
  caucus_reminder_table_acknowledge (database, data, error);
  return NULL;
}

static void
acknowledged_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CaucusTablePage) page = caucus_asker_take (user_data);
  g_autoptr (GError) error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  if (error != NULL && page != NULL)
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s", caucus_error_words (error));
}

static void
done_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CaucusId id;
  CaucusJob job = { .run = acknowledge, .free_data = g_free };

  if (!caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    return;
  job.data = caucus_id_copy (&id);
  caucus_store_write_async (caucus_page_get_store (CAUCUS_PAGE (widget)), &job, acknowledged_cb,
                            caucus_asker_new (widget));
}

/* Drafts come and go without a change that others hear of: look again when shown again. */
static void
caucus_table_page_map (GtkWidget *widget)
{
  CaucusTablePage *page = CAUCUS_TABLE_PAGE (widget);

  GTK_WIDGET_CLASS (caucus_table_page_parent_class)->map (widget);

  if (page->was_shown && page->content != NULL)
    caucus_table_page_refresh (CAUCUS_PAGE (page));
  page->was_shown = TRUE;
}

static void
caucus_table_page_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_TABLE_PAGE (object)->content, caucus_table_content_free);

  G_OBJECT_CLASS (caucus_table_page_parent_class)->finalize (object);
}

static void
caucus_table_page_class_init (CaucusTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = caucus_table_page_finalize;
  widget_class->map = caucus_table_page_map;
  CAUCUS_PAGE_CLASS (klass)->refresh = caucus_table_page_refresh;
  CAUCUS_PAGE_CLASS (klass)->take_record = caucus_table_page_take_record;

  g_type_ensure (CAUCUS_TYPE_COLUMNS_LAYOUT);
  g_type_ensure (CAUCUS_TYPE_NEXT_SESSION);
  g_type_ensure (CAUCUS_TYPE_TABLE_SECTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/table/caucus-table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, next_session);
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, reminders);
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, ours);
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, theirs);
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, issues);
  gtk_widget_class_bind_template_child (widget_class, CaucusTablePage, records);
  gtk_widget_class_install_action (widget_class, "table.done", "s", done_cb);
}

static void
caucus_table_page_init (CaucusTablePage *page)
{
  gtk_widget_init_template (GTK_WIDGET (page));
  caucus_table_section_set_row_kind (page->reminders, CAUCUS_TABLE_ROW_REMINDER);
  caucus_table_section_set_row_kind (page->issues, CAUCUS_TABLE_ROW_ISSUE);
  caucus_table_section_set_row_kind (page->records, CAUCUS_TABLE_ROW_SESSION);
  caucus_page_set_title (CAUCUS_PAGE (page), _("Table"), NULL);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_EVERYTHING);
  caucus_minute_watch_add (GTK_WIDGET (page), minute_cb, page);
}
