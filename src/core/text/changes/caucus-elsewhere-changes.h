/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a section's title says of paragraphs below it that other articles have. */
#pragma once

#include "caucus-elsewhere.h"
#include "caucus-text-changes.h"

G_BEGIN_DECLS

gboolean caucus_elsewhere_tells_itself (const CaucusElsewhere   *elsewhere,
                                        const CaucusTextChanges *changes,
                                        guint                    row);
gboolean caucus_elsewhere_is_edited    (const CaucusElsewhere   *elsewhere,
                                        const CaucusTextChanges *changes,
                                        guint                    row);

G_END_DECLS
