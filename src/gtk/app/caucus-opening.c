/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store from its opening to its end: its lock, its check, its reminder service. */
#include "config.h"

#include "caucus-opening.h"

#include "app/caucus-housekeeping.h"
#include "app/caucus-remind-keeper.h"
#include "caucus-error.h"
#include "caucus-store-lock.h"
#include "common/caucus-outbox.h"

#define HOUSEKEEPING_DELAY_SECONDS 2

enum
{
  FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * CaucusOpening:
 *
 * One for each time that a store is opened. What is answered after its end is of no
 * concern to anybody.
 *
 * Signals: "failed" when the store cannot be opened, or is found damaged.
 */
struct _CaucusOpening
{
  GObject parent_instance;

  /* Owned */
  char *store_path;
  GDBusConnection *bus;           /* or NULL */
  CaucusStoreLock *lock;
  CaucusContext *context;
  CaucusRemindKeeper *keeper;     /* of its reminder service, once that is to run */
  GError *failure;                /* why the store is not open */

  /* State */
  gboolean is_closed;
  gboolean is_in_use;             /* the store says so, and is to be told when it no longer is */
  gboolean wants_reminders;       /* its reminder service is still to be started */
  guint housekeeping_id;
};

G_DEFINE_FINAL_TYPE (CaucusOpening, caucus_opening, G_TYPE_OBJECT)

static void
fail (CaucusOpening *opening,
      GError        *error)
{
  g_clear_error (&opening->failure);
  opening->failure = error;
  g_signal_emit (opening, signals[FAILED], 0);
}

/* Once, whichever comes first: the store's check or its end. */
static void
start_reminders (CaucusOpening *opening)
{
  if (!opening->wants_reminders)
    return;
  opening->wants_reminders = FALSE;
  if (opening->bus != NULL)
    opening->keeper = caucus_remind_keeper_new (opening->bus, opening->store_path);
}

static void
kept_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (CaucusOpening) opening = CAUCUS_OPENING (user_data);
  CaucusStore *store = CAUCUS_STORE (object);
  g_autoptr (GError) error = NULL;
  gboolean is_whole = caucus_housekeeping_begin_finish (store, result, &error);

  if (opening->is_closed)
    return;
  opening->is_in_use = is_whole;
  if (g_error_matches (error, CAUCUS_ERROR, CAUCUS_ERROR_STORE_DAMAGED))
    {
      /* Nothing more is written to a damaged store. */
      opening->wants_reminders = FALSE;
      caucus_store_close (store);
      fail (opening, g_steal_pointer (&error));
      return;
    }
  /* Not before: the service writes too. */
  start_reminders (opening);
}

static gboolean
begin_housekeeping_cb (gpointer user_data)
{
  CaucusOpening *opening = CAUCUS_OPENING (user_data);

  opening->housekeeping_id = 0;
  caucus_housekeeping_begin_async (caucus_context_get_store (opening->context), kept_cb,
                                   g_object_ref (opening));
  return G_SOURCE_REMOVE;
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaucusOpening) opening = CAUCUS_OPENING (user_data);
  g_autoptr (GError) error = NULL;
  gboolean is_open = caucus_context_open_finish (opening->context, result, &error);

  if (opening->is_closed)
    return;
  if (!is_open)
    {
      caucus_store_close (caucus_context_get_store (opening->context));
      fail (opening, g_steal_pointer (&error));
      return;
    }
  opening->wants_reminders = TRUE;
  /* The first content is what the person waits for. */
  opening->housekeeping_id = g_timeout_add_seconds (HOUSEKEEPING_DELAY_SECONDS,
                                                    begin_housekeeping_cb, opening);
}

/* A bus may be absent, so the lock beside the store has the last word on "one window". */
static gboolean
take_lock (CaucusOpening *opening)
{
  g_autofree char *directory = g_path_get_dirname (opening->store_path);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (directory, 0700);
  opening->lock = caucus_store_lock_take (opening->store_path, &error);
  if (opening->lock == NULL)
    fail (opening, g_steal_pointer (&error));
  return opening->lock != NULL;
}

static void
caucus_opening_dispose (GObject *object)
{
  caucus_opening_close (CAUCUS_OPENING (object));

  G_OBJECT_CLASS (caucus_opening_parent_class)->dispose (object);
}

static void
caucus_opening_finalize (GObject *object)
{
  CaucusOpening *opening = CAUCUS_OPENING (object);

  g_clear_pointer (&opening->store_path, g_free);
  g_clear_object (&opening->context);
  g_clear_object (&opening->bus);
  g_clear_error (&opening->failure);

  G_OBJECT_CLASS (caucus_opening_parent_class)->finalize (object);
}

static void
caucus_opening_class_init (CaucusOpeningClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = caucus_opening_dispose;
  object_class->finalize = caucus_opening_finalize;
  signals[FAILED] = g_signal_new ("failed", CAUCUS_TYPE_OPENING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
caucus_opening_init (CaucusOpening *opening)
{
}

/**
 * caucus_opening_new:
 * @bus: (nullable): where the reminder service is to be found
 *
 * Begins to open the store at once, in its threads.
 */
CaucusOpening *
caucus_opening_new (const char      *store_path,
                    gboolean         is_sample,
                    GDBusConnection *bus)
{
  CaucusOpening *opening = g_object_new (CAUCUS_TYPE_OPENING, NULL);

  opening->store_path = g_strdup (store_path);
  opening->context = caucus_context_new (store_path, is_sample);
  g_set_object (&opening->bus, bus);
  if (bus != NULL)
    caucus_store_set_bus (caucus_context_get_store (opening->context), bus);
  if (take_lock (opening))
    caucus_context_open_async (opening->context, opened_cb, g_object_ref (opening));
  return opening;
}

CaucusContext *
caucus_opening_get_context (CaucusOpening *opening)
{
  return opening->context;
}

/* Returns: (nullable): why the store is not open */
const GError *
caucus_opening_get_failure (CaucusOpening *opening)
{
  return opening->failure;
}

/**
 * caucus_opening_close:
 *
 * Every write that was asked for is on disk when this returns.
 */
void
caucus_opening_close (CaucusOpening *opening)
{
  CaucusStore *store = caucus_context_get_store (opening->context);

  if (opening->is_closed)
    return;
  opening->is_closed = TRUE;
  g_clear_handle_id (&opening->housekeeping_id, g_source_remove);
  start_reminders (opening);
  /* The session's end leaves no time for the pages to do it. */
  caucus_outbox_flush_all (store);
  if (opening->is_in_use)
    caucus_housekeeping_end (store);
  opening->is_in_use = FALSE;
  caucus_store_close (store);
  g_clear_pointer (&opening->keeper, caucus_remind_keeper_free);
  g_clear_pointer (&opening->lock, caucus_store_lock_release);
}
