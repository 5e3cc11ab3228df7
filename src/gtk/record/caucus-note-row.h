/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An entry of the record as a row: time and speaker in the gutter, the words beside them. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_NOTE_ROW (caucus_note_row_get_type ())

G_DECLARE_FINAL_TYPE (CaucusNoteRow, caucus_note_row, CAUCUS, NOTE_ROW, GtkWidget)

G_END_DECLS
