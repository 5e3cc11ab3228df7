/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line prints: lines, aligned columns, times, JSON. */
#pragma once

#include "caucus-id.h"
#include "caucus-json-writer.h"

G_BEGIN_DECLS

void             caucus_cli_out              (const char        *text);
void             caucus_cli_out_format       (const char        *format,
                                              ...) G_GNUC_PRINTF (1, 2);
void             caucus_cli_err_format       (const char        *format,
                                              ...) G_GNUC_PRINTF (1, 2);
void             caucus_cli_warn_of_replaced (const char        *name,
                                              guint              n_places);
gboolean         caucus_cli_out_is_whole     (void);
guint            caucus_cli_width_of         (const char        *text);

/**
 * CaucusCliTable:
 *
 * Rows of cells that are printed as aligned columns.
 */
typedef struct _CaucusCliTable CaucusCliTable;

CaucusCliTable  *caucus_cli_table_new        (const char        *first_heading,
                                              ...) G_GNUC_NULL_TERMINATED;
void             caucus_cli_table_free       (CaucusCliTable    *table);
void             caucus_cli_table_add        (CaucusCliTable    *table,
                                              const char        *first_cell,
                                              ...) G_GNUC_NULL_TERMINATED;
void             caucus_cli_table_print      (CaucusCliTable    *table);

char            *caucus_cli_format_local     (gint64             usec,
                                              GTimeZone         *zone);
char            *caucus_cli_format_span      (gint64             start_usec,
                                              gint64             end_usec,
                                              GTimeZone         *zone);
char            *caucus_cli_short_id         (const CaucusId    *id);

void             caucus_cli_json_id          (CaucusJsonWriter  *json,
                                              const char        *member,
                                              const CaucusId    *id);
void             caucus_cli_json_text        (CaucusJsonWriter  *json,
                                              const char        *member,
                                              const char        *text);
void             caucus_cli_json_utc         (CaucusJsonWriter  *json,
                                              const char        *member,
                                              gint64             usec);
void             caucus_cli_json_wall        (CaucusJsonWriter  *json,
                                              const char        *member,
                                              gint64             usec,
                                              GTimeZone         *zone);
void             caucus_cli_json_print       (CaucusJsonWriter  *json);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CaucusCliTable, caucus_cli_table_free)

G_END_DECLS
