#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the first lines of C files, how wide they are, and the length of templates."""
import re
import sys

from tree import complain, lines_of, source_files

LICENSE = '/* SPDX-License-Identifier: GPL-3.0-or-later */'
MAX_TEMPLATE_LINES = 250
MAX_COLUMNS = 100

# What is quoted may stand in one piece: a line may be longer by it, and by nothing else.
QUOTED = re.compile(r'"(?:\\.|[^"\\])*"')


def check_c(path):
    lines = dict(lines_of(path))
    if lines.get(1) != LICENSE:
        complain(path, 1, f'is not "{LICENSE}"')
    if not lines.get(2, '').startswith('/* '):
        complain(path, 2, 'is no comment that says what the file is for')
    for number, line in lines.items():
        if len(QUOTED.sub('""', line)) > MAX_COLUMNS:
            complain(path, number, f'is longer than {MAX_COLUMNS} columns')


def check_template(path):
    count = len(list(lines_of(path)))
    if count > MAX_TEMPLATE_LINES:
        complain(path, count, f'has {count} lines, more than {MAX_TEMPLATE_LINES}')


for folder in ('src', 'tests'):
    for source in source_files(folder, '.c', '.h'):
        check_c(source)
for template in source_files('ui', '.ui'):
    check_template(template)
sys.exit(complain.status)
