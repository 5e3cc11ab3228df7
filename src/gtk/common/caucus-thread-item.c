/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A thread in a list. */
#include "config.h"

#include "caucus-thread-item-private.h"

#include "caucus-clock.h"
#include "caucus-zone.h"

/* More than there are places for the numbers of articles, and for their letters. */
#define NUMBERS ((gint64) 10000 * 1000)

struct _CaucusThreadItem
{
  CaucusItem parent_instance;

  CaucusThreadItemRecord *record;                 /* owned */
};

enum
{
  PROP_NUMBER = 1,
  PROP_TITLE,
  PROP_KIND,
  PROP_STATE,
  PROP_STATE_STYLE,
  PROP_HAS_KIND,
  PROP_NEWS,
  PROP_HAS_NEWS,
  PROP_LAST_UNION,
  PROP_LAST_UNION_DATE,
  PROP_LAST_EMPLOYER,
  PROP_LAST_EMPLOYER_DATE,
  PROP_LATEST,
  PROP_WAITING,
  PROP_DESCRIPTION,
  PROP_NUMBER_ORDER,
  PROP_STATE_ORDER,
  PROP_UNION_ORDER,
  PROP_EMPLOYER_ORDER,
  PROP_DAYS_WAITING,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusThreadItem, caucus_thread_item, CAUCUS_TYPE_ITEM)

static void
record_free (CaucusThreadItemRecord *record)
{
  g_clear_pointer (&record->summary, caucus_thread_summary_free);
  g_clear_pointer (&record->court_name, g_free);
  g_clear_pointer (&record->union_name, g_free);
  g_clear_pointer (&record->employer_name, g_free);
  g_clear_pointer (&record->unseen_name, g_free);
  g_clear_pointer (&record->zone, g_free);
  g_free (record);
}

static const char *
get_state_style (const CaucusThreadItemRecord *record)
{
  switch (record->summary->state)
    {
    case CAUCUS_THREAD_HELD:
      return "held";
    case CAUCUS_THREAD_TA:
    case CAUCUS_THREAD_RATIFIED:
      return "agreed";
    case CAUCUS_THREAD_OPEN:
      return record->court == CAUCUS_COURT_OURS ? "ours" : "theirs";
    case CAUCUS_THREAD_UNOPENED:
    case CAUCUS_THREAD_WITHDRAWN:
    case CAUCUS_THREAD_REFERRED:
    case CAUCUS_THREAD_NOT_RATIFIED:
    default:
      return "closed";
    }
}

/* Sorted by state, what waits on us comes first. */
static int
get_state_order (const CaucusThreadItemRecord *record)
{
  if (record->summary->state == CAUCUS_THREAD_OPEN)
    return record->court == CAUCUS_COURT_OURS ? 0 : 1;
  return 1 + (int) record->summary->state;
}

/* The place of "B" in "8B", of "2" in "8.2" or in "A-2". */
static gint64
get_part_order (const char *part)
{
  while (g_ascii_ispunct (*part))
    part++;
  if (g_ascii_isalpha (*part))
    return g_ascii_toupper (*part) - 'A' + 1;
  return CLAMP (g_ascii_strtoll (part, NULL, 10), 0, 999);
}

/* As in the contract: by number, then by letter; what is new to it follows in the round's order. */
static gint64
get_number_order (const CaucusThread *thread)
{
  const char *number = thread->article_number;
  guint64 whole;
  char *rest;

  if (number == NULL || !g_ascii_isalnum (number[0]))
    return 2 * NUMBERS + thread->position;
  if (!g_ascii_isdigit (number[0]))
    return NUMBERS + 1000 * get_part_order (number) + get_part_order (number + 1);
  whole = g_ascii_strtoull (number, &rest, 10);
  return 1000 * (gint64) MIN (whole, 9999) + get_part_order (rest);
}

static void
get_words (const CaucusThreadItemRecord *record,
           guint                         prop_id,
           GValue                       *value)
{
  const CaucusThreadSummary *summary = record->summary;
  const char *styles[] = { "state-pill", NULL, NULL };

  switch (prop_id)
    {
    case PROP_NUMBER:
      g_value_set_string (value, summary->thread->article_number);
      break;
    case PROP_TITLE:
      g_value_set_string (value, summary->thread->title);
      break;
    case PROP_KIND:
      g_value_take_string (value, caucus_thread_item_words_kind (summary->thread));
      break;
    case PROP_STATE:
      g_value_take_string (value, caucus_thread_item_words_state (record));
      break;
    case PROP_STATE_STYLE:
      styles[1] = get_state_style (record);
      g_value_set_boxed (value, styles);
      break;
    case PROP_LAST_UNION:
      g_value_take_string (value, caucus_thread_item_words_number (summary->last_union));
      break;
    case PROP_LAST_UNION_DATE:
      g_value_take_string (value, caucus_thread_item_words_date (record, summary->last_union));
      break;
    case PROP_LAST_EMPLOYER:
      g_value_take_string (value, caucus_thread_item_words_number (summary->last_employer));
      break;
    case PROP_LAST_EMPLOYER_DATE:
      g_value_take_string (value, caucus_thread_item_words_date (record, summary->last_employer));
      break;
    case PROP_LATEST:
      g_value_take_string (value, caucus_thread_item_words_latest (record));
      break;
    case PROP_NEWS:
      g_value_take_string (value, caucus_thread_item_words_news (record));
      break;
    case PROP_WAITING:
      g_value_take_string (value, caucus_thread_item_words_waiting (record));
      break;
    case PROP_DESCRIPTION:
    default:
      g_value_take_string (value, caucus_thread_item_words_describe (record));
      break;
    }
}

static void
caucus_thread_item_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  const CaucusThreadItemRecord *record = CAUCUS_THREAD_ITEM (object)->record;

  switch (prop_id)
    {
    case PROP_HAS_KIND:
      g_value_set_boolean (value, caucus_thread_item_words_has_kind (record->summary->thread));
      break;
    case PROP_HAS_NEWS:
      g_value_set_boolean (value, record->unseen_name != NULL);
      break;
    case PROP_NUMBER_ORDER:
      g_value_set_int64 (value, get_number_order (record->summary->thread));
      break;
    case PROP_STATE_ORDER:
      g_value_set_int64 (value, get_state_order (record));
      break;
    case PROP_UNION_ORDER:
      g_value_set_int64 (value, caucus_thread_item_get_time (record->summary->last_union));
      break;
    case PROP_EMPLOYER_ORDER:
      g_value_set_int64 (value, caucus_thread_item_get_time (record->summary->last_employer));
      break;
    case PROP_DAYS_WAITING:
      g_value_set_int64 (value, caucus_thread_item_is_waiting (record) ? record->days_waiting : -1);
      break;
    default:
      get_words (record, prop_id, value);
    }
}

static void
caucus_thread_item_take_record (CaucusItem *item,
                                gpointer    record)
{
  CaucusThreadItem *self = CAUCUS_THREAD_ITEM (item);

  g_clear_pointer (&self->record, record_free);
  self->record = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_thread_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_THREAD_ITEM (object)->record, record_free);

  G_OBJECT_CLASS (caucus_thread_item_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const struct
  {
    guint id;
    const char *name;
  } words[] = {
    { PROP_NUMBER, "number" }, { PROP_TITLE, "title" }, { PROP_KIND, "kind" },
    { PROP_STATE, "state" }, { PROP_LAST_UNION, "last-union" },
    { PROP_LAST_UNION_DATE, "last-union-date" }, { PROP_LAST_EMPLOYER, "last-employer" },
    { PROP_LAST_EMPLOYER_DATE, "last-employer-date" }, { PROP_LATEST, "latest" },
    { PROP_WAITING, "waiting" }, { PROP_DESCRIPTION, "description" }, { PROP_NEWS, "news" },
  }, orders[] = {
    { PROP_NUMBER_ORDER, "number-order" }, { PROP_STATE_ORDER, "state-order" },
    { PROP_UNION_ORDER, "union-order" }, { PROP_EMPLOYER_ORDER, "employer-order" },
    { PROP_DAYS_WAITING, "days-waiting" },
  };
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    properties[words[i].id] = g_param_spec_string (words[i].name, NULL, NULL, NULL, flags);
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    properties[orders[i].id] = g_param_spec_int64 (orders[i].name, NULL, NULL, G_MININT64,
                                                   G_MAXINT64, 0, flags);
  properties[PROP_STATE_STYLE] = g_param_spec_boxed ("state-style", NULL, NULL, G_TYPE_STRV,
                                                     flags);
  properties[PROP_HAS_KIND] = g_param_spec_boolean ("has-kind", NULL, NULL, FALSE, flags);
  properties[PROP_HAS_NEWS] = g_param_spec_boolean ("has-news", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_thread_item_class_init (CaucusThreadItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_thread_item_finalize;
  object_class->get_property = caucus_thread_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_thread_item_take_record;
  install_properties (object_class);
}

static void
caucus_thread_item_init (CaucusThreadItem *item)
{
}

/**
 * caucus_thread_item_get_summary:
 *
 * Returns: (transfer none): the record, until the next update of the list
 */
const CaucusThreadSummary *
caucus_thread_item_get_summary (CaucusThreadItem *item)
{
  return item->record->summary;
}

/**
 * caucus_thread_item_get_court:
 *
 * Returns: whose answer the thread waits for; nobody's unless it is open or held
 */
CaucusCourt
caucus_thread_item_get_court (CaucusThreadItem *item)
{
  return item->record->court;
}

static CaucusCourt
find_court (const CaucusThreadSummary *summary,
            const CaucusParty         *party)
{
  if (summary->state != CAUCUS_THREAD_OPEN && summary->state != CAUCUS_THREAD_HELD)
    return CAUCUS_COURT_NOBODY;
  if (party == NULL)
    return CAUCUS_COURT_NOBODY;
  return party->side == CAUCUS_SIDE_UNION ? CAUCUS_COURT_OURS : CAUCUS_COURT_THEIRS;
}

static char *
dup_party_name (CaucusContext *context,
                CaucusSide     side)
{
  const CaucusParty *party = caucus_context_get_party_by_side (context, side);

  return g_strdup (party != NULL ? party->name : "");
}

static char *
dup_unseen_name (CaucusContext             *context,
                 const CaucusThreadSummary *summary)
{
  const CaucusParty *party = summary->unseen != NULL
                             ? caucus_context_get_party (context, &summary->unseen->by_id) : NULL;

  if (summary->unseen == NULL)
    return NULL;
  return g_strdup (party != NULL ? party->name : "?");
}

static CaucusThreadItemRecord *
record_new (CaucusThreadSummary *summary,
            CaucusContext       *context)
{
  CaucusThreadItemRecord *record = g_new0 (CaucusThreadItemRecord, 1);
  const CaucusParty *party = caucus_context_get_party (context, &summary->court_id);
  const CaucusRound *round = caucus_context_get_round (context);
  g_autoptr (GTimeZone) zone = caucus_zone_open (round->zone, NULL);

  record->id = summary->id;
  record->summary = summary;
  record->court = find_court (summary, party);
  record->court_side = party != NULL ? party->side : CAUCUS_SIDE_NEUTRAL;
  record->court_name = g_strdup (party != NULL ? party->name : NULL);
  record->union_name = dup_party_name (context, CAUCUS_SIDE_UNION);
  record->employer_name = dup_party_name (context, CAUCUS_SIDE_EMPLOYER);
  record->unseen_name = dup_unseen_name (context, summary);
  record->zone = g_strdup (round->zone);
  if (zone != NULL)
    record->days_waiting = MAX (0, caucus_zone_days_between (summary->since_usec,
                                                             caucus_clock_now_usec (), zone));
  return record;
}

/**
 * caucus_thread_item_list_update:
 * @list: a list of #CaucusThreadItem
 * @summaries: (transfer full) (element-type CaucusThreadSummary): the open round's threads
 *
 * Makes the list follow the summaries; the words come from the context's open round.
 */
void
caucus_thread_item_list_update (GListStore    *list,
                                GPtrArray     *summaries,
                                CaucusContext *context)
{
  GPtrArray *records = g_ptr_array_new_full (summaries->len, (GDestroyNotify) record_free);

  for (guint i = 0; i < summaries->len; i++)
    g_ptr_array_add (records, record_new (g_ptr_array_index (summaries, i), context));
  g_ptr_array_set_free_func (summaries, NULL);
  g_ptr_array_unref (summaries);
  caucus_item_list_update (list, records);
}
