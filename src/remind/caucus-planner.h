/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Shows what is due, takes the answers, and knows when to look again. */
#pragma once

#include "caucus-opener.h"
#include "caucus-remind-store.h"
#include "caucus-sender.h"

G_BEGIN_DECLS

typedef struct _CaucusPlanner CaucusPlanner;

/**
 * CaucusPlannerParts:
 * @store, @sender: (transfer none): they live longer than the planner
 * @woken: called where it is time for caucus_planner_run()
 */
typedef struct
{
  CaucusRemindStore *store;
  CaucusSender *sender;
  CaucusOpener opener;
  void (*woken) (gpointer user_data);
  gpointer user_data;
} CaucusPlannerParts;

CaucusPlanner *caucus_planner_new               (const CaucusPlannerParts  *parts,
                                                 GError                   **error);
gboolean       caucus_planner_run               (CaucusPlanner             *planner,
                                                 GError                   **error);
void           caucus_planner_forget_server     (CaucusPlanner             *planner);
gboolean       caucus_planner_is_idle           (CaucusPlanner             *planner);
gboolean       caucus_planner_is_blind          (CaucusPlanner             *planner);
gint64         caucus_planner_get_next_due_usec (CaucusPlanner             *planner);
guint          caucus_planner_get_n_shown       (CaucusPlanner             *planner);
void           caucus_planner_free              (CaucusPlanner             *planner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPlanner, caucus_planner_free)

G_END_DECLS
