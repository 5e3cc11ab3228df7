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

/* An edit where it is made first. */
typedef struct
{
  CaucusSpan removed;
  CaucusSpan added;
  guint count;
} Edit;

typedef struct
{
  CaucusInterner *ids;  /* of edits, by their words */
  GArray *edits;        /* by id */
  GString *key;
} Counter;

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
count_change (Counter          *counter,
              const CaucusSpan *removed,
              const CaucusSpan *added)
{
  Edit edit = { strip (removed), strip (added), 0 };
  guint32 id;

  if (edit.removed.length == 0 && edit.added.length == 0)
    return;
  g_string_truncate (counter->key, 0);
  g_string_append_len (counter->key, edit.removed.text, (gssize) edit.removed.length);
  g_string_append_c (counter->key, '\n');
  g_string_append_len (counter->key, edit.added.text, (gssize) edit.added.length);
  id = caucus_interner_add (counter->ids, counter->key->str, counter->key->len);
  if (id == counter->edits->len)
    g_array_append_val (counter->edits, edit);
  g_array_index (counter->edits, Edit, id).count++;
}

static gboolean
is_edit (const CaucusRow *row,
         guint            position,
         CaucusSpanOp     op)
{
  return position < row->n_spans && row->spans[position].op == op
         && row->spans[position].reason == CAUCUS_SPAN_WORDS;
}

static void
count_row (Counter         *counter,
           const CaucusRow *row)
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
        count_change (counter, removed, added);
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

static GPtrArray *
collect_repeated (const GArray *edits)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func (repeated_change_free);

  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);
      CaucusRepeatedChange *change;

      if (edit->count < 2)
        continue;
      change = g_new (CaucusRepeatedChange, 1);
      change->removed = g_strndup (edit->removed.text, edit->removed.length);
      change->added = g_strndup (edit->added.text, edit->added.length);
      change->count = edit->count;
      g_ptr_array_add (changes, change);
    }
  g_ptr_array_sort (changes, compare_counts);
  return changes;
}

/* Collects the edits inside paragraphs that were made more than once, the commonest first. */
void
caucus_compare_find_repeats (CaucusComparison *comparison)
{
  g_autoptr (CaucusInterner) ids = caucus_interner_new ();
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_autoptr (GString) key = g_string_new (NULL);
  Counter counter = { ids, edits, key };

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CaucusRow *row = &g_array_index (comparison->rows, CaucusRow, i);

      if (row->old_number != CAUCUS_NO_PARAGRAPH && row->new_number != CAUCUS_NO_PARAGRAPH)
        count_row (&counter, row);
    }
  comparison->repeats = collect_repeated (edits);
}
