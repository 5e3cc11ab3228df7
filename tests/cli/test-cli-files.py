# SPDX-License-Identifier: GPL-3.0-or-later
"""Round files in and out: what a newer version of one may change, and what an export holds."""

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
