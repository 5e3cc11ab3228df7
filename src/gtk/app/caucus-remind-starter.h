/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Sees to it that the reminder service of the open store runs. */
#pragma once

#include "app/caucus-context.h"

G_BEGIN_DECLS

void caucus_remind_starter_start (CaucusContext *context);

G_END_DECLS
