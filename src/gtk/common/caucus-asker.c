/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Who asked a question whose answer comes later, and who may be gone by then. */
#include "config.h"

#include "caucus-asker.h"

/**
 * CaucusAsker:
 *
 * The user data of a widget's asynchronous call. A widget that was kept alive until the
 * answer came would outlive its window, and end at an odd time or in an odd thread.
 */
struct _CaucusAsker
{
  GWeakRef object;
};

/**
 * caucus_asker_new:
 *
 * Returns: (transfer full): to be given to caucus_asker_take() by the callback
 */
CaucusAsker *
caucus_asker_new (gpointer object)
{
  CaucusAsker *asker = g_new0 (CaucusAsker, 1);

  g_weak_ref_init (&asker->object, object);
  return asker;
}

/**
 * caucus_asker_take:
 * @asker: (transfer full): who asked
 *
 * Returns: (nullable) (transfer full): the object, while it is there
 */
gpointer
caucus_asker_take (CaucusAsker *asker)
{
  gpointer object = g_weak_ref_get (&asker->object);

  g_weak_ref_clear (&asker->object);
  g_free (asker);
  return object;
}
