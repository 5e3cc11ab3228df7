/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edits inside a paragraph, as stretches of words that face each other. */
#pragma once

#include "caucus-compare-private.h"

G_BEGIN_DECLS

/**
 * CaucusWordSequence:
 * @ids, @places, @changed: (array length=length): which word each is, where it stands among
 *   @words, and whether it is changed; in one piece of memory, which is that of @ids
 *
 * One side behind what both begin with, without its white space.
 */
typedef struct
{
  const CaucusCompareWords *words;
  guint length;
  guint32 *ids;
  guint *places;
  guint8 *changed;
} CaucusWordSequence;

/* Changed stretches of both sequences that face each other. */
typedef struct
{
  guint old_start;
  guint old_end;
  guint new_start;
  guint new_end;
} CaucusWordHunk;

void     caucus_word_hunks_gather    (CaucusArena              *room,
                                      CaucusWordSequence       *old_sequence,
                                      CaucusWordSequence       *new_sequence);
gboolean caucus_word_hunks_are_alike (const CaucusWordSequence *old_sequence,
                                      const CaucusWordSequence *new_sequence,
                                      guint                     n_common);

G_END_DECLS
