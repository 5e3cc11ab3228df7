/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a paragraph, put together line by line. */
#include "caucus-gathered-text.h"

#include <string.h>

#include "caucus-label.h"
#include "caucus-text-lines.h"

/* Longer than any word that a label can belong to. */
#define LAST_WORD_BYTES_MAX 32

/* Returns: the last character gathered so far, 0 where there is none */
gunichar
caucus_gathered_text_last_char (const CaucusGatheredText *text)
{
  const char *end = text->start + text->length;

  if (text->length == 0)
    return 0;
  if ((guchar) end[-1] < 0x80)
    return (guchar) end[-1];
  return g_utf8_get_char (g_utf8_find_prev_char (text->start, end));
}

static gboolean
is_written_without_spaces (gunichar c)
{
  return g_unichar_iswide (c)
         && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL
         && (c < 0x1f000 || c >= 0x20000);
}

/* "part-" and "time" are one word, and so are two lines of Chinese. */
static gboolean
joins_without_space (const CaucusGatheredText *text,
                     const char               *line)
{
  gunichar before = caucus_gathered_text_last_char (text);
  gunichar after = g_utf8_get_char (line);

  if (before < 0x80 && before != '-')
    return FALSE;
  if (before == '-' || before == 0x2010 || before == 0xad)
    return text->length > 1 && g_ascii_isalpha (text->start[text->length - 2])
           && g_unichar_islower (after);
  return is_written_without_spaces (before) && is_written_without_spaces (after);
}

/**
 * caucus_gathered_text_append:
 * @line: behind @text in the same memory, with a NUL after its @length bytes
 * @is_plain: whether its white space is collapsed
 *
 * Goes on with @line, with a space before it where one belongs.
 */
void
caucus_gathered_text_append (CaucusGatheredText *text,
                             char               *line,
                             gsize               length,
                             gboolean            is_plain)
{
  char *end;

  if (text->length == 0)
    text->start = line;
  else if (!joins_without_space (text, line))
    text->start[text->length++] = ' ';

  end = text->start + text->length;
  if (!is_plain)
    length = caucus_text_collapse (end, line, length);
  else if (end != line)
    memmove (end, line, length);
  text->length += length;
  text->start[text->length] = '\0';
}

/* Returns: (transfer none): the last word gathered so far, or its end if it is a long one */
const char *
caucus_gathered_text_last_word (const CaucusGatheredText *text)
{
  const char *start = text->start + text->length;
  const char *limit = start - MIN (text->length, LAST_WORD_BYTES_MAX);

  while (start > limit && start[-1] != ' ')
    start--;
  while ((*start & 0xc0) == 0x80)
    start++;
  return start;
}

/* Returns: whether the text may end here */
gboolean
caucus_gathered_text_ends_clause (const CaucusGatheredText *text)
{
  gunichar c = caucus_gathered_text_last_char (text);

  return c < 0x80 ? c != 0 && strchr (".:;,!?)\"'", (int) c) != NULL : g_unichar_ispunct (c);
}

/* Returns: whether the text ends with a word and @line begins with its number: "Section" and
 * "8-3 Employees" */
gboolean
caucus_gathered_text_refers_to (const CaucusGatheredText *text,
                                const char               *line)
{
  const char *word = caucus_gathered_text_last_word (text);
  g_autofree char *reference = NULL;
  g_autofree char *head = NULL;

  if (!g_ascii_isalpha (*word))
    return FALSE;
  head = g_utf8_substring (line, 0, g_utf8_strlen (line, LAST_WORD_BYTES_MAX));
  reference = g_strdup_printf ("%c%s %s", g_ascii_toupper (*word), word + 1, head);
  return caucus_label_length (reference) > strlen (word);
}

/* No clause ends with one of these: "as provided in", "Sections 8-3 and". */
static const char *const open_words[] = {
  "in", "of", "under", "to", "by", "with", "per", "and", "or", "see", "from", "for", "through",
  "than", "at", "on", "the", "this", "that", "each", "any", "every", "both",
  "en", "de", "del", "la", "el", "los", "las", "al", "según", "y", "o", "con", "por", "para",
  "nach", "gemäß", "von", "und", "oder", "mit", "der", "die", "dem", "des", "den", NULL,
};

/* Returns: whether the text cannot end here */
gboolean
caucus_gathered_text_is_left_open (const CaucusGatheredText *text)
{
  return g_strv_contains (open_words, caucus_gathered_text_last_word (text));
}

/* What stands between the last two items of a list. */
static const char *const item_connectors[] = {
  "and", "or", "y", "e", "o", "u", "und", "oder", NULL,
};

/* "(b)," or "8-3": the first of two numbers. */
static gboolean
is_number (const char *word,
           gsize       length)
{
  if (word[0] == '(')
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (word[i]))
      return TRUE;
  return FALSE;
}

/**
 * caucus_gathered_text_ends_item:
 * @is_parted: (out): whether a semicolon ends the item
 *
 * Returns: whether an item of a list may end here, as the next is the last one: "assault; and",
 *   "theft or", not "under (b) and"
 */
gboolean
caucus_gathered_text_ends_item (const CaucusGatheredText *text,
                                gboolean                 *is_parted)
{
  CaucusGatheredText before = *text;
  const char *connector = caucus_gathered_text_last_word (text);
  const char *word;
  gsize length;

  *is_parted = FALSE;
  if (!g_strv_contains (item_connectors, connector) || connector == text->start)
    return FALSE;
  before.length = (gsize) (connector - text->start) - 1;
  word = caucus_gathered_text_last_word (&before);
  length = (gsize) (text->start + before.length - word);
  *is_parted = length > 0 && word[length - 1] == ';';
  return length > 0 && (*is_parted || !is_number (word, length));
}
