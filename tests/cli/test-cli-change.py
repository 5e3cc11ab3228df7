# SPDX-License-Identifier: GPL-3.0-or-later
"""The commands that change a store."""

import os
import socket
import sqlite3
import subprocess
import time

from caucus_cli_test import (CLI, ROUND_A, ROUND_B, check, digest, equal, main, need, only, test)


def add(place, *words):
    answer = place.fine('session', 'add', '--round', '2020', *words)
    return answer.out.strip()


def session(place, identity):
    return only(place.fine('session', 'list', '--json').json, id=identity)


@test
def import_reports_what_is_new(place):
    first = place.fine('round', 'import', ROUND_A, '--json').json
    equal(first[0]['added']['notes'], 307)
    equal(first[0]['present']['notes'], 0)
    check(not os.path.exists(os.path.join(os.path.dirname(place.store), 'backups')))
    second = place.fine('round', 'import', ROUND_A, ROUND_B, '--json').json
    equal(sum(second[0]['added'].values()), 0)
    equal(second[0]['present'], first[0]['added'])
    equal(second[1]['title'], '2023-24 reopener')
    equal(len(os.listdir(os.path.join(os.path.dirname(place.store), 'backups'))), 1)
    place.fine('round', 'import', ROUND_A, ROUND_B)
    equal(len(os.listdir(os.path.join(os.path.dirname(place.store), 'backups'))), 1)
    text = place.fine('round', 'import', ROUND_A).out
    check(text.startswith('2020-21 reopener\n'))
    check('  notes     0      307\n' in text, text)
    equal(os.stat(place.store).st_mode & 0o777, 0o600)


@test
def import_is_all_or_nothing(place):
    broken = place.join('broken.json')
    with open(broken, 'w', encoding='utf-8') as file:
        file.write('{\n"format": "caucus-round"')
    place.fails(1, 'broken.json: line 2: the file ends in the middle (cut short?)',
                'round', 'import', ROUND_A, broken)
    check(not os.path.exists(place.store))
    place.fill(ROUND_B)
    before = digest(place.store)
    place.fails(1, 'broken.json: line 2: the file ends in the middle (cut short?)',
                'round', 'import', ROUND_A, broken)
    equal(digest(place.store), before)
    missing = place.run('round', 'import', place.join('missing.json'))
    equal(missing.status, 1)
    check('No such file' in missing.err)


@test
def export_round_trip(place):
    place.fill(ROUND_A)
    first = place.fine('round', 'export', '2020', '--level', 'strategy').out
    file = place.join('export.json')
    answer = place.fine('round', 'export', '2020', '--level', 'strategy', '--output', file)
    equal(answer.out, '')
    equal(answer.err, 'In the file: 19 sessions, 307 notes, 0 reviews. '
                      'Left out, above level strategy: 0 sessions, 0 notes.\n')
    with open(file, encoding='utf-8') as stream:
        equal(stream.read(), first)
    other = place.join('other', 'caucus.db')
    place.fine('round', 'import', file, store=other)
    equal(place.fine('round', 'export', '2020', '--level', 'strategy', store=other).out, first)
    place.fails(2, '--level: “secret” is no level; there are: table, member, team, caucus, strategy',
                'round', 'export', '2020', '--level', 'secret')


@test
def export_keeps_levels_and_files(place):
    place.fill(ROUND_A)
    table = place.fine('round', 'export', '2020').json
    check(all(n.get('level', 'table') == 'table' for n in table['notes']))
    check(all('level' not in s for s in table['sessions']))
    taken = place.join('taken')
    with open(taken, 'w', encoding='utf-8') as file:
        file.write('mine')
    answer = place.run('round', 'export', '2020', '--output', taken)
    equal(answer.status, 1)
    check(answer.err.endswith(f'caucus-cli: {taken}: there is a file already\n'), answer.err)
    with open(taken, encoding='utf-8') as file:
        equal(file.read(), 'mine')
    report = place.fine('round', 'export', '2020', '--json', '--output', place.join('new')).json
    equal(report['sessions_left_out'], 2)
    equal(report['notes'] + report['notes_left_out'], 307)


@test
def session_add(place):
    place.fill()
    identity = add(place, '--start', '2036-12-01T16:00', '--end', '2036-12-01T20:00')
    equal(len(identity), 32)
    plain = session(place, identity)
    equal(plain['start_utc'], '2036-12-01T23:00:00Z')
    equal(plain['zone'], 'America/Denver')
    equal((plain['kind'], plain['status'], plain['open'], plain['level']),
          ('table', 'confirmed', False, 'table'))
    equal((plain['title'], plain['place']), (None, None))
    full = place.fine('session', 'add', '--json', '--round', '2020', '--kind', 'mediation',
                      '--status', 'tentative', '--level', 'team', '--open', '--title',
                      'Späte Runde', '--place', 'Ed Center', '--zone', 'Europe/Berlin',
                      '--start', '2026-07-01T18:00', '--end', '02:30').json
    equal(full, session(place, full['id']))
    equal(full['title'], 'Späte Runde')
    equal(full['start_utc'], '2026-07-01T16:00:00Z')
    equal(full['end_local'], '2026-07-02T02:30')
    utc = session(place, add(place, '--start', '2036-12-01T23:00:00Z', '--end', '20:00'))
    equal((utc['start_utc'], utc['end_utc']), (plain['start_utc'], plain['end_utc']))


@test
def session_add_refuses(place):
    place.fill()
    before = digest(place.store)
    good = {'--round': '2020', '--start': '2036-12-01T16:00', '--end': '2036-12-01T20:00'}
    cases = [
        ({'--round': None}, 2, '--round is missing'),
        ({'--start': None}, 2, '--start is missing'),
        ({'--end': None}, 2, '--end is missing'),
        ({'--start': 'soon'}, 2, '--start: “soon” is not a time such as 2020-02-13T16:00'),
        ({'--start': '2036-13-01T16:00'}, 2,
         '--start: “2036-13-01T16:00” is not a time such as 2020-02-13T16:00'),
        ({'--start': '2026-03-08T02:30'}, 2,
         '--start: “2026-03-08T02:30” does not exist in America/Denver: the clocks skip it'),
        ({'--end': '2036-12-01T15:00'}, 2, '--end: the session ends before it starts'),
        ({'--end': '2036-12-01T16:00'}, 2, '--end: the session ends before it starts'),
        ({'--end': '2037-12-01T16:00'}, 2, '--end: the session is longer than a week'),
        ({'--end': '99:00'}, 2, '--end: “2036-12-01T99:00” is not a time such as 2020-02-13T16:00'),
        ({'--zone': 'Mars/Base'}, 2,
         '--zone: “Mars/Base” is not a time zone that this machine knows'),
        ({'--kind': 'party'}, 2, '--kind: “party” is no session kind; there are: table, prep, caucus,'
                                 ' small-group, mediation, fact-finding, board, ratification'),
        ({'--status': 'maybe'}, 2, '--status: “maybe” is no session status; there are: tentative,'
                                   ' confirmed, held, cancelled'),
        ({'--round': '1999'}, 1, 'there is no round “1999”'),
        ({'--title': b'\xff'}, 2, '--title: the text is not valid UTF-8 at byte 0'),
        ({'--title': ''}, 2, '--title: the text is empty'),
        ({'--place': 'a\nb'}, 2,
         '--place: the text has a line break, a tab or a control character'),
        ({'--title': 'a\x1b[2Jb'}, 2,
         '--title: the text has a line break, a tab or a control character'),
        ({'--start': '9999-12-31T23:59'}, 2,
         '--start: “9999-12-31T23:59” is not of the years 1900 to 2200'),
        ({'--start': '0001-01-01T00:00'}, 2,
         '--start: “0001-01-01T00:00” is not of the years 1900 to 2200'),
        ({'--place': b'ab\xc3'}, 2, '--place: the text is not valid UTF-8 at byte 2'),
    ]
    for change, status, message in cases:
        words = []
        for name, value in {**good, **change}.items():
            words += [name, value] if value is not None else []
        place.fails(status, message, 'session', 'add', *words)
    equal(digest(place.store), before)


@test
def session_move(place):
    place.fill()
    identity = add(place, '--start', '2036-12-01T16:00', '--end', '20:00', '--title', 'Extra')
    equal(place.fine('session', 'move', identity[:6], '--start', '2036-12-03T17:00',
                     '--why', 'Snow').out, identity + '\n')
    moved = session(place, identity)
    equal((moved['start_local'], moved['end_local']), ('2036-12-03T17:00', '2036-12-03T21:00'))
    moved = place.fine('session', 'move', 'Extra', '--start', '2036-12-04T17:00', '--end', '18:30',
                       '--json').json
    equal(moved['end_local'], '2036-12-04T18:30')
    exported = place.fine('round', 'export', '2020', '--level', 'team').json
    changes = only(exported['sessions'], id=identity)['changes']
    equal([c['what'] for c in changes], ['moved', 'moved'])
    equal(changes[0]['old_start'], '2036-12-01T16:00')
    equal(changes[0]['why'], 'Snow')
    due = place.fine('reminder', 'list', '--json').json
    equal([r['due_local'] for r in due],
          ['2036-12-03T17:00', '2036-12-04T16:00', '2036-12-04T16:45'])
    place.fails(2, '--start is missing', 'session', 'move', identity)
    place.fails(2, 'SESSION is missing', 'session', 'move', '--start', '2036-12-03T17:00')
    place.fails(2, '--end: the session ends before it starts', 'session', 'move', identity,
                '--start', '2036-12-03T17:00', '--end', '2036-12-03T16:00')
    place.fails(1, 'there is no session “nothing”', 'session', 'move', 'nothing',
                '--start', '2036-12-03T17:00')


@test
def session_move_refuses(place):
    place.fill()
    words = ('--start', '2036-12-01T16:00', '--end', '20:00', '--title', 'Extra')
    add(place, *words)
    place.fails(1, 'the session is at that time already', 'session', 'move', 'Extra',
                '--start', '2036-12-01T16:00')
    place.fine('session', 'cancel', 'Extra')
    place.fails(1, 'the session is cancelled and cannot be moved', 'session', 'move', 'Extra',
                '--start', '2036-12-02T16:00')
    place.fails(2, '--status: a session that is to come was not held', 'session', 'add',
                '--round', '2020', *words, '--status', 'held')


@test
def an_end_in_the_repeated_hour(place):
    place.fill()
    late = session(place, add(place, '--start', '2036-11-02T07:45Z', '--end', '01:00'))
    equal(late['end_utc'], '2036-11-02T08:00:00Z')


@test
def session_cancel(place):
    place.fill()
    identity = add(place, '--start', '2036-12-01T16:00', '--end', '20:00')
    equal(len(place.fine('reminder', 'list', '--json').json), 3)
    equal(place.fine('session', 'cancel', identity, '--why', 'Snow', '--json').json['status'],
          'cancelled')
    equal(place.fine('reminder', 'list', '--json').json, [])
    equal(place.fine('session', 'list', '--upcoming', '--json').json, [])
    place.fails(1, 'the session is cancelled already', 'session', 'cancel', identity)


@test
def reminder_list_due_log(place):
    place.fill()
    soon = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(time.time() + 5 * 60))
    later = time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime(time.time() + 65 * 60))
    add(place, '--start', soon, '--end', later, '--title', 'Soon', '--place', 'Ed Center')
    due = place.fine('reminder', 'due', '--json').json
    equal(len(due), 1)
    equal((due[0]['lead'], due[0]['session_title'], due[0]['place'], due[0]['state']),
          ('15m', 'Soon', 'Ed Center', 'scheduled'))
    equal(due[0]['start_utc'], soon)
    text = place.fine('reminder', 'due').out
    check(due[0]['due_utc'] in text and 'Soon' in text)
    equal(text.splitlines()[0].split()[:3], ['ID', 'DUE', 'DUE'])
    log = place.fine('reminder', 'log', due[0]['id'], '--json').json
    equal([entry['event'] for entry in log], ['scheduled'])
    check('scheduled' in place.fine('reminder', 'log', due[0]['id'][:8]).out)


def record(place):
    return add(place, '--start', '2036-12-01T16:00', '--end', '20:00', '--title', 'Record')


def note(place, *words, stdin=b''):
    return place.fine('note', 'add', '--session', 'Record', '--json', *words, stdin=stdin).json


@test
def note_add(place):
    place.fill()
    record(place)
    first = note(place, '--at', '2036-12-01T16:05', '--speaker', 'dl', 'Good “evening”')
    equal((first['kind'], first['level'], first['at_utc']),
          ('statement', 'table', '2036-12-01T23:05:00Z'))
    note(place, '--at', '2036-12-01T17:00', '--kind', 'caucus-start', '--speaker', 'UL', '')
    equal(note(place, '--at', '2036-12-01T17:05', 'Among us')['level'], 'caucus')
    equal(note(place, '--at', '2036-12-01T17:06', '--level', 'strategy', 'More')['level'],
          'strategy')
    note(place, '--at', '2036-12-01T17:10', '--kind', 'caucus-end', '')
    equal(note(place, '--at', '2036-12-01T17:11', '--kind', 'question', 'Back?')['level'], 'table')
    equal(note(place, '--at', '2036-12-01T17:07', 'Late, inside')['level'], 'caucus')
    note(place, '--at', '2036-12-02T00:30Z', '--', '-', stdin=b'--')
    note(place, '--at', '2036-12-01T17:31', '-', stdin='Zwei\nZeilen\n'.encode())
    notes = place.fine('note', 'list', '--session', 'Record', '--json').json
    equal([n['text'] for n in notes],
          ['Good “evening”', '', 'Among us', 'More', 'Late, inside', '', 'Back?', '--',
           'Zwei\nZeilen'])
    equal(notes[0]['speaker'], 'DL')
    text = place.fine('note', 'list', '--session', 'Record').out
    equal(len(text.splitlines()), 10)
    check('Zwei Zeilen' in text)


@test
def what_a_team_does_alone_is_not_for_the_table(place):
    place.fill()
    for kind, level in (('prep', 'team'), ('caucus', 'caucus'), ('mediation', 'table')):
        identity = add(place, '--kind', kind, '--title', f'Alone {kind}',
                       '--start', '2036-11-01T16:00', '--end', '20:00')
        equal(session(place, identity)['level'], level)
        entry = place.fine('note', 'add', '--session', identity, '--at', '2036-11-01T16:30',
                           '--json', 'Said').json
        equal(entry['level'], level)
        mark = place.fine('note', 'add', '--session', identity, '--at', '2036-11-01T17:00',
                          '--kind', 'caucus-start', '--json', '').json
        equal(mark['level'], level)
        inside = place.fine('note', 'add', '--session', identity, '--at', '2036-11-01T17:01',
                            '--json', 'Inside').json
        equal(inside['level'], 'caucus')
    equal(place.fine('session', 'add', '--round', '2020', '--kind', 'prep', '--level', 'member',
                     '--start', '2036-11-01T16:00', '--end', '20:00', '--json').json['level'],
          'member')
    table = place.fine('round', 'export', '2020').out
    check('Alone prep' not in table and 'Alone caucus' not in table)
    check('Alone mediation' in table)


@test
def a_late_caucus_covers_what_is_inside(place):
    place.fill()
    record(place)
    note(place, '--at', '2036-12-01T17:10', 'Our-last-number')
    note(place, '--at', '2036-12-01T18:00', 'Back-at-the-table')
    note(place, '--at', '2036-12-01T17:00', '--kind', 'caucus-start', '')
    check('Our-last-number' not in place.fine('round', 'export', '2020').out)
    note(place, '--at', '2036-12-01T17:30', '--kind', 'caucus-end', '')
    notes = place.fine('note', 'list', '--session', 'Record', '--json').json
    equal([n['level'] for n in notes], ['table', 'caucus', 'table', 'table'])
    table = place.fine('round', 'export', '2020').out
    check('Our-last-number' not in table)
    check('Back-at-the-table' in table)


@test
def the_marks_of_a_caucus_stay_together(place):
    place.fill()
    record(place)
    note(place, '--at', '2036-12-01T17:00', '--kind', 'caucus-start', '--level', 'caucus', '')
    note(place, '--at', '2036-12-01T17:30', '--kind', 'caucus-end', '')
    for level in ('table', 'member', 'team', 'caucus'):
        file = place.join(f'{level}.json')
        place.fine('round', 'export', '2020', '--level', level, '--output', file)
        place.fine('round', 'import', file, store=place.join(level, 'caucus.db'))


@test
def note_add_refuses(place):
    place.fill()
    record(place)
    note(place, '--at', '2036-12-01T17:00', '--kind', 'caucus-start', '')
    before = digest(place.store)
    at = ('--at', '2036-12-01T17:20')
    cases = [
        (2, 'TEXT is missing', at, b''),
        (2, 'too many words', (*at, 'one', 'two'), b''),
        (2, 'the text is empty', (*at, ''), b''),
        (2, 'the text is empty', (*at, ' \n\t'), b''),
        (2, 'the text is empty', (*at, '-'), b'\n'),
        (2, 'TEXT: the text is not valid UTF-8 at byte 1', (*at, b'a\xff'), b''),
        (2, 'the text is not valid UTF-8 at byte 1', (*at, '-'), b'a\xff'),
        (2, 'the text has a NUL byte at byte 1', (*at, '-'), b'a\0b'),
        (2, 'the text is longer than 1 MiB', (*at, '-'), b'a' * (1024 * 1024 + 1)),
        (2, '--at: the time is more than a day away from the session',
         ('--at', '2036-11-30T15:00', 'x'), b''),
        (2, '--at: “now” is not a time such as 2020-02-13T16:00', ('--at', 'now', 'x'), b''),
        (2, '--kind: “shout” is no note kind; there are: statement, question, answer, commitment, '
            'caucus-start, caucus-end, pass, ta, break', (*at, '--kind', 'shout', 'x'), b''),
        (2, '--level: “loud” is no level; there are: table, member, team, caucus, strategy',
         (*at, '--level', 'loud', 'x'), b''),
        (1, 'nobody in this round has the code “XX”', (*at, '--speaker', 'XX', 'x'), b''),
        (1, 'a caucus starts inside another', (*at, '--kind', 'caucus-start', 'x'), b''),
        (1, 'a caucus ends that has not started',
         ('--at', '2036-12-01T16:30', '--kind', 'caucus-end', 'x'), b''),
    ]
    for status, message, words, stdin in cases:
        place.fails(status, message, 'note', 'add', '--session', 'Record', *words, stdin=stdin)
    place.fails(2, '--session is missing', 'note', 'add', 'x')
    place.fails(2, '--session is missing', 'note', 'list')
    place.fails(2, 'the session is not under way; say with --at when it was',
                'note', 'add', '--session', 'First session', 'x')
    equal(digest(place.store), before)


@test
def note_text_is_not_repeated(place):
    place.fill()
    record(place)
    secret = 'quite-secret-words'
    for words in ((), ('--json',), ('--speaker', 'XX')):
        answer = place.run('note', 'add', '--session', 'Record', '--at', '2036-12-01T17:00', *words,
                           secret)
        check(secret not in answer.out + answer.err)


@test
def every_backup_that_was_asked_for_stays(place):
    place.fill()
    paths = [place.fine('store', 'backup').out.strip() for _ in range(3)]
    equal(len(set(paths)), 3)
    check(all(os.path.exists(path) for path in paths))


@test
def what_was_saved_is_said_to_be(place):
    place.fill()
    record(place)
    with open('/dev/full', 'wb') as full:
        done = subprocess.run([CLI, '--store', place.store, 'note', 'add', '--session', 'Record',
                               '--at', '2036-12-01T17:00', 'Kept'], stdout=full,
                              stderr=subprocess.PIPE, env=place.env, timeout=60, check=False)
    equal(done.returncode, 1)
    equal(done.stderr.decode(),
          'caucus-cli: it was saved, but the answer could not be written\n')
    equal(len(place.fine('note', 'list', '--session', 'Record', '--json').json), 1)


@test
def restore_waits_for_no_writer(place):
    place.fill()
    backup = place.fine('store', 'backup').out.strip()
    writer = sqlite3.connect(place.store, isolation_level=None)
    try:
        writer.execute('BEGIN IMMEDIATE')
        place.fails(1, f'{place.store}: another program is using the store; nothing was changed',
                    'store', 'restore', backup)
        writer.execute('ROLLBACK')
    finally:
        writer.close()
    place.fine('store', 'restore', backup)


@test
def restore_goes_through_a_link(place):
    place.fill()
    backup = place.fine('store', 'backup').out.strip()
    record(place)
    link = place.join('link.db')
    os.symlink(place.store, link)
    place.fine('store', 'restore', backup, store=link)
    check(os.path.islink(link))
    equal(len(place.fine('session', 'list', '--json').json), 19)
    nowhere = place.join('nowhere.db')
    os.symlink(place.join('gone.db'), nowhere)
    place.fails(1, f'{nowhere}: this is a link that leads nowhere', 'store', 'restore',
                store=nowhere)
    place.fails(1, f'{place.path}: this is not a store', 'store', 'restore', store=place.path)


@test
def backup_and_restore(place):
    place.fill()
    backup = place.fine('store', 'backup', '--json').json['backup']
    check(os.path.dirname(backup) == os.path.join(os.path.dirname(place.store), 'backups'))
    identity = record(place)
    equal(place.fine('store', 'restore').out, os.path.basename(backup) + '\n')
    equal(place.fine('store', 'restore', '--json').json, [backup])
    with open(place.store, 'r+b') as file:
        file.truncate(5000)
    restored = place.fine('store', 'restore', os.path.basename(backup), '--json').json
    equal(restored['backup'], backup)
    equal(os.stat(restored['aside']).st_size, 5000)
    sessions = place.fine('session', 'list', '--json').json
    equal(len(sessions), 19)
    check(identity not in [s['id'] for s in sessions])
    before = digest(place.store)
    place.fails(1, f'{ROUND_A}: the file is not a Caucus store; nothing was changed in it',
                'store', 'restore', ROUND_A)
    place.fails(1, f'{place.join("nothing")}: there is no store', 'store', 'restore',
                place.join('nothing'))
    equal(digest(place.store), before)


@test
def a_deaf_bus_does_not_hold_anything_up(place):
    place.fill()
    os.makedirs(place.env['XDG_RUNTIME_DIR'])
    with socket.socket(socket.AF_UNIX) as deaf:
        deaf.bind(os.path.join(place.env['XDG_RUNTIME_DIR'], 'bus'))
        deaf.listen()
        begun = time.monotonic()
        record(place)
        check(time.monotonic() - begun < 10)
    place.env['DBUS_SESSION_BUS_ADDRESS'] = 'unix:path=' + place.join('nothing')
    record(place)
    place.env['DBUS_SESSION_BUS_ADDRESS'] = 'rubbish'
    record(place)


@test
def a_bus_hears_of_a_change(place):
    need('dbus-daemon', 'dbus-monitor')
    place.fill()
    config = place.join('bus.conf')
    with open(config, 'w', encoding='utf-8') as file:
        file.write('<busconfig><type>session</type>'
                   f'<listen>unix:path={place.join("socket")}</listen>'
                   '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
                   '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>')
    bus = subprocess.Popen(['dbus-daemon', '--config-file', config, '--nofork', '--print-address'],
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    place.env['DBUS_SESSION_BUS_ADDRESS'] = bus.stdout.readline().decode().strip()
    monitor = subprocess.Popen(['dbus-monitor', '--session', "path=/org/jespa/Caucus/Store"],
                               env=place.env, stdout=subprocess.PIPE)
    try:
        for line in monitor.stdout:
            if b'NameLost' in line:
                break
        record(place)
        for line in monitor.stdout:
            if b'interface=org.jespa.Caucus.Store; member=Changed' in line:
                break
        else:
            raise AssertionError('no signal')
    finally:
        monitor.kill()
        bus.kill()
        monitor.wait()
        bus.wait()
        monitor.stdout.close()
        bus.stdout.close()


main()
