/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same edit made in many places: "arbitrary and capricious" struck throughout. */
#include "caucus-compare-private.h"

#include <string.h>

static void
repeated_change_free (gpointer data)
{
  CaucusRepeatedChange *change = data;

  g_free (change->removed);
  g_free (change->added);
  g_free (change);
}

/* An edit, whose words are one after the other, with a line break between them. */
typedef struct
{
  guint32 start;        /* in the words of all edits */
  guint32 n_removed;
  guint32 n_added;
  guint count;          /* none of one that was made no more */
} Edit;

struct _CaucusEditCounter
{
  CaucusInterner *ids;  /* of edits, by their words */
  GArray *edits;        /* by id */
  GString *words;
};

/* The words of a span, or nothing where there is none. */
static CaucusSpan
strip (const CaucusSpan *span)
{
  CaucusSpan stripped = { .text = "" };

  if (span == NULL)
    return stripped;
  stripped.text = span->text;
  stripped.length = span->length;
  while (stripped.length > 0 && g_ascii_isspace (stripped.text[stripped.length - 1]))
    stripped.length--;
  for (; stripped.length > 0 && g_ascii_isspace (*stripped.text); stripped.length--)
    stripped.text++;
  return stripped;
}

static void
count_edit (CaucusEditCounter *counter,
            const CaucusSpan  *removed,
            const CaucusSpan  *added,
            int                change)
{
  CaucusSpan left = strip (removed);
  CaucusSpan right = strip (added);
  GString *words = counter->words;
  Edit edit = { (guint32) words->len, (guint32) left.length, (guint32) right.length, 0 };
  guint32 id;

  if (left.length == 0 && right.length == 0)
    return;
  g_string_append_len (words, left.text, (gssize) left.length);
  g_string_append_c (words, '\n');
  g_string_append_len (words, right.text, (gssize) right.length);
  id = caucus_interner_add (counter->ids, words->str + edit.start, words->len - edit.start);
  if (id == counter->edits->len)
    g_array_append_val (counter->edits, edit);
  else
    g_string_truncate (words, edit.start);
  g_array_index (counter->edits, Edit, id).count += (guint) change;
}

static gboolean
is_edit (const CaucusRow *row,
         guint            position,
         CaucusSpanOp     op)
{
  return position < row->n_spans && row->spans[position].op == op
         && row->spans[position].reason == CAUCUS_SPAN_WORDS;
}

/**
 * caucus_edit_counter_add:
 * @row: of a paragraph that both texts have
 * @change: 1 to count its edits, -1 for one that was counted and is no more
 */
void
caucus_edit_counter_add (CaucusEditCounter *counter,
                         const CaucusRow   *row,
                         int                change)
{
  for (guint i = 0; i < row->n_spans; i++)
    {
      const CaucusSpan *removed = NULL;
      const CaucusSpan *added = NULL;

      if (is_edit (row, i, CAUCUS_SPAN_REMOVE))
        removed = &row->spans[i];
      if (removed != NULL && is_edit (row, i + 1, CAUCUS_SPAN_ADD))
        added = &row->spans[++i];
      else if (is_edit (row, i, CAUCUS_SPAN_ADD))
        added = &row->spans[i];
      if (removed != NULL || added != NULL)
        count_edit (counter, removed, added, change);
    }
}

static gint
compare_counts (gconstpointer a,
                gconstpointer b)
{
  const CaucusRepeatedChange *first = *(const CaucusRepeatedChange *const *) a;
  const CaucusRepeatedChange *second = *(const CaucusRepeatedChange *const *) b;

  if (first->count != second->count)
    return first->count > second->count ? -1 : 1;
  if (strcmp (first->removed, second->removed) != 0)
    return strcmp (first->removed, second->removed);
  return strcmp (first->added, second->added);
}

/* Returns: (transfer full): the edits that were made more than once, the commonest first */
GPtrArray *
caucus_edit_counter_collect (const CaucusEditCounter *counter)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (repeated_change_free);

  for (guint i = 0; i < counter->edits->len; i++)
    {
      const Edit *edit = &g_array_index (counter->edits, Edit, i);
      const char *removed = counter->words->str + edit->start;
      CaucusRepeatedChange *change;

      if (edit->count < 2)
        continue;
      change = g_new (CaucusRepeatedChange, 1);
      change->removed = g_strndup (removed, edit->n_removed);
      change->added = g_strndup (removed + edit->n_removed + 1, edit->n_added);
      change->count = edit->count;
      g_ptr_array_add (changes, change);
    }
  g_ptr_array_sort (changes, compare_counts);
  return changes;
}

/* Counts the edits inside all paragraphs. */
CaucusEditCounter *
caucus_edit_counter_new (const CaucusComparison *comparison)
{
  CaucusEditCounter *counter = g_new (CaucusEditCounter, 1);

  *counter = (CaucusEditCounter) { .ids = caucus_interner_new (),
                                   .edits = g_array_new (FALSE, FALSE, sizeof (Edit)),
                                   .words = g_string_new (NULL) };
  for (guint i = 0; i < comparison->n_rows; i++)
    {
      const CaucusRow *row = &comparison->rows[i];

      if (row->old_number != CAUCUS_NO_PARAGRAPH && row->new_number != CAUCUS_NO_PARAGRAPH)
        caucus_edit_counter_add (counter, row, 1);
    }
  return counter;
}

void
caucus_edit_counter_free (CaucusEditCounter *counter)
{
  caucus_interner_free (counter->ids);
  g_array_unref (counter->edits);
  g_string_free (counter->words, TRUE);
  g_free (counter);
}
