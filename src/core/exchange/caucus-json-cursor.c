/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A place in a JSON document: typed reading, and errors that name the place. */
#include "caucus-json-cursor-private.h"

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
  guint version;        /* of the format */
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

  cursor->version = 1;
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

/**
 * caucus_json_cursor_set_version:
 *
 * Says which version of its format the document has, for messages; 1 until then.
 */
void
caucus_json_cursor_set_version (CaucusJsonCursor *cursor,
                                guint             version)
{
  cursor->version = version;
}

guint
caucus_json_cursor_get_version (CaucusJsonCursor *cursor)
{
  return cursor->version;
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

/* What a person calls a value of this type. */
const char *
caucus_json_cursor_name_of_type (JsonNode *node)
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

/* Says what a value should have been and what it is instead. */
void
caucus_json_cursor_expected (CaucusJsonCursor *cursor,
                             const char       *member,
                             const char       *what,
                             JsonNode         *found)
{
  caucus_json_cursor_fail (cursor, member, "expected %s, found %s", what,
                           caucus_json_cursor_name_of_type (found));
}

/* The value itself for no member; NULL, and a failure where it is needed, when there is none. */
JsonNode *
caucus_json_cursor_find (CaucusJsonCursor *cursor,
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
      caucus_json_cursor_expected (cursor, NULL, "an object", here);
      return NULL;
    }
  node = json_object_get_member (json_node_get_object (here), member);
  if (node == NULL && need == CAUCUS_JSON_REQUIRED)
    caucus_json_cursor_fail (cursor, member, "missing");
  return node;
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
  JsonNode *node = caucus_json_cursor_find (cursor, member, CAUCUS_JSON_REQUIRED);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      caucus_json_cursor_expected (cursor, member, "an object", node);
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
  JsonNode *node = caucus_json_cursor_find (cursor, member, need);

  if (node == NULL)
    return FALSE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      caucus_json_cursor_expected (cursor, member, "a list", node);
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
