/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a prepared text. Its numbers are its own: a comparison gives both texts common ones. */
#pragma once

#include "caucus-arena.h"
#include "caucus-interner.h"
#include "caucus-prepared-text.h"
#include "caucus-tokens.h"

G_BEGIN_DECLS

#define CAUCUS_NOT_CUT G_MAXUINT32

/* The number of another place of the same text: from where to where it stands in its
 * paragraph, in bytes. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 place_id;
} CaucusReference;

/* One paragraph. */
typedef struct
{
  guint64 hash;         /* the same for equal texts, label and kind of heading aside, and hardly
                         * ever for others */
  guint32 label_id;     /* 0 without a label */
  guint32 first_cell;   /* a key for a row's first cell, 0 for none */
  guint32 place_id;     /* what references to it have as token id, 0 where its label is
                         * no name for it alone */
  guint32 n_words;
  guint32 first_reference;
  guint32 n_references;
  guint32 first_token;  /* or CAUCUS_NOT_CUT */
  guint32 n_tokens;
} CaucusPreparedUnit;

struct _CaucusPreparedText
{
  gatomicrefcount n_refs;
  GPtrArray *blocks;
  CaucusFold fold;
  CaucusInterner *ids;  /* of labels, first cells, places and, once they are cut, tokens */
  guint8 *is_place;     /* by the ids that there were before the first token was cut */
  guint32 n_place_ids;
  CaucusArena *arena;   /* of the units */
  CaucusPreparedUnit *units;
  guint n_units;
  GArray *references;   /* of all paragraphs */
  GArray *tokens;       /* (nullable): of those that were cut */
  gsize n_bytes;        /* of all paragraphs */
  guint64 steps;        /* what it took */
  GString *key;         /* of what is read at the moment; none later on */
  CaucusPreparedText *origin; /* (nullable): of an edited text, whose ids, places and tokens
                               * it uses */
  GPtrArray *owners;    /* (nullable): of the blocks, which an edited text does not own */
};

CaucusPreparedText *caucus_prepared_text_read           (const GPtrArray    *blocks,
                                                         CaucusFold          fold);

void                caucus_prepared_mark_references     (CaucusToken           *token,
                                                         const CaucusReference *references,
                                                         guint32                n_references);

/* places */
void                caucus_prepared_text_find_places    (CaucusPreparedText *text);
void                caucus_prepared_text_add_references (CaucusPreparedText *text,
                                                         const char         *bytes,
                                                         CaucusToken        *tokens,
                                                         guint               n_tokens);

/* fingerprints */
void                caucus_prepared_text_read_units     (CaucusPreparedText *text,
                                                         guint               start,
                                                         guint               end);

G_END_DECLS
