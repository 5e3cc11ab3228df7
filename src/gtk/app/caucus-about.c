/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The About window. */
#include "config.h"

#include "caucus-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

void
caucus_about_present (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_DIALOG,
                         "application-name", APP_NAME,
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "developer-name", _("The Caucus founders"),
                         "comments", _("Sessions, proposals and the record of a union's "
                                       "bargaining team. Works without a network; what you type "
                                       "stays on this computer."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your name, as the credits show it */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
