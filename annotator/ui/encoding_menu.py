"""The list of encodings that the open article may be read in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from annotator.core.message import message
from annotator.storage.article_file import encoding_name
from annotator.ui.panels.fields.choice import escaped

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from annotator.storage.readings import Reading
    from annotator.workspace import Workspace


def open_menu(
    window: QWidget, workspace: Workspace, corner: QPoint, unread: str | None, choose: Callable[[str], object]
) -> bool:
    """Open the list with its lower left corner at a point of the screen; False where the file cannot be read.

    It is for the open article or, where that is given, for `unread`, which cannot be opened otherwise; `choose` is told
    Python's name of what the person chose.
    """
    found = workspace.readings(unread)
    if not found:
        return False
    menu = QMenu(window)
    menu.setObjectName("encodings")
    menu.setAccessibleName(str(message("Encodings")))
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    group = QActionGroup(menu)
    for one in found:
        action = QAction(_text_of(one), menu, checkable=True, checked=one.used)
        action.setData(one.codec)
        group.addAction(action)
        menu.addAction(action)
        if one.used:
            menu.setActiveAction(action)
    group.triggered.connect(lambda action: choose(action.data()))
    menu.popup(corner - QPoint(0, menu.sizeHint().height()))
    return True


def _text_of(reading: Reading) -> str:
    """The encoding's name, and at the right how the text begins in it."""
    name = encoding_name(reading.codec)
    if reading.found_out:
        name = str(message("{encoding} (found out)", encoding=name))
    # A tab parts the name from what stands at the right.
    return f"{escaped(name)}\t{escaped(reading.piece)}"
