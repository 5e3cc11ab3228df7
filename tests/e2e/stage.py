# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests here share: steps printed as TAP, stores, and the window with its pages."""
import contextlib
import datetime
import json
import os
import pathlib
import re
import sqlite3
import subprocess
import sys
import traceback

from caucus_driver import App, Missing, Program, press, screenshot, wait_for

SOURCE = pathlib.Path(os.environ['CAUCUS_SOURCE_DIR'])
CAUCUS = os.environ['CAUCUS_PROGRAM']
REMIND = os.environ['CAUCUS_REMIND_PROGRAM']
CLI = os.environ['CAUCUS_CLI_PROGRAM']
HOME = pathlib.Path(os.environ['CAUCUS_SESSION_DIR'], 'home')
SHOTS = pathlib.Path(os.environ.get('CAUCUS_SHOTS_DIR')
                     or pathlib.Path(os.environ['CAUCUS_BUILD_DIR'], 'tests'))
NAME = pathlib.Path(sys.argv[0]).stem.removeprefix('test-')
WHEEL_UP, WHEEL_DOWN = 4, 5
WHEEL_STEPS = 3
SCROLL_SECONDS = 0.5
PAGES = {'Table': 'alt+1', 'Calendar': 'alt+2', 'Proposals': 'alt+3', 'Record': 'alt+4'}


def use_shots(folder):
    os.environ['CAUCUS_SHOTS_DIR'] = str(SHOTS / folder)


use_shots('e2e-shots')


# --- Steps ------------------------------------------------------------------

class Steps:
    """Steps that build on each other: after the first that fails no more are tried."""

    def __init__(self):
        self.count = 0

    @contextlib.contextmanager
    def __call__(self, what):
        self.count += 1
        try:
            yield
        except Exception:
            self._tell_failure(what)
            sys.exit(1)
        print(f'ok {self.count} - {what}', flush=True)

    def _tell_failure(self, what):
        print(f'not ok {self.count} - {what}')
        for line in traceback.format_exc().splitlines():
            print(f'# {line}')
        with contextlib.suppress(Exception):
            print(f'# {screenshot(f"{NAME}-failed")}')
        self.end()

    def note(self, text):
        for line in text.splitlines():
            print(f'# {line}', flush=True)

    def end(self):
        print(f'1..{self.count}', flush=True)


step = Steps()


def check(fact, what):
    if not fact:
        raise AssertionError(what)


def check_equal(got, wanted):
    check(got == wanted, f'got {got!r}, wanted {wanted!r}')


# --- Stores -----------------------------------------------------------------

def run_cli(*words):
    """The finished command, whatever became of it."""
    return subprocess.run([CLI, *words], check=False, timeout=20, text=True, capture_output=True)


def cli(store, *words):
    """What the command answers in JSON; it must succeed."""
    done = run_cli('--store', str(store), '--json', *words)
    check(done.returncode == 0, f'{words}: {done.stderr}')
    return json.loads(done.stdout) if done.stdout else None


def make_store(*rounds, name='team.db'):
    """A new store with these of the sample rounds, "a" to "c"."""
    store = HOME / 'stores' / name
    store.parent.mkdir(exist_ok=True)
    for letter in rounds:
        cli(store, 'round', 'import', str(SOURCE / 'data' / 'rounds' / f'round-{letter}.json'))
    return store


def find_session(store, title):
    return next(session for session in cli(store, 'session', 'list') if session['title'] == title)


def add_session_now(store):
    """A session that has just begun."""
    start = datetime.datetime.now(datetime.timezone.utc)
    end = start + datetime.timedelta(hours=3)
    cli(store, 'session', 'add', '--round', cli(store, 'round', 'list')[0]['id'],
        '--title', 'Today’s session', '--place', 'Ed Center',
        '--start', f'{start:%Y-%m-%dT%H:%MZ}', '--end', f'{end:%Y-%m-%dT%H:%MZ}')
    return find_session(store, 'Today’s session')


def list_notes(store, session):
    return cli(store, 'note', 'list', '--session', session['id'])


def read_draft(store, session):
    """What is on disk of the entry being typed, "" for none; looks past the program."""
    with contextlib.closing(sqlite3.connect(f'file:{store}?mode=ro', uri=True)) as database:
        row = database.execute('SELECT text FROM note_draft WHERE session = ?',
                               (bytes.fromhex(session['id']),)).fetchone()
    return row[0] if row is not None else ''


# --- The window -------------------------------------------------------------

class RunningProgram:
    """A program that another one started."""

    def __init__(self, pid):
        self.pid = pid

    def is_running(self):
        return os.path.exists(f'/proc/{self.pid}')

    def log(self):
        return 'started by another program'


class Window:
    """The program with its window, to be used with "with"."""

    def __init__(self, store, *words, env=None):
        self.program = Program(CAUCUS, '--store', str(store), *words,
                               env={'G_DEBUG': 'fatal-warnings', **(env or {})})
        self.app = None

    def __enter__(self):
        try:
            self.app = App(self.program)
        except BaseException:
            self.program.__exit__()
            raise
        return self

    def __exit__(self, *error):
        self.program.__exit__()

    def wait(self, role=None, name=None):
        return self.app.wait(role, name)

    def shows_page(self, title):
        """Whether the page's name stands over it; the sidebar has the same words."""
        return any(label for label in self.app.find_all('label', title)
                   if not any(one.role == 'list item' for one in label.ancestors()))

    def show_page(self, title):
        press(PAGES[title])
        wait_for(lambda: self.shows_page(title), f'the page {title}')

    def _find_dialogs(self, title):
        return [window for window in self.app.windows() if window.name == title]

    def dialog(self, title):
        """A window of the program besides the first one."""
        return wait_for(lambda: self._find_dialogs(title), f'the window {title!r}')[0]

    def wait_closed(self, title):
        wait_for(lambda: not self._find_dialogs(title), f'the window {title!r} to close')

    def composer(self):
        return self.wait('text', 'New entry')

    def names(self, role, inside):
        """The names of all widgets of this role in a widget, drawn or scrolled away."""
        return [widget.name for widget in inside.find_all(role, hidden=True)]

    def scrolled_names(self, role, inside):
        """The same of a list that scrolls; newer GTK knows only the rows that are in sight.

        The list lies at its top then.
        """
        names = {}
        for wheel in (WHEEL_DOWN, WHEEL_UP):
            seen = None
            while seen != self.names(role, inside):
                seen = self.names(role, inside)
                names.update(dict.fromkeys(seen))
                self._scroll(role, inside, wheel)
        return list(names)

    def _scroll(self, role, inside, wheel):
        before = self.names(role, inside)
        inside.click(wheel, times=WHEEL_STEPS)
        with contextlib.suppress(Missing):
            wait_for(lambda: self.names(role, inside) != before, 'other rows', SCROLL_SECONDS)

    def x_window(self):
        return self.app.x_window(self.app.windows()[0])

    def close(self):
        """Closes the window as a person does; the program ends, and has printed nothing."""
        press('ctrl+w')
        check_equal(self.program.wait_exit(), 0)
        check_equal(self.printed(), [])

    def printed(self):
        """Lines of the program; the reminder service that it starts writes to the same place."""
        return [line for line in self.program.log().splitlines()
                if line and not line.startswith('caucus-remind: ')]


class Started(Window):
    """The window of a program that another one started, and that ends by itself."""

    def __init__(self, pid):
        self.program = RunningProgram(pid)
        self.app = None

    def __enter__(self):
        self.app = App(self.program)
        return self

    def __exit__(self, *error):
        pass
