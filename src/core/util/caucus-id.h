/* SPDX-License-Identifier: GPL-3.0-or-later */
/* 128-bit ids: random for what people make, derived for what a file names by a word. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAUCUS_ID_SIZE     16
#define CAUCUS_ID_HEX_SIZE 33

/**
 * CaucusId:
 *
 * The 128-bit id that every row of a store has. A plain value: copied by
 * assignment, all zero means "none".
 */
typedef struct
{
  guint8 bytes[CAUCUS_ID_SIZE];
} CaucusId;

CaucusId  caucus_id_new       (void);
CaucusId  caucus_id_derive    (const char     *first_part,
                               ...) G_GNUC_NULL_TERMINATED;
gboolean  caucus_id_parse     (const char     *hex,
                               CaucusId       *id);
char     *caucus_id_to_string (const CaucusId *id);
gboolean  caucus_id_is_none   (const CaucusId *id);
gboolean  caucus_id_equal     (gconstpointer   a,
                               gconstpointer   b);
guint     caucus_id_hash      (gconstpointer   id);
CaucusId *caucus_id_copy      (const CaucusId *id);

G_END_DECLS
