/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A link of a thread's chain: current contract language, a pass, or what was said to it. */
#pragma once

#include "app/caucus-context.h"
#include "caucus-thread-record.h"
#include "common/caucus-item.h"

G_BEGIN_DECLS

typedef enum
{
  CAUCUS_CHAIN_CONTRACT,
  CAUCUS_CHAIN_PASS,
  CAUCUS_CHAIN_EVENT,
} CaucusChainKind;

/**
 * CaucusChainLink:
 * @id: of the article, the pass or the event
 * @side: the pass's; neutral for what is no pass
 * @version_id: the text; none for an event
 * @title: "Union Counter 1", "Held"
 * @when: the time, in words
 * @state: (nullable): of the pass, in words
 * @note: (nullable): the pass's summary or the event's reason
 * @heading: (nullable): the full title that the pass got
 * @parties: (nullable): from whom to whom
 * @baseline: (nullable): what the text was written from
 * @fingerprint: (nullable): the text's hash in groups
 *
 * The words that a person reads about a link.
 */
typedef struct
{
  CaucusId id;
  CaucusChainKind kind;
  CaucusSide side;
  CaucusId version_id;
  char *title;
  char *when;
  char *state;
  char *note;
  char *heading;
  char *parties;
  char *baseline;
  char *fingerprint;
} CaucusChainLink;

#define CAUCUS_TYPE_CHAIN_ITEM (caucus_chain_item_get_type ())

G_DECLARE_FINAL_TYPE (CaucusChainItem, caucus_chain_item, CAUCUS, CHAIN_ITEM, CaucusItem)

const CaucusChainLink *caucus_chain_item_get_link (CaucusChainItem          *item);
void                   caucus_chain_update        (GListStore               *chain,
                                                   const CaucusThreadRecord *record,
                                                   CaucusContext            *context);

G_END_DECLS
