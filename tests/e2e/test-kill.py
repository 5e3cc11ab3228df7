#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Killed while a person types: nothing that is older than a second is lost, the store is whole.

KILLS=50 in the environment tries that often.
"""
import os
import random
import subprocess
import time

from caucus_driver import press, wait_for
from stage import Window, check, cli, find_session, list_notes, make_store, read_draft, step

KILLS = int(os.environ.get('KILLS', '5'))
ALLOWED_SECONDS = 1.0
LINE_LENGTH = 30
LETTERS = 'abdefghiklmnoprstuvwxyz'

store = make_store('c')
session = find_session(store, 'Fifth session')
dice = random.Random(KILLS)


def read_store(skip):
    """All that was typed and is on disk: entries after the first ones, a line each, and the draft."""
    lines = [note['text'] for note in list_notes(store, session)[skip:]]
    return '\n'.join([*lines, read_draft(store, session)])


class Typist:
    """Types letters that follow no pattern, a line at a time, and knows when each key was down."""

    def __init__(self):
        self.text = ''
        self.times = []

    def type_next(self):
        at_end = len(self.text) - self.text.rfind('\n') - 1 >= LINE_LENGTH
        letter = '\n' if at_end else dice.choice(LETTERS)
        subprocess.run(['xdotool', 'key', 'Return' if at_end else letter], check=True, timeout=10)
        self.text += letter
        self.times.append(time.monotonic())

    def count_older(self, moment):
        return sum(at <= moment for at in self.times)


def kill_once(number, skip):
    """How many seconds of typing were lost."""
    typist = Typist()
    with Window(store, '--open-session', session['id']) as window:
        composer = window.composer()
        wait_for(lambda: composer.has_state('focused'), 'the focus in the composer')
        end = time.monotonic() + dice.uniform(0.5, 3)
        while time.monotonic() < end:
            typist.type_next()
        window.program.kill()
        killed = time.monotonic()
    kept = read_store(skip)
    check(typist.text.startswith(kept), f'on disk is {kept!r}, typed was {typist.text!r}')
    lost = typist.times[len(kept):]
    lost_seconds = killed - lost[0] if lost else 0
    step.note(f'try {number}: {len(typist.text)} keys in {killed - typist.times[0]:.1f} s, '
              f'{len(lost)} lost, {lost_seconds * 1000:.0f} ms')
    check(len(kept) >= typist.count_older(killed - ALLOWED_SECONDS),
          f'{lost_seconds:.2f} s of typing are lost')
    cli(store, 'store', 'check')
    return len(typist.text), len(lost), lost_seconds


def finish_entry():
    """The unfinished entry is offered again; Enter keeps it, so that the next try begins anew."""
    draft = read_draft(store, session)
    with Window(store, '--open-session', session['id']) as window:
        composer = window.composer()
        wait_for(lambda: composer.text == draft, 'the unfinished entry')
        wait_for(lambda: composer.has_state('focused'), 'the focus in the composer')
        press('Return')
        wait_for(lambda: read_draft(store, session) == '', 'the entry to be kept')
        window.close()


results = []
for attempt in range(1, KILLS + 1):
    with step(f'killed while typing, {attempt} of {KILLS}'):
        results.append(kill_once(attempt, len(list_notes(store, session))))
        finish_entry()
step.note(f'{KILLS} kills, {sum(keys for keys, _, _ in results)} keys, '
          f'{sum(lost for _, lost, _ in results)} lost, '
          f'at most {max(seconds for _, _, seconds in results) * 1000:.0f} ms of typing')
step.end()
