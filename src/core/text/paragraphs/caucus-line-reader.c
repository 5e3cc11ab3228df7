/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finds where the lines of a text end. */
#include "caucus-line-reader.h"

#include "caucus-byte-block.h"

/* CR, LF, VT, FF, U+0085 NEXT LINE and the separators U+2028 and U+2029 */
static gboolean
is_line_end (const char *text)
{
  switch ((guchar) *text)
    {
    case '\n':
    case '\v':
    case '\f':
    case '\r':
      return TRUE;
    case 0xc2:
      return (guchar) text[1] == 0x85;
    case 0xe2:
      return g_str_has_prefix (text, "\u2028") || g_str_has_prefix (text, "\u2029");
    default:
      return FALSE;
    }
}

/* Passes over what is printable ASCII, sixteen bytes at a time. */
static char *
skip_printable (char     *text,
                gboolean *is_plain)
{
  for (;; text += CAUCUS_BYTES_SIZE)
    {
      CaucusBytes bytes = caucus_bytes_load (text);
      CaucusBytes is_doubled = (bytes == ' ') & (caucus_bytes_load (text + 1) == ' ');
      /* Bytes beyond ASCII are negative. */
      guint32 others = caucus_bytes_mask (bytes < ' ');
      guint32 doubled = caucus_bytes_mask (is_doubled);

      if (others != 0)
        doubled &= (others & -others) - 1;
      if (doubled != 0)
        *is_plain = FALSE;
      if (others != 0)
        return text + __builtin_ctz (others);
    }
}

/* To the first byte that the end of a line, or of the text, may begin with. */
static char *
skip_to_possible_end (char *text)
{
  for (;; text += CAUCUS_BYTES_SIZE)
    {
      CaucusBytes bytes = caucus_bytes_load (text);
      CaucusBytes is_end = caucus_bytes_up_to (bytes, '\r', '\r' - '\n' + 1) | (bytes == 0)
                           | (bytes == (char) 0xc2) | (bytes == (char) 0xe2);
      guint32 ends = caucus_bytes_mask (is_end);

      if (ends != 0)
        return text + __builtin_ctz (ends);
    }
}

static CaucusLineBreak
line_break_at (const char *end)
{
  if (*end == '\0')
    return CAUCUS_LINE_BREAK_NONE;
  if (*end == '\f')
    return CAUCUS_LINE_BREAK_PAGE;
  if ((guchar) *end == 0xe2 && g_str_has_prefix (end, "\u2029"))
    return CAUCUS_LINE_BREAK_PARAGRAPH;
  return CAUCUS_LINE_BREAK_SOFT;
}

/**
 * caucus_line_read:
 * @text: UTF-8, at the start of a line, with %CAUCUS_LINE_ROOM bytes behind its NUL
 *
 * Returns: the line that begins at @text
 */
CaucusLine
caucus_line_read (char *text)
{
  CaucusLine line = { .is_plain = TRUE };

  line.end = *text == '\n' ? text : skip_printable (text, &line.is_plain);
  if (*line.end == '\n')
    {
      line.next = line.end + 1;
      line.line_break = CAUCUS_LINE_BREAK_SOFT;
      return line;
    }
  while (*line.end != '\0' && !is_line_end (line.end))
    {
      line.is_plain = FALSE;
      line.end = skip_to_possible_end (line.end + 1);
    }

  line.line_break = line_break_at (line.end);
  line.next = line.end;
  if (line.end[0] == '\r' && line.end[1] == '\n')
    line.next = line.end + 2;
  else if (*line.end != '\0')
    line.next = g_utf8_next_char (line.end);
  return line;
}
