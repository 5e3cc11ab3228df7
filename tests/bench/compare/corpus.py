# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a pair of texts and the truth of what changed between them, always the same from a seed."""
import dataclasses
import json
import os
import random

from corpus_decoys import Decoys
from corpus_document import Reference, Writer
from corpus_edits import Negotiation
from corpus_pieces import Piece, Rates, keep
from corpus_truth import find_truth

ATTEMPTS = 12
WEAK_MOVES_MAX = .05


@dataclasses.dataclass
class Layout:
    """How the files are written: the columns they are wrapped at, None for whole paragraphs."""
    wrap_old: int = None
    wrap_new: int = None
    typography: bool = False     # the new text has curly quotes and dashes


class Settler:
    """Gives references to what is gone another target, which is a change of the text."""

    def __init__(self, negotiation):
        self.rng = negotiation.rng
        self.old_names = negotiation.old_numbers().names
        self.new_names = negotiation.new_numbers().names
        self.targets = [e.paragraph for e in negotiation.new if e.kind == 'section']

    def is_lost(self, token):
        return isinstance(token, Reference) and self.new_names.get(token.target) is None

    def elsewhere(self, token):
        """Another section than the one that the lost target was in."""
        if not self.is_lost(token):
            return token
        section = self.old_names.get(token.target, '').split('(')[0]
        targets = [target for target in self.rng.choices(self.targets, k=20)
                   if self.old_names.get(target) != section]
        return Reference(targets[0], token.after) if targets else 'this' + token.after

    def settle(self, piece):
        if not any(map(self.is_lost, piece.new)):
            return [piece]
        if not piece.kept:
            return [Piece(piece.source, piece.old, list(map(self.elsewhere, piece.new)))]
        pieces = []
        for token in piece.old:
            if self.is_lost(token):
                pieces.append(Piece(piece.source, [token], [self.elsewhere(token)]))
            elif pieces and pieces[-1].kept:
                pieces[-1] = keep(piece.source, [*pieces[-1].old, token])
            else:
                pieces.append(keep(piece.source, [token]))
        return pieces


def settle_references(negotiation):
    settler = Settler(negotiation)
    for edited in negotiation.new:
        edited.pieces = [settled for piece in edited.pieces for settled in settler.settle(piece)]


def curl(text):
    """As a word processor writes it: the words stay what they are."""
    return text.replace(' "', ' \u201c').replace('"', '\u201d').replace("'", '\u2019') \
               .replace('-', '\u2011')


@dataclasses.dataclass
class Corpus:
    old_text: str
    new_text: str
    truth: dict

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        for name, text in (('OLD.txt', self.old_text), ('NEW.txt', self.new_text)):
            with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='\n') as file:
                file.write(text)
        if self.truth is not None:
            with open(os.path.join(folder, 'truth.json'), 'w', encoding='utf-8') as file:
                json.dump(self.truth, file, separators=(',', ':'))


def negotiate(negotiation, layout, facts):
    """Edits the paragraphs and prints both texts."""
    negotiation.run()
    if negotiation.may_add:
        Decoys(negotiation).add()
    settle_references(negotiation)
    old, new, truth = find_truth(negotiation)
    new_text = new.print(layout.wrap_new)
    if layout.typography:
        new_text = curl(new_text)
    return Corpus(old.print(layout.wrap_old), new_text, {**facts, **truth})


def make(seed, words, rates=None, layout=None):
    """A contract of about @words words and what a negotiation made of it."""
    for attempt in range(ATTEMPTS):
        writer = Writer(seed, words)
        negotiation = Negotiation(writer.contract(words), writer,
                                  random.Random(f'edits {seed} {attempt}'), rates or Rates())
        made = negotiate(negotiation, layout or Layout(), {'seed': seed, 'size': words})
        if negotiation.weak_moves() < WEAK_MOVES_MAX:
            break
    return made
