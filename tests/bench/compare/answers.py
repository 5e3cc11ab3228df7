# SPDX-License-Identifier: GPL-3.0-or-later
"""Answers to a corpus that need no comparison: the perfect one, made from the truth, and the
poorest one, which removes all and adds all. The score has to know them apart."""
from corpus_truth import WORD


class Text:
    """One side cut at its words: a word goes with the signs after it."""

    def __init__(self, text, truth):
        starts = [found.start() for found in WORD.finditer(text)]
        # Signs before a word, as in "(a)" and "$15", go with it.
        for place, start in enumerate(starts):
            while start > 0 and not text[start - 1].isspace() \
                    and (place == 0 or start > starts[place - 1]) and not text[start - 1].isalnum():
                start -= 1
            starts[place] = start
        self.words = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)])]
        self.paragraphs = []
        place = 0
        for label, count, changed, renumbered in truth:
            flags = ['keep'] * count
            for name, ranges in (('change', changed), ('follow', renumbered)):
                for first, length in zip(ranges[::2], ranges[1::2]):
                    flags[first:first + length] = [name] * length
            self.paragraphs.append((''.join(self.words[place:place + label]),
                                    list(zip(self.words[place + label:place + label + count],
                                             flags))))
            place += label + count

    def label(self, number):
        return self.paragraphs[number][0].strip() or None

    def body(self, number):
        return self.paragraphs[number][1]

    def all(self, number, op):
        return [{'op': op, 'text': ''.join(word for word, _ in self.body(number))}]


def pair_spans(old, new):
    """Both lists of (word, flag) as spans; kept and following words are in both, in order."""
    spans = []
    old, new = list(old), list(new)
    while old or new:
        if old and old[0][1] == 'change':
            spans.append({'op': 'remove', 'text': old.pop(0)[0]})
        elif new and new[0][1] == 'change':
            spans.append({'op': 'add', 'text': new.pop(0)[0]})
        elif old[0][0].split() == new[0][0].split():
            spans.append({'op': 'equal', 'text': old.pop(0)[0]})
            new.pop(0)
        else:
            mark = 'renumbered' if old[0][1] == 'follow' else 'typographic'
            spans.append({'op': 'remove', 'text': old.pop(0)[0], mark: True})
            spans.append({'op': 'add', 'text': new.pop(0)[0], mark: True})
    return spans


def row(kind, numbers, labels, spans, move=None):
    return {'kind': kind, 'old': numbers[0], 'new': numbers[1], 'old_label': labels[0],
            'new_label': labels[1], 'move': move, 'spans': spans}


def same_rows(old, new, pair, move):
    numbers = pair['old'][0], pair['new'][0]
    labels = old.label(numbers[0]), new.label(numbers[1])
    spans = pair_spans(old.body(numbers[0]), new.body(numbers[1]))
    if pair['moved']:
        yield row('moved-from', (numbers[0], None), (labels[0], None),
                  old.all(numbers[0], 'remove'), move)
        yield row('moved-to', numbers, labels, spans, move)
        return
    shown = any(span['op'] != 'equal' and len(span) == 2 for span in spans)
    yield row('changed' if shown else 'equal', numbers, labels, spans)


def split_rows(old, new, pair):
    rest = old.body(pair['old'][0])
    for place, number in enumerate(pair['new']):
        body = new.body(number)
        part, rest = rest[:len(body)], rest[len(body):]
        yield row('split', (pair['old'][0], number),
                  (None if place else old.label(pair['old'][0]), new.label(number)),
                  pair_spans(part, body))


def joined_rows(old, new, pair):
    rest = new.body(pair['new'][0])
    for place, number in enumerate(pair['old']):
        body = old.body(number)
        part, rest = rest[:len(body)], rest[len(body):]
        yield row('joined', (number, pair['new'][0]),
                  (old.label(number), None if place else new.label(pair['new'][0])),
                  pair_spans(body, part))


def answer(old, new, rows):
    return {'old': {'paragraphs': len(old.paragraphs)}, 'new': {'paragraphs': len(new.paragraphs)},
            'rows': rows, 'self_check': True}


def perfect(old_text, new_text, truth):
    old, new = Text(old_text, truth['old']), Text(new_text, truth['new'])
    rows = []
    for move, pair in enumerate(truth['pairs'], 1):
        if pair['form'] == 'same':
            rows += same_rows(old, new, pair, move)
        else:
            rows += (split_rows if pair['form'] == 'split' else joined_rows)(old, new, pair)
    seen = {side: {number for pair in truth['pairs'] for number in pair[side]}
            for side in ('old', 'new')}
    rows += [row('removed', (number, None), (old.label(number), None), old.all(number, 'remove'))
             for number in range(len(old.paragraphs)) if number not in seen['old']]
    rows += [row('added', (None, number), (None, new.label(number)), new.all(number, 'add'))
             for number in range(len(new.paragraphs)) if number not in seen['new']]
    return answer(old, new, rows)


def poorest(old_text, new_text, truth):
    old, new = Text(old_text, truth['old']), Text(new_text, truth['new'])
    rows = [row('removed', (number, None), (old.label(number), None), old.all(number, 'remove'))
            for number in range(len(old.paragraphs))]
    rows += [row('added', (None, number), (None, new.label(number)), new.all(number, 'add'))
             for number in range(len(new.paragraphs))]
    return answer(old, new, rows)
