/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person does on the page of a session's record besides typing. */
#include "config.h"

#include "caucus-session-record-page-private.h"

#include <glib/gi18n.h>

static void
scroll_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (page->scrolled_window);
  double step = gtk_adjustment_get_page_increment (adjustment);

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment)
                            + g_variant_get_int32 (parameter) * step);
}

static void
commit_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);

  caucus_note_draft_commit (page->draft);
  gtk_widget_grab_focus (page->composer);
}

static void
leave_correction_cb (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  caucus_note_draft_leave_correction (CAUCUS_SESSION_RECORD_PAGE (widget)->draft);
}

/* Who speaks in the draft calls the caucus; our own side where nobody does. */
static CaucusSide
calling_side (CaucusSessionRecordPage *page)
{
  const CaucusSessionRecord *record = caucus_note_draft_get_record (page->draft);
  const CaucusPerson *speaker;
  const CaucusParty *party = NULL;

  speaker = caucus_session_record_find_person (record, caucus_note_draft_get_speaker (page->draft));
  if (speaker != NULL)
    party = caucus_session_record_find_party (record, &speaker->party_id);
  return party != NULL && party->side == CAUCUS_SIDE_EMPLOYER ? CAUCUS_SIDE_EMPLOYER
                                                              : CAUCUS_SIDE_UNION;
}

static void
start_caucus (CaucusSessionRecordPage *page,
              CaucusSide               side)
{
  if (!caucus_note_draft_start_caucus (page->draft, side))
    gtk_widget_activate_action (GTK_WIDGET (page), "win.toast", "s",
                                _("The session is over: no caucus now"));
}

static void
toggle_caucus_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);
  const CaucusSessionRecord *record = caucus_note_draft_get_record (page->draft);

  if (record == NULL)
    return;
  if (caucus_session_record_get_caucus (record) != NULL)
    caucus_note_draft_end_caucus (page->draft);
  else
    start_caucus (page, calling_side (page));
  gtk_widget_grab_focus (page->composer);
}

static void
call_caucus_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CaucusSessionRecordPage *page = CAUCUS_SESSION_RECORD_PAGE (widget);
  guint side = CAUCUS_SIDE_UNION;

  if (caucus_vocabulary_parse (&caucus_sides, g_variant_get_string (parameter, NULL), &side, NULL))
    start_caucus (page, side);
  gtk_widget_grab_focus (page->composer);
}

static void
speaker_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CaucusId id;

  if (caucus_id_parse (g_variant_get_string (parameter, NULL), &id))
    caucus_note_draft_set_speaker (CAUCUS_SESSION_RECORD_PAGE (widget)->draft, &id);
}

static void
speaker_place_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  caucus_note_draft_set_speaker_place (CAUCUS_SESSION_RECORD_PAGE (widget)->draft,
                                       g_variant_get_uint32 (parameter));
}

static void
kind_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  guint kind;

  if (caucus_vocabulary_parse (&caucus_note_kinds, g_variant_get_string (parameter, NULL), &kind,
                               NULL))
    caucus_note_draft_set_kind (CAUCUS_SESSION_RECORD_PAGE (widget)->draft, kind);
}

static void
cycle_kind_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  caucus_note_draft_cycle_kind (CAUCUS_SESSION_RECORD_PAGE (widget)->draft);
}

/* Escape leaves a correction first; without one it is the window's. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  return caucus_note_draft_is_correction (CAUCUS_SESSION_RECORD_PAGE (widget)->draft)
         && gtk_widget_activate_action (widget, "record.leave-correction", NULL);
}

void
caucus_session_record_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "record.commit", NULL, commit_cb);
  gtk_widget_class_install_action (widget_class, "record.leave-correction", NULL,
                                   leave_correction_cb);
  gtk_widget_class_install_action (widget_class, "record.scroll", "i", scroll_cb);
  gtk_widget_class_install_action (widget_class, "record.toggle-caucus", NULL, toggle_caucus_cb);
  gtk_widget_class_install_action (widget_class, "record.call-caucus", "s", call_caucus_cb);
  gtk_widget_class_install_action (widget_class, "record.speaker", "s", speaker_cb);
  gtk_widget_class_install_action (widget_class, "record.speaker-place", "u", speaker_place_cb);
  gtk_widget_class_install_action (widget_class, "record.kind", "s", kind_cb);
  gtk_widget_class_install_action (widget_class, "record.cycle-kind", NULL, cycle_kind_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "record.toggle-caucus", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_q, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "record.cycle-kind", NULL);
  for (guint place = 0; place < 9; place++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + place, GDK_CONTROL_MASK,
                                         "record.speaker-place", "u", place);
}
