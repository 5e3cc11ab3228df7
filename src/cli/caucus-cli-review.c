/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli review: what the team thinks of the changes between the texts of a thread. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-change-reviews.h"
#include "caucus-cli-find.h"
#include "caucus-cli-ledger.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-review-table.h"
#include "caucus-text-table.h"
#include "caucus-thread-table.h"

/* The texts of a thread by their versions. */
typedef struct
{
  CaucusCliLedger *ledger;
  GHashTable *passes;             /* borrowed: of CaucusPass, or NULL for the contract */
} Texts;

static void
texts_clear (Texts *texts)
{
  g_clear_pointer (&texts->ledger, caucus_cli_ledger_free);
  g_clear_pointer (&texts->passes, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Texts, texts_clear)

/* The contract's place is empty where there is no article. */
static gboolean
add_contract (CaucusDatabase  *database,
              Texts           *texts,
              GError         **error)
{
  const CaucusId *article_id = &texts->ledger->thread->article_id;
  g_autoptr (CaucusArticle) article = NULL;
  CaucusId version_id = { 0 };

  if (!caucus_id_is_none (article_id))
    {
      article = caucus_thread_table_get_article (database, article_id, error);
      if (article == NULL)
        return FALSE;
      version_id = article->version_id;
    }
  g_hash_table_insert (texts->passes, caucus_id_copy (&version_id), NULL);
  return TRUE;
}

static gboolean
load_texts (CaucusDatabase  *database,
            const CaucusId  *thread_id,
            Texts           *texts,
            GError         **error)
{
  texts->ledger = caucus_cli_ledger_load (database, thread_id, error);
  if (texts->ledger == NULL)
    return FALSE;
  texts->passes = g_hash_table_new_full (caucus_id_hash, caucus_id_equal, g_free, NULL);
  for (guint i = 0; i < texts->ledger->passes->len; i++)
    {
      CaucusPass *pass = g_ptr_array_index (texts->ledger->passes, i);

      g_hash_table_insert (texts->passes, caucus_id_copy (&pass->version_id), pass);
    }
  return add_contract (database, texts, error);
}

/* Returns: (transfer full) (element-type CaucusReview): those between texts of the thread */
static GPtrArray *
list_reviews (CaucusDatabase  *database,
              const Texts     *texts,
              GError         **error)
{
  GPtrArray *reviews;

  reviews = caucus_review_table_list_round (database, &texts->ledger->round->id, error);
  for (guint i = reviews != NULL ? reviews->len : 0; i-- > 0;)
    {
      const CaucusReview *review = g_ptr_array_index (reviews, i);

      if (!g_hash_table_contains (texts->passes, &review->old_version_id)
          || !g_hash_table_contains (texts->passes, &review->new_version_id)
          || (review->decision == CAUCUS_REVIEW_OPEN && review->comment[0] == '\0'))
        g_ptr_array_remove_index (reviews, i);
    }
  return reviews;
}

/* --- Changes ------------------------------------------------------------- */

/* What the team thinks of one change. */
typedef struct
{
  CaucusReview *review;           /* owned */
  guint n_paragraphs;
} Line;

static void
clear_line (gpointer line)
{
  caucus_review_free (((Line *) line)->review);
}

static GPtrArray *
load_blocks (CaucusDatabase  *database,
             const CaucusId  *version_id,
             GError         **error)
{
  return caucus_id_is_none (version_id) ? caucus_blocks_new ()
                                        : caucus_text_table_load (database, version_id, error);
}

static void
add_line (GArray             *lines,
          const CaucusReview *review,
          guint               n_paragraphs)
{
  Line line = { g_memdup2 (review, sizeof *review), n_paragraphs };

  line.review->comment = g_strdup (review->comment);
  line.review->id = caucus_review_table_derive_id (review);
  g_array_append_val (lines, line);
}

static void
add_changes (GArray                  *lines,
             const CaucusTextChanges *changes,
             const GPtrArray         *reviews)
{
  g_autoptr (GPtrArray) gathered = caucus_change_reviews_gather (changes, reviews);
  g_autoptr (GPtrArray) others = caucus_change_reviews_list_others (changes, reviews);

  for (guint i = 0; i < gathered->len; i++)
    {
      const CaucusTextChange *change = caucus_text_changes_get (changes, i);

      if (g_ptr_array_index (gathered, i) != NULL)
        add_line (lines, g_ptr_array_index (gathered, i), change->title != NULL ? change->n_rows
                                                                                : 1);
    }
  for (guint i = 0; i < others->len; i++)
    add_line (lines, g_ptr_array_index (others, i), 1);
}

static gboolean
is_between_same (const CaucusReview *review,
                 const CaucusReview *other)
{
  return caucus_id_equal (&review->old_version_id, &other->old_version_id)
         && caucus_id_equal (&review->new_version_id, &other->new_version_id);
}

/* Takes those that are between the texts that the first one is between. */
static GPtrArray *
take_pair (GPtrArray *reviews)
{
  GPtrArray *pair = g_ptr_array_new_with_free_func ((GDestroyNotify) caucus_review_free);

  for (guint i = 0; i < reviews->len;)
    {
      if (pair->len > 0 && !is_between_same (g_ptr_array_index (pair, 0),
                                             g_ptr_array_index (reviews, i)))
        i++;
      else
        g_ptr_array_add (pair, g_ptr_array_steal_index (reviews, i));
    }
  return pair;
}

/* Returns: (transfer full) (element-type Line): what is thought of each change, whichever of its
   paragraphs a review names */
static GArray *
list_lines (CaucusDatabase  *database,
            GPtrArray       *reviews,
            GError         **error)
{
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));

  g_array_set_clear_func (lines, clear_line);
  while (reviews->len > 0)
    {
      g_autoptr (GPtrArray) pair = take_pair (reviews);
      const CaucusReview *first = g_ptr_array_index (pair, 0);
      const CaucusCompareOptions options = { .fold_typography = TRUE };
      g_autoptr (GPtrArray) before = load_blocks (database, &first->old_version_id, error);
      g_autoptr (GPtrArray) after = NULL;
      g_autoptr (CaucusComparison) comparison = NULL;
      g_autoptr (CaucusTextChanges) changes = NULL;

      if (before != NULL)
        after = load_blocks (database, &first->new_version_id, error);
      if (after == NULL)
        return NULL;
      comparison = caucus_compare (before, after, &options);
      changes = caucus_text_changes_new (comparison);
      add_changes (lines, changes, pair);
    }
  return g_steal_pointer (&lines);
}

/* --- Output -------------------------------------------------------------- */

static char *
dup_name (const Texts    *texts,
          const CaucusId *version_id)
{
  const CaucusPass *pass = g_hash_table_lookup (texts->passes, version_id);

  if (pass == NULL)
    return g_strdup ("Contract");
  return caucus_cli_ledger_dup_name (texts->ledger, &pass->id);
}

static void
write_text (CaucusJsonWriter *json,
            const char       *member,
            const Texts      *texts,
            const CaucusId   *version_id)
{
  const CaucusPass *pass = g_hash_table_lookup (texts->passes, version_id);

  if (pass == NULL)
    caucus_cli_json_text (json, member, "ccl");
  else
    caucus_cli_json_id (json, member, &pass->id);
}

static void
write_number (CaucusJsonWriter *json,
              const char       *member,
              int               number)
{
  if (number == CAUCUS_REVIEW_NO_PARAGRAPH)
    caucus_cli_json_text (json, member, NULL);
  else
    caucus_json_writer_integer (json, member, number);
}

static void
print_json (const Texts  *texts,
            const GArray *lines)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_list (json, NULL, CAUCUS_JSON_LINES);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const CaucusReview *review = line->review;

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
      caucus_cli_json_id (json, "id", &review->id);
      write_text (json, "old", texts, &review->old_version_id);
      write_text (json, "new", texts, &review->new_version_id);
      write_number (json, "old_paragraph", review->old_number);
      write_number (json, "new_paragraph", review->new_number);
      caucus_json_writer_integer (json, "paragraphs", line->n_paragraphs);
      caucus_cli_json_text (json, "decision", caucus_vocabulary_word (&caucus_review_decisions,
                                                                      review->decision));
      caucus_cli_json_text (json, "comment", review->comment);
      caucus_cli_json_text (json, "level", caucus_vocabulary_word (&caucus_levels, review->level));
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

/* Counted from 1, as people do: "3 → 4", "3 →" for one that was removed, "3-7 →" for a section. */
static char *
format_place (const Line *line)
{
  const CaucusReview *review = line->review;
  gboolean is_removed = review->new_number == CAUCUS_REVIEW_NO_PARAGRAPH;
  guint first = (guint) (is_removed ? review->old_number : review->new_number) + 1;
  g_autofree char *range = g_strdup_printf ("%u", first);

  if (line->n_paragraphs > 1)
    {
      g_free (range);
      range = g_strdup_printf ("%u-%u", first, first + line->n_paragraphs - 1);
    }
  if (is_removed)
    return g_strdup_printf ("%s →", range);
  if (review->old_number == CAUCUS_REVIEW_NO_PARAGRAPH)
    return g_strdup_printf ("→ %s", range);
  return g_strdup_printf ("%d → %s", review->old_number + 1, range);
}

static void
print_table (const Texts  *texts,
             const GArray *lines)
{
  g_autoptr (CaucusCliTable) table = NULL;

  table = caucus_cli_table_new ("FROM", "TO", "PARAGRAPH", "DECISION", "COMMENT", NULL);
  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      const CaucusReview *review = line->review;
      g_autofree char *before = dup_name (texts, &review->old_version_id);
      g_autofree char *after = dup_name (texts, &review->new_version_id);
      g_autofree char *place = format_place (line);

      caucus_cli_table_add (table, before, after, place,
                            caucus_vocabulary_word (&caucus_review_decisions, review->decision),
                            review->comment, NULL);
    }
  caucus_cli_table_print (table);
}

static gboolean
run_list (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autoptr (CaucusThread) thread = NULL;
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GArray) lines = NULL;
  g_auto (Texts) texts = { NULL };

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL)
    return FALSE;
  thread = caucus_cli_find_thread (database, words[0], error);
  if (thread == NULL || !load_texts (database, &thread->id, &texts, error))
    return FALSE;
  reviews = list_reviews (database, &texts, error);
  lines = reviews != NULL ? list_lines (database, reviews, error) : NULL;
  if (lines == NULL)
    return FALSE;
  if (cli->is_json)
    print_json (&texts, lines);
  else
    print_table (&texts, lines);
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "list", "THREAD", 1, 1, FALSE, N_("List what the team thinks of the changes in a thread"),
    run_list },
  { NULL }
};

const CaucusCliGroup caucus_cli_review_group = {
  "review", N_("What the team thinks of the changes between two texts."), commands
};
