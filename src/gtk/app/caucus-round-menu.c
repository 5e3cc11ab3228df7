/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The menu under the round's name: switch, new, import. */
#include "config.h"

#include "caucus-round-menu.h"

#include <glib/gi18n.h>

static GMenu *
rounds_section (CaucusContext *context)
{
  GPtrArray *rounds = caucus_context_get_rounds (context);
  GMenu *section = g_menu_new ();

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    {
      const CaucusRound *round = g_ptr_array_index (rounds, i);
      g_autofree char *id = caucus_id_to_string (&round->id);
      g_autoptr (GMenuItem) item = g_menu_item_new (round->title, NULL);

      g_menu_item_set_action_and_target (item, "win.open-round", "s", id);
      g_menu_append_item (section, item);
    }
  return section;
}

/**
 * caucus_round_menu_new:
 *
 * Returns: (transfer full): a menu of the rounds as they are now
 */
GMenuModel *
caucus_round_menu_new (CaucusContext *context)
{
  g_autoptr (GMenu) rounds = rounds_section (context);
  g_autoptr (GMenu) more = g_menu_new ();
  GMenu *menu = g_menu_new ();

  g_menu_append (more, _("_New Round…"), "win.new-round");
  g_menu_append (more, _("_Import Round…"), "win.import-round");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (rounds));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (more));
  return G_MENU_MODEL (menu);
}
