/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a record: the clock, and whether the team is at the table or in caucus. */
#include "config.h"

#include "caucus-record-head.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-session-rules.h"
#include "common/caucus-format.h"
#include "common/caucus-split-button.h"

#define MINUTE_USEC ((gint64) 60 * G_USEC_PER_SEC)

/**
 * CaucusRecordHead:
 *
 * Wakes when a minute is over, of the clock or of the caucus, and not in between.
 */
struct _CaucusRecordHead
{
  GtkWidget parent_instance;

  CaucusNoteDraft *draft;         /* owned */

  /* Template children */
  GtkLabel *clock_label;
  GtkLabel *state_label;
  GtkWidget *call_button;

  /* State */
  guint timer_id;
};

enum
{
  PROP_DRAFT = 1,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusRecordHead, caucus_record_head, GTK_TYPE_WIDGET)

static void update (CaucusRecordHead *head);

static const CaucusNote *
get_caucus (CaucusRecordHead *head)
{
  const CaucusSessionRecord *record = NULL;

  if (head->draft != NULL)
    record = caucus_note_draft_get_record (head->draft);
  return record != NULL ? caucus_session_record_get_caucus (record) : NULL;
}

static gboolean
timer_cb (gpointer data)
{
  CaucusRecordHead *head = data;

  head->timer_id = 0;
  update (head);
  return G_SOURCE_REMOVE;
}

static gint64
until_next_minute (gint64 since_usec,
                   gint64 now_usec)
{
  return MINUTE_USEC - (now_usec - since_usec) % MINUTE_USEC;
}

static void
schedule (CaucusRecordHead *head,
          gint64            now_usec)
{
  const CaucusNote *caucus = get_caucus (head);
  gint64 wait_usec = until_next_minute (0, now_usec);

  if (caucus != NULL && caucus->at_usec <= now_usec)
    wait_usec = MIN (wait_usec, until_next_minute (caucus->at_usec, now_usec));
  g_clear_handle_id (&head->timer_id, g_source_remove);
  if (gtk_widget_get_mapped (GTK_WIDGET (head)))
    head->timer_id = g_timeout_add ((guint) (wait_usec / 1000) + 1, timer_cb, head);
}

static const CaucusParty *
find_caller (const CaucusSessionRecord *record,
             const CaucusNote          *caucus)
{
  const CaucusPerson *person = caucus_session_record_find_person (record, &caucus->speaker_id);

  return person != NULL ? caucus_session_record_find_party (record, &person->party_id) : NULL;
}

static char *
describe_new_caucus (const CaucusParty *caller)
{
  if (caller == NULL)
    return g_strdup (_("In caucus"));
  /* Translators: %s is the side that called the caucus, "Union" */
  return g_strdup_printf (_("In caucus, called by %s"), caller->name);
}

static char *
describe_caucus (CaucusRecordHead *head,
                 const CaucusNote *caucus,
                 gint64            now_usec)
{
  const CaucusSessionRecord *record = caucus_note_draft_get_record (head->draft);
  const CaucusParty *caller = find_caller (record, caucus);
  int minutes = (int) (MAX (now_usec - caucus->at_usec, 0) / MINUTE_USEC);

  if (!caucus_session_can_go_on (record->session, now_usec))
    return g_strdup (_("The session is over, and its last caucus has no end"));
  if (minutes == 0)
    return describe_new_caucus (caller);
  if (caller == NULL)
    /* Translators: of a caucus that goes on */
    return g_strdup_printf (ngettext ("In caucus for %d minute", "In caucus for %d minutes",
                                      (gulong) minutes), minutes);
  /* Translators: %s is the side that called the caucus, "Union" */
  return g_strdup_printf (ngettext ("In caucus for %d minute, called by %s",
                                    "In caucus for %d minutes, called by %s", (gulong) minutes),
                          minutes, caller->name);
}

static char *
describe_session (CaucusRecordHead *head,
                  gint64            now_usec)
{
  const CaucusSession *session = caucus_note_draft_get_record (head->draft)->session;
  g_autofree char *start = NULL;

  if (now_usec > session->end_usec)
    return g_strdup (_("The session is over"));
  if (now_usec >= session->start_usec)
    return g_strdup (_("At the table"));
  start = caucus_format_from_now (session->start_usec, now_usec);
  /* Translators: %s is "in 20 minutes" */
  return g_strdup_printf (_("Begins %s"), start);
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    is_set)
{
  if (is_set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
show_state (CaucusRecordHead *head,
            gint64            now_usec)
{
  const CaucusNote *caucus = get_caucus (head);
  g_autofree char *words = NULL;

  words = caucus != NULL ? describe_caucus (head, caucus, now_usec)
                         : describe_session (head, now_usec);
  gtk_label_set_label (head->state_label, words);
  set_css_class (GTK_WIDGET (head), "in-caucus", caucus != NULL);
}

static void
update (CaucusRecordHead *head)
{
  gint64 now_usec = caucus_clock_now_usec ();
  const CaucusSessionRecord *record = NULL;
  g_autofree char *time = NULL;

  if (head->draft != NULL)
    record = caucus_note_draft_get_record (head->draft);
  if (record == NULL)
    return;
  time = caucus_format_time (now_usec, record->session->zone);
  gtk_label_set_label (head->clock_label, time);
  show_state (head, now_usec);
  schedule (head, now_usec);
}

static void
append_caller (GMenu             *menu,
               const CaucusParty *party)
{
  /* Translators: who asked for the caucus; %s is "Union" */
  g_autofree char *label = g_strdup_printf (_("Called by %s"), party->name);
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "record.call-caucus", "s",
                                     caucus_vocabulary_word (&caucus_sides, party->side));
  g_menu_append_item (menu, item);
}

static void
update_callers (CaucusRecordHead *head)
{
  const CaucusSessionRecord *record = caucus_note_draft_get_record (head->draft);
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < record->parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (record->parties, i);

      if (party->side != CAUCUS_SIDE_NEUTRAL)
        append_caller (menu, party);
    }
  g_object_set (head->call_button, "menu-model", menu, NULL);
}

static void
entries_changed_cb (CaucusRecordHead *head)
{
  if (get_caucus (head) == NULL)
    update_callers (head);
  update (head);
}

static void
caucus_record_head_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (caucus_record_head_parent_class)->map (widget);

  update (CAUCUS_RECORD_HEAD (widget));
}

static void
caucus_record_head_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&CAUCUS_RECORD_HEAD (widget)->timer_id, g_source_remove);

  GTK_WIDGET_CLASS (caucus_record_head_parent_class)->unmap (widget);
}

static void
caucus_record_head_dispose (GObject *object)
{
  CaucusRecordHead *head = CAUCUS_RECORD_HEAD (object);
  GtkWidget *child;

  g_clear_handle_id (&head->timer_id, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (head))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&head->draft);

  G_OBJECT_CLASS (caucus_record_head_parent_class)->dispose (object);
}

static void
caucus_record_head_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  if (prop_id == PROP_DRAFT)
    g_value_set_object (value, CAUCUS_RECORD_HEAD (object)->draft);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_record_head_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CaucusRecordHead *head = CAUCUS_RECORD_HEAD (object);

  if (prop_id != PROP_DRAFT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  if (!g_set_object (&head->draft, g_value_get_object (value)))
    return;
  if (head->draft != NULL)
    g_signal_connect_object (head->draft, "entries-changed", G_CALLBACK (entries_changed_cb), head,
                             G_CONNECT_SWAPPED);
  g_object_notify_by_pspec (object, pspec);
}

static void
caucus_record_head_class_init (CaucusRecordHeadClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = caucus_record_head_dispose;
  object_class->get_property = caucus_record_head_get_property;
  object_class->set_property = caucus_record_head_set_property;
  widget_class->map = caucus_record_head_map;
  widget_class->unmap = caucus_record_head_unmap;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, CAUCUS_TYPE_NOTE_DRAFT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "recordhead");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/record/caucus-record-head.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordHead, clock_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordHead, state_label);
  gtk_widget_class_bind_template_child (widget_class, CaucusRecordHead, call_button);
}

static void
caucus_record_head_init (CaucusRecordHead *head)
{
  gtk_widget_init_template (GTK_WIDGET (head));
  caucus_split_button_complete_dropdown (ADW_SPLIT_BUTTON (head->call_button));
}
