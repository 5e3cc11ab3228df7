#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""From an empty store to the first round and the first session, by keyboard alone."""
from caucus_driver import press, screenshot, type_text, wait_for
from stage import HOME, Window, check_equal, cli, step

store = HOME / 'first.db'


# Tabs from the field before, the label of the field, what to type. The day comes first.
SESSION = (
    (0, 'Date', '2031-03-10'),
    (2, 'Start', '16:00'),
    (1, 'End', '00:30'),
    (3, 'Place', 'Ed Center'),
    (5, 'Title', 'Primera sesión'),
)


def type_into(dialog, label, text):
    field = dialog.wait('text', label)
    press('ctrl+a')
    type_text(text)
    wait_for(lambda: field.text == text, f'{text!r} in {label}')


with Window(store) as window:
    with step('an empty store shows the welcome'):
        window.wait('label', 'Welcome to the Table')
        screenshot('first-start-welcome')
    with step('the keyboard reaches Start a Round, which asks what a round needs'):
        start = window.wait('push button', 'Start a Round')
        for _ in range(10):
            if start.has_state('focused'):
                break
            press('Tab')
        press('Return')
        dialog = window.dialog('New Round')
        type_into(dialog, 'Title, Such as “2027 Reopener”', 'Reapertura 2027')
        screenshot('first-start-round')
        press('Return')
    with step('the round is open, and in the store'):
        window.wait('push button', 'Reapertura 2027')
        window.wait_closed('New Round')
        rounds = cli(store, 'round', 'list')
        check_equal([one['title'] for one in rounds], ['Reapertura 2027'])
        check_equal(rounds[0]['zone'], 'America/Denver')
        window.wait('label', 'Table')
        screenshot('first-start-table')
    with step('a session is added in the calendar by keyboard'):
        window.show_page('Calendar')
        press('ctrl+n')
        dialog = window.dialog('New Session')
        for tabs, label, text in SESSION:
            press(*['Tab'] * tabs)
            type_into(dialog, label, text)
        screenshot('first-start-session')
        press('ctrl+Return')
        window.wait_closed('New Session')
    with step('the terminal lists it, to the minute, and over midnight'):
        sessions = wait_for(lambda: cli(store, 'session', 'list'), 'the session')
        check_equal(len(sessions), 1)
        for key, wanted in {'title': 'Primera sesión', 'start_local': '2031-03-10T16:00',
                            'end_local': '2031-03-11T00:30', 'start_utc': '2031-03-10T22:00:00Z',
                            'place': 'Ed Center', 'zone': 'America/Denver'}.items():
            check_equal(sessions[0][key], wanted)
    with step('its reminders are planned'):
        leads = {reminder['lead'] for reminder in cli(store, 'reminder', 'list')}
        check_equal(leads, {'1d', '60m', '15m'})
    with step('the window closes'):
        screenshot('first-start-calendar')
        window.close()
step.end()
