/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a JSON document: typed reading, and errors that name the place. */
#include "caucus-json-cursor.h"

#include <string.h>

#include "caucus-error.h"

/* One step from the root to the place: an object, a list, or an element of the list above it. */
typedef struct
{
  JsonNode *node;       /* borrowed from the root */
  gsize path_length;    /* of the path up to the step above */
  guint index;          /* of a list's next element, of an element its own */
} Step;

struct _CaucusJsonCursor
{
  JsonNode *root;       /* owned */
  char *name;           /* owned */
  GArray *steps;
  GString *path;
  GError *error;        /* owned */
};

/**
 * caucus_json_cursor_new:
 * @root: (transfer full): a document
 * @name: what it is called in messages
 *
 * Returns: (transfer full): a cursor that stands on the root
 */
CaucusJsonCursor *
caucus_json_cursor_new (JsonNode   *root,
                        const char *name)
{
  CaucusJsonCursor *cursor = g_new0 (CaucusJsonCursor, 1);
  Step first = { .node = root };

  cursor->root = root;
  cursor->name = g_strdup (name);
  cursor->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  cursor->path = g_string_new (NULL);
  g_array_append_val (cursor->steps, first);
  return cursor;
}

void
caucus_json_cursor_free (CaucusJsonCursor *cursor)
{
  json_node_unref (cursor->root);
  g_free (cursor->name);
  g_array_unref (cursor->steps);
  g_string_free (cursor->path, TRUE);
  g_clear_error (&cursor->error);
  g_free (cursor);
}

/**
 * caucus_json_cursor_finish:
 *
 * Returns: whether everything read so far was there and right; otherwise @error
 *   is the first thing that was not, %CAUCUS_ERROR_FILE
 */
gboolean
caucus_json_cursor_finish (CaucusJsonCursor  *cursor,
                           GError           **error)
{
  if (cursor->error == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&cursor->error));
  return FALSE;
}

gboolean
caucus_json_cursor_has_failed (CaucusJsonCursor *cursor)
{
  return cursor->error != NULL;
}

static void
fail_at (CaucusJsonCursor *cursor,
         const char       *member,
         const char       *message)
{
  gboolean has_dot = member != NULL && cursor->path->len > 0;
  gboolean has_place = member != NULL || cursor->path->len > 0;

  if (cursor->error != NULL)
    return;
  g_set_error (&cursor->error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s: %s%s%s%s%s",
               cursor->name, cursor->path->str, has_dot ? "." : "",
               member != NULL ? member : "", has_place ? ": " : "", message);
}

/**
 * caucus_json_cursor_fail:
 * @member: (nullable): the member that is wrong, or %NULL for the value itself
 *
 * Says what is wrong here, unless something was wrong before.
 */
void
caucus_json_cursor_fail (CaucusJsonCursor *cursor,
                         const char       *member,
                         const char       *format,
                         ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  fail_at (cursor, member, message);
}

/**
 * caucus_json_cursor_take_error:
 * @problem: (transfer full): what is wrong, in the words of whoever found it
 */
void
caucus_json_cursor_take_error (CaucusJsonCursor *cursor,
                               const char       *member,
                               GError           *problem)
{
  fail_at (cursor, member, problem->message);
  g_error_free (problem);
}

static Step *
top (CaucusJsonCursor *cursor)
{
  return &g_array_index (cursor->steps, Step, cursor->steps->len - 1);
}

static const char *
name_of_type (JsonNode *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return "null";
  if (JSON_NODE_HOLDS_OBJECT (node))
    return "an object";
  if (JSON_NODE_HOLDS_ARRAY (node))
    return "a list";
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return "text";
    case G_TYPE_BOOLEAN:
      return "true or false";
    default:
      return "a number";
    }
}

static gboolean
is_of_type (JsonNode *node,
            GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

/* The value itself for no member; NULL, and a failure where it is needed, when there is none. */
static JsonNode *
find (CaucusJsonCursor *cursor,
      const char       *member,
      CaucusJsonNeed    need)
{
  JsonNode *here = top (cursor)->node;
  JsonNode *node;

  if (cursor->error != NULL)
    return NULL;
  if (member == NULL)
    return here;
  if (!JSON_NODE_HOLDS_OBJECT (here))
    {
      caucus_json_cursor_fail (cursor, NULL, "expected an object, found %s", name_of_type (here));
      return NULL;
    }
  node = json_object_get_member (json_node_get_object (here), member);
  if (node == NULL && need == CAUCUS_JSON_REQUIRED)
    caucus_json_cursor_fail (cursor, member, "missing");
  return node;
}

static void
expected (CaucusJsonCursor *cursor,
          const char       *member,
          const char       *what,
          JsonNode         *found)
{
  caucus_json_cursor_fail (cursor, member, "expected %s, found %s", what, name_of_type (found));
}

static void
push (CaucusJsonCursor *cursor,
      JsonNode         *node,
      guint             index)
{
  Step step = { .node = node, .path_length = cursor->path->len, .index = index };

  g_array_append_val (cursor->steps, step);
}

static void
append_name (CaucusJsonCursor *cursor,
             const char       *member)
{
  if (cursor->path->len > 0)
    g_string_append_c (cursor->path, '.');
  g_string_append (cursor->path, member);
}

/**
 * caucus_json_cursor_enter:
 *
 * Goes into a member that is an object; caucus_json_cursor_leave() goes back.
 *
 * Returns: whether it did
 */
gboolean
caucus_json_cursor_enter (CaucusJsonCursor *cursor,
                          const char       *member)
{
  JsonNode *node = find (cursor, member, CAUCUS_JSON_REQUIRED);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      expected (cursor, member, "an object", node);
      return FALSE;
    }
  push (cursor, node, 0);
  append_name (cursor, member);
  return TRUE;
}

void
caucus_json_cursor_leave (CaucusJsonCursor *cursor)
{
  g_return_if_fail (cursor->steps->len > 1);

  g_string_truncate (cursor->path, top (cursor)->path_length);
  g_array_set_size (cursor->steps, cursor->steps->len - 1);
}

/**
 * caucus_json_cursor_enter_list:
 *
 * Goes into a member that is a list, before its first element. To be followed by
 * caucus_json_cursor_next() until that says %FALSE, which also goes back.
 *
 * Returns: whether there is such a list
 */
gboolean
caucus_json_cursor_enter_list (CaucusJsonCursor *cursor,
                               const char       *member,
                               CaucusJsonNeed    need)
{
  JsonNode *node = find (cursor, member, need);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      expected (cursor, member, "a list", node);
      return FALSE;
    }
  push (cursor, node, 0);
  append_name (cursor, member);
  return TRUE;
}

static gboolean
is_on_element (CaucusJsonCursor *cursor)
{
  guint length = cursor->steps->len;

  return length > 1
         && JSON_NODE_HOLDS_ARRAY (g_array_index (cursor->steps, Step, length - 2).node);
}

/**
 * caucus_json_cursor_next:
 *
 * Returns: whether the cursor now stands on the list's next element; if not, it
 *   has left the list
 */
gboolean
caucus_json_cursor_next (CaucusJsonCursor *cursor)
{
  JsonArray *list;
  Step *step;
  guint index;

  if (cursor->error != NULL)
    return FALSE;
  if (is_on_element (cursor))
    caucus_json_cursor_leave (cursor);
  step = top (cursor);
  list = json_node_get_array (step->node);
  if (step->index == json_array_get_length (list))
    {
      caucus_json_cursor_leave (cursor);
      return FALSE;
    }
  index = step->index++;
  push (cursor, json_array_get_element (list, index), index);
  g_string_append_printf (cursor->path, "[%u]", index);
  return TRUE;
}

/**
 * caucus_json_cursor_get_index:
 *
 * Returns: the place of the current element in its list, from 0
 */
guint
caucus_json_cursor_get_index (CaucusJsonCursor *cursor)
{
  return top (cursor)->index;
}

gboolean
caucus_json_cursor_is_text (CaucusJsonCursor *cursor)
{
  return is_of_type (top (cursor)->node, G_TYPE_STRING);
}

gboolean
caucus_json_cursor_has (CaucusJsonCursor *cursor,
                        const char       *member)
{
  return find (cursor, member, CAUCUS_JSON_OPTIONAL) != NULL;
}

/**
 * caucus_json_cursor_expect:
 * @members: every member that the current object may have, ended by %NULL
 *
 * A member that is not known is an error, so that a misspelt name loses nothing.
 */
void
caucus_json_cursor_expect (CaucusJsonCursor  *cursor,
                           const char *const *members)
{
  JsonNode *node = find (cursor, NULL, CAUCUS_JSON_REQUIRED);
  JsonObjectIter iter;
  const char *member;

  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      expected (cursor, NULL, "an object", node);
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      if (!g_strv_contains (members, member))
        caucus_json_cursor_fail (cursor, member, "not known in version 1");
    }
}

static const char *
get_text (CaucusJsonCursor *cursor,
          const char       *member,
          CaucusJsonNeed    need)
{
  JsonNode *node = find (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (!is_of_type (node, G_TYPE_STRING))
    {
      expected (cursor, member, "text", node);
      return NULL;
    }
  return json_node_get_string (node);
}

static gboolean
has_control (const char *text,
             const char *allowed)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && (c >= 0x80 || strchr (allowed, (int) c) == NULL))
        return TRUE;
    }
  return FALSE;
}

/**
 * caucus_json_cursor_dup_line:
 * @member: (nullable): a member, or %NULL for the value itself
 *
 * Returns: (nullable) (transfer full): a text of one line, not empty; %NULL where
 *   there is none
 */
char *
caucus_json_cursor_dup_line (CaucusJsonCursor *cursor,
                             const char       *member,
                             CaucusJsonNeed    need)
{
  const char *text = get_text (cursor, member, need);

  if (text == NULL)
    return NULL;
  if (text[0] == '\0')
    caucus_json_cursor_fail (cursor, member, "empty");
  else if (has_control (text, ""))
    caucus_json_cursor_fail (cursor, member, "has a line break, a tab or a control character");
  return g_strdup (text);
}

/**
 * caucus_json_cursor_dup_prose:
 * @member: (nullable): a member, or %NULL for the value itself
 *
 * Returns: (nullable) (transfer full): a text that may have line breaks and be
 *   empty; %NULL where there is none
 */
char *
caucus_json_cursor_dup_prose (CaucusJsonCursor *cursor,
                              const char       *member,
                              CaucusJsonNeed    need)
{
  const char *text = get_text (cursor, member, need);

  if (text != NULL && has_control (text, "\n\t"))
    caucus_json_cursor_fail (cursor, member, "has a control character");
  return g_strdup (text);
}

/**
 * caucus_json_cursor_get_count:
 *
 * Returns: a required whole number from 1 to 9999; 1 where there is none
 */
guint
caucus_json_cursor_get_count (CaucusJsonCursor *cursor,
                              const char       *member)
{
  JsonNode *node = find (cursor, member, CAUCUS_JSON_REQUIRED);
  gint64 value;

  if (node == NULL)
    return 1;
  if (!is_of_type (node, G_TYPE_INT64))
    {
      gboolean is_double = is_of_type (node, G_TYPE_DOUBLE);

      caucus_json_cursor_fail (cursor, member, "expected a whole number, found %s",
                               is_double ? "a fraction" : name_of_type (node));
      return 1;
    }
  value = json_node_get_int (node);
  if (value >= 1 && value <= 9999)
    return (guint) value;
  caucus_json_cursor_fail (cursor, member, "expected a number from 1 to 9999");
  return 1;
}

gboolean
caucus_json_cursor_get_boolean (CaucusJsonCursor *cursor,
                                const char       *member)
{
  JsonNode *node = find (cursor, member, CAUCUS_JSON_REQUIRED);

  if (node == NULL)
    return FALSE;
  if (is_of_type (node, G_TYPE_BOOLEAN))
    return json_node_get_boolean (node);
  expected (cursor, member, "true or false", node);
  return FALSE;
}

/**
 * caucus_json_cursor_get_word:
 *
 * Returns: the value of a required word; 0 where there is none. For a word that
 *   may be left out, ask caucus_json_cursor_has() first
 */
guint
caucus_json_cursor_get_word (CaucusJsonCursor       *cursor,
                             const char             *member,
                             const CaucusVocabulary *vocabulary)
{
  const char *word = get_text (cursor, member, CAUCUS_JSON_REQUIRED);
  g_autoptr (GError) error = NULL;
  guint value = 0;

  if (word != NULL && !caucus_vocabulary_parse (vocabulary, word, &value, &error))
    caucus_json_cursor_take_error (cursor, member, g_steal_pointer (&error));
  return value;
}
