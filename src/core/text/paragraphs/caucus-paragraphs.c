/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pasted or imported plain text as the paragraphs of a contract. */
#include "caucus-paragraphs.h"

#include <string.h>

#include "caucus-aligned-line.h"
#include "caucus-aligned-row.h"
#include "caucus-block-pool.h"
#include "caucus-bullet.h"
#include "caucus-gathered-text.h"
#include "caucus-label.h"
#include "caucus-line-reader.h"
#include "caucus-list-place.h"
#include "caucus-stray-label.h"
#include "caucus-text-lines.h"

#define NAMED_TITLE_BYTES_MAX 120
/* The NUL at the end of a text and what is read behind it */
G_STATIC_ASSERT (1 + CAUCUS_LINE_ROOM <= CAUCUS_BLOCK_ROOM);

/* Reads a text, which it parts in place into lines, labels and paragraphs. */
typedef struct
{
  GPtrArray *blocks;
  CaucusBlockPool *pool;

  /* The line that is read; it ends with a NUL */
  char *line_end;
  gboolean line_is_plain;

  /* The paragraph that is gathered */
  CaucusGatheredText text;
  const char *label;
  CaucusBlockKind kind;
  guint n_lines;
  gboolean page_turned;

  /* Of the aligned row that was read last, unless a line came behind it */
  guint n_columns;
} Parser;

static void
add_block (Parser     *parser,
           const char *text,
           gsize       length)
{
  CaucusBlock *block = caucus_block_pool_add (parser->pool);

  block->kind = parser->kind;
  block->label = parser->label;
  block->text = text;
  block->length = (guint32) length;
  g_ptr_array_add (parser->blocks, block);
}

static void
finish_paragraph (Parser *parser)
{
  if (parser->n_lines == 0)
    return;
  add_block (parser, parser->text.start, parser->text.length);
  parser->text.length = 0;
  parser->label = NULL;
  parser->kind = CAUCUS_BLOCK_PARAGRAPH;
  parser->n_lines = 0;
}

/* Takes the line from @line on into the paragraph. */
static void
append_line (Parser *parser,
             char   *line)
{
  caucus_gathered_text_append (&parser->text, line, (gsize) (parser->line_end - line),
                               parser->line_is_plain);
  parser->n_lines++;
}

/* Whether a label that a line begins with is that of a paragraph. */
static gboolean
label_begins_paragraph (const Parser *parser,
                        const char   *line,
                        const char   *label,
                        gsize         length)
{
  CaucusListPlace place = { parser->blocks, parser->label, &parser->text };

  return parser->n_lines == 0 || parser->kind == CAUCUS_BLOCK_HEADING
         || caucus_list_place_begins_item (&place, line, label, length);
}

/* A dash or a plus sign may also stand in the middle of a sentence. */
static gboolean
bullet_begins_paragraph (const Parser *parser,
                         const char   *line)
{
  if (parser->n_lines == 0 || parser->kind == CAUCUS_BLOCK_HEADING)
    return TRUE;
  if (parser->label != NULL && caucus_bullet_is (parser->label))
    return TRUE;
  if (line[0] != '+' && g_unichar_type (g_utf8_get_char (line)) != G_UNICODE_DASH_PUNCTUATION)
    return TRUE;
  return caucus_gathered_text_ends_clause (&parser->text);
}

/* "Article 8", not "8-3". */
static gboolean
is_named_label (const char *label)
{
  return strchr (label, ' ') != NULL && !g_ascii_isdigit (label[0])
         && g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (label)));
}

static gboolean
is_short_title (const char *text,
                gsize       length)
{
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
take_row (Parser *parser,
          char   *line)
{
  finish_paragraph (parser);
  if (caucus_text_line_is_row_rule (line))
    return;
  parser->kind = CAUCUS_BLOCK_TABLE_ROW;
  add_block (parser, line, caucus_text_line_cells (line));
  parser->kind = CAUCUS_BLOCK_PARAGRAPH;
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
      || (is_named_label (parser->label)
          && is_short_title (rest, (gsize) (parser->line_end - rest))))
    parser->kind = CAUCUS_BLOCK_HEADING;
  append_line (parser, line + (rest - line));
  return TRUE;
}

static gboolean
take_bullet (Parser *parser,
             char   *line)
{
  gsize length;
  const char *sign = caucus_bullet_find (line, &length);

  if (sign == NULL || !bullet_begins_paragraph (parser, line))
    return FALSE;

  finish_paragraph (parser);
  if (take_labelled (parser, line + length))
    return TRUE;
  parser->label = sign;
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
  gunichar before = caucus_gathered_text_last_char (&parser->text);

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

/* Takes a line with gaps as a row of a table without bars and tabs, if it is one. @indent is how
 * many spaces stand before it. */
static gboolean
take_aligned_row (Parser *parser,
                  char   *line,
                  gsize   indent,
                  char   *next)
{
  CaucusAlignedLine aligned = { line, indent, next, parser->n_columns };

  if (parser->n_columns > 0 && caucus_aligned_row_is_rule (line))
    return TRUE;
  parser->n_columns = caucus_aligned_line_part_cells (&aligned);
  if (parser->n_columns == 0)
    return FALSE;
  take_row (parser, aligned.start);
  return TRUE;
}

/* Takes a line without gaps as a row, if it is one. */
static gboolean
take_money_row (Parser *parser,
                char   *line)
{
  parser->n_columns = caucus_money_row_part_cells (line, (gsize) (parser->line_end - line));
  if (parser->n_columns == 0)
    return FALSE;
  take_row (parser, line);
  return TRUE;
}

static void
take_raw_line (Parser           *parser,
               char             *start,
               const CaucusLine *raw)
{
  char *end = raw->end;
  char *begin = start;
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
  else if (parser->line_is_plain ? !take_money_row (parser, line)
                                 : !take_aligned_row (parser, line, (gsize) (line - begin),
                                                      raw->next))
    take_line (parser, line);
}

/* Takes the lines one after the other. */
static void
take_text (Parser *parser,
           char   *text)
{
  CaucusLine line = { .line_break = CAUCUS_LINE_BREAK_SOFT };

  for (; line.line_break != CAUCUS_LINE_BREAK_NONE; text = line.next)
    {
      line = caucus_line_read (text);
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

/* Drops a byte order mark. */
static char *
skip_mark (char *text)
{
  return g_str_has_prefix (text, "\ufeff") ? text + strlen ("\ufeff") : text;
}

/**
 * caucus_paragraphs_parse_pool:
 * @pool: (transfer full): with UTF-8 as for caucus_paragraphs_parse(), and 0 behind it
 *
 * Makes paragraphs of the text of a pool, where it lies.
 *
 * Returns: (transfer full) (element-type CaucusBlock): the blocks in order
 */
GPtrArray *
caucus_paragraphs_parse_pool (CaucusBlockPool *pool)
{
  g_autoptr (CaucusBlockPool) filled = pool;
  Parser parser = { .pool = filled, .blocks = caucus_blocks_new () };
  gsize length;

  parser.text.start = caucus_block_pool_get_text (filled, &length);
  take_text (&parser, skip_mark (parser.text.start));
  caucus_stray_labels_give_back (parser.blocks);
  return parser.blocks;
}

/**
 * caucus_paragraphs_parse_take:
 * @text: (transfer full): UTF-8 as for caucus_paragraphs_parse()
 * @length: its bytes without the NUL at its end
 *
 * Makes paragraphs of a text without a copy of it.
 *
 * Returns: (transfer full) (element-type CaucusBlock): the blocks in order
 */
GPtrArray *
caucus_paragraphs_parse_take (char *text,
                              gsize length)
{
  g_return_val_if_fail (text != NULL, NULL);

  text = g_realloc (text, length + CAUCUS_BLOCK_ROOM);
  memset (text + length, 0, CAUCUS_BLOCK_ROOM);
  return caucus_paragraphs_parse_pool (caucus_block_pool_new_take (text, length));
}

/**
 * caucus_paragraphs_parse:
 * @text: UTF-8: plain text, markdown, or rows of cells between bars or tabs
 *
 * Joins the lines of each paragraph, splits off labels, and finds headings (a
 * markdown mark, a rule below, capitals, or "Article 8" with a title) and rows of
 * tables. Blank lines, labels and bullets begin a paragraph. White space is
 * collapsed; no character is changed otherwise, and a bullet is the label of
 * what it begins. The time taken grows with the length of @text and no faster.
 *
 * Returns: (transfer full) (element-type CaucusBlock): the blocks in order
 */
GPtrArray *
caucus_paragraphs_parse (const char *text)
{
  CaucusBlockPool *pool;
  gsize length;

  g_return_val_if_fail (text != NULL, NULL);

  pool = caucus_block_pool_new (strlen (text));
  memcpy (caucus_block_pool_get_text (pool, &length), text, strlen (text));
  return caucus_paragraphs_parse_pool (pool);
}
