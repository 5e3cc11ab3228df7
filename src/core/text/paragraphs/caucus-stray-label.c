/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Labels that number nothing: the initial of a name, the day of a date.
 *
 * "B. Transfers" may be an item and "B. Smith" a person who signs. What tells them apart is an
 * office, as in "B. Smith, Chair", and the list: an item has one before it or behind it. */
#include "caucus-stray-label.h"

#include <string.h>

#include "caucus-block.h"
#include "caucus-label.h"

/* So far away the next item of a list may be. */
#define NEIGHBOURS_MAX 50
/* So many of its items may be missing between two of a list. */
#define STRUCK_MAX 2
#define LABEL_BYTES_MAX 5
#define NAME_BYTES_MAX 60
#define NAME_WORDS_MAX 3
#define DAYS_MAX 31
#define MONTH_BYTES_MAX 15

/* Case-folded */
static const char *const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september",
  "october", "november", "december",
  "januar", "jänner", "februar", "märz", "mai", "juni", "juli", "oktober", "dezember",
  "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
  "octubre", "noviembre", "diciembre", NULL,
};

/* Case-folded; what a person is who signs or is told of. */
static const char *const offices[] = {
  "attorney", "chair", "chairperson", "chairman", "chairwoman", "chancellor", "co-chair", "counsel",
  "delegate", "director", "manager", "mayor", "member", "negotiator", "president", "principal",
  "representative", "secretary", "spokesperson", "steward", "superintendent", "teacher", "treasurer",
  "trustee", "vice",
  "abogada", "abogado", "delegada", "delegado", "directora", "presidenta", "presidente",
  "representante", "secretaria", "secretario", "superintendente", "tesorera", "tesorero",
  "vicepresidenta", "vicepresidente", "vocal", NULL,
};

typedef enum
{
  OTHER_FORM,
  CAPITALS,             /* "B.", "IV." */
  FIGURES,              /* "5." */
} Form;

static Form
get_form (const char *label)
{
  gboolean is_figure = g_ascii_isdigit (label[0]);
  gsize n = 0;

  while (n < LABEL_BYTES_MAX
         && (is_figure ? g_ascii_isdigit (label[n]) : g_ascii_isupper (label[n])))
    n++;
  if (n == 0 || label[n] != '.' || label[n + 1] != '\0')
    return OTHER_FORM;
  return is_figure ? FIGURES : CAPITALS;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

/* The end of a word such as "Smith" or "O'Neil-Roe", or @text where none begins. */
static const char *
skip_capitalised (const char *text)
{
  const char *p = g_utf8_next_char (text);

  if (!g_unichar_isupper (g_utf8_get_char (text)))
    return text;
  while (g_unichar_isalpha (g_utf8_get_char (p)) || *p == '-' || *p == '.'
         || is_apostrophe (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* What stands behind the further initials of "R. K. Lee". */
static const char *
skip_initials (const char *text)
{
  while (g_ascii_isupper (text[0]) && text[1] == '.' && text[2] == ' ')
    text += 3;
  return text;
}

/* A title may have capitals alone. */
static gboolean
begins_with_name (const char *text)
{
  gunichar second;

  if (*text == '\0')
    return FALSE;
  second = g_utf8_get_char (g_utf8_next_char (text));
  return g_unichar_islower (second) || is_apostrophe (second);
}

/* "for the District" below a name, in one paragraph with it */
static gboolean
is_for_party (const char *text)
{
  return g_ascii_strncasecmp (text, "for the ", 8) == 0 || g_ascii_strncasecmp (text, "por la ", 7) == 0
         || g_ascii_strncasecmp (text, "por el ", 7) == 0;
}

/* "Smith" and "Smith, President"; a list may begin with "A. Leave", so that there the comma has
 * to be. */
static gboolean
reads_as_name (const char *label,
               const char *text,
               gsize       length)
{
  const char *p = skip_initials (text);

  if (!begins_with_name (p) || length > NAME_BYTES_MAX || text[length - 1] == '.')
    return FALSE;
  for (guint n = 0; n < NAME_WORDS_MAX; n++)
    {
      const char *end = skip_capitalised (p);

      if (n > 0 && is_for_party (p))
        return !caucus_label_may_begin (label);
      if (end == p)
        return FALSE;
      if (*end == ',')
        return TRUE;
      if (*end == '\0')
        return !caucus_label_may_begin (label);
      if (*end != ' ')
        return FALSE;
      p = end + 1;
    }
  return FALSE;
}

static gboolean
begins_with_office (const char *text)
{
  gsize length = strcspn (text, " ,.;");
  g_autofree char *word = g_utf8_casefold (text, (gssize) length);

  return g_strv_contains (offices, word);
}

/* "Smith, Chair", of which no list has the like; "Chair, Secretary and Treasurer" is an item. */
static gboolean
is_officer (const CaucusBlock *block,
            Form               form)
{
  const char *comma = form == CAPITALS ? strstr (block->text, ", ") : NULL;

  return comma != NULL && begins_with_office (comma + 2) && !begins_with_office (block->text);
}

/* "July" and "July 2024", but not "July 4th", a day off that a list may have. */
static gboolean
reads_as_month (const char *label,
                const char *text)
{
  gsize length = strcspn (text, " ,");
  const char *rest = text + length + strspn (text + length, " ,");
  g_autofree char *month = NULL;

  /* What most items go on with is neither the end nor a year. */
  if (*rest != '\0' && (!g_ascii_isdigit (*rest) || strspn (rest, "0123456789") != 4))
    return FALSE;
  if (length == 0 || length > MONTH_BYTES_MAX || g_ascii_strtoull (label, NULL, 10) > DAYS_MAX)
    return FALSE;
  month = g_utf8_casefold (text, (gssize) length);
  return g_strv_contains (months, month);
}

/* Whether the label may number nothing; that of a heading does not. */
static gboolean
is_doubtful (const CaucusBlock *block,
             Form               form)
{
  if (block->kind != CAUCUS_BLOCK_PARAGRAPH)
    return FALSE;
  if (form == FIGURES)
    return reads_as_month (block->label, block->text);
  return block->label[1] == '.' && reads_as_name (block->label, block->text, block->length);
}

/* Returns: (nullable): the nearest paragraph with a label of the form, going by @step from
 * one; @number becomes that of the one found */
static const CaucusBlock *
find_neighbour (const GPtrArray *blocks,
                guint           *number,
                int              step,
                Form             form)
{
  int i = (int) *number + step;

  for (guint n = 0; n < NEIGHBOURS_MAX && i >= 0 && i < (int) blocks->len; n++, i += step)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, (guint) i);

      if (block->label != NULL && get_form (block->label) == form)
        {
          *number = (guint) i;
          return block;
        }
    }
  return NULL;
}

/* Whether the next one of the list stands before or behind. */
static gboolean
has_next (const GPtrArray *blocks,
          guint            number,
          Form             form)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);
  guint place_before = number;
  guint place_behind = number;
  const CaucusBlock *before = find_neighbour (blocks, &place_before, -1, form);
  const CaucusBlock *behind = find_neighbour (blocks, &place_behind, 1, form);

  return (before != NULL && caucus_label_follows (block->label, before->label))
         || (behind != NULL && caucus_label_follows (behind->label, block->label));
}

static int
get_rank (const char *label)
{
  return g_ascii_isdigit (label[0]) ? (int) g_ascii_strtoull (label, NULL, 10) : label[0];
}

/* Whether the label goes on, by @step, with a list of which some items were struck. */
static gboolean
goes_on (const GPtrArray *blocks,
         guint            number,
         int              step,
         Form             form)
{
  const CaucusBlock *block = g_ptr_array_index (blocks, number);
  const CaucusBlock *neighbour = find_neighbour (blocks, &number, step, form);
  int distance;

  if (neighbour == NULL || (is_doubtful (neighbour, form) && !has_next (blocks, number, form)))
    return FALSE;
  distance = step * (get_rank (neighbour->label) - get_rank (block->label));
  return distance > 0 && distance <= STRUCK_MAX + 1;
}

static gboolean
is_in_list (const GPtrArray *blocks,
            guint            number,
            Form             form)
{
  return has_next (blocks, number, form) || goes_on (blocks, number, -1, form)
         || goes_on (blocks, number, 1, form);
}

/* The label stands before the text in the same memory, with no more than blanks between. */
static void
give_back (CaucusBlock *block)
{
  gsize length = strlen (block->label);
  char *start = (char *) block->text - length - 1;

  memmove (start, block->label, length);
  start[length] = ' ';
  block->text = start;
  block->length += (guint32) length + 1;
  block->label = NULL;
}

/**
 * caucus_stray_labels_give_back:
 * @blocks: (element-type CaucusBlock): of a text that was parted in place
 *
 * Makes words again of labels that are the initial of a name or the day of a date, and of which
 * no list has another one: as labels they would pass for a numbering.
 */
void
caucus_stray_labels_give_back (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      CaucusBlock *block = g_ptr_array_index (blocks, i);
      Form form = block->label != NULL ? get_form (block->label) : OTHER_FORM;

      if (form != OTHER_FORM && is_doubtful (block, form)
          && (is_officer (block, form) || !is_in_list (blocks, i, form)))
        give_back (block);
    }
}
