/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is being typed into a session's record, and every rule of that, without a widget. */
#include "config.h"

#include "caucus-note-draft-private.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-note-rules.h"
#include "common/caucus-format.h"

/**
 * CaucusNoteDraft:
 *
 * The text of the composer and what goes with it: the time of its first key, its
 * speaker, its kind. Each change goes to the outbox. The draft may also be a
 * correction, a new wording of an entry that stays where it is.
 */
enum
{
  PROP_SPEAKER_CODE = 1,
  PROP_SPEAKER_NAME,
  PROP_KIND_NAME,
  PROP_NOTICE,
  PROP_IS_READY,
  PROP_IS_CORRECTION,
  PROP_IS_IN_CAUCUS,
  N_PROPS,
};

enum
{
  SIGNAL_REPLACED,
  SIGNAL_ENTRIES_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusNoteDraft, caucus_note_draft, G_TYPE_OBJECT)

/* Each key asks this, and most change nothing that is shown beside the text. */
void
caucus_note_draft_notify_changes (CaucusNoteDraft *draft)
{
  GObject *object = G_OBJECT (draft);

  for (guint i = 1; i < N_PROPS; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;

      g_value_init (&value, properties[i]->value_type);
      G_OBJECT_GET_CLASS (object)->get_property (object, i, &value, properties[i]);
      if (g_param_values_cmp (properties[i], &value, &draft->told[i]) == 0)
        continue;
      g_value_copy (&value, &draft->told[i]);
      g_object_notify_by_pspec (object, properties[i]);
    }
}

gboolean
caucus_note_draft_is_empty (CaucusNoteDraft *draft)
{
  return draft->note->text[0] == '\0';
}

void
caucus_note_draft_replace_text (CaucusNoteDraft *draft,
                                const char      *text)
{
  g_autofree char *copy = g_strdup (text);

  g_free (draft->note->text);
  draft->note->text = g_steal_pointer (&copy);
}

/* Once in caucus, an entry stays the team's, whenever it is finished. It is asked when an
 * entry begins, when the record changes and when the entry is kept, not with each key. */
void
caucus_note_draft_raise_level (CaucusNoteDraft *draft)
{
  CaucusLevel level = caucus_session_record_get_level_at (draft->record, draft->note->at_usec);

  draft->note->level = MAX (draft->note->level, level);
}

void
caucus_note_draft_save (CaucusNoteDraft *draft)
{
  caucus_note_outbox_take_draft (draft->outbox,
                                 caucus_note_draft_is_empty (draft)
                                 ? NULL : caucus_note_copy (draft->note));
}

/* Back to nothing: the next key begins an entry. */
void
caucus_note_draft_clear (CaucusNoteDraft *draft)
{
  CaucusId none = { 0 };

  draft->note->id = none;
  draft->note->speaker_id = none;
  draft->note->thread_id = none;
  draft->note->at_usec = 0;
  draft->note->kind = CAUCUS_NOTE_STATEMENT;
  draft->note->level = CAUCUS_LEVEL_TABLE;
  draft->kind_is_chosen = FALSE;
  draft->is_resumed = FALSE;
  g_clear_pointer (&draft->original, g_free);
  caucus_note_draft_replace_text (draft, "");
}

/* What is added to the record long after the session speaks of its end. */
gint64
caucus_note_draft_get_key_time (CaucusNoteDraft *draft)
{
  gint64 now_usec = caucus_clock_now_usec ();
  const CaucusSession *session;

  if (draft->record == NULL)
    return now_usec;
  session = draft->record->session;
  if (now_usec < session->end_usec || caucus_note_check_time (session, now_usec, NULL))
    return caucus_notes_next_time (draft->record->notes, now_usec);
  return session->end_usec;
}

/* Says that the text is another one now, and writes it. */
void
caucus_note_draft_show (CaucusNoteDraft *draft)
{
  caucus_note_draft_save (draft);
  caucus_note_draft_notify_changes (draft);
  g_signal_emit (draft, signals[SIGNAL_REPLACED], 0);
}

/* The same with entries that are new. */
void
caucus_note_draft_publish (CaucusNoteDraft *draft)
{
  caucus_note_draft_show (draft);
  g_signal_emit (draft, signals[SIGNAL_ENTRIES_CHANGED], 0);
}

/* A draft whose id is an entry's is a new wording of that entry. */
static void
restore (CaucusNoteDraft  *draft,
         const CaucusNote *kept)
{
  const CaucusNote *entry = caucus_session_record_find_note (draft->record, &kept->id);

  caucus_note_free (draft->note);
  draft->note = caucus_note_copy (kept);
  draft->original = entry != NULL ? g_strdup (entry->text) : NULL;
  draft->kind_is_chosen = kept->kind != caucus_note_draft_kind_of_text (kept->text);
  draft->is_resumed = TRUE;
  g_signal_emit (draft, signals[SIGNAL_REPLACED], 0);
}

static char *
describe_resumption (CaucusNoteDraft *draft)
{
  g_autofree char *time = caucus_format_time_seconds (draft->note->at_usec,
                                                      draft->record->session->zone);

  if (draft->original != NULL)
    return g_strdup_printf (_("Resumed: this correction of the entry of %s was being typed when "
                              "the record stopped"), time);
  return g_strdup_printf (_("Resumed: this was being typed at %s when the record stopped"), time);
}

static char *
make_notice (CaucusNoteDraft *draft)
{
  g_autofree char *time = NULL;

  if (draft->is_resumed)
    return describe_resumption (draft);
  if (draft->original == NULL)
    return NULL;
  time = caucus_format_time (draft->note->at_usec, draft->record->session->zone);
  return g_strdup_printf (_("Correcting the entry of %s; the earlier wording stays"), time);
}

static const CaucusPerson *
find_speaker (CaucusNoteDraft *draft)
{
  if (draft->record == NULL)
    return NULL;
  return caucus_session_record_find_person (draft->record, &draft->note->speaker_id);
}

static void
caucus_note_draft_dispose (GObject *object)
{
  CaucusNoteDraft *draft = CAUCUS_NOTE_DRAFT (object);

  if (draft->outbox != NULL)
    caucus_outbox_flush (CAUCUS_OUTBOX (draft->outbox));
  g_clear_object (&draft->outbox);

  G_OBJECT_CLASS (caucus_note_draft_parent_class)->dispose (object);
}

static void
caucus_note_draft_finalize (GObject *object)
{
  CaucusNoteDraft *draft = CAUCUS_NOTE_DRAFT (object);

  g_clear_pointer (&draft->record, caucus_session_record_free);
  g_clear_pointer (&draft->note, caucus_note_free);
  g_clear_pointer (&draft->original, g_free);
  for (guint i = 1; i < N_PROPS; i++)
    g_value_unset (&draft->told[i]);
  g_free (draft->told);

  G_OBJECT_CLASS (caucus_note_draft_parent_class)->finalize (object);
}

static void
caucus_note_draft_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CaucusNoteDraft *draft = CAUCUS_NOTE_DRAFT (object);
  const CaucusPerson *speaker = find_speaker (draft);

  switch (prop_id)
    {
    case PROP_SPEAKER_CODE:
      g_value_set_string (value, speaker != NULL ? speaker->code : NULL);
      break;
    case PROP_SPEAKER_NAME:
      g_value_set_string (value, speaker != NULL ? speaker->name : NULL);
      break;
    case PROP_KIND_NAME:
      g_value_set_string (value, caucus_format_note_kind (draft->note->kind));
      break;
    case PROP_NOTICE:
      g_value_take_string (value, make_notice (draft));
      break;
    case PROP_IS_READY:
      g_value_set_boolean (value, draft->record != NULL);
      break;
    case PROP_IS_CORRECTION:
      g_value_set_boolean (value, draft->original != NULL);
      break;
    case PROP_IS_IN_CAUCUS:
      g_value_set_boolean (value, draft->record != NULL
                           && caucus_session_record_get_caucus (draft->record) != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SPEAKER_CODE] = g_param_spec_string ("speaker-code", NULL, NULL, NULL, flags);
  properties[PROP_SPEAKER_NAME] = g_param_spec_string ("speaker-name", NULL, NULL, NULL, flags);
  properties[PROP_KIND_NAME] = g_param_spec_string ("kind-name", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  properties[PROP_IS_READY] = g_param_spec_boolean ("is-ready", NULL, NULL, FALSE, flags);
  properties[PROP_IS_CORRECTION] = g_param_spec_boolean ("is-correction", NULL, NULL, FALSE, flags);
  properties[PROP_IS_IN_CAUCUS] = g_param_spec_boolean ("is-in-caucus", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_note_draft_class_init (CaucusNoteDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_note_draft_dispose;
  object_class->finalize = caucus_note_draft_finalize;
  object_class->get_property = caucus_note_draft_get_property;
  install_properties (object_class);

  /**
   * CaucusNoteDraft::replaced:
   *
   * The text became another one without having been typed: restored, committed, or an
   * entry's that is to be corrected.
   */
  signals[SIGNAL_REPLACED] = g_signal_new ("replaced", CAUCUS_TYPE_NOTE_DRAFT, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * CaucusNoteDraft::entries-changed:
   *
   * The record has entries that it had not before, be they on disk or on their way.
   */
  signals[SIGNAL_ENTRIES_CHANGED] = g_signal_new ("entries-changed", CAUCUS_TYPE_NOTE_DRAFT,
                                                  G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                  G_TYPE_NONE, 0);
}

static void
caucus_note_draft_init (CaucusNoteDraft *draft)
{
  draft->note = g_new0 (CaucusNote, 1);
  draft->note->text = g_strdup ("");
  draft->told = g_new0 (GValue, N_PROPS);
  for (guint i = 1; i < N_PROPS; i++)
    {
      g_value_init (&draft->told[i], properties[i]->value_type);
      g_object_get_property (G_OBJECT (draft), properties[i]->name, &draft->told[i]);
    }
}

/**
 * caucus_note_draft_new:
 *
 * Returns: (transfer full): a draft that is ready once it has taken the session's record
 */
CaucusNoteDraft *
caucus_note_draft_new (CaucusStore    *store,
                       const CaucusId *session_id)
{
  CaucusNoteDraft *draft = g_object_new (CAUCUS_TYPE_NOTE_DRAFT, NULL);

  draft->outbox = caucus_note_outbox_get_for_session (store, session_id);
  draft->note->session_id = *session_id;
  return draft;
}

/**
 * caucus_note_draft_take_record:
 * @record: (transfer full): the session's record as it was just read
 *
 * The first record brings back what was being typed; later ones leave the text alone.
 */
void
caucus_note_draft_take_record (CaucusNoteDraft     *draft,
                               CaucusSessionRecord *record)
{
  GPtrArray *waiting = caucus_note_outbox_get_entries (draft->outbox);
  gboolean is_first = draft->record == NULL;
  const CaucusNote *kept = record->draft;

  g_clear_pointer (&draft->record, caucus_session_record_free);
  draft->record = record;
  for (guint i = 0; i < waiting->len; i++)
    caucus_session_record_take_entry (record, caucus_note_copy (g_ptr_array_index (waiting, i)));
  /* What another page left behind is newer than what the store had to say of it. */
  if (!caucus_outbox_is_settled (CAUCUS_OUTBOX (draft->outbox)))
    kept = caucus_note_outbox_get_draft (draft->outbox);
  if (is_first && kept != NULL)
    restore (draft, kept);
  if (draft->original == NULL && !caucus_note_draft_is_empty (draft))
    caucus_note_draft_raise_level (draft);
  caucus_note_draft_notify_changes (draft);
  g_signal_emit (draft, signals[SIGNAL_ENTRIES_CHANGED], 0);
}

/**
 * caucus_note_draft_get_record:
 *
 * Returns: (nullable) (transfer none): the record with the entries still on their way
 */
const CaucusSessionRecord *
caucus_note_draft_get_record (CaucusNoteDraft *draft)
{
  return draft->record;
}

CaucusNoteOutbox *
caucus_note_draft_get_outbox (CaucusNoteDraft *draft)
{
  return draft->outbox;
}

const char *
caucus_note_draft_get_text (CaucusNoteDraft *draft)
{
  return draft->note->text;
}

/**
 * caucus_note_draft_get_at_usec:
 *
 * Returns: when the first key was pressed; for a correction, of its entry; 0 for an
 *   empty draft
 */
gint64
caucus_note_draft_get_at_usec (CaucusNoteDraft *draft)
{
  return draft->note->at_usec;
}

const CaucusId *
caucus_note_draft_get_speaker (CaucusNoteDraft *draft)
{
  return &draft->note->speaker_id;
}
