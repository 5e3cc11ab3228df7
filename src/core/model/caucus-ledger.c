/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the ledger of passes says: the state of each pass, of the thread, and whose court it is
   in. */
#include "caucus-ledger.h"

static const char *const pass_state_words[] = {
  "passed", "superseded", "countered", "held", "accepted", "rejected", "withdrawn", "expired",
  NULL
};
static const char *const thread_state_words[] = {
  "unopened", "open", "held", "ta", "withdrawn", "referred", "ratified", "not-ratified", NULL
};

const CaucusVocabulary caucus_pass_states = { "pass state", pass_state_words };
const CaucusVocabulary caucus_thread_states = { "thread state", thread_state_words };

/* The ledger while it is read from the first line to the last. */
typedef struct
{
  const GPtrArray *passes;
  guint count;                    /* how many of them were read */
  GArray *states;
  CaucusThreadStatus *status;
} Reading;

static CaucusPassState *
state_of (Reading *reading,
          guint    index)
{
  return &g_array_index (reading->states, CaucusPassState, index);
}

static gboolean
is_same_side (Reading *reading,
              guint    a,
              guint    b)
{
  const CaucusPass *first = g_ptr_array_index (reading->passes, a);
  const CaucusPass *second = g_ptr_array_index (reading->passes, b);

  return caucus_id_equal (&first->by_id, &second->by_id);
}

static gboolean
is_supposal (Reading *reading,
             guint    index)
{
  const CaucusPass *pass = g_ptr_array_index (reading->passes, index);

  return pass->kind == CAUCUS_PASS_SUPPOSAL;
}

/* Whether a pass still stands, answered or not: it can be held, accepted or taken back. */
static gboolean
is_standing (Reading *reading,
             guint    index)
{
  CaucusPassState state = *state_of (reading, index);

  return state == CAUCUS_PASS_PASSED
         || state == CAUCUS_PASS_COUNTERED
         || state == CAUCUS_PASS_ON_HOLD;
}

/* An active pass is a side's position on the table: the newest that it passed, if that still
 * stands. An older one does not come back when a newer one is withdrawn. */
static gboolean
is_active (Reading *reading,
           guint    index)
{
  if (is_supposal (reading, index) || !is_standing (reading, index))
    return FALSE;
  for (guint i = index + 1; i < reading->count; i++)
    {
      if (!is_supposal (reading, i) && is_same_side (reading, i, index))
        return FALSE;
    }
  return TRUE;
}

/* The newest active pass has the floor; the other side owes the answer. */
static void
settle_court (Reading *reading,
              gint64   at_usec)
{
  CaucusThreadStatus *status = reading->status;

  status->latest = NULL;
  status->court_id = (CaucusId) { 0 };
  status->since_usec = at_usec;
  status->state = CAUCUS_THREAD_WITHDRAWN;
  for (guint i = reading->count; i-- > 0 && status->latest == NULL;)
    {
      if (!is_active (reading, i))
        continue;
      status->latest = g_ptr_array_index (reading->passes, i);
      status->court_id = status->latest->to_id;
      status->state = *state_of (reading, i) == CAUCUS_PASS_ON_HOLD ? CAUCUS_THREAD_HELD
                                                                    : CAUCUS_THREAD_OPEN;
    }
}

static void
read_pass (Reading *reading)
{
  guint index = reading->count++;
  const CaucusPass *pass = g_ptr_array_index (reading->passes, index);

  if (is_supposal (reading, index))
    return;

  for (guint i = 0; i < index; i++)
    {
      CaucusPassState *state = state_of (reading, i);

      if (is_supposal (reading, i)
          || (*state != CAUCUS_PASS_PASSED && *state != CAUCUS_PASS_ON_HOLD))
        continue;
      *state = is_same_side (reading, i, index) ? CAUCUS_PASS_SUPERSEDED : CAUCUS_PASS_COUNTERED;
    }
  settle_court (reading, pass->at_usec);
}

static gboolean
find_pass (Reading        *reading,
           const CaucusId *id,
           guint          *index)
{
  for (guint i = 0; i < reading->count; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (reading->passes, i);

      if (caucus_id_equal (&pass->id, id))
        {
          *index = i;
          return TRUE;
        }
    }
  return FALSE;
}

static void
close_thread (Reading           *reading,
              CaucusThreadState  state,
              gint64             at_usec)
{
  reading->status->state = state;
  reading->status->court_id = (CaucusId) { 0 };
  reading->status->since_usec = at_usec;
}

/* The state that an event gives a pass; FALSE where it says nothing to a pass in its state. */
static gboolean
next_state (CaucusEventKind  kind,
            CaucusPassState *state)
{
  switch (kind)
    {
    case CAUCUS_EVENT_HELD:
      if (*state != CAUCUS_PASS_PASSED)
        return FALSE;
      *state = CAUCUS_PASS_ON_HOLD;
      return TRUE;
    case CAUCUS_EVENT_ANSWERED:
      if (*state != CAUCUS_PASS_ON_HOLD)
        return FALSE;
      *state = CAUCUS_PASS_PASSED;
      return TRUE;
    case CAUCUS_EVENT_ACCEPTED:
      *state = CAUCUS_PASS_ACCEPTED;
      return TRUE;
    case CAUCUS_EVENT_REJECTED:
      *state = CAUCUS_PASS_REJECTED;
      return TRUE;
    case CAUCUS_EVENT_WITHDRAWN:
      *state = CAUCUS_PASS_WITHDRAWN;
      return TRUE;
    case CAUCUS_EVENT_EXPIRED:
      *state = CAUCUS_PASS_EXPIRED;
      return TRUE;
    case CAUCUS_EVENT_REFERRED:
    case CAUCUS_EVENT_REOPENED:
    case CAUCUS_EVENT_RATIFIED:
    case CAUCUS_EVENT_NOT_RATIFIED:
    default:
      return FALSE;
    }
}

/* A supposal has a state of its own but never the thread's. */
static void
read_pass_event (Reading                 *reading,
                 const CaucusLedgerEvent *event,
                 guint                    index)
{
  const CaucusPass *pass = g_ptr_array_index (reading->passes, index);
  gboolean was_active = is_active (reading, index);

  if (!is_standing (reading, index) || !next_state (event->kind, state_of (reading, index))
      || is_supposal (reading, index))
    return;

  if (event->kind == CAUCUS_EVENT_ACCEPTED)
    {
      close_thread (reading, CAUCUS_THREAD_TA, event->at_usec);
      reading->status->latest = pass;
    }
  else if (event->kind == CAUCUS_EVENT_REJECTED && was_active)
    {
      reading->status->state = CAUCUS_THREAD_OPEN;
      reading->status->court_id = pass->by_id;
      reading->status->since_usec = event->at_usec;
    }
  else
    {
      settle_court (reading, event->at_usec);
    }
}

/* Reopening by both sides puts the agreed text back on the table as the last pass. */
static void
reopen (Reading *reading,
        gint64   at_usec)
{
  for (guint i = 0; i < reading->count; i++)
    {
      if (*state_of (reading, i) == CAUCUS_PASS_ACCEPTED)
        *state_of (reading, i) = CAUCUS_PASS_PASSED;
    }
  settle_court (reading, at_usec);
}

static void
read_event (Reading                 *reading,
            const CaucusLedgerEvent *event)
{
  guint index;

  if (event->kind == CAUCUS_EVENT_REFERRED)
    close_thread (reading, CAUCUS_THREAD_REFERRED, event->at_usec);
  else if (event->kind == CAUCUS_EVENT_RATIFIED)
    close_thread (reading, CAUCUS_THREAD_RATIFIED, event->at_usec);
  else if (event->kind == CAUCUS_EVENT_NOT_RATIFIED)
    close_thread (reading, CAUCUS_THREAD_NOT_RATIFIED, event->at_usec);
  else if (event->kind == CAUCUS_EVENT_REOPENED)
    reopen (reading, event->at_usec);
  else if (find_pass (reading, &event->pass_id, &index))
    read_pass_event (reading, event, index);
}

/**
 * caucus_ledger_derive:
 * @passes: (element-type CaucusPass): a thread's passes, oldest first
 * @events: (element-type CaucusLedgerEvent): its events, oldest first
 * @status: (out caller-allocates): where the thread stands
 * @pass_states: (element-type CaucusPassState) (nullable): set to one state a pass
 *
 * Reads the ledger from the first line to the last; of a pass and an event of
 * the same time, the pass came first. An event says nothing where it names an
 * unknown pass or comes to one that no longer stands.
 */
void
caucus_ledger_derive (const GPtrArray    *passes,
                      const GPtrArray    *events,
                      CaucusThreadStatus *status,
                      GArray             *pass_states)
{
  g_autoptr (GArray) states = NULL;
  Reading reading = { .passes = passes, .status = status };
  guint next_event = 0;

  states = pass_states != NULL ? g_array_ref (pass_states)
                               : g_array_new (FALSE, TRUE, sizeof (CaucusPassState));
  g_array_set_size (states, 0);
  g_array_set_size (states, passes->len);
  for (guint i = 0; i < passes->len; i++)
    g_array_index (states, CaucusPassState, i) = CAUCUS_PASS_PASSED;
  reading.states = states;
  *status = (CaucusThreadStatus) { .state = CAUCUS_THREAD_UNOPENED };

  for (guint i = 0; i <= passes->len; i++)
    {
      gint64 until_usec = G_MAXINT64;

      if (i < passes->len)
        until_usec = ((const CaucusPass *) g_ptr_array_index (passes, i))->at_usec;
      for (; next_event < events->len; next_event++)
        {
          const CaucusLedgerEvent *event = g_ptr_array_index (events, next_event);

          if (event->at_usec >= until_usec)
            break;
          read_event (&reading, event);
        }
      if (i < passes->len)
        read_pass (&reading);
    }
}

/**
 * caucus_ledger_last_by:
 * @passes: (element-type CaucusPass): a thread's passes, oldest first
 *
 * Returns: (nullable) (transfer none): the newest pass of a party, supposals left out
 */
const CaucusPass *
caucus_ledger_last_by (const GPtrArray *passes,
                       const CaucusId  *party_id)
{
  for (guint i = passes->len; i-- > 0;)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (pass->kind != CAUCUS_PASS_SUPPOSAL && caucus_id_equal (&pass->by_id, party_id))
        return pass;
    }
  return NULL;
}

/* Refused, a package gives each side's last text outside it back. */
static gboolean
is_refused_package (const CaucusPass *pass,
                    CaucusPassState   state)
{
  return pass->kind == CAUCUS_PASS_PACKAGE
         && (state == CAUCUS_PASS_REJECTED || state == CAUCUS_PASS_WITHDRAWN
             || state == CAUCUS_PASS_EXPIRED);
}

/**
 * caucus_ledger_position_of:
 * @passes: (element-type CaucusPass): a thread's passes, oldest first
 * @pass_states: (element-type CaucusPassState): what caucus_ledger_derive() says of them
 *
 * Returns: (nullable) (transfer none): the pass that says what a party wants: its newest,
 *   supposals and refused packages left out; %NULL where it took that back, since an older
 *   one does not come back
 */
const CaucusPass *
caucus_ledger_position_of (const GPtrArray *passes,
                           const GArray    *pass_states,
                           const CaucusId  *party_id)
{
  for (guint i = passes->len; i-- > 0;)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);
      CaucusPassState state = g_array_index (pass_states, CaucusPassState, i);

      if (pass->kind == CAUCUS_PASS_SUPPOSAL || is_refused_package (pass, state)
          || !caucus_id_equal (&pass->by_id, party_id))
        continue;
      return state == CAUCUS_PASS_WITHDRAWN || state == CAUCUS_PASS_EXPIRED ? NULL : pass;
    }
  return NULL;
}

/**
 * caucus_ledger_agreed:
 * @passes: (element-type CaucusPass): a thread's passes, oldest first
 * @events: (element-type CaucusLedgerEvent): its events, oldest first
 * @pass_states: (element-type CaucusPassState) (out caller-allocates): set to one state a pass
 *
 * Returns: (nullable) (transfer none): the pass whose text both sides have agreed to, unless
 *   its ratification failed
 */
const CaucusPass *
caucus_ledger_agreed (const GPtrArray *passes,
                      const GPtrArray *events,
                      GArray          *pass_states)
{
  CaucusThreadStatus status;

  caucus_ledger_derive (passes, events, &status, pass_states);
  if (status.state == CAUCUS_THREAD_NOT_RATIFIED)
    return NULL;
  for (guint i = passes->len; i-- > 0;)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (g_array_index (pass_states, CaucusPassState, i) == CAUCUS_PASS_ACCEPTED
          && pass->kind != CAUCUS_PASS_SUPPOSAL)
        return pass;
    }
  return NULL;
}

/**
 * caucus_ledger_count_newer:
 * @passes: (element-type CaucusPass): a thread's passes, oldest first
 * @pass_id: one of them, or none
 *
 * Returns: how many passes at the end of @passes were handed over after this one; 0 where it
 *   is none of them
 */
guint
caucus_ledger_count_newer (const GPtrArray *passes,
                           const CaucusId  *pass_id)
{
  const CaucusPass *last = NULL;
  guint n = 0;

  for (guint i = passes->len; i-- > 0 && last == NULL;)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (caucus_id_equal (&pass->id, pass_id))
        last = pass;
    }
  for (guint i = passes->len; last != NULL && i-- > 0; n++)
    {
      if (((const CaucusPass *) g_ptr_array_index (passes, i))->at_usec <= last->at_usec)
        break;
    }
  return n;
}

/**
 * caucus_ledger_next_number:
 * @passes: (element-type CaucusPass): a thread's passes
 *
 * Returns: the number that the party's next pass of this kind gets, from 1
 */
guint
caucus_ledger_next_number (const GPtrArray *passes,
                           const CaucusId  *party_id,
                           CaucusPassKind   kind)
{
  guint last = 0;

  for (guint i = 0; i < passes->len; i++)
    {
      const CaucusPass *pass = g_ptr_array_index (passes, i);

      if (pass->kind == kind && caucus_id_equal (&pass->by_id, party_id))
        last = MAX (last, pass->number);
    }
  return last + 1;
}
