# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures that change exactly as the numbers of articles and sections do, and references that do
not: a comparison that hides renumbering must still show each of them."""
from corpus_document import HEADINGS, Reference
from corpus_pieces import Piece, keep

NAMES = {1: 'one', 2: 'two', 3: 'three', 4: 'four', 5: 'five', 6: 'six', 7: 'seven', 8: 'eight',
         9: 'nine', 10: 'ten', 11: 'eleven', 12: 'twelve', 13: 'thirteen', 14: 'fourteen'}

# A pair is a figure before and after; None is a reference that follows the new numbers, at the end
# of a sentence, and ... is one elsewhere.
ARTICLE_DECOYS = [
    lambda a, b: ['This', 'lasts', (f'{a}', f'{b}'), 'working', 'days.'],
    lambda a, b: ['Pay', 'begins', 'at', 'Step', (f'{a}', f'{b}'), 'of', 'the', 'schedule.'],
    lambda a, b: ['The', 'rate', 'is', (f'${a}.50', f'${b}.50'), 'an', 'hour.'],
    lambda a, b: ['The', 'share', 'is', (f'{a}', f'{b}'), 'percent', 'under', 'Article', None],
    lambda a, b: ['It', 'ends', 'on', (f'{a % 12 + 1}/15/2026', f'{b % 12 + 1}/15/2026.')],
    lambda a, b: ['Up', 'to', (NAMES.get(a, 'some'), NAMES.get(b, 'more')),
                  (f'({a})', f'({b})'), 'hours', 'count.'],
    lambda a, b: ['Section', 'pay', 'of', (f'{a}', f'{b}'), 'hours', 'is', 'due', 'under',
                  'Article', None],
    lambda a, b: ['Article', ..., 'or', (f'{a}', f'{b}'), 'percent', 'applies.'],
    lambda a, b: ['Articles', ..., 'and', (f'{a}', f'{b}'), 'days', 'of', 'pay', 'apply.'],
    lambda a, b: ['In', 'each', 'article', (f'{a}', f'{b}'), 'percent', 'is', 'kept.'],
]
SECTION_DECOYS = [
    lambda a, b: ['The', (a, b), 'work', 'pattern', 'is', 'kept.'],
    lambda a, b: ['It', 'ends', 'on', (f'{a}-2026', f'{b}-2026.')],
    lambda a, b: ['Ratios', 'stay', 'at', (a, b), 'under', 'Section', None],
]


class Decoys:
    """Adds sentences to paragraphs of the old text that changed in the new one."""

    def __init__(self, negotiation):
        self.negotiation = negotiation
        self.rng = negotiation.rng
        self.old_numbers = old_numbers = negotiation.old_numbers()
        self.new_numbers = new_numbers = negotiation.new_numbers()
        both = [p for p in negotiation.old if p.kind in HEADINGS and p in new_numbers.names]
        self.follow = [p for p in both if old_numbers.names[p] != new_numbers.names[p]]
        self.stay = [p for p in both if old_numbers.names[p] == new_numbers.names[p]]

    def sentence(self):
        """Words, pairs and references of one decoy, or None where no number changes."""
        if not self.follow or self.rng.random() < .2:
            return self.wrong_reference()
        target = self.rng.choice(self.follow)
        names = self.old_numbers.names[target], self.new_numbers.names[target]
        if target.kind == 'article':
            words = self.rng.choice(ARTICLE_DECOYS)(int(names[0]), int(names[1]))
        else:
            words = self.rng.choice(SECTION_DECOYS)(*names)
        references = {None: Reference(target, '.'), ...: Reference(target)}
        return [references.get(word, word) for word in words]

    def wrong_reference(self):
        """A reference that went to another section, not to where its own went."""
        candidates = [p for p in self.follow + self.stay if p.kind == 'section']
        if len(candidates) < 2:
            return None
        before, after = self.rng.sample(candidates, 2)
        names = self.old_numbers.names[before], self.new_numbers.names[after]
        if names[0] == names[1] or names[1] == self.new_numbers.names[before]:
            return None
        return ['This', 'is', 'subject', 'to', 'Section', names, 'throughout.']

    def add_to(self, edited):
        words = self.sentence()
        if words is None:
            return
        source = edited.paragraph
        pieces = [keep(source, source.tokens)]
        for word in words:
            if isinstance(word, tuple) and word[0] != word[1]:
                pieces.append(Piece(source, [word[0]], [word[1]]))
            else:
                pieces.append(keep(source, [word[0] if isinstance(word, tuple) else word]))
        edited.pieces = pieces
        source.tokens = [token for piece in pieces for token in piece.old]

    def add(self):
        rates = self.negotiation.rates
        for place in self.negotiation.choose(
                self.negotiation.count(rates.decoys),
                lambda e: e.untouched() and not e.moved and e.kind in ('plain', 'clause')
                and len(e.paragraph.tokens) > 12):
            self.add_to(self.negotiation.new[place])
