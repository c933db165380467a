"""Whether a window can be shown here, found out before Qt would abort the program."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

XCB_LIBRARIES = {
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_display(environment: Mapping[str, str], platform: str) -> str | None:
    """One sentence saying why no window can be shown and what to install or set; None where one can.

    Only Linux and the like need asking: elsewhere the desktop is always there.
    """
    chosen = environment.get("QT_QPA_PLATFORM", "").split(";")[0].split(":")[0]
    if not platform.startswith(("linux", "freebsd")) or chosen not in ("", "xcb", "wayland"):
        return None
    if chosen != "xcb" and _wayland_answers(environment):
        return None
    if not environment.get("DISPLAY"):
        return "there is no display; start it on a desktop, or set DISPLAY, or run it under `xvfb-run` (package xvfb)."
    missing = [package for library, package in XCB_LIBRARIES.items() if not _loads(library)]
    if missing:
        return f"the window needs system libraries; on Debian and Ubuntu: `apt install {' '.join(missing)}`."
    if not _x_answers(environment["DISPLAY"]):
        return f"the display {environment['DISPLAY']} does not answer; is it running, and may you use it?"
    return None


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY", "")
    return bool(name) and (Path(environment.get("XDG_RUNTIME_DIR", "/")) / name).is_socket()


def _loads(library: str) -> bool:
    import ctypes  # Here and below: only X11 has libraries to be asked.

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers(display: str) -> bool:
    import ctypes

    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.argtypes = [ctypes.c_char_p, ctypes.c_void_p]
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connection_has_error.argtypes = xcb.xcb_disconnect.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(display.encode(), None)
    answers = bool(xcb.xcb_connection_has_error(connection) == 0)
    xcb.xcb_disconnect(connection)
    return answers
