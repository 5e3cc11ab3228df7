/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The heading of a message dialog in a narrow window. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void caucus_message_heading_wrap (AdwMessageDialog *dialog);

G_END_DECLS
