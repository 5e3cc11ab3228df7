# SPDX-License-Identifier: GPL-3.0-or-later
"""Windows as the X server knows them."""
import subprocess

from .waiting import run


class XWindow:
    """A window as the X server knows it."""

    def __init__(self, number):
        self.number = number

    def geometry(self):
        """x, y, width, height on the screen"""
        words = run('xdotool', 'getwindowgeometry', '--shell', self.number).split()
        values = dict(word.split('=') for word in words)
        return [int(values[key]) for key in ('X', 'Y', 'WIDTH', 'HEIGHT')]

    def title(self):
        return run('xdotool', 'getwindowname', self.number).rstrip('\n')

    def resize(self, width, height):
        """A window does not become smaller than its content lets it."""
        run('xdotool', 'windowsize', self.number, str(width), str(height))


def list_x_windows(pid):
    """The windows of a process that are on screen."""
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid)],
                           check=False, timeout=20, text=True, stdout=subprocess.PIPE)
    return [XWindow(number) for number in found.stdout.split()]
