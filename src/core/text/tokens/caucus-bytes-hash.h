/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Hashes of byte strings. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* One multiplication, by a prime, whose high bits come down to the low ones, which choose the
 * slot of a table. */
static inline guint64
caucus_bytes_hash_mix (guint64 hash,
                       guint64 bytes)
{
  hash = (hash ^ bytes) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ (hash >> 32);
}

guint64 caucus_bytes_hash (gconstpointer bytes,
                           gsize         length,
                           guint64       seed);

G_END_DECLS
