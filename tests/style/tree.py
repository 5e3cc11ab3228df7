# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree, as the checks here look at it."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]


def source_files(folder, *suffixes):
    return sorted(path for path in (ROOT / folder).rglob('*') if path.suffix in suffixes)


def lines_of(path):
    return enumerate(path.read_text(encoding='utf-8').splitlines(), 1)


def complain(path, number, message):
    print(f'{path.relative_to(ROOT)}:{number}: {message}')
    complain.status = 1


complain.status = 0
