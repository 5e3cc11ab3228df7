# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses Caucus as a person would: sees it through the accessibility bus, acts by pointer and
keys, reads the notifications that the desktop shows. For programs run by tests/support/session.
"""
from .focus import FocusWatch
from .input import press, screenshot, type_text, wait_still
from .notifications import Notification, Notifications
from .program import Program
from .waiting import Missing, run, wait_for
from .widgets import App, Widget
from .x_windows import XWindow, list_x_windows

__all__ = ['App', 'FocusWatch', 'Missing', 'Notification', 'Notifications', 'Program', 'Widget',
           'XWindow', 'list_x_windows', 'press', 'run', 'screenshot', 'type_text', 'wait_for',
           'wait_still']
