/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from outside: what is let in, and what is said of what is not. */
#include "caucus-text-input.h"

#include "caucus-error.h"

static void
test_accepted (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (caucus_text_input_check ("", -1, "note text", &error));
  g_assert_no_error (error);
  g_assert_true (caucus_text_input_check ("¿Quién? 職員 👩‍🏫", -1, "note text", &error));
  g_assert_no_error (error);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    gssize length;
    const char *message;
  } cases[] = {
    { "ab\0cd", 5, "note text has a NUL byte at byte 2" },
    { "abc\xff", -1, "note text is not valid UTF-8 at byte 3" },
    { "\xed\xa0\x80", -1, "note text is not valid UTF-8 at byte 0" },
    { "caf\xc3", -1, "note text is not valid UTF-8 at byte 3" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (caucus_text_input_check (cases[i].text, cases[i].length,
                                               "note text", &error));
      g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_load (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFileIOStream) stream = NULL;
  g_autoptr (GFile) file = g_file_new_tmp ("caucus-XXXXXX", &stream, &error);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_file_replace_contents (file, "año\n", 5, NULL, FALSE, G_FILE_CREATE_NONE,
                                          NULL, NULL, &error));
  content = caucus_text_input_load (file, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (content, ==, "año\n");
  g_assert_cmpuint (length, ==, 5);

  g_assert_true (g_file_replace_contents (file, "a\0b", 3, NULL, FALSE, G_FILE_CREATE_NONE,
                                          NULL, NULL, &error));
  g_assert_null (caucus_text_input_load (file, NULL, &error));
  g_assert_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (g_file_delete (file, NULL, &error));
  g_assert_null (caucus_text_input_load (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_clean (void)
{
  static const struct
  {
    const char *text;
    const char *prose;
    const char *line;
  } cases[] = {
    { "", "", "" },
    { "as\tit\nis «ä»", "as\tit\nis «ä»", "as it is «ä»" },
    { "a\r\nb\rc\r\n", "a\nb\nc\n", "a b c " },
    { "a\xc2\x85" "b\x1b[31m\x7f\xc2\x9b", "a\nb[31m", "a b[31m" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *prose = caucus_text_input_clean (cases[i].text);
      g_autofree char *line = caucus_text_input_clean_line (cases[i].text);

      g_assert_cmpstr (prose, ==, cases[i].prose);
      g_assert_cmpstr (line, ==, cases[i].line);
    }
  g_assert_true (caucus_text_input_check_line ("a b", "it", NULL));
  g_assert_false (caucus_text_input_check_line ("a\tb", "it", NULL));
  g_assert_false (caucus_text_input_check_line ("", "it", NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-input/accepted", test_accepted);
  g_test_add_func ("/text-input/refused", test_refused);
  g_test_add_func ("/text-input/load", test_load);
  g_test_add_func ("/text-input/clean", test_clean);
  return g_test_run ();
}
