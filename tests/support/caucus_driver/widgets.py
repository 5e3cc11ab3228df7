# SPDX-License-Identifier: GPL-3.0-or-later
"""The widgets of a program, as its accessible side shows them."""
import re

from gi.repository import GLib

from .accessible import Accessible, Bus
from .waiting import PATIENCE_SECONDS, Missing, run, wait_for
from .x_windows import list_x_windows

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


def one_role(role):
    return ROLE_ALIASES.get(role, role)


def plain_name(name):
    """GTK 4.8 calls a button with a mnemonic "_Keep Keep"."""
    half = len(name) // 2
    first, second = name[:half], name[half + 1:]
    return second if first.replace('_', '', 1) == second else name


class Widget:
    """What the accessibility bus says of one widget, and what a person can do with it."""

    def __init__(self, accessible, app):
        self.accessible = accessible
        self.app = app

    def __repr__(self):
        return f'<{self.role} {self.name!r}>'

    def __eq__(self, other):
        return isinstance(other, Widget) and self.accessible.path == other.accessible.path

    def __hash__(self):
        return hash(self.accessible.path)

    @property
    def role(self):
        return one_role(self.accessible.role())

    @property
    def name(self):
        return plain_name(self.accessible.name())

    @property
    def description(self):
        return self.accessible.description()

    def offers(self, interface):
        return interface in self.accessible.interfaces()

    @property
    def text(self):
        return self.accessible.text() if self.offers('Text') else self.name

    def runs(self, attribute, value):
        """The parts of the text that have this attribute, such as "strikethrough" "true"."""
        text = self.text
        return [text[start:end] for attributes, start, end in self.accessible.attribute_runs()
                if attributes.get(attribute) == value]

    @property
    def value(self):
        return self.accessible.value()

    @property
    def extents(self):
        """x, y, width, height in the window, in pixels; newer GTK leaves out some padding."""
        return self.accessible.extents() if self.offers('Component') else (0, 0, 0, 0)

    @property
    def parent(self):
        return Widget(self.accessible.parent(), self.app)

    def has_state(self, state):
        """state: the name of an AtspiStateType in small letters, such as "focused"."""
        return self.accessible.has_state(state)

    def is_showing(self):
        """Whether GTK draws it, be it scrolled out of sight."""
        if self.app.tells_showing:
            return self.has_state('showing')
        if not self.has_state('visible') or self._is_window():
            return self.has_state('visible')
        popover = self._popover()
        return popover.has_state('visible') if popover is not None else self._is_drawn()

    def _is_window(self):
        return self.role in WINDOW_ROLES or self.parent.role == 'application'

    def _popover(self):
        return next((widget for widget in self.ancestors()
                     if widget.role == 'menu' or widget.name.startswith('GtkPopover')), None)

    # GTK 4.8 says "visible" of all pages of a stack. But it finds no widget at a point of
    # what it does not draw, which is asked of the widget itself.

    def _points(self):
        x, y, width, height = self.extents
        for across, down in ((4, 4), (1, 1), (1, 7), (7, 1), (7, 7)):
            yield x + width * across // 8, y + height * down // 8

    def _is_drawn(self):
        if not self.has_size():
            return False
        if not self.has_state('sensitive'):
            return self.parent._is_drawn()
        if any(self.accessible.is_something_at(x, y) for x, y in self._points()):
            return True
        # A text has nothing that is found at a point: then nothing else may be there.
        window = self.window().accessible
        return (self.role == 'text'
                and not any(window.is_something_at(x, y) for x, y in self._points()))

    def has_size(self):
        return min(self.extents[2:]) > 0

    def children(self):
        return [Widget(Accessible(self.accessible.bus, owner, path), self.app)
                for owner, path in self.accessible.child_places()]

    def ancestors(self):
        """From the widget itself up to its window."""
        widget = self
        while widget.role != 'application':
            yield widget
            widget = widget.parent

    def walk(self):
        """All widgets inside, outer ones first, drawn or not."""
        return (widget for widget, _ in self.walk_entries())

    def walk_entries(self):
        """Widgets inside with their entries in the list of them."""
        for path, entry in self.app.list_entries(self).items():
            if path != self.accessible.path:
                yield Widget(Accessible(self.accessible.bus, self.accessible.owner, path),
                             self.app), entry

    def find_all(self, role=None, name=None, hidden=False):
        """Widgets inside by role and by name, which is a string or a compiled pattern.

        What is not on screen (another page of a stack) is found only when asked for.
        """
        def fits(entry):
            if role is not None and one_role(entry.role) != one_role(role):
                return False
            if isinstance(name, re.Pattern):
                return name.search(plain_name(entry.name))
            return name is None or name == plain_name(entry.name)

        def is_seen(widget):
            try:
                return widget.is_showing() and widget.has_size()
            except GLib.Error:
                return False

        return (widget for widget, entry in self.walk_entries()
                if fits(entry) and (hidden or is_seen(widget)))

    def find(self, role=None, name=None, hidden=False):
        return next(self.find_all(role, name, hidden), None)

    def wait(self, role=None, name=None, seconds=PATIENCE_SECONDS):
        """The widget inside with this role and name, as soon as it is on screen."""
        return wait_for(lambda: self.find(role, name), f'{role or "widget"} {name!r}', seconds)

    def wait_gone(self, role=None, name=None, seconds=PATIENCE_SECONDS):
        wait_for(lambda: self.find(role, name) is None, f'{role} {name!r} to go', seconds)

    def window(self):
        """The window that the widget is in."""
        return list(self.ancestors())[-1]

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
        if not self.offers('Action') or not self.accessible.do_action():
            raise Missing(f'{self} has no action')

    def dump(self, indent=''):
        """The tree as text, for a person to read."""
        lines = [f'{indent}{self!r}']
        lines += [child.dump(indent + '  ') for child in self.children()]
        return '\n'.join(lines)


class App(Widget):
    """A running program as the accessibility bus shows it; waits until it has a window."""

    def __init__(self, program, seconds=PATIENCE_SECONDS):
        self.program = program
        self.pid = program.pid
        self.bus = Bus()
        super().__init__(wait_for(self._look, f'{program} on the accessibility bus', seconds),
                         self)
        self.tells_showing = self.accessible.toolkit_version() >= [4, 10]
        wait_for(self.windows, 'a window', seconds)

    def _look(self):
        found = self.bus.find_program(self.pid)
        if found is None and not self.program.is_running():
            raise RuntimeError(f'{self.program} ended: {self.program.log()}')
        return found

    def list_entries(self, top=None):
        """A widget (all of the program) and those inside by their paths, outer ones first."""
        top = top or self
        return self.bus.list_entries(top.accessible.owner, top.accessible.path)

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
