/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The changes of a comparison: what a person calls one change, however many rows it has. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

#define CAUCUS_NO_ROW    G_MAXUINT
#define CAUCUS_NO_CHANGE G_MAXUINT

/**
 * CaucusTextChangeKind:
 * @CAUCUS_TEXT_CHANGE_EDITED: a paragraph was edited in place
 * @CAUCUS_TEXT_CHANGE_REMOVED: a paragraph
 * @CAUCUS_TEXT_CHANGE_ADDED: a paragraph
 * @CAUCUS_TEXT_CHANGE_MOVED: a paragraph, edited or not
 * @CAUCUS_TEXT_CHANGE_SPLIT: a paragraph became several
 * @CAUCUS_TEXT_CHANGE_JOINED: several paragraphs became one
 * @CAUCUS_TEXT_CHANGE_SECTION_REMOVED: a title and what stood below it
 * @CAUCUS_TEXT_CHANGE_SECTION_ADDED: a title and what stands below it
 * @CAUCUS_TEXT_CHANGE_SECTION_MOVED: a title and what stands below it, edited or not
 */
typedef enum
{
  CAUCUS_TEXT_CHANGE_EDITED,
  CAUCUS_TEXT_CHANGE_REMOVED,
  CAUCUS_TEXT_CHANGE_ADDED,
  CAUCUS_TEXT_CHANGE_MOVED,
  CAUCUS_TEXT_CHANGE_SPLIT,
  CAUCUS_TEXT_CHANGE_JOINED,
  CAUCUS_TEXT_CHANGE_SECTION_REMOVED,
  CAUCUS_TEXT_CHANGE_SECTION_ADDED,
  CAUCUS_TEXT_CHANGE_SECTION_MOVED,
} CaucusTextChangeKind;

/**
 * CaucusTextChange:
 * @row: the first of its rows, which stand together; of a move where it stands now
 * @n_rows: how many stand together
 * @n_parts: of a split or joined paragraph how many parts there are; what was put in or struck
 *   between them has rows too
 * @other_row: of a move the first row of where it stood, of which there are @n_rows too; else
 *   %CAUCUS_NO_ROW
 * @label: (nullable): of a section; of one that moved, where it stands now
 * @title: (nullable): of a section; likewise
 */
typedef struct
{
  CaucusTextChangeKind kind;
  guint row;
  guint n_rows;
  guint n_parts;
  guint other_row;
  const char *label;
  const char *title;
} CaucusTextChange;

typedef struct _CaucusTextChanges CaucusTextChanges;

CaucusTextChanges      *caucus_text_changes_new            (const CaucusComparison  *comparison);
void                    caucus_text_changes_free           (CaucusTextChanges       *changes);
guint                   caucus_text_changes_get_n          (const CaucusTextChanges *changes);
const CaucusTextChange *caucus_text_changes_get            (const CaucusTextChanges *changes,
                                                            guint                    number);
const CaucusRow        *caucus_text_changes_get_row        (const CaucusTextChanges *changes,
                                                            guint                    row);
const CaucusRow        *caucus_text_changes_get_first_row  (const CaucusTextChanges *changes,
                                                            guint                    number);
gboolean                caucus_text_changes_has_edits      (const CaucusTextChanges *changes,
                                                            const CaucusTextChange  *change);
guint                   caucus_text_changes_find           (const CaucusTextChanges *changes,
                                                            guint                    row);
guint                   caucus_text_changes_find_row       (const CaucusTextChanges *changes,
                                                            int                      old_number,
                                                            int                      new_number);
guint                   caucus_text_changes_find_paragraph (const CaucusTextChanges *changes,
                                                            int                      old_number,
                                                            int                      new_number);
const GArray           *caucus_text_changes_get_renumbered (const CaucusTextChanges *changes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusTextChanges, caucus_text_changes_free)

G_END_DECLS
