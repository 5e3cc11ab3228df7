/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A document from outside as the paragraphs of a text, with what had to be replaced in it. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CaucusTextFile:
 * @name: the file's name without its folder, fit to be shown
 * @blocks: (element-type CaucusBlock): its paragraphs
 * @n_replaced: places that are no text and were read as U+FFFD; the file keeps them
 * @checksum: of the file's bytes
 */
typedef struct
{
  char *name;
  GPtrArray *blocks;
  guint n_replaced;
  char *checksum;
} CaucusTextFile;

CaucusTextFile *caucus_text_file_load (GFile           *file,
                                       GError         **error);
char           *caucus_text_file_read (GFile           *file,
                                       char           **name,
                                       guint           *n_replaced,
                                       GError         **error);
gboolean        caucus_text_file_may_differ (const CaucusTextFile *a,
                                             const CaucusTextFile *b);
void            caucus_text_file_free (CaucusTextFile  *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusTextFile, caucus_text_file_free)

G_END_DECLS
