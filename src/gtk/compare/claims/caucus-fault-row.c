/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A line of what a check of a redline found. */
#include "config.h"

#include "caucus-fault-row.h"

#include "common/caucus-row-bin.h"
#include "compare/claims/caucus-fault-words.h"

struct _CaucusFaultRow
{
  AdwBin parent_instance;

  /* Template children */
  CaucusRowBin *bin;
  GtkLabel *label;
  GtkLabel *words;
  GtkLabel *kind;
};

G_DEFINE_FINAL_TYPE (CaucusFaultRow, caucus_fault_row, ADW_TYPE_BIN)

static void
caucus_fault_row_class_init (CaucusFaultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CAUCUS_TYPE_ROW_BIN);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               APP_PATH "/ui/compare/claims/caucus-fault-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CaucusFaultRow, bin);
  gtk_widget_class_bind_template_child (widget_class, CaucusFaultRow, label);
  gtk_widget_class_bind_template_child (widget_class, CaucusFaultRow, words);
  gtk_widget_class_bind_template_child (widget_class, CaucusFaultRow, kind);
}

static void
caucus_fault_row_init (CaucusFaultRow *row)
{
  gtk_widget_init_template (GTK_WIDGET (row));
}

void
caucus_fault_row_show (CaucusFaultRow           *row,
                       const CaucusRedlineFault *fault)
{
  g_autofree char *markup = caucus_fault_words_to_markup (fault);
  g_autofree char *kind = caucus_fault_words_name (fault);
  g_autofree char *name = caucus_fault_words_spoken (fault);

  gtk_label_set_label (row->label, fault->label != NULL ? fault->label : "");
  gtk_label_set_markup (row->words, markup);
  gtk_label_set_label (row->kind, kind);
  g_object_set (row->bin, "row-name", name, NULL);
}
