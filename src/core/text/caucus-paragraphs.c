/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pasted or imported plain text as the paragraphs of a contract. */
#include "caucus-paragraphs.h"

#include <string.h>

#include "caucus-label.h"
#include "caucus-text-lines.h"

#define BULLET "\u2022"
/* Longer than any word that a label can belong to. */
#define LAST_WORD_BYTES_MAX 32
#define NAMED_TITLE_BYTES_MAX 120

/* The text that is read is a copy. A paragraph is put together in it, where its first line
 * stands: what is behind that line has been read already. */
typedef struct
{
  char *start;
  gsize length;
} Gathered;

typedef struct
{
  /* Owned */
  GPtrArray *blocks;

  /* The line that is read; it ends with a NUL */
  char *line_end;
  gboolean line_is_plain;

  /* The paragraph that is gathered */
  Gathered text;
  const char *label;
  CaucusBlockKind kind;
  guint n_lines;
  gboolean page_turned;
} Parser;

static void
finish_paragraph (Parser *parser)
{
  if (parser->n_lines == 0)
    return;
  g_ptr_array_add (parser->blocks,
                   caucus_block_new (parser->kind, parser->label, parser->text.start));
  parser->text.length = 0;
  parser->label = NULL;
  parser->kind = CAUCUS_BLOCK_PARAGRAPH;
  parser->n_lines = 0;
}

static gunichar
last_char (const Gathered *text)
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
joins_without_space (const Gathered *text,
                     const char     *line)
{
  gunichar before = last_char (text);
  gunichar after = g_utf8_get_char (line);

  if (before < 0x80 && before != '-')
    return FALSE;
  if (before == '-' || before == 0x2010 || before == 0xad)
    return text->length > 1 && g_ascii_isalpha (text->start[text->length - 2]) && g_unichar_islower (after);
  return is_written_without_spaces (before) && is_written_without_spaces (after);
}

/* Takes the line from @line on into the paragraph. */
static void
append_line (Parser *parser,
             char   *line)
{
  Gathered *text = &parser->text;
  gsize length = (gsize) (parser->line_end - line);
  char *end;

  if (text->length == 0)
    text->start = line;
  else if (!joins_without_space (text, line))
    text->start[text->length++] = ' ';

  end = text->start + text->length;
  if (!parser->line_is_plain)
    length = caucus_text_collapse (end, line, length);
  else if (end != line)
    memmove (end, line, length);
  text->length += length;
  text->start[text->length] = '\0';
  parser->n_lines++;
}

/* The last word gathered so far, or its end if it is a long one. */
static const char *
last_word (const Gathered *text)
{
  const char *start = text->start + text->length;
  const char *limit = start - MIN (text->length, LAST_WORD_BYTES_MAX);

  while (start > limit && start[-1] != ' ')
    start--;
  while ((*start & 0xc0) == 0x80)
    start++;
  return start;
}

static gboolean
ends_a_clause (const Gathered *text)
{
  gunichar c = last_char (text);

  return c < 0x80 ? c != 0 && strchr (".:;,!?)\"'", (int) c) != NULL : g_unichar_ispunct (c);
}

/* "Section" at the end of a line and "8-3 Employees" in the next. */
static gboolean
completes_reference (const Gathered *text,
                     const char     *line)
{
  const char *word = last_word (text);
  g_autofree char *reference = NULL;
  g_autofree char *head = NULL;

  if (!g_ascii_isalpha (*word))
    return FALSE;
  head = g_utf8_substring (line, 0, g_utf8_strlen (line, LAST_WORD_BYTES_MAX));
  reference = g_strdup_printf ("%c%s %s", g_ascii_toupper (*word), word + 1, head);
  return caucus_label_length (reference) > strlen (word);
}

/* "(a)", "(30)", "30." */
static gboolean
is_enumerator (const char *label,
               gsize       length)
{
  gsize start = strspn (label, "(");
  gsize end = start;

  while (g_ascii_isalnum (label[end]))
    end++;
  return end > start && end + strspn (label + end, ".)") >= length;
}

/* Whether the label of @length bytes at @label is next in the list. */
static gboolean
goes_on_with_list (const Parser *parser,
                   const char   *label,
                   gsize         length)
{
  g_autofree char *copy = NULL;

  if (parser->label == NULL)
    return FALSE;
  copy = g_strndup (label, length);
  return caucus_label_follows (copy, parser->label);
}

/* No clause ends with one of these: "as provided in", "Sections 8-3 and". */
static const char *const open_words[] = {
  "in", "of", "under", "to", "by", "with", "per", "and", "or", "see", "from", "for", "through",
  "than", "at", "on", "the", "this", "that", "each", "any", "every", "both",
  "en", "de", "del", "la", "el", "los", "las", "al", "según", "y", "o", "con", "por", "para",
  "nach", "gemäß", "von", "und", "oder", "mit", "der", "die", "dem", "des", "den", NULL,
};

static gboolean
is_left_open (const Gathered *text)
{
  return g_strv_contains (open_words, last_word (text));
}

/* "(30)" may also be the middle of "within thirty (30) days" in a wrapped line,
 * and "(a)" of "subsection (a) of". An enumerator begins a paragraph where a
 * clause or a title has ended, or where it is next in the list. */
static gboolean
label_begins_paragraph (const Parser *parser,
                        const char   *line,
                        const char   *label,
                        gsize         length)
{
  if (parser->n_lines == 0 || parser->kind == CAUCUS_BLOCK_HEADING)
    return TRUE;
  if (completes_reference (&parser->text, line) || is_left_open (&parser->text))
    return FALSE;
  if (!is_enumerator (label, length) || goes_on_with_list (parser, label, length))
    return TRUE;
  return ends_a_clause (&parser->text)
         || g_unichar_isupper (g_utf8_get_char (last_word (&parser->text)));
}

/* A dash or a plus sign may also stand in the middle of a sentence. */
static gboolean
bullet_begins_paragraph (const Parser *parser,
                         const char   *line)
{
  if (parser->n_lines == 0 || parser->kind == CAUCUS_BLOCK_HEADING)
    return TRUE;
  if (g_strcmp0 (parser->label, BULLET) == 0)
    return TRUE;
  if (line[0] != '+' && g_unichar_type (g_utf8_get_char (line)) != G_UNICODE_DASH_PUNCTUATION)
    return TRUE;
  return ends_a_clause (&parser->text);
}

/* "Article 8", not "8-3". */
static gboolean
is_named_label (const char *label)
{
  return strchr (label, ' ') != NULL && !g_ascii_isdigit (label[0])
         && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (label)));
}

static gboolean
is_short_title (const char *text)
{
  gsize length = strlen (text);

  return length <= NAMED_TITLE_BYTES_MAX
         && (length == 0 || strchr (".,;", text[length - 1]) == NULL);
}

/* Parts the label of @length bytes at @label from what stands behind it. */
static void
take_label (Parser *parser,
            char   *label,
            gsize   length)
{
  if (length == 0)
    return;
  label[length] = '\0';
  parser->label = label;
}

static void
take_heading (Parser *parser,
              char   *line)
{
  const char *label;
  const char *rest;
  char *end = parser->line_end;
  gsize length;

  finish_paragraph (parser);
  /* "## Leaves ##" */
  while (end > line && end[-1] == '#')
    end--;
  if (end == line || end[-1] == ' ')
    {
      *end = '\0';
      parser->line_end = end;
      parser->line_is_plain = FALSE;
    }

  length = caucus_label_find (line, &label, &rest);
  take_label (parser, line + (label - line), length);
  append_line (parser, line + (rest - line));
  parser->kind = CAUCUS_BLOCK_HEADING;
  finish_paragraph (parser);
}

static void
take_row (Parser     *parser,
          const char *line)
{
  g_autofree char *cells = NULL;

  finish_paragraph (parser);
  if (caucus_text_line_is_row_rule (line))
    return;
  cells = caucus_text_line_cells (line);
  g_ptr_array_add (parser->blocks, caucus_block_new (CAUCUS_BLOCK_TABLE_ROW, NULL, cells));
}

static gboolean
take_labelled (Parser *parser,
               char   *line)
{
  const char *label;
  const char *rest;
  gsize length = caucus_label_find (line, &label, &rest);

  if (length == 0 || !label_begins_paragraph (parser, line, label, length))
    return FALSE;

  finish_paragraph (parser);
  take_label (parser, line + (label - line), length);
  if (caucus_text_line_is_title (rest)
      || (is_named_label (parser->label) && is_short_title (rest)))
    parser->kind = CAUCUS_BLOCK_HEADING;
  append_line (parser, line + (rest - line));
  return TRUE;
}

static gboolean
take_bullet (Parser *parser,
             char   *line)
{
  gsize length = caucus_text_line_bullet (line);

  if (length == 0 || !bullet_begins_paragraph (parser, line))
    return FALSE;

  finish_paragraph (parser);
  if (take_labelled (parser, line + length))
    return TRUE;
  parser->label = BULLET;
  append_line (parser, line + length);
  return TRUE;
}

/* A rule under a single line makes it a heading; elsewhere it only parts. */
static void
take_rule (Parser     *parser,
           const char *line)
{
  if (parser->n_lines == 1 && line[0] != '*')
    parser->kind = CAUCUS_BLOCK_HEADING;
  finish_paragraph (parser);
}

static void
take_running_text (Parser *parser,
                   char   *line)
{
  gboolean title = caucus_text_line_is_title (line);

  if (parser->kind == CAUCUS_BLOCK_HEADING && !title)
    finish_paragraph (parser);
  if (parser->n_lines == 0 && title)
    parser->kind = CAUCUS_BLOCK_HEADING;
  append_line (parser, line);
}

/* A paragraph goes on over the page unless it looks finished. */
static void
turn_page (Parser     *parser,
           const char *line)
{
  gunichar before = last_char (&parser->text);

  if (before == '.' || before == ':' || before == ';'
      || !g_unichar_islower (g_utf8_get_char (line)))
    finish_paragraph (parser);
  parser->page_turned = FALSE;
}

/* Takes a line that begins with no mark of its own. */
static void
take_words (Parser *parser,
            char   *line)
{
  if (!take_labelled (parser, line))
    take_running_text (parser, line);
}

/* Takes a line without blanks at its ends that is no row of a table. */
static void
take_line (Parser *parser,
           char   *line)
{
  gsize heading;

  /* Most lines */
  if (g_ascii_isalnum (line[0]))
    {
      take_words (parser, line);
      return;
    }
  heading = caucus_text_line_heading (line);
  if (heading > 0)
    take_heading (parser, line + heading);
  else if (caucus_text_line_is_rule (line))
    take_rule (parser, line);
  else if (!take_bullet (parser, line))
    take_words (parser, line);
}

/* At the top of a page blank lines part nothing. */
static void
take_blank (Parser *parser)
{
  if (!parser->page_turned)
    finish_paragraph (parser);
}

static gboolean
is_row (const Parser *parser,
        const char   *line)
{
  return (line[0] == '|' || !parser->line_is_plain) && caucus_text_line_is_row (line);
}

static void
take_raw_line (Parser               *parser,
               char                 *start,
               const CaucusTextLine *raw)
{
  char *end = raw->end;
  char *line;

  while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
    end--;
  if (end == start)
    {
      take_blank (parser);
      return;
    }
  *end = '\0';
  parser->line_end = end;
  parser->line_is_plain = raw->is_plain;
  while (*start == ' ')
    start++;
  for (line = start; *line == ' ' || *line == '\t';)
    line++;

  if (parser->page_turned)
    turn_page (parser, line);

  /* A header's first cell may be empty, so a tab at the start stays. */
  if (is_row (parser, line))
    take_row (parser, *line == '|' ? line : start);
  else
    take_line (parser, line);
}

/* Takes the lines one after the other. */
static void
take_text (Parser *parser,
           char   *text)
{
  CaucusTextLine line = { .line_break = CAUCUS_LINE_BREAK_SOFT };

  for (; line.line_break != CAUCUS_LINE_BREAK_NONE; text = line.next)
    {
      line = caucus_text_line_read (text);
      /* What stands between the last line's end and the page's is no blank line. */
      if (line.end > text || line.line_break != CAUCUS_LINE_BREAK_PAGE)
        take_raw_line (parser, text, &line);
      if (line.line_break == CAUCUS_LINE_BREAK_PARAGRAPH)
        finish_paragraph (parser);
      if (line.line_break == CAUCUS_LINE_BREAK_PAGE)
        parser->page_turned = TRUE;
    }
  finish_paragraph (parser);
}

/**
 * caucus_paragraphs_parse:
 * @text: UTF-8: plain text, markdown, or rows of cells between bars or tabs
 *
 * Joins the lines of each paragraph, splits off labels, and finds headings (a
 * markdown mark, a rule below, capitals, or "Article 8" with a title) and rows of
 * tables. Blank lines, labels and bullets begin a paragraph. White space is
 * collapsed; no character is changed otherwise, and every bullet becomes the
 * label "•". The time taken grows with the length of @text and no faster.
 *
 * Returns: (transfer full) (element-type CaucusBlock): the blocks in order
 */
GPtrArray *
caucus_paragraphs_parse (const char *text)
{
  Parser parser = { 0 };
  g_autofree char *copy = NULL;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  if (g_str_has_prefix (text, "\ufeff"))
    text += strlen ("\ufeff");
  length = strlen (text);
  copy = g_malloc (length + 1 + CAUCUS_TEXT_LINE_ROOM);
  memcpy (copy, text, length);
  memset (copy + length, 0, 1 + CAUCUS_TEXT_LINE_ROOM);

  parser.blocks = caucus_blocks_new ();
  parser.text.start = copy;
  take_text (&parser, copy);
  return parser.blocks;
}
