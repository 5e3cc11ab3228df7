/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which labels follow each other in a list. */
#include "caucus-label.h"

#include <string.h>

#include "caucus-label-number.h"

/* Parts a label into what stands before its last enumerator, its rank and what stands after. */
static gboolean
read_rank (const char *label,
           gsize      *start,
           gsize      *end,
           guint64    *rank)
{
  *end = strlen (label);
  while (*end > 0 && !g_ascii_isalnum (label[*end - 1]))
    (*end)--;
  if (*end == 0)
    return FALSE;

  *start = *end - 1;
  if (!g_ascii_isdigit (label[*start]))
    {
      *rank = (guint64) (guchar) label[*start];
      return TRUE;
    }
  while (*start > 0 && g_ascii_isdigit (label[*start - 1]))
    (*start)--;
  *rank = g_ascii_strtoull (label + *start, NULL, 10);
  return TRUE;
}

/**
 * caucus_label_may_begin:
 *
 * Returns: whether a list may begin with @label: "(a)", "10-1", and what cannot be counted, as
 *   Roman numbers above a letter's worth
 */
gboolean
caucus_label_may_begin (const char *label)
{
  gsize start, end;
  guint64 rank;

  g_return_val_if_fail (label != NULL, FALSE);

  if (!read_rank (label, &start, &end, &rank) || (start > 0 && g_ascii_isalpha (label[start - 1])))
    return TRUE;
  return g_ascii_isdigit (label[start]) ? rank <= 1 : strchr ("aAiI", (int) rank) != NULL;
}

/* Where the letters before @end begin. */
static gsize
letters_start (const char *label,
               gsize       end)
{
  while (end > 0 && g_ascii_isalpha (label[end - 1]))
    end--;
  return end;
}

/* The worth of a Roman number of @length letters, 0 for other letters. */
static guint
roman_worth (const char *letters,
             gsize       length)
{
  static const char digits[] = "cxilv";
  static const guint worths[] = { 100, 10, 1, 50, 5 };
  guint sum = 0;
  guint last = 0;

  if (length == 0 || caucus_label_count_roman (letters) != length)
    return 0;
  for (gsize i = length; i-- > 0;)
    {
      guint worth = worths[strchr (digits, g_ascii_tolower (letters[i])) - digits];

      sum = worth < last ? sum - worth : sum + worth;
      last = MAX (last, worth);
    }
  return sum;
}

/* "(ii)" after "(i)"; @end and @previous_end are behind the last letters. */
static gboolean
follows_as_roman (const char *label,
                  gsize       end,
                  const char *previous,
                  gsize       previous_end)
{
  gsize start = letters_start (label, end);
  gsize previous_start = letters_start (previous, previous_end);
  guint worth = roman_worth (label + start, end - start);

  return worth > 1 && start == previous_start
         && roman_worth (previous + start, previous_end - start) == worth - 1
         && g_ascii_islower (label[start]) == g_ascii_islower (previous[start])
         && strncmp (label, previous, start) == 0
         && strcmp (label + end, previous + previous_end) == 0;
}

/**
 * caucus_label_follows:
 *
 * Returns: whether @label is the next one after @previous in a list of the same
 *   form: "(b)" after "(a)", "(ii)" after "(i)", "10-3" after "10-2"
 */
gboolean
caucus_label_follows (const char *label,
                      const char *previous)
{
  gsize start, end, previous_start, previous_end;
  guint64 rank, previous_rank;

  g_return_val_if_fail (label != NULL && previous != NULL, FALSE);

  if (!read_rank (label, &start, &end, &rank)
      || !read_rank (previous, &previous_start, &previous_end, &previous_rank))
    return FALSE;
  if (follows_as_roman (label, end, previous, previous_end))
    return TRUE;
  return rank == previous_rank + 1
         && start == previous_start
         && strncmp (label, previous, start) == 0
         && strcmp (label + end, previous + previous_end) == 0;
}
