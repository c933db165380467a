"""Where the focus is can be seen on every control, in every theme."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from annotator.ui.theme import THEMES, contrast
from tests.ui.driver import CUSTOMER, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.ui.conftest import Start
    from tests.ui.driver import Driver

LEAST_CONTRAST, LEAST_PIXELS = 3.0, 40
"""A ring around the smallest control has more; a caret in a field has fewer."""
AROUND = 4
TAB = Qt.FocusReason.TabFocusReason
ALONE = ("commandField",)
"""The only control of what it is in: it has the focus as long as it is there."""


def pixels(window: QWidget, rect: QRect) -> array[int]:
    image = window.grab(rect).toImage().convertToFormat(QImage.Format.Format_RGB32)
    return array("I", bytes(image.constBits()))


def differing(before: array[int], after: array[int]) -> int:
    """How many pixels are of another colour that stands out from the one before."""
    changed = [pair for pair in zip(before, after, strict=True) if pair[0] != pair[1]]
    known = {one: contrast(QColor(one[0]), QColor(one[1])) >= LEAST_CONTRAST for one in set(changed)}
    return sum(known[one] for one in changed)


def controls(root: QWidget) -> Iterator[QWidget]:
    """What can have the focus and is seen."""
    for one in root.findChildren(QWidget):
        takes = one.focusPolicy() != Qt.FocusPolicy.NoFocus and one.focusProxy() is None
        if takes and one.isVisible() and one.isEnabled() and one.objectName() not in ALONE:
            yield one


def unseen(app: Driver, root: QWidget) -> list[str]:
    """The controls on which the focus is not seen."""
    window, found = app.window, []
    # What is doubtful comes in a pause, and moves what is below it.
    app.wait(lambda: app.window.workspace.state is None or app.window.workspace.known_suspicions() is not None)
    QApplication.processEvents()
    for one in controls(root):
        if one is window.view:
            continue
        # It is scrolled to first.
        one.setFocus(TAB)
        QApplication.processEvents()
        seen = window.childAt(one.mapTo(window, one.rect().center()))
        if seen is None or not (seen is one or one.isAncestorOf(seen)):
            # Something lies over it.
            continue
        rect = QRect(one.mapTo(window, QPoint()), one.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        rect &= window.rect()
        window.setFocus()
        QApplication.processEvents()
        before = pixels(window, rect)
        one.setFocus(TAB)
        QApplication.processEvents()
        if differing(before, pixels(window, rect)) < LEAST_PIXELS:
            found.append(f"{type(one).__name__} {one.objectName()} {one.accessibleName()}")
    return found


def overlay(app: Driver) -> QWidget:
    """What lies over the window and has the focus."""
    place = QApplication.focusWidget()
    while place is not None and place.parentWidget() is not app.window:
        place = place.parentWidget()
    assert place is not None
    assert place is not app.window.centralWidget()
    return place


@pytest.fixture(params=THEMES)
def themed(start: Start, request: pytest.FixtureRequest) -> Driver:
    return start((1600, 1000), request.param)


def test_in_the_window(themed: Driver) -> None:
    app = themed.open(CUSTOMER).double_click("Lavrov").press("3")
    app.click_button("Article")
    assert unseen(app, app.window) == []
    app.double_click("pregătită").press("2", "Ctrl+F")
    assert unseen(app, app.window) == []


def test_in_the_list_of_hits_and_the_guideline(themed: Driver) -> None:
    app = themed.open(CUSTOMER).press("Ctrl+Shift+F").type("NATO").press("Return")
    app.wait(lambda: bool(app.rows("corpusHits")))
    app.action("view.guideline").trigger()
    assert any(isinstance(one, QTextEdit) and one.objectName() == "guidelineText" for one in controls(app.window))
    assert unseen(app, app.window) == []


def test_while_two_people_are_compared(themed: Driver, tmp_path: Path) -> None:
    app, theirs = themed, tmp_path / "ion"
    theirs.mkdir()
    (theirs / CUSTOMER).write_bytes((app.folder / CUSTOMER).read_bytes())
    prepare(theirs / CUSTOMER, ("date", "ianuarie"))
    app.open(CUSTOMER)
    assert app.window.comparison.open_folder(theirs)
    assert unseen(app, app.window.comparison.panel) == []


@pytest.mark.parametrize("key", ["Ctrl+,", "F1", "Ctrl+Shift+P", "Ctrl+K"])
def test_in_what_lies_over_the_window(themed: Driver, key: str) -> None:
    app = themed.open(CUSTOMER).press(key)
    QApplication.processEvents()
    assert unseen(app, overlay(app)) == []


def test_on_the_start_page(themed: Driver) -> None:
    app = themed.open()
    app.action("corpus.close").trigger()
    QApplication.processEvents()
    assert list(controls(app.window))
    assert unseen(app, app.window) == []
