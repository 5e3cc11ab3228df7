/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a paragraph or a section was moved, in words. */
#include "config.h"

#include "caucus-move-words.h"

#include <glib/gi18n.h>

/* --- A paragraph --------------------------------------------------------- */

static char *
format_from_article (const CaucusComparisonCell *cell)
{
  if (cell->other_article != NULL)
    /* Translators: the number of the article in which a paragraph stood, "10" */
    return g_strdup_printf (cell->is_edited ? _("Moved here from Article %s and edited")
                                            : _("Moved here from Article %s"),
                            cell->other_article);
  return g_strdup_printf (cell->is_edited ? _("Moved here from %s and edited")
                                          : _("Moved here from %s"), cell->other_title);
}

static char *
format_to_article (const CaucusComparisonCell *cell)
{
  if (cell->other_article != NULL)
    /* Translators: the number of the article in which a paragraph stands now, "9" */
    return g_strdup_printf (_("Moved to Article %s"), cell->other_article);
  return g_strdup_printf (_("Moved to %s"), cell->other_title);
}

static gboolean
is_in_other_article (const CaucusComparisonCell *cell)
{
  return cell->other_article != NULL || cell->other_title != NULL;
}

static char *
format_here (const CaucusComparisonCell *cell)
{
  if (is_in_other_article (cell))
    return format_from_article (cell);
  if (cell->other_label != NULL)
    /* Translators: the label that a paragraph had, "10-2" */
    return g_strdup_printf (cell->is_edited ? _("Moved here from %s and edited")
                                            : _("Moved here from %s"), cell->other_label);
  if (cell->above != NULL)
    /* Translators: what stood above a paragraph: "10-2", "“The first words…”" */
    return g_strdup_printf (cell->is_edited ? _("Moved here from below %s and edited")
                                            : _("Moved here from below %s"), cell->above);
  return g_strdup (cell->is_edited ? _("Moved here from the beginning and edited")
                                   : _("Moved here from the beginning"));
}

static char *
format_away (const CaucusComparisonCell *cell)
{
  if (is_in_other_article (cell))
    return format_to_article (cell);
  if (cell->other_label != NULL)
    /* Translators: the label that a paragraph has now, "9-5" */
    return g_strdup_printf (_("Moved to %s"), cell->other_label);
  if (cell->above != NULL)
    /* Translators: what stands above a paragraph now: "9-5", "“The first words…”" */
    return g_strdup_printf (_("Moved below %s"), cell->above);
  return g_strdup (_("Moved to the beginning"));
}

/* --- A section ----------------------------------------------------------- */

/* Where it stands beside what it was, its label is the place to which it went. */
static char *
name_section (const CaucusComparisonCell *cell)
{
  const char *title = cell->title != NULL ? cell->title : cell->text;

  if (cell->label == NULL || cell->is_beside)
    /* Translators: the title of a part of a contract that was moved, in “Moved section …” */
    return g_strdup_printf (_("section “%s”"), title);
  if (caucus_comparison_cell_is_article (cell))
    /* Translators: the label and title of an article that was moved: "Article 10" "Leave" */
    return g_strdup_printf (C_("moved", "%s %s"), cell->label, title);
  /* Translators: the label and title of a section that was moved, "10-2" "Plans", in
     “Moved section …” */
  return g_strdup_printf (_("section %s %s"), cell->label, title);
}

static char *
format_section_from_article (const CaucusComparisonCell *cell,
                             const char                 *name)
{
  if (cell->other_article != NULL)
    /* Translators: "section 9-5 Plans", and the number of the article in which it stood, "10" */
    return g_strdup_printf (cell->is_edited ? _("Moved %s here from Article %s and edited")
                                            : _("Moved %s here from Article %s"),
                            name, cell->other_article);
  return g_strdup_printf (cell->is_edited ? _("Moved %s here from %s and edited")
                                          : _("Moved %s here from %s"), name, cell->other_title);
}

static char *
format_section_here (const CaucusComparisonCell *cell)
{
  g_autofree char *name = name_section (cell);

  if (is_in_other_article (cell))
    return format_section_from_article (cell, name);
  if (cell->other_label != NULL)
    /* Translators: "section 8-9 Plans", and the label that it had, "8-2" */
    return g_strdup_printf (cell->is_edited ? _("Moved %s here from %s and edited")
                                            : _("Moved %s here from %s"), name, cell->other_label);
  if (cell->above != NULL)
    /* Translators: "section 8-9 Plans", and what stood above it: "8-1", "“The first words…”" */
    return g_strdup_printf (cell->is_edited ? _("Moved %s here from below %s and edited")
                                            : _("Moved %s here from below %s"), name, cell->above);
  /* Translators: "section 8-9 Plans" */
  return g_strdup_printf (cell->is_edited ? _("Moved %s here from the beginning and edited")
                                          : _("Moved %s here from the beginning"), name);
}

static char *
format_section_away (const CaucusComparisonCell *cell)
{
  g_autofree char *name = name_section (cell);

  if (cell->other_article != NULL)
    /* Translators: "section 10-2 Plans", and the number of the article in which it is now, "9" */
    return g_strdup_printf (_("Moved %s to Article %s"), name, cell->other_article);
  if (cell->other_title != NULL || cell->other_label != NULL)
    /* Translators: "section 10-2 Plans", and the label that it has now, "9-5" */
    return g_strdup_printf (_("Moved %s to %s"), name,
                            cell->other_title != NULL ? cell->other_title : cell->other_label);
  if (cell->above != NULL)
    /* Translators: "section 10-2 Plans", and what it stands below now: "9-4" */
    return g_strdup_printf (_("Moved %s below %s"), name, cell->above);
  /* Translators: "section 10-2 Plans" */
  return g_strdup_printf (_("Moved %s to the beginning"), name);
}

/* --- Either -------------------------------------------------------------- */

/**
 * caucus_move_words_here:
 * @cell: what stands where it was moved to
 *
 * Returns: (transfer full): where it was; of a section's title, for all of the section
 */
char *
caucus_move_words_here (const CaucusComparisonCell *cell)
{
  return cell->place == CAUCUS_CELL_HEAD ? format_section_here (cell) : format_here (cell);
}

/* Returns: (transfer full): where it went; of a section's title, for all of the section */
char *
caucus_move_words_away (const CaucusComparisonCell *cell)
{
  return cell->place == CAUCUS_CELL_HEAD ? format_section_away (cell) : format_away (cell);
}
