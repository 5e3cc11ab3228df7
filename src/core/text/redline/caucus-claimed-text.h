/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A redline as the other side hands it over: a text, and what they say they did to it. */
#pragma once

#include "caucus-compare.h"

G_BEGIN_DECLS

/**
 * CaucusClaimedMark:
 * @op: %CAUCUS_SPAN_REMOVE for struck, %CAUCUS_SPAN_ADD for added
 * @start: in bytes of the claimed text
 * @end: after the last byte; may be @start
 * @line: of the text as it was written, from 1, where the mark begins
 */
typedef struct
{
  CaucusSpanOp op;
  gsize start;
  gsize end;
  guint line;
} CaucusClaimedMark;

/**
 * CaucusClaimedText:
 * @text: struck, added and untouched words as they follow each other, without the marks
 * @marks: (element-type CaucusClaimedMark): in order, not overlapping
 * @ops: for each byte of @text its #CaucusSpanOp
 * @before: (element-type CaucusBlock): what they say that the text was: all marks rejected
 * @starts: (element-type gsize): for each block of @before where its label begins in @flat
 * @flat: labels and texts of @before, one after the other with nothing between them
 * @places: (element-type guint32): for each byte of @flat where it comes from in @text; for
 *   white space the place after what stands before it
 *
 * Marks as they can be written in plain text. What reads another format gives its words and
 * its marks to caucus_claimed_text_new().
 */
typedef struct
{
  char *text;
  GArray *marks;
  guint8 *ops;
  GPtrArray *before;
  GArray *starts;
  GString *flat;
  GArray *places;
} CaucusClaimedText;

/**
 * CaucusClaimedFlawKind:
 * @CAUCUS_CLAIMED_NOT_CLOSED: a mark begins and never ends
 * @CAUCUS_CLAIMED_NOT_OPENED: a mark ends that has not begun
 * @CAUCUS_CLAIMED_NESTED: a mark begins or ends inside another one
 */
typedef enum
{
  CAUCUS_CLAIMED_NOT_CLOSED,
  CAUCUS_CLAIMED_NOT_OPENED,
  CAUCUS_CLAIMED_NESTED,
} CaucusClaimedFlawKind;

/**
 * CaucusClaimedFlaw:
 * @sign: as the mark is written, such as "[-"
 * @line: from 1, where it stands
 * @outer_line: where the mark around it begins, of a %CAUCUS_CLAIMED_NESTED
 *
 * Why a text cannot be read as a redline.
 */
typedef struct
{
  CaucusClaimedFlawKind kind;
  const char *sign;
  guint line;
  guint outer_line;
} CaucusClaimedFlaw;

CaucusClaimedText *caucus_claimed_text_parse          (const char              *marked,
                                                       CaucusClaimedFlaw       *flaw);
CaucusClaimedText *caucus_claimed_text_new            (char                    *text,
                                                       GArray                  *marks);
void               caucus_claimed_text_free           (CaucusClaimedText       *claimed);
gsize              caucus_claimed_text_get_start      (const CaucusClaimedText *claimed,
                                                       guint                    number);
gsize              caucus_claimed_text_get_text_start (const CaucusClaimedText *claimed,
                                                       guint                    number);
char              *caucus_claimed_flaw_to_string      (const CaucusClaimedFlaw *flaw);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusClaimedText, caucus_claimed_text_free)

G_END_DECLS
