/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Writes JSON that people can read and compare: one thing a line, in the order it is given. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CaucusJsonWriter:
 *
 * Member names are %NULL for the elements of a list.
 */
typedef struct _CaucusJsonWriter CaucusJsonWriter;

/* Whether what is inside stands each on a line of its own or all on one. */
typedef enum
{
  CAUCUS_JSON_LINES,
  CAUCUS_JSON_ONE_LINE,
} CaucusJsonLayout;

CaucusJsonWriter *caucus_json_writer_new          (void);
void              caucus_json_writer_free         (CaucusJsonWriter *writer);
char             *caucus_json_writer_finish       (CaucusJsonWriter *writer);
void              caucus_json_writer_begin_object (CaucusJsonWriter *writer,
                                                   const char       *member,
                                                   CaucusJsonLayout  layout);
void              caucus_json_writer_begin_list   (CaucusJsonWriter *writer,
                                                   const char       *member,
                                                   CaucusJsonLayout  layout);
void              caucus_json_writer_end          (CaucusJsonWriter *writer);
void              caucus_json_writer_text         (CaucusJsonWriter *writer,
                                                   const char       *member,
                                                   const char       *text);
void              caucus_json_writer_integer      (CaucusJsonWriter *writer,
                                                   const char       *member,
                                                   gint64            value);
void              caucus_json_writer_boolean      (CaucusJsonWriter *writer,
                                                   const char       *member,
                                                   gboolean          value);
void              caucus_json_writer_null         (CaucusJsonWriter *writer,
                                                   const char       *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusJsonWriter, caucus_json_writer_free)

G_END_DECLS
