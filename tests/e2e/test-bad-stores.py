#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is no store, or a damaged one, is told and left as it is."""
import hashlib
import pathlib
import re
import sqlite3
import stat

from caucus_driver import screenshot
from stage import HOME, Window, check, check_equal, make_store, run_cli, step


def make_folder():
    path = HOME / 'folder.db'
    path.mkdir()
    (path / 'inside').write_text('kept')
    return path


def make_text():
    path = HOME / 'text.db'
    path.write_text('Minutes of the meeting of May 5\n' * 400)
    return path


def make_empty():
    path = HOME / 'empty.db'
    path.touch()
    return path


def make_newer():
    path = make_store('b', name='newer.db')
    with sqlite3.connect(path, isolation_level=None) as store:
        store.execute('PRAGMA journal_mode = DELETE')
        store.execute('PRAGMA user_version = 4711')
    return path


def make_cut():
    path = make_store('b', name='cut.db')
    content = path.read_bytes()
    path.write_bytes(content[:len(content) // 2])
    return path


def make_scribbled():
    """Damaged where nobody looks who only reads the first page."""
    path = make_store('b', name='scribbled.db')
    content = bytearray(path.read_bytes())
    for start in range(5 * 4096, len(content), 7 * 4096):
        content[start:start + 512] = b'\xa5' * 512
    path.write_bytes(content)
    return path


def make_worn():
    """Damaged where only a check of the whole store finds it, after the window is there."""
    path = make_store('b', name='worn.db')
    content = bytearray(path.read_bytes())
    content[-4096:-3584] = b'\xa5' * 512
    path.write_bytes(content)
    return path


def make_other_database():
    path = HOME / 'other.db'
    with sqlite3.connect(path) as store:
        store.execute('CREATE TABLE recipe (name TEXT)')
        store.execute("INSERT INTO recipe VALUES ('bread')")
    return path


def fingerprint(path):
    """What the file or the folder holds, its mode and what lies beside it.

    A reader of a store leaves an index and a log with nothing in it.
    """
    files = sorted(path.rglob('*')) if path.is_dir() else [path]
    beside = sorted(one.name for one in path.parent.iterdir()
                    if one.name.startswith(path.name) and one.stat().st_size > 0
                    and not one.name.endswith('-shm'))
    return ([hashlib.sha256(file.read_bytes()).hexdigest() for file in files],
            stat.filemode(path.stat().st_mode), beside)


def try_store(path, words):
    before = fingerprint(path)
    with Window(path) as window:
        with step(f'{path.name}: the window says so'):
            window.wait('label', 'The Store Cannot Be Opened')
            message = window.wait('label', re.compile(words)).name
            step.note(message)
            screenshot(f'bad-store-{path.stem}')
        with step(f'{path.name}: the window closes'):
            window.close()
    with step(f'{path.name}: the terminal says so too'):
        done = run_cli('--store', str(path), 'session', 'list')
        check_equal(done.returncode, 1)
        check(re.search(words, done.stderr), done.stderr)
    with step(f'{path.name}: not a byte is changed'):
        check_equal(fingerprint(path), before)


for make, words in [
        (make_folder, 'folder'),
        (make_text, 'not a Caucus store'),
        (make_empty, 'not a Caucus store'),
        (make_other_database, 'not a Caucus store'),
        (make_newer, 'newer'),
        (make_cut, 'damaged'),
        (make_scribbled, 'damaged'),
        (make_worn, 'damaged'),
]:
    try_store(pathlib.Path(make()), words)
step.end()
