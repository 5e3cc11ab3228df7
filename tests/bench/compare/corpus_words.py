# SPDX-License-Identifier: GPL-3.0-or-later
"""Edits of words inside paragraphs."""
import re

from corpus_document import HEADINGS, ROW, TABLE_CORNER, Reference
from corpus_pieces import Piece, bare, keep
from corpus_prose import REPEATED_PHRASE

FIGURE = re.compile(r'\d')
BETWEEN_EDITS = 3


class WordEdits:
    """What a negotiation does inside paragraphs; self.new is a list of Edited."""

    def new_figure(self, token):
        """Another figure of the same kind: 90 to 180, $15.50 to $16.25, 2024 to 2025."""
        found = re.search(r'\d[\d,]*(\.\d+)?', token)
        number = float(found[0].replace(',', ''))
        if 1900 < number < 2100:
            changed = str(int(number) + self.rng.randrange(1, 4))
        elif '.' in found[0]:
            changed = f'{number * self.rng.choice((1.02, 1.035, 1.06, .9)) + .01:.2f}'
        else:
            changed = str(int(number) * 2 if self.rng.random() < .5 else int(number) + 1)
        return token[:found.start()] + changed + token[found.end():]

    def replacement(self, piece, start, end, count):
        """@count words that share none with what they replace or stand beside, or None."""
        taken = {bare(token) for token in piece.old[max(0, start - 1):end + 1]}
        for _ in range(8):
            words = self.writer.prose.few_words(count)
            if not taken & set(words):
                return words
        return None

    @staticmethod
    def is_fixed(tokens, start, end):
        """Ends of sentences stay, and references with the word before them."""
        if end > start and end == len(tokens):
            return True
        if any(isinstance(token, Reference) for token in tokens[start:end + 1]):
            return True
        return any(token[-1] in '.,;:)' for token in tokens[start:end])

    def edit_piece(self, edited, place, first):
        """One edit inside a kept piece, at least a few words from its ends."""
        piece = edited.pieces[place]
        tokens = piece.old
        margin = 0 if first else BETWEEN_EDITS
        places = range(margin, len(tokens) - margin)
        figures = [i for i in places if isinstance(tokens[i], str) and FIGURE.search(tokens[i])]
        if figures and self.rng.random() < .5:
            start = self.rng.choice(figures)
            return self.exchange(edited, place, start, start + 1, [self.new_figure(tokens[start])])
        if not places:
            return False
        start = self.rng.choice(places)
        count = min(self.rng.choice((1, 1, 1, 2, 2, 3, 4, 6, 8)), edited.words_to_spare())
        if count < 1:
            return False
        shape = self.rng.random()
        end = start if shape < .3 else min(start + count, len(tokens) - margin)
        if self.is_fixed(tokens, start, end):
            return False
        if shape > .7:
            return self.cut_out(edited, place, start, end)
        words = self.replacement(piece, start, end, count)
        if words is None or (start == 0 and first):
            return False
        return self.exchange(edited, place, start, end, words)

    def cut_out(self, edited, place, start, end):
        """Deletes words, where no other words could be meant."""
        tokens = edited.pieces[place].old
        if end - start >= len(tokens) / 2 or start == 0:
            return False
        if bare(tokens[start]) == bare(tokens[end]) \
                or bare(tokens[end - 1]) == bare(tokens[start - 1]):
            return False
        return self.exchange(edited, place, start, end, [])

    @staticmethod
    def exchange(edited, place, start, end, words):
        piece = edited.pieces[place]
        parts = [keep(piece.source, piece.old[:start]),
                 Piece(piece.source, piece.old[start:end], words),
                 keep(piece.source, piece.old[end:])]
        edited.pieces[place:place + 1] = [part for part in parts if part.old or part.new]
        return True

    def edit_words(self, edited):
        """A few edits in one paragraph, or many."""
        if edited.kind == ROW:
            cell = self.rng.randrange(1, len(edited.paragraph.tokens))
            if edited.paragraph.tokens[0] == TABLE_CORNER:
                return
            self.exchange(edited, 0, cell, cell + 1,
                          [self.new_figure(edited.paragraph.tokens[cell])])
            return
        wanted = self.rng.choice((1, 1, 1, 1, 2, 2, 3, 5))
        wanted = min(wanted, max(1, len(edited.paragraph.tokens) // 10))
        for _ in range(wanted * 6):
            kept = [i for i, piece in enumerate(edited.pieces) if piece.kept]
            if wanted == 0 or not kept:
                break
            place = max(kept, key=lambda i: len(edited.pieces[i].old) * self.rng.random())
            if self.edit_piece(edited, place, len(edited.pieces) == 1):
                wanted -= 1

    def edit(self):
        moved = [e for e in self.new if e.moved and e.kind not in HEADINGS and e.kind != ROW]
        for edited in self.rng.sample(moved, round(self.rates.moved_edited * len(moved))):
            self.edit_words(edited)
        for place in self.choose(self.count(self.rates.edited),
                                 lambda e: e.untouched() and not e.moved
                                 and e.kind not in HEADINGS and len(e.paragraph.tokens) > 4):
            self.edit_words(self.new[place])

    def raise_tables(self):
        """All wages of some tables go up."""
        place = 0
        while place < len(self.new):
            end = place
            while end < len(self.new) and self.new[end].kind == ROW:
                end += 1
            if end > place and self.rng.random() < self.rates.tables:
                factor = self.rng.choice((1.02, 1.03, 1.06))
                for edited in self.new[place + 1:end]:
                    if edited.untouched() and not edited.moved:
                        cells = edited.paragraph.tokens
                        raised = [f'{float(cell) * factor:.2f}' for cell in cells[1:]]
                        self.exchange(edited, 0, 1, len(cells), raised)
            place = max(end, place + 1)

    def strike_phrase(self):
        """Takes one phrase out everywhere."""
        length = len(REPEATED_PHRASE)
        for edited in self.new:
            for place, piece in enumerate(edited.pieces):
                if not piece.kept or edited.form != 'same':
                    continue
                found = [i for i in range(1, len(piece.old) - length)
                         if piece.old[i:i + length] == REPEATED_PHRASE]
                if found:
                    self.exchange(edited, place, found[0], found[0] + length, [])
                    break
