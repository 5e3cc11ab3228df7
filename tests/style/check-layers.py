#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that each part of src/ includes only what lies below it (see HACKING)."""
import re
import sys

from tree import ROOT, complain, lines_of, source_files

CORE_BELOW = {
    'core/util': [],
    'core/model': ['core/util'],
    'core/text/tokens': ['core/util', 'core/model'],
    'core/schedule': ['core/util', 'core/model'],
}
for lower, upper in [('tokens', 'references'), ('references', 'paragraphs'),
                     ('paragraphs', 'prepared'), ('prepared', 'compare'),
                     ('compare', 'merge'), ('compare', 'redline'), ('compare', 'changes')]:
    CORE_BELOW['core/text/' + upper] = [*CORE_BELOW['core/text/' + lower], 'core/text/' + lower]
TEXT = [part for part in CORE_BELOW if part.startswith('core/text/')]
CORE_BELOW['core/store'] = ['core/util', 'core/model', 'core/schedule', *TEXT]
CORE_BELOW['core/exchange'] = [*CORE_BELOW['core/store'], 'core/store']
CORE_BELOW['core/sync'] = CORE_BELOW['core/exchange']

# What a part must not include from outside the project.
FOREIGN = [
    (r'core/(?!store$)', r'sqlite3\.h$', 'SQL belongs in src/core/store'),
    (r'(words|cli|remind|gtk)(/|$)', r'sqlite3\.h$', 'SQL belongs in src/core/store'),
    (r'core/', r'(gtk|gdk|gsk|libnotify)/|adwaita\.h$', 'the core knows no toolkit'),
    (r'words$', r'(gtk|gdk|gsk|libnotify)/|adwaita\.h$', 'what programs say alike knows no toolkit'),
    (r'cli$', r'(gtk|gdk|gsk|libnotify)/|adwaita\.h$', 'caucus-cli knows no toolkit'),
    (r'remind$', r'(gtk|gdk|gsk)/|adwaita\.h$', 'caucus-remind knows no toolkit'),
]

INCLUDE = re.compile(r'\s*#\s*include\s+["<]([^">]+)[">]')


# What pages and shared widgets are given: the store, the round, the clock.
CONTEXT = 'caucus-context.h'


def part_of(path):
    """A feature of the window with folders of its own is one part; each step of a text is one."""
    folders = path.parent.relative_to(ROOT / 'src').parts
    return '/'.join(folders[:3 if folders[:2] == ('core', 'text') else 2])


def may_include(part, other, header):
    if part == other:
        return True
    if part in CORE_BELOW:
        return other in CORE_BELOW[part]
    if other.startswith('core/'):
        return True
    if other == 'words':
        return part != 'words' and not part.startswith('core')
    if not part.startswith('gtk/') or not other.startswith('gtk/'):
        return part == 'gtk'
    if part == 'gtk/common':
        return header == CONTEXT
    return part == 'gtk/app' or other in ('gtk/common', 'gtk/app')


def check_include(path, number, part, name, parts_of_headers):
    for place, header, reason in FOREIGN:
        if re.match(place, part) and re.search(header, name):
            complain(path, number, f'includes {name}: {reason}')
    header = name.rsplit('/', 1)[-1]
    for other in parts_of_headers.get(header, []):
        if not may_include(part, other, header):
            complain(path, number, f'{part} includes {name} of {other}')


def main():
    sources = source_files('src', '.c', '.h')
    parts = {path: part_of(path) for path in sources}
    parts_of_headers = {}
    for path, part in parts.items():
        if path.suffix == '.h':
            parts_of_headers.setdefault(path.name, []).append(part)
    for path, part in parts.items():
        for number, line in lines_of(path):
            match = INCLUDE.match(line)
            if match is not None:
                check_include(path, number, part, match[1], parts_of_headers)
    return complain.status


sys.exit(main())
