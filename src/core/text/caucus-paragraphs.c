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

/* The paragraph that is being gathered, and the text before it. */
typedef struct
{
  /* Owned */
  GPtrArray *blocks;
  GString *line;
  GString *text;
  char *label;

  /* State */
  CaucusBlockKind kind;
  guint n_lines;
  gboolean page_turned;
} Parser;

static void
finish_paragraph (Parser *parser)
{
  if (parser->n_lines > 0)
    g_ptr_array_add (parser->blocks,
                     caucus_block_new_take (parser->kind, g_steal_pointer (&parser->label),
                                            g_memdup2 (parser->text->str, parser->text->len + 1)));
  g_clear_pointer (&parser->label, g_free);
  g_string_truncate (parser->text, 0);
  parser->kind = CAUCUS_BLOCK_PARAGRAPH;
  parser->n_lines = 0;
}

static gunichar
last_char (const GString *text)
{
  if (text->len == 0)
    return 0;
  return g_utf8_get_char (g_utf8_find_prev_char (text->str, text->str + text->len));
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
joins_without_space (const GString *text,
                     const char    *line)
{
  gunichar before = last_char (text);
  gunichar after = g_utf8_get_char (line);

  if (before == '-' || before == 0x2010 || before == 0xad)
    return text->len > 1 && g_ascii_isalpha (text->str[text->len - 2]) && g_unichar_islower (after);
  return is_written_without_spaces (before) && is_written_without_spaces (after);
}

static void
append_line (Parser     *parser,
             const char *line)
{
  if (parser->text->len > 0 && !joins_without_space (parser->text, line))
    g_string_append_c (parser->text, ' ');
  caucus_text_append_collapsed (parser->text, line, -1);
  parser->n_lines++;
}

/* The last word gathered so far, or its end if it is a long one. */
static const char *
last_word (const GString *text)
{
  const char *start = text->str + text->len;
  const char *limit = start - MIN (text->len, LAST_WORD_BYTES_MAX);

  while (start > limit && start[-1] != ' ')
    start--;
  while ((*start & 0xc0) == 0x80)
    start++;
  return start;
}

static gboolean
ends_a_clause (const GString *text)
{
  gunichar c = last_char (text);

  return c < 0x80 ? c != 0 && strchr (".:;,!?)\"'", (int) c) != NULL : g_unichar_ispunct (c);
}

/* "Section" at the end of a line and "8-3 Employees" in the next. */
static gboolean
completes_reference (const GString *text,
                     const char    *line)
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
is_enumerator (const char *label)
{
  gsize start = strspn (label, "(");
  gsize end = start;

  while (g_ascii_isalnum (label[end]))
    end++;
  return end > start && label[end + strspn (label + end, ".)")] == '\0';
}

/* No clause ends with one of these: "as provided in", "Sections 8-3 and". */
static const char *const open_words[] = {
  "in", "of", "under", "to", "by", "with", "per", "and", "or", "see", "from", "for", "through",
  "than", "at", "on", "the", "this", "that", "each", "any", "every", "both",
  "en", "de", "del", "la", "el", "los", "las", "al", "según", "y", "o", "con", "por", "para",
  "nach", "gemäß", "von", "und", "oder", "mit", "der", "die", "dem", "des", "den", NULL,
};

static gboolean
is_left_open (const GString *text)
{
  return g_strv_contains (open_words, last_word (text));
}

/* "(30)" may also be the middle of "within thirty (30) days" in a wrapped line,
 * and "(a)" of "subsection (a) of". An enumerator begins a paragraph where a
 * clause or a title has ended, or where it is next in the list. */
static gboolean
label_begins_paragraph (const Parser *parser,
                        const char   *label,
                        const char   *line)
{
  if (parser->n_lines == 0 || parser->kind == CAUCUS_BLOCK_HEADING)
    return TRUE;
  if (completes_reference (parser->text, line) || is_left_open (parser->text))
    return FALSE;
  if (!is_enumerator (label))
    return TRUE;
  if (parser->label != NULL && caucus_label_follows (label, parser->label))
    return TRUE;
  return ends_a_clause (parser->text)
         || g_unichar_isupper (g_utf8_get_char (last_word (parser->text)));
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
  return ends_a_clause (parser->text);
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

static void
take_heading (Parser     *parser,
              const char *line)
{
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  const char *rest;
  gsize length = strlen (line);

  /* "## Leaves ##" */
  while (length > 0 && line[length - 1] == '#')
    length--;
  if (length > 0 && line[length - 1] != ' ')
    length = strlen (line);
  title = g_strndup (line, length);

  finish_paragraph (parser);
  caucus_label_split (title, &label, &rest);
  caucus_text_append_collapsed (parser->text, rest, -1);
  g_ptr_array_add (parser->blocks,
                   caucus_block_new (CAUCUS_BLOCK_HEADING, label, parser->text->str));
  g_string_truncate (parser->text, 0);
}

static void
take_row (Parser     *parser,
          const char *line)
{
  finish_paragraph (parser);
  if (caucus_text_line_is_row_rule (line))
    return;
  g_ptr_array_add (parser->blocks, caucus_block_new_take (CAUCUS_BLOCK_TABLE_ROW, NULL,
                                                          caucus_text_line_cells (line)));
}

static gboolean
take_labelled (Parser     *parser,
               const char *line)
{
  g_autofree char *label = NULL;
  const char *rest;

  if (!caucus_label_split (line, &label, &rest) || !label_begins_paragraph (parser, label, line))
    return FALSE;

  finish_paragraph (parser);
  if (caucus_text_line_is_title (rest) || (is_named_label (label) && is_short_title (rest)))
    parser->kind = CAUCUS_BLOCK_HEADING;
  parser->label = g_steal_pointer (&label);
  append_line (parser, rest);
  return TRUE;
}

static gboolean
take_bullet (Parser     *parser,
             const char *line)
{
  gsize length = caucus_text_line_bullet (line);

  if (length == 0 || !bullet_begins_paragraph (parser, line))
    return FALSE;

  finish_paragraph (parser);
  if (take_labelled (parser, line + length))
    return TRUE;
  parser->label = g_strdup (BULLET);
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
take_running_text (Parser     *parser,
                   const char *line)
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
  gunichar before = last_char (parser->text);

  if (before == '.' || before == ':' || before == ';'
      || !g_unichar_islower (g_utf8_get_char (line)))
    finish_paragraph (parser);
  parser->page_turned = FALSE;
}

/* Takes a line without blanks at its ends that is no row of a table. */
static void
take_line (Parser     *parser,
           const char *line)
{
  gsize heading = caucus_text_line_heading (line);

  if (heading > 0)
    take_heading (parser, line + heading);
  else if (caucus_text_line_is_rule (line))
    take_rule (parser, line);
  else if (!take_bullet (parser, line) && !take_labelled (parser, line))
    take_running_text (parser, line);
}

/* At the top of a page blank lines part nothing. */
static void
take_blank (Parser *parser)
{
  if (!parser->page_turned)
    finish_paragraph (parser);
}

static void
take_raw_line (Parser     *parser,
               const char *start,
               const char *end)
{
  const char *line;

  while (end > start && (end[-1] == ' ' || end[-1] == '\t'))
    end--;
  if (end == start)
    {
      take_blank (parser);
      return;
    }
  g_string_truncate (parser->line, 0);
  g_string_append_len (parser->line, start, end - start);
  for (start = parser->line->str; *start == ' ';)
    start++;
  for (line = start; *line == ' ' || *line == '\t';)
    line++;

  if (parser->page_turned)
    turn_page (parser, line);

  /* A header's first cell may be empty, so a tab at the start stays. */
  if (caucus_text_line_is_row (line))
    take_row (parser, *line == '|' ? line : start);
  else
    take_line (parser, line);
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
  CaucusLineBreak line_break = CAUCUS_LINE_BREAK_SOFT;

  g_return_val_if_fail (text != NULL, NULL);

  parser.blocks = caucus_blocks_new ();
  parser.line = g_string_new (NULL);
  parser.text = g_string_new (NULL);
  if (g_str_has_prefix (text, "\ufeff"))
    text += strlen ("\ufeff");

  while (line_break != CAUCUS_LINE_BREAK_NONE)
    {
      const char *next;
      const char *end = caucus_text_line_end (text, &next, &line_break);

      /* What stands between the last line's end and the page's is no blank line. */
      if (end > text || line_break != CAUCUS_LINE_BREAK_PAGE)
        take_raw_line (&parser, text, end);
      if (line_break == CAUCUS_LINE_BREAK_PARAGRAPH)
        finish_paragraph (&parser);
      if (line_break == CAUCUS_LINE_BREAK_PAGE)
        parser.page_turned = TRUE;
      text = next;
    }
  finish_paragraph (&parser);

  g_string_free (parser.line, TRUE);
  g_string_free (parser.text, TRUE);
  return parser.blocks;
}
