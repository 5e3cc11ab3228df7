/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The Calendar: the round's sessions by month and as an agenda. */
#pragma once

#include "common/caucus-page.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_CALENDAR_PAGE (caucus_calendar_page_get_type ())

G_DECLARE_FINAL_TYPE (CaucusCalendarPage, caucus_calendar_page, CAUCUS, CALENDAR_PAGE, CaucusPage)

void caucus_calendar_page_show_session (CaucusCalendarPage *page,
                                        const CaucusId     *session_id);

G_END_DECLS
