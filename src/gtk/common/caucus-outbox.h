/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person typed and is still on its way to disk: written, tried again, never dropped. */
#pragma once

#include "app/caucus-context.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_OUTBOX (caucus_outbox_get_type ())

G_DECLARE_DERIVABLE_TYPE (CaucusOutbox, caucus_outbox, CAUCUS, OUTBOX, GObject)

/**
 * CaucusOutboxClass:
 * @has_work: whether there is anything that no write has taken along
 * @is_unsaved: whether there are words that are not known to be on disk
 * @gather: (transfer full): a plain copy of all that is not known to be on disk; that may have
 *   been written before, by a write of which no answer came
 * @write: brings a copy to disk, inside a transaction of the writer's thread
 * @free_batch: frees a copy
 * @begin: a write takes along all that there is
 * @end: that write has ended, well or not
 * @abandon: forgets what is not on disk
 * @describe: (transfer full): a sentence on how much is not in the store, for several outboxes
 *   of this class, element-type #CaucusOutbox
 * @append_words: appends the unsaved words as plain text that ends its last line
 */
struct _CaucusOutboxClass
{
  GObjectClass parent_class;

  gboolean (*has_work) (CaucusOutbox *outbox);
  gboolean (*is_unsaved) (CaucusOutbox *outbox);
  gpointer (*gather) (CaucusOutbox *outbox);
  gboolean (*write) (CaucusDatabase *database, gconstpointer batch, GError **error);
  GDestroyNotify free_batch;
  void (*begin) (CaucusOutbox *outbox);
  void (*end) (CaucusOutbox *outbox, gboolean is_written);
  void (*abandon) (CaucusOutbox *outbox);
  char *(*describe) (const GPtrArray *outboxes);
  void (*append_words) (CaucusOutbox *outbox, CaucusContext *context, GString *text);
};

gpointer      caucus_outbox_get          (GType         type,
                                          CaucusStore  *store,
                                          const char   *key);
GPtrArray    *caucus_outbox_list_unsaved (CaucusStore  *store);
void          caucus_outbox_flush_all    (CaucusStore  *store);

void          caucus_outbox_push         (CaucusOutbox *outbox);
void          caucus_outbox_hurry        (CaucusOutbox *outbox);
void          caucus_outbox_flush        (CaucusOutbox *outbox);
void          caucus_outbox_abandon      (CaucusOutbox *outbox);
CaucusStore  *caucus_outbox_get_store    (CaucusOutbox *outbox);
const GError *caucus_outbox_get_error    (CaucusOutbox *outbox);
gboolean      caucus_outbox_is_writing   (CaucusOutbox *outbox);
gboolean      caucus_outbox_is_settled   (CaucusOutbox *outbox);

G_END_DECLS
