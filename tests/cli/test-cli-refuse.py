# SPDX-License-Identifier: GPL-3.0-or-later
"""What is typed wrongly and stores that cannot be used: said plainly, and nothing touched."""

import os
import sqlite3
import subprocess

from caucus_cli_test import (CLI, ROUND_A, ROUND_B, check, digest, equal, main, speak_spanish,
                             test)

# One command that reads, the ones that write.
COMMANDS = (
    ('session', 'list'),
    ('store', 'check'),
    ('store', 'backup'),
    ('session', 'add', '--round', '2020', '--start', '2026-12-01T16:00', '--end', '20:00'),
    ('round', 'import', ROUND_B),
)


def refused(place, message, store=None):
    for words in COMMANDS:
        place.fails(1, f'{store or place.store}: {message}', *words, store=store or place.store)


def untouched(place, message):
    """The store is refused with this message, byte for byte what it was."""
    before = digest(place.store)
    names = sorted(os.listdir(os.path.dirname(place.store)))
    refused(place, message)
    equal(digest(place.store), before)
    equal(sorted(name for name in os.listdir(os.path.dirname(place.store))
                 if not name.endswith(('-wal', '-shm'))), names)


def write_store(place, content):
    os.makedirs(os.path.dirname(place.store))
    with open(place.store, 'wb') as file:
        file.write(content)


@test
def no_store(place):
    for words in COMMANDS[:-1]:
        place.fails(1, f'{place.store}: there is no store', *words)
    equal(os.listdir(place.path), [])


@test
def a_folder(place):
    os.makedirs(place.store)
    refused(place, 'this is a folder, not a store')
    equal(os.listdir(place.store), [])


@test
def below_a_file(place):
    path = place.join('file')
    with open(path, 'wb') as file:
        file.write(b'mine')
    before = digest(path)
    refused(place, 'Not a directory', store=os.path.join(path, 'caucus.db'))
    equal(digest(path), before)


@test
def where_nothing_can_be_made(place):
    path = '/proc/caucus/caucus.db'
    answer = place.run('round', 'import', ROUND_A, store=path)
    equal(answer.status, 1)
    check(answer.err.startswith(f'caucus-cli: {path}: the store\'s folder cannot be made: '),
          answer.err)


@test
def not_a_file(place):
    refused(place, 'this is not a file', store='/dev/null')


@test
def empty(place):
    write_store(place, b'')
    untouched(place, 'the file is empty, not a Caucus store; nothing was changed in it')


@test
def text(place):
    write_store(place, b'Not a database. ' * 1000)
    untouched(place, 'the file is not a Caucus store; nothing was changed in it')


@test
def another_database(place):
    os.makedirs(os.path.dirname(place.store))
    with sqlite3.connect(place.store) as database:
        database.execute('CREATE TABLE mine (a)')
    database.close()
    untouched(place, 'the file is not a Caucus store; nothing was changed in it')


@test
def cut_short(place):
    place.fill(ROUND_A)
    with open(place.store, 'r+b') as file:
        file.truncate(os.stat(place.store).st_size // 2)
    untouched(place, 'the file is damaged; nothing was changed in it')


@test
def cut_to_the_header(place):
    place.fill(ROUND_A)
    with open(place.store, 'r+b') as file:
        file.truncate(4096)
    untouched(place, 'the file is damaged; nothing was changed in it')


@test
def cut_in_the_header(place):
    place.fill(ROUND_A)
    with open(place.store, 'r+b') as file:
        file.truncate(50)
    untouched(place, 'the file is damaged; nothing was changed in it')


@test
def damaged(place):
    place.fill(ROUND_A)
    with open(place.store, 'r+b') as file:
        for page in range(20, 60):
            file.seek(page * 4096)
            file.write(b'\xa5' * 200)
    untouched(place, 'the file is damaged; nothing was changed in it')


@test
def newer(place):
    place.fill(ROUND_A)
    with sqlite3.connect(place.store) as database:
        database.execute('PRAGMA user_version = 99')
    database.close()
    untouched(place, 'the store was written by a newer Caucus (its form is 99, this one knows 3);'
                     ' nothing was changed in it')


@test
def a_synchronised_folder(place):
    os.makedirs(place.join('store', '.stfolder'))
    answer = place.run('round', 'import', ROUND_A)
    equal(answer.status, 1)
    check('a store cannot lie in a synchronised folder' in answer.err, answer.err)
    check(not os.path.exists(place.store))


@test
def usage(place):
    cases = [
        ((), 'a command is missing'),
        (('dance',), '“dance” is not a command'),
        (('session',), 'a command of session is missing'),
        (('session', 'dance'), '“dance” is not a command of session'),
        (('session', 'list', '--loud'), 'Unknown option --loud'),
        (('session', 'list', 'word'), 'too many words'),
        (('note', 'add', '-l', 'strategy', '-l', 'table', 'x'), '--level is given twice'),
        (('round', 'export', 'x', '--level', 'team', '-l', 'table'), '--level is given twice'),
        (('session', 'list', '--round'), 'Missing argument for --round'),
        (('session', 'list', '--round', b'\xff'), '--round: the text is not valid UTF-8 at byte 0'),
        (('round', 'show', b'a\xffb'), '[ROUND]: the text is not valid UTF-8 at byte 1'),
        (('round', 'import'), 'FILE... is missing'),
        (('round', 'export'), 'ROUND is missing'),
        (('thread', 'show'), 'THREAD is missing'),
        (('pass', 'show'), 'PASS is missing'),
        (('reminder', 'log'), 'REMINDER is missing'),
        (('reminder', 'list', 'x'), 'too many words'),
        (('store', 'restore', 'a', 'b'), 'too many words'),
        ((b'\xff',), '“\ufffd” is not a command'),
    ]
    for words, message in cases:
        place.fails(2, message, *words)
    equal(os.listdir(place.path), [])
    answer = place.run('--sample', 'session', 'list')
    equal(answer.status, 2)
    check('--sample and --store name two different stores' in answer.err)


@test
def help_and_version(place):
    text = place.run_bare('--help')
    equal(text.status, 0)
    for word in ('round import FILE...', 'session move SESSION', 'note add TEXT', '--store=FILE',
                 'reminder log REMINDER', 'store restore [BACKUP]'):
        check(word in text.out, word)
    equal(place.run_bare('--version').status, 0)
    commands = [line.split()[:2] for line in text.out.splitlines()
                if line.startswith('  ') and line.split()[0] in
                ('round', 'session', 'thread', 'pass', 'note', 'reminder', 'store')]
    equal(len(commands), 21)
    for group, command in commands:
        one = place.run_bare(group, command, '--help')
        equal(one.status, 0)
        check(one.out.splitlines()[0] == 'Usage:', one.out)
        check(f'caucus-cli [OPTION…] {group} {command}' in one.out, one.out)
        equal(place.run_bare(group, '--help').status, 0)
    check('--why=TEXT' in place.run_bare('session', 'move', '--help').out)
    check('0 where nothing differs' in text.out, text.out)
    for command in [('compare',), ('round', 'compare')]:
        check('1 where something differs, 0 where not' in place.run_bare(*command, '--help').out)


@test
def help_is_in_the_language_of_the_person(place):
    speak_spanish(place)
    text = place.run_bare('--help').out
    check('\nÓrdenes:\n' in text, text)
    check('Listar las rondas' in text, text)
    check('Solo las de esta ronda' in place.run_bare('session', 'list', '--help').out)
    equal(place.run_bare('no').err,
          'caucus-cli: “no” no es una orden\nPruebe “caucus-cli --help”.\n')


@test
def a_full_disk_is_noticed(place):
    place.fill(ROUND_A)
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([CLI, '--store', place.store, 'note', 'list', '--session',
                               'First session'], stdout=full, stderr=subprocess.PIPE,
                              env=place.env, timeout=60, check=False)
    equal(done.returncode, 1)
    equal(done.stderr.decode(), 'caucus-cli: the answer could not be written\n')


main()
