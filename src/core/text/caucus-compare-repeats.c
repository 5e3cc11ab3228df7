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

static char *
dup_text (const CaucusSpan *span)
{
  return span != NULL ? g_strstrip (g_strndup (span->text, span->length)) : g_strdup ("");
}

static void
count_change (GHashTable       *by_key,
              GPtrArray        *changes,
              const CaucusSpan *removed,
              const CaucusSpan *added)
{
  g_autofree char *removed_text = dup_text (removed);
  g_autofree char *added_text = dup_text (added);
  g_autofree char *key = g_strconcat (removed_text, "\n", added_text, NULL);
  CaucusRepeatedChange *change = g_hash_table_lookup (by_key, key);

  if (removed_text[0] == '\0' && added_text[0] == '\0')
    return;
  if (change == NULL)
    {
      change = g_new0 (CaucusRepeatedChange, 1);
      change->removed = g_steal_pointer (&removed_text);
      change->added = g_steal_pointer (&added_text);
      g_ptr_array_add (changes, change);
      g_hash_table_insert (by_key, g_steal_pointer (&key), change);
    }
  change->count++;
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
count_row (GHashTable      *by_key,
           GPtrArray       *changes,
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
        count_change (by_key, changes, removed, added);
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

/* Collects the edits inside paragraphs that were made more than once, the commonest first. */
void
caucus_compare_find_repeats (CaucusComparison *comparison)
{
  g_autoptr (GHashTable) by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *changes = g_ptr_array_new_with_free_func (repeated_change_free);

  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const CaucusRow *row = &g_array_index (comparison->rows, CaucusRow, i);

      if (row->old_number != CAUCUS_NO_PARAGRAPH && row->new_number != CAUCUS_NO_PARAGRAPH)
        count_row (by_key, changes, row);
    }
  g_ptr_array_sort (changes, compare_counts);
  for (guint i = 0; i < changes->len; i++)
    {
      const CaucusRepeatedChange *change = g_ptr_array_index (changes, i);

      if (change->count > 1)
        continue;
      g_ptr_array_set_size (changes, (int) i);
      break;
    }
  comparison->repeats = changes;
}
