/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link of a thread's chain: current contract language, a pass, or what was said to it. */
#include "config.h"

#include "caucus-chain-item.h"

#include <glib/gi18n.h>

#include "caucus-pass-title.h"
#include "caucus-zone.h"
#include "common/caucus-format.h"
#include "common/caucus-pass-words.h"

#define FINGERPRINT_GROUP 8

struct _CaucusChainItem
{
  CaucusItem parent_instance;

  CaucusChainLink *link;          /* owned */
};

enum
{
  PROP_TITLE = 1,
  PROP_WHEN,
  PROP_STATE,
  PROP_NOTE,
  PROP_DESCRIPTION,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CaucusChainItem, caucus_chain_item, CAUCUS_TYPE_ITEM)

static void
link_free (CaucusChainLink *link)
{
  g_clear_pointer (&link->title, g_free);
  g_clear_pointer (&link->when, g_free);
  g_clear_pointer (&link->state, g_free);
  g_clear_pointer (&link->note, g_free);
  g_clear_pointer (&link->heading, g_free);
  g_clear_pointer (&link->parties, g_free);
  g_clear_pointer (&link->baseline, g_free);
  g_clear_pointer (&link->fingerprint, g_free);
  g_free (link);
}

static void
caucus_chain_item_take_record (CaucusItem *item,
                               gpointer    record)
{
  CaucusChainItem *self = CAUCUS_CHAIN_ITEM (item);

  g_clear_pointer (&self->link, link_free);
  self->link = record;
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static void
caucus_chain_item_finalize (GObject *object)
{
  g_clear_pointer (&CAUCUS_CHAIN_ITEM (object)->link, link_free);

  G_OBJECT_CLASS (caucus_chain_item_parent_class)->finalize (object);
}

/* What a screen reader says of the link. */
static char *
describe (const CaucusChainLink *link)
{
  const char *parts[5] = { link->title };
  guint n = 1;

  if (link->when != NULL)
    parts[n++] = link->when;
  if (link->state != NULL)
    parts[n++] = link->state;
  if (link->note != NULL)
    parts[n++] = link->note;
  return g_strjoinv (", ", (char **) parts);
}

static void
caucus_chain_item_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  const CaucusChainLink *link = CAUCUS_CHAIN_ITEM (object)->link;

  switch (prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, link->title);
      break;
    case PROP_WHEN:
      g_value_set_string (value, link->when);
      break;
    case PROP_STATE:
      g_value_set_string (value, link->state);
      break;
    case PROP_NOTE:
      g_value_set_string (value, link->note);
      break;
    case PROP_DESCRIPTION:
      g_value_take_string (value, describe (link));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
caucus_chain_item_class_init (CaucusChainItemClass *klass)
{
  static const char *const names[] = { NULL, "title", "when", "state", "note", "description" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = caucus_chain_item_finalize;
  object_class->get_property = caucus_chain_item_get_property;
  CAUCUS_ITEM_CLASS (klass)->take_record = caucus_chain_item_take_record;

  for (guint i = 1; i < N_PROPS; i++)
    properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
caucus_chain_item_init (CaucusChainItem *item)
{
}

/* Returns: (transfer none): the record, until the next update of the chain */
const CaucusChainLink *
caucus_chain_item_get_link (CaucusChainItem *item)
{
  return item->link;
}

/* What the words about a link are made from. */
typedef struct
{
  const CaucusThreadRecord *record;
  CaucusContext *context;
  const char *zone;
} Source;

static const char *
get_party_name (const Source   *source,
                const CaucusId *party_id)
{
  const CaucusParty *party = caucus_context_get_party (source->context, party_id);

  return party != NULL ? party->name : "?";
}

static CaucusSide
get_party_side (const Source   *source,
                const CaucusId *party_id)
{
  const CaucusParty *party = caucus_context_get_party (source->context, party_id);

  return party != NULL ? party->side : CAUCUS_SIDE_NEUTRAL;
}

static char *
format_when (const Source *source,
             gint64        usec)
{
  g_autofree char *date = caucus_format_date (usec, source->zone);
  g_autofree char *time = caucus_format_time (usec, source->zone);

  /* Translators: a date, then a time */
  return g_strdup_printf (_("%s, %s"), date, time);
}

static char *
format_pass_title (const Source     *source,
                   const CaucusPass *pass)
{
  return caucus_pass_words_short (pass, get_party_name (source, &pass->by_id));
}

static char *
format_heading (const Source     *source,
                const CaucusPass *pass)
{
  const CaucusPass *answers = caucus_thread_record_find_pass (source->record, &pass->answers_id);
  g_autoptr (GTimeZone) zone = caucus_zone_open (source->zone, NULL);
  CaucusPassTitle title = {
    .pass = pass,
    .by_name = get_party_name (source, &pass->by_id),
    .answers = answers,
    .answers_by_name = answers != NULL ? get_party_name (source, &answers->by_id) : NULL,
    .thread = source->record->thread,
    .zone = zone,
  };

  if (zone == NULL)
    return format_pass_title (source, pass);
  return caucus_pass_title_full (&title);
}

static char *
format_parties (const Source     *source,
                const CaucusPass *pass)
{
  const CaucusPerson *person = caucus_context_get_person (source->context, &pass->presented_by_id);
  const char *by = get_party_name (source, &pass->by_id);
  const char *to = get_party_name (source, &pass->to_id);

  if (person == NULL)
    /* Translators: two parties */
    return g_strdup_printf (_("%s to %s"), by, to);
  /* Translators: two parties, then the person who presented the pass */
  return g_strdup_printf (_("%s to %s, presented by %s"), by, to, person->name);
}

static char *
format_baseline (const Source     *source,
                 const CaucusPass *pass)
{
  const CaucusPass *base = caucus_thread_record_find_pass (source->record, &pass->base_id);

  if (base != NULL)
    return format_pass_title (source, base);
  return g_strdup (source->record->article != NULL ? _("Current contract language")
                                                   : _("None: this is new language"));
}

/* Groups can be read aloud and compared by eye. */
static char *
format_fingerprint (const char *hash)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; hash[i] != '\0'; i++)
    {
      if (i > 0 && i % FINGERPRINT_GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, hash[i]);
    }
  return g_string_free (text, FALSE);
}

static CaucusChainLink *
new_contract_link (const Source *source)
{
  const CaucusThreadRecord *record = source->record;
  g_autofree char *subject = caucus_pass_words_subject (record->thread);
  CaucusChainLink *link = g_new0 (CaucusChainLink, 1);

  link->id = record->article->id;
  link->kind = CAUCUS_CHAIN_CONTRACT;
  link->side = CAUCUS_SIDE_NEUTRAL;
  link->version_id = record->article->version_id;
  link->title = g_strdup (_("Current contract language"));
  link->note = g_strdup (_("In force until something else is ratified"));
  /* Translators: "Article 10 Corrective Action, current contract language" */
  link->heading = g_strdup_printf (_("%s, current contract language"), subject);
  return link;
}

static CaucusChainLink *
new_pass_link (const Source *source,
               guint         index)
{
  const CaucusPass *pass = g_ptr_array_index (source->record->passes, index);
  CaucusPassState state = g_array_index (source->record->pass_states, CaucusPassState, index);
  CaucusChainLink *link = g_new0 (CaucusChainLink, 1);

  link->id = pass->id;
  link->kind = CAUCUS_CHAIN_PASS;
  link->side = get_party_side (source, &pass->by_id);
  link->version_id = pass->version_id;
  link->title = format_pass_title (source, pass);
  link->when = format_when (source, pass->at_usec);
  link->state = g_strdup (pass->kind == CAUCUS_PASS_SUPPOSAL ? _("Not a proposal")
                                                             : caucus_format_pass_state (state));
  link->note = g_strdup (pass->summary);
  link->heading = format_heading (source, pass);
  link->parties = format_parties (source, pass);
  link->baseline = format_baseline (source, pass);
  link->fingerprint = format_fingerprint (pass->text_hash);
  return link;
}

static CaucusChainLink *
new_event_link (const Source            *source,
                const CaucusLedgerEvent *event)
{
  const CaucusPass *pass = caucus_thread_record_find_pass (source->record, &event->pass_id);
  const char *what = caucus_format_event_kind (event->kind);
  CaucusChainLink *link = g_new0 (CaucusChainLink, 1);
  g_autofree char *title = NULL;

  link->id = event->id;
  link->kind = CAUCUS_CHAIN_EVENT;
  link->side = CAUCUS_SIDE_NEUTRAL;
  link->when = format_when (source, event->at_usec);
  link->note = g_strdup (event->note);
  if (pass == NULL)
    {
      link->title = g_strdup (what);
      return link;
    }
  title = format_pass_title (source, pass);
  /* Translators: what happened to a pass, then the pass: "Accepted: Union Counter 2" */
  link->title = g_strdup_printf (_("%s: %s"), what, title);
  return link;
}

/**
 * caucus_chain_update:
 * @chain: a list of #CaucusChainItem
 *
 * Makes the chain follow the record: contract language first, then passes and
 * events by their time; of a pass and an event of the same time the pass comes first.
 */
void
caucus_chain_update (GListStore               *chain,
                     const CaucusThreadRecord *record,
                     CaucusContext            *context)
{
  Source source = { record, context, caucus_context_get_round (context)->zone };
  GPtrArray *links = g_ptr_array_new_with_free_func ((GDestroyNotify) link_free);
  guint next_event = 0;

  if (record->article != NULL)
    g_ptr_array_add (links, new_contract_link (&source));
  for (guint i = 0; i <= record->passes->len; i++)
    {
      const CaucusPass *pass = i < record->passes->len ? record->passes->pdata[i] : NULL;

      for (; next_event < record->events->len; next_event++)
        {
          const CaucusLedgerEvent *event = g_ptr_array_index (record->events, next_event);

          if (pass != NULL && event->at_usec >= pass->at_usec)
            break;
          g_ptr_array_add (links, new_event_link (&source, event));
        }
      if (pass != NULL)
        g_ptr_array_add (links, new_pass_link (&source, i));
    }
  caucus_item_list_update (chain, links);
}
