"""What the rows are measured on: a bare widget, the view alone, and the whole window on a folder of its own."""

from __future__ import annotations

import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QPlainTextEdit, QWidget

from annotator.core.article import Article
from annotator.core.changes import Transaction, apply
from annotator.core.state import Cursor, State
from annotator.loading import Loaded, load
from annotator.session import Update
from annotator.settings import Folders
from annotator.storage.label_file import packaged_labels
from annotator.storage.sidecar import encode_sidecar, sidecar_path
from annotator.ui.article_view import ArticleView
from annotator.ui.main_window import MainWindow
from annotator.ui.theme import light_theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from annotator.core.message import Message

VIEWPORT = (860, 900)
WINDOW = (1600, 1000)
NEIGHBOURS = 50
NONE = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
LABELS = packaged_labels()


def application() -> QApplication:
    """The one application."""
    made = QApplication.instance() or QApplication(["bench"])
    assert isinstance(made, QApplication)
    return made


def drain() -> None:
    """Let everything that is due happen, painting included."""
    QApplication.processEvents()
    QApplication.processEvents()


def settle() -> None:
    """Let everything happen and delete what is to be deleted, as a running event loop does."""
    drain()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Paints(QObject):
    """Counts the paint events of a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def check_paints(widget: QWidget, act: Callable[[], object]) -> None:
    """Fail unless calling `act` paints the widget before it returns: what is measured must be all of the work."""
    paints = Paints(widget)
    act()
    assert paints.count, f"{widget.objectName()} was not painted in time"
    widget.removeEventFilter(paints)
    paints.deleteLater()


def key(widget: QWidget, key_: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
    """A key for that widget, pressed and painted."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key_, modifiers))
    drain()


def fit(area: QAbstractScrollArea, width: int = VIEWPORT[0], height: int = VIEWPORT[1]) -> None:
    """Give the area the size at which its viewport has that size, and paint it."""
    for _ in range(2):
        inside = area.viewport().size()
        area.resize(area.width() + width - inside.width(), area.height() + height - inside.height())
        drain()


def bare(text: str = "") -> QPlainTextEdit:
    """A bare QPlainTextEdit that shows the text in the page's font."""
    edit = QPlainTextEdit()
    edit.setObjectName("bare")
    edit.setFrameShape(QFrame.Shape.NoFrame)
    edit.setUndoRedoEnabled(False)
    edit.setFont(light_theme().page_font)
    edit.setPlainText(text)
    edit.show()
    fit(edit)
    return edit


class Page:
    """The view alone with as much around it as it needs: cursors it asks for are given to it."""

    def __init__(self, state: State | None = None, *, natural_pitch: bool = False) -> None:
        theme = light_theme()
        self.view = ArticleView(theme, LABELS)
        if natural_pitch:
            self.view.set_pitch(QFontMetricsF(theme.page_font).lineSpacing())
        self.view.cursorMoved.connect(self.move)
        self.state = state
        self.view.show_state(state)
        self.view.show()
        fit(self.view)

    def move(self, cursor: Cursor) -> None:
        """Make the cursor that the view asked for the state's."""
        assert self.state is not None
        old = self.state
        self.state = old.moved(old.clamped(cursor))
        self.view.update_state(Update(old, self.state, None, "move"))

    def apply(self, transaction: Transaction, kind: str) -> Update:
        """The update that the transaction makes; the view is not told yet."""
        assert self.state is not None
        old = self.state
        bare_state = State(old.article, apply(old.annotations, transaction.changes))
        self.state = bare_state.moved(transaction.cursor)
        return Update(old, self.state, transaction, kind)

    def open(self, state: State | None) -> None:
        """Show another article."""
        self.state = state
        self.view.show_state(state)


class Stage:
    """The whole window, 1600×1000, on a folder with the article and 50 small ones beside it."""

    def __init__(self, state: State | None = None, *, keep_saving: bool = False) -> None:
        if not keep_saving:
            import annotator.session

            # Saving has its own row; in the others the timer must not go off inside of what is measured.
            annotator.session.SAVE_AFTER_MS = 2**30
        self._home = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        home = Path(self._home.name)
        self.folder = home / "corpus"
        self.folder.mkdir()
        for nth in range(NEIGHBOURS):
            (self.folder / f"z{nth:03}.txt").write_text(f"Știrea {nth}\n\nGuvernul a anunțat.\n", encoding="utf-8")
        if state is not None:
            write_article(self.folder, state)
        self.window = MainWindow(Folders(home / "config", home / "state", home / "log"), "light")
        self.window.resize(*WINDOW)
        self.window.show()
        self.window.activateWindow()
        while not self.window.isActiveWindow():
            drain()
        if state is not None:
            self.open(state.article.name)

    @property
    def state(self) -> State:
        """The open article's state."""
        state = self.window.workspace.state
        assert state is not None
        return state

    def open(self, name: str) -> None:
        """Open an article of the folder and wait until the folder was read and all is painted."""
        self.window.opening.open_path(self.folder / name)
        while self.window.opening.loader.is_reading:
            drain()
        self.window.view.setFocus()
        settle()
        assert self.state.article.name == name
        assert not self.window.workspace.read_only, self.window.workspace.read_only

    def press(self, key_: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """A key for the window, pressed and painted."""
        handle = self.window.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, key_, modifiers)
        drain()

    def move(self, cursor: Cursor) -> None:
        """Put the cursor there, in view, and paint."""
        self.window.workspace.move(cursor)
        self.window.view.reveal(cursor.selection)
        drain()

    def undo_all(self) -> None:
        """Take back every step, and paint."""
        while self.window.workspace.history.done:
            self.window.workspace.undo()
        drain()


def write_article(folder: Path, state: State) -> None:
    """The article and its sidecar as files."""
    article = state.article
    (folder / article.name).write_bytes(article.text.encode())
    made = Article(article.name, article.text, newline=article.newline)
    sidecar_path(folder / article.name).write_bytes(encode_sidecar(made, state.annotations, LABELS))


@contextmanager
def in_memory(state: State) -> Iterator[None]:
    """Workspaces open the state's article from memory; others from the disk."""

    def load_it(folder: Path, name: str, problem: Message | None = None, encoding: str = "") -> Loaded:
        if name == state.article.name:
            return Loaded(folder / name, state, None, None)
        return load(folder, name, problem, encoding)

    with (
        patch("annotator.workspace.workspace.load", load_it),
        patch("annotator.workspace.workspace.size_on_disk", lambda _path: 0),
    ):
        yield
