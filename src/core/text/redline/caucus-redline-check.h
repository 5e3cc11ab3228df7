/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the marks of a redline tell the truth. */
#pragma once

#include "caucus-claimed-text.h"

G_BEGIN_DECLS

/**
 * CaucusRedlineFaultKind:
 * @CAUCUS_FAULT_CHANGED: words were changed without a mark
 * @CAUCUS_FAULT_MOVED: a paragraph was moved without a mark
 * @CAUCUS_FAULT_RELABELLED: a paragraph was numbered otherwise without a mark
 * @CAUCUS_FAULT_SPLIT: one paragraph was made two without a mark
 * @CAUCUS_FAULT_JOINED: two paragraphs were made one without a mark
 * @CAUCUS_FAULT_SAME_WORDS: struck and added beside each other, and it reads alike
 * @CAUCUS_FAULT_BLANK: only white space is marked, and no word or paragraph is parted by it
 * @CAUCUS_FAULT_NOT_NEW: marked as added, but the text before has it
 * @CAUCUS_FAULT_NEVER_THERE: struck, but the text before does not have it
 *
 * The first five are unmarked changes, the others marks without a change.
 */
typedef enum
{
  CAUCUS_FAULT_CHANGED,
  CAUCUS_FAULT_MOVED,
  CAUCUS_FAULT_RELABELLED,
  CAUCUS_FAULT_SPLIT,
  CAUCUS_FAULT_JOINED,
  CAUCUS_FAULT_SAME_WORDS,
  CAUCUS_FAULT_BLANK,
  CAUCUS_FAULT_NOT_NEW,
  CAUCUS_FAULT_NEVER_THERE,
} CaucusRedlineFaultKind;

/**
 * CaucusRedlineFault:
 * @base_number: the paragraph in the text before, from 0, or %CAUCUS_NO_PARAGRAPH where it
 *   is not in it
 * @label: (nullable): of that paragraph, or of the redline's; where it has none of its own,
 *   of what it stands under
 * @old_words: of an unmarked change what the text before says, of a mark what is struck;
 *   may be empty
 * @new_words: of an unmarked change what the redline has in its place, of a mark what is
 *   marked as added; may be empty
 * @context_before: some words of the redline before the place, with the space between
 *   them; may be empty
 * @context_after: some words after it, likewise
 * @line: of the redline as it was written, from 1
 */
typedef struct
{
  CaucusRedlineFaultKind kind;
  int base_number;
  char *label;
  char *old_words;
  char *new_words;
  char *context_before;
  char *context_after;
  guint line;
} CaucusRedlineFault;

/**
 * CaucusRedlineCheck:
 * @faults: (element-type CaucusRedlineFault): in the order of the redline
 * @n_unmarked: changes without a mark
 * @n_empty: marks without a change
 * @n_marks: all marks of the redline
 */
typedef struct
{
  GPtrArray *faults;
  guint n_unmarked;
  guint n_empty;
  guint n_marks;
} CaucusRedlineCheck;

CaucusRedlineCheck *caucus_redline_check             (const GPtrArray             *base,
                                                      const CaucusClaimedText     *claimed,
                                                      const CaucusCompareOptions  *options);
void                caucus_redline_check_free        (CaucusRedlineCheck          *check);
gboolean            caucus_redline_fault_is_unmarked (CaucusRedlineFaultKind       kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRedlineCheck, caucus_redline_check_free)

G_END_DECLS
