# SPDX-License-Identifier: GPL-3.0-or-later
"""Round files in and out: what a newer version of one may change, and what an export holds."""

import os
import sqlite3

from caucus_cli_test import check, equal, main, only, small, test


@test
def a_newer_file_closes_and_never_opens(place):
    place.fill(small(place))

    def close(content):
        only(content['sessions'], id='s1')['level'] = 'strategy'
        content['notes'].append({'id': 'new', 'session': 's1', 'at': '2020-02-13T19:00',
                                 'kind': 'statement', 'text': 'Our-bottom-line'})

    report = place.fine('round', 'import', small(place, 'v2.json', close), '--json').json[0]
    equal(report['raised']['sessions'], 1)
    equal(report['added']['notes'], 1)
    check('Our-bottom-line' not in place.fine('round', 'export', 'A small').out)
    s1 = only(place.fine('session', 'list', '--json').json, title='First')
    equal(s1['level'], 'strategy')
    notes = place.fine('note', 'list', '--session', 'First', '--json').json
    equal(only(notes, text='Our-bottom-line')['level'], 'strategy')

    def add(content):
        content['notes'].append({'id': 'newer', 'session': 's1', 'at': '2020-02-13T19:10',
                                 'kind': 'statement', 'text': 'Said-later'})

    report = place.fine('round', 'import', small(place, 'v3.json', add), '--json').json[0]
    equal(sum(report['raised'].values()), 0)
    equal(report['added']['notes'], 1)
    notes = place.fine('note', 'list', '--session', 'First', '--json').json
    equal(only(notes, text='Said-later')['level'], 'strategy')


@test
def a_newer_file_closes_a_note(place):
    place.fill(small(place))

    def close(content):
        only(content['notes'], id='n1')['level'] = 'team'

    text = place.fine('round', 'import', small(place, 'v2.json', close)).out
    check('notes that are more closed now, as in the file: 1' in text, text)
    exported = place.fine('round', 'export', 'A small').out
    check('then' not in exported, exported)


@test
def reasons_and_remarks_have_a_level(place):
    def close(content):
        content['issues'][0]['level'] = 'strategy'
        first, second = content['sessions'][0]['changes']
        first['why'], second['level'] = 'For-all-to-see', 'team'
        content['threads'][0]['passes'][0].update(summary='Our-summary', level='team')
        content['threads'][0]['events'][0].update(note='Our-remark', level='caucus')

    place.fill(small(place, change=close))
    table = place.fine('round', 'export', 'A small')
    check('For-all-to-see' in table.out)
    for secret in ('A school event', 'Our-summary', 'Our-remark', 'Soon'):
        check(secret not in table.out, secret)
    check('Left out, too: 1 issue, 3 reasons and remarks, 0 reviews.' in table.err, table.err)
    equal(place.fine('round', 'export', 'A small', '-o', '-').out, table.out)
    place.fails(2, '--output: the name is empty', 'round', 'export', 'A small', '-o', '')
    check('2020-02-12T16:00' in table.out)
    whole = place.fine('round', 'export', 'A small', '--level', 'strategy').out
    for secret in ('A school event', 'Our-summary', 'Our-remark', 'Soon'):
        check(secret in whole, secret)
    for number, text in enumerate((table.out, whole)):
        path = place.join(f'{number}.json')
        with open(path, 'w', encoding='utf-8') as file:
            file.write(text)
        other = place.join(f'{number}', 'caucus.db')
        place.fine('round', 'import', path, store=other)
        equal(place.fine('round', 'export', 'A small', '--level', 'strategy', store=other).out,
              text)


@test
def a_reason_is_the_teams(place):
    place.fill(small(place))
    for number, (words, level) in enumerate((((), 'team'), (('--level', 'table'), 'table'),
                                            (('--level', 'strategy'), 'strategy'))):
        start = f'2036-12-0{number + 1}T16:00'
        place.fine('session', 'add', '--round', 'A small', '--title', f'Extra {number}',
                   '--start', start, '--end', '20:00')
        place.fine('session', 'move', f'Extra {number}', '--start', start.replace('16', '17'),
                   '--why', f'Move-{level}', *words)
        place.fine('session', 'cancel', f'Extra {number}', '--why', f'Cancel-{level}', *words)
    for asked in ('table', 'team', 'strategy'):
        text = place.fine('round', 'export', 'A small', '--level', asked).out
        equal(text.count('"cancelled"'), 6)
        for level in ('table', 'team', 'strategy'):
            inside = ('table', 'team', 'strategy').index(level) <= \
                ('table', 'team', 'strategy').index(asked)
            equal(f'Move-{level}' in text, inside)
            equal(f'Cancel-{level}' in text, inside)
    place.fails(2, '--level is of the reason, and --why is missing',
                'session', 'cancel', 'First', '--level', 'team')


def comes_back(place, name):
    """The round as exported at every level can be imported again, and is the same then."""
    for level in ('table', 'member', 'team', 'caucus', 'strategy'):
        file = place.join(f'{name}-{level}.json')
        place.fine('round', 'export', 'A small', '--level', level, '--output', file)
        other = place.join(f'{name}-{level}', 'caucus.db')
        place.fine('round', 'import', file, store=other)
        with open(file, encoding='utf-8') as stream:
            equal(place.fine('round', 'export', 'A small', '--level', 'strategy',
                             store=other).out, stream.read())


@test
def whatever_comes_in_comes_out_again(place):
    place.fill(small(place))
    record = ('note', 'add', '--session', 'First')
    place.fine(*record, '--at', '2020-02-13T18:00', 'Windows\r\nlines\r\n')
    place.fine(*record, '--at', '2020-02-13T18:01', 'a\x1b[31m\x7f\x85b')
    place.fine(*record, '--at', '2020-02-13T18:02', '--kind', 'caucus-start', '')
    place.fine('session', 'add', '--round', 'A small', '--title', 'Old',
               '--start', '1970-01-01T00:00Z', '--end', '1970-01-01T01:00Z')
    place.fine('session', 'cancel', 'Old', '--why', 'a\r\nb\x07c')
    notes = place.fine('note', 'list', '--session', 'First', '--json').json
    check('Windows\nlines\n' in [n['text'] for n in notes], str(notes))
    old = only(place.fine('session', 'list', '--json').json, title='Old')
    equal(old['start_utc'], '1970-01-01T00:00:00Z')
    comes_back(place, 'all')


@test
def evidence_comes_along(place):
    def amend(content):
        only(content['notes'], id='n1').update(
            typed='2020-02-13T21:30',
            revisions=[{'text': 'First wording.'},
                       {'typed': '2020-02-13T21:00', 'text': 'Second wording.'}])

    place.fill(small(place, change=amend))
    entry = only(place.fine('note', 'list', '--session', 'First', '--json').json, revision=3)
    equal(entry['typed_utc'], '2020-02-14T04:30:00Z')
    text = place.fine('note', 'list', '--session', 'First').out
    check('[amended Thu 2020-02-13 21:30 MST, wording 3]' in text, text)
    exported = place.fine('round', 'export', 'A small').json
    entry = only(exported['notes'], typed='2020-02-13T21:30')
    equal(entry['revisions'], [{'text': 'First wording.'},
                               {'typed': '2020-02-13T21:00', 'text': 'Second wording.'}])
    place.fine('note', 'add', '--session', 'First', '--at', '2020-02-13T18:35', 'Forgotten')
    check('Forgotten [added ' in place.fine('note', 'list', '--session', 'First').out)
    comes_back(place, 'evidence')


@test
def an_altered_text_is_found(place):
    place.fill(small(place))
    with sqlite3.connect(place.store) as database:
        for trigger in ('paragraph_fact', 'block_fact'):
            database.execute(f'DROP TRIGGER {trigger}')
        database.execute("UPDATE paragraph SET text = 'Forged.' WHERE text LIKE '%twice%'")
    database.close()
    answer = place.run('store', 'check')
    equal(answer.status, 1)
    check('is NOT the text that was passed' in answer.err, answer.err)
    check('Union Proposal 1' in answer.err, answer.err)
    path = place.join('forged.json')
    place.fine('round', 'export', 'A small', '--output', path)
    place.fails(1, 'forged.json: threads[0].passes[0].hash: the text is not the one that was passed',
                'round', 'import', path, store=place.join('other.db'))


@test
def two_files_of_one_round_go_together_or_not(place):
    place.fill(small(place))

    def rename(content):
        content['threads'][0]['passes'] = [dict(content['threads'][0]['passes'][0], id='other')]
        content['threads'][0]['events'] = []

    answer = place.run('round', 'import', small(place, 'v2.json', rename))
    equal(answer.status, 1)
    check('the file does not go together with the store: threads[' in answer.err, answer.err)
    check('"id": "other"' not in place.fine('round', 'export', 'A small').out)
    equal(len(place.fine('round', 'export', 'A small').json['threads'][0]['passes']), 2)
    comes_back(place, 'together')


@test
def only_files_are_read(place):
    pipe = place.join('pipe')
    os.mkfifo(pipe)
    place.fails(1, 'zero is not a file', 'round', 'import', '/dev/zero')
    place.fails(1, 'pipe is not a file', 'round', 'import', pipe)


@test
def a_record_stays_with_its_session(place):
    place.fill(small(place))
    place.fails(1, 'the session has a record, and the new time is more than a day away from it',
                'session', 'move', 'First', '--start', '2020-02-20T16:00')


@test
def what_differs_is_said(place):
    place.fill(small(place))
    again = place.fine('round', 'import', small(place), '--json').json[0]
    equal(sum(again['differing'].values()), 0)

    def change(content):
        content['round']['title'] = 'Another name'
        only(content['notes'], id='n1')['text'] = 'Something else.'
        content['threads'][0]['passes'][0]['text'] = ['Forged.']
        content['articles'][0]['text'][1] = 'Wages are not paid.'

    path = small(place, 'v2.json', change)
    report = place.fine('round', 'import', path, '--json').json[0]
    equal({name: count for name, count in report['differing'].items() if count > 0},
          {'rounds': 1, 'notes': 1, 'passes': 1, 'articles': 1})
    text = place.fine('round', 'import', path).out
    check('passes that differ from the file and were kept as stored: 1' in text, text)


main()
