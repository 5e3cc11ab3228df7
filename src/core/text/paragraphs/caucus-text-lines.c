/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What one line of pasted text looks like, taken by itself. */
#include "caucus-text-lines.h"

#include <string.h>

#include "caucus-bullet.h"
#include "caucus-byte-block.h"
#include "caucus-byte-class.h"
#include "caucus-label.h"

#define HEADING_LEVEL_MAX 6
#define TITLE_CHARS_MAX 80
#define RULE_CHARS_MIN 3

/* No-break spaces hold a number and its unit together: they are part of the text. */
static gboolean
is_blank (gunichar c)
{
  if (c > ' ' && c < 0x80)
    return FALSE;
  return c == ' ' || (g_unichar_isspace (c) && c != 0xa0 && c != 0x2007 && c != 0x202f);
}

static const char *
skip_blanks (const char *text,
             const char *end)
{
  while (text < end && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

/* Where a blank may begin that is no single space: at a byte that other white space begins with,
 * or at a space with another one behind it. */
static inline gboolean
may_be_blank (const char *text)
{
  return caucus_byte_is (*text, CAUCUS_BYTE_BLANK) && (*text != ' ' || text[1] == ' ');
}

/* may_be_blank() for sixteen bytes, and some more of them. */
static inline guint32
find_possible_blanks (const char *text)
{
  CaucusBytes bytes = caucus_bytes_load (text);
  CaucusBytes is_doubled = (bytes == ' ') & (caucus_bytes_load (text + 1) == ' ');
  CaucusBytes is_other = ((bytes < ' ') & (bytes >= 0)) | (bytes == (char) 0xc2)
                         | ((bytes >= (char) 0xe1) & (bytes <= (char) 0xe3));

  return caucus_bytes_mask (is_doubled | is_other);
}

/* The first of them, or @end. */
static inline const char *
skip_to_possible_blank (const char *text,
                        const char *end)
{
  for (; end - text > CAUCUS_BYTES_SIZE; text += CAUCUS_BYTES_SIZE)
    {
      guint32 found = find_possible_blanks (text);

      if (found != 0)
        return text + __builtin_ctz (found);
    }
  while (text < end && !may_be_blank (text))
    text++;
  return text;
}

/* To the first blank that is not a single space between two words. */
static const char *
skip_words (const char *text,
            const char *end)
{
  const char *p = skip_to_possible_blank (text, end);

  while (p < end && !is_blank (g_utf8_get_char (p)))
    p = skip_to_possible_blank (g_utf8_next_char (p), end);
  return p > text && p[-1] == ' ' ? p - 1 : p;
}

/**
 * caucus_text_collapse:
 * @out: room for @length bytes; may overlap @text, but not begin behind it
 * @length: bytes of @text
 *
 * Writes @text without white space at its ends and with one space for each run inside.
 *
 * Returns: the bytes written; no NUL is added
 */
gsize
caucus_text_collapse (char       *out,
                      const char *text,
                      gsize       length)
{
  const char *end = text + length;
  gsize n = 0;

  while (text < end)
    {
      const char *words = skip_blanks (text, end);

      text = skip_words (words, end);
      if (words == text)
        continue;
      if (n > 0)
        out[n++] = ' ';
      memmove (out + n, words, (gsize) (text - words));
      n += (gsize) (text - words);
    }
  return n;
}

/**
 * caucus_text_append_collapsed:
 * @length: bytes of @text, or -1
 *
 * Appends @text without white space at its ends and with one space for each run inside.
 */
void
caucus_text_append_collapsed (GString    *out,
                              const char *text,
                              gssize      length)
{
  const gsize n_bytes = length < 0 ? strlen (text) : (gsize) length;
  const gsize start = out->len;

  g_string_set_size (out, start + n_bytes);
  g_string_truncate (out, start + caucus_text_collapse (out->str + start, text, n_bytes));
}

/**
 * caucus_text_line_heading:
 *
 * Returns: the bytes of a markdown heading's mark and the blank after it, or 0
 */
gsize
caucus_text_line_heading (const char *line)
{
  gsize level = line[0] == '#' ? strspn (line, "#") : 0;

  if (level == 0 || level > HEADING_LEVEL_MAX || (line[level] != ' ' && line[level] != '\t'))
    return 0;
  return level + strspn (line + level, " \t");
}

/**
 * caucus_text_line_is_rule:
 *
 * Returns: whether the line is drawn of one repeated sign: "-----", "====="
 */
gboolean
caucus_text_line_is_rule (const char *line)
{
  const char sign[] = { line[0], '\0' };

  return line[0] != '\0' && strchr ("-=*", line[0]) != NULL
         && strspn (line, sign) >= RULE_CHARS_MIN && line[strspn (line, sign)] == '\0';
}

static gboolean
is_small (gunichar c)
{
  return c < 0x80 ? c >= 'a' && c <= 'z' : g_unichar_islower (c);
}

static gboolean
is_capital (gunichar c)
{
  return c < 0x80 ? c >= 'A' && c <= 'Z' : g_unichar_isupper (c);
}

/**
 * caucus_text_line_is_title:
 *
 * Returns: whether the line is short, in capitals and no sentence: "GRIEVANCE PROCEDURE"
 */
gboolean
caucus_text_line_is_title (const char *line)
{
  guint n_chars = 0;
  guint n_capitals = 0;
  gunichar c = 0;

  for (const char *p = line; *p != '\0'; p = g_utf8_next_char (p))
    {
      c = (guchar) *p < 0x80 ? (guchar) *p : g_utf8_get_char (p);
      if (is_small (c) || ++n_chars > TITLE_CHARS_MAX)
        return FALSE;
      if (is_capital (c))
        n_capitals++;
    }
  return n_capitals >= 4 && c != '.' && c != ',' && c != ';';
}

static gboolean
is_label_and_tab (const char *line)
{
  gsize length = caucus_label_length (line);

  if (length == 0)
    caucus_bullet_find (line, &length);
  else
    length += strspn (line + length, " \t");
  return length > 0 && line[length - 1] == '\t' && strchr (line + length, '\t') == NULL;
}

/**
 * caucus_text_line_is_row:
 * @line: without blanks at its ends
 *
 * Returns: whether the line is a row of a table, its cells between bars or tabs
 */
gboolean
caucus_text_line_is_row (const char *line)
{
  if (line[0] == '|')
    return strchr (line + 1, '|') != NULL;
  return strchr (line, '\t') != NULL && !is_label_and_tab (line);
}

/**
 * caucus_text_line_is_row_rule:
 *
 * Returns: whether the line is the one under a markdown table's header
 */
gboolean
caucus_text_line_is_row_rule (const char *line)
{
  return line[0] == '|' && strchr (line, '-') != NULL && line[strspn (line, "|-: \t")] == '\0';
}

/* The end of the cell that begins at @cell; "\|" is a bar inside it. */
static const char *
cell_end (const char *cell,
          char        separator)
{
  const char *end = cell;

  while (*end != '\0' && *end != separator)
    end += separator == '|' && end[0] == '\\' && end[1] == '|' ? 2 : 1;
  return end;
}

/* Writes a cell to @out, which may be in it or before it; returns how long it is. */
static gsize
write_cell (char       *out,
            const char *cell,
            const char *end,
            char        separator)
{
  gsize length = caucus_text_collapse (out, cell, (gsize) (end - cell));
  gsize n = 0;

  if (separator != '|' || memchr (out, '|', length) == NULL)
    return length;
  for (gsize i = 0; i < length; i++)
    if (i + 1 == length || out[i] != '\\' || out[i + 1] != '|')
      out[n++] = out[i];
  return n;
}

/**
 * caucus_text_line_cells:
 * @line: a row of a table
 *
 * Makes of @line, in place, its cells with a tab between them.
 *
 * Returns: how long they are
 */
gsize
caucus_text_line_cells (char *line)
{
  char separator = line[0] == '|' ? '|' : '\t';
  const char *cell = line[0] == '|' ? line + 1 : line;
  gsize length = 0;

  for (;;)
    {
      const char *end = cell_end (cell, separator);
      gboolean is_last = *end == '\0' || (separator == '|' && end[1] == '\0');

      length += write_cell (line + length, cell, end, separator);
      if (is_last)
        break;
      line[length++] = '\t';
      cell = end + 1;
    }
  line[length] = '\0';
  return length;
}
