/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's date as it is being planned: what was typed, and what is wrong with it. */
#include "config.h"

#include "caucus-schedule-draft.h"

#include "calendar/caucus-month.h"
#include "calendar/caucus-schedule-rules.h"
#include "calendar/caucus-wall-input.h"
#include "common/caucus-format.h"
#include "caucus-session-rules.h"

#define DEFAULT_START_MINUTES (16 * 60)
#define DEFAULT_END_MINUTES   (20 * 60)

/**
 * CaucusScheduleDraft:
 *
 * Holds the texts of the dialog's fields and no widget. Each change is judged at
 * once: #CaucusScheduleDraft::changed says that errors and hints may be others.
 * Of a session that is moved only date, start, end and reason can change.
 */
struct _CaucusScheduleDraft
{
  GObject parent_instance;

  /* Owned */
  CaucusSession *moved;           /* NULL for a new session */
  CaucusId round_id;
  char *title;
  CaucusScheduleInput input;
  CaucusScheduleVerdict verdict;
  char *place;
  char *reason;

  /* State */
  CaucusSessionKind kind;
  gboolean is_open;
  gboolean is_open_chosen;
};

enum
{
  PROP_KIND = 1,
  PROP_IS_OPEN,
  PROP_TITLE,
  PROP_DATE,
  PROP_START,
  PROP_END,
  PROP_ZONE,
  PROP_PLACE,
  PROP_STREAM,
  PROP_REASON,
  N_PROPS,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusScheduleDraft, caucus_schedule_draft, G_TYPE_OBJECT)

static void
judge (CaucusScheduleDraft *draft)
{
  caucus_schedule_verdict_clear (&draft->verdict);
  caucus_schedule_rules_judge (&draft->input, &draft->verdict);
  g_signal_emit (draft, signals[SIGNAL_CHANGED], 0);
}

static char **
get_field (CaucusScheduleDraft *draft,
           guint                prop_id)
{
  switch (prop_id)
    {
    case PROP_TITLE:
      return &draft->title;
    case PROP_DATE:
      return &draft->input.date;
    case PROP_START:
      return &draft->input.start;
    case PROP_END:
      return &draft->input.end;
    case PROP_ZONE:
      return &draft->input.zone;
    case PROP_PLACE:
      return &draft->place;
    case PROP_STREAM:
      return &draft->input.stream;
    case PROP_REASON:
      return &draft->reason;
    default:
      return NULL;
    }
}

static void
set_text (CaucusScheduleDraft *draft,
          guint                prop_id,
          const char          *text)
{
  char **field = get_field (draft, prop_id);

  if (g_strcmp0 (*field, text) == 0)
    return;
  g_free (*field);
  *field = g_strdup (text != NULL ? text : "");
  g_object_notify_by_pspec (G_OBJECT (draft), properties[prop_id]);
  judge (draft);
}

static void
set_is_open (CaucusScheduleDraft *draft,
             gboolean             is_open)
{
  if (draft->is_open == is_open)
    return;
  draft->is_open = is_open;
  g_object_notify_by_pspec (G_OBJECT (draft), properties[PROP_IS_OPEN]);
}

static gboolean
is_usually_open (CaucusSessionKind kind)
{
  return kind == CAUCUS_SESSION_TABLE || kind == CAUCUS_SESSION_FACT_FINDING
         || kind == CAUCUS_SESSION_BOARD;
}

/* A kind brings its usual openness along until the person has chosen one. */
static void
set_kind (CaucusScheduleDraft *draft,
          CaucusSessionKind    kind)
{
  if (draft->kind == kind)
    return;
  draft->kind = kind;
  g_object_notify_by_pspec (G_OBJECT (draft), properties[PROP_KIND]);
  if (!draft->is_open_chosen)
    set_is_open (draft, is_usually_open (kind));
}

static void
caucus_schedule_draft_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  CaucusScheduleDraft *draft = CAUCUS_SCHEDULE_DRAFT (object);

  if (prop_id == PROP_KIND)
    set_kind (draft, g_value_get_uint (value));
  else if (prop_id == PROP_IS_OPEN)
    {
      draft->is_open_chosen = draft->is_open_chosen
                              || g_value_get_boolean (value) != is_usually_open (draft->kind);
      set_is_open (draft, g_value_get_boolean (value));
    }
  else if (get_field (draft, prop_id) != NULL)
    set_text (draft, prop_id, g_value_get_string (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_schedule_draft_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  CaucusScheduleDraft *draft = CAUCUS_SCHEDULE_DRAFT (object);

  if (prop_id == PROP_KIND)
    g_value_set_uint (value, draft->kind);
  else if (prop_id == PROP_IS_OPEN)
    g_value_set_boolean (value, draft->is_open);
  else if (get_field (draft, prop_id) != NULL)
    g_value_set_string (value, *get_field (draft, prop_id));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
caucus_schedule_draft_finalize (GObject *object)
{
  CaucusScheduleDraft *draft = CAUCUS_SCHEDULE_DRAFT (object);

  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    g_clear_pointer (get_field (draft, i), g_free);
  g_clear_pointer (&draft->moved, caucus_session_free);
  caucus_schedule_verdict_clear (&draft->verdict);

  G_OBJECT_CLASS (caucus_schedule_draft_parent_class)->finalize (object);
}

static void
caucus_schedule_draft_class_init (CaucusScheduleDraftClass *klass)
{
  static const char *const names[] = {
    NULL, "kind", "is-open", "title", "date", "start", "end", "zone", "place", "stream", "reason",
  };
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_schedule_draft_finalize;
  object_class->get_property = caucus_schedule_draft_get_property;
  object_class->set_property = caucus_schedule_draft_set_property;

  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, CAUCUS_SESSION_RATIFICATION,
                                             CAUCUS_SESSION_TABLE, flags);
  properties[PROP_IS_OPEN] = g_param_spec_boolean ("is-open", NULL, NULL, TRUE, flags);
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CAUCUS_TYPE_SCHEDULE_DRAFT,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
caucus_schedule_draft_init (CaucusScheduleDraft *draft)
{
  draft->is_open = TRUE;
  for (guint i = PROP_TITLE; i < N_PROPS; i++)
    *get_field (draft, i) = g_strdup ("");
}

static void
fill_times (CaucusScheduleDraft *draft,
            int                  start_minutes,
            int                  end_minutes)
{
  g_autofree char *start = caucus_wall_input_format_time (start_minutes);
  g_autofree char *end = caucus_wall_input_format_time (end_minutes);

  g_object_set (draft, "start", start, "end", end, NULL);
}

/**
 * caucus_schedule_draft_new:
 * @round: the round that the session is for
 * @day: the day to begin with
 *
 * Returns: (transfer full): a draft of a new session
 */
CaucusScheduleDraft *
caucus_schedule_draft_new (const CaucusRound *round,
                           const GDate       *day)
{
  CaucusScheduleDraft *draft = g_object_new (CAUCUS_TYPE_SCHEDULE_DRAFT, NULL);

  draft->round_id = round->id;
  g_object_set (draft, "zone", round->zone, NULL);
  fill_times (draft, DEFAULT_START_MINUTES, DEFAULT_END_MINUTES);
  caucus_schedule_draft_set_date (draft, day);
  return draft;
}

/**
 * caucus_schedule_draft_new_move:
 *
 * Returns: (transfer full): a draft that begins with the session's times
 */
CaucusScheduleDraft *
caucus_schedule_draft_new_move (const CaucusSession *session)
{
  CaucusScheduleDraft *draft = g_object_new (CAUCUS_TYPE_SCHEDULE_DRAFT, NULL);
  g_autofree char *start = caucus_format_time (session->start_usec, session->zone);
  g_autofree char *end = caucus_format_time (session->end_usec, session->zone);
  GDate day;

  draft->moved = caucus_session_copy (session);
  draft->input.moved = draft->moved;
  draft->round_id = session->round_id;
  g_object_set (draft, "zone", session->zone, "start", start, "end", end, NULL);
  caucus_month_get_session_day (session, &day);
  caucus_schedule_draft_set_date (draft, &day);
  return draft;
}

/**
 * caucus_schedule_draft_get_moved:
 *
 * Returns: (nullable) (transfer none): the session as it was, %NULL for a new one
 */
const CaucusSession *
caucus_schedule_draft_get_moved (CaucusScheduleDraft *draft)
{
  return draft->moved;
}

gboolean
caucus_schedule_draft_get_date (CaucusScheduleDraft *draft,
                                GDate               *date)
{
  return caucus_wall_input_parse_date (draft->input.date, date);
}

void
caucus_schedule_draft_set_date (CaucusScheduleDraft *draft,
                                const GDate         *date)
{
  g_autofree char *text = caucus_wall_input_format_date (date);

  g_object_set (draft, "date", text, NULL);
}

/**
 * caucus_schedule_draft_get_error:
 *
 * Returns: (nullable) (transfer none): what is wrong with a field, in words
 */
const char *
caucus_schedule_draft_get_error (CaucusScheduleDraft *draft,
                                 CaucusScheduleField  field)
{
  return draft->verdict.errors[field];
}

/**
 * caucus_schedule_draft_get_hint:
 *
 * Returns: (nullable) (transfer none): how a right field is understood: its weekday, "+1 day"
 */
const char *
caucus_schedule_draft_get_hint (CaucusScheduleDraft *draft,
                                CaucusScheduleField  field)
{
  return draft->verdict.hints[field];
}

/**
 * caucus_schedule_draft_is_valid:
 *
 * Returns: whether the session can be added, or the move be made
 */
gboolean
caucus_schedule_draft_is_valid (CaucusScheduleDraft *draft)
{
  return draft->verdict.is_valid;
}

gint64
caucus_schedule_draft_get_start (CaucusScheduleDraft *draft)
{
  return draft->verdict.start_usec;
}

gint64
caucus_schedule_draft_get_end (CaucusScheduleDraft *draft)
{
  return draft->verdict.end_usec;
}

static char *
dup_or_null (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  return stripped[0] != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/**
 * caucus_schedule_draft_dup_reason:
 *
 * Returns: (nullable) (transfer full): the reason given for the move
 */
char *
caucus_schedule_draft_dup_reason (CaucusScheduleDraft *draft)
{
  return dup_or_null (draft->reason);
}

/**
 * caucus_schedule_draft_dup_session:
 *
 * Returns: (transfer full): the new session that a valid draft describes
 */
CaucusSession *
caucus_schedule_draft_dup_session (CaucusScheduleDraft *draft)
{
  CaucusSession *session = g_new0 (CaucusSession, 1);

  session->id = caucus_id_new ();
  session->round_id = draft->round_id;
  session->title = dup_or_null (draft->title);
  session->kind = draft->kind;
  session->status = CAUCUS_SESSION_CONFIRMED;
  session->is_open = draft->is_open;
  session->start_usec = draft->verdict.start_usec;
  session->end_usec = draft->verdict.end_usec;
  session->zone = g_strdup (draft->input.zone);
  session->place = dup_or_null (draft->place);
  session->stream = dup_or_null (draft->input.stream);
  session->level = caucus_session_usual_level (draft->kind);
  return session;
}
