/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What makes typed dates and times a session's, and what to say where they do not. */
#pragma once

#include "calendar/caucus-schedule-draft.h"

G_BEGIN_DECLS

/**
 * CaucusScheduleInput:
 * @date, @start, @end, @zone, @stream: not %NULL; as typed
 * @moved: (nullable): the session whose times they are to become
 */
typedef struct
{
  char *date;
  char *start;
  char *end;
  char *zone;
  char *stream;
  const CaucusSession *moved;
} CaucusScheduleInput;

/**
 * CaucusScheduleVerdict:
 * @errors: what is wrong, by field; %NULL where nothing is
 * @hints: how a right field is understood, by field
 * @start_usec, @end_usec: the session's times, where @is_valid
 */
typedef struct
{
  char *errors[CAUCUS_SCHEDULE_N_FIELDS];
  char *hints[CAUCUS_SCHEDULE_N_FIELDS];
  gint64 start_usec;
  gint64 end_usec;
  gboolean is_valid;
} CaucusScheduleVerdict;

void caucus_schedule_rules_judge   (const CaucusScheduleInput *input,
                                    CaucusScheduleVerdict     *verdict);
void caucus_schedule_verdict_clear (CaucusScheduleVerdict     *verdict);

G_END_DECLS
