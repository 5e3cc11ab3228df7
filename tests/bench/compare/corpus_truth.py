# SPDX-License-Identifier: GPL-3.0-or-later
"""What truly changed between the two texts of a corpus, word by word.

A word is a run of letters and digits with the signs that may stand inside one; words are counted
within their paragraph, the label's apart. truth.json:

  old, new    for each side a list of paragraphs [words of the label, words of the text, changed,
              renumbered]; the last two are flat lists of first word, count, first word, count..
              "renumbered" are words of references that only follow the new numbers
  pairs       which paragraphs belong together: {"old": [..], "new": [..], "moved": true or false,
              "form": same, split or joined}; a paragraph in no pair was added or removed
"""
import re

from corpus_document import Reference, print_text

WORD = re.compile(r"[^\W_]+(?:[-.,:/'’‐‑–][^\W_]+)*")


def count_words(text):
    return len(WORD.findall(text))


def ranges(flags):
    """Flat list of first and count of the runs that are set."""
    found = []
    for place, flag in enumerate(flags):
        if flag:
            if found and sum(found[-2:]) == place:
                found[-1] += 1
            else:
                found += [place, 1]
    return found


class Side:
    """One text: its paragraphs in order, under its own numbers."""

    def __init__(self, paragraphs, token_lists, numbers):
        self.paragraphs = paragraphs
        self.token_lists = token_lists
        self.numbers = numbers
        self.place = {paragraph: place for place, paragraph in enumerate(paragraphs)}
        self.changed = {paragraph: [] for paragraph in paragraphs}
        self.renumbered = {paragraph: [] for paragraph in paragraphs}

    def add(self, paragraph, token, changed, renumbered):
        count = count_words(self.numbers.token(token))
        self.changed[paragraph] += [changed] * count
        self.renumbered[paragraph] += [renumbered] * count

    def flag(self, paragraph, changed):
        self.changed[paragraph] += changed
        self.renumbered[paragraph] += [False] * len(changed)

    def print(self, wrap=None):
        return print_text([(self.numbers.labels[p], p.separator,
                            [self.numbers.token(token) for token in tokens])
                           for p, tokens in zip(self.paragraphs, self.token_lists)], wrap)

    def truth(self):
        return [[count_words(self.numbers.labels[p]), len(self.changed[p]),
                 ranges(self.changed[p]), ranges(self.renumbered[p])] for p in self.paragraphs]


def take_kept(old, new, piece, paragraph):
    for token in piece.old:
        follows = isinstance(token, Reference) \
            and old.numbers.token(token) != new.numbers.token(token)
        old.add(piece.source, token, False, follows)
        new.add(paragraph, token, False, follows)


def differing(words, others):
    """Which words are not the same in the same place of the other token."""
    return [others[place:place + 1] != [word] for place, word in enumerate(words)]


def take_exchanged(old, new, piece, paragraph):
    """Figures are exchanged one for one and may share a part, 1-3(b) and 1-3; words share none."""
    before = [WORD.findall(old.numbers.token(token)) for token in piece.old]
    after = [WORD.findall(new.numbers.token(token)) for token in piece.new]
    if len(before) != len(after):
        before, after = before + [[]] * len(after), [[]] * len(before) + after
    for words, others in zip(before, after):
        if piece.source is not None:
            old.flag(piece.source, differing(words, others))
        new.flag(paragraph, differing(others, words))


def take_pieces(old, new, edited):
    for piece in edited.pieces:
        if piece.kept:
            take_kept(old, new, piece, edited.paragraph)
        else:
            take_exchanged(old, new, piece, edited.paragraph)


def take_pair(pairs, old, edited, place):
    sources = list(dict.fromkeys(piece.source for piece in edited.pieces
                                 if piece.source is not None))
    if not sources:
        return
    if edited.form == 'split' and pairs and pairs[-1]['old'] == [old.place[sources[0]]]:
        pairs[-1]['new'].append(place)
        return
    pairs.append({'old': [old.place[source] for source in sources], 'new': [place],
                  'moved': edited.moved, 'form': edited.form})


def find_truth(negotiation):
    """Both sides and the truth as it is written."""
    old = Side(negotiation.old, [paragraph.tokens for paragraph in negotiation.old],
               negotiation.old_numbers())
    new = Side([edited.paragraph for edited in negotiation.new],
               [edited.tokens() for edited in negotiation.new],
               negotiation.new_numbers())
    pairs = []
    for place, edited in enumerate(negotiation.new):
        take_pieces(old, new, edited)
        take_pair(pairs, old, edited, place)
    kept = {number for pair in pairs for number in pair['old']}
    for number, paragraph in enumerate(negotiation.old):
        if number not in kept:
            for token in paragraph.tokens:
                old.add(paragraph, token, True, False)
    return old, new, {'old': old.truth(), 'new': new.truth(), 'pairs': pairs}
