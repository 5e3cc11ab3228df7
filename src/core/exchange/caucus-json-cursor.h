/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a JSON document: typed reading, and errors that name the place. */
#pragma once

#include <json-glib/json-glib.h>

#include "caucus-vocabulary.h"

G_BEGIN_DECLS

/**
 * CaucusJsonCursor:
 *
 * Stands on one value and reads the members of it. The first thing that is wrong
 * is kept, with its place; from then on every read gives nothing and every walk
 * ends, so that a reader asks once, at its end.
 */
typedef struct _CaucusJsonCursor CaucusJsonCursor;

typedef enum
{
  CAUCUS_JSON_REQUIRED,
  CAUCUS_JSON_OPTIONAL,
} CaucusJsonNeed;

CaucusJsonCursor *caucus_json_cursor_new         (JsonNode                *root,
                                                  const char              *name);
void              caucus_json_cursor_free        (CaucusJsonCursor        *cursor);
gboolean          caucus_json_cursor_finish      (CaucusJsonCursor        *cursor,
                                                  GError                 **error);
void              caucus_json_cursor_set_version (CaucusJsonCursor        *cursor,
                                                  guint                    version);
guint             caucus_json_cursor_get_version (CaucusJsonCursor        *cursor);
gboolean          caucus_json_cursor_has_failed  (CaucusJsonCursor        *cursor);
void              caucus_json_cursor_fail        (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  const char              *format,
                                                  ...) G_GNUC_PRINTF (3, 4);
void              caucus_json_cursor_take_error  (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  GError                  *problem);

gboolean          caucus_json_cursor_enter       (CaucusJsonCursor        *cursor,
                                                  const char              *member);
void              caucus_json_cursor_leave       (CaucusJsonCursor        *cursor);
gboolean          caucus_json_cursor_enter_list  (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  CaucusJsonNeed           need);
gboolean          caucus_json_cursor_next        (CaucusJsonCursor        *cursor);
guint             caucus_json_cursor_get_index   (CaucusJsonCursor        *cursor);

gboolean          caucus_json_cursor_is_text     (CaucusJsonCursor        *cursor);
gboolean          caucus_json_cursor_has         (CaucusJsonCursor        *cursor,
                                                  const char              *member);
void              caucus_json_cursor_expect      (CaucusJsonCursor        *cursor,
                                                  const char *const       *members);

char             *caucus_json_cursor_dup_line    (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  CaucusJsonNeed           need);
char             *caucus_json_cursor_dup_prose   (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  CaucusJsonNeed           need);
guint             caucus_json_cursor_get_number  (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  guint                    least,
                                                  guint                    most);
guint             caucus_json_cursor_get_count   (CaucusJsonCursor        *cursor,
                                                  const char              *member);
gboolean          caucus_json_cursor_get_boolean (CaucusJsonCursor        *cursor,
                                                  const char              *member);
guint             caucus_json_cursor_get_word    (CaucusJsonCursor        *cursor,
                                                  const char              *member,
                                                  const CaucusVocabulary  *vocabulary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusJsonCursor, caucus_json_cursor_free)

G_END_DECLS
