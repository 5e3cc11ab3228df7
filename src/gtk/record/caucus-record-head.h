/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of a record: the clock, and whether the team is at the table or in caucus. */
#pragma once

#include <gtk/gtk.h>

#include "record/caucus-note-draft.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_RECORD_HEAD (caucus_record_head_get_type ())

G_DECLARE_FINAL_TYPE (CaucusRecordHead, caucus_record_head, CAUCUS, RECORD_HEAD, GtkWidget)

G_END_DECLS
