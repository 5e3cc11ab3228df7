/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A comparison in words: what happened to a paragraph, and how much there is of it. */
#include "config.h"

#include "caucus-comparison-words.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "caucus-change-words.h"
#include "compare/caucus-move-words.h"

/* Labels keep their own direction, "(a)" and all, and the arrow follows the line's. */
static char *
format_renumbered (const char *old_label,
                   const char *new_label)
{
  if (gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL)
    return g_strdup_printf ("\u2068%s\u2069 ← \u2068%s\u2069", old_label, new_label);
  /* Translators: a paragraph's old and new label: "8-3 → 8-4" */
  return g_strdup_printf (_("%s → %s"), old_label, new_label);
}

/* What turns out to have moved says where to. */
static gboolean
is_section_head (const CaucusComparisonCell *cell)
{
  return cell->place == CAUCUS_CELL_HEAD
         && (cell->kind == CAUCUS_CELL_REMOVED || cell->kind == CAUCUS_CELL_ADDED);
}

static gboolean
is_moved (const CaucusComparisonCell *cell)
{
  return cell->kind == CAUCUS_CELL_MOVED_AWAY || cell->kind == CAUCUS_CELL_MOVED_HERE;
}

/* Said once, by the section's title: the other paragraphs are as struck or underlined as it is. */
static char *
format_section (const CaucusComparisonCell *cell)
{
  gboolean is_removed = cell->kind == CAUCUS_CELL_REMOVED;

  if (cell->label == NULL)
    /* Translators: the title of a part of a contract, "Performance Management" */
    return g_strdup_printf (is_removed ? _("Removed section “%s”") : _("Added section “%s”"),
                            cell->text);
  if (caucus_comparison_cell_is_article (cell))
    /* Translators: the label and title of an article, "Article 10" "Corrective Action" */
    return g_strdup_printf (is_removed ? _("Removed %s %s") : _("Added %s %s"), cell->label,
                            cell->text);
  /* Translators: the label and title of a section, "10-2" "Performance Management" */
  return g_strdup_printf (is_removed ? _("Removed section %s %s") : _("Added section %s %s"),
                          cell->label, cell->text);
}

static const char *
name_label (const char *label)
{
  /* Translators: for a label that a paragraph does not have */
  return label != NULL ? label : _("no label");
}

/**
 * caucus_comparison_words_shorten:
 *
 * Returns: (transfer full): the text, or its first words where it has more characters
 *   than that; ends at a word where one ends early enough
 */
char *
caucus_comparison_words_shorten (const char *text,
                                 glong       n_characters)
{
  g_autofree char *start = NULL;
  char *space;

  if (g_utf8_strlen (text, -1) <= n_characters)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, n_characters);
  space = strrchr (start, ' ');
  if (space != NULL && space != start)
    *space = '\0';
  return g_strconcat (start, "…", NULL);
}

/**
 * caucus_comparison_words_for_side:
 * @title: of the text that the paragraph is in
 * @other: the same paragraph in the other text
 *
 * Where only the other one has marks, says what this one is without: it would read as
 * the same paragraph twice.
 *
 * Returns: (transfer full): what stands over a paragraph that has the other one above
 *   or below it
 */
char *
caucus_comparison_words_for_side (const char                 *title,
                                  const CaucusComparisonCell *cell,
                                  const CaucusComparisonCell *other)
{
  if (cell->marks->len > 0 || other->marks->len == 0)
    return g_strdup (title);
  if (g_array_index (other->marks, CaucusMarkRange, 0).mark == CAUCUS_MARK_REMOVED)
    /* Translators: %s is a text, "District Counter 1"; the other one has struck words */
    return g_strdup_printf (_("%s, without the struck words"), title);
  /* Translators: %s is a text, "Union Proposal 1"; the other one has underlined words */
  return g_strdup_printf (_("%s, without the underlined words"), title);
}

static char *
format_kind (const CaucusComparisonCell *cell)
{
  switch (cell->kind)
    {
    case CAUCUS_CELL_REMOVED:
      return g_strdup (_("Removed"));
    case CAUCUS_CELL_ADDED:
      return g_strdup (_("Added"));
    case CAUCUS_CELL_MOVED_AWAY:
      return caucus_move_words_away (cell);
    case CAUCUS_CELL_MOVED_HERE:
      return caucus_move_words_here (cell);
    case CAUCUS_CELL_SPLIT:
    case CAUCUS_CELL_JOINED:
      return caucus_change_words_for_parts (cell->kind == CAUCUS_CELL_SPLIT, cell->n_parts);
    case CAUCUS_CELL_SPLIT_OFF:
    case CAUCUS_CELL_JOINED_ON:
      return g_strdup (caucus_change_words_for_later_part (cell->kind == CAUCUS_CELL_SPLIT_OFF));
    case CAUCUS_CELL_PLAIN:
    default:
      if (!cell->is_renumbered)
        return NULL;
      return format_renumbered (name_label (cell->other_label), name_label (cell->label));
    }
}

/**
 * caucus_comparison_words_for_cell:
 *
 * Returns: (nullable) (transfer full): what happened to the whole paragraph; %NULL for
 *   one that is equal or has marks inside only, and for one of which its section's title tells
 */
char *
caucus_comparison_words_for_cell (const CaucusComparisonCell *cell)
{
  if (cell->place == CAUCUS_CELL_INSIDE)
    return NULL;
  return is_section_head (cell) ? format_section (cell) : format_kind (cell);
}

/**
 * caucus_comparison_words_spoken:
 *
 * Returns: (nullable) (transfer full): the same for the ear, without signs
 */
char *
caucus_comparison_words_spoken (const CaucusComparisonCell *cell)
{
  if (cell->place == CAUCUS_CELL_INSIDE && cell->kind == CAUCUS_CELL_REMOVED)
    return g_strdup (_("In the removed section"));
  if (cell->place == CAUCUS_CELL_INSIDE && cell->kind == CAUCUS_CELL_ADDED)
    return g_strdup (_("In the added section"));
  if (cell->place == CAUCUS_CELL_INSIDE && is_moved (cell))
    return g_strdup (_("In the moved section"));
  if (cell->place == CAUCUS_CELL_INSIDE)
    return format_kind (cell);
  if (cell->kind != CAUCUS_CELL_PLAIN || !cell->is_renumbered)
    return caucus_comparison_words_for_cell (cell);
  /* Translators: a paragraph's old and new label, "8-3" and "8-4" */
  return g_strdup_printf (_("Renumbered from %s to %s"), name_label (cell->other_label),
                          name_label (cell->label));
}

/* The parts of a paragraph that have a mark, one after the other. */
static char *
join_marked (const CaucusComparisonCell *cell,
             CaucusMark                  mark)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < cell->marks->len; i++)
    {
      const CaucusMarkRange *range = &g_array_index (cell->marks, CaucusMarkRange, i);
      g_autofree char *part = NULL;

      if (range->mark != mark)
        continue;
      part = g_strndup (cell->text + range->start, range->end - range->start);
      if (words->len > 0)
        g_string_append (words, "; ");
      g_string_append (words, g_strstrip (part));
    }
  return g_string_free (g_steal_pointer (&words), words->len == 0);
}

/* How many paragraphs the words of a section's title are said of. */
static void
add_paragraphs_of (GStrvBuilder               *parts,
                   const CaucusComparisonCell *cell)
{
  g_autofree char *paragraphs = NULL;

  paragraphs = g_strdup_printf (ngettext ("%u paragraph", "%u paragraphs", cell->n_parts),
                                cell->n_parts);
  g_strv_builder_add (parts, paragraphs);
}

static void
add_cell (GStrvBuilder               *parts,
          const CaucusComparisonCell *cell)
{
  g_autofree char *what = caucus_comparison_words_spoken (cell);
  g_autofree char *removed = join_marked (cell, CAUCUS_MARK_REMOVED);
  g_autofree char *added = join_marked (cell, CAUCUS_MARK_ADDED);
  g_autofree char *renumbered = join_marked (cell, CAUCUS_MARK_RENUMBERED);
  g_autofree char *removed_words = NULL;
  g_autofree char *added_words = NULL;
  g_autofree char *renumbered_words = NULL;

  if (what != NULL)
    g_strv_builder_add (parts, what);
  if (cell->place == CAUCUS_CELL_HEAD)
    add_paragraphs_of (parts, cell);
  if (is_section_head (cell))
    return;
  if (cell->kind == CAUCUS_CELL_REMOVED || cell->kind == CAUCUS_CELL_ADDED)
    {
      g_strv_builder_add (parts, cell->text);
      return;
    }
  /* Translators: read aloud of a changed paragraph; %s are words of the older text */
  removed_words = removed != NULL ? g_strdup_printf (_("Removed: %s"), removed) : NULL;
  /* Translators: read aloud of a changed paragraph; %s are words of the newer text */
  added_words = added != NULL ? g_strdup_printf (_("Added: %s"), added) : NULL;
  if (renumbered != NULL)
    /* Translators: read aloud of a paragraph in which "Section 8-3" became "Section 8-4" */
    renumbered_words = g_strdup_printf (_("Renumbered reference: %s"), renumbered);
  if (removed_words != NULL)
    g_strv_builder_add (parts, removed_words);
  if (added_words != NULL)
    g_strv_builder_add (parts, added_words);
  if (renumbered_words != NULL)
    g_strv_builder_add (parts, renumbered_words);
}

/**
 * caucus_comparison_words_for_change:
 *
 * Returns: (transfer full): what a screen reader says of a changed paragraph that was
 *   gone to: its label, and the words of either text alone
 */
char *
caucus_comparison_words_for_change (CaucusComparisonRow *row)
{
  const CaucusComparisonCell *left = caucus_comparison_row_get_left (row);
  const CaucusComparisonCell *right = caucus_comparison_row_get_right (row);
  const CaucusComparisonCell *first = left != NULL ? left : right;
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  if (first->label != NULL && !is_section_head (first))
    g_strv_builder_add (parts, first->label);
  add_cell (parts, first);
  if (left != NULL && right != NULL)
    add_cell (parts, right);
  words = g_strv_builder_end (parts);
  return g_strjoinv (". ", words);
}

/**
 * caucus_comparison_words_for_counts:
 *
 * Returns: (transfer full): "12 words added · 3 words removed · 1 paragraph moved"
 */
char *
caucus_comparison_words_for_counts (const CaucusCompareSummary *summary)
{
  char *counts = caucus_change_words_for_counts (summary);

  return counts != NULL ? counts : g_strdup (_("No differences"));
}

static char *
format_unsound (const CaucusComparisonRecord *record)
{
  guint number = record->mismatch.number + 1;

  if (record->mismatch.side == CAUCUS_TEXT_OLD)
    return g_strdup_printf (_("No marks are shown: with every mark rejected, paragraph %u would "
                              "not be the text before. Both texts stand below as they are."),
                            number);
  return g_strdup_printf (_("No marks are shown: with every mark accepted, paragraph %u would "
                            "not be the text after. Both texts stand below as they are."),
                          number);
}

static gboolean
is_identical (const CaucusCompareSummary *summary)
{
  return summary->words_added == 0 && summary->words_removed == 0
         && summary->paragraphs_added == 0 && summary->paragraphs_removed == 0
         && summary->paragraphs_changed == 0 && summary->paragraphs_moved == 0
         && summary->labels_changed == 0 && summary->typography_changed == 0;
}

/**
 * caucus_comparison_words_for_notice:
 *
 * Returns: (nullable) (transfer full): what is special about these texts
 */
char *
caucus_comparison_words_for_notice (const CaucusComparisonRecord *record)
{
  gboolean no_old = record->blocks[CAUCUS_TEXT_OLD]->len == 0;
  gboolean no_new = record->blocks[CAUCUS_TEXT_NEW]->len == 0;

  if (!record->is_sound)
    return format_unsound (record);
  if (no_old && no_new)
    return g_strdup (_("Both texts are empty."));
  if (no_old)
    return g_strdup (_("There is no text before this one: all of it is new."));
  if (no_new)
    return g_strdup (_("The text after is empty: all of it is removed."));
  if (is_identical (caucus_comparison_get_summary (record->comparison)))
    return g_strdup (_("The two texts are identical."));
  if (caucus_text_changes_get_n (record->changes) == 0
      && caucus_text_changes_get_renumbered (record->changes)->len > 0)
    return g_strdup (_("Only the numbering differs: nothing is to be decided."));
  return NULL;
}
