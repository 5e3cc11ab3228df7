#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Without a session bus the window works; only nothing can announce a session, which is told."""
from caucus_driver import Program, list_x_windows, press, screenshot, type_text, wait_for
from stage import (CAUCUS, REMIND, check, check_equal, cli, find_session, list_notes, make_store,
                   read_draft, step)

store = make_store('c')
session = find_session(store, 'Fifth session')
before = len(list_notes(store, session))

# There is no accessibility either: what happens is seen in the store.
with Program(CAUCUS, '--store', str(store), '--open-session', session['id'],
             env={'G_DEBUG': ''}) as program:
    with step('the window opens on the record, which takes a note'):
        wait_for(lambda: list_x_windows(program.pid), 'the window')

        def typed():
            type_text('x')
            return read_draft(store, session)

        wait_for(typed, 'a draft')
        screenshot('no-bus')
        press('Return')
        wait_for(lambda: len(list_notes(store, session)) == before + 1, 'the note')
    with step('it closes in good order'):
        press('ctrl+w')
        check_equal(program.wait_exit(), 0)
        step.note(program.log())

with step('the reminder service says why it cannot work'):
    with Program(REMIND, '--store', str(store)) as service:
        check(service.wait_exit() != 0, 'it ended as if all were well')
        step.note(service.log().strip())
        check('session bus' in service.log(), service.log())
with step('the store is whole'):
    cli(store, 'store', 'check')
step.end()
