/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a comparison as they are set on paper. */
#pragma once

#include <pango/pango.h>

#include "compare/caucus-redline.h"

G_BEGIN_DECLS

PangoLayout *caucus_print_text_new       (PangoContext               *context,
                                          const CaucusComparisonCell *cell,
                                          const CaucusRedlineRange   *range);
PangoLayout *caucus_print_text_new_cell  (PangoContext               *context,
                                          const CaucusComparisonCell *cell,
                                          const CaucusRedlineRange   *range,
                                          const char                 *note);
PangoLayout *caucus_print_text_new_label (PangoContext               *context,
                                          const CaucusComparisonCell *cell,
                                          double                      width);
PangoLayout *caucus_print_text_new_note  (PangoContext               *context,
                                          const char                 *words,
                                          double                      width);

G_END_DECLS
