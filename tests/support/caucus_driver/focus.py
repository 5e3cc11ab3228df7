# SPDX-License-Identifier: GPL-3.0-or-later
"""Where the focus goes when a key is pressed."""
import time

from gi.repository import GLib

from .input import press

ANSWER_SECONDS = 1.0


class FocusWatch:
    """Hears which widget gets the focus; to be used with "with"."""

    def __init__(self, app):
        self.app = app
        self.path = None

    def __enter__(self):
        self.subscription = self.app.bus.subscribe('StateChanged', self._state_changed_cb)
        return self

    def __exit__(self, *error):
        self.app.bus.unsubscribe(self.subscription, 'StateChanged')

    def _state_changed_cb(self, owner, path, detail, number):
        if owner == self.app.accessible.owner and detail == 'focused' and number == 1:
            self.path = path

    def press(self, key):
        """The path of the widget that has the focus after a key; None when none said so in time."""
        context = GLib.MainContext.default()
        while context.iteration(False):
            pass
        self.path = None
        press(key)
        end = time.monotonic() + ANSWER_SECONDS
        wake = GLib.timeout_add(40, lambda: GLib.SOURCE_CONTINUE)
        while self.path is None and time.monotonic() < end:
            context.iteration(True)
        GLib.source_remove(wake)
        return self.path
