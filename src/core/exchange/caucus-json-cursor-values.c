/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The values of a JSON document as texts, numbers and words, each checked. */
#include "caucus-json-cursor-private.h"

#include <string.h>

static gboolean
is_of_type (JsonNode *node,
            GType     type)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == type;
}

gboolean
caucus_json_cursor_is_text (CaucusJsonCursor *cursor)
{
  JsonNode *node = caucus_json_cursor_find (cursor, NULL, CAUCUS_JSON_REQUIRED);

  return node != NULL && is_of_type (node, G_TYPE_STRING);
}

gboolean
caucus_json_cursor_has (CaucusJsonCursor *cursor,
                        const char       *member)
{
  return caucus_json_cursor_find (cursor, member, CAUCUS_JSON_OPTIONAL) != NULL;
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
  JsonNode *node = caucus_json_cursor_find (cursor, NULL, CAUCUS_JSON_REQUIRED);
  JsonObjectIter iter;
  const char *member;

  if (node == NULL)
    return;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      caucus_json_cursor_expected (cursor, NULL, "an object", node);
      return;
    }
  json_object_iter_init_ordered (&iter, json_node_get_object (node));
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      if (!g_strv_contains (members, member))
        caucus_json_cursor_fail (cursor, member, "not known in version %u",
                                 caucus_json_cursor_get_version (cursor));
    }
}

static const char *
get_text (CaucusJsonCursor *cursor,
          const char       *member,
          CaucusJsonNeed    need)
{
  JsonNode *node = caucus_json_cursor_find (cursor, member, need);

  if (node == NULL)
    return NULL;
  if (!is_of_type (node, G_TYPE_STRING))
    {
      caucus_json_cursor_expected (cursor, member, "text", node);
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
 * caucus_json_cursor_get_number:
 *
 * Returns: a required whole number from @least to @most; @least where there is none
 */
guint
caucus_json_cursor_get_number (CaucusJsonCursor *cursor,
                               const char       *member,
                               guint             least,
                               guint             most)
{
  JsonNode *node = caucus_json_cursor_find (cursor, member, CAUCUS_JSON_REQUIRED);
  gint64 value;

  if (node == NULL)
    return least;
  if (!is_of_type (node, G_TYPE_INT64))
    {
      gboolean is_double = is_of_type (node, G_TYPE_DOUBLE);

      caucus_json_cursor_fail (cursor, member, "expected a whole number, found %s",
                               is_double ? "a fraction" : caucus_json_cursor_name_of_type (node));
      return least;
    }
  value = json_node_get_int (node);
  if (value >= least && value <= most)
    return (guint) value;
  caucus_json_cursor_fail (cursor, member, "expected a number from %u to %u", least, most);
  return least;
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
  return caucus_json_cursor_get_number (cursor, member, 1, 9999);
}

gboolean
caucus_json_cursor_get_boolean (CaucusJsonCursor *cursor,
                                const char       *member)
{
  JsonNode *node = caucus_json_cursor_find (cursor, member, CAUCUS_JSON_REQUIRED);

  if (node == NULL)
    return FALSE;
  if (is_of_type (node, G_TYPE_BOOLEAN))
    return json_node_get_boolean (node);
  caucus_json_cursor_expected (cursor, member, "true or false", node);
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
