/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an entry of the record is typed. */
#pragma once

#include <gtk/gtk.h>

#include "record/caucus-note-draft.h"

G_BEGIN_DECLS

#define CAUCUS_TYPE_COMPOSER (caucus_composer_get_type ())

G_DECLARE_FINAL_TYPE (CaucusComposer, caucus_composer, CAUCUS, COMPOSER, GtkWidget)

G_END_DECLS
