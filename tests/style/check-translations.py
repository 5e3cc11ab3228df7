#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that po/POTFILES names every file with words to translate, and no other."""
import re
import sys

from tree import ROOT, complain, lines_of, source_files

CALL = re.compile(r'(?<![A-Za-z0-9_])(_|N_|C_|NC_|n?gettext|g_d[np]*gettext2?) ?\(')
TEMPLATE = re.compile(r'\btranslatable="(yes|true|1)"|\bl10n="(messages|time)"')


def first_word(path):
    """The line of the first word to translate, or None."""
    pattern = CALL if path.suffix in ('.c', '.h') else TEMPLATE
    return next((number for number, line in lines_of(path) if pattern.search(line)), None)


def main():
    potfiles = ROOT / 'po' / 'POTFILES'
    if not potfiles.exists():
        print('There is no po/POTFILES.')
        return 77
    listed = {line.strip(): number for number, line in lines_of(potfiles)
              if line.strip() and not line.startswith('#')}
    for name, number in listed.items():
        if not (ROOT / name).exists():
            complain(potfiles, number, f'{name} does not exist')
    sources = [*source_files('src', '.c', '.h'), *source_files('ui', '.ui')]
    for path in sources:
        number = first_word(path)
        if number is not None and path.relative_to(ROOT).as_posix() not in listed:
            complain(path, number, 'has words to translate and is not in po/POTFILES')
    return complain.status


sys.exit(main())
