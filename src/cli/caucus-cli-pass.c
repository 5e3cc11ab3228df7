/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli pass: one text as it was handed over. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-block.h"
#include "caucus-cli-facts.h"
#include "caucus-cli-find.h"
#include "caucus-cli-ledger.h"
#include "caucus-cli-open.h"
#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-text-table.h"

/* A pass with its thread, its text, and whether that is the text that was passed. */
typedef struct
{
  CaucusPass *pass;
  CaucusCliLedger *ledger;
  GPtrArray *blocks;
  gboolean is_intact;
} View;

static void
view_clear (View *view)
{
  g_clear_pointer (&view->pass, caucus_pass_free);
  g_clear_pointer (&view->ledger, caucus_cli_ledger_free);
  g_clear_pointer (&view->blocks, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (View, view_clear)

static gboolean
view_load (View            *view,
           CaucusDatabase  *database,
           const char      *word,
           GError         **error)
{
  g_autofree char *hash = NULL;

  view->pass = caucus_cli_find_pass (database, word, error);
  if (view->pass == NULL)
    return FALSE;
  view->ledger = caucus_cli_ledger_load (database, &view->pass->thread_id, error);
  if (view->ledger == NULL)
    return FALSE;
  view->blocks = caucus_text_table_load (database, &view->pass->version_id, error);
  if (view->blocks == NULL)
    return FALSE;
  hash = caucus_blocks_hash (view->blocks);
  view->is_intact = g_strcmp0 (hash, view->pass->text_hash) == 0;
  return TRUE;
}

/* @contract: what the contract as it stands is called */
static char *
dup_base (const View *view,
          const char *contract)
{
  char *name = caucus_cli_ledger_dup_name (view->ledger, &view->pass->base_id);

  if (name != NULL)
    return name;
  if (caucus_id_is_none (&view->ledger->thread->article_id))
    return NULL;
  return g_strdup (contract);
}

static void
write_block (CaucusJsonWriter  *json,
             const CaucusBlock *block)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_block_kinds, block->kind));
  caucus_cli_json_text (json, "label", block->label);
  caucus_cli_json_text (json, "text", block->text);
  caucus_json_writer_end (json);
}

static void
write_head (CaucusJsonWriter *json,
            const View       *view)
{
  const CaucusPass *pass = view->pass;
  const CaucusCliLedger *ledger = view->ledger;
  g_autofree char *title = caucus_cli_ledger_dup_title (ledger, pass);
  g_autofree char *base = dup_base (view, "current contract language");

  caucus_cli_json_id (json, "id", &pass->id);
  caucus_cli_json_text (json, "title", title);
  caucus_cli_json_id (json, "thread", &pass->thread_id);
  caucus_cli_json_text (json, "by", caucus_cli_ledger_get_party (ledger, &pass->by_id));
  caucus_cli_json_text (json, "to", caucus_cli_ledger_get_party (ledger, &pass->to_id));
  caucus_cli_json_text (json, "kind", caucus_vocabulary_word (&caucus_pass_kinds, pass->kind));
  caucus_json_writer_integer (json, "number", pass->number);
  caucus_cli_json_text (json, "state", caucus_cli_ledger_get_state (ledger, pass));
  caucus_cli_json_utc (json, "at_utc", pass->at_usec);
  caucus_cli_json_wall (json, "at_local", pass->at_usec, ledger->zone);
  caucus_cli_json_id (json, "session", &pass->session_id);
  caucus_cli_json_id (json, "answers", &pass->answers_id);
  caucus_cli_json_text (json, "base", base);
  caucus_cli_json_text (json, "summary", pass->summary);
  caucus_cli_json_text (json, "text_hash", pass->text_hash);
  caucus_json_writer_boolean (json, "text_intact", view->is_intact);
}

static void
print_json (const View *view,
            gboolean    with_text)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  write_head (json, view);
  if (with_text)
    {
      caucus_json_writer_begin_list (json, "text", CAUCUS_JSON_LINES);
      for (guint i = 0; i < view->blocks->len; i++)
        write_block (json, g_ptr_array_index (view->blocks, i));
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static void
print_head (const View *view)
{
  const CaucusPass *pass = view->pass;
  const CaucusCliLedger *ledger = view->ledger;
  g_autofree char *title = caucus_cli_ledger_dup_title (ledger, pass);
  g_autofree char *id = caucus_id_to_string (&pass->id);
  g_autofree char *when = caucus_cli_format_local (pass->at_usec, ledger->zone);
  g_autofree char *answers = caucus_cli_ledger_dup_name (ledger, &pass->answers_id);
  g_autofree char *base = dup_base (view, _("current contract language"));
  g_autoptr (CaucusCliFacts) facts = caucus_cli_facts_new ();

  caucus_cli_out_format ("%s\n", title);
  caucus_cli_facts_add (facts, _("Id"), id);
  /* Translators: the party whose text it is */
  caucus_cli_facts_add (facts, C_("pass", "By"),
                        caucus_cli_ledger_get_party (ledger, &pass->by_id));
  /* Translators: the party that it was handed to */
  caucus_cli_facts_add (facts, C_("pass", "To"),
                        caucus_cli_ledger_get_party (ledger, &pass->to_id));
  caucus_cli_facts_add (facts, C_("pass", "Passed"), when);
  caucus_cli_facts_add (facts, _("State"), caucus_cli_ledger_get_state (ledger, pass));
  /* Translators: the pass to which this one is the answer */
  caucus_cli_facts_add (facts, C_("pass", "Answers"), answers);
  caucus_cli_facts_add (facts, C_("pass", "Based on"), base);
  caucus_cli_facts_add (facts, _("Summary"), pass->summary);
  caucus_cli_facts_add (facts, _("Hash"), pass->text_hash);
  caucus_cli_facts_add (facts, _("Text"), view->is_intact ? _("unchanged since it was passed")
                                                          : _("NOT the text that was passed"));
  caucus_cli_facts_print (facts);
}

static gboolean
run_show (CaucusCli  *cli,
          char      **argv,
          GError    **error)
{
  gboolean with_text = FALSE;
  const GOptionEntry entries[] = {
    { "text", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_NONE, &with_text, N_("The text, too"), NULL },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) words = caucus_cli_parse (cli, entries, argv, error);
  g_autoptr (CaucusDatabase) database = NULL;
  g_autofree char *text = NULL;
  g_auto (View) view = { 0 };

  if (words == NULL)
    return FALSE;
  database = caucus_cli_open_reading (cli, error);
  if (database == NULL || !view_load (&view, database, words[0], error))
    return FALSE;
  if (cli->is_json)
    {
      print_json (&view, with_text);
      return TRUE;
    }
  print_head (&view);
  if (with_text)
    {
      text = caucus_blocks_to_string (view.blocks);
      caucus_cli_out_format ("\n%s", text);
    }
  return TRUE;
}

static const CaucusCliCommand commands[] = {
  { "show", "PASS", 1, 1, FALSE, N_("Show who passed what, when, on what base"), run_show },
  { NULL }
};

const CaucusCliGroup caucus_cli_pass_group = {
  "pass", N_("Texts as they were handed over."), commands
};
