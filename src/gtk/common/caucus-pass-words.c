/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What lists call a pass and a thread, in the person's language. The title that a pass
 * got when it was handed over is a fact, and core's: it reads the same in every language. */
#include "config.h"

#include "caucus-pass-words.h"

#include <glib/gi18n.h>

/**
 * caucus_pass_words_number:
 *
 * Returns: (transfer full): "Counter 2", where the place says whose it is
 */
char *
caucus_pass_words_number (const CaucusPass *pass)
{
  switch (pass->kind)
    {
    case CAUCUS_PASS_COUNTER:
      return g_strdup_printf (_("Counter %u"), pass->number);
    case CAUCUS_PASS_PACKAGE:
      return g_strdup_printf (_("Package %u"), pass->number);
    case CAUCUS_PASS_SUPPOSAL:
      return g_strdup_printf (_("Supposal %u"), pass->number);
    case CAUCUS_PASS_PROPOSAL:
    default:
      return g_strdup_printf (_("Proposal %u"), pass->number);
    }
}

/**
 * caucus_pass_words_short:
 * @by_name: the word for the party that passed it
 *
 * Returns: (transfer full): "District Counter 2"
 */
char *
caucus_pass_words_short (const CaucusPass *pass,
                         const char       *by_name)
{
  switch (pass->kind)
    {
    case CAUCUS_PASS_COUNTER:
      /* Translators: a party, "District", and the number of its counterproposal */
      return g_strdup_printf (_("%s Counter %u"), by_name, pass->number);
    case CAUCUS_PASS_PACKAGE:
      /* Translators: a party, "District", and the number of its package of proposals */
      return g_strdup_printf (_("%s Package %u"), by_name, pass->number);
    case CAUCUS_PASS_SUPPOSAL:
      /* Translators: a party, "District", and the number of its idea, which is no proposal */
      return g_strdup_printf (_("%s Supposal %u"), by_name, pass->number);
    case CAUCUS_PASS_PROPOSAL:
    default:
      /* Translators: a party, "District", and the number of its proposal */
      return g_strdup_printf (_("%s Proposal %u"), by_name, pass->number);
    }
}

/**
 * caucus_pass_words_subject:
 *
 * Returns: (transfer full): what the thread is about: "Article 10 Corrective Action",
 *   "Appendix A Wages", "MOU Remote Work", "Appendix Calendar" or the bare title
 */
char *
caucus_pass_words_subject (const CaucusThread *thread)
{
  if (thread->article_number != NULL && thread->kind == CAUCUS_THREAD_APPENDIX)
    /* Translators: an appendix's letter and its title: "Appendix A Wages" */
    return g_strdup_printf (_("Appendix %s %s"), thread->article_number, thread->title);
  if (thread->article_number != NULL)
    /* Translators: an article's number and its title: "Article 10 Corrective Action" */
    return g_strdup_printf (_("Article %s %s"), thread->article_number, thread->title);
  if (thread->kind == CAUCUS_THREAD_MOU && !g_str_has_prefix (thread->title, "MOU"))
    /* Translators: the title of a memorandum of understanding */
    return g_strdup_printf (_("MOU %s"), thread->title);
  if (thread->kind == CAUCUS_THREAD_APPENDIX && !g_str_has_prefix (thread->title, "Appendix"))
    /* Translators: the title of an appendix of the contract */
    return g_strdup_printf (_("Appendix %s"), thread->title);
  return g_strdup (thread->title);
}
