/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a counter that was made from a review still has open, in words. */
#include "config.h"

#include "caucus-review-note.h"

#include <glib/gi18n.h>

#include "compare/review/caucus-review-words.h"

static void
append_wording (GString    *note,
                const char *whose,
                const char *words)
{
  g_string_append_printf (note, "    %s %s\n", whose, words != NULL ? words : _("nothing"));
}

static void
append_point (GString               *note,
              const CaucusOpenPoint *point)
{
  g_string_append (note, "☐ ");
  if (point->label != NULL)
    g_string_append_printf (note, "%s ", point->label);
  g_string_append (note, point->decision == CAUCUS_REVIEW_OPEN
                         ? _("Not decided")
                         : caucus_review_words_decision (point->decision));
  if (point->comment[0] != '\0')
    g_string_append_printf (note, " — %s", point->comment);
  g_string_append_c (note, '\n');
  append_wording (note, _("Ours:"), point->ours);
  append_wording (note, _("Theirs:"), point->theirs);
}

/**
 * caucus_review_note_format:
 * @points: (element-type CaucusOpenPoint): what is open
 *
 * Returns: (transfer full): a list to work through, with both wordings of each point
 */
char *
caucus_review_note_format (const GPtrArray *points)
{
  GString *note = g_string_new (NULL);

  for (guint i = 0; i < points->len; i++)
    {
      g_string_append (note, i > 0 ? "\n" : "");
      append_point (note, g_ptr_array_index (points, i));
    }
  return g_string_free (note, FALSE);
}
