/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session in the list of records: when it was and what its record holds. */
#include "config.h"

#include "caucus-record-item.h"

#include <glib/gi18n.h>

#include "caucus-note-table.h"
#include "caucus-session-table.h"
#include "common/caucus-format.h"

struct _CaucusRecordItem
{
  CaucusItem parent_instance;

  CaucusRecordSummary *summary;   /* owned */
};

enum
{
  PROP_TITLE = 1,
  PROP_WHEN,
  PROP_CONTENT,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusRecordItem, caucus_record_item, CAUCUS_TYPE_ITEM)

static CaucusRecordSummary *
read_summary (CaucusDatabase       *database,
              const CaucusSession  *session,
              GError              **error)
{
  g_autoptr (CaucusRecordSummary) summary = g_new0 (CaucusRecordSummary, 1);
  g_autoptr (CaucusNote) draft = NULL;
  g_autoptr (GError) failure = NULL;

  summary->id = session->id;
  summary->session = caucus_session_copy (session);
  if (!caucus_note_table_count (database, &session->id, &summary->count, error))
    return NULL;
  draft = caucus_note_table_load_draft (database, &session->id, &failure);
  summary->has_draft = draft != NULL;
  if (failure == NULL)
    return g_steal_pointer (&summary);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static gpointer
read_summaries (CaucusDatabase  *database,
                gpointer         data,
                GError         **error)
{
  g_autoptr (GPtrArray) sessions = caucus_session_table_list (database, data, error);
  g_autoptr (GPtrArray) summaries = NULL;

  if (sessions == NULL)
    return NULL;
  summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_record_summary_free);
  for (guint i = 0; i < sessions->len; i++)
    {
      CaucusRecordSummary *summary;

      summary = read_summary (database, g_ptr_array_index (sessions, i), error);
      if (summary == NULL)
        return NULL;
      g_ptr_array_add (summaries, summary);
    }
  return g_steal_pointer (&summaries);
}

/**
 * caucus_record_summary_read_job:
 *
 * Returns: a job for the store's reader, whose result is an array of
 *   #CaucusRecordSummary, one for each session of the round, by time
 */
CaucusJob
caucus_record_summary_read_job (const CaucusId *round_id)
{
  CaucusJob job = {
    .run = read_summaries,
    .data = caucus_id_copy (round_id),
    .free_data = g_free,
    .free_result = (GDestroyNotify) g_ptr_array_unref,
  };

  return job;
}

void
caucus_record_summary_free (CaucusRecordSummary *summary)
{
  g_clear_pointer (&summary->session, caucus_session_free);
  g_free (summary);
}

static char *
describe_content (const CaucusRecordSummary *summary)
{
  if (summary->has_draft && summary->count == 0)
    return g_strdup (_("Draft kept"));
  if (summary->count == 0)
    return g_strdup (_("No record yet"));
  if (summary->has_draft)
    return g_strdup_printf (ngettext ("%u entry, draft kept", "%u entries, draft kept",
                                      summary->count), summary->count);
  return g_strdup_printf (ngettext ("%u entry", "%u entries", summary->count), summary->count);
}

static char *
describe_when (const CaucusSession *session)
{
  g_autofree char *when = caucus_format_session_when (session);

  if (session->status != CAUCUS_SESSION_CANCELLED && session->status != CAUCUS_SESSION_TENTATIVE)
    return g_steal_pointer (&when);
  /* Translators: when a session is, then "Tentative" or "Cancelled" */
  return g_strdup_printf (_("%s · %s"), when, caucus_format_session_status (session->status));
}

static char *
describe (const CaucusRecordSummary *summary)
{
  g_autofree char *title = caucus_format_session_title (summary->session);
  g_autofree char *when = describe_when (summary->session);
  g_autofree char *content = describe_content (summary);

  return g_strdup_printf ("%s, %s, %s", title, when, content);
}

static void
caucus_record_item_take_record (CaucusItem *item,
                                gpointer    record)
{
  CaucusRecordItem *self = CAUCUS_RECORD_ITEM (item);

  g_clear_pointer (&self->summary, caucus_record_summary_free);
  self->summary = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_record_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_RECORD_ITEM (object)->summary, caucus_record_summary_free);

  G_OBJECT_CLASS (caucus_record_item_parent_class)->finalize (object);
}

static void
caucus_record_item_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  const CaucusRecordSummary *summary = CAUCUS_RECORD_ITEM (object)->summary;

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_take_string (value, caucus_format_session_title (summary->session));
      break;
    case PROP_WHEN:
      g_value_take_string (value, describe_when (summary->session));
      break;
    case PROP_CONTENT:
      g_value_take_string (value, describe_content (summary));
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (summary));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_record_item_class_init (CaucusRecordItemClass *klass)
{
  static const char *const names[] = { NULL, "title", "when", "content", "description" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_record_item_finalize;
  object_class->get_property = caucus_record_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_record_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_record_item_init (CaucusRecordItem *item)
{
}

/**
 * caucus_record_item_get_summary:
 *
 * Returns: (transfer none): the record, until the next update of the list
 */
const CaucusRecordSummary *
caucus_record_item_get_summary (CaucusRecordItem *item)
{
  return item->summary;
}
