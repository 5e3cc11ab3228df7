/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A month as six weeks: which days it shows, and which month is to be shown. */
#pragma once

#include <glib.h>

#include "caucus-records.h"

G_BEGIN_DECLS

#define CAUCUS_MONTH_N_DAYS 42

GDateWeekday  caucus_month_get_first_weekday (void);
void          caucus_month_get_first_day     (const GDate         *day,
                                              GDateWeekday         first_weekday,
                                              GDate               *first);
char         *caucus_month_format            (const GDate         *day);
char         *caucus_month_format_weekday    (GDateWeekday         weekday,
                                              const char          *format);
char         *caucus_month_format_day        (const GDate         *day);
void          caucus_month_get_today         (GDate               *today);
void          caucus_month_get_session_day   (const CaucusSession *session,
                                              GDate               *day);
const CaucusSession *caucus_month_find_nearest (const GPtrArray   *sessions,
                                                gint64             now_usec);

G_END_DECLS
