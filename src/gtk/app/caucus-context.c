/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every page may see: the store and the round that is open. */
#include "config.h"

#include "caucus-context-private.h"

#include <glib/gi18n.h>

#include "caucus-clock.h"
#include "caucus-zone.h"
#include "common/caucus-error-words.h"
#include "common/caucus-format.h"

/**
 * CaucusContext:
 *
 * Handed to every page. Emits #CaucusContext::round-changed when another round
 * is opened or the open one is read anew.
 */
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

void
caucus_context_take_content (CaucusContext      *context,
                             CaucusRoundContent *content)
{
  g_clear_pointer (&context->content, caucus_round_content_free);
  context->content = content;
  set_text (context, &context->notice, PROP_NOTICE, expiry_notice (content->round));
  g_signal_emit (context, signals[SIGNAL_ROUND_CHANGED], 0);
}

static void
store_changed_cb (CaucusContext *context,
                  guint          changes)
{
  if ((changes & CAUCUS_CHANGED_ROUNDS) != 0 && context->opening == NULL)
    caucus_context_read_again (context);
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
