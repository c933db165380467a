"""A desktop's settings on the session bus, run by the system's python3, which has dbus: what it wishes of contrast.

Each line read from the standard input, 0 or 1, is the wish from then on; "ready" is printed once it can be asked.
"""

from __future__ import annotations

import sys
from typing import Any

import dbus  # type: ignore[import-not-found]
import dbus.service  # type: ignore[import-not-found]
from dbus.mainloop.glib import DBusGMainLoop  # type: ignore[import-not-found]
from gi.repository import GLib  # type: ignore[import-not-found]

NAME, PATH, INTERFACE = (
    "org.freedesktop.portal.Desktop",
    "/org/freedesktop/portal/desktop",
    ("org.freedesktop.portal.Settings"),
)
APPEARANCE = "org.freedesktop.appearance"
NOT_FOUND = "org.freedesktop.portal.Error.NotFound"


class Settings(dbus.service.Object):  # type: ignore[misc]
    """The part of the portal that says how things should look."""

    contrast = 0

    def _known(self) -> dict[str, Any]:
        return {"color-scheme": dbus.UInt32(0), "contrast": dbus.UInt32(self.contrast)}

    @dbus.service.method(INTERFACE, in_signature="as", out_signature="a{sa{sv}}")  # type: ignore[untyped-decorator]
    def ReadAll(self, namespaces: Any) -> Any:
        """Everything."""
        return {APPEARANCE: dbus.Dictionary(self._known(), signature="sv")}

    @dbus.service.method(INTERFACE, in_signature="ss", out_signature="v")  # type: ignore[untyped-decorator]
    def Read(self, namespace: str, key: str) -> Any:
        """One value."""
        if namespace != APPEARANCE or key not in self._known():
            raise dbus.exceptions.DBusException("not known", name=NOT_FOUND)
        return self._known()[key]

    @dbus.service.method(INTERFACE, in_signature="ss", out_signature="v")  # type: ignore[untyped-decorator]
    def ReadOne(self, namespace: str, key: str) -> Any:
        """One value."""
        return self.Read(namespace, key)

    @dbus.service.signal(INTERFACE, signature="ssv")  # type: ignore[untyped-decorator]
    def SettingChanged(self, namespace: str, key: str, value: Any) -> None:
        """A value is another one."""

    def take(self, *_: object) -> bool:
        """Read a line; False at the end."""
        line = sys.stdin.readline().strip()
        if line:
            self.contrast = int(line)
            self.SettingChanged(APPEARANCE, "contrast", dbus.UInt32(self.contrast, variant_level=1))
        return bool(line)


def main() -> None:
    """Answer until the input ends."""
    DBusGMainLoop(set_as_default=True)
    bus = dbus.SessionBus()
    name = dbus.service.BusName(NAME, bus)
    settings = Settings(bus, PATH)
    GLib.io_add_watch(sys.stdin, GLib.IO_IN, settings.take)
    print("ready", name.get_name(), flush=True)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
