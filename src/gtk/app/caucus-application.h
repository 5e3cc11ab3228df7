/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The application: which store, one window, and the actions of the desktop. */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAUCUS_TYPE_APPLICATION (caucus_application_get_type ())

G_DECLARE_FINAL_TYPE (CaucusApplication, caucus_application, CAUCUS, APPLICATION, AdwApplication)

CaucusApplication *caucus_application_new (void);

G_END_DECLS
