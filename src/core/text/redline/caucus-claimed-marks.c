/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The marks that plain text can carry: what is struck and what is added. */
#include "caucus-claimed-text.h"

#include <string.h>

/* How a mark is written. One that can be taken for the beginning of another stands behind it. */
typedef struct
{
  const char *opening;
  const char *closing;
  CaucusSpanOp op;
  gboolean is_tag;
} Custom;

static const Custom customs[] = {
  { "{~~", "~~}", CAUCUS_SPAN_REMOVE, FALSE },
  { "{++", "++}", CAUCUS_SPAN_ADD, FALSE },
  { "{--", "--}", CAUCUS_SPAN_REMOVE, FALSE },
  { "{+", "+}", CAUCUS_SPAN_ADD, FALSE },
  { "[-", "-]", CAUCUS_SPAN_REMOVE, FALSE },
  { "~~", "~~", CAUCUS_SPAN_REMOVE, FALSE },
  { "<del", "</del", CAUCUS_SPAN_REMOVE, TRUE },
  { "<strike", "</strike", CAUCUS_SPAN_REMOVE, TRUE },
  { "<s", "</s", CAUCUS_SPAN_REMOVE, TRUE },
  { "<ins", "</ins", CAUCUS_SPAN_ADD, TRUE },
  { "<u", "</u", CAUCUS_SPAN_ADD, TRUE },
};

/* The one custom that has both in one mark: {~~struck~>added~~}. */
#define SUBSTITUTION (&customs[0])
#define SUBSTITUTION_TURN "~>"

typedef struct
{
  const char *start;
  const char *at;
  guint line;

  /* Owned */
  GString *text;
  GArray *marks;

  /* The mark that is open, where @open is not %NULL */
  const Custom *open;
  CaucusClaimedMark mark;
  guint depth;

  CaucusClaimedFlaw flaw;
  gboolean has_flaw;
} Scanner;

/* Returns: how long a tag at @at is with its attributes, 0 if it is none or another */
static gsize
tag_length (const char *at,
            const char *name)
{
  gsize length = strlen (name);
  const char *end;

  if (g_ascii_strncasecmp (at, name, length) != 0)
    return 0;
  if (at[length] == '>')
    return length + 1;
  if (at[length] != ' ')
    return 0;
  end = at + strcspn (at, ">\n");
  return *end == '>' ? (gsize) (end - at) + 1 : 0;
}

/* A row of tildes is a line under a heading or around a listing. */
static gboolean
is_in_row (const Scanner *scanner,
           const char    *sign)
{
  return strcmp (sign, "~~") == 0
         && (scanner->at[2] == '~' || (scanner->at > scanner->start && scanner->at[-1] == '~'));
}

static gsize
sign_length (const Scanner *scanner,
             const Custom  *custom,
             const char    *sign)
{
  if (custom->is_tag)
    return tag_length (scanner->at, sign);
  if (!g_str_has_prefix (scanner->at, sign) || is_in_row (scanner, sign))
    return 0;
  return strlen (sign);
}

static void
set_flaw (Scanner               *scanner,
          CaucusClaimedFlawKind  kind,
          const char            *sign)
{
  scanner->flaw = (CaucusClaimedFlaw) {
    kind, sign, kind == CAUCUS_CLAIMED_NOT_CLOSED ? scanner->mark.line : scanner->line,
    scanner->open != NULL ? scanner->mark.line : 0
  };
  scanner->has_flaw = TRUE;
}

static void
begin_mark (Scanner      *scanner,
            const Custom *custom,
            CaucusSpanOp  op)
{
  scanner->open = custom;
  scanner->depth = 1;
  scanner->mark = (CaucusClaimedMark) { op, scanner->text->len, 0, scanner->line };
}

static void
end_mark (Scanner *scanner)
{
  scanner->mark.end = scanner->text->len;
  g_array_append_val (scanner->marks, scanner->mark);
  scanner->open = NULL;
}

/* What stands inside an open mark and belongs to it. */
static gsize
take_own_sign (Scanner *scanner)
{
  const Custom *open = scanner->open;
  gsize length = sign_length (scanner, open, open->closing);

  if (length > 0)
    {
      if (--scanner->depth == 0)
        end_mark (scanner);
      return length;
    }
  if (open->is_tag)
    {
      length = sign_length (scanner, open, open->opening);
      scanner->depth += length > 0;
      return length;
    }
  if (open == SUBSTITUTION && scanner->mark.op == CAUCUS_SPAN_REMOVE
      && g_str_has_prefix (scanner->at, SUBSTITUTION_TURN))
    {
      end_mark (scanner);
      begin_mark (scanner, open, CAUCUS_SPAN_ADD);
      return strlen (SUBSTITUTION_TURN);
    }
  return 0;
}

/* "C++" added by wdiff is "{+C+++}": a sign that ends in the one waited for is no other's. */
static gboolean
is_part_of_own (const Scanner *scanner,
                const Custom  *custom)
{
  return scanner->open != NULL && g_str_has_suffix (custom->closing, scanner->open->closing);
}

static gsize
take_opening (Scanner      *scanner,
              const Custom *custom)
{
  gsize length = sign_length (scanner, custom, custom->opening);

  if (length == 0)
    return 0;
  if (scanner->open != NULL)
    set_flaw (scanner, CAUCUS_CLAIMED_NESTED, custom->opening);
  else
    begin_mark (scanner, custom, custom->op);
  return length;
}

static gsize
take_closing (Scanner      *scanner,
              const Custom *custom)
{
  gsize length = sign_length (scanner, custom, custom->closing);

  if (length == 0 || is_part_of_own (scanner, custom))
    return 0;
  set_flaw (scanner, scanner->open != NULL ? CAUCUS_CLAIMED_NESTED : CAUCUS_CLAIMED_NOT_OPENED,
            custom->closing);
  return length;
}

static gsize
take_sign (Scanner *scanner)
{
  gsize length = 0;

  if (strchr ("{[~<+-", *scanner->at) == NULL)
    return 0;
  if (scanner->open != NULL)
    length = take_own_sign (scanner);
  for (guint i = 0; length == 0 && i < G_N_ELEMENTS (customs); i++)
    {
      length = take_opening (scanner, &customs[i]);
      if (length == 0)
        length = take_closing (scanner, &customs[i]);
    }
  return length;
}

static void
take_character (Scanner *scanner)
{
  g_string_append_c (scanner->text, *scanner->at);
  scanner->line += *scanner->at == '\n';
  scanner->at++;
}

/**
 * caucus_claimed_text_parse:
 * @marked: UTF-8: plain text or Markdown with marks
 * @flaw: (out): why it cannot be read, where it cannot
 *
 * Struck is ~~so~~, [-so-], {--so--} or in <del>, <s> or <strike>; added is {+so+}, {++so++}
 * or in <ins> or <u>; {~~one~>the other~~} is both. A mark may go over lines and paragraphs,
 * but none begins or ends inside another: of what is not balanced nothing is guessed.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL with @flaw set
 */
CaucusClaimedText *
caucus_claimed_text_parse (const char        *marked,
                           CaucusClaimedFlaw *flaw)
{
  Scanner scanner = { .start = marked, .at = marked, .line = 1 };

  scanner.text = g_string_new (NULL);
  scanner.marks = g_array_new (FALSE, FALSE, sizeof (CaucusClaimedMark));
  while (*scanner.at != '\0' && !scanner.has_flaw)
    {
      gsize length = take_sign (&scanner);

      if (length > 0)
        scanner.at += length;
      else
        take_character (&scanner);
    }
  if (scanner.open != NULL && !scanner.has_flaw)
    set_flaw (&scanner, CAUCUS_CLAIMED_NOT_CLOSED, scanner.open->opening);
  if (!scanner.has_flaw)
    return caucus_claimed_text_new (g_string_free (scanner.text, FALSE), scanner.marks);

  *flaw = scanner.flaw;
  g_string_free (scanner.text, TRUE);
  g_array_unref (scanner.marks);
  return NULL;
}

static const char *
tag_end (const CaucusClaimedFlaw *flaw)
{
  return flaw->sign[0] == '<' ? ">" : "";
}

/**
 * caucus_claimed_flaw_to_string:
 *
 * Returns: (transfer full): what is wrong, in plain English
 */
char *
caucus_claimed_flaw_to_string (const CaucusClaimedFlaw *flaw)
{
  switch (flaw->kind)
    {
    case CAUCUS_CLAIMED_NOT_CLOSED:
      return g_strdup_printf ("line %u: the mark that begins with %s%s has no end", flaw->line,
                              flaw->sign, tag_end (flaw));
    case CAUCUS_CLAIMED_NOT_OPENED:
      return g_strdup_printf ("line %u: %s%s ends a mark that has not begun", flaw->line,
                              flaw->sign, tag_end (flaw));
    case CAUCUS_CLAIMED_NESTED:
    default:
      return g_strdup_printf ("line %u: %s%s stands inside a mark that begins in line %u",
                              flaw->line, flaw->sign, tag_end (flaw), flaw->outer_line);
    }
}
