/* SPDX-License-Identifier: GPL-3.0-or-later */
/* caucus-cli merge: two versions of one file put together; needs no store. */
#include "config.h"

#include "caucus-cli.h"

#include <glib/gi18n.h>

#include "caucus-cli-options.h"
#include "caucus-cli-output.h"
#include "caucus-merge.h"
#include "caucus-text-file.h"

enum
{
  BASE,
  OURS,
  THEIRS,
  N_TEXTS,
};

static void
print_blocks (const GPtrArray *blocks)
{
  g_autofree char *text = caucus_blocks_to_string (blocks);

  caucus_cli_out (text);
}

static void
print_part (const CaucusMergePart *part,
            CaucusTextFile *const  texts[N_TEXTS])
{
  if (!part->is_conflict)
    {
      print_blocks (part->blocks);
      return;
    }
  caucus_cli_out_format ("<<<<<<< %s\n", texts[OURS]->name);
  print_blocks (part->blocks);
  caucus_cli_out ("=======\n");
  print_blocks (part->theirs);
  caucus_cli_out_format (">>>>>>> %s\n", texts[THEIRS]->name);
}

static void
print_text (const GPtrArray       *parts,
            CaucusTextFile *const  texts[N_TEXTS])
{
  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0)
        caucus_cli_out ("\n");
      print_part (g_ptr_array_index (parts, i), texts);
    }
}

static void
write_blocks (CaucusJsonWriter *json,
              const char       *member,
              const GPtrArray  *blocks)
{
  caucus_json_writer_begin_list (json, member, CAUCUS_JSON_LINES);
  for (guint i = 0; i < blocks->len; i++)
    {
      const CaucusBlock *block = g_ptr_array_index (blocks, i);

      caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_ONE_LINE);
      caucus_cli_json_text (json, "label", block->label);
      caucus_json_writer_text (json, "text", block->text);
      caucus_json_writer_end (json);
    }
  caucus_json_writer_end (json);
}

static void
write_part (CaucusJsonWriter      *json,
            const CaucusMergePart *part)
{
  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_boolean (json, "conflict", part->is_conflict);
  if (part->is_conflict)
    {
      write_blocks (json, "ours", part->blocks);
      write_blocks (json, "theirs", part->theirs);
    }
  else
    {
      write_blocks (json, "merged", part->blocks);
    }
  caucus_json_writer_end (json);
}

static void
print_json (const GPtrArray *parts)
{
  g_autoptr (CaucusJsonWriter) json = caucus_json_writer_new ();

  caucus_json_writer_begin_object (json, NULL, CAUCUS_JSON_LINES);
  caucus_json_writer_integer (json, "conflicts", caucus_merge_n_conflicts (parts));
  caucus_json_writer_begin_list (json, "parts", CAUCUS_JSON_LINES);
  for (guint i = 0; i < parts->len; i++)
    write_part (json, g_ptr_array_index (parts, i));
  caucus_json_writer_end (json);
  caucus_json_writer_end (json);
  caucus_cli_json_print (json);
}

static gboolean
load_texts (CaucusTextFile  *texts[N_TEXTS],
            char           **paths,
            GError         **error)
{
  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (paths[i]);

      texts[i] = caucus_text_file_load (file, error);
      if (texts[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
merge (CaucusCli  *cli,
       char      **paths,
       GError    **error)
{
  CaucusTextFile *texts[N_TEXTS] = { NULL };
  gboolean is_loaded = load_texts (texts, paths, error);

  if (is_loaded)
    {
      g_autoptr (GPtrArray) parts = caucus_merge (texts[BASE]->blocks, texts[OURS]->blocks,
                                                  texts[THEIRS]->blocks);

      if (cli->is_json)
        print_json (parts);
      else
        print_text (parts, texts);
      cli->found_difference = caucus_merge_n_conflicts (parts) > 0;
    }
  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&texts[i], caucus_text_file_free);
  return is_loaded;
}

static gboolean
run_merge (CaucusCli  *cli,
           char      **argv,
           GError    **error)
{
  g_auto (GStrv) words = caucus_cli_parse (cli, NULL, argv, error);

  return words != NULL && merge (cli, words, error);
}

const CaucusCliCommand caucus_cli_merge_command = {
  "merge", "BASE OURS THEIRS", 3, 3, TRUE,
  N_("Put two versions of one file together; conflicts keep both"), run_merge,
  .answers = N_("The exit status is 1 where there are conflicts, 0 where not, and 2 on error.")
};
