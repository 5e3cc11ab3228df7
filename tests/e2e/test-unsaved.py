#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Closing, quitting and ending while the store cannot be written: no word goes in silence."""
import contextlib
import os
import signal
import sqlite3

from caucus_driver import press, screenshot, type_text, wait_for
from stage import (Window, check, check_equal, find_session, list_notes, make_store, read_draft,
                   step)

store = make_store('c')
session = find_session(store, 'Fifth session')


@contextlib.contextmanager
def held():
    """Another program writes to the store and does not come to an end."""
    with contextlib.closing(sqlite3.connect(store, isolation_level=None)) as other:
        other.execute('BEGIN IMMEDIATE')
        yield
        other.execute('ROLLBACK')


@contextlib.contextmanager
def moved():
    away = store.with_name('away.db')
    store.rename(away)
    yield
    check(not store.exists(), 'something was made in the place of the store')
    away.rename(store)


def open_record(window):
    composer = window.composer()
    wait_for(lambda: composer.has_state('focused'), 'the focus in the composer')
    return composer


def not_saved(window):
    # Newer GTK has a status say its text and gives it no name.
    return any((line.name or line.text).startswith('Not saved: The store')
               for line in window.app.find_all('status bar'))


def list_texts():
    return [note['text'] for note in list_notes(store, session)]


with step('closed right after typing: it is saved first'):
    with Window(store, '--open-session', session['id']) as window:
        open_record(window)
        type_text('first words\nsecond')
        window.close()
    check_equal(list_texts()[-1], 'first words')
    check_equal(read_draft(store, session), 'second')

with step('another program holds the store: the window stays and asks, and closes when it is saved'):
    with Window(store, '--open-session', session['id']) as window:
        open_record(window)
        with held():
            type_text(' third\n')
            press('ctrl+w')
            window.wait('button', 'Keep Open')
            screenshot('unsaved-busy')
            check(window.program.is_running(), 'the program ended')
        check_equal(window.program.wait_exit(), 0)
        check_equal(window.printed(), [])
    check_equal(list_texts()[-1], 'second third')

with step('the store is moved away: "Not saved", Escape keeps the window, back in its place it saves'):
    with Window(store, '--open-session', session['id']) as window:
        open_record(window)
        type_text('fourth')
        wait_for(lambda: read_draft(store, session) == 'fourth', 'the draft on disk')
        with moved():
            type_text(' fifth\nsixth')
            wait_for(lambda: not_saved(window), 'the line "Not saved"')
            screenshot('unsaved-gone-line')
            press('ctrl+q')
            window.wait('button', 'Keep Open')
            screenshot('unsaved-gone')
            press('Escape')
            wait_for(lambda: not window.app.find('button', 'Keep Open'), 'the dialog to go')
            check(window.program.is_running(), 'the program ended')
        wait_for(lambda: read_draft(store, session) == 'sixth', 'the draft on disk')
        check_equal(list_texts()[-1], 'fourth fifth')
        press('ctrl+w')
        check_equal(window.program.wait_exit(), 0)

with step('a signal asks too, and the text is lost only when the person says so'):
    with Window(store, '--open-session', session['id']) as window:
        open_record(window)
        with moved():
            type_text(' seventh\n')
            os.kill(window.program.pid, signal.SIGTERM)
            window.wait('button', 'Close and Lose the Text').click()
            check_equal(window.program.wait_exit(), 0)
    check_equal(list_texts()[-1], 'fourth fifth')
    check_equal(read_draft(store, session), 'sixth')
step.end()
