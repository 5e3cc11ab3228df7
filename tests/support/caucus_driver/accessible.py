# SPDX-License-Identifier: GPL-3.0-or-later
"""The accessibility bus itself: what it says of one object, and of a whole program at once.

Asked here directly, because a walk through a window by single questions takes seconds.
"""
import os
from typing import NamedTuple

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, Gio, GLib  # noqa: E402

ROOT_PATH = '/org/a11y/atspi/accessible/root'
NO_PATH = '/org/a11y/atspi/null'
PREFIX = 'org.a11y.atspi.'
CALL_MSEC = 10000
IN_WINDOW = 1
STATES = {name.lower(): int(getattr(Atspi.StateType, name))
          for name in dir(Atspi.StateType) if name.isupper()}


class Entry(NamedTuple):
    """An object in its place, with what the program says of it in the list of all of them."""
    path: str
    parent: str
    role: str
    name: str


def role_name(number):
    """In English whatever the program speaks."""
    return Atspi.role_get_name(Atspi.Role(number))


class Bus:
    """The accessibility bus of the session."""

    def __init__(self):
        flags = (Gio.DBusConnectionFlags.AUTHENTICATION_CLIENT
                 | Gio.DBusConnectionFlags.MESSAGE_BUS_CONNECTION)
        self.connection = Gio.DBusConnection.new_for_address_sync(
            os.environ['AT_SPI_BUS_ADDRESS'], flags, None, None)

    def call(self, owner, path, interface, method, arguments=None):
        answer = self.connection.call_sync(owner, path, interface, method, arguments, None,
                                           Gio.DBusCallFlags.NONE, CALL_MSEC, None)
        return answer.unpack()

    def find_program(self, pid):
        """The topmost object of a process, or None."""
        for owner, path in Accessible(self, PREFIX + 'Registry', ROOT_PATH).child_places():
            found, = self.call('org.freedesktop.DBus', '/org/freedesktop/DBus',
                               'org.freedesktop.DBus', 'GetConnectionUnixProcessID',
                               GLib.Variant('(s)', (owner,)))
            if found == pid:
                return Accessible(self, owner, path)
        return None

    def list_entries(self, owner, top):
        """The objects inside one and itself, by their paths; outer ones come first.

        The program's own list has those that were asked for, be they shown now or not: where
        an object is, and whether it is there at all, only its parent knows.
        """
        children = self._list_children(owner, top)
        items, = self.call(owner, '/org/a11y/atspi/cache', PREFIX + 'Cache', 'GetItems')
        known = {item[0][1]: (role_name(item[7]), item[6]) for item in items}
        entries = {}
        todo = [(top, '')]
        while todo:
            path, parent = todo.pop()
            if path in known:
                entries[path] = Entry(path, parent, *known[path])
            todo += [(child, path) for child in reversed(children[path])]
        return entries

    def _list_children(self, owner, top):
        """The paths inside each object from one down, all questions asked before the answers come.

        One that vanishes meanwhile has none.
        """
        context = GLib.MainContext.new()
        children = {}
        awaited = set()

        def answer_cb(connection, result, path):
            awaited.remove(path)
            try:
                places, = connection.call_finish(result).unpack()
            except GLib.Error:
                places = []
            children[path] = [place[1] for place in places]
            ask(path for path in children[path] if path not in children)

        def ask(paths):
            for path in paths:
                if path not in awaited:
                    awaited.add(path)
                    self.connection.call(owner, path, PREFIX + 'Accessible', 'GetChildren', None,
                                         None, Gio.DBusCallFlags.NONE, CALL_MSEC, None,
                                         answer_cb, path)

        context.push_thread_default()
        try:
            ask([top])
            while awaited:
                context.iteration(True)
        finally:
            context.pop_thread_default()
        return children

    def subscribe(self, member, callback):
        """Calls back with (owner, path, detail, number) at each "Object" signal of this name.

        Newer programs send none before somebody has told the registry to be interested.
        """
        def signal_cb(_connection, owner, path, _interface, _member, parameters):
            detail, number = parameters.unpack()[:2]
            callback(owner, path, detail, number)

        number = self.connection.signal_subscribe(
            None, PREFIX + 'Event.Object', member, None, None, Gio.DBusSignalFlags.NONE, signal_cb)
        self.call(PREFIX + 'Registry', '/org/a11y/atspi/registry', PREFIX + 'Registry',
                  'RegisterEvent', GLib.Variant('(sass)', (f'object:{member}', [], '')))
        return number

    def unsubscribe(self, number, member):
        self.connection.signal_unsubscribe(number)
        self.call(PREFIX + 'Registry', '/org/a11y/atspi/registry', PREFIX + 'Registry',
                  'DeregisterEvent', GLib.Variant('(s)', (f'object:{member}',)))


class Accessible:
    """One object on the accessibility bus."""

    def __init__(self, bus, owner, path):
        self.bus = bus
        self.owner = owner
        self.path = path

    def _ask(self, interface, method, arguments=None):
        return self.bus.call(self.owner, self.path, PREFIX + interface, method, arguments)

    def _property(self, interface, name):
        answer, = self.bus.call(self.owner, self.path, 'org.freedesktop.DBus.Properties', 'Get',
                                GLib.Variant('(ss)', (PREFIX + interface, name)))
        return answer

    def role(self):
        return role_name(self._ask('Accessible', 'GetRole')[0])

    def name(self):
        return self._property('Accessible', 'Name')

    def description(self):
        return self._property('Accessible', 'Description')

    def toolkit_version(self):
        return [int(part) for part in self._property('Application', 'Version').split('.')]

    def interfaces(self):
        return [name.removeprefix(PREFIX) for name in self._ask('Accessible', 'GetInterfaces')[0]]

    def parent(self):
        owner, path = self._property('Accessible', 'Parent')
        return Accessible(self.bus, owner, path)

    def child_places(self):
        """The owners and paths of the children; asking makes the program know of them."""
        return self._ask('Accessible', 'GetChildren')[0]

    def has_state(self, state):
        low, high = self._ask('Accessible', 'GetState')[0]
        return bool((high << 32 | low) >> STATES[state] & 1)

    def text(self):
        """GTK 4.8 answers nothing when asked for "all of it" by -1."""
        count = self._property('Text', 'CharacterCount')
        return self._ask('Text', 'GetText', GLib.Variant('(ii)', (0, count)))[0]

    def attribute_runs(self):
        """Each stretch of the text that looks alike: attributes, start, end in characters.

        Where nothing is special newer GTK does not say how far that goes.
        """
        count = self._property('Text', 'CharacterCount')
        start = 0
        while start < count:
            attributes, _, end = self._ask('Text', 'GetAttributeRun',
                                           GLib.Variant('(ib)', (start, False)))
            end = max(end, start + 1)
            yield attributes, start, end
            start = end

    def value(self):
        return self._property('Value', 'CurrentValue')

    def extents(self):
        return self._ask('Component', 'GetExtents', GLib.Variant('(u)', (IN_WINDOW,)))[0]

    def is_something_at(self, x, y):
        """Whether anything of it is drawn at a point of its window."""
        place, = self._ask('Component', 'GetAccessibleAtPoint',
                           GLib.Variant('(iiu)', (x, y, IN_WINDOW)))
        return place[1] not in ('', NO_PATH)

    def do_action(self):
        return self._ask('Action', 'DoAction', GLib.Variant('(i)', (0,)))[0]
