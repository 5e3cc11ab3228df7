# SPDX-License-Identifier: GPL-3.0-or-later
"""What the notification server of the session shows, and what a person answers."""
import os

from gi.repository import Gio, GLib

from .waiting import PATIENCE_SECONDS, Missing, wait_for


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

    def hold_back(self):
        """From now on they come and are not put on the screen, where they would lie over windows."""
        self._call('org.freedesktop.DBus.Properties', 'Set',
                   GLib.Variant('(ssv)', ('org.dunstproject.cmd0', 'paused',
                                          GLib.Variant('b', True))))

    def dismiss_all(self):
        """Takes all off the screen, as a person does."""
        self._dunst('NotificationCloseAll')
