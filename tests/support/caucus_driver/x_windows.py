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

    def origin(self, inside):
        """The point of the screen from which places in the window are measured.

        The window manager knows no shadows, so GTK draws a thin border, the same on all sides
        of what it says (inside: x, y, width, height) is the window.
        """
        x, y, width, height = self.geometry()
        inner_x, inner_y, inner_width, inner_height = inside
        return (x + (width - inner_width) // 2 - inner_x,
                y + (height - inner_height) // 2 - inner_y)

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
