/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the service says about itself: whether notifications work here, and what is next. */
#pragma once

#include "caucus-planner.h"

G_BEGIN_DECLS

GVariant *caucus_remind_status_new       (CaucusSender   *sender,
                                          CaucusPlanner  *planner);
char     *caucus_remind_status_send_test (CaucusSender   *sender,
                                          gboolean       *delivered);

G_END_DECLS
