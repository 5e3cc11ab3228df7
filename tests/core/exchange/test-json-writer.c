/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The layout of what is written, and that every character comes back from it. */
#include "caucus-json-parse.h"
#include "caucus-json-writer.h"

#include <string.h>

static void
test_layout (void)
{
  g_autoptr (CaucusJsonWriter) writer = caucus_json_writer_new ();
  g_autofree char *text = NULL;

  caucus_json_writer_begin_object (writer, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_text (writer, "a", "b");
  caucus_json_writer_text (writer, "nothing", NULL);
  caucus_json_writer_integer (writer, "n", -5);
  caucus_json_writer_begin_list (writer, "empty", CAUCUS_JSON_LINES);
  caucus_json_writer_end (writer);
  caucus_json_writer_begin_list (writer, "rows", CAUCUS_JSON_LINES);
  caucus_json_writer_begin_object (writer, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_begin_list (writer, "row", CAUCUS_JSON_ONE_LINE);
  caucus_json_writer_text (writer, NULL, "1");
  caucus_json_writer_boolean (writer, NULL, TRUE);
  caucus_json_writer_null (writer, NULL);
  caucus_json_writer_end (writer);
  caucus_json_writer_end (writer);
  caucus_json_writer_end (writer);
  caucus_json_writer_end (writer);
  text = caucus_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\n"
                   "  \"a\": \"b\",\n"
                   "  \"n\": -5,\n"
                   "  \"empty\": [],\n"
                   "  \"rows\": [\n"
                   "    { \"row\": [\"1\", true, null] }\n"
                   "  ]\n"
                   "}\n");
}

static void
test_characters (void)
{
  g_autoptr (CaucusJsonWriter) writer = caucus_json_writer_new ();
  g_autoptr (GString) all = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_autoptr (JsonNode) root = NULL;

  for (gunichar c = 1; c < 0x300; c++)
    g_string_append_unichar (all, c);
  g_string_append (all, "“”\U0001f44b\\u0041 \\\" /");
  caucus_json_writer_begin_list (writer, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_text (writer, NULL, all->str);
  caucus_json_writer_end (writer);
  text = caucus_json_writer_finish (writer);
  root = caucus_json_parse (text, strlen (text), "text", NULL);
  g_assert_nonnull (root);
  g_assert_cmpstr (json_array_get_string_element (json_node_get_array (root), 0), ==, all->str);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/characters", test_characters);
  return g_test_run ();
}
