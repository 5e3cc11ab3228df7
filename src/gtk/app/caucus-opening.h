/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A store from its opening to its end: its lock, its check, its reminder service. */
#pragma once

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_OPENING (caucus_opening_get_type ())

G_DECLARE_FINAL_TYPE (CaucusOpening, caucus_opening, CAUCUS, OPENING, GObject)

CaucusOpening *caucus_opening_new         (const char      *store_path,
                                           gboolean         is_sample,
                                           GDBusConnection *bus);
CaucusContext *caucus_opening_get_context (CaucusOpening   *opening);
const GError  *caucus_opening_get_failure (CaucusOpening   *opening);
void           caucus_opening_close       (CaucusOpening   *opening);

G_END_DECLS
