/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can go wrong in the core, one code for each message that a person may need. */
#include "caucus-error.h"

G_DEFINE_QUARK (caucus-error-quark, caucus_error)
