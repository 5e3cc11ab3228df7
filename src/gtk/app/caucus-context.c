/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every page may see: the store and the round that is open. */
#include "config.h"

#include "caucus-context.h"

#include <glib/gi18n.h>

#include "app/caucus-round-content.h"
#include "caucus-clock.h"
#include "caucus-sample.h"
#include "caucus-zone.h"
#include "common/caucus-error-words.h"
#include "common/caucus-format.h"

/**
 * CaucusContext:
 *
 * Handed to every page. Emits #CaucusContext::round-changed when another round
 * is opened or the open one is read anew.
 */
struct _CaucusContext
{
  GObject parent_instance;

  /* Owned */
  CaucusStore *store;
  CaucusRoundContent *content;
  CaucusRoundContent *early;      /* read before it was known that the writer opens */
  GTask *opening;
  char *saved;
  char *notice;

  /* State */
  gboolean is_sample;
  gboolean is_open;
  gboolean is_reading_early;
  gboolean has_failed;
};

enum
{
  PROP_SAVED = 1,
  PROP_NOTICE,
  PROP_HAS_FAILED,
  N_PROPS,
};

enum
{
  SIGNAL_ROUND_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CaucusContext, caucus_context, G_TYPE_OBJECT)

static void
set_text (CaucusContext *context,
          char         **field,
          guint          prop,
          char          *text)
{
  g_autofree char *taken = text;

  if (g_strcmp0 (*field, taken) == 0)
    return;
  g_free (*field);
  *field = g_steal_pointer (&taken);
  g_object_notify_by_pspec (G_OBJECT (context), properties[prop]);
}

static char *
expiry_notice (const CaucusRound *round)
{
  g_autoptr (GTimeZone) zone = NULL;
  g_autofree char *wall = NULL;
  gint64 expires_usec;
  int days;

  if (round == NULL || round->expires == NULL)
    return NULL;
  zone = caucus_zone_open (round->zone, NULL);
  wall = g_strconcat (round->expires, "T12:00", NULL);
  if (zone == NULL || !caucus_zone_parse_wall (wall, zone, &expires_usec, NULL))
    return NULL;
  days = caucus_zone_days_between (caucus_clock_now_usec (), expires_usec, zone);
  if (days > 0)
    return g_strdup_printf (ngettext ("Contract expires in %d day", "Contract expires in %d days",
                                      (gulong) days), days);
  if (days == 0)
    return g_strdup (_("Contract expires today"));
  {
    g_autoptr (GDateTime) day = caucus_zone_to_date_time (expires_usec, zone);
    /* Translators: the day on which the contract expired, as strftime formats it */
    g_autofree char *date = g_date_time_format (day, _("%b %-d, %Y"));

    return g_strdup_printf (_("Contract expired on %s"), date);
  }
}

static void
take_content (CaucusContext      *context,
              CaucusRoundContent *content)
{
  g_clear_pointer (&context->content, caucus_round_content_free);
  context->content = content;
  set_text (context, &context->notice, PROP_NOTICE, expiry_notice (content->round));
  g_signal_emit (context, signals[SIGNAL_ROUND_CHANGED], 0);
}

static void
finish_reading (CaucusContext      *context,
                CaucusRoundContent *content,
                GError             *error)
{
  g_autoptr (GTask) opening = g_steal_pointer (&context->opening);
  g_autoptr (GError) failure = error;

  if (content != NULL)
    take_content (context, content);
  if (opening == NULL)
    return;
  if (content != NULL)
    g_task_return_boolean (opening, TRUE);
  else
    g_task_return_error (opening, g_steal_pointer (&failure));
}

static void
content_read_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  GError *error = NULL;
  CaucusRoundContent *content = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  finish_reading (context, content, error);
}

static void
read_again (CaucusContext *context)
{
  caucus_store_read_async (context->store, &caucus_round_content_job, NULL, content_read_cb,
                           g_object_ref (context));
}

static void
store_changed_cb (CaucusContext *context,
                  guint          changes)
{
  if ((changes & CAUCUS_CHANGED_ROUNDS) != 0 && context->opening == NULL)
    read_again (context);
}

static void
set_has_failed (CaucusContext *context,
                gboolean       has_failed)
{
  if (context->has_failed == has_failed)
    return;
  context->has_failed = has_failed;
  g_object_notify_by_pspec (G_OBJECT (context), properties[PROP_HAS_FAILED]);
}

static void
store_saved_cb (CaucusContext *context,
                gint64         at_usec)
{
  g_autoptr (GTimeZone) local = g_time_zone_new_local ();
  g_autofree char *time = caucus_format_time_seconds (at_usec, g_time_zone_get_identifier (local));

  set_has_failed (context, FALSE);
  set_text (context, &context->saved, PROP_SAVED, g_strdup_printf (_("Saved %s"), time));
}

static void
store_failed_cb (CaucusContext *context,
                 const GError  *error)
{
  set_has_failed (context, TRUE);
  set_text (context, &context->saved, PROP_SAVED,
            g_strdup_printf (_("Not saved: %s"), caucus_error_words (error)));
}

static void
caucus_context_dispose (GObject *object)
{
  CaucusContext *context = CAUCUS_CONTEXT (object);

  if (context->store != NULL)
    caucus_store_close (context->store);
  g_clear_object (&context->store);
  g_clear_object (&context->opening);

  G_OBJECT_CLASS (caucus_context_parent_class)->dispose (object);
}

static void
caucus_context_finalize (GObject *object)
{
  CaucusContext *context = CAUCUS_CONTEXT (object);

  g_clear_pointer (&context->content, caucus_round_content_free);
  g_clear_pointer (&context->early, caucus_round_content_free);
  g_clear_pointer (&context->saved, g_free);
  g_clear_pointer (&context->notice, g_free);

  G_OBJECT_CLASS (caucus_context_parent_class)->finalize (object);
}

static void
caucus_context_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CaucusContext *context = CAUCUS_CONTEXT (object);

  switch (prop_id)
    {
    case PROP_SAVED:
      g_value_set_string (value, context->saved);
      break;
    case PROP_NOTICE:
      g_value_set_string (value, context->notice);
      break;
    case PROP_HAS_FAILED:
      g_value_set_boolean (value, context->has_failed);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_context_class_init (CaucusContextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = caucus_context_dispose;
  object_class->finalize = caucus_context_finalize;
  object_class->get_property = caucus_context_get_property;

  properties[PROP_SAVED] = g_param_spec_string ("saved", NULL, NULL, NULL, flags);
  properties[PROP_NOTICE] = g_param_spec_string ("notice", NULL, NULL, NULL, flags);
  properties[PROP_HAS_FAILED] = g_param_spec_boolean ("has-failed", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ROUND_CHANGED] = g_signal_new ("round-changed", CAUCUS_TYPE_CONTEXT,
                                                G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 0);
}

static void
caucus_context_init (CaucusContext *context)
{
}

/**
 * caucus_context_new:
 * @is_sample: whether the store holds the sample rounds, to be made when it is not there
 */
CaucusContext *
caucus_context_new (const char *store_path,
                    gboolean    is_sample)
{
  CaucusContext *context = g_object_new (CAUCUS_TYPE_CONTEXT, NULL);

  context->is_sample = is_sample;
  context->store = caucus_store_new (store_path);
  g_signal_connect_object (context->store, "changed", G_CALLBACK (store_changed_cb), context,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context->store, "saved", G_CALLBACK (store_saved_cb), context,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (context->store, "failed", G_CALLBACK (store_failed_cb), context,
                           G_CONNECT_SWAPPED);
  return context;
}

static gpointer
open_job_run (CaucusDatabase  *database,
              gpointer         data,
              GError         **error)
{
  return NULL;
}

static const CaucusJob open_job = { .run = open_job_run };

static void
fail_to_open (CaucusContext *context,
              GError        *error)
{
  g_autoptr (GTask) opening = g_steal_pointer (&context->opening);

  g_clear_pointer (&context->early, caucus_round_content_free);
  g_task_return_error (opening, error);
}

static void
opened_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  GError *error = NULL;

  caucus_store_job_finish (CAUCUS_STORE (object), result, &error);
  context->is_open = error == NULL;
  if (error != NULL)
    fail_to_open (context, error);
  else if (context->early != NULL)
    finish_reading (context, g_steal_pointer (&context->early), NULL);
  else if (!context->is_reading_early)
    read_again (context);
}

static void
early_read_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (CaucusContext) context = CAUCUS_CONTEXT (user_data);
  GError *error = NULL;
  g_autoptr (CaucusRoundContent) content = caucus_store_job_finish (CAUCUS_STORE (object), result, &error);

  context->is_reading_early = FALSE;
  if (context->is_open)
    {
      finish_reading (context, g_steal_pointer (&content), error);
      return;
    }
  /* Why the store cannot be opened is said by the writer. */
  g_clear_error (&error);
  if (context->opening != NULL)
    context->early = g_steal_pointer (&content);
}

/* The content is asked for at once and kept until the writer has said that the store is open, so
 * that both are there when GTK has started. */
static void
open_and_read (CaucusContext *context)
{
  context->is_reading_early = TRUE;
  caucus_store_write_async (context->store, &open_job, opened_cb, g_object_ref (context));
  caucus_store_read_async (context->store, &caucus_round_content_job, NULL, early_read_cb, g_object_ref (context));
}

static void
make_sample_thread (GTask        *task,
                    gpointer      source,
                    gpointer      data,
                    GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;

  if (caucus_sample_ensure (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
sample_made_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  CaucusContext *context = CAUCUS_CONTEXT (object);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      open_and_read (context);
      return;
    }
  g_task_return_error (context->opening, g_steal_pointer (&error));
  g_clear_object (&context->opening);
}

static void
make_sample (CaucusContext *context)
{
  g_autoptr (GTask) task = g_task_new (context, NULL, sample_made_cb, NULL);

  g_task_set_task_data (task, g_strdup (caucus_store_get_path (context->store)), g_free);
  g_task_run_in_thread (task, make_sample_thread);
}

/**
 * caucus_context_open_async:
 *
 * Opens the store, made new where there is none, and reads the open round.
 */
void
caucus_context_open_async (CaucusContext       *context,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (CAUCUS_IS_CONTEXT (context));
  g_return_if_fail (context->opening == NULL);

  context->opening = g_task_new (context, NULL, callback, user_data);
  g_task_set_source_tag (context->opening, caucus_context_open_async);
  if (context->is_sample)
    make_sample (context);
  else
    open_and_read (context);
}

gboolean
caucus_context_open_finish (CaucusContext  *context,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, context), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

CaucusStore *
caucus_context_get_store (CaucusContext *context)
{
  return context->store;
}

gboolean
caucus_context_is_sample (CaucusContext *context)
{
  return context->is_sample;
}

/**
 * caucus_context_get_rounds:
 *
 * Returns: (nullable) (transfer none) (element-type CaucusRound): all rounds of the store
 */
GPtrArray *
caucus_context_get_rounds (CaucusContext *context)
{
  return context->content != NULL ? context->content->rounds : NULL;
}

/**
 * caucus_context_get_round:
 *
 * Returns: (nullable) (transfer none): the open round, until #CaucusContext::round-changed
 */
const CaucusRound *
caucus_context_get_round (CaucusContext *context)
{
  return context->content != NULL ? context->content->round : NULL;
}

static gpointer
write_chosen_round (CaucusDatabase  *database,
                    gpointer         data,
                    GError         **error)
{
  if (caucus_database_set_setting (database, CAUCUS_ROUND_SETTING, data, error))
    caucus_database_mark_changed (database, CAUCUS_CHANGED_ROUNDS);
  return NULL;
}

static void
round_chosen_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  caucus_store_job_finish (CAUCUS_STORE (object), result, NULL);
}

/**
 * caucus_context_set_round:
 *
 * Opens another round; the store remembers it for the next start.
 */
void
caucus_context_set_round (CaucusContext  *context,
                          const CaucusId *round_id)
{
  CaucusJob job = {
    .run = write_chosen_round,
    .data = caucus_id_to_string (round_id),
    .free_data = g_free,
  };

  g_return_if_fail (CAUCUS_IS_CONTEXT (context));

  caucus_store_write_async (context->store, &job, round_chosen_cb, NULL);
}

/**
 * caucus_context_get_party:
 *
 * Returns: (nullable) (transfer none): a party of the open round
 */
const CaucusParty *
caucus_context_get_party (CaucusContext  *context,
                          const CaucusId *id)
{
  GPtrArray *parties = context->content != NULL ? context->content->parties : NULL;

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);

      if (caucus_id_equal (&party->id, id))
        return party;
    }
  return NULL;
}

/**
 * caucus_context_get_party_by_side:
 *
 * Returns: (nullable) (transfer none): the open round's first party of a side
 */
const CaucusParty *
caucus_context_get_party_by_side (CaucusContext *context,
                                  CaucusSide     side)
{
  GPtrArray *parties = context->content != NULL ? context->content->parties : NULL;

  for (guint i = 0; parties != NULL && i < parties->len; i++)
    {
      const CaucusParty *party = g_ptr_array_index (parties, i);

      if (party->side == side)
        return party;
    }
  return NULL;
}

/**
 * caucus_context_get_people:
 *
 * Returns: (nullable) (transfer none) (element-type CaucusPerson): everybody of the open round
 */
GPtrArray *
caucus_context_get_people (CaucusContext *context)
{
  return context->content != NULL ? context->content->people : NULL;
}

/**
 * caucus_context_get_person:
 *
 * Returns: (nullable) (transfer none): a person of the open round
 */
const CaucusPerson *
caucus_context_get_person (CaucusContext  *context,
                           const CaucusId *id)
{
  GPtrArray *people = caucus_context_get_people (context);

  for (guint i = 0; people != NULL && i < people->len; i++)
    {
      const CaucusPerson *person = g_ptr_array_index (people, i);

      if (caucus_id_equal (&person->id, id))
        return person;
    }
  return NULL;
}
