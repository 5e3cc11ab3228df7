# SPDX-License-Identifier: GPL-3.0-or-later
"""What the JSON of `caucus-cli compare --json` promises, whatever the texts: both come out of the
rows again, each paragraph is named, and each move has two ends."""
import collections
import re

SIGNS = re.compile(r'[\W_]+')
WHITE = re.compile(r'\s+')
KINDS = {'equal', 'changed', 'added', 'removed', 'moved-from', 'moved-to', 'split', 'joined'}
OTHER_OP = {'old': 'add', 'new': 'remove'}
# The row of a moved paragraph that its text stands in, and the one that its marks stand in.
TEXT_ELSEWHERE = {'old': 'moved-to', 'new': 'moved-from'}
MARKS_ELSEWHERE = {'old': 'moved-from', 'new': 'moved-from'}


def letters(text):
    return SIGNS.sub('', text)


def spans_of(row, side):
    """Label and spans of a row that are in this side's text."""
    label = row[f'{side}_label']
    if label:
        yield {'op': 'label', 'text': label}
    for span in row['spans']:
        if span['op'] != OTHER_OP[side]:
            yield span


def rows_of(rows, side, elsewhere):
    """Rows that a side's text is made of, in its order, with their places."""
    named = [(row[side], place) for place, row in enumerate(rows)
             if row[side] is not None and row['kind'] != elsewhere[side]]
    return [(place, rows[place]) for _, place in sorted(named)]


def rebuild(rows, side):
    """A side's text as the contract says that it comes out of the rows."""
    return ' '.join(span['text'] for _, row in rows_of(rows, side, TEXT_ELSEWHERE)
                    for span in spans_of(row, side))


def check_text(rows, side, text):
    """What is wrong with the text that a side's rows make; signs and letters apart."""
    made = rebuild(rows, side)
    if WHITE.sub('', made) == WHITE.sub('', text):
        return []
    made, wanted = letters(made), letters(text)
    if made == wanted:
        return [f'the {side} text comes out with other signs']
    place = next((i for i, (a, b) in enumerate(zip(made, wanted)) if a != b),
                 min(len(made), len(wanted)))
    return [f'the {side} text does not come out: "{made[place - 20:place + 20]}" instead of '
            f'"{wanted[place - 20:place + 20]}"']


def check_moves(rows):
    """Both ends of each move, and the same old words in them."""
    ends = collections.defaultdict(dict)
    for row in rows:
        if row['kind'].startswith('moved'):
            ends[row['move']].setdefault(row['kind'], []).append(row)
    for move, by_kind in ends.items():
        if move is None or {kind: len(found) for kind, found in by_kind.items()} \
                != {'moved-from': 1, 'moved-to': 1}:
            yield f'move {move} has not one row at each end'
            continue
        start, end = by_kind['moved-from'][0], by_kind['moved-to'][0]
        if start['old'] != end['old'] or start['new'] is not None or end['new'] is None:
            yield f'the ends of move {move} name other paragraphs'
        if any(span['op'] != 'remove' for span in start['spans']):
            yield f'move {move} starts with more than removed text'
        texts = [letters(''.join(span['text'] for span in row['spans'] if span['op'] != 'add'))
                 for row in (start, end)]
        if texts[0] != texts[1]:
            yield f'the ends of move {move} have other old texts'


def is_shown(span):
    return span['op'] in ('add', 'remove') and not span.get('renumbered') \
        and not span.get('typographic')


def check_row(row):
    named = row['old'] is not None, row['new'] is not None
    wanted = {'added': (False, True), 'removed': (True, False),
              'moved-from': (True, False)}.get(row['kind'], (True, True))
    if row['kind'] not in KINDS:
        yield f'a row is of kind {row["kind"]}'
    elif named != wanted:
        yield f'a row of kind {row["kind"]} names paragraphs {row["old"]} and {row["new"]}'
    if row['kind'] == 'equal' and any(map(is_shown, row['spans'])):
        yield f'the equal row of {row["old"]} and {row["new"]} has marks'
    if row['kind'] == 'changed' and not any(map(is_shown, row['spans'])):
        yield f'the changed row of {row["old"]} and {row["new"]} has no marks'


def check_contract(answer, old_text, new_text):
    """A list of sentences, empty where all is well."""
    rows = answer['rows']
    problems = [problem for row in rows for problem in check_row(row)]
    problems += check_moves(rows)
    problems += check_text(rows, 'old', old_text) + check_text(rows, 'new', new_text)
    for side in ('old', 'new'):
        numbers = sorted({row[side] for row in rows if row[side] is not None})
        if numbers != list(range(answer[side]['paragraphs'])):
            problems.append(f'the rows do not name each {side} paragraph')
    if answer.get('self_check') is not True:
        problems.append('the self check is not true')
    return problems
