#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts what a meson test run did: prints "passed failed skipped".

A test that speaks TAP counts by its points, any other counts as one; one that
ended badly after points that all passed (a crash, a time-out) counts as one failure more.
"""
import json
import re
import sys

POINT = re.compile(r'^(not )?ok\b[^#]*(?:#\s*(SKIP|TODO)\b)?', re.IGNORECASE)
BAD = {'FAIL', 'ERROR', 'TIMEOUT', 'INTERRUPT', 'UNEXPECTEDPASS'}


def count_points(output):
    passed = failed = skipped = 0
    for line in output.splitlines():
        point = POINT.match(line)
        if point is None:
            continue
        directive = (point[2] or '').upper()
        if directive:
            skipped += 1
        elif point[1]:
            failed += 1
        else:
            passed += 1
    return passed, failed, skipped


def count_test(test):
    result = test['result'].strip()
    passed, failed, skipped = count_points(test.get('stdout') or '')
    if result in BAD:
        return passed, max(failed, 1), skipped
    if passed + failed + skipped == 0:
        return (0, 0, 1) if result == 'SKIP' else (1, 0, 0)
    return passed, failed, skipped


def main():
    totals = (0, 0, 0)
    try:
        with open(sys.argv[1], encoding='utf-8') as log:
            for line in log:
                totals = tuple(map(sum, zip(totals, count_test(json.loads(line)))))
    except FileNotFoundError:
        pass
    print(*totals)


main()
