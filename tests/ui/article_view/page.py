"""One article view on its own: given a text and spans, moved by real mouse and key events, offscreen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotator.core.annotations import Annotations, Range, Relation, Span
from annotator.core.article import Article
from annotator.core.changes import Change, Transaction, apply
from annotator.core.labels import Colour, Label, LabelSet
from annotator.core.message import message
from annotator.core.state import Cursor, State
from annotator.session import Update
from annotator.ui.article_view import ArticleView, Shown
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QColor, QWindow

LABELS = LabelSet(
    "test",
    1,
    (
        Label("claim", "1", colour=Colour("#1A85E0", "#4096FF")),
        Label("quote", "2", colour=Colour("#B08300", "#E8B81C")),
        Label("speaker", "3", colour=Colour("#17604B", "#26D990")),
        Label("date", "4", colour=Colour("#E0207F", "#FA6ED0"), line="dotted"),
        Label("boilerplate", "5", colour=Colour("#A34B22", "#F0703C"), line="dashed", grey=True),
    ),
)
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


class Page:
    """A view that gets back every cursor it asks for, as in the window."""

    def __init__(
        self, text: str, spans: Iterable[Span] = (), relations: Iterable[Relation] = (), **options: int
    ) -> None:
        self.window = QWidget()
        self.view = ArticleView(light_theme(), LABELS, self.window)
        self.view.resize(options.get("width", 860), options.get("height", 840))
        self.window.resize(1300, 900)
        self.edges: list[tuple[str, Range]] = []
        self.linked: list[str] = []
        self.asked: list[Cursor] = []
        self.state = State(Article("a.txt", text), Annotations.build(spans, relations))
        self.view.cursorMoved.connect(self.asked.append)
        self.view.cursorMoved.connect(self.move)
        self.view.edgesDragged.connect(lambda id_, range_: self.edges.append((id_, range_)))
        self.view.spanLinked.connect(self.linked.append)
        self.view.show_state(self.state)
        self.window.show()
        self.window.activateWindow()
        self.view.setFocus()
        QTest.qWaitForWindowActive(self.window)

    @property
    def text(self) -> str:
        return self.state.article.text

    @property
    def cursor(self) -> Cursor:
        return self.state.cursor

    def selected(self) -> str:
        return self.text[self.cursor.selection.start : self.cursor.selection.end]

    def move(self, cursor: Cursor) -> None:
        old, self.state = self.state, self.state.moved(cursor)
        self.view.update_state(Update(old, self.state, None, "move"))

    def edit(self, *changes: Change, kind: str = "edit", cursor: Cursor | None = None) -> None:
        transaction = Transaction(changes, cursor or self.cursor, message("Edited."))
        old = self.state
        self.state = State(old.article, apply(old.annotations, changes), transaction.cursor)
        self.view.update_state(Update(old, self.state, transaction, kind))

    def decorations(self, span: str, kind: str) -> list[Shown]:
        return [one for one in self.view.decorations_in_view() if one.span == span and one.kind == kind]

    def point(self, position: int) -> QPoint:
        """A point on the left part of the character, in the middle of its tint."""
        return self.view.rect_of(position).center() + QPoint(2, 0)

    def click(self, where: int | QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        point = self.point(where) if isinstance(where, int) else where
        QTest.mouseClick(self._window(), LEFT, modifiers, self._mapped(point))

    def double_click(self, position: int) -> None:
        QTest.mouseDClick(self._window(), LEFT, NONE, self._mapped(self.point(position)))

    def press_twice(self, position: int) -> None:
        """A double click whose second press is held down; QTest knows only whole ones."""
        self.press(self.point(position))
        point = QPointF(self.point(position))
        event = QMouseEvent(QEvent.Type.MouseButtonDblClick, point, point, LEFT, LEFT, NONE)
        QApplication.sendEvent(self.view.viewport(), event)

    def press(self, where: int | QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        point = self.view.rect_of(where).center() if isinstance(where, int) else where
        QTest.mousePress(self._window(), LEFT, modifiers, self._mapped(point))

    def drag_to(self, where: int | QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        point = self.view.rect_of(where).center() if isinstance(where, int) else where
        QTest.mouseEvent(QTest.MouseAction.MouseMove, self._window(), LEFT, modifiers, self._mapped(point))
        QApplication.processEvents()

    def release(self, where: int | QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        point = self.view.rect_of(where).center() if isinstance(where, int) else where
        QTest.mouseRelease(self._window(), LEFT, modifiers, self._mapped(point))

    def drag(self, start: int | QPoint, end: int | QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(start, modifiers)
        self.drag_to(end, modifiers)
        self.release(end, modifiers)

    def hover(self, point: QPoint) -> None:
        QTest.mouseMove(self._window(), self._mapped(point))
        QApplication.processEvents()

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(self.view, key, modifiers)

    def colour(self, point: QPoint) -> QColor:
        return self.view.viewport().grab().toImage().pixelColor(point)

    def _window(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def _mapped(self, point: QPoint) -> QPoint:
        return self.view.viewport().mapTo(self.window, point)


def span(id_: str, label: str, text: str, part: str, after: int = 0) -> Span:
    """The span of the first occurrence of `part` from `after` on."""
    start = text.index(part, after)
    return Span(id_, label, start, start + len(part))


def altered(one: Span, **fields: object) -> Change:
    """The change of a span's fields."""
    return Change(one, replace(one, **fields))  # type: ignore[arg-type]
