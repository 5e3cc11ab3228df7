/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The door for text from outside: nothing but valid UTF-8 without NUL comes in. */
#include "caucus-text-input.h"

#include <string.h>

#include "caucus-error.h"

/* A round with every article of a large agreement is under 2 MB. */
#define LOAD_LIMIT_BYTES (64 * 1024 * 1024)

/**
 * caucus_text_input_check:
 * @length: bytes of @text, or -1 when it ends at its NUL
 * @what: what the text is, for the message ("note text")
 *
 * Returns: whether @text may be stored; otherwise @error is %CAUCUS_ERROR_INVALID
 *   and says at which byte the trouble is
 */
gboolean
caucus_text_input_check (const char  *text,
                         gssize       length,
                         const char  *what,
                         GError     **error)
{
  const char *end;
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;
  gsize offset;

  if (g_utf8_validate_len (text, bytes, &end))
    return TRUE;

  offset = (gsize) (end - text);
  if (*end == '\0')
    g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                 "%s has a NUL byte at byte %" G_GSIZE_FORMAT, what, offset);
  else
    g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
                 "%s is not valid UTF-8 at byte %" G_GSIZE_FORMAT, what, offset);
  return FALSE;
}

static gboolean
is_control (gunichar c)
{
  return g_unichar_iscntrl (c) && c != '\n' && c != '\t';
}

/**
 * caucus_text_input_check_line:
 * @text: valid UTF-8
 * @what: what the text is, for the message ("the title")
 *
 * Returns: whether @text is one line and not empty; otherwise @error is %CAUCUS_ERROR_INVALID
 */
gboolean
caucus_text_input_check_line (const char  *text,
                              const char  *what,
                              GError     **error)
{
  g_autofree char *line = caucus_text_input_clean_line (text);

  if (text[0] != '\0' && strcmp (line, text) == 0)
    return TRUE;
  g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_INVALID,
               text[0] == '\0' ? "%s is empty"
                               : "%s has a line break, a tab or a control character",
               what);
  return FALSE;
}

/**
 * caucus_text_input_clean:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the text with every end of a line a line feed, and without other
 *   control characters but tabs: what a round file can hold
 */
char *
caucus_text_input_clean (const char *text)
{
  GString *clean = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' || c == 0x85)
        g_string_append (clean, p[1] == '\n' && c == '\r' ? "" : "\n");
      else if (!is_control (c))
        g_string_append_unichar (clean, c);
    }
  return g_string_free (clean, FALSE);
}

/**
 * caucus_text_input_clean_line:
 * @text: valid UTF-8
 *
 * Returns: (transfer full): the text as one line, without control characters
 */
char *
caucus_text_input_clean_line (const char *text)
{
  return g_strdelimit (caucus_text_input_clean (text), "\n\t", ' ');
}

/**
 * caucus_text_input_load:
 * @length: (out) (optional): bytes of the text
 *
 * Reads a whole text file of at most 64 MiB.
 *
 * Returns: (transfer full): its content, valid UTF-8 without NUL, or %NULL with
 *   an error of #GIOErrorEnum or #CaucusError
 */
char *
caucus_text_input_load (GFile   *file,
                        gsize   *length,
                        GError **error)
{
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *content = NULL;
  g_autofree char *name = g_file_get_basename (file);
  gsize bytes;

  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE, NULL, error);
  if (info == NULL)
    return NULL;
  /* A device has no end, and a pipe may have nobody at its other one. */
  if (g_file_info_get_file_type (info) == G_FILE_TYPE_SPECIAL)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s is not a file", name);
      return NULL;
    }
  if (g_file_info_get_size (info) > LOAD_LIMIT_BYTES)
    {
      g_set_error (error, CAUCUS_ERROR, CAUCUS_ERROR_FILE, "%s is larger than 64 MiB", name);
      return NULL;
    }
  if (!g_file_load_contents (file, NULL, &content, &bytes, NULL, error))
    return NULL;
  if (!caucus_text_input_check (content, (gssize) bytes, name, error))
    return NULL;

  if (length != NULL)
    *length = bytes;
  return g_steal_pointer (&content);
}
