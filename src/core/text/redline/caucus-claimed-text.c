/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A redline as the other side hands it over: a text, and what they say they did to it. */
#include "caucus-claimed-text.h"

#include <string.h>

#include "caucus-bullet.h"
#include "caucus-label.h"
#include "caucus-paragraphs.h"

/* --- The text with all marks rejected ------------------------------------- */

/* Whether there is anything to read between the bars and bullets of a line. */
static gboolean
says_something (const GString *line)
{
  for (const char *p = line->str; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;
  return FALSE;
}

/* A line that is nothing without what was added never was one. */
static void
finish_line (GString  *before,
             GString  *line,
             gboolean  had_more)
{
  if (!had_more || says_something (line))
    g_string_append_len (g_string_append_len (before, line->str, (gssize) line->len), "\n", 1);
  g_string_truncate (line, 0);
}

static char *
reject_all (const CaucusClaimedText *claimed)
{
  GString *before = g_string_new (NULL);
  g_autoptr (GString) line = g_string_new (NULL);
  gboolean had_more = FALSE;

  for (gsize i = 0; claimed->text[i] != '\0'; i++)
    {
      if (claimed->ops[i] == CAUCUS_SPAN_ADD)
        {
          had_more |= !g_ascii_isspace (claimed->text[i]);
        }
      else if (claimed->text[i] == '\n')
        {
          finish_line (before, line, had_more);
          had_more = FALSE;
        }
      else
        {
          g_string_append_c (line, claimed->text[i]);
        }
    }
  finish_line (before, line, had_more);
  return g_string_free (before, FALSE);
}

/* Returns: the label of a line that is marked as added from there on, and not before */
static char *
dup_bare_label (const CaucusClaimedText *claimed,
                gsize                    start,
                gsize                    end)
{
  g_autofree char *line = g_strndup (claimed->text + start, end - start);
  const char *label, *rest;
  gsize length = caucus_label_find (line, &label, &rest);
  gsize place = start + (gsize) (rest - line);

  if (length == 0 || rest[0] == '\0' || claimed->ops[place] != CAUCUS_SPAN_ADD)
    return NULL;
  for (gsize i = start; i < start + (gsize) (label - line) + length; i++)
    if (claimed->ops[i] != CAUCUS_SPAN_EQUAL)
      return NULL;
  return g_strndup (label, length);
}

/* Returns: (transfer full): such labels, in their order */
static GPtrArray *
find_bare_labels (const CaucusClaimedText *claimed)
{
  GPtrArray *labels = g_ptr_array_new_with_free_func (g_free);
  gsize start = 0;

  for (guint i = 0; i < claimed->marks->len; i++)
    {
      const CaucusClaimedMark *mark = &g_array_index (claimed->marks, CaucusClaimedMark, i);
      gsize line = mark->start;
      char *label;

      if (mark->op != CAUCUS_SPAN_ADD)
        continue;
      while (line > start && claimed->text[line - 1] != '\n')
        line--;
      if (line > 0 && claimed->text[line - 1] != '\n')
        continue;
      start = (gsize) (strchrnul (claimed->text + mark->start, '\n') - claimed->text);
      label = dup_bare_label (claimed, line, start);
      if (label != NULL)
        g_ptr_array_add (labels, label);
    }
  return labels;
}

/* What is left of a line may not look as if it had a label: "8-1 days" without the words
 * between them. */
static void
restore_labels (CaucusClaimedText *claimed)
{
  g_autoptr (GPtrArray) labels = find_bare_labels (claimed);
  guint next = 0;

  for (guint i = 0; i < claimed->before->len && next < labels->len; i++)
    {
      gpointer *place = &g_ptr_array_index (claimed->before, i);
      CaucusBlock *block = *place;
      const char *label = g_ptr_array_index (labels, next);
      gsize length = strlen (label);

      if (g_strcmp0 (block->label, label) == 0)
        next++;
      else if (block->label == NULL && g_str_has_prefix (block->text, label)
               && block->text[length] == ' ')
        {
          *place = caucus_block_new (block->kind, label, block->text + length + 1);
          caucus_block_free (block);
          next++;
        }
    }
}

/* --- Where its words come from -------------------------------------------- */

/* A bullet may have been written as any other. */
static gsize
label_length (const CaucusBlock *block)
{
  return block->label == NULL || caucus_bullet_is (block->label) ? 0 : strlen (block->label);
}

static void
lay_out (CaucusClaimedText *claimed)
{
  for (guint i = 0; i < claimed->before->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (claimed->before, i);
      gsize start = claimed->flat->len;

      g_array_append_val (claimed->starts, start);
      g_string_append_len (claimed->flat, block->label, (gssize) label_length (block));
      g_string_append (claimed->flat, block->text);
    }
}

/* Paragraphs are made of the text's characters in its order; white space may differ, and
 * what made a line a heading, an item or a row is left out. So the next that is alike is it. */
static void
locate (CaucusClaimedText *claimed)
{
  guint32 next = 0;

  for (gsize i = 0; i < claimed->flat->len; i++)
    {
      char c = claimed->flat->str[i];

      if (!g_ascii_isspace (c))
        while (claimed->text[next] != '\0'
               && (claimed->text[next] != c || claimed->ops[next] == CAUCUS_SPAN_ADD))
          next++;
      g_array_append_val (claimed->places, next);
      next += !g_ascii_isspace (c) && claimed->text[next] != '\0';
    }
}

/* --- The text as a whole -------------------------------------------------- */

static void
set_ops (CaucusClaimedText *claimed)
{
  claimed->ops = g_malloc0 (strlen (claimed->text) + 1);
  for (guint i = 0; i < claimed->marks->len; i++)
    {
      const CaucusClaimedMark *mark = &g_array_index (claimed->marks, CaucusClaimedMark, i);

      memset (claimed->ops + mark->start, (int) mark->op, mark->end - mark->start);
    }
}

/**
 * caucus_claimed_text_new:
 * @text: (transfer full): UTF-8 of less than 4 GiB
 * @marks: (transfer full) (element-type CaucusClaimedMark): in order, not overlapping, none
 *   parting a character
 *
 * Returns: (transfer full): the text with these marks
 */
CaucusClaimedText *
caucus_claimed_text_new (char   *text,
                         GArray *marks)
{
  CaucusClaimedText *claimed = g_new0 (CaucusClaimedText, 1);
  g_autofree char *before = NULL;

  claimed->text = text;
  claimed->marks = marks;
  set_ops (claimed);
  before = reject_all (claimed);
  claimed->before = caucus_paragraphs_parse (before);
  restore_labels (claimed);
  claimed->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  claimed->flat = g_string_new (NULL);
  claimed->places = g_array_new (FALSE, FALSE, sizeof (guint32));
  lay_out (claimed);
  locate (claimed);
  return claimed;
}

void
caucus_claimed_text_free (CaucusClaimedText *claimed)
{
  g_free (claimed->text);
  g_free (claimed->ops);
  g_array_unref (claimed->marks);
  g_ptr_array_unref (claimed->before);
  g_array_unref (claimed->starts);
  g_string_free (claimed->flat, TRUE);
  g_array_unref (claimed->places);
  g_free (claimed);
}

/**
 * caucus_claimed_text_get_start:
 * @number: of a block of the text before, from 0, or how many there are
 *
 * Returns: where its label begins in the flat text; the end of it for a number too many
 */
gsize
caucus_claimed_text_get_start (const CaucusClaimedText *claimed,
                               guint                    number)
{
  return number < claimed->starts->len ? g_array_index (claimed->starts, gsize, number)
                                       : claimed->flat->len;
}

/**
 * caucus_claimed_text_get_text_start:
 * @number: of a block of the text before, from 0
 *
 * Returns: where its text begins in the flat text
 */
gsize
caucus_claimed_text_get_text_start (const CaucusClaimedText *claimed,
                                    guint                    number)
{
  return caucus_claimed_text_get_start (claimed, number)
         + label_length (g_ptr_array_index (claimed->before, number));
}
