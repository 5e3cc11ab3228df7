/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a prepared text. Versions may have common numbers; else a comparison gives them
   some. */
#pragma once

#include "caucus-arena.h"
#include "caucus-interner.h"
#include "caucus-prepared-text.h"
#include "caucus-tokens.h"

G_BEGIN_DECLS

#define CAUCUS_NOT_CUT G_MAXUINT32

/* Stands for a number in the bytes that are hashed. */
#define CAUCUS_KEY_MASK '\003'

/* The number of another place of the same text: from where to where it stands in its
 * paragraph, in bytes. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 place_id;
} CaucusReference;

/* The words of a paragraph that say what it is about, in their order. */
typedef struct
{
  guint32 n_ids;
  guint32 ids[];
} CaucusTellingWords;

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
  guint32 n_references : 31;
  guint32 has_lost_places : 1; /* whether a number named a place that this text has not */
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
  GArray *telling;      /* (nullable): of guint32, the CaucusTellingWords of those */
  guint32 *telling_of;  /* by paragraphs where in it theirs stand */
  gsize n_bytes;        /* of all paragraphs */
  guint64 steps;        /* what it took */
  GString *key;         /* of what is read at the moment; none later on */
  CaucusPreparedText *like; /* (nullable): of another version, whose numbers go on in @ids */
  CaucusPreparedText *origin; /* (nullable): of an edited text, whose ids, places and tokens
                               * it uses */
  GPtrArray *owners;    /* (nullable): of the blocks, which an edited text does not own */
};

/* What of a paragraph is hashed: its text, with folded typography and masked references. */
typedef struct
{
  const char *text;
  guint32 length;
  GArray *forms;        /* of CaucusKeyForm: what reads otherwise, in order */
  GString *string;
} CaucusPreparedKey;

/* What a text that was read has to give to another. */
typedef struct _CaucusPreparedLike CaucusPreparedLike;

/* Whether a token says what its paragraph is about; a reference follows the numbering. */
static inline gboolean
caucus_token_is_telling (const CaucusToken *token)
{
  return token->kind == CAUCUS_TOKEN_WORD && !token->is_reference;
}

CaucusPreparedText *caucus_prepared_text_read           (const GPtrArray          *blocks,
                                                         CaucusFold                fold,
                                                         const CaucusPreparedText *like);

guint32             caucus_prepared_gather_telling      (CaucusTellingWords       *words,
                                                         const CaucusToken        *tokens,
                                                         guint32                   n_tokens);
void                caucus_prepared_mark_references     (CaucusToken           *token,
                                                         const CaucusReference *references,
                                                         guint32                n_references);

/* places */
void                caucus_prepared_text_find_places    (CaucusPreparedText *text);
gboolean            caucus_prepared_text_is_place       (const CaucusPreparedText *text,
                                                         guint32                   id);
gboolean            caucus_prepared_text_add_references (CaucusPreparedText *text,
                                                         const char         *bytes,
                                                         CaucusToken        *tokens,
                                                         guint               n_tokens);

/* keys */
void                caucus_prepared_key_init            (CaucusPreparedKey  *key);
void                caucus_prepared_key_clear           (CaucusPreparedKey  *key);
void                caucus_prepared_key_begin           (CaucusPreparedKey  *key,
                                                         const char         *text,
                                                         guint32             length);
void                caucus_prepared_key_add_form        (CaucusPreparedKey  *key,
                                                         guint32             start,
                                                         guint32             n_bytes,
                                                         const char         *form);
void                caucus_prepared_key_make            (CaucusPreparedKey     *key,
                                                         const CaucusReference *masked,
                                                         guint                  n_masked);

/* what another text has as well */
CaucusPreparedLike *caucus_prepared_like_new            (const CaucusPreparedText *text);
void                caucus_prepared_like_free           (CaucusPreparedLike *like);
gboolean            caucus_prepared_like_take           (const CaucusPreparedLike *like,
                                                         CaucusPreparedText       *text,
                                                         guint                     number);

/* fingerprints */
void                caucus_prepared_text_read_units     (CaucusPreparedText       *text,
                                                         guint                     start,
                                                         guint                     end,
                                                         const CaucusPreparedLike *like);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusPreparedLike, caucus_prepared_like_free)

G_END_DECLS
