/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Words that could not be brought to disk: how many, why, and the words themselves. */
#include "config.h"

#include "caucus-unsaved-words.h"

#include <glib/gi18n.h>

#include "common/caucus-error-words.h"
#include "common/caucus-outbox.h"

static const GError *
find_error (const GPtrArray *outboxes)
{
  for (guint i = 0; i < outboxes->len; i++)
    {
      const GError *error = caucus_outbox_get_error (g_ptr_array_index (outboxes, i));

      if (error != NULL)
        return error;
    }
  return NULL;
}

/* Returns: those of the same class, for the first of them only, so that a class speaks once */
static GPtrArray *
list_alike (const GPtrArray *outboxes,
            guint            first)
{
  GType type = G_OBJECT_TYPE (g_ptr_array_index (outboxes, first));
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();

  for (guint i = 0; i < outboxes->len; i++)
    {
      if (G_OBJECT_TYPE (g_ptr_array_index (outboxes, i)) != type)
        continue;
      if (i < first)
        return NULL;
      g_ptr_array_add (alike, g_ptr_array_index (outboxes, i));
    }
  return g_steal_pointer (&alike);
}

/**
 * caucus_unsaved_words_describe:
 * @outboxes: (element-type CaucusOutbox): those with unsaved words, at least one
 *
 * Returns: (transfer full): how much is not saved, and why
 */
char *
caucus_unsaved_words_describe (const GPtrArray *outboxes)
{
  const GError *error = find_error (outboxes);
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < outboxes->len; i++)
    {
      g_autoptr (GPtrArray) alike = list_alike (outboxes, i);
      g_autofree char *amount = NULL;

      if (alike == NULL)
        continue;
      amount = CAUCUS_OUTBOX_GET_CLASS (g_ptr_array_index (outboxes, i))->describe (alike);
      g_string_append_printf (words, "%s\n", amount);
    }
  g_string_append_printf (words, "\n%s",
                          error != NULL ? caucus_error_words (error)
                                        : _("It is being written, which takes longer than usual."));
  return g_string_free (words, FALSE);
}

/**
 * caucus_unsaved_words_dup_text:
 * @outboxes: (element-type CaucusOutbox): those with unsaved words
 * @context: knows who speaks
 *
 * Returns: (transfer full): the words in plain text
 */
char *
caucus_unsaved_words_dup_text (const GPtrArray *outboxes,
                               CaucusContext   *context)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < outboxes->len; i++)
    {
      CaucusOutbox *outbox = g_ptr_array_index (outboxes, i);

      CAUCUS_OUTBOX_GET_CLASS (outbox)->append_words (outbox, context, text);
    }
  return g_string_free (text, FALSE);
}
