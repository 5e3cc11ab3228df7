# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs the real caucus-cli on real files; answers in TAP."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import traceback

CLI = os.environ['CAUCUS_CLI']
ROUNDS = os.path.join(os.environ['CAUCUS_SOURCE_DIR'], 'data', 'rounds')
ROUND_A, ROUND_B, ROUND_C = (os.path.join(ROUNDS, f'round-{letter}.json') for letter in 'abc')

TESTS = []


def test(function):
    """Marks a function that is given a Place as a test."""
    TESTS.append(function)
    return function


class Answer:
    def __init__(self, done):
        self.status = done.returncode
        self.out_bytes = done.stdout
        self.out = done.stdout.decode('utf-8')
        self.err = done.stderr.decode('utf-8', 'backslashreplace')

    @property
    def json(self):
        return json.loads(self.out)


class Place:
    """A folder of its own, with a home and a store in it and no bus."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix='caucus-cli-')
        self.store = self.join('store', 'caucus.db')
        self.env = {
            'HOME': self.path,
            'LC_ALL': 'C',
            'PATH': os.environ['PATH'],
            'XDG_DATA_HOME': self.join('data'),
            'XDG_RUNTIME_DIR': self.join('run'),
            'CAUCUS_ROUNDS_DIR': ROUNDS,
            'G_DEBUG': 'fatal-warnings',
        }
        for name in ('ASAN_OPTIONS', 'LSAN_OPTIONS', 'UBSAN_OPTIONS', 'MALLOC_PERTURB_'):
            if name in os.environ:
                self.env[name] = os.environ[name]

    def join(self, *names):
        return os.path.join(self.path, *names)

    def run_bare(self, *words, stdin=b''):
        return Answer(subprocess.run([CLI, *words], input=stdin, env=self.env, timeout=60,
                                     capture_output=True, check=False))

    def run(self, *words, store=None, stdin=b''):
        return self.run_bare('--store', store or self.store, *words, stdin=stdin)

    def fine(self, *words, **options):
        """What a command that has to work prints."""
        answer = self.run(*words, **options)
        equal(answer.status, 0, answer.err)
        return answer

    def fails(self, status, message, *words, **options):
        """Has to end with this status and exactly this first line."""
        answer = self.run(*words, **options)
        equal(answer.err.splitlines()[0] if answer.err else '', 'caucus-cli: ' + message)
        equal(answer.status, status)
        equal(answer.out, '')
        if status == 2:
            lines = answer.err.splitlines()
            equal(len(lines), 2)
            check(lines[1].startswith('Try “caucus-cli '), lines[1])
            check(lines[1].endswith('--help”.'), lines[1])
        return answer

    def fill(self, *files):
        self.fine('round', 'import', *(files or (ROUND_A,)))


SMALL = os.path.join(os.environ['CAUCUS_SOURCE_DIR'], 'tests', 'data', 'small-round.json')


def small(place, name='small.json', change=None):
    """A file with the small round, changed by a function that is given its members."""
    with open(SMALL, encoding='utf-8') as file:
        content = json.load(file)
    if change is not None:
        change(content)
    path = place.join(name)
    with open(path, 'w', encoding='utf-8') as file:
        json.dump(content, file)
    return path


def equal(found, expected, why=''):
    if found != expected:
        raise AssertionError(f'expected {expected!r}, found {found!r} {why}')


def check(condition, why=''):
    if not condition:
        raise AssertionError(why)


def digest(path):
    with open(path, 'rb') as file:
        return hashlib.sha256(file.read()).hexdigest()


class Skip(Exception):
    """Raised by a test that needs a program that is not installed."""


def need(*programs):
    for program in programs:
        if shutil.which(program) is None:
            raise Skip(program)


def speak_spanish(place):
    """From here on, what runs in this place is spoken to in Spanish, from today's catalogue."""
    need('msgfmt', 'locale')
    known = subprocess.run(['locale', '-a'], capture_output=True, text=True, check=True).stdout
    if 'es_ES.utf8' not in known.split():
        raise Skip('the locale es_ES.UTF-8')
    folder = place.join('locale', 'es', 'LC_MESSAGES')
    os.makedirs(folder)
    catalogue = os.path.join(os.environ['CAUCUS_SOURCE_DIR'], 'po', 'es.po')
    subprocess.run(['msgfmt', catalogue, '-o', os.path.join(folder, 'caucus.mo')], check=True)
    place.env['CAUCUS_LOCALE_DIR'] = place.join('locale')
    place.env['LC_ALL'] = 'es_ES.UTF-8'


def only(items, **wanted):
    """The one item of a list that has these members."""
    found = [item for item in items
             if all(item.get(name) == value for name, value in wanted.items())]
    equal(len(found), 1, str(wanted))
    return found[0]


def main():
    failed = 0
    print(f'1..{len(TESTS)}')
    for number, function in enumerate(TESTS, 1):
        place = Place()
        try:
            function(place)
            print(f'ok {number} {function.__name__}')
        except Skip as skip:
            print(f'ok {number} {function.__name__} # SKIP {skip} is not installed')
        except Exception:  # a test that fails must not stop the others
            failed += 1
            for line in traceback.format_exc().splitlines():
                print('#', line)
            print(f'not ok {number} {function.__name__}')
        finally:
            shutil.rmtree(place.path, ignore_errors=True)
    sys.exit(1 if failed else 0)
