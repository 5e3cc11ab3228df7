/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heights of the rows of a long list, most of which were never measured. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CaucusRowHeights CaucusRowHeights;

CaucusRowHeights *caucus_row_heights_new       (void);
void              caucus_row_heights_free      (CaucusRowHeights       *heights);
void              caucus_row_heights_reset     (CaucusRowHeights       *heights,
                                                guint                   n_rows);
int               caucus_row_heights_get       (const CaucusRowHeights *heights,
                                                guint                   position);
void              caucus_row_heights_set       (CaucusRowHeights       *heights,
                                                guint                   position,
                                                int                     height);
gint64            caucus_row_heights_get_top   (const CaucusRowHeights *heights,
                                                guint                   position);
gint64            caucus_row_heights_get_total (const CaucusRowHeights *heights);
guint             caucus_row_heights_find      (const CaucusRowHeights *heights,
                                                double                  y,
                                                double                 *above);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusRowHeights, caucus_row_heights_free)

G_END_DECLS
