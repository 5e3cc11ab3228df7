/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contract text as paragraphs, each with its label apart from its words. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusBlockKind:
 *
 * The cells of a %CAUCUS_BLOCK_TABLE_ROW are separated by tabs, which no other
 * text holds.
 */
typedef enum
{
  CAUCUS_BLOCK_PARAGRAPH,
  CAUCUS_BLOCK_HEADING,
  CAUCUS_BLOCK_TABLE_ROW,
} CaucusBlockKind;

typedef struct _CaucusBlockPool CaucusBlockPool;

/* So many bytes behind the end of a text can be read, whatever they are: so one that reads
 * many bytes together need not stop before. */
#define CAUCUS_BLOCK_ROOM 33

/**
 * CaucusBlock:
 * @kind: what the block is
 * @label: (nullable): "10-2", "(a)", "1.", as printed; %NULL where there is none
 * @text: one paragraph, no line breaks, with %CAUCUS_BLOCK_ROOM behind its end
 * @length: the bytes of @text
 * @pool: (nullable): what its memory is shared with; %NULL where it has its own
 *
 * The smallest part of a contract text that has a number, a history and a place. Its
 * strings live as long as it does.
 */
typedef struct
{
  CaucusBlockKind kind;
  guint32 length;
  const char *label;
  const char *text;
  CaucusBlockPool *pool;
} CaucusBlock;

CaucusBlock *caucus_block_new        (CaucusBlockKind    kind,
                                      const char        *label,
                                      const char        *text);
CaucusBlock *caucus_block_copy       (const CaucusBlock *block);
void         caucus_block_free       (CaucusBlock       *block);
gboolean     caucus_block_equal      (const CaucusBlock *a,
                                      const CaucusBlock *b);
GPtrArray   *caucus_blocks_new       (void);
gboolean     caucus_blocks_equal     (const GPtrArray   *a,
                                      const GPtrArray   *b);
char        *caucus_blocks_hash      (const GPtrArray   *blocks);
char        *caucus_blocks_to_string (const GPtrArray   *blocks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusBlock, caucus_block_free)

G_END_DECLS
