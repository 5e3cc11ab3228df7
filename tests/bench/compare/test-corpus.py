#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The corpora: always the same, and as their truth says."""
import os
import tempfile
import unittest

import answers
import corpus
import corpus_adversarial
import corpus_real
from corpus_truth import WORD

GIVEN = '\n\n'.join(
    ['ARTICLE 1 - RECOGNITION', 'The employer recognises the union as it did before this year.',
     'ARTICLE 2 - HOURS', *(f'({letter}) A day of kind {letter} has eight hours under Article 3 '
                            f'and ends when the shift that began at {hour} is relieved.'
                            for hour, letter in enumerate('abcdefghijklmnop', 5)),
     'ARTICLE 3 - PAY', *(f'Wages of group {group} are raised each July by {group}.5 percent, and '
                          f'Article 2 says for which hours they are owed.' for group in range(20)),
     'ARTICLE 4 - END', 'This Agreement ends in June.']) + '\n'


def changed_count(truth, side):
    return sum(sum(paragraph[2][1::2]) for paragraph in truth[side])


class Made(unittest.TestCase):
    def test_same_seed_same_corpus(self):
        first, again, other = (corpus.make(seed, 3000) for seed in (5, 5, 6))
        self.assertEqual((first.old_text, first.new_text, first.truth),
                         (again.old_text, again.new_text, again.truth))
        self.assertNotEqual(first.old_text, other.old_text)

    def test_about_as_long_as_asked_for(self):
        for words in (600, 6000, 60000):
            count = len(corpus.make(1, words).old_text.split())
            self.assertGreater(count, .8 * words)
            self.assertLess(count, 1.4 * words)

    def test_truth_counts_the_words_of_both_texts(self):
        for seed in range(6):
            made = corpus.make(seed, 6000)
            for side, text in (('old', made.old_text), ('new', made.new_text)):
                counted = sum(paragraph[0] + paragraph[1] for paragraph in made.truth[side])
                self.assertEqual(counted, len(WORD.findall(text)))

    def test_what_is_not_changed_is_the_same(self):
        """Kept words are equal on both sides, whatever else happened."""
        for seed in range(6):
            made = corpus.make(seed, 6000)
            rows = answers.perfect(made.old_text, made.new_text, made.truth)['rows']
            wrong = [span for row in rows for span in row['spans'] if span.get('typographic')]
            self.assertEqual(wrong, [])

    def test_every_kind_of_edit_is_there(self):
        truth = corpus.make(1, 60000).truth
        forms = [pair['form'] for pair in truth['pairs']]
        self.assertGreater(forms.count('split'), 5)
        self.assertGreater(forms.count('joined'), 5)
        self.assertGreater(sum(pair['moved'] for pair in truth['pairs']), 15)
        self.assertGreater(sum(bool(paragraph[3]) for paragraph in truth['new']), 100)
        self.assertGreater(changed_count(truth, 'old'), 800)
        paired = {number for pair in truth['pairs'] for number in pair['old']}
        self.assertLess(len(paired), len(truth['old']))

    def test_no_rates_no_changes(self):
        rates = corpus.Rates(0, 0, 0, 0, 0, 0, 0, 0, 0, False, False)
        made = corpus.make(1, 3000, rates)
        self.assertEqual(made.old_text, made.new_text)
        self.assertEqual(changed_count(made.truth, 'old'), 0)

    def test_wrapping_changes_no_word(self):
        plain = corpus.make(2, 3000)
        wrapped = corpus.make(2, 3000, layout=corpus.Layout(60, 80))
        self.assertEqual(plain.new_text.split(), wrapped.new_text.split())
        self.assertLessEqual(max(len(line) for line in wrapped.new_text.splitlines()
                                 if '\t' not in line), 80)
        self.assertEqual(plain.truth, wrapped.truth)


class Given(unittest.TestCase):
    def make(self, seed=1):
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, 'given.txt')
            with open(path, 'w', encoding='utf-8') as file:
                file.write(GIVEN)
            return corpus_real.make(path, seed)

    def test_the_old_text_is_the_given_one(self):
        self.assertEqual(self.make().old_text, GIVEN)

    def test_articles_are_numbered_anew(self):
        made = self.make()
        self.assertIn('ARTICLE 5 - END', made.new_text)
        self.assertNotEqual(made.new_text.count('Article 4'), 0)
        self.assertTrue(any(paragraph[3] for paragraph in made.truth['new']))

    def test_what_is_not_changed_is_the_same(self):
        for seed in range(6):
            made = self.make(seed)
            rows = answers.perfect(made.old_text, made.new_text, made.truth)['rows']
            self.assertFalse([span for row in rows for span in row['spans']
                              if span.get('typographic')])


class Adversarial(unittest.TestCase):
    def test_every_shape_is_as_long_as_asked_for(self):
        for shape in corpus_adversarial.SHAPES:
            made = corpus_adversarial.make(shape, 1, 2000)
            again = corpus_adversarial.make(shape, 1, 2000)
            self.assertEqual(made.old_text, again.old_text)
            self.assertGreater(len(made.old_text.split()), 1500, shape)
            self.assertNotEqual(made.old_text, made.new_text, shape)


if __name__ == '__main__':
    unittest.main()
