/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session's date as it is being planned: what was typed, and what is wrong with it. */
#pragma once

#include "caucus-records.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CaucusScheduleField:
 *
 * What can be wrong in a draft, and have something said about it.
 */
typedef enum
{
  CAUCUS_SCHEDULE_DATE,
  CAUCUS_SCHEDULE_START,
  CAUCUS_SCHEDULE_END,
  CAUCUS_SCHEDULE_ZONE,
  CAUCUS_SCHEDULE_STREAM,
  CAUCUS_SCHEDULE_N_FIELDS,
} CaucusScheduleField;

#define CAUCUS_TYPE_SCHEDULE_DRAFT (caucus_schedule_draft_get_type ())

G_DECLARE_FINAL_TYPE (CaucusScheduleDraft, caucus_schedule_draft, CAUCUS, SCHEDULE_DRAFT, GObject)

CaucusScheduleDraft *caucus_schedule_draft_new         (const CaucusRound   *round,
                                                        const GDate         *day);
CaucusScheduleDraft *caucus_schedule_draft_new_move    (const CaucusSession *session);

const CaucusSession *caucus_schedule_draft_get_moved   (CaucusScheduleDraft *draft);
gboolean             caucus_schedule_draft_get_date    (CaucusScheduleDraft *draft,
                                                        GDate               *date);
void                 caucus_schedule_draft_set_date    (CaucusScheduleDraft *draft,
                                                        const GDate         *date);
const char          *caucus_schedule_draft_get_error   (CaucusScheduleDraft *draft,
                                                        CaucusScheduleField  field);
const char          *caucus_schedule_draft_get_hint    (CaucusScheduleDraft *draft,
                                                        CaucusScheduleField  field);
gboolean             caucus_schedule_draft_is_valid    (CaucusScheduleDraft *draft);
gint64               caucus_schedule_draft_get_start   (CaucusScheduleDraft *draft);
gint64               caucus_schedule_draft_get_end     (CaucusScheduleDraft *draft);
char                *caucus_schedule_draft_dup_reason  (CaucusScheduleDraft *draft);
CaucusSession       *caucus_schedule_draft_dup_session (CaucusScheduleDraft *draft);

G_END_DECLS
