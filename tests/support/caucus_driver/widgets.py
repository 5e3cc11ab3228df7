# SPDX-License-Identifier: GPL-3.0-or-later
"""What the accessibility bus says of the widgets of a program."""
import re

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

from .waiting import PATIENCE_SECONDS, Missing, run, wait_for  # noqa: E402
from .x_windows import list_x_windows  # noqa: E402

# One name for the roles that GTK 4.8 and newer ones call differently.
ROLE_ALIASES = {
    'button': 'push button',
    'toggle button': 'push button',
    'switch': 'check box',
    'entry': 'text',
    'text box': 'text',
    'window': 'frame',
    'alert': 'dialog',
    'filler': 'panel',
    'generic': 'panel',
    'grouping': 'panel',
    'static': 'label',
}


WINDOW_ROLES = ('frame', 'dialog')


def same_role(one, other):
    return ROLE_ALIASES.get(one, one) == ROLE_ALIASES.get(other, other)


class Widget:
    """What the accessibility bus says of one widget, and what a person can do with it."""

    def __init__(self, accessible, app):
        self.accessible = accessible
        self.app = app

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'

    @property
    def role(self):
        role = self.accessible.get_role_name()
        return ROLE_ALIASES.get(role, role)

    @property
    def name(self):
        """GTK 4.8 calls a button with a mnemonic "_Keep Keep"."""
        name = self.accessible.get_name() or ''
        half = len(name) // 2
        first, second = name[:half], name[half + 1:]
        return second if first.replace('_', '', 1) == second else name

    @property
    def description(self):
        return self.accessible.get_description() or ''

    def offers(self, interface):
        return interface in self.accessible.get_interfaces()

    @property
    def text(self):
        """The text inside; GTK 4.8 answers nothing when asked for "all of it" by -1."""
        if not self.offers('Text'):
            return self.name
        count = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, count)

    @property
    def value(self):
        return Atspi.Value.get_current_value(self.accessible)

    @property
    def extents(self):
        """x, y, width, height in the window, in pixels; newer GTK leaves out some padding."""
        if not self.offers('Component'):
            return 0, 0, 0, 0
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    @property
    def parent(self):
        return Widget(self.accessible.get_parent(), self.app)

    def has_state(self, state):
        """state: the name of an AtspiStateType in small letters, such as "focused"."""
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    def is_showing(self):
        """Whether GTK draws it, be it scrolled out of sight."""
        if self.app.tells_showing:
            return self.has_state('showing')
        if not self.has_state('visible') or self.role in WINDOW_ROLES:
            return self.has_state('visible')
        popover = self._popover()
        return popover.has_state('visible') if popover is not None else self._is_drawn()

    def _popover(self):
        widget = self
        while widget.role not in WINDOW_ROLES:
            if widget.role == 'menu' or widget.name.startswith('GtkPopover'):
                return widget
            widget = widget.parent
        return None

    # GTK 4.8 says "visible" of all pages of a stack. But it finds no widget at a point of
    # what it does not draw, which is asked of the widget itself.

    def _points(self):
        x, y, width, height = self.extents
        for across, down in ((4, 4), (1, 1), (1, 7), (7, 1), (7, 7)):
            yield x + width * across // 8, y + height * down // 8

    def _finds_at(self, x, y):
        return Atspi.Component.get_accessible_at_point(self.accessible, x, y,
                                                       Atspi.CoordType.WINDOW)

    def _is_drawn(self):
        if not self.has_size():
            return False
        if not self.has_state('sensitive'):
            return self.parent._is_drawn()
        if any(self._finds_at(x, y) for x, y in self._points()):
            return True
        # A text has nothing that is found at a point: then nothing else may be there.
        window = self.window()
        return self.role == 'text' and not any(window._finds_at(x, y) for x, y in self._points())

    def has_size(self):
        return min(self.extents[2:]) > 0

    def children(self):
        for i in range(self.accessible.get_child_count()):
            child = self.accessible.get_child_at_index(i)
            if child is not None:
                yield Widget(child, self.app)

    def walk(self):
        """All widgets inside, outer ones first, drawn or not."""
        for child in self.children():
            try:
                yield child
                yield from child.walk()
            except GLib.Error:
                continue

    def find_all(self, role=None, name=None, hidden=False):
        """Widgets inside by role and by name, which is a string or a compiled pattern.

        What is not on screen (another page of a stack) is found only when asked for.
        """
        def fits(widget):
            if role is not None and not same_role(widget.role, role):
                return False
            if isinstance(name, re.Pattern):
                return name.search(widget.name)
            return name is None or name == widget.name

        return (widget for widget in self.walk()
                if fits(widget) and (hidden or widget.is_showing() and widget.has_size()))

    def find(self, role=None, name=None, hidden=False):
        return next(self.find_all(role, name, hidden), None)

    def wait(self, role=None, name=None, seconds=PATIENCE_SECONDS):
        """The widget inside with this role and name, as soon as it is on screen."""
        return wait_for(lambda: self.find(role, name), f'{role or "widget"} {name!r}', seconds)

    def wait_gone(self, role=None, name=None, seconds=PATIENCE_SECONDS):
        wait_for(lambda: self.find(role, name) is None, f'{role} {name!r} to go', seconds)

    def window(self):
        """The window that the widget is in."""
        widget = self
        while widget.parent.role != 'application':
            widget = widget.parent
        return widget

    def _resting_place(self):
        """Where the middle is on the screen, once it stays there (pages slide, windows grow)."""
        window = self.window()
        x_window = self.app.x_window(window)
        places = []

        def rests():
            x, y, width, height = self.extents
            left, top = x_window.origin(window.extents)
            places.append((left + x + width // 2, top + y + height // 2))
            return len(places) > 2 and len(set(places[-3:])) == 1

        wait_for(rests, f'{self} to rest')
        return places[-1]

    def click(self, button=1, times=1):
        """Clicks in the middle; only for what lies in a window itself, not in a popover."""
        x, y = self._resting_place()
        run('xdotool', 'mousemove', str(x), str(y))
        run('xdotool', 'click', '--repeat', str(times), '--delay', '40', str(button))

    def activate(self):
        """Does the widget's first action; for what lies in a popover, whose place GTK tells wrongly."""
        if not self.offers('Action') or not Atspi.Action.do_action(self.accessible, 0):
            raise Missing(f'{self} has no action')

    def dump(self, indent=''):
        """The tree as text, for a person to read."""
        lines = [f'{indent}{self!r}']
        lines += [child.dump(indent + '  ') for child in self.children()]
        return '\n'.join(lines)


class App(Widget):
    """A running program as the accessibility bus shows it; waits until it has a window."""

    def __init__(self, pid, seconds=PATIENCE_SECONDS):
        self.pid = pid
        accessible = wait_for(self._look, f'process {pid} on the accessibility bus', seconds)
        super().__init__(accessible, self)
        version = [int(part) for part in accessible.get_toolkit_version().split('.')]
        self.tells_showing = version >= [4, 10]
        wait_for(self.windows, 'a window', seconds)

    def _look(self):
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for i in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(i)
            if child is not None and child.get_process_id() == self.pid:
                child.set_cache_mask(Atspi.Cache.NONE)
                return child
        return None

    def windows(self):
        return [child for child in self.children() if child.is_showing()]

    def x_window(self, window):
        """The X window of one of the program's windows, known by title and by size."""
        def distance(x_window):
            _, _, width, height = x_window.geometry()
            return abs(width - window.extents[2]) + abs(height - window.extents[3])

        def look():
            every = list_x_windows(self.pid)
            named = [x_window for x_window in every if x_window.title() == window.name]
            return sorted(named or every, key=distance)

        return wait_for(look, f'the X window of {window}')[0]
