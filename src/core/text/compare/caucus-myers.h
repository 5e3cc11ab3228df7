/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The shortest edit between two sequences of numbers. */
#pragma once

#include <glib.h>

#include "caucus-arena.h"
#include "caucus-interner.h"

G_BEGIN_DECLS

typedef struct _CaucusMyers CaucusMyers;

/**
 * CaucusMyersSide:
 * @ids: (array length=length): the sequence
 * @changed: (array length=length): set to 1 for what has no equal on the other
 *   side, else to 0
 */
typedef struct
{
  const guint32 *ids;
  guint8 *changed;
  guint length;
} CaucusMyersSide;

CaucusMyers *caucus_myers_new       (guint32                n_ids);
CaucusMyers *caucus_myers_new_for   (const CaucusInterner  *interner);
void         caucus_myers_free      (CaucusMyers           *myers);
void         caucus_myers_mark      (CaucusMyers           *myers,
                                     const CaucusMyersSide *old_side,
                                     const CaucusMyersSide *new_side);
CaucusArena *caucus_myers_get_room  (CaucusMyers           *myers);
guint64      caucus_myers_get_steps (const CaucusMyers     *myers);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusMyers, caucus_myers_free)

G_END_DECLS
