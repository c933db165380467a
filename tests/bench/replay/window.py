"""A plan pressed in the real window, offscreen, with real key and mouse events; and what came of it on the disk."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from annotator.core.annotations import Annotations, Range
from annotator.settings import Folders
from annotator.storage.sidecar import decode_sidecar, sidecar_path
from annotator.ui.ask_line import AskLine
from annotator.ui.main_window import MainWindow
from annotator.ui.panels.article_panel import ArticlePanel
from tests.bench.replay.finished import canonical
from tests.bench.replay.strokes import Stroke, keys
from tests.bench.rows_keys import combination
from tests.bench.stage import WINDOW, application, drain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QWindow

    from annotator.core.article import Article
    from annotator.core.state import State
    from tests.bench.replay.finished import Finished
    from tests.bench.replay.planning import Piece

LEFT, NONE, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_MOST_PANELS = 9
_ASK_WAIT_MS = 400


class Player:
    """A window on a folder with nothing but the article, without a sidecar, and hands at its keyboard and mouse."""

    def __init__(self, article: Article) -> None:
        application()
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        home = Path(self._home.name)
        folder = home / "corpus"
        folder.mkdir()
        self.path = folder / article.name
        # In UTF-8 whatever it was: which encoding a file is in is not what is measured.
        self.path.write_bytes(article.text.encode())
        self.window = MainWindow(Folders(home / "config", home / "state", home / "log"), "light")
        self.window.resize(*WINDOW)
        self.window.show()
        self.window.activateWindow()
        self.window.opening.open_path(self.path)
        while self.window.opening.loader.is_reading or not self.window.isActiveWindow():
            drain()
        # The question about the publication date comes a moment after the article.
        QTest.qWait(_ASK_WAIT_MS)
        self.window.view.setFocus()
        drain()
        assert self.state.article.text == article.text

    @property
    def state(self) -> State:
        """The open article's state."""
        state = self.window.workspace.state
        assert state is not None
        return state

    def do(self, stroke: Stroke) -> None:
        """Make the stroke."""
        if stroke.kind == "key":
            self._press(stroke.value)
        elif stroke.kind == "type":
            self._type(stroke.value)
        else:
            self._point(stroke)
        drain()

    def close(self) -> None:
        """Save and close."""
        self.window.save_now()
        assert self.window.close()
        drain()
        self._home.cleanup()

    def _handle(self) -> QWindow:
        handle = QGuiApplication.focusWindow() or self.window.windowHandle()
        assert handle is not None
        return handle

    def _press(self, key: str) -> None:
        QTest.keyClick(self._handle(), *combination(key))

    def _type(self, text: str) -> None:
        for character in text:
            if character.isascii():
                QTest.sendKeyEvent(
                    QTest.KeyAction.Click, self._handle(), QTest.asciiToKey(ord(character)), character, NONE
                )
                continue
            # QTest knows no keys of other letters; a keyboard's key is the letter's code.
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, ord(character.upper()[0]), NONE, character)
                QCoreApplication.sendEvent(_focused(), event)

    def _point(self, stroke: Stroke) -> None:
        view, handle = self.window.view, self._handle()
        held = CTRL if stroke.value else NONE
        # A person scrolls until what is wanted can be seen.
        view.reveal(Range(stroke.start, max(stroke.end, stroke.start + 1)))
        drain()
        first = view.rect_of(stroke.start)
        point = view.viewport().mapTo(self.window, QPoint(first.left() + 1, first.center().y()))
        if stroke.kind == "drag":
            last = view.rect_of(stroke.end)
            there = view.viewport().mapTo(self.window, QPoint(last.left(), last.center().y()))
            QTest.mousePress(handle, LEFT, held, point)
            for place in ((point + there) / 2, there):
                QTest.mouseEvent(QTest.MouseAction.MouseMove, handle, LEFT, held, place)
            QTest.mouseRelease(handle, LEFT, held, there)
            return
        # Two clicks in a row would be a double one; a person's are seconds apart.
        QTest.qWait(0)
        QTest.mouseClick(handle, LEFT, held, point) if stroke.kind == "click" else QTest.mouseDClick(
            handle, LEFT, held, point
        )
        if stroke.kind == "triple":
            QTest.mouseClick(handle, LEFT, held, point)

    # -- what is said of the article as a whole ------------------------------------------------------------------

    def say_of_article(self, goal: Finished) -> tuple[Stroke, ...]:
        """Give publication date and language as the finished article has them, by keys; the strokes it took."""
        strokes: tuple[Stroke, ...] = ()
        header = goal.header
        if header.published:
            strokes += self._answer(header.published) or self._open_field("Published", header.published)
            assert self.state.annotations.header.published == header.published
        if header.language:
            strokes += self._open_field("Language", header.language)
            assert self.state.annotations.header.language == header.language
        return strokes

    def finish(self) -> tuple[Stroke, ...]:
        """Say that the article is done; once more where unsure spans make the window ask."""
        strokes = self._did("Ctrl+Enter")
        return strokes if self.state.annotations.header.status == "done" else (*strokes, *self._did("Ctrl+Enter"))

    def _answer(self, day: str) -> tuple[Stroke, ...]:
        """Answer the question about the publication date, by yes or by typing it; nothing where it is not asked."""
        (asked,) = self.window.findChildren(AskLine)
        if not asked.isVisible():
            return ()
        strokes = (*self._go_into(asked), *self._did("Enter"))
        if asked.value:
            return strokes
        typed = Stroke("type", day, "article")
        self.do(typed)
        return (*strokes, typed, *self._did("Enter"))

    def _open_field(self, name: str, value: str) -> tuple[Stroke, ...]:
        """Go to the article's panel, unfold it where it is folded, and fill in a field."""
        (panel,) = self.window.findChildren(ArticlePanel)
        (field,) = [one for one in panel.findChildren(QLineEdit) if one.accessibleName() == name]
        strokes = self._go_into(panel)
        if panel.is_folded():
            strokes += self._did("Enter")
        while _focused() is not field:
            strokes += self._did("Tab")
            assert panel.isAncestorOf(_focused()), name
        typed = Stroke("type", value, "article")
        self.do(typed)
        return (*strokes, typed, *self._did("Enter"))

    def _go_into(self, panel: QWidget) -> tuple[Stroke, ...]:
        """Press Shift+F6 until the focus is in the panel."""
        strokes: tuple[Stroke, ...] = ()
        while not panel.isAncestorOf(_focused()):
            strokes += self._did("Shift+F6")
            assert len(strokes) < _MOST_PANELS, panel
        return strokes

    def _did(self, key: str) -> tuple[Stroke, ...]:
        made = keys([key], "article")
        self.do(made[0])
        return made


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def differences(player: Player, goal: Finished) -> list[str]:
    """How the sidecar on the disk differs from the finished one, but for ids, times and persons."""
    player.window.save_now()
    made = decode_sidecar(sidecar_path(player.path).read_bytes(), player.path.name).annotations
    mine, wanted = canonical(made), canonical(Annotations.build(goal.spans, header=goal.header))
    wanted["relations"] = sorted(goal.links)
    return [
        f"{name}: {what} {one}"
        for name in wanted
        for what, some, others in (("too much", mine, wanted), ("missing", wanted, mine))
        for one in some[name]
        if one not in others[name]
    ]


def replayed(goal: Finished, pieces: Iterable[Piece]) -> tuple[tuple[Stroke, ...], list[str]]:
    """Press the plan in a window; the strokes for the article as a whole, and what differs in the end."""
    player = Player(goal.article)
    try:
        before = player.say_of_article(goal)
        problems: list[str] = []
        for piece in pieces:
            for stroke in piece.strokes:
                player.do(stroke)
            state = player.state
            if state.annotations.spans.same(piece.span.start, piece.span.end, piece.span.label) is None:
                text = goal.article.text[piece.span.start : piece.span.end][:40]
                problems.append(f"{piece.span.label} “{text}” by {' '.join(map(str, piece.strokes))}: {state.cursor}")
                break
        after = player.finish()
        return (*before, *after), problems + differences(player, goal)
    finally:
        player.close()
