/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lead times as a person types them. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *caucus_lead_input_parse  (const char  *text,
                                char       **problem);
char *caucus_lead_input_format (const char  *leads);

G_END_DECLS
