# SPDX-License-Identifier: GPL-3.0-or-later
"""Pairs of texts that tempt a comparison to take very long; nobody knows their true changes."""
import random

from corpus import Corpus

FEW = 'the of and shall employer union days notice'.split()
BOILERPLATE = ('Nothing in this Section shall be construed to limit the rights of the parties '
               'under this Agreement.')


def words_of(rng, choice, count):
    return [rng.choice(choice) for _ in range(count)]


def some_changed(rng, items, share, make):
    """The items with some taken out, some put in and some exchanged."""
    for item in items:
        roll = rng.random()
        if roll < share:
            continue
        if roll < 2 * share:
            yield make()
        yield make() if roll > 1 - share else item


def identical_lines(rng, words):
    line = 'The parties shall meet on the first day of each month.'
    count = words // len(line.split())
    return '\n\n'.join([line] * count), '\n\n'.join([line] * (count * 9 // 10))


def one_word(rng, words):
    """As many paragraphs as words, all of one word."""
    return 'notice\n\n' * words, 'notice\n\n' * (words - words // 7)


def few_words(rng, words):
    def line():
        return ' '.join(words_of(rng, FEW, 12))

    old = [line() for _ in range(words // 12)]
    return '\n\n'.join(old), '\n\n'.join(some_changed(rng, old, .1, line))


def huge_line(rng, words):
    """One paragraph with a change in each tenth word, its words often repeated."""
    old = words_of(rng, [f'word{number}' for number in range(400)] + FEW * 40, words)
    new = some_changed(rng, old, .03, lambda: rng.choice(FEW))
    return ' '.join(old), ' '.join(new)


def unlike_lines(rng, words):
    """One paragraph a side with nothing in common but its commonest words."""
    old = words_of(rng, FEW + [f'old{number}' for number in range(30)], words)
    new = words_of(rng, FEW + [f'new{number}' for number in range(30)], words)
    return ' '.join(old), ' '.join(new)


def boilerplate(rng, words):
    """The same paragraph over and over, with a figure that differs, in another order."""
    count = words // (len(BOILERPLATE.split()) + 4)
    old = [f'{BOILERPLATE} It lasts {rng.randrange(count)} days.' for _ in range(count)]
    new = list(some_changed(rng, old, .1, lambda: BOILERPLATE))
    for _ in range(count // 20):
        new.insert(rng.randrange(len(new)), new.pop(rng.randrange(len(new))))
    return '\n\n'.join(old), '\n\n'.join(new)


def reversed_order(rng, words):
    """Unlike paragraphs in the opposite order: all but one have moved."""
    vocabulary = [f'word{number}' for number in range(5000)]
    old = [' '.join(words_of(rng, vocabulary, 15)) for _ in range(words // 15)]
    return '\n\n'.join(old), '\n\n'.join(reversed(old))


def table_rows(rng, words):
    """A table of many rows with the same key and few figures."""
    def row():
        return '\t'.join(['Range', *words_of(rng, ['10.00', '12.50', '15.00'], 5)])

    old = [row() for _ in range(words // 6)]
    return '\n'.join(old), '\n'.join(some_changed(rng, old, .1, row))


SHAPES = {function.__name__.replace('_', '-'): function
          for function in (identical_lines, one_word, few_words, huge_line, unlike_lines,
                           boilerplate, reversed_order, table_rows)}


def make(shape, seed, words):
    old, new = SHAPES[shape](random.Random(f'{shape} {seed}'), words)
    return Corpus(old + '\n', new + '\n', None)
