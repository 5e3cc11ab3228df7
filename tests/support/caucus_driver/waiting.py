# SPDX-License-Identifier: GPL-3.0-or-later
"""Waiting for what is bound to come, and giving up in time."""
import subprocess
import time

from gi.repository import GLib

PATIENCE_SECONDS = 15
POLL_SECONDS = 0.04


class Missing(AssertionError):
    """What was waited for did not come."""


def wait_for(predicate, what, seconds=PATIENCE_SECONDS):
    """The first true answer of predicate; Missing when there is none in time.

    A widget or window may vanish between two looks at it: such an error is a "not yet".
    """
    end = time.monotonic() + seconds
    error = None
    while True:
        try:
            answer = predicate()
            if answer:
                return answer
        except (GLib.Error, Missing, subprocess.CalledProcessError) as caught:
            error = caught
        if time.monotonic() > end:
            raise Missing(f'waited {seconds} s for {what}' + (f' ({error})' if error else ''))
        time.sleep(POLL_SECONDS)


def run(*command):
    """The output of a short command that must succeed."""
    return subprocess.run(command, check=True, timeout=20, text=True,
                          stdout=subprocess.PIPE).stdout
