/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's record: the stream of entries and the composer. */
#include "config.h"

#include "caucus-session-record-page-private.h"

#include <glib/gi18n.h>

#include "common/caucus-format.h"
#include "record/caucus-composer.h"
#include "record/caucus-note-item.h"
#include "record/caucus-note-row.h"
#include "record/caucus-record-head.h"

/**
 * CaucusSessionRecordPage:
 *
 * The keys stay with the composer: what is typed while another widget has the
 * focus goes there too.
 */
enum
{
  PROP_DRAFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusSessionRecordPage, caucus_session_record_page, CAUCUS_TYPE_PAGE)

static void
show_session (CaucusSessionRecordPage *page,
              const CaucusSession     *session)
{
  g_autofree char *title = caucus_format_session_title (session);
  g_autofree char *when = caucus_format_session_when (session);
  g_autofree char *subtitle = NULL;

  if (session->place != NULL)
    /* Translators: when a session is and where */
    subtitle = g_strdup_printf (_("%s · %s"), when, session->place);
  caucus_page_set_title (CAUCUS_PAGE (page), title, subtitle != NULL ? subtitle : when);
}

static void
caucus_session_record_page_take_record (CaucusPage *caucus_page,
                                        gpointer    data)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (caucus_page);
  CaucusSessionRecord *record = data;

  show_session (page, record->session);
  caucus_note_draft_take_record (page->draft, record);
}

static gboolean
caucus_session_record_page_focus_inside (CaucusPage *page)
{
  return gtk_widget_grab_focus (CAUCUS_SESSION_RECORD_PAGE (page)->composer);
}

static void
caucus_session_record_page_refresh (CaucusPage *caucus_page)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (caucus_page);
  CaucusJob job = caucus_session_record_read_job (&page->session_id);

  caucus_page_read (caucus_page, &job);
}

static gboolean
show_last_cb (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);
  guint count = g_list_model_get_n_items (G_LIST_MODEL (page->entries));

  page->tick_id = 0;
  if (count > 0)
    gtk_widget_activate_action (GTK_WIDGET (page->list), "list.scroll-to-item", "u", count - 1);
  return G_SOURCE_REMOVE;
}

/* A list that is being laid out does not hear where it is to scroll: before the next frame it
   does. */
static void
show_last (CaucusSessionRecordPage *page)
{
  if (page->tick_id == 0)
    page->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (page), show_last_cb, NULL, NULL);
}

static void
entries_changed_cb (CaucusSessionRecordPage *page)
{
  const CaucusSessionRecord *record = caucus_note_draft_get_record (page->draft);

  caucus_item_list_update (page->entries, caucus_note_item_list_records (record));
  gtk_stack_set_visible_child_name (page->stack, record->notes->len > 0 ? "entries" : "empty");
  if (page->is_following)
    show_last (page);
}

static gboolean
is_at_end (GtkAdjustment *adjustment)
{
  double end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);

  return gtk_adjustment_get_value (adjustment) >= end - 24;
}

/* Rows grow as they are measured, and the composer takes room: the end stays in sight. */
static void
room_changed_cb (CaucusSessionRecordPage *page,
                 GtkAdjustment           *adjustment)
{
  page->shown_upper = gtk_adjustment_get_upper (adjustment);
  if (page->is_following && !is_at_end (adjustment))
    show_last (page);
}

/* A list that measures its rows moves too; the person's own scrolling leaves the length alone. */
static void
scrolled_cb (CaucusSessionRecordPage *page,
             GtkAdjustment           *adjustment)
{
  if (is_at_end (adjustment))
    page->is_following = TRUE;
  else if (gtk_adjustment_get_value (adjustment) < page->shown_value
           && gtk_adjustment_get_upper (adjustment) == page->shown_upper)
    page->is_following = FALSE;
  page->shown_value = gtk_adjustment_get_value (adjustment);
}

static void
entry_activated_cb (CaucusSessionRecordPage *page,
                    guint                    position)
{
  g_autoptr (CaucusItem) item = g_list_model_get_item (G_LIST_MODEL (page->entries), position);

  caucus_note_draft_correct (page->draft, caucus_item_get_id (item));
  gtk_widget_grab_focus (page->composer);
}

static gboolean
types_a_character (guint           key,
                   GdkModifierType state)
{
  gunichar character = gdk_keyval_to_unicode (key);

  return (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) == 0
         && character > ' ' && character != 0x7f;
}

static gboolean
key_pressed_cb (CaucusSessionRecordPage *page,
                guint                    key,
                guint                    code,
                GdkModifierType          state,
                GtkEventController      *controller)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = gtk_root_get_focus (root);

  if (!types_a_character (key, state)
      || (focus != NULL && gtk_widget_is_ancestor (focus, page->composer)))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_grab_focus (page->composer);
  return gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller),
                                           gtk_root_get_focus (root));
}

/* While the newest entries are in sight Tab leads to the last one, and else to the one it left. */
static gboolean
enter_entries (CaucusSessionRecordPage *page,
               GtkDirectionType         direction)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (page->list));

  if (last == NULL || !gtk_widget_get_mapped (GTK_WIDGET (page->list)))
    return FALSE;
  if (page->is_following)
    return gtk_widget_grab_focus (last);
  return gtk_widget_child_focus (GTK_WIDGET (page->list), direction);
}

static gboolean
leave_for_entries (CaucusSessionRecordPage *page,
                   GtkWidget               *part,
                   GtkDirectionType         direction)
{
  return gtk_widget_child_focus (part, direction) || enter_entries (page, direction);
}

/* The arrow keys lead from entry to entry, Tab past them: a record can have hundreds. */
static gboolean
caucus_session_record_page_focus (GtkWidget        *widget,
                                  GtkDirectionType  direction)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  gboolean is_forward = direction == GTK_DIR_TAB_FORWARD;
  gboolean is_handled = FALSE;

  if (focus != NULL && (is_forward || direction == GTK_DIR_TAB_BACKWARD))
    {
      if (gtk_widget_is_ancestor (focus, GTK_WIDGET (page->list)))
        is_handled = gtk_widget_child_focus (is_forward ? page->composer : page->head, direction);
      else if (gtk_widget_is_ancestor (focus, is_forward ? page->head : page->composer))
        is_handled = leave_for_entries (page, is_forward ? page->head : page->composer, direction);
    }
  return is_handled
         || GTK_WIDGET_CLASS (caucus_session_record_page_parent_class)->focus (widget, direction);
}

static void
caucus_session_record_page_unmap (GtkWidget *widget)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);

  caucus_outbox_flush (CAUCUS_OUTBOX (caucus_note_draft_get_outbox (page->draft)));

  GTK_WIDGET_CLASS (caucus_session_record_page_parent_class)->unmap (widget);
}

static void
caucus_session_record_page_dispose (GObject *object)
{
  g_clear_object (&CAUCUS_SESSION_RECORD_PAGE (object)->draft);

  G_OBJECT_CLASS (caucus_session_record_page_parent_class)->dispose (object);
}

static void
caucus_session_record_page_get_property (GObject    *object,
                                         guint       prop_id,
                                         GValue     *value,
                                         GParamSpec *pspec)
{
  if (prop_id == PROP_DRAFT)
    g_value_set_object (value, CAUCUS_SESSION_RECORD_PAGE (object)->draft);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/record/caucus-session-record-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, entries);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, head);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, list);
  gtk_widget_class_bind_template_child (widget_class, CaucusSessionRecordPage, composer);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
caucus_session_record_page_class_init (CaucusSessionRecordPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CaucusPageClass *page_class = CAUCUS_PAGE_CLASS (klass);

  object_class->dispose = caucus_session_record_page_dispose;
  object_class->get_property = caucus_session_record_page_get_property;
  widget_class->focus = caucus_session_record_page_focus;
  widget_class->unmap = caucus_session_record_page_unmap;
  page_class->focus_inside = caucus_session_record_page_focus_inside;
  page_class->refresh = caucus_session_record_page_refresh;
  page_class->take_record = caucus_session_record_page_take_record;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, CAUCUS_TYPE_NOTE_DRAFT,
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CAUCUS_TYPE_COMPOSER);
  g_type_ensure (CAUCUS_TYPE_NOTE_ITEM);
  g_type_ensure (CAUCUS_TYPE_NOTE_ROW);
  g_type_ensure (CAUCUS_TYPE_RECORD_HEAD);
  bind_template (widget_class);
  caucus_session_record_page_install_actions (widget_class);
}

static void
caucus_session_record_page_init (CaucusSessionRecordPage *page)
{
  g_autoptr (GtkListItemFactory) factory = NULL;
  GtkAdjustment *adjustment;

  gtk_widget_init_template (GTK_WIDGET (page));
  factory = gtk_builder_list_item_factory_new_from_resource (NULL, APP_PATH
                                                             "/ui/record/caucus-note-list-item.ui");
  gtk_list_view_set_factory (page->list, factory);
  page->is_following = TRUE;
  adjustment = gtk_scrolled_window_get_vadjustment (page->scrolled_window);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (room_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), page,
                           G_CONNECT_SWAPPED);
  caucus_page_watch (CAUCUS_PAGE (page), CAUCUS_CHANGED_NOTES | CAUCUS_CHANGED_SESSIONS);
}

/**
 * caucus_session_record_page_new:
 *
 * Returns: (transfer floating): the page of a session's record
 */
CaucusPage *
caucus_session_record_page_new (CaucusContext  *context,
                                const CaucusId *session_id)
{
  CaucusSessionRecordPage *page = g_object_new (CAUCUS_TYPE_SESSION_RECORD_PAGE,
                                                "context", context, NULL);

  page->session_id = *session_id;
  page->draft = caucus_note_draft_new (caucus_context_get_store (context), session_id);
  g_signal_connect_object (page->draft, "entries-changed", G_CALLBACK (entries_changed_cb), page,
                           G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (G_OBJECT (page), properties[PROP_DRAFT]);
  return CAUCUS_PAGE (page);
}
