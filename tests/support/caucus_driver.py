# SPDX-License-Identifier: GPL-3.0-or-later
"""Uses Caucus as a person would: sees it through the accessibility bus, acts by pointer and
keys, reads the notifications that the desktop shows. For programs run by tests/support/session.
"""
import os
import re
import signal
import subprocess
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PATIENCE_SECONDS = 15
POLL_SECONDS = 0.04

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


class Missing(AssertionError):
    """What was waited for did not come."""


def wait_for(predicate, what, seconds=PATIENCE_SECONDS):
    """The first true answer of predicate; Missing when there is none in time.

    A widget may vanish between two looks at it: such an error is a "not yet".
    """
    end = time.monotonic() + seconds
    error = None
    while True:
        try:
            answer = predicate()
            if answer:
                return answer
        except (GLib.Error, Missing) as caught:
            error = caught
        if time.monotonic() > end:
            raise Missing(f'waited {seconds} s for {what}' + (f' ({error})' if error else ''))
        time.sleep(POLL_SECONDS)


def run(*command):
    """The output of a short command that must succeed."""
    return subprocess.run(command, check=True, timeout=20, text=True,
                          stdout=subprocess.PIPE).stdout


def same_role(one, other):
    return ROLE_ALIASES.get(one, one) == ROLE_ALIASES.get(other, other)


# --- Programs ---------------------------------------------------------------

class Program:
    """A process under test; ends with the "with" block at the latest."""

    def __init__(self, *command, env=None):
        name = os.path.basename(command[0])
        count = len(os.listdir(os.environ['CAUCUS_SESSION_DIR']))
        self.log_path = os.path.join(os.environ['CAUCUS_SESSION_DIR'], f'{name}.{count}.log')
        with open(self.log_path, 'wb') as log:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log,
                                            stderr=subprocess.STDOUT,
                                            env={**os.environ, **(env or {})})

    def __enter__(self):
        return self

    def __exit__(self, *unused):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.kill()

    @property
    def pid(self):
        return self.process.pid

    def log(self):
        with open(self.log_path, encoding='utf-8', errors='replace') as log:
            return log.read()

    def is_running(self):
        return self.process.poll() is None

    def wait_exit(self, seconds=PATIENCE_SECONDS):
        """The exit status; Missing when the program goes on."""
        try:
            return self.process.wait(seconds)
        except subprocess.TimeoutExpired:
            raise Missing(f'waited {seconds} s for {self.process.args[0]} to end') from None

    def terminate(self):
        self.process.terminate()
        return self.wait_exit()

    def kill(self):
        """Ends it as a power cut would."""
        self.process.send_signal(signal.SIGKILL)
        return self.wait_exit()


# --- Widgets ----------------------------------------------------------------

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

    def click(self, button=1, times=1):
        """Clicks in the middle; only for what lies in a window itself, not in a popover."""
        x, y, width, height = self.extents
        left, top = self.app.place_of(self.window())
        run('xdotool', 'mousemove', str(left + x + width // 2), str(top + y + height // 2))
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

    def _x_windows(self):
        found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(self.pid)],
                               check=False, timeout=20, text=True, stdout=subprocess.PIPE)
        return [XWindow(number) for number in found.stdout.split()]

    def x_window(self, window):
        """The X window of one of the program's windows, known by title and by size."""
        def distance(x_window):
            x, y, width, height = x_window.geometry()
            return abs(width - window.extents[2]) + abs(height - window.extents[3])

        named = [x for x in self._x_windows() if x.title() == window.name]
        return wait_for(lambda: sorted(named or self._x_windows(), key=distance),
                        f'the X window of {window}')[0]

    def place_of(self, window):
        """The point of the screen from which the places in the window are measured."""
        x, y, width, height = self.x_window(window).geometry()
        inner_x, inner_y, inner_width, inner_height = window.extents
        # The window manager knows no shadows, so GTK draws a thin border, the same on all sides.
        return (x + (width - inner_width) // 2 - inner_x,
                y + (height - inner_height) // 2 - inner_y)


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


# --- Keys and pictures ------------------------------------------------------

def press(*keys):
    """Keys as xdotool names them: press('ctrl+f'), press('Down', 'Return')."""
    run('xdotool', 'key', '--clearmodifiers', '--delay', '30', *keys)


def give_keys_to(characters):
    """Puts characters that the keyboard lacks on keys that have none.

    xdotool would do it for the moment of typing, which is over before the program looks.
    """
    missing = sorted(set(characters) - given_keys)
    table = run('xmodmap', '-pke').splitlines()
    free = [line.split()[1] for line in table if line.endswith('=') or line.endswith('= ')]
    for key, character in zip(free, missing, strict=False):
        symbol = f'U{ord(character):04X}'
        run('xmodmap', '-e', f'keycode {key} = {symbol} {symbol}')
        given_keys.add(character)


given_keys = {chr(code) for code in range(32, 127)}


def type_text(text):
    """Types into what has the focus; a line break is the Return key."""
    give_keys_to(text.replace('\n', ''))
    for i, line in enumerate(text.split('\n')):
        if i > 0:
            press('Return')
        if line:
            run('xdotool', 'type', '--clearmodifiers', '--delay', '12', '--', line)


def screenshot(name):
    """A picture of the whole screen in the folder CAUCUS_SHOTS_DIR; its path."""
    folder = os.environ.get('CAUCUS_SHOTS_DIR', os.path.join('build', 'tests'))
    os.makedirs(folder, exist_ok=True)
    path = os.path.join(folder, f'{name}.png')
    run('import', '-window', 'root', path)
    return path


# --- Notifications ----------------------------------------------------------

class Notification:
    """One showing of a notification; shown again with other words it is another one."""

    def __init__(self, fields):
        self.id = int(fields['DUNST_ID'])
        self.shown_msec = int(fields['DUNST_TIMESTAMP'])
        self.app_name = fields['DUNST_APP_NAME']
        self.summary = fields['DUNST_SUMMARY']
        self.body = fields['DUNST_BODY']
        self.urgency = fields['DUNST_URGENCY'].lower()
        self.desktop_entry = fields['DUNST_DESKTOP_ENTRY']

    def __repr__(self):
        return f'<notification {self.id} {self.summary!r} {self.body!r}>'


class Notifications:
    """The notification server of the session (dunst): what it shows, what a person answers."""

    def __init__(self):
        self.folder = os.environ['CAUCUS_SESSION_DIR']
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _call(self, interface, method, arguments=None):
        return self.bus.call_sync('org.freedesktop.Notifications',
                                  '/org/freedesktop/Notifications', interface, method,
                                  arguments, None, Gio.DBusCallFlags.NONE, 5000, None)

    def _dunst(self, method, arguments=None):
        return self._call('org.dunstproject.cmd0', method, arguments)

    def count(self):
        """How many are on screen now."""
        answer = self._call('org.freedesktop.DBus.Properties', 'Get',
                            GLib.Variant('(ss)', ('org.dunstproject.cmd0', 'displayedLength')))
        return answer.unpack()[0]

    def all_shown(self):
        """Every showing since the session began, oldest first."""
        folder = os.path.join(self.folder, 'notifications')
        shown = []
        for name in os.listdir(folder):
            if name.startswith('.'):
                continue
            with open(os.path.join(folder, name), encoding='utf-8') as record:
                pairs = (line.partition('=') for line in record.read().split('\0') if line)
                shown.append(Notification({key: value for key, _, value in pairs}))
        return sorted(shown, key=lambda notification: (notification.shown_msec, notification.id))

    def on_screen(self):
        """The ones not yet closed, oldest first."""
        history, = self._dunst('NotificationListHistory').unpack()
        closed = {(entry['id'], entry['timestamp'] // 1000) for entry in history}
        latest = {notification.id: notification for notification in self.all_shown()}
        return [n for n in latest.values() if (n.id, n.shown_msec) not in closed]

    def wait(self, summary=None, seconds=PATIENCE_SECONDS):
        """The newest on screen, or the newest with this summary."""
        def look():
            return [n for n in self.on_screen() if summary in (None, n.summary)]
        return wait_for(look, f'notification {summary!r}', seconds)[-1]

    def wait_count(self, count, seconds=PATIENCE_SECONDS):
        wait_for(lambda: self.count() == count, f'{count} notifications on screen', seconds)

    def _menu(self, choice):
        menu = os.path.join(self.folder, 'menu')
        with open(os.path.join(self.folder, 'menu-choice'), 'w', encoding='utf-8') as file:
            file.write(choice)
        if os.path.exists(menu):
            os.remove(menu)

        def offered():
            # dunst does nothing while the menu before this one is still being put away.
            self._dunst('ContextMenuCall')
            return wait_for(lambda: os.path.exists(menu), 'the menu', 0.5)

        wait_for(offered, 'the menu of buttons')
        with open(menu, encoding='utf-8') as file:
            return file.read().splitlines()

    def actions(self, notification):
        """The buttons: a dictionary from an action's key to its label."""
        middle = f' ({notification.summary}) [{notification.id},'
        parts = (line.partition(middle) for line in self._menu(''))
        return {key.rstrip(']'): label.lstrip('#') for label, found, key in parts if found}

    def invoke(self, notification, key='default'):
        """Presses a button; "default" is a click on the notification itself."""
        ending = f'[{notification.id},{key}]'
        lines = [line for line in self._menu('') if line.endswith(ending)]
        if not lines:
            raise Missing(f'{notification} has no action {key!r}')
        self._menu(lines[0])

    def close(self, notification):
        """Takes one off the screen, as the program that sent it could."""
        self._call('org.freedesktop.Notifications', 'CloseNotification',
                   GLib.Variant('(u)', (notification.id,)))

    def dismiss_all(self):
        """Takes all off the screen, as a person does."""
        self._dunst('NotificationCloseAll')
