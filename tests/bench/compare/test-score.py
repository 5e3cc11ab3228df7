#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The score: what it says of answers whose worth is known."""
import copy
import unittest

import answers
import corpus
from mistakes import Mistakes
from score import score_answer


def scored(made, answer):
    return score_answer(answer, made.old_text, made.new_text, made.truth)


def one_paragraph(old, new, changed_old, changed_new):
    """A corpus of one paragraph a side without a label; the flags are [first, count, ..]."""
    truth = {'old': [[0, len(old.split()), changed_old, []]],
             'new': [[0, len(new.split()), changed_new, []]],
             'pairs': [{'old': [0], 'new': [0], 'moved': False, 'form': 'same'}]}
    return corpus.Corpus(old, new, truth)


def one_row(*spans, kind='changed'):
    row = {'kind': kind, 'old': 0, 'new': 0, 'old_label': None, 'new_label': None, 'move': None,
           'spans': [dict(zip(('op', 'text'), span[:2]), **{flag: True for flag in span[2:]})
                     for span in spans]}
    return {'old': {'paragraphs': 1}, 'new': {'paragraphs': 1}, 'rows': [row], 'self_check': True}


class Whole(unittest.TestCase):
    def test_perfect_answer(self):
        for words, seed in ((600, 1), (600, 2), (6000, 3), (6000, 4), (60000, 5)):
            made = corpus.make(seed, words)
            score = scored(made, answers.perfect(made.old_text, made.new_text, made.truth))
            self.assertEqual(score.problems, [])
            self.assertEqual((score.quality, score.f1, score.shown_ratio), (1.0, 1.0, 1.0))
            self.assertEqual((score.false_moves, score.figures_hidden), (0, 0))
            self.assertEqual((score.splits_found, score.joins_found), (score.splits, score.joins))

    def test_mistakes(self):
        made = corpus.make(1, 6000)
        texts = made.old_text, made.new_text, made.truth
        self.assertEqual(Mistakes(answers.perfect(*texts), *texts).found, [])
        worst = Mistakes(answers.poorest(*texts), *texts).found
        self.assertGreater(len(worst), len(made.truth['pairs']) * .9)
        self.assertEqual(worst, sorted(worst, key=lambda entry: -entry[0]))

    def test_perfect_answer_to_other_typography(self):
        made = corpus.make(1, 6000, layout=corpus.Layout(typography=True))
        score = scored(made, answers.perfect(made.old_text, made.new_text, made.truth))
        self.assertEqual((score.quality, score.problems), (1.0, []))

    def test_poorest_answer(self):
        for words in (600, 6000):
            made = corpus.make(1, words)
            score = scored(made, answers.poorest(made.old_text, made.new_text, made.truth))
            self.assertEqual(score.problems, [])
            self.assertLess(score.quality, .1)
            self.assertGreater(score.shown_ratio, 4)

    def test_moves_shown_as_removed_and_added(self):
        made = corpus.make(2, 6000)
        answer = answers.perfect(made.old_text, made.new_text, made.truth)
        for row in answer['rows']:
            if row['kind'] == 'moved-from':
                row['kind'] = 'removed'
            elif row['kind'] == 'moved-to':
                row.update(kind='added', old=None, old_label=None, spans=[
                    dict(span, op='add') for span in row['spans'] if span['op'] != 'remove'])
        score = scored(made, answer)
        self.assertEqual(score.problems, [])
        self.assertEqual(score.moves_found, 0)
        self.assertLess(score.quality, .8)


class Words(unittest.TestCase):
    made = one_paragraph('Probation lasts 90 days here', 'Probation lasts 180 days here',
                         [2, 1], [2, 1])

    def score(self, *spans, kind='changed'):
        return scored(self.made, one_row(*spans, kind=kind))

    def test_exact_marks(self):
        score = self.score(('equal', 'Probation lasts '), ('remove', '90'), ('add', '180'),
                           ('equal', ' days here'))
        self.assertEqual((score.f1, score.shown, score.problems), (1.0, 2, []))

    def test_marks_too_many(self):
        score = self.score(('equal', 'Probation lasts '), ('remove', '90 days'),
                           ('add', '180 days'), ('equal', ' here'))
        self.assertEqual((score.shown, score.truly_changed), (4, 2))
        self.assertAlmostEqual(score.f1, 2 / 3)

    def test_part_of_a_word_marks_it(self):
        score = self.score(('equal', 'Probation lasts '), ('remove', '9'), ('add', '18'),
                           ('equal', '0 days here'))
        self.assertEqual((score.f1, score.shown), (1.0, 2))

    def test_hidden_figure(self):
        score = self.score(('equal', 'Probation lasts '), ('remove', '90', 'renumbered'),
                           ('add', '180', 'renumbered'), ('equal', ' days here'), kind='equal')
        self.assertEqual((score.figures_hidden, score.shown, score.problems), (2, 0, []))

    def test_figure_taken_for_typography(self):
        score = self.score(('equal', 'Probation lasts '), ('remove', '90', 'typographic'),
                           ('add', '180', 'typographic'), ('equal', ' days here'), kind='equal')
        self.assertEqual((score.figures_hidden, score.figures_unmarked), (0, 2))

    def test_nothing_changed_nothing_shown(self):
        made = one_paragraph('Nothing changes', 'Nothing changes', [], [])
        score = scored(made, one_row(('equal', 'Nothing changes'), kind='equal'))
        self.assertEqual((score.quality, score.shown_ratio), (1.0, 1.0))


class Contract(unittest.TestCase):
    def setUp(self):
        self.made = corpus.make(2, 6000)
        self.answer = answers.perfect(self.made.old_text, self.made.new_text, self.made.truth)

    def problems(self):
        return ' '.join(scored(self.made, self.answer).problems)

    def find(self, kind):
        return next(row for row in self.answer['rows'] if row['kind'] == kind)

    def test_a_lost_word(self):
        row = next(row for row in self.answer['rows'] if row['kind'] == 'changed'
                   and any(span['op'] == 'add' for span in row['spans']))
        row['spans'] = [span for span in row['spans'] if span['op'] != 'add']
        self.assertIn('the new text does not come out', self.problems())
        self.assertEqual(scored(self.made, self.answer).f1, 0.0)

    def test_a_lost_sign(self):
        span = self.find('equal')['spans'][-1]
        span['text'] = span['text'].replace('.', '')
        row = self.find('added')['spans'][0]
        row['text'] = row['text'].replace('.', '!')
        self.assertIn('the new text comes out with other signs', self.problems())

    def test_move_with_one_end(self):
        self.answer['rows'].append(copy.deepcopy(self.find('moved-from')))
        self.assertIn('has not one row at each end', self.problems())

    def test_marks_in_an_equal_row(self):
        self.find('changed')['kind'] = 'equal'
        self.assertIn('has marks', self.problems())

    def test_a_row_that_names_too_much(self):
        self.find('added')['old'] = 0
        self.assertIn('names paragraphs', self.problems())

    def test_paragraph_left_out(self):
        self.answer['old']['paragraphs'] += 1
        self.assertIn('do not name each old paragraph', self.problems())

    def test_self_check(self):
        self.answer['self_check'] = False
        self.assertIn('self check', self.problems())


if __name__ == '__main__':
    unittest.main()
