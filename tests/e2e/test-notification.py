#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A session is announced with the window closed, and Open, Snooze and Done do what they say."""
import calendar
import subprocess
import time

from caucus_driver import Notifications, press, run, screenshot, wait_for
from stage import Started, Window, check, check_equal, cli, make_store, step

ROUND = '2025 full opener'
PLACE = 'Ed Center, room 204'
# The leads of the round are a day, an hour and 15 minutes: all have passed, one is announced.
SOON_MINUTES = 12
SNOOZE_MINUTES = 10

store = make_store('c')
notifications = Notifications()


def find_processes(name):
    """Ids of the programs of this name that have the store open."""
    found = subprocess.run(['pgrep', '-f', f'{name} --store {store}'], check=False, text=True,
                           timeout=10, stdout=subprocess.PIPE)
    return [int(pid) for pid in found.stdout.split()]


def add_session(title):
    """A session that starts soon; its times are whole minutes."""
    start = time.time() + SOON_MINUTES * 60
    return cli(store, 'session', 'add', '--round', ROUND, '--title', title, '--place', PLACE,
               '--start', time.strftime('%Y-%m-%dT%H:%MZ', time.gmtime(start)),
               '--end', time.strftime('%Y-%m-%dT%H:%MZ', time.gmtime(start + 90 * 60)))


def twelve_hours(time_of_day):
    """As the locale of these tests writes it."""
    hour, minute = (int(number) for number in time_of_day.split(':'))
    return f"{(hour - 1) % 12 + 1}:{minute:02}\u202f{'AM' if hour < 12 else 'PM'}"


def reminder_of(session):
    reminders = [reminder for reminder in cli(store, 'reminder', 'list')
                 if reminder['session'] == session['id'] and reminder['lead'] == '15m']
    check_equal(len(reminders), 1)
    return reminders[0]


def announce(title):
    """Adds a session; the session and its notification."""
    session = add_session(title)
    shown = notifications.wait(title)
    wait_for(lambda: reminder_of(session)['state'] == 'fired', 'the reminder to be fired')
    return session, shown


def wait_state(session, state):
    wait_for(lambda: reminder_of(session)['state'] == state, f'the reminder to be {state}')
    notifications.wait_count(0)


def shows_record(window, title):
    """Whether the record of a session is open: its composer is there, under its title."""
    return window.app.find('text', 'New entry') and window.shows_page(title)


def title_in_front():
    return run('xdotool', 'getactivewindow', 'getwindowname').strip()


with step('the window starts the reminder service, which stays when it closes'):
    with Window(store) as window:
        window.wait('push button', ROUND)
        wait_for(lambda: find_processes('caucus-remind'), 'the service')
        window.close()
    check(not find_processes('caucus'), 'the window is still there')
    check_equal(len(find_processes('caucus-remind')), 1)

with step('a session added by the terminal is announced: what, when, where, three buttons'):
    session, shown = announce('Practice with the mediator')
    start, end = (twelve_hours(session[when][-5:]) for when in ('start_local', 'end_local'))
    lines = shown.body.splitlines()
    check(lines[0].startswith(f'In {SOON_MINUTES - 1} minutes, {start}–{end} ')
          or lines[0].startswith(f'In {SOON_MINUTES} minutes, {start}–{end} '), lines[0])
    check_equal(lines[1:], [PLACE])
    check_equal(notifications.actions(shown),
                {'default': 'Open', 'open': 'Open', 'snooze': 'Snooze', 'done': 'Done'})
    screenshot('notification')

with step('Open starts the window on the session’s record'):
    notifications.invoke(shown, 'open')
    pid, = wait_for(lambda: find_processes('caucus'), 'the window')
    with Started(pid) as window:
        wait_for(lambda: shows_record(window, 'Practice with the mediator'), 'the record')
        screenshot('notification-opened')
        wait_state(session, 'acknowledged')
        press('ctrl+w')
        wait_for(lambda: not find_processes('caucus'), 'the window to close')

with Window(store) as window:
    with step('a click on the notification raises the window on the session’s record'):
        window.show_page('Proposals')
        cover = subprocess.Popen(['xmessage', 'Something else'], stderr=subprocess.DEVNULL)
        wait_for(lambda: title_in_front() == 'xmessage', 'another window in front')
        session, shown = announce('Second practice')
        notifications.invoke(shown)
        wait_for(lambda: shows_record(window, 'Second practice'), 'the record')
        wait_for(lambda: title_in_front() == 'Caucus', 'the window in front')
        wait_state(session, 'acknowledged')
        cover.kill()
        cover.wait()
    with step('the window closes'):
        window.close()

with step('Snooze brings it again later'):
    session, shown = announce('Third practice')
    before = time.time()
    notifications.invoke(shown, 'snooze')
    wait_state(session, 'snoozed')
    due = calendar.timegm(time.strptime(reminder_of(session)['due_utc'], '%Y-%m-%dT%H:%M:%SZ'))
    later = due - before
    check(abs(later - SNOOZE_MINUTES * 60) < 10, f'snoozed for {later} s')

with step('Done is kept'):
    session, shown = announce('Fourth practice')
    notifications.invoke(shown, 'done')
    wait_state(session, 'acknowledged')

with step('what has its answer does not come again'):
    check_equal(cli(store, 'reminder', 'due'), [])
    check_equal(notifications.count(), 0)
step.end()
