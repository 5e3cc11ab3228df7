/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands above a pass's text: its title and the facts of its handing over. */
#include "config.h"

#include "caucus-pass-header.h"

#include <glib/gi18n.h>

struct _CaucusPassHeader
{
  AdwBin parent_instance;

  /* Template children */
  GtkLabel *heading;
  GtkLabel *note;
  GtkWidget *facts;
  GtkLabel *when;
  GtkLabel *parties;
  GtkLabel *baseline;
  GtkLabel *state;
  GtkLabel *fingerprint;
};

G_DEFINE_FINAL_TYPE (CaucusPassHeader, caucus_pass_header, ADW_TYPE_BIN)

static void
caucus_pass_header_class_init (CaucusPassHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/proposals/caucus-pass-header.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, heading);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, note);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, facts);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, when);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, parties);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, baseline);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, state);
  gtk_widget_class_bind_template_child (widget_class, CaucusPassHeader, fingerprint);
}

static void
caucus_pass_header_init (CaucusPassHeader *header)
{
  gtk_widget_init_template (GTK_WIDGET (header));
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
}

void
caucus_pass_header_show (CaucusPassHeader      *header,
                         const CaucusChainLink *link)
{
  show_text (header->heading, link->heading);
  show_text (header->note, link->note);
  gtk_widget_set_visible (GTK_WIDGET (header->note), link->note != NULL);
  show_text (header->when, link->when);
  show_text (header->parties, link->parties);
  show_text (header->baseline, link->baseline);
  show_text (header->state, link->state);
  show_text (header->fingerprint, link->fingerprint);
  gtk_widget_set_visible (header->facts, link->kind == CAUCUS_CHAIN_PASS);
}

/**
 * caucus_pass_header_format:
 *
 * Returns: (transfer full): the same facts as lines of plain text, for a copy
 */
char *
caucus_pass_header_format (const CaucusChainLink *link)
{
  GString *text = g_string_new (link->heading);

  g_string_append_c (text, '\n');
  if (link->kind == CAUCUS_CHAIN_PASS)
    {
      g_string_append_printf (text, _("Passed: %s\n"), link->when);
      g_string_append_printf (text, _("From: %s\n"), link->parties);
      g_string_append_printf (text, _("Written from: %s\n"), link->baseline);
      g_string_append_printf (text, _("State: %s\n"), link->state);
      g_string_append_printf (text, _("Fingerprint (SHA-256): %s\n"), link->fingerprint);
      g_string_append (text, _("Tentative until there is full agreement.\n"));
    }
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}
