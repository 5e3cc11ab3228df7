/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The edits inside a paragraph, as stretches of words that face each other. */
#pragma once

#include "caucus-compare-private.h"

G_BEGIN_DECLS

/* One side without its white space. */
typedef struct
{
  const CaucusCompareWords *words;
  GArray *ids;
  GArray *places;
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

void caucus_word_hunks_compact        (CaucusWordSequence *old_sequence,
                                       CaucusWordSequence *new_sequence);
void caucus_word_hunks_join           (CaucusWordSequence *old_sequence,
                                       CaucusWordSequence *new_sequence);
void caucus_word_hunks_replace_unlike (CaucusWordSequence *old_sequence,
                                       CaucusWordSequence *new_sequence);

G_END_DECLS
